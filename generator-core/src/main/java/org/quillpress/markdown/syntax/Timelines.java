package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Finds the dates of timelines: what stands at the beginning of an item up to a colon or dash, or
 * in bold.
 */
final class Timelines implements PostProcessor {
  private static final int LONGEST_DATE = 40;

  @Override
  public Node process(Node document) {
    find(document);
    return document;
  }

  private static void find(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (parent instanceof Container container
          && container.name().equals("timeline")
          && node instanceof ListBlock) {
        items(node);
      }
      if (node instanceof Block && !(node instanceof Paragraph)) {
        find(node);
      }
    }
  }

  private static void items(Node list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getFirstChild() instanceof Paragraph paragraph) {
        date(paragraph);
      }
    }
  }

  private static void date(Paragraph paragraph) {
    Node first = paragraph.getFirstChild();
    if (first instanceof StrongEmphasis && first.getFirstChild() instanceof Text inner) {
      if (inner.getNext() == null) {
        if (first.getNext() instanceof Text text) {
          text.setLiteral(afterMark(text.getLiteral()));
        }
        String date = inner.getLiteral().strip();
        boolean colon = date.endsWith(":") || date.endsWith("：");
        put(colon ? date.substring(0, date.length() - 1) : date, first);
        first.unlink();
      }
    } else if (first instanceof Text text) {
      String literal = text.getLiteral();
      int end = end(literal);
      if (end > 0) {
        text.setLiteral(afterMark(literal.substring(end)));
        put(literal.substring(0, end).strip(), text);
      }
    }
  }

  private static void put(String date, Node before) {
    When when = new When(date);
    when.appendChild(new Text(date));
    before.insertBefore(when);
    before.insertBefore(new Text(" "));
  }

  private static String afterMark(String text) {
    int at = 0;
    while (at < text.length() && " \u00a0:：—–".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(at);
  }

  /** Where the mark behind a date stands, or -1: a date has a digit. */
  private static int end(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length() && i <= LONGEST_DATE; i++) {
      char c = text.charAt(i);
      digit |= Character.isDigit(c);
      boolean colon = c == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
      boolean dash = (c == '—' || c == '–') && i > 0 && text.charAt(i - 1) == ' ';
      if (digit && (colon || dash || c == '：')) {
        return i;
      }
    }
    return -1;
  }
}
