package org.quillpress.frontmatter;

import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * A file taken apart into its head and its text.
 *
 * @param head keys and values; without keys if there is no head or it is broken
 * @param body the text behind the head, exactly as it stands in the file
 * @param bodyLine the number in the file of the first line of {@code body}, from 1
 * @param present whether the file has a head, be it empty or broken
 * @param broken whether the head cannot be read; the file should be left out, an error tells why
 */
public record FrontMatter(
    Mapping head, String body, int bodyLine, boolean present, boolean broken) {
  private static final int LONGEST = 256 * 1024;

  /**
   * Finds and reads the head of a file: YAML between a first line {@code ---} and the next line
   * {@code ---} or {@code ...}. Blank lines before it, spaces behind the fences and any kind of
   * line break are fine; {@code ---} further down belongs to the text. Heads as other systems have
   * them are read with a warning (no opening fence; no fences at all) or refused with an error
   * (TOML, JSON, a head without an end). A head is at most 256 KiB long.
   *
   * @param file the file's path for places
   * @param text the file, without a byte order mark
   * @param problems gets what is wrong
   */
  public static FrontMatter read(String file, String text, Problems problems) {
    Head head = Head.find(text);
    if (head.kind() == Head.Kind.NONE) {
      return new FrontMatter(Mapping.empty(file), text, 1, false, false);
    }
    if (!head.readable()) {
      problems.add(refusal(head, place(file, text, head)));
      return new FrontMatter(Mapping.empty(file), text, 1, true, true);
    }
    String body = text.substring(head.body());
    if (head.end() - head.start() > LONGEST) {
      problems.add(
          Problem.error(
                  "yaml-too-large", place(file, text, head), "the front matter is longer than 256 KiB")
              .withHint("move the values to a file below data/"));
      return new FrontMatter(Mapping.empty(file), body, head.bodyLine(), true, true);
    }
    if (head.kind() != Head.Kind.FENCED) {
      problems.add(
          Problem.warning(
                  "front-matter-format",
                  place(file, text, head),
                  "front matter without "
                      + (head.kind() == Head.Kind.BARE ? "fences" : "an opening ---"))
              .withHint(
                  head.kind() == Head.Kind.BARE
                      ? "write a line --- before and after it"
                      : "write a line --- before it"));
    }
    String yaml = text.substring(head.start(), head.end());
    if (head.kind() == Head.Kind.BARE) {
      Mapping mapping = BareHead.read(new Positions(file, yaml, head.line()));
      return new FrontMatter(mapping, body, head.bodyLine(), true, false);
    }
    Mapping plain = PlainYaml.read(file, yaml, head.line());
    if (plain != null) {
      return new FrontMatter(plain, body, head.bodyLine(), true, false);
    }
    return Yaml.mapping(file, yaml, head.line(), problems)
        .map(mapping -> new FrontMatter(mapping, body, head.bodyLine(), true, false))
        .orElseGet(() -> new FrontMatter(Mapping.empty(file), body, head.bodyLine(), true, true));
  }

  private static Problem refusal(Head head, Place place) {
    return switch (head.kind()) {
      case UNCLOSED ->
          Problem.error(
                  "front-matter-unclosed",
                  place,
                  "the front matter that begins in line " + place.line() + " has no closing ---")
              .withHint("write a line --- behind it; a scene break at the top is written ***");
      case INDENTED ->
          Problem.error("front-matter-format", place, "the opening --- is indented")
              .withHint("begin the lines of the front matter in the first column");
      case TOML ->
          Problem.error("front-matter-format", place, "front matter in TOML is not read")
              .withHint(
                  "write YAML: --- instead of +++, and title: Fog instead of title = \"Fog\"");
      default ->
          Problem.error("front-matter-format", place, "front matter in JSON is not read")
              .withHint("write YAML between two lines ---, such as title: Fog");
    };
  }

  private static Place place(String file, String text, Head head) {
    int line = head.kind() == Head.Kind.FENCED ? head.line() - 1 : head.line();
    return Place.in(text, file, line, 1);
  }
}
