package org.quillpress.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Attributes that the author and extensions add to the built-in ones. */
final class ExtraAttributes {
  private final HtmlOut out;
  private final OwnAttributes own;
  private final @Nullable List<String> anchors;
  private final Trace trace;
  private @Nullable HtmlNodeRendererContext context;

  /**
   * @param anchors receives the ids that are written, or null if none are to be written
   */
  ExtraAttributes(HtmlOut out, OwnAttributes own, @Nullable List<String> anchors, Trace trace) {
    this.trace = trace;
    this.out = out;
    this.own = own;
    this.anchors = anchors;
  }

  void from(HtmlNodeRendererContext extensions) {
    context = extensions;
  }

  /** What the author gave, and not more than looked up. */
  OwnAttributes own() {
    return own;
  }

  /**
   * Writes the attributes of the one tag of a node, or of the first of several.
   *
   * @param classes what the tag has anyway, separated by spaces, or empty
   */
  void write(Node node, String tag, String classes) {
    trace.write(node);
    Given given = own.at(node);
    if (given == null) {
      inner(node, tag, classes);
      return;
    }
    List<String> written = anchors;
    if (!given.id().isEmpty() && written != null) {
      written.add(given.id());
      out.raw(" id=\"").text(given.id()).raw('"');
    }
    String space = classes.isEmpty() || given.classes().isEmpty() ? "" : " ";
    inner(node, tag, classes + space + given.classes());
    for (Map.Entry<String, String> other : given.others().entrySet()) {
      attribute(other.getKey(), other.getValue());
    }
  }

  /** Writes those of a further tag of a node. */
  void inner(Node node, String tag, String classes) {
    HtmlNodeRendererContext extensions = context;
    if (extensions == null) {
      if (!classes.isEmpty()) {
        attribute("class", classes);
      }
      return;
    }
    Map<String, String> all = new LinkedHashMap<>();
    if (!classes.isEmpty()) {
      all.put("class", classes);
    }
    extensions.extendAttributes(node, tag, all).forEach(this::attribute);
  }

  private void attribute(String name, @Nullable String value) {
    out.raw(' ').text(name);
    if (value != null) {
      out.raw("=\"").text(value).raw('"');
    }
  }
}
