package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.quillpress.content.FrontMatterKeys;
import org.quillpress.content.Key;
import org.quillpress.content.SettingsKeys;

/** Every key of the tables has an effect, under each of its spellings. */
class KeyTest {
  private static final String SITE =
      "title: T\nurl: https://example.org\nemail: a@example.org\ntheme: base\n";

  /** Shows what only themes make something of. */
  private static final String HOOK =
      "{{#story}}{{params.shortTitle}} {{params.math}} {{params.weight}} {{params.own}}"
          + "{{#site.pinned}}{{title}} {{/site.pinned}}{{/story}}{{site.params.own}}\n";

  private static final Map<String, String> HEAD_VALUES =
      Map.ofEntries(
          Map.entry("title", "Rain"),
          Map.entry("subtitle", "A second line"),
          Map.entry("shortTitle", "Brief"),
          Map.entry("description", "For searchers"),
          Map.entry("summary", "A teaser"),
          Map.entry("date", "2025-05-05"),
          Map.entry("updated", "2026-06-06"),
          Map.entry("publish", "2027-01-01"),
          Map.entry("expire", "2026-07-07"),
          Map.entry("draft", "yes"),
          Map.entry("published", "no"),
          Map.entry("status", "Draft"),
          Map.entry("unlisted", "on"),
          Map.entry("authors", "Ada"),
          Map.entry("tags", "[cats]"),
          Map.entry("tag", "big cats"),
          Map.entry("categories", "[patrol]"),
          Map.entry("category", "Night patrol"),
          Map.entry("series", "Saga"),
          Map.entry("part", "1"),
          Map.entry("slug", "other"),
          Map.entry("permalink", "/elsewhere/"),
          Map.entry("aliases", "/old/"),
          Map.entry("id", "urn:x"),
          Map.entry("image", "/a.png"),
          Map.entry("audio", "https://example.net/a.mp3"),
          Map.entry("source", "https://example.net/a/"),
          Map.entry("language", "de"),
          Map.entry("translationOf", "nowhere"),
          Map.entry("layout", "page"),
          Map.entry("toc", "false"),
          Map.entry("comments", "1"),
          Map.entry("search", "no"),
          Map.entry("sitemap", "off"),
          Map.entry("noindex", "true"),
          Map.entry("math", "true"),
          Map.entry("weight", "3"),
          Map.entry("pinned", "100"),
          Map.entry("contentWarning", "Ghosts"),
          Map.entry("params", "{own: 1}"));

  private static final Map<String, String> SITE_VALUES =
      Map.ofEntries(
          Map.entry("contract", "2"),
          Map.entry("title", "Other"),
          Map.entry("tagline", "A line"),
          Map.entry("description", "For searchers"),
          Map.entry("url", "https://example.net/x/"),
          Map.entry("id", "example.com"),
          Map.entry("language", "de"),
          Map.entry("languages", "[fr]"),
          Map.entry("timeZone", "America/Denver"),
          Map.entry("copyright", "© Ada"),
          Map.entry("author", "Ada"),
          Map.entry("email", "b@example.org"),
          Map.entry("theme", "broadsheet"),
          Map.entry("themeSettings", "{no-such: 1}"),
          Map.entry("paginate", "1"),
          Map.entry("stories", "tales"),
          Map.entry("pages", "leaves"),
          Map.entry("exclude", "static"),
          Map.entry("static", "public"),
          Map.entry("permalink", "/:slug/"),
          Map.entry("slugs", "ascii"),
          Map.entry("taxonomies", "[{name: tags, path: topics}]"),
          Map.entry("menus", "{main: [{name: X, url: /x/}]}"),
          Map.entry("comments", "{form: {action: /replies}}"),
          Map.entry("share", "[reddit]"),
          Map.entry("newsletter", "{action: /letters}"),
          Map.entry("social", "[{name: X, url: https://example.net/x}]"),
          Map.entry("logo", "/a.png"),
          Map.entry("icon", "/a.png"),
          Map.entry("image", "/a.png"),
          Map.entry("feeds", "{fullText: false}"),
          Map.entry("search", "false"),
          Map.entry("markdown", "{typography: false}"),
          Map.entry("links", "ignore"),
          Map.entry("rawHtml", "escape"),
          Map.entry("brokenStories", "leave-out"),
          Map.entry("defaults", "{subtitle: Below}"),
          Map.entry("schema", "{mood: {required: true}}"),
          Map.entry("check", "{levels: {no-such: off}}"),
          Map.entry("params", "{own: 1}"));

