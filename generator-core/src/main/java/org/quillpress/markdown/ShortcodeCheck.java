package org.quillpress.markdown;

import java.util.Collection;
import java.util.List;
import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.ShortcodeTag;
import org.quillpress.markdown.syntax.ShortcodeUse;
import org.quillpress.problem.Nearest;

/** Tells what is wrong with the uses of shortcodes. */
final class ShortcodeCheck {
  private final Source source;

  ShortcodeCheck(Source source) {
    this.source = source;
  }

  void unknown(Node node, ShortcodeTag tag, Collection<String> names) {
    String near = Nearest.hint(tag.name(), names);
    String all =
        names.isEmpty()
            ? "make theme/shortcodes/" + tag.name() + ".mustache"
            : "shortcodes are " + String.join(", ", names);
    source.warn(
        "shortcode-unknown",
        source.within(node, tag.name()),
        "there is no shortcode \"" + tag.name() + "\", so its tag is left out",
        near.isEmpty()
            ? all + "; a file theme/shortcodes/" + tag.name() + ".mustache makes one"
            : near + " " + all);
  }

  void endsNothing(Node node, ShortcodeTag tag) {
    source.warn(
        "shortcode-end",
        node,
        "\"" + tag.shown() + "\" ends nothing that begins beside it",
        "put both tags on lines of their own, or both into one paragraph");
  }

  /**
   * Whether a use has all that it needs.
   *
   * @param tells whether what is wrong is told
   */
  boolean isSound(Node node, ShortcodeUse use, Signature signature, boolean tells) {
    ShortcodeTag tag = use.tag();
    if (tells) {
      surplus(node, use, signature);
    }
    if (signature.inner() == Signature.Inner.REQUIRED && !use.isClosed()) {
      if (tells) {
        source.warn(
            "unclosed",
            node,
            "\"" + tag.shown() + "\" has no end, so it is left out",
            "type {{< /" + tag.name() + " >}} where it ends");
      }
      return false;
    }
    List<String> placed = signature.placed();
    for (Signature.Parameter parameter : signature.parameters()) {
      String name = parameter.name();
      int place = placed.indexOf(name);
      boolean given = tag.named().containsKey(name) || place >= 0 && place < tag.args().size();
      if (parameter.isRequired() && !given) {
        if (tells) {
          source.warn(
              "shortcode-argument",
              source.within(node, tag.name()),
              "\"" + tag.shown() + "\" needs \"" + name + "\", so it is left out",
              "type " + name + "=\"…\" behind its name");
        }
        return false;
      }
    }
    return true;
  }

  private void surplus(Node node, ShortcodeUse use, Signature signature) {
    ShortcodeTag tag = use.tag();
    List<String> names = signature.names();
    for (String given : tag.named().keySet()) {
      if (!signature.isOpenByName() && !names.contains(given)) {
        String near = Nearest.hint(given, names);
        source.warn(
            "shortcode-argument",
            source.within(node, given),
            "\"" + tag.shown() + "\" does not know \"" + given + "\"",
            near.isEmpty() ? known(names) : near);
      }
    }
    int most = signature.placed().size();
    if (!signature.isOpenByPlace() && tag.args().size() > most) {
      String first = tag.args().get(most);
      source.warn(
          "shortcode-argument",
          source.within(node, first),
          "\"" + tag.shown() + "\" has no use for \"" + PictureWriter.shortened(first) + "\"",
          known(names));
    }
    if (use.isClosed() && signature.inner() == Signature.Inner.NONE) {
      source.warn(
          "shortcode-argument",
          node,
          "\"" + tag.shown() + "\" takes nothing between two tags, so that is left out",
          "remove {{< /" + tag.name() + " >}}");
    }
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "it takes nothing" : "it takes " + String.join(", ", names);
  }
}
