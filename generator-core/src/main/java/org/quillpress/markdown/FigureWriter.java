package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Container;

/** Writes figures of several blocks, and galleries. */
final class FigureWriter {
  private FigureWriter() {}

  /** The title is the caption, else the last of several blocks if it is a paragraph of words. */
  static void figure(Container block, TextRenderer to) {
    HtmlOut out = to.out();
    to.gap();
    out.line().raw("<figure");
    to.attributes(block, "figure", "composed");
    out.raw(">\n");
    Node last = block.getLastChild();
    boolean caption =
        block.title().isEmpty()
            && last instanceof Paragraph
            && last != block.getFirstChild()
            && !isPictures(last);
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (!caption || node != last) {
        member(node, to);
      }
    }
    if (caption && last != null) {
      out.line().raw("<figcaption>");
      to.inlines(last);
      out.raw("</figcaption>\n");
    } else {
      caption(block.title(), to);
    }
    out.line().raw("</figure>\n");
  }

  /** A picture alone is no figure of its own within one, unless it has its own caption. */
  private static void member(Node node, TextRenderer to) {
    boolean bare =
        node instanceof Paragraph
            && node.getFirstChild() instanceof Image image
            && image.getNext() == null
            && image.getTitle() == null
            && !Media.is(image);
    if (bare && !to.plain()) {
      to.out().line();
      to.children(node);
      to.out().raw('\n');
    } else {
      to.node(node);
    }
  }

  private static void caption(String title, TextRenderer to) {
    if (!title.isEmpty()) {
      to.gap();
      to.words().add(title);
      to.out().line().raw("<figcaption>").text(to.line(title)).raw("</figcaption>\n");
    }
  }

  /** All pictures become one list; all else is its caption. */
  static void gallery(Container block, TextRenderer to) {
    if (to.plain()) {
      return;
    }
    List<Image> pictures = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    collect(block, pictures, others);
    HtmlOut out = to.out();
    to.gap();
    boolean captioned = !others.isEmpty() || !block.title().isEmpty();
    out.line().raw(captioned ? "<figure" : "<ul");
    to.attributes(block, captioned ? "figure" : "ul", "gallery");
    out.raw(captioned ? ">\n<ul" : "");
    out.raw(">\n");
    for (Image picture : pictures) {
      out.raw("<li><figure>");
      to.linkedPicture(picture);
      out.raw("</figure></li>\n");
    }
    out.raw("</ul>\n");
    if (captioned) {
      out.raw("<figcaption>");
      String title = block.title();
      to.words().add(title);
      boolean several = others.size() > 1 || !title.isEmpty() && !others.isEmpty();
      out.raw(several && !title.isEmpty() ? "<p>" : "").text(to.line(title));
      out.raw(several && !title.isEmpty() ? "</p>\n" : "");
      for (Node other : others) {
        if (several || !(other instanceof Paragraph)) {
          to.node(other);
        } else {
          to.inlines(other);
        }
      }
      out.raw("</figcaption>\n</figure>\n");
    }
  }

  private static void collect(Node parent, List<Image> pictures, List<Node> others) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph && isPictures(node)) {
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
          if (each instanceof Image image) {
            pictures.add(image);
          }
        }
      } else if (node instanceof ListBlock list && isPictureList(list)) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          collect(item, pictures, others);
        }
      } else if (node instanceof Block) {
        others.add(node);
      }
    }
  }

  private static boolean isPictureList(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof ListItem) || !isPictures(item.getFirstChild())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPictures(@Nullable Node paragraph) {
    if (!(paragraph instanceof Paragraph)) {
      return false;
    }
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof SoftLineBreak) && !(node instanceof Image image && !Media.is(image))) {
        return false;
      }
    }
    return true;
  }
}
