package org.quillpress.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Attribute;
import org.quillpress.problem.Nearest;

/**
 * Which attributes an author can give to what: none that runs a script, loads a file, or styles an
 * element without the theme.
 */
final class AttributeRules {
  /** What is wrong with an attribute. */
  record Mistake(String code, String message, String hint) {}

  /**
   * @param on the only kind of node that has it
   * @param only that kind in words
   * @param right whether a value is one
   * @param example of what to type
   */
  private record Rule(
      Class<? extends Node> on, String only, Predicate<String> right, String example) {}

  private static final Map<String, Rule> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              any("id", value -> true, "#tide"),
              any("class", value -> true, ".wide"),
              any("lang", value -> value.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"), "lang=fr"),
              any("dir", List.of("ltr", "rtl", "auto")::contains, "dir=rtl"),
              any("title", value -> true, "title=\"two words\""),
              any("role", value -> value.matches("[a-z]+(-[a-z]+)?"), "role=note"),
              any("translate", List.of("yes", "no")::contains, "translate=no"),
              on(Image.class, "pictures", "width", AttributeRules::number, "width=300"),
              on(Image.class, "pictures", "height", AttributeRules::number, "height=200"),
              on(
                  Image.class,
                  "pictures",
                  "loading",
                  List.of("lazy", "eager")::contains,
                  "loading=eager"),
              on(Link.class, "links", "rel", value -> true, "rel=nofollow"),
              on(Link.class, "links", "target", List.of("_blank", "_self")::contains, "_blank"),
              on(Link.class, "links", "hreflang", value -> true, "hreflang=fr"),
              on(Link.class, "links", "download", value -> true, "download=fog.pdf"),
              on(
                  BlockQuote.class,
                  "quotations",
                  "cite",
                  value -> Destination.afterScheme(value) > 2,
                  "cite=https://example.org/fog"),
              on(OrderedList.class, "numbered lists", "start", AttributeRules::number, "start=3"),
              on(
                  OrderedList.class,
                  "numbered lists",
                  "reversed",
                  List.of("reversed", "true")::contains,
                  "reversed=true"),
              on(
                  OrderedList.class,
                  "numbered lists",
                  "type",
                  List.of("1", "a", "A", "i", "I")::contains,
                  "type=i"),
              on(ListItem.class, "items of lists", "value", AttributeRules::number, "value=3")));

  private AttributeRules() {}

  private static Entry<String, Rule> any(String name, Predicate<String> right, String example) {
    return on(Node.class, "", name, right, example);
  }

  private static Entry<String, Rule> on(
      Class<? extends Node> on, String only, String name, Predicate<String> right, String example) {
    return Map.entry(name, new Rule(on, only, right, example));
  }

  private static boolean number(String value) {
    return value.matches("\\d{1,5}");
  }

  /** What is wrong if a node is given an attribute, or null. */
  static @Nullable Mistake of(Attribute attribute, Node node) {
    String name = attribute.name();
    if (name.matches("(data|aria)-[a-z0-9]+(-[a-z0-9]+)*")) {
      return null;
    }
    Rule rule = KNOWN.get(name);
    if (rule == null) {
      return new Mistake(
          "attribute-unknown", "\"" + name + "\" cannot be given here", instead(name, node));
    }
    if (!rule.on().isInstance(node)) {
      return new Mistake(
          "attribute-unknown",
          "\"" + name + "\" can be given to " + rule.only() + " only",
          "take it away, or type .name for a class");
    }
    return rule.right().test(attribute.value())
        ? null
        : new Mistake(
            "attribute-value",
            "\"" + attribute.value() + "\" is no value for " + name,
            "type such as " + rule.example());
  }

  private static String instead(String name, Node node) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.equals("style")) {
      return "type .name, and say in the style sheet of the theme how .name looks";
    }
    if (small.equals("href") || small.equals("src")) {
      return "type the address in parentheses: [words](address)";
    }
    if (small.startsWith("on")) {
      return "take it away: what is done by a script is for the theme to say";
    }
    Map<String, Rule> here = new TreeMap<>(KNOWN);
    here.values().removeIf(rule -> !rule.on().isInstance(node));
    return Nearest.to(name, here.keySet())
        .map(near -> "did you mean \"" + near + "\"?")
        .orElseGet(
            () -> {
              here.keySet().removeAll(List.of("id", "class"));
              return "type .name for a class, #name for an id, data-"
                  + small
                  + ", or one of "
                  + String.join(", ", here.keySet());
            });
  }
}
