package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WikiLinkTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: T
      url: https://example.org/base/
      markdown: {wikiLinks: true}
      -- stories/2026/the-harbour.md --
      ---
      title: The Harbour at Night
      date: 2026-01-02
      ---
      ## At the pier

      Text.
      -- stories/hidden.md --
      ---
      title: Unseen
      date: 2026-01-02
      draft: true
      ---
      Text.
      """;

  private static TestSite build(String text) {
    return TestSite.build(
        SITE + "-- stories/fog.md --\n---\ntitle: Fog\ndate: 2026-02-01\n---\n" + text);
  }

  private static String page(String text) {
    return build(text).text("2026/02/fog/index.html");
  }

  @Test
  void aNameIsAFileOrATitleInAnyCase() {
    String link = "<a href=\"/base/2026/01/the-harbour/\">";
    assertThat(page("[[the-harbour]] [[The Harbour at  night]] [[the harbour|Down there]]\n"))
        .contains(link + "the-harbour</a>", link + "The Harbour at  night</a>")
        .contains(link + "Down there</a>");
  }

  @Test
  void aHeadingIsALinkToIt() {
    assertThat(page("## Here\n\n[[The Harbour at Night#At the pier]] [[#Here]]\n"))
        .contains(
            "<a href=\"/base/2026/01/the-harbour/#at-the-pier\">The Harbour at Night &gt; At the pier</a>")
        .contains("<a href=\"#here\">Here</a>");
  }

  @Test
  void aPictureIsShown() {
    assertThat(
            TestSite.build(
                    SITE
                        + "-- stories/fog on sea.png --\nx\n-- stories/fog.md --\n---\n"
                        + "title: Fog\ndate: 2026-02-01\n---\nSee ![[fog on sea.png|Fog]] and.\n")
                .text("2026/02/fog/index.html"))
        .contains("<img src=\"/base/2026/02/fog/fog%20on%20sea.png\" alt=\"Fog\"");
  }

  @Test
  void aNameThatNobodyHasIsToldWithTheNearest() {
    TestSite site = build("A [[The Harbor at Night]].\n");
    assertThat(site.problems())
        .singleElement()
        .asString()
        .startsWith("warning stories/fog.md:5:5 [link-broken]")
        .contains("there is no page or file \"[[The Harbor at Night]]\"");
  }

  @Test
  void nothingLinksToWhatIsHeldBack() {
    TestSite site = build("A [[hidden|secret]].\n");
    assertThat(site.problems()).singleElement().asString().contains("[link-broken]");
    assertThat(site.text("2026/02/fog/index.html")).contains("A <a>secret</a>.");
  }

  @Test
  void codeAndEscapedBracketsStayText() {
    assertThat(page("`[[fog]]` \\[[fog]] [[ ]] [[a\n"))
        .contains("<code>[[fog]]</code> [[fog]] [[ ]] [[a");
  }
}
