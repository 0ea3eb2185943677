package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an author gives a heading at its end: {@code {#own-id .class}}, as kramdown too with a
 * colon.
 *
 * @param id its id, or empty
 * @param classes its classes, separated by spaces, or empty
 */
record HeadingMark(String id, String classes) {
  /** Takes the mark off a heading, or gives null if it has none. */
  static @Nullable HeadingMark strip(Node heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return null;
    }
    String text = last.getLiteral().stripTrailing();
    int open = text.endsWith("}") ? text.lastIndexOf('{') : -1;
    if (open < 0) {
      return null;
    }
    int from = text.startsWith(":", open + 1) ? open + 2 : open + 1;
    HeadingMark mark = read(text.substring(from, text.length() - 1).strip());
    if (mark != null) {
      String rest = text.substring(0, open).stripTrailing();
      if (rest.isEmpty() && last.getPrevious() != null) {
        last.unlink();
      } else {
        last.setLiteral(rest);
      }
    }
    return mark;
  }

  private static @Nullable HeadingMark read(String marks) {
    String id = "";
    StringBuilder classes = new StringBuilder();
    for (int from = 0; from < marks.length(); ) {
      int to = marks.indexOf(' ', from);
      to = to < 0 ? marks.length() : to;
      if (to > from) {
        char kind = marks.charAt(from);
        String name = marks.substring(from + 1, to);
        if (!isName(name) || kind != '#' && kind != '.') {
          return null;
        }
        if (kind == '#') {
          id = name;
        } else {
          classes.append(classes.length() == 0 ? "" : " ").append(name);
        }
      }
      from = to + 1;
    }
    return id.isEmpty() && classes.length() == 0 ? null : new HeadingMark(id, classes.toString());
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)
          && !Marks.is(c)
          && !Character.isSurrogate(c)
          && "-_.:".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
