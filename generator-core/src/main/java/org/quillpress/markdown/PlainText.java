package org.quillpress.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Formula;

/** The words of a node, without marks of any kind. */
final class PlainText {
  private final StringBuilder out = new StringBuilder();
  private final boolean images;
  private char breaks = ' ';
  private boolean irregular;
  private int depth;

  /** Length of what was before a line break that is not followed by anything yet. */
  private int broken = -1;

  private PlainText(boolean images) {
    this.images = images;
  }

  /** Text of a heading or of a link: one line, pictures by their alternative text. */
  static String of(Node parent) {
    if (parent.getFirstChild() instanceof Text text && text.getNext() == null) {
      String literal = text.getLiteral();
      if (!irregular(literal)) {
        return literal.strip();
      }
    }
    return new PlainText(true).read(parent);
  }

  /** Text of one inline node. */
  static String inline(Node node) {
    PlainText text = new PlainText(true);
    text.add(node);
    return text.out.toString();
  }

  /** Text of blocks, one line, without pictures, headings, code blocks and footnote marks. */
  static String withoutImages(Node parent, @Nullable Node stop) {
    PlainText text = new PlainText(false);
    if (!Told.isSilent(parent)) {
      text.children(parent, stop);
    }
    return text.oneLine();
  }

  /** The alternative text of a picture: line breaks are kept. */
  static String alternative(Image image) {
    Node only = image.getFirstChild();
    if (only instanceof Text text && text.getNext() == null) {
      return text.getLiteral();
    }
    PlainText text = new PlainText(true);
    text.breaks = '\n';
    text.children(image, null);
    return text.out.toString();
  }

  private String read(Node parent) {
    children(parent, null);
    return oneLine();
  }

  private void children(Node parent, @Nullable Node stop) {
    if (++depth > TooComplex.DEEPEST) {
      throw TooComplex.deep(parent);
    }
    for (Node node = parent.getFirstChild(); node != null && node != stop; node = node.getNext()) {
      Node end = node instanceof HtmlInline tag ? Told.unread(tag) : null;
      if (end == null) {
        add(node);
      } else {
        node = end;
      }
    }
    depth--;
  }

  private void add(Node node) {
    if (node instanceof Text text) {
      append(text.getLiteral());
    } else if (node instanceof Code code) {
      append(code.getLiteral());
    } else if (node instanceof Formula formula) {
      append(isReadable(formula.tex()) ? formula.tex() : "…");
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      broken = out.length();
      out.append(breaks);
    } else if (node instanceof Image) {
      if (images) {
        children(node, null);
      }
    } else if (!Told.isSilent(node)) {
      int start = out.length();
      children(node, null);
      if (node instanceof Block && out.length() > start && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
  }

  /** Whether a formula can be read without being set, as {@code x + 1}. */
  private static boolean isReadable(String tex) {
    for (int i = 0; i < tex.length(); i++) {
      if ("\\{}&^_".indexOf(tex.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Lines of a script without spaces are joined without one. */
  private void append(String text) {
    if (broken > 0
        && broken == out.length() - 1
        && !text.isEmpty()
        && Excerpt.isIdeographic(text.charAt(0))
        && Excerpt.isIdeographic(out.charAt(broken - 1))) {
      out.setLength(broken);
    }
    int at = out.length();
    out.append(text);
    irregular |= irregular(text) || at > 0 && text.startsWith(" ") && out.charAt(at - 1) == ' ';
  }

  /** Whether it has more space between two words than one space. */
  private static boolean irregular(String text) {
    return text.contains("  ") || text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0;
  }

  private String oneLine() {
    return irregular ? collapsed() : out.toString().strip();
  }

  private String collapsed() {
    StringBuilder line = new StringBuilder(out.length());
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (!space(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static boolean space(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
