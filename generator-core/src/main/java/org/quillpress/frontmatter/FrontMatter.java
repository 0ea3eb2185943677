package org.quillpress.frontmatter;

import java.util.Optional;
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
   * {@code ---} or {@code ...}, TOML between lines {@code +++}, or a JSON object. Blank lines
   * before it, spaces behind the fences and any kind of line break are fine; {@code ---} further
   * down belongs to the text. Heads as some systems have them are read with a warning (no opening
   * fence; no fences at all); a head without an end is an error. A head is at most 256 KiB long.
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
                  "yaml-too-large",
                  place(file, text, head),
                  "the front matter is longer than 256 KiB")
              .withHint("move the values to a file below data/"));
      return new FrontMatter(Mapping.empty(file), body, head.bodyLine(), true, true);
    }
    if (head.kind() == Head.Kind.BARE || head.kind() == Head.Kind.CLOSED) {
      problems.add(unfenced(head, place(file, text, head)));
    }
    String typed = text.substring(head.start(), head.end());
    return mapping(head, file, typed, problems)
        .map(mapping -> new FrontMatter(mapping, body, head.bodyLine(), true, false))
        .orElseGet(() -> new FrontMatter(Mapping.empty(file), body, head.bodyLine(), true, true));
  }

  private static Optional<Mapping> mapping(
      Head head, String file, String typed, Problems problems) {
    return switch (head.kind()) {
      case BARE -> Optional.of(BareHead.read(new Positions(file, typed, head.line())));
      case TOML -> Toml.read(new Positions(file, typed, head.line()), problems);
      case JSON, JSON_LINES -> Json.head(file, typed, head.line(), problems);
      default -> Yaml.mapping(file, typed, head.line(), problems);
    };
  }

  private static Problem unfenced(Head head, Place place) {
    boolean bare = head.kind() == Head.Kind.BARE;
    return Problem.warning(
            "front-matter-format",
            place,
            bare
                ? "the lines --- around the front matter are missing"
                : "the line --- above the front matter is missing")
        .withHint(bare ? "type a line --- above it and one below it" : "type a line --- above it");
  }

  private static Problem refusal(Head head, Place place) {
    if (head.kind() == Head.Kind.INDENTED) {
      return Problem.error("front-matter-format", place, "spaces stand before the first ---")
          .withHint(
              "begin all lines of the front matter, and the --- above and below it, without spaces");
    }
    String line = place.lineText().strip();
    String fence = line.startsWith("{") ? "}" : line;
    return Problem.error(
            "front-matter-unclosed",
            place,
            "the front matter that begins here has no closing " + fence)
        .withHint(
            fence.equals("---")
                ? "type a line --- below its last key; a scene break at the top is typed ***"
                : "type " + fence + " below its last key");
  }

  private static Place place(String file, String text, Head head) {
    int line = head.kind() == Head.Kind.FENCED ? head.line() - 1 : head.line();
    String shown = Place.in(text, file, line, 1).lineText();
    int indent = shown.length() - shown.stripLeading().length();
    return new Place(file, line, indent + 1, shown);
  }
}
