package org.quillpress.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tags for pictures: <code>{{< figure >}}</code>, <code>{% asset_img %}</code> and their like. */
final class Pictures {
  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp");
  private static final String[] PATHS = {
    "src", "image_path", "image", "img", "url", "path", "file", "filename"
  };

  private Pictures() {}

  /**
   * A picture in Markdown, if a tag names one.
   *
   * @param stem name of the text's file without extension, or empty if its files lie beside it
   */
  static Optional<String> markdown(Tag tag, Arguments given, String stem) {
    boolean hugo = tag.form() == Tag.Form.SHORTCODE || !tag.name().isEmpty() && isCall(tag);
    String path = path(given, hugo);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> named = given.named();
    String caption = given.named("caption", "title", "description");
    String title = named.getOrDefault("title", "").strip();
    if (named.containsKey("caption") && !title.isEmpty() && !caption.equals(title)) {
      caption = title + ": " + caption;
    }
    String alt = given.named("alt", "--alt");
    if (alt.isEmpty()) {
      alt = caption.isEmpty() ? longest(given, path) : caption;
    }
    String picture =
        "!["
            + Targets.label(alt)
            + "]("
            + Targets.encode(source(tag, path, hugo, stem))
            + Targets.title(caption)
            + ")";
    String link = given.named("link", "href");
    return Optional.of(
        link.isEmpty() ? picture : "[" + picture + "](" + Targets.encode(link) + ")");
  }

  private static boolean isCall(Tag tag) {
    return tag.form() == Tag.Form.OUTPUT;
  }

  /** A path that ends like a picture's; what a figure of Hugo's is given may end as it likes. */
  private static String path(Arguments given, boolean hugo) {
    for (String name : PATHS) {
      String value = given.named(name);
      if (!value.isEmpty() && (isPicture(value) || hugo && name.equals("src"))) {
        return value;
      }
    }
    for (String value : given.plain()) {
      if (isPicture(value)) {
        return value.strip();
      }
    }
    return "";
  }

  private static boolean isPicture(String path) {
    int end = path.indexOf('?');
    String lower = (end < 0 ? path : path.substring(0, end)).toLowerCase(Locale.ROOT).strip();
    return !lower.contains("{{") && ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Hexo's lie in the folder that is named like the text; those of others below the home. */
  private static String source(Tag tag, String path, boolean hugo, String stem) {
    if (tag.name().startsWith("asset_")) {
      return stem.isEmpty() ? path : stem + "/" + path;
    }
    boolean typed = path.startsWith("/") || path.startsWith("../") || path.contains("://");
    if (hugo || typed || path.indexOf('/') < 0) {
      return path;
    }
    return "/" + (path.startsWith("./") ? path.substring(2) : path);
  }

  /** Of several texts without names the longest describes; others name classes or sizes. */
  private static String longest(Arguments given, String path) {
    String longest = "";
    boolean behind = false;
    for (String text : given.plain()) {
      boolean size = text.startsWith("(") || text.endsWith("px") || text.endsWith("vw");
      boolean words = given.quoted().contains(text);
      if (behind && words && !size && text.length() > longest.length()) {
        longest = text;
      }
      behind |= text.strip().equals(path);
    }
    return inner(longest);
  }

  /** Hexo's {@code '"title" "description"'}: the last of the texts inside. */
  private static String inner(String text) {
    List<String> parts = text.startsWith("\"") ? Arguments.of(text).quoted() : List.of();
    return parts.isEmpty() ? text.strip() : parts.get(parts.size() - 1);
  }
}