  @Test
  void everyKeyOfAStoryHasAnEffectUnderAllItsNames() {
    FrontMatterKeys.ALL.forEach(
        key -> prove(key, HEAD_VALUES, (typed, value) -> story(key, typed, value)));
  }

  @Test
  void everyKeyOfASiteHasAnEffectUnderAllItsNames() {
    SettingsKeys.ALL.forEach(
        key -> prove(key, SITE_VALUES, (typed, value) -> site(key, typed, value)));
  }

  private static void prove(
      Key key, Map<String, String> values, BiFunction<String, String, Map<String, String>> files) {
    assertThat(values).as("a value to try").containsKey(key.name());
    String value = values.get(key.name());
    String with = print(files.apply(key.name(), value));
    boolean same = with.equals(print(files.apply("", "")));
    assertThat(same).as("nothing changes with " + key.name()).isFalse();
    for (String spelling : spellings(key)) {
      boolean equal = with.equals(print(files.apply(spelling, value)));
      assertThat(equal).as(spelling + " is " + key.name()).isTrue();
    }
  }

  @Test
  void everyKeyHasAMeaningAndATypeAndItsNamesAreItsOwn() {
    for (List<Key> table : List.of(FrontMatterKeys.ALL, SettingsKeys.ALL)) {
      Map<String, String> owners = new TreeMap<>();
      for (Key key : table) {
        assertThat(key.meaning()).as(key.name()).isNotBlank().doesNotEndWith(".");
        assertThat(key.type()).as(key.name()).isNotBlank();
        assertThat(owners.put(key.name(), key.name())).isNull();
        key.others().forEach(other -> assertThat(owners.put(other, key.name())).isNull());
      }
    }
  }

  private static Set<String> spellings(Key key) {
    Set<String> all = new TreeSet<>(key.others());
    all.add(key.name().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    return all;
  }

  private static Map<String, String> story(Key key, String typed, String value) {
    String head =
        "title: Fog\ndate: 2026-01-02\n" + (key.name().equals("part") ? "series: Saga\n" : "");
    return files(SITE, "---\n" + with(head, key, typed, value) + "---\n");
  }

  private static Map<String, String> site(Key key, String typed, String value) {
    String head = "title: Fög\ndate: 2026-01-02\ntags: [x]\ncomments: true\n";
    Map<String, String> files = files(with(SITE, key, typed, value), "---\n" + head + "---\n");
    if (key.name().equals("brokenStories")) {
      files.put("stories/undated.md", "Text.\n");
    }
    return files;
  }

  /**
   * The lines with a key in place of its line or behind them; without it if {@code typed} is empty.
   */
  private static String with(String lines, Key key, String typed, String value) {
    if (typed.isEmpty()) {
      return lines;
    }
    return lines.replaceAll("(?m)^" + key.name() + ": .*\n", "") + typed + ": " + value + "\n";
  }

  private static Map<String, String> files(String site, String head) {
    String text = "## One\n\n<b>It's</b> [x](nowhere.md)\n\n## Two\n\nText.\n";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", site);
    files.put("stories/fog.md", head + text);
    files.put("stories/före.md", "---\ndate: 2025-12-02\nseries: Saga\npinned: 1\n---\nText.\n");
    files.put("tales/x.md", "---\ndate: 2026-02-02\n---\nText.\n");
    files.put("leaves/y.md", "Text.\n");
    files.put("static/a.png", "x");
    files.put("public/b.png", "x");
    files.put("theme/partials/hooks/story-end.mustache", HOOK);
    return files;
  }

  /** All that a build makes and says. */
  private static String print(Map<String, String> files) {
    TestSite site = TestSite.build(files, builder -> builder);
    StringBuilder all = new StringBuilder();
    site.paths().stream()
        .filter(path -> !path.startsWith("assets/"))
        .forEach(path -> all.append(path).append('\n').append(site.text(path)));
    site.result().problems().forEach(p -> all.append(p.code()).append(p.message()).append('\n'));
    return all.append(site.leftOut()).toString();
  }
}
