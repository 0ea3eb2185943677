package org.quillpress.markdown;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
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
  private static final Set<Class<? extends Node>> NODES =
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
          HardLineBreak.class,
          TableBlock.class,
          TableHead.class,
          TableBody.class,
          TableRow.class,
          TableCell.class,
          Strikethrough.class,
          FootnoteReference.class,
          FootnoteDefinition.class,
          TaskListItemMarker.class);

  private final TextRenderer renderer;

  ExtendedRenderer(HtmlNodeRendererContext context, TextRenderer renderer) {
    this.renderer = renderer;
    renderer.extend(context);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return NODES;
  }

  @Override
  public void render(Node node) {
    node.accept(renderer);
  }
}
