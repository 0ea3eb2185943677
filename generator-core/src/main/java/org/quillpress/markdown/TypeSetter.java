package org.quillpress.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes the text of nodes with the marks of the language. */
final class TypeSetter implements Typographer.Out {
  private static final Map<String, String> ENTITIES =
      Map.of(
          "“",
          "&ldquo;",
          "”",
          "&rdquo;",
          "‘",
          "&lsquo;",
          "’",
          "&rsquo;",
          "„",
          "&bdquo;",
          "‚",
          "&sbquo;",
          "–",
          "&ndash;",
          "—",
          "&mdash;",
          "…",
          "&hellip;");

  private static final Set<String> AS_TYPED =
      Set.of("code", "kbd", "pre", "samp", "script", "style", "textarea", "tt", "var");

  private final Typographer typographer;
  private final HtmlOut out;
  private boolean escapes;

  /** How many of the author's own tags are open in which all stays as it is typed. */
  private int typed;

  TypeSetter(Typographer typographer, HtmlOut out) {
    this.typographer = typographer;
    this.out = out;
  }

  /** A block begins. */
  void start() {
    typed = 0;
    typographer.start();
  }

  /** The author's own tag: what stands in code is left as it is typed. */
  void tag(String html) {
    if (AS_TYPED.contains(RawHtmlScanner.name(html, 0))) {
      typed = Math.max(0, typed + (html.startsWith("</") ? -1 : 1));
    }
  }

  /** Something has been written. */
  void after(String text) {
    if (!text.isEmpty()) {
      typographer.after(text.charAt(text.length() - 1));
    }
  }

  /**
   * Whether there is anything to set in a text.
   *
   * @param kinds of its characters, as {@link WordCount#add} gives them
   */
  boolean sets(int kinds) {
    return typed == 0
        && ((kinds & (WordCount.QUOTE | WordCount.TWICE)) != 0 || typographer.always());
  }

  /**
   * Writes the text of a node.
   *
   * @param chars begins with its characters
   * @param kinds of its characters, as {@link WordCount#add} gives them
   */
  void write(Text node, char[] chars, int kinds) {
    escapes = (kinds & WordCount.MARKUP) != 0;
    boolean twice = (kinds & WordCount.TWICE) != 0;
    typographer.write(node.getLiteral(), chars, twice, next(node), this);
  }

  /**
   * @param next the character behind it, or 0
   */
  void write(String part, char next) {
    escapes = true;
    typographer.write(part, next, this);
  }

  @Override
  public void typed(String text, int from, int to) {
    if (escapes) {
      out.text(text, from, to);
    } else {
      out.raw(text, from, to);
    }
  }

  @Override
  public void quote() {
    out.raw("&quot;");
  }

  /** As an entity where a sign would make all of the text take twice the room while it is built. */
  @Override
  public void set(String text) {
    String entity = ENTITIES.get(text);
    out.raw(entity == null ? text : entity);
  }

  /** The first character behind a node in its block, {@code x} for what is no text, or 0. */
  static char next(Node node) {
    Node at = node;
    while (at.getNext() == null) {
      Node parent = at.getParent();
      if (parent == null || parent instanceof Block) {
        return 0;
      }
      at = parent;
    }
    for (at = at.getNext(); at != null; ) {
      if (at instanceof Text text && !text.getLiteral().isEmpty()) {
        return text.getLiteral().charAt(0);
      }
      if (at instanceof SoftLineBreak) {
        return ' ';
      }
      boolean through = at instanceof HtmlInline && at.getNext() != null;
      Node inner = at.getFirstChild();
      if (inner == null && !through) {
        return 'x';
      }
      at = inner == null ? at.getNext() : inner;
    }
    return 0;
  }
}
