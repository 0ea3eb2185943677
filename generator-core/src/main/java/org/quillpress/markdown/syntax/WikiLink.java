package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;

/** A link by name, {@code [[Name#Heading|words]]}; holds its words as text. */
public final class WikiLink extends CustomNode {
  private final String name;
  private final String heading;

  WikiLink(String name, String heading, String words) {
    this.name = name;
    this.heading = heading;
    appendChild(new Text(words));
  }

  /**
   * The name of a text: its title, or its file with or without path and extension; may be empty.
   */
  public String name() {
    return name;
  }

  /** The heading of that text, or empty. */
  public String heading() {
    return heading;
  }
}
