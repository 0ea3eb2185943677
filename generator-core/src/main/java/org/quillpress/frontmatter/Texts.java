package org.quillpress.frontmatter;

import java.util.List;
import org.quillpress.problem.Place;

/** Small work on scalars' texts. */
final class Texts {
  private static final int SHOWN = 80;

  private Texts() {}

  /** Without white space around it, and with one space for each run with a line break in it. */
  static String oneLine(String text) {
    String stripped = text.strip();
    if (stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0) {
      return stripped;
    }
    StringBuilder out = new StringBuilder(stripped.length());
    for (String line : (Iterable<String>) stripped.lines()::iterator) {
      String part = line.strip();
      out.append(out.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
    return out.toString();
  }

  /** The start of a text, for a message. */
  static String shown(String text) {
    String line = oneLine(text);
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  static void add(Scalar scalar, List<Scalar> found) {
    String text = oneLine(scalar.text());
    if (!text.isEmpty() && !scalar.isNull()) {
      found.add(new Scalar(scalar.place(), text, scalar.plain()));
    }
  }

  /**
   * Adds the parts between commas, each with its own place if the text stands on one line as it is.
   */
  static void split(Scalar scalar, List<Scalar> found) {
    String text = scalar.text();
    Place place = scalar.place();
    boolean exact =
        scalar.plain()
            && place.column() > 0
            && place.lineText().startsWith(text, place.column() - 1);
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      int start = from;
      while (start < end && text.charAt(start) == ' ') {
        start++;
      }
      Place own =
          exact
              ? new Place(place.file(), place.line(), place.column() + start, place.lineText())
              : place;
      add(new Scalar(own, text.substring(start, end), scalar.plain()), found);
      from = end + 1;
    }
  }
}
