package org.quillpress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small sites that are hard on a theme, by what is hard on them: text blocks for TestSite. */
final class FixtureSites {
  private static final String HOSTILE = "<script>alert(1)</script> & \\\" ' {{title}} {{{x}}} `=`";

  private FixtureSites() {}

  /** All of them, by name. */
  static Map<String, String> all() {
    Map<String, String> sites = new LinkedHashMap<>();
    sites.put("no stories", yaml("en", "Nothing yet"));
    sites.put("one story", yaml("en", "One") + story("fog", "Fog", "") + "It came in.\n");
    sites.put("everything", everything());
    sites.put("right to left", yaml("ar", "دورية الليل") + tram("القطار", "مود أديمي", "الليل"));
    sites.put("Japanese", yaml("ja", "夜の巡回") + tram("最終電車", "モード", "夜勤"));
    sites.put("long title", longTitle());
    sites.put("hostile text", hostile());
    sites.put("500 tags", tags(500));
    return sites;
  }

  private static String yaml(String language, String title) {
    return "-- site.yaml --\ntitle: %s\nurl: https://example.org/\nlanguage: %s\npaginate: 3\n"
            .formatted(title, language)
        + "menus: {main: [{name: Home, url: /}, {name: More, url: /archive/, children:"
        + " [{name: Tags, url: /tags/}]}], footer: [{name: Feed, url: /feed.xml}]}\n";
  }

  private static String story(String name, String title, String keys) {
    return "-- stories/%s.md --\n---\ntitle: \"%s\"\ndate: 2026-01-02\n%s---\n"
        .formatted(name, title, keys);
  }

  private static String tram(String title, String author, String tag) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(
            i ->
                "-- stories/tram-%d.md --\n---\ntitle: %s %d\n".formatted(i, title, i)
                    + "date: 2025-0%d-03\nauthor: %s\ntags: [%s]\n".formatted(i, author, tag)
                    + "categories: [%s]\nseries: %s\npart: %d\n---\n".formatted(tag, title, i)
                    + "%s %d.\n\n## %s\n\n%s.\n".formatted(title, i, author, tag))
        .collect(Collectors.joining());
  }

  private static String everything() {
    return """
        -- site.yaml --
        title: Everything
        tagline: And more
        description: A site with all that a site can have.
        url: https://example.org/under/
        language: en
        languages: [de]
        copyright: © 2026 Ada
        email: ada@example.org
        logo: {src: lamp.svg, alt: A lamp}
        image: {src: lamp.svg, alt: A lamp}
        social: [{name: Elsewhere, url: "https://example.net/@ada"}]
        taxonomies: [tags, categories, authors, series, {name: places, title: Places}]
        menus:
          main: [{name: Home, url: /}, {name: Archive, url: /archive/}]
        -- static/lamp.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>
        -- authors/ada.md --
        ---
        name: Ada
        image: {src: lamp.svg, alt: Ada}
        links: [{name: Elsewhere, url: "https://example.net/@ada"}]
        ---
        Writes *here*.
        -- authors/lamp.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>
        -- series/tram.md --
        ---
        title: Tram
        description: Three stops.
        status: ongoing
        parts: 4
        ---
        Three stops, one night.
        -- pages/about.md --
        ---
        title: About
        toc: true
        updated: 2026-05-01
        ---
        ## One

        Text.

        ## Two

        Text.
        -- comments/tram-1/1.yaml --
        date: 2026-03-01
        name: Ben
        id: ben
        text: I was on it.
        -- comments/tram-1/2.yaml --
        date: 2026-03-02
        name: Ada
        replyTo: ben
        text: So was I.
        """
        + IntStream.rangeClosed(1, 3)
            .mapToObj(
                i ->
                    """
                    -- stories/tram-%d.md --
                    ---
                    title: Stop %d
                    subtitle: With *words*
                    description: A stop.
                    date: 2025-0%d-03
                    updated: 2026-04-05
                    authors: [ada, Ben]
                    tags: [Night shift, weather]
                    categories: [Craft]
                    places: [Saltmarket]
                    series: tram
                    part: %d
                    toc: true
                    pinned: %s
                    comments: true
                    contentWarning: a drowning
                    image: {src: /lamp.svg, alt: A lamp, caption: "A *lamp*", credit: Ada}
                    ---
                    First words of it.[^1]

                    <!--more-->

                    ## A heading

                    ### Below it

                    | a | b |
                    |---|---|
                    | 1 | 2 |

                    ```java
                    int a = 1;
                    ```

                    > A quotation.

                    ::: verse
                    Two
                      lines
                    :::

                    ***

                    ## Another

                    ![A lamp](/lamp.svg "A caption")

                    [^1]: A note.
                    """
                        .formatted(i, i, i, i, i == 2))
            .collect(Collectors.joining())
        + """
        -- stories/fog.md --
        ---
        title: Fog
        date: 2024-01-02
        author: ada
        ---
        It came up. See [Stop 1](tram-1.md).
        -- stories/fog.de.md --
        ---
        title: Nebel
        date: 2024-01-02
        author: ada
        ---
        Er kam.
        """;
  }

  private static String longTitle() {
    String title = "An endless title of words ".repeat(12).substring(0, 290) + "Donaudampfschiff";
    return yaml("en", "x".repeat(90))
        + story("long", title, "tags: [%s]\nseries: %s\n".formatted("y".repeat(80), "Long"))
        + "Text.\n"
        + story("longer", "W".repeat(300), "series: Long\nauthor: %s\n".formatted("Z".repeat(90)))
        + "Text.\n";
  }

  private static String hostile() {
    return yaml("en", "\"" + HOSTILE + "\"")
        + "tagline: \"%s\"\ndescription: \"%s\"\n".formatted(HOSTILE, HOSTILE)
        + story(
            "bad",
            HOSTILE,
            "author: \"%s\"\ntags: [\"%s\"]\ncategories: [\"%s\"]\nseries: \"%s\"\n"
                    .formatted(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
                + "contentWarning: \"%s\"\nsubtitle: \"%s\"\n".formatted(HOSTILE, HOSTILE))
        + "`<script>` and \\<script> and {{title}}\n";
  }

  private static String tags(int count) {
    return yaml("en", "Tags")
        + IntStream.range(0, 5)
            .mapToObj(
                i ->
                    story(
                            "s" + i,
                            "Story " + i,
                            IntStream.range(i * count / 5, (i + 1) * count / 5)
                                .mapToObj(tag -> "tag " + tag)
                                .collect(Collectors.joining(", ", "tags: [all, ", "]\n")))
                        + "Text.\n")
            .collect(Collectors.joining());
  }
}
