package org.quillpress.markdown.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Puts what stands between two tags of one name into the first: each end belongs to the nearest
 * beginning beside it. A paragraph that is one shortcode is a block.
 */
final class ShortcodePairs implements PostProcessor {
  @Override
  public Node process(Node document) {
    pair(document);
    return document;
  }

  private static void pair(Node parent) {
    Deque<Node> open = new ArrayDeque<>();
    Map<String, Integer> names = new HashMap<>();
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof TagLines lines) {
        node = paragraph(lines);
      }
      if (node instanceof ShortcodeUse use) {
        String name = use.tag().name();
        if (!use.tag().closing()) {
          open.push(node);
          names.merge(name, 1, Integer::sum);
        } else if (names.getOrDefault(name, 0) > 0) {
          enclose(open, names, node, name);
        }
      } else {
        pair(node);
        if (node instanceof Paragraph) {
          unwrap(node);
        }
      }
      node = next;
    }
  }

  private static Paragraph paragraph(TagLines lines) {
    Paragraph paragraph = new Paragraph();
    paragraph.setSourceSpans(lines.getSourceSpans());
    for (Node node = lines.getFirstChild(); node != null; node = lines.getFirstChild()) {
      paragraph.appendChild(node);
    }
    lines.insertBefore(paragraph);
    lines.unlink();
    return paragraph;
  }

  private static void enclose(Deque<Node> open, Map<String, Integer> names, Node end, String name) {
    while (true) {
      Node begin = open.pop();
      String popped = ((ShortcodeUse) begin).tag().name();
      names.merge(popped, -1, Integer::sum);
      if (popped.equals(name)) {
        for (Node node = begin.getNext(); node != end && node != null; node = begin.getNext()) {
          begin.appendChild(node);
        }
        end.unlink();
        close(begin);
        return;
      }
    }
  }

  private static void close(Node node) {
    if (node instanceof ShortcodeBlock block) {
      block.close();
    } else if (node instanceof ShortcodeSpan span) {
      span.close();
    }
  }

  private static void unwrap(Node paragraph) {
    ShortcodeSpan only = only(paragraph);
    if (only == null || !(paragraph.getParent() instanceof Block)) {
      return;
    }
    ShortcodeBlock block = new ShortcodeBlock(only.tag());
    block.setSourceSpans(paragraph.getSourceSpans());
    for (Node node = only.getFirstChild(); node != null; node = only.getFirstChild()) {
      block.appendChild(node);
    }
    if (only.isClosed()) {
      block.close();
    }
    paragraph.insertBefore(block);
    paragraph.unlink();
  }

  private static @Nullable ShortcodeSpan only(Node paragraph) {
    ShortcodeSpan only = null;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ShortcodeSpan span && only == null && !span.tag().closing()) {
        only = span;
      } else if (!(node instanceof SoftLineBreak)) {
        return null;
      }
    }
    return only;
  }
}
