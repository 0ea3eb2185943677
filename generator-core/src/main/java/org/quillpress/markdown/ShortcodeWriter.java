package org.quillpress.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.EndlessTag;
import org.quillpress.markdown.syntax.ShortcodeTag;
import org.quillpress.markdown.syntax.ShortcodeUse;

/** Writes shortcodes: what stands between two tags first, then what is made of it around that. */
final class ShortcodeWriter {
  /** Stands for inner HTML; no text and no HTML of a text can hold it. */
  private static final String INNER = "\0";

  private final TextRenderer to;
  private final Rules rules;
  private final HtmlOut out;
  private final RawHtmlScanner scanner;
  private final ShortcodeCheck check;
  private final Set<String> unknown = new HashSet<>();

  ShortcodeWriter(TextRenderer to, Rules rules) {
    this.to = to;
    this.rules = rules;
    this.out = to.out();
    this.check = new ShortcodeCheck(to.source());
    this.scanner =
        RawHtmlScanner.made(out, to.source(), to.anchors(), to.words(), to.trace(), to.whole());
  }

  static void write(Node node, TextRenderer to) {
    to.shortcodes().use(node, (ShortcodeUse) node);
  }

  static void endless(Node node, TextRenderer to) {
    if (to.whole()) {
      String name = ((EndlessTag) node).name();
      to.source()
          .warn(
              "unclosed",
              node,
              "the tag that begins with {{< " + name + " has no end",
              "type >}} where it ends, or {{</* " + name + " */>}} to show the tag itself");
    }
  }

  private void use(Node node, ShortcodeUse use) {
    ShortcodeTag tag = use.tag();
    boolean block = node instanceof Block;
    if (block) {
      to.gap();
    }
    Shortcodes all = rules.shortcodes().get();
    Shortcode shortcode = all.named(tag.name()).orElse(null);
    if (shortcode == null) {
      if (to.whole() && unknown.add(tag.name())) {
        check.unknown(node, tag, all.names());
      }
      to.children(node);
      return;
    }
    if (tag.closing()) {
      if (to.whole()) {
        check.endsNothing(node, tag);
      }
      return;
    }
    Signature signature = shortcode.signature();
    boolean sound = check.isSound(node, use, signature, to.whole());
    if (to.plain() || !sound) {
      to.children(node);
      return;
    }
    to.mix();
    if (block) {
      out.line();
    }
    int start = out.length();
    to.children(node);
    Html inner = out.cut(start);
    ShortcodeCall call =
        new ShortcodeCall(
            tag.name(),
            to.source().file(),
            rules.language(),
            tag.args(),
            named(tag, signature),
            inner.text().isEmpty() ? "" : INNER,
            inner.text().isEmpty() ? "" : PlainText.of(node));
    write(node, shortcode.html(call), inner, block);
  }

  /** Values without a name are given to the parameters in their order. */
  private static Map<String, String> named(ShortcodeTag tag, Signature signature) {
    Map<String, String> named = new LinkedHashMap<>(tag.named());
    List<String> names = signature.placed();
    for (int i = 0; i < Math.min(names.size(), tag.args().size()); i++) {
      named.putIfAbsent(names.get(i), tag.args().get(i));
    }
    return named;
  }

  private void write(Node node, String html, Html inner, boolean block) {
    String made = html.strip();
    int start = out.length();
    boolean line =
        block && !made.isEmpty() && RawHtmlScanner.isInline(made) && !made.startsWith(INNER);
    out.raw(line ? "<p>" : "");
    scanner.write(node, made, 0, made.length());
    out.raw(line ? "</p>" : "").raw(block ? "\n" : "");
    Html around = out.cut(start);
    int from = 0;
    for (int at = around.text().indexOf(INNER); at >= 0; at = around.text().indexOf(INNER, from)) {
      out.add(around, from, at);
      out.add(inner, 0, inner.text().length());
      from = at + INNER.length();
    }
    out.add(around, from, around.text().length());
  }
}
