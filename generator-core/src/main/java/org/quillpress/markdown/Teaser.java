package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.AbbreviationDefinition;
import org.quillpress.markdown.syntax.Turn;

/**
 * Which blocks of a text are its teaser: those before the mark, else the first with about 280
 * columns.
 */
final class Teaser {
  private static final int ENOUGH = 280;
  private static final int LONG_BLOCK = 600;
  private static final int LONGEST_TEXT = 300;

  private final List<Node> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int width;

  /** How many {@code details} of the author's own HTML are open. */
  private int closed;

  private boolean hasMore;
  private boolean marked;
  private int longest = LONGEST_TEXT;
  private @Nullable Node stop;

  private Teaser() {}

  /**
   * @param title a block that is not rendered
   * @param footnotes whether there are any
   * @param html whether there can be raw HTML, and in it the mark
   */
  static Teaser of(Node document, @Nullable Node title, boolean footnotes, boolean html) {
    Teaser teaser = new Teaser();
    if (!html || !teaser.marked(document, title)) {
      teaser.first(document, title);
    }
    teaser.hasMore |= footnotes;
    return teaser;
  }

  /** All of a text that is a teaser and nothing else. */
  static Teaser whole(Node document) {
    Teaser teaser = new Teaser();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      teaser.blocks.add(block);
      teaser.add(PlainText.withoutImages(block, null));
    }
    teaser.marked = true;
    teaser.longest = Integer.MAX_VALUE;
    return teaser;
  }

  /** Whole blocks, but for the last if {@link #stop} is in it. */
  List<Node> blocks() {
    return blocks;
  }

  /** Whether there is nothing but paragraphs. */
  boolean isParagraphs() {
    for (Node block : blocks) {
      if (!(block instanceof Paragraph)) {
        return false;
      }
    }
    return true;
  }

  /** The inline mark in the last block, before which it ends. */
  @Nullable Node stop() {
    return stop;
  }

  /** Whether the author marked its end. */
  boolean marked() {
    return marked;
  }

  boolean hasMore() {
    return hasMore;
  }

  String text() {
    return Excerpt.of(text.toString(), longest);
  }

  /** Takes all up to the mark, if there is one. */
  private boolean marked(Node document, @Nullable Node title) {
    Node last = document.getFirstChild();
    while (last != null && (last == title || !isMarked(last))) {
      last = last.getNext();
    }
    if (last == null) {
      return false;
    }
    marked = true;
    stop = inlineMark(last);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block != title) {
        blocks.add(block);
        add(PlainText.withoutImages(block, block == last ? stop : null));
      }
      if (block == last) {
        break;
      }
    }
    hasMore =
        stop != null && stop.getNext() != null
            || last instanceof HtmlBlock html && rest(html)
            || visibleAfter(last);
    return true;
  }

  private static boolean isMarked(Node block) {
    return block instanceof HtmlBlock html && MoreMark.start(html.getLiteral()) >= 0
        || inlineMark(block) != null;
  }

  private static boolean rest(HtmlBlock block) {
    String html = block.getLiteral();
    return !html.substring(MoreMark.end(html, MoreMark.start(html))).isBlank();
  }

  private static @Nullable Node inlineMark(Node block) {
    if (!(block instanceof Paragraph)) {
      return null;
    }
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline html && MoreMark.start(html.getLiteral()) >= 0) {
        return node;
      }
    }
    return null;
  }

  private static boolean visibleAfter(Node block) {
    for (Node node = block.getNext(); node != null; node = node.getNext()) {
      if (visible(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean visible(Node block) {
    if (block instanceof HtmlBlock html) {
      String literal = html.getLiteral().strip();
      return !(literal.startsWith("<!--") && literal.indexOf("-->") == literal.length() - 3);
    }
    return !(block instanceof FootnoteDefinition
        || block instanceof LinkReferenceDefinition
        || block instanceof AbbreviationDefinition);
  }

  /** Takes blocks until there are enough; false if there is no need to look further. */
  private boolean first(Node parent, @Nullable Node title) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof HtmlBlock html) {
        closed += RawDetails.opened(html.getLiteral());
      }
      if (block == title || !visible(block)) {
        continue;
      }
      if (closed > 0) {
        hasMore = true;
        continue;
      }
      boolean told = Told.isTelling(block);
      boolean quoted = block instanceof BlockQuote || block instanceof ListBlock || told;
      if (!quoted && !(block instanceof Paragraph || block instanceof Turn)) {
        hasMore = true;
        continue;
      }
      if (width >= ENOUGH) {
        hasMore = true;
        return false;
      }
      String plain = PlainText.withoutImages(block, null);
      if (plain.isEmpty() || quoted && Excerpt.width(plain) > LONG_BLOCK) {
        hasMore = true;
        if (!plain.isEmpty() && !blocks.isEmpty() || told && !first(block, null)) {
          return false;
        }
        continue;
      }
      blocks.add(block);
      add(plain);
    }
    return true;
  }

  private void add(String plain) {
    if (!plain.isEmpty()) {
      text.append(text.length() == 0 ? "" : " ").append(plain);
      width += Excerpt.width(plain) + (width == 0 ? 0 : 1);
    }
  }
}
