package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The headings of a text with their ids. */
final class Outline {
  private final List<org.commonmark.node.Heading> nodes = new ArrayList<>();
  private final Map<Node, Heading> headings = new IdentityHashMap<>(8);
  private final List<Heading> list = new ArrayList<>();

  private Outline() {}

  /**
   * @param title a heading that is not one of the text, or null
   * @param anchors ids that are taken already; receives those of the headings
   */
  static Outline of(
      Node document, @Nullable Node title, OwnAttributes own, Anchors anchors, Rules rules) {
    Outline outline = new Outline();
    outline.find(document, title);
    for (org.commonmark.node.Heading node : outline.nodes) {
      outline.add(node, own, anchors, rules);
    }
    return outline;
  }

  List<Heading> list() {
    return list;
  }

  @Nullable Heading at(Node node) {
    return headings.get(node);
  }

  private void find(Node parent, @Nullable Node title) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Heading heading) {
        if (node != title) {
          nodes.add(heading);
        }
      } else if (node instanceof Block
          && !(node instanceof Paragraph || node instanceof FootnoteDefinition)) {
        find(node, title);
      }
    }
  }

  private void add(
      org.commonmark.node.Heading node, OwnAttributes own, Anchors anchors, Rules rules) {
    String text = PlainText.of(node);
    Given given = own.at(node);
    String id =
        given == null || given.id().isEmpty() ? anchors.unique(Anchors.slug(text)) : given.id();
    Heading heading = new Heading(node.getLevel(), id, rules.line(text));
    headings.put(node, heading);
    list.add(heading);
  }
}
