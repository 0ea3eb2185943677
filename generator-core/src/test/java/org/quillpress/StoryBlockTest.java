package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StoryBlockTest {
  private static final String FOG =
      """
      -- stories/fog.md --
      ---
      date: 2026-01-02
      slug: fog
      ---
      It came.

      """;

  @Test
  void aFeedHasOnlyTheLabelOfWhatIsClosedAndNoPullQuote() {
    TestSite site =
        TestSite.build(
            FOG
                + """
                ::: spoiler "The end"
                The lamp did it.
                :::

                ::: content-warning "Blood"
                Red all over.
                :::

                ::: pullquote
                It came, and came.
                :::

                ::: verse
                One
                    two
                :::
                """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.text("feed.xml"))
        .contains("Spoiler: The end", "Content warning: Blood", "\u2002\u2002\u2002\u2002two")
        .doesNotContain("lamp did it", "Red all", "and came", "<details");
    assertThat(site.text("index.html")).doesNotContain("lamp did it", "Red all", "and came");
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select("details[open]")).isEmpty();
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("It came. One two");
  }

  @Test
  void recordingsBesideAStoryArePublishedWithIt() {
    TestSite site =
        TestSite.build(
            FOG.replace("fog.md", "fog/index.md")
                + """
                ![Ada reads](voice.mp3)

                ![The fog](fog.mp4)
                ![English](fog.en.vtt)
                ![](light.svg)
                -- stories/fog/voice.mp3 --
                x
                -- stories/fog/fog.mp4 --
                x
                -- stories/fog/fog.en.vtt --
                WEBVTT
                -- stories/fog/light.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>
                """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths())
        .contains(
            "2026/01/fog/voice.mp3",
            "2026/01/fog/fog.mp4",
            "2026/01/fog/fog.en.vtt",
            "2026/01/fog/light.svg");
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select("audio").attr("src")).isEqualTo("/2026/01/fog/voice.mp3");
    assertThat(page.select("video").attr("poster")).isEqualTo("/2026/01/fog/light.svg");
    assertThat(page.select("track").attr("src")).isEqualTo("/2026/01/fog/fog.en.vtt");
    assertThat(site.text("feed.xml")).contains("https://example.org/2026/01/fog/voice.mp3");
  }

  @Test
  void blocksSpeakTheLanguageOfTheSite() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: A
            url: https://example.org/
            language: fr
            """
                + FOG
                + """
                ::: letter
                Venez.
                :::

                ::: spoiler "La fin"
                Non.
                :::
                """);
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select(".letter").attr("aria-label")).isEqualTo("Lettre");
    assertThat(page.select("summary").text()).startsWith("Dévoile l’intrigue").endsWith(": La fin");
  }

  @Test
  void aSanitisedSiteKeepsItsBlocks() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: A
            url: https://example.org/
            rawHtml: sanitise
            """
                + FOG
                + """
                ::: spoiler
                The end.
                :::

                ![Ada reads](/voice.mp3)

                ::: timeline
                - 1911: Lit.
                :::
                -- static/voice.mp3 --
                x
                """);
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select("details.spoiler > summary").text()).isEqualTo("Spoiler");
    assertThat(page.select("audio[controls][preload=none]").attr("src")).isEqualTo("/voice.mp3");
    assertThat(page.select("time[datetime=1911]")).hasSize(1);
  }
}
