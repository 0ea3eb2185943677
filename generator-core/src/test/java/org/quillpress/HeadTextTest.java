package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Front matter that is Markdown: summaries, captions and credits. */
class HeadTextTest {
  private static final String RAIN =
      """
      -- stories/rain.md --
      ---
      date: 2026-01-01
      ---
      Rain.
      """;

  private static final String BASE =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/blog/
      description: For tests
      theme: base
      """;

  @Test
  void aSummaryIsMarkdown() {
    TestSite site =
        TestSite.build(
            BASE
                + RAIN
                + """
                -- stories/fog.md --
                ---
                date: 2026-01-02
                summary: |
                  Two *men*, see [the rain](rain.md) & <b>more</b>.

                  - One
                  - Two
                ---
                The text.
                """);
    assertThat(site.problems()).isEmpty();
    Element excerpt = site.page("index.html").selectFirst(".excerpt");
    assertThat(excerpt.selectFirst("em").text()).isEqualTo("men");
    assertThat(excerpt.selectFirst("a").attr("href")).isEqualTo("/blog/2026/01/rain/");
    assertThat(excerpt.select("li").eachText()).containsExactly("One", "Two");
    assertThat(excerpt.select("b").text()).isEqualTo("more");
    assertThat(site.page("2026/01/fog/index.html").select("meta[name=description]").attr("content"))
        .isEqualTo("Two men, see the rain & more. One Two");
    assertThat(site.page("2026/01/fog/index.html").select("main p").eachText())
        .contains("The text.");
  }

  @Test
  void aLongSummaryIsNotCut() {
    String words = "word ".repeat(200).strip() + " last";
    TestSite site =
        TestSite.build(
            BASE
                + "-- stories/fog.md --\n---\ndate: 2026-01-02\nsummary: "
                + words
                + "\n---\nText.\n");
    assertThat(site.page("index.html").select(".excerpt").text()).isEqualTo(words);
  }

  @Test
  void whatIsWrongWithASummaryIsToldAtItsPlace() {
    TestSite site =
        TestSite.build(
            BASE
                + """
                -- stories/fog.md --
                ---
                date: 2026-01-02
                summary: See [the rain](rian.md) and ![](fog.png)
                ---
                Text.
                -- stories/fog.png --
                x
                """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:3:10 [image-alt] the picture \"fog.png\" has no description",
            "warning stories/fog.md:3:10 [link-broken] there is no page or file \"rian.md\"");
  }

  @Test
  void aLinkInASummaryTellsNothingOfADraft() {
    TestSite site =
        TestSite.build(
            BASE
                + """
                -- stories/later.md --
                ---
                draft: true
                title: Secret
                ---
                Text.
                -- stories/fog.md --
                ---
                date: 2026-01-02
                summary: See [the rest](later.md).
                ---
                Text.
                """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:3:10 [link-broken] \"later.md\" is not published, so nothing links to it");
    assertThat(site.text("index.html")).doesNotContain("later").contains("the rest");
  }

  @Test
  void captionAndCreditOfAPictureAreMarkdown() {
    TestSite site =
        TestSite.build(
            BASE
                + RAIN
                + """
                -- stories/fog.md --
                ---
                date: 2026-01-02
                tags: night
                image:
                  src: fog.png
                  alt: Fog
                  caption: Fog & *rain*, see [there](rain.md)
                  credit: "[Ada](https://ada.example/)"
                ---
                Text.
                -- stories/fog.png --
                x
                -- static/n.png --
                x
                -- tags/night.md --
                ---
                picture: {src: /n.png, alt: N, credit: "Photo: [Ben](https://ben.example/)"}
                ---
                -- pages/about.md --
                ---
                image: {src: /n.png, alt: F, caption: Plain}
                ---
                """);
    assertThat(site.problems()).isEmpty();
    Element caption = site.page("2026/01/fog/index.html").selectFirst(".cover figcaption");
    assertThat(caption.html().replaceAll("\\s+", " "))
        .startsWith("Fog &amp; <em>rain</em>, see <a href=\"/blog/2026/01/rain/\">there</a>");
    assertThat(caption.select(".credit a").attr("href")).isEqualTo("https://ada.example/");
    assertThat(site.page("tags/night/index.html").select(".credit a").attr("href"))
        .isEqualTo("https://ben.example/");
    assertThat(site.page("about/index.html").select("figcaption").text()).isEqualTo("Plain");
  }
}
