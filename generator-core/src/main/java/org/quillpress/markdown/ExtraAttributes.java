package org.quillpress.markdown;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Attributes that extensions add to the built-in tags; none without extensions. */
final class ExtraAttributes {
  private final HtmlOut out;
  private @Nullable HtmlNodeRendererContext context;

  ExtraAttributes(HtmlOut out) {
    this.out = out;
  }

  void from(HtmlNodeRendererContext extensions) {
    context = extensions;
  }

  void write(Node node, String tag) {
    HtmlNodeRendererContext extensions = context;
    if (extensions == null) {
      return;
    }
    for (Map.Entry<String, String> entry :
        extensions.extendAttributes(node, tag, Map.of()).entrySet()) {
      out.raw(' ').text(entry.getKey());
      if (entry.getValue() != null) {
        out.raw("=\"").text(entry.getValue()).raw('"');
      }
    }
  }
}
