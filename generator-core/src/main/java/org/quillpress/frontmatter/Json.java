package org.quillpress.frontmatter;

import java.util.Optional;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads JSON (RFC 8259) as text with positions, with the bounds of {@link Yaml}: at most 3 million
 * characters, 50 levels, 100 000 values. Numbers stay as they were typed. Of a key that is there
 * twice the last one counts, with a warning.
 */
public final class Json {
  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @param file the file's path for places
   * @param text the whole file, without a byte order mark
   * @param problems gets what is wrong: the first mistake only, for what follows it is guesswork
   * @return the value, a null scalar if nothing is in the text, or empty if there was an error
   */
  public static Optional<Node> read(String file, String text, Problems problems) {
    Positions positions = new Positions(file, text, 1);
    if (text.length() > Yaml.LONGEST) {
      problems.add(
          Problem.error(
                  "json-too-large",
                  positions.at(0),
                  "the text is longer than " + Yaml.LONGEST + " characters")
              .withHint("make several files of it"));
      return Optional.empty();
    }
    return text.isBlank()
        ? Optional.of(new Scalar(positions.at(0), "", true))
        : new JsonReader(positions, problems).read();
  }

  /**
   * Reads a head: an object, or what stands between its braces.
   *
   * @param firstLine the number in the file of the first line of {@code text}, from 1
   */
  static Optional<Mapping> head(String file, String text, int firstLine, Problems problems) {
    boolean whole = text.stripLeading().startsWith("{");
    Positions positions =
        whole
            ? new Positions(file, text, firstLine)
            : new Positions(file, "{\n" + text + "\n}", firstLine - 1);
    return new JsonReader(positions, problems).read().map(node -> (Mapping) node);
  }
}
