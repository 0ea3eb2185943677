package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.quillpress.problem.Problems;

/** Ids in the author's own HTML, which no heading may get as well. */
final class OwnIds {
  private OwnIds() {}

  static void reserve(Node document, String text, Anchors anchors) {
    if (!mentions(text, "id") && !mentions(text, "name")) {
      return;
    }
    List<String> found = new ArrayList<>();
    HtmlOut nowhere = new HtmlOut(256, Long.MAX_VALUE);
    Source source = new Source("", text, 1, Columns.SAME, ExternalLinks.PLAIN, new Problems());
    Trace none = new Trace(nowhere, source, false);
    RawHtmlScanner scanner =
        new RawHtmlScanner(nowhere, source, found, new WordCount(), none, true);
    find(document, scanner, nowhere);
    found.forEach(anchors::take);
  }

  private static boolean mentions(String text, String attribute) {
    for (int i = text.indexOf('='); i >= 0; i = text.indexOf('=', i + 1)) {
      int end = i;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      int start = end - attribute.length();
      if (start > 0 && text.regionMatches(true, start, attribute, 0, attribute.length())) {
        return true;
      }
    }
    return false;
  }

  private static void find(Node parent, RawHtmlScanner scanner, HtmlOut nowhere) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock block) {
        scanner.write(block, block.getLiteral(), 0, block.getLiteral().length());
        nowhere.truncate(0);
      } else if (node instanceof HtmlInline inline) {
        scanner.write(inline, inline.getLiteral(), 0, inline.getLiteral().length());
        nowhere.truncate(0);
      } else {
        find(node, scanner, nowhere);
      }
    }
  }
}
