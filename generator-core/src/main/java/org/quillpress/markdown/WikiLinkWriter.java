package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.WikiLink;

/** Writes links by name. */
final class WikiLinkWriter {
  private WikiLinkWriter() {}

  static void write(Node node, TextRenderer to) {
    WikiLink link = (WikiLink) node;
    to.link(link, target(link), 1);
  }

  private static String target(WikiLink link) {
    String heading = link.heading().isEmpty() ? "" : "#" + Anchors.slug(link.heading());
    return link.name().isEmpty() ? heading : "[[" + link.name() + heading + "]]";
  }
}
