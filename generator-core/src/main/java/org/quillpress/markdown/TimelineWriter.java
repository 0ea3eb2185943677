package org.quillpress.markdown;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Container;
import org.quillpress.markdown.syntax.When;

/** Writes lists of dates and what happened then, in their order. */
final class TimelineWriter {
  private static final String DAY = "0000-00-00";

  private TimelineWriter() {}

  static void write(Container block, TextRenderer to) {
    if (!block.title().isEmpty()) {
      to.gap();
      to.words().add(block.title());
      to.out()
          .line()
          .raw("<p class=\"timeline-title\">")
          .text(to.line(block.title()))
          .raw("</p>\n");
    }
    boolean first = true;
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        to.gap();
        to.out().line().raw("<ol");
        to.attributes(first ? block : list, "ol", "timeline");
        to.out().raw(">\n");
        first = false;
        to.children(list);
        to.out().line().raw("</ol>\n");
      } else {
        to.node(node);
      }
    }
  }

  static void when(Node node, TextRenderer to) {
    HtmlOut out = to.out();
    String date = ((When) node).date();
    boolean known = isMachineReadable(date);
    if (known) {
      out.raw("<time class=\"when\" datetime=\"").text(date).raw("\">");
    } else {
      out.raw("<span class=\"when\">");
    }
    to.children(node);
    out.raw(known ? "</time>" : "</span>");
  }

  /** A year, month or day of ISO 8601, as HTML has it. */
  private static boolean isMachineReadable(String date) {
    if (date.length() != 4 && date.length() != 7 && date.length() != 10) {
      return false;
    }
    for (int i = 0; i < date.length(); i++) {
      char c = date.charAt(i);
      if (DAY.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return isInRange(date, 5, 12) && isInRange(date, 8, 31);
  }

  private static boolean isInRange(String date, int from, int most) {
    if (date.length() < from + 2) {
      return true;
    }
    int number = Integer.parseInt(date, from, from + 2, 10);
    return number >= 1 && number <= most;
  }
}
