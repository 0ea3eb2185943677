package org.quillpress.markdown.syntax;

import java.util.Map;
import org.commonmark.node.CustomBlock;

/** A named block between lines of colons: {@code ::: letter "Gannet Light, 1911"}. */
public sealed class Container extends CustomBlock permits UntoldContainer {
  private final String name;
  private final String title;
  private final Map<String, String> options;
  private boolean closed;

  Container(Opening opening) {
    name = opening.name();
    title = opening.title();
    options = opening.options();
  }

  /** Its name in lower case. */
  public String name() {
    return name;
  }

  /** The text that stands behind the name, or empty. */
  public String title() {
    return title;
  }

  /** What is given to it as {@code key=value}, in the order in which it is typed. */
  public Map<String, String> options() {
    return options;
  }

  /** Whether a line of colons alone ends it. */
  public boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
