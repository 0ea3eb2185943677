package org.quillpress.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What keys of other generators' configurations are called here. */
final class Foreign {
  private static final String URL =
      "the address with its path is one key here: url: https://example.org/blog/";
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("baseurl", URL),
          Map.entry("siteurl", URL),
          Map.entry("sitebaseurl", URL),
          Map.entry("root", URL),
          Map.entry("origin", URL),
          Map.entry("sitename", type("title")),
          Map.entry("sitetitle", type("title")),
          Map.entry("name", type("title")),
          Map.entry("subtitle", type("tagline")),
          Map.entry("slogan", type("tagline")),
          Map.entry("keywords", "search engines do not read keywords: leave it out"),
          Map.entry("defaultcontentlanguage", type("language")),
          Map.entry("defaultlanguage", type("language")),
          Map.entry("perpage", type("paginate")),
          Map.entry("paginateby", type("paginate")),
          Map.entry("defaultpagination", type("paginate")),
          Map.entry("pagination", type("paginate")),
          Map.entry("themeconfig", type("themeSettings")),
          Map.entry("permalinks", type("permalink")),
          Map.entry("navigation", type("menus")),
          Map.entry("menu", type("menus")),
          Map.entry("posts", type("stories")),
          Map.entry("postsdir", type("stories")),
          Map.entry("favicon", type("icon")),
          Map.entry("extra", type("params")));

  private Foreign() {}

  private static String type(String key) {
    return "did you mean \"" + key + "\"?";
  }

  /** What to type instead of a key that is known elsewhere. */
  static Optional<String> hint(String key) {
    String folded = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return Optional.ofNullable(HINTS.get(folded));
  }
}
