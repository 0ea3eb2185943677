package org.quillpress.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quillpress.files.MapSource;

/**
 * A small site that is hard on a theme.
 *
 * @param name what is hard about it
 * @param files texts by path
 */
public record MadeUpSite(String name, Map<String, String> files) {
  /** What a page must never have as a script: authors of the site typed it as text. */
  static final String SCRIPT = "alert(1)";

  private static final String HOSTILE =
      "<script>" + SCRIPT + "</script> & \\\" ' {{title}} {{{x}}} `=`";

  /** Copies its map. */
  public MadeUpSite {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** All of them. */
  public static List<MadeUpSite> all() {
    return List.of(
        new MadeUpSite("no stories", settings("en", "Nothing yet")),
        oneStory(),
        everything(),
        tram("right to left", "ar", "دورية الليل", List.of("القطار", "مود أديمي", "الليل")),
        tram("Japanese", "ja", "夜の巡回", List.of("最終電車", "モード", "夜勤")),
        longTitle(),
        hostile(),
        tags(500));
  }

  /** The one that has all that a site can have. */
  public static MadeUpSite everything() {
    return new MadeUpSite("everything", FullSite.files());
  }

  /** The same site with more lines in {@code site.yaml}. */
  public MadeUpSite with(String lines) {
    return with("site.yaml", files.getOrDefault("site.yaml", "") + lines);
  }

  /** The same site with another text at a path. */
  public MadeUpSite with(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new MadeUpSite(name, more);
  }

  /** Its files as a source. */
  public MapSource source() {
    return MapSource.of(files);
  }

  private static Map<String, String> settings(String language, String title) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "site.yaml",
        "title: %s\nurl: https://example.org/\nlanguage: %s\npaginate: 3\n"
                .formatted(title, language)
            + "menus: {main: [{name: Home, url: /}, {name: Archive, url: /archive/, children:"
            + " [{name: Tags, url: /tags/}]}], footer: [{name: Feed, url: /feed.xml}]}\n");
    return files;
  }

  private static String story(String title, String keys, String text) {
    return "---\ntitle: \"%s\"\ndate: 2026-01-02\n%s---\n%s\n".formatted(title, keys, text);
  }

  private static MadeUpSite oneStory() {
    Map<String, String> files = settings("en", "One");
    files.put("stories/fog.md", story("Fog", "", "It came in."));
    return new MadeUpSite("one story", files);
  }

  /** A series of five parts, in words of a language: its title, its author, its tag. */
  private static MadeUpSite tram(String name, String language, String title, List<String> words) {
    Map<String, String> files = settings(language, title);
    String tram = words.get(0);
    String author = words.get(1);
    String tag = words.get(2);
    for (int i = 1; i <= 5; i++) {
      files.put(
          "stories/tram-" + i + ".md",
          "---\ntitle: %s %d\ndate: 2025-0%d-03\nauthor: %s\n".formatted(tram, i, i, author)
              + "tags: [%s]\ncategories: [%s]\n".formatted(tag, tag)
              + "series: %s\npart: %d\n---\n".formatted(tram, i)
              + "%s %d.\n\n## %s\n\n%s.\n".formatted(tram, i, author, tag));
    }
    return new MadeUpSite(name, files);
  }

  private static MadeUpSite longTitle() {
    Map<String, String> files = settings("en", "x".repeat(90));
    String title = "An endless title of words ".repeat(12).substring(0, 290) + "Donaudampfschiff";
    files.put(
        "stories/long.md",
        story(title, "tags: [%s]\nseries: Long\n".formatted("y".repeat(80)), "Text."));
    files.put(
        "stories/longer.md",
        story("W".repeat(300), "series: Long\nauthor: %s\n".formatted("Z".repeat(90)), "Text."));
    return new MadeUpSite("long title", files);
  }

  private static MadeUpSite hostile() {
    Map<String, String> files = settings("en", "\"" + HOSTILE + "\"");
    files.merge(
        "site.yaml",
        "tagline: \"%s\"\ndescription: \"%s\"\n".formatted(HOSTILE, HOSTILE),
        String::concat);
    String keys =
        "author: \"%s\"\ntags: [\"%s\"]\ncategories: [\"%s\"]\nseries: \"%s\"\n"
                .formatted(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
            + "contentWarning: \"%s\"\nsubtitle: \"%s\"\n".formatted(HOSTILE, HOSTILE);
    files.put("stories/bad.md", story(HOSTILE, keys, "`<script>` and \\<script> and {{title}}"));
    return new MadeUpSite("hostile text", files);
  }

  private static MadeUpSite tags(int count) {
    Map<String, String> files = settings("en", "Tags");
    for (int i = 0; i < 5; i++) {
      String tags =
          IntStream.range(i * count / 5, (i + 1) * count / 5)
              .mapToObj(tag -> "tag " + tag)
              .collect(Collectors.joining(", ", "tags: [all, ", "]\n"));
      files.put("stories/s" + i + ".md", story("Story " + i, tags, "Text."));
    }
    return new MadeUpSite(count + " tags", files);
  }
}
