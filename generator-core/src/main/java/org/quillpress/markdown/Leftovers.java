package org.quillpress.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Removes what other systems' Markdown leaves in a text that is no text: kramdown's attribute lists
 * ({@code {: .wide}}) and the places of tables of contents ({@code {:toc}}, {@code [TOC]}).
 */
final class Leftovers {
  private Leftovers() {}

  static void remove(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Paragraph) {
        paragraph(node);
      } else if (node instanceof Block) {
        remove(node);
      }
      node = next;
    }
  }

  private static void paragraph(Node paragraph) {
    boolean removed = false;
    boolean contents = false;
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Text text) {
        if (wholeLine(text) && leftover(text.getLiteral().strip())) {
          contents |= isContents(text.getLiteral().strip());
          next = removeLine(text);
          removed = true;
        } else if (text.getLiteral().startsWith("{:") && spanned(text.getPrevious())) {
          removed |= removeStart(text);
        }
      }
      node = next;
    }
    if (contents && paragraph.getParent() instanceof ListItem item) {
      list(item);
    } else if (removed && paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
  }

  private static boolean wholeLine(Text text) {
    return (text.getPrevious() == null || text.getPrevious() instanceof SoftLineBreak)
        && (text.getNext() == null || text.getNext() instanceof SoftLineBreak);
  }

  private static boolean leftover(String line) {
    if (line.startsWith("{:")) {
      return line.indexOf('}') == line.length() - 1 && !line.startsWith("{::");
    }
    return line.equalsIgnoreCase("[toc]") || line.equalsIgnoreCase("[[toc]]");
  }

  private static boolean isContents(String line) {
    return line.startsWith("{:toc") || line.startsWith("{: toc") || line.startsWith("[");
  }

  private static @Nullable Node removeLine(Text text) {
    Node next = text.getNext();
    Node before = text.getPrevious();
    Node after = next == null ? null : next.getNext();
    if (before != null) {
      before.unlink();
    } else if (next != null) {
      next.unlink();
    }
    text.unlink();
    return before == null ? after : next;
  }

  private static boolean spanned(@Nullable Node before) {
    return before instanceof Link
        || before instanceof Image
        || before instanceof Code
        || before instanceof Emphasis
        || before instanceof StrongEmphasis;
  }

  private static boolean removeStart(Text text) {
    int end = text.getLiteral().indexOf('}');
    if (end < 0) {
      return false;
    }
    text.setLiteral(text.getLiteral().substring(end + 1));
    if (text.getLiteral().isEmpty()) {
      text.unlink();
    }
    return true;
  }

  /** In kramdown a list before {@code {:toc}} is only the table's place. */
  private static void list(ListItem item) {
    if (item.getParent() instanceof ListBlock list && list.getFirstChild() == list.getLastChild()) {
      list.unlink();
    }
  }
}
