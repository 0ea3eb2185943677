package org.quillpress.frontmatter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code Key: value} lines as Pelican has them: all text; indented lines go on with the
 * value.
 */
final class BareHead {
  private BareHead() {}

  static Mapping read(Positions positions) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    String key = "";
    TextLines lines = new TextLines(positions.text());
    while (lines.next()) {
      String line = positions.text().substring(lines.start(), lines.end());
      int length = lines.key(0);
      if (length > 0) {
        int value = KeyLine.value(line);
        key = line.substring(0, length);
        Scalar scalar =
            new Scalar(
                positions.atOffset(lines.start() + value), line.substring(value).strip(), true);
        entries.put(key, new Mapping.Entry(positions.atOffset(lines.start()), scalar));
      } else {
        Mapping.Entry begun = entries.get(key);
        if (begun != null && begun.value() instanceof Scalar scalar) {
          String text = scalar.text() + "\n" + line.strip();
          entries.put(
              key, new Mapping.Entry(begun.place(), new Scalar(scalar.place(), text, true)));
        }
      }
    }
    return new Mapping(positions.at(0), entries);
  }
}
