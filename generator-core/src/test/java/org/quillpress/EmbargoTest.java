package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What is not published leaves no trace in the site. All that only drafts, future and expired texts
 * know of has the letters "qzx" in it.
 */
class EmbargoTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"qzx\"/>\n";

  private static final String OPEN =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/
      email: letters@example.org
      languages:
        fr: {title: La nuit}
      -- stories/tram/index.md --
      ---
      title: The depot
      date: 2026-03-01
      series: Tram
      part: 1
      tags: [open]
      author: Ada
      ---
      It [goes on](../qzx-future/index.md#qzx-heading), [soon](/2027/01/qzx-slug/), <a
      href="../qzx-draft.md">one day</a>, ![as seen](../qzx-draft.md) and [before](@/qzx-gone.md).

      Later: [the next part](https://example.org/2027/01/qzx-slug/#qzx) and [a page](/qzx-page/).
      Elsewhere: [as Jekyll has it]({% post_url 2027-01-01-qzx-future %}), [as Hugo has
      it]({{< ref "qzx-draft.md" >}}).
      -- series/tram.md --
      ---
      name: Tram
      ---
      To be [continued](../stories/qzx-future/index.md).
      -- pages/about.md --
      See [what comes](../stories/qzx-future/) and [who](../authors/qzx-author.md).
      -- comments/tram/1.yaml --
      name: Ben
      date: 2026-03-02
      text: When is the [next](/2027/01/qzx-slug/) part?
      """;

  private static final String HELD_BACK =
      """
      -- stories/qzx-future/index.md --
      ---
      title: Qzx the bridge
      subtitle: qzx
      description: qzx
      date: 2027-01-01
      slug: qzx-slug
      series: Tram
      part: 2
      tags: [open, Qzx tag]
      categories: [Qzx category]
      authors: [Ada, qzx-author]
      aliases: [/old/qzx/]
      image: {src: qzx-cover.svg, alt: qzx, caption: qzx}
      audio: qzx.mp3
      params: {own: qzx}
      ---
      ## Qzx heading

      Qzx text, ![qzx](qzx-picture.svg) and [back](../tram/index.md).
      -- stories/qzx-draft.md --
      ---
      title: Qzx draft
      date: 2026-03-03
      draft: true
      series: Tram
      part: 3
      tags: [open]
      ---
      ![qzx](qzx-beside.svg) ![qzx](tram/qzx-in-bundle.svg)
      -- stories/2026/qzx-gone.md --
      ---
      title: Qzx gone
      date: 2026-01-01
      expire: 2026-02-01
      series: Qzx series
      author: Ada
      ---
      Qzx.
      -- stories/qzx-hidden.md --
      ---
      title: Qzx unready
      date: 2026-03-05
      status: draft
      ---
      Qzx.
      -- stories/tram/index.fr.md --
      ---
      title: Qzx le depot
      date: 2027-01-05
      tags: [Qzx mot]
      author: qzx-author
      ---
      Qzx.
      -- pages/qzx-page.md --
      ---
      draft: true
      ---
      Qzx.
      -- series/qzx-series.md --
      ---
      image: qzx-series.svg
      ---
      Qzx.
      -- authors/qzx-author.md --
      ---
      name: Qzx Author
      picture: qzx-face.svg
      ---
      Qzx.
      -- tags/qzx-tag.md --
      ---
      description: qzx
      ---
      -- comments/qzx-future/1.yaml --
      name: Qzx
      date: 2026-03-02
      text: Qzx.
      -- _data/comments/qzx-slug/2.yml --
      name: Qzx
      date: 2026-03-02
      message: Qzx.
      -- stories/qzx-future/qzx-cover.svg --
      %1$s-- stories/qzx-future/qzx-picture.svg --
      %1$s-- stories/qzx-future/qzx-unnamed.svg --
      %1$s-- stories/qzx-future/qzx.mp3 --
      qzx
      -- stories/qzx-beside.svg --
      %1$s-- stories/tram/qzx-in-bundle.svg --
      %1$s-- series/qzx-series.svg --
      %1$s-- authors/qzx-face.svg --
      %1$s"""
          .formatted(SVG);

  private static List<String> traces(TestSite site) {
    return site.paths().stream()
        .filter(
            path ->
                path.toLowerCase(Locale.ROOT).contains("qzx")
                    || site.text(path).toLowerCase(Locale.ROOT).contains("qzx"))
        .toList();
  }

  @Test
  void whatIsNotPublishedLeavesNoTrace() {
    TestSite site = TestSite.build(OPEN + HELD_BACK);
    assertThat(site.result().succeeded()).as(site.result().report()).isTrue();
    assertThat(traces(site)).isEmpty();
  }

  @Test
  void norDoesItCount() {
    TestSite site = TestSite.build(OPEN + HELD_BACK);
    assertThat(site.page("2026/03/tram/index.html").select(".series-facts").text())
        .startsWith("Part 1 of 1 ");
    assertThat(site.page("series/tram/index.html").text()).contains("1 part");
    assertThat(site.page("tags/index.html").select("main .count").text().strip())
        .isEqualTo("1 story");
    assertThat(site.page("authors/index.html").select("main .facts").text().strip())
        .isEqualTo("1 story");
    TestSite without = TestSite.build(OPEN);
    assertThat(site.paths()).isEqualTo(without.paths());
  }

  @Test
  void linksToItKeepTheirWordsAndAreToldWithTheReason() {
    TestSite site = TestSite.build(OPEN + HELD_BACK);
    assertThat(site.page("2026/03/tram/index.html").select(".e-content p").get(0).text())
        .startsWith("It goes on, soon, one day,");
    assertThat(site.page("2026/03/tram/index.html").select(".e-content a[href]")).isEmpty();
    assertThat(site.result().problems())
        .filteredOn(p -> p.place().file().equals("stories/tram/index.md"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(p -> assertThat(p.code()).startsWith("link-"));
    assertThat(site.result().report()).contains("not yet", "a draft", "expired");
  }

  @Test
  void whatIsBesideItIsLeftOutWithItsReason() {
    TestSite site = TestSite.build(OPEN + HELD_BACK);
    assertThat(site.leftOut())
        .extracting(l -> l.file())
        .contains(
            "authors/qzx-author.md",
            "authors/qzx-face.svg",
            "comments/qzx-future/1.yaml",
            "_data/comments/qzx-slug/2.yml",
            "series/qzx-series.md",
            "series/qzx-series.svg",
            "stories/qzx-beside.svg",
            "stories/qzx-future/qzx-unnamed.svg",
            "stories/tram/qzx-in-bundle.svg",
            "tags/qzx-tag.md");
  }

  /** Else the tests above would prove nothing. */
  @Test
  void onceItIsPublishedItIsEverywhere() {
    TestSite site =
        TestSite.build(
            OPEN + HELD_BACK,
            builder ->
                builder
                    .drafts(true)
                    .clock(Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC)));
    assertThat(traces(site))
        .contains(
            "2026/03/tram/index.html",
            "2027/01/qzx-slug/index.html",
            "2027/01/qzx-slug/qzx-unnamed.svg",
            "authors/qzx-author/index.html",
            "authors/qzx-face.svg",
            "categories/qzx-category/feed.xml",
            "feed.xml",
            "fr/authors/qzx-author/index.html",
            "fr/2027/01/tram/index.html",
            "index.html",
            "old/qzx/index.html",
            "series/tram/index.html",
            "sitemap.xml",
            "tags/qzx-tag/index.html");
    assertThat(site.page("2026/03/tram/index.html").select(".series-facts").text())
        .startsWith("Part 1 of 3 ");
  }
}
