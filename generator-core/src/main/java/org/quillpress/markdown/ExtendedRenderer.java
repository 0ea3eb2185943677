package org.quillpress.markdown;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Offers the built-in rendering to the library, which asks extensions first. */
final class ExtendedRenderer implements NodeRenderer {
  private final TextRenderer renderer;

  ExtendedRenderer(HtmlNodeRendererContext context, TextRenderer renderer) {
    this.renderer = renderer;
    renderer.extend(context);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return TextRenderer.nodeTypes();
  }

  @Override
  public void render(Node node) {
    node.accept(renderer);
  }
}
