package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The headings of a text with their ids. */
final class Outline {
  private final List<org.commonmark.node.Heading> nodes = new ArrayList<>();
  private final Map<Node, HeadingMark> marks = new IdentityHashMap<>(4);
  private final Map<Node, Heading> headings = new IdentityHashMap<>(8);
  private final List<Heading> list = new ArrayList<>();

  private Outline() {}

  /**
   * @param title a heading that is not one of the text, or null
   * @param anchors ids that are taken already; receives those of the headings
   */
  static Outline of(Node document, @Nullable Node title, Anchors anchors, Source source, Rules rules) {
    Outline outline = new Outline();
    outline.find(document, title);
    outline.takeOwn(anchors, source);
    for (org.commonmark.node.Heading node : outline.nodes) {
      outline.add(node, anchors, source, rules);
    }
    return outline;
  }

  List<Heading> list() {
    return list;
  }

  @Nullable Heading at(Node node) {
    return headings.get(node);
  }

  /** The classes that the author gave a heading, separated by spaces, or empty. */
  String classes(Node node) {
    HeadingMark mark = marks.get(node);
    return mark == null ? "" : mark.classes();
  }

  /** The text of a heading that is not part of the outline. */
  static String title(Node heading) {
    HeadingMark.strip(heading);
    return PlainText.of(heading);
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

  private void takeOwn(Anchors anchors, Source source) {
    for (Node node : nodes) {
      if (!(node.getLastChild() instanceof Text)) {
        continue;
      }
      HeadingMark mark = HeadingMark.strip(node);
      if (mark == null) {
        continue;
      }
      if (mark.id().isEmpty() || anchors.take(mark.id())) {
        marks.put(node, mark);
      } else {
        source.warn(
            "heading-id",
            node,
            "the id \"" + mark.id() + "\" is used twice",
            "give each heading an id of its own");
        marks.put(node, new HeadingMark("", mark.classes()));
      }
    }
  }

  private void add(org.commonmark.node.Heading node, Anchors anchors, Source source, Rules rules) {
    String text = PlainText.of(node);
    HeadingMark mark = marks.get(node);
    String id =
        mark == null || mark.id().isEmpty() ? anchors.unique(Anchors.slug(text)) : mark.id();
    Heading heading = new Heading(node.getLevel(), id, rules.line(text), source.line(node));
    headings.put(node, heading);
    list.add(heading);
  }
}
