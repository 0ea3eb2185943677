package org.quillpress.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a site that has all that a site can have. */
final class FullSite {
  private static final String LAMP =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\"/>\n";

  private FullSite() {}

  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "site.yaml",
        """
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
          footer: [{name: About, url: /about/}]
        share: [mail, mastodon]
        newsletter: {action: "https://letters.example.net/join", honeypot: nick, hidden: {list: night}}
        comments:
          email: ada@example.org
          form:
            action: https://replies.example.net/
            honeypot: trap
            fields: {name: name, email: mail, url: site, text: text, replyTo: to, story: story}
          isso: {url: https://comments.example.net/}
        """);
    files.put("static/lamp.svg", LAMP);
    files.put("authors/lamp.svg", LAMP);
    files.put("static/tram.mp3", "a recording\n");
    files.put(
        "authors/ada.md",
        """
        ---
        name: Ada
        image: {src: lamp.svg, alt: Ada}
        links: [{name: Elsewhere, url: "https://example.net/@ada"}]
        ---
        Writes *here*.
        """);
    files.put(
        "series/tram.md",
        """
        ---
        title: Tram
        description: Three stops.
        status: ongoing
        parts: 4
        ---
        Three stops, one night.
        """);
    files.put(
        "pages/about.md",
        """
        ---
        title: About
        toc: true
        updated: 2026-05-01
        ---
        ## One

        Text.

        ## Two

        Text.
        """);
    files.put(
        "comments/tram-1/1.yaml", "date: 2026-03-01\nname: Ben\nid: ben\ntext: I was on it.\n");
    files.put(
        "comments/tram-1/2.yaml", "date: 2026-03-02\nname: Ada\nreplyTo: ben\ntext: So was I.\n");
    for (int i = 1; i <= 3; i++) {
      files.put("stories/tram-" + i + ".md", stop(i));
    }
    files.put(
        "stories/fog.md",
        """
        ---
        title: Fog
        date: 2024-01-02
        author: ada
        ---
        It came up. See [Stop 1](tram-1.md).
        """);
    files.put(
        "stories/fog.de.md", "---\ntitle: Nebel\ndate: 2024-01-02\nauthor: ada\n---\nEr kam.\n");
    return files;
  }

  private static String stop(int i) {
    return """
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
    audio: {src: /tram.mp3, duration: "12:30"}
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
        .formatted(i, i, i, i == 2);
  }
}
