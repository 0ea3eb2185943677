package org.quillpress.markdown;

import java.util.Locale;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Container;

/**
 * Writes letters. The title or {@code date} is the line with place and date. A first paragraph of
 * one short line that ends as a salutation does is one; the last paragraph, postscripts aside, is
 * the signature if all of its lines are short and there are several, or it begins with a dash.
 */
final class LetterWriter {
  private static final int LONGEST_SALUTATION = 60;
  private static final int LONGEST_LINE = 40;
  private static final String ENDS = ",!:،，、！：";
  private static final String DASHES = "—–-―";

  private LetterWriter() {}

  static void write(Container block, TextRenderer to) {
    WrittenWorks.group(block, "letter", to.label(Label.LETTER), to);
    line(block.title(), to);
    line(block.options().getOrDefault("date", ""), to);
    Node salutation = isSalutation(block.getFirstChild()) ? block.getFirstChild() : null;
    Node signature = signature(block, salutation);
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node == salutation) {
        paragraph(node, "salutation", to);
      } else if (node == signature) {
        paragraph(node, "signature", to);
      } else {
        to.node(node);
      }
    }
    to.out().line().raw("</div>\n");
  }

  private static void line(String text, TextRenderer to) {
    if (!text.isEmpty()) {
      to.out().line().raw("<p class=\"dateline\">").text(to.line(text)).raw("</p>\n");
      to.words().add(text);
      to.gap();
    }
  }

  private static boolean isSalutation(@Nullable Node first) {
    if (!(first instanceof Paragraph)) {
      return false;
    }
    String text = PlainText.of(first);
    return !text.isEmpty()
        && Excerpt.width(text) <= LONGEST_SALUTATION
        && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static @Nullable Node signature(Container block, @Nullable Node salutation) {
    Node last = block.getLastChild();
    while (last instanceof Paragraph && isPostscript(last)) {
      last = last.getPrevious();
    }
    return last instanceof Paragraph && last != salutation && isSignature(last) ? last : null;
  }

  private static boolean isPostscript(Node paragraph) {
    String text = PlainText.of(paragraph).replace(" ", "").toUpperCase(Locale.ROOT);
    return text.startsWith("P.S") || text.startsWith("PS:") || text.startsWith("追伸");
  }

  private static boolean isSignature(Node paragraph) {
    int lines = 1;
    int width = 0;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        lines++;
        width = 0;
      } else {
        width += Excerpt.width(PlainText.inline(node));
      }
      if (width > LONGEST_LINE) {
        return false;
      }
    }
    String text = PlainText.of(paragraph);
    return lines > 1 || !text.isEmpty() && DASHES.indexOf(text.charAt(0)) >= 0;
  }

  /** Its lines end where they end in the text. */
  private static void paragraph(Node paragraph, String name, TextRenderer to) {
    to.gap();
    HtmlOut out = to.out();
    out.line().raw("<p class=\"").raw(name).raw("\">");
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak) {
        out.raw("<br>\n");
        to.lineGap();
      } else {
        to.node(node);
      }
    }
    out.raw("</p>\n");
  }
}
