package org.quillpress.markdown;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Offers the built-in rendering to the library, which asks extensions first. */
final class ExtendedRenderer implements NodeRenderer {
  private static final Set<Class<? extends Node>> COMMONMARK =
      Set.of(
          Document.class,
          org.commonmark.node.Heading.class,
          Paragraph.class,
          BlockQuote.class,
          BulletList.class,
          OrderedList.class,
          ListItem.class,
          FencedCodeBlock.class,
          IndentedCodeBlock.class,
          ThematicBreak.class,
          HtmlBlock.class,
          HtmlInline.class,
          Link.class,
          Image.class,
          Emphasis.class,
          StrongEmphasis.class,
          Text.class,
          Code.class,
          SoftLineBreak.class,
          HardLineBreak.class);

  private static final Set<Class<? extends Node>> ALL = all();

  private final TextRenderer renderer;

  ExtendedRenderer(HtmlNodeRendererContext context, TextRenderer renderer) {
    this.renderer = renderer;
    renderer.extend(context);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return ALL;
  }

  private static Set<Class<? extends Node>> all() {
    Set<Class<? extends Node>> all = new HashSet<>(COMMONMARK);
    all.addAll(NodeWriters.nodes());
    return Set.copyOf(all);
  }

  @Override
  public void render(Node node) {
    node.accept(renderer);
  }
}
