package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problems;

class StoryElementTest {
  private final Problems problems = new Problems();

  private Body body(String text) {
    return Markdown.builder().build().parse("fog.md", text, 1, false, problems);
  }

  private String html(String text) {
    return body(text).html().text();
  }

  private String told() {
    StringBuilder out = new StringBuilder();
    problems.list().forEach(p -> out.append(p.place()).append(' ').append(p.code()).append('\n'));
    return out.toString();
  }

  @Test
  void linesOfVerseEndWhereTheyEndAndKeepTheirIndentation() {
    assertThat(html("::: verse\nLow water at *nine,\n  and* the boats\n\n    High\n- water\n:::"))
        .isEqualTo(
            "<div class=\"verse\" role=\"group\" aria-label=\"Verse\">\n"
                + "<p>Low water at <em>nine,<br>\n\u2002\u2002and</em> the boats</p>\n"
                + "<p>\u2002\u2002\u2002\u2002High<br>\n- water</p>\n</div>\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void verseTellsWhoseItIs() {
    assertThat(html("::: verse \"The Tide Table\" author=\"Ada Birch\"\nLow.\n:::"))
        .startsWith("<figure class=\"verse\">\n<p>Low.</p>\n")
        .contains("<figcaption>Ada Birch, <cite>The Tide Table</cite></figcaption>");
  }

  @Test
  void theSpaceBeforeALineOfVerseIsInNoPlainText() {
    assertThat(body("::: verse\nLow\n    water\n:::").teaserText()).isEqualTo("Low water");
  }

  @Test
  void aLetterHasDateSalutationSignatureAndPostscript() {
    assertThat(
            html(
                "::: letter \"12 March\"\nDear Maud,\n\nOut.\n\nYours,\nTobias\n\nP.S. Burn it.\n:::"))
        .isEqualTo(
            "<div class=\"letter\" role=\"group\" aria-label=\"Letter\">\n"
                + "<p class=\"dateline\">12 March</p>\n<p class=\"salutation\">Dear Maud,</p>\n"
                + "<p>Out.</p>\n<p class=\"signature\">Yours,<br>\nTobias</p>\n"
                + "<p>P.S. Burn it.</p>\n</div>\n");
  }

  @Test
  void aLetterOfPlainParagraphsHasNoneOfThem() {
    assertThat(html("::: letter\nThe lamp is out.\n\nCome at once.\n:::"))
        .contains("<p>The lamp is out.</p>\n<p>Come at once.</p>");
  }

  @Test
  void aDialogueNamesWhoSpeaks() {
    assertThat(
            html(
                "::: dialogue\nAda (whispering): Who is *there*?\n**Tobias:** Only me,\nand the dog.\n"
                    + "Crow: (sits) At 9: never.\n（雨）\nＡ：はい\n(Dark.)\n\nNobody spoke; it was late: nine.\n:::"))
        .isEqualTo(
            "<div class=\"dialogue\" role=\"group\" aria-label=\"Dialogue\">\n"
                + "<p><b class=\"speaker\">Ada</b> <span class=\"direction\">(whispering)</span>: Who is <em>there</em>?</p>\n"
                + "<p><b class=\"speaker\">Tobias:</b> Only me,\nand the dog.</p>\n"
                + "<p><b class=\"speaker\">Crow:</b> <span class=\"direction\">(sits)</span> At 9: never.</p>\n"
                + "<p class=\"direction\">（雨）</p>\n"
                + "<p><b class=\"speaker\">Ａ：</b> はい</p>\n"
                + "<p class=\"direction\">(Dark.)</p>\n"
                + "<p>Nobody spoke; it was late: nine.</p>\n</div>\n");
  }

  @Test
  void aPullQuoteIsShownAndNeitherReadNorCounted() {
    Body body = body("One two.\n\n::: pullquote\nOne [two](https://example.org).\n:::");
    assertThat(body.html().text())
        .contains("<div class=\"pullquote\" aria-hidden=\"true\">\n<p>One two.</p>\n</div>");
    assertThat(body.words()).isEqualTo(2);
    assertThat(body.teaserText()).isEqualTo("One two.");
    assertThat(body.mixed()).isTrue();
  }

  @Test
  void aSpoilerIsClosedAndInNoTeaser() {
    Body body = body("One.\n\n::: spoiler \"The end\"\nHe did it.\n:::\n\n<!--more-->\n\nTwo.");
    assertThat(body.html().text())
        .contains(
            "<details class=\"spoiler\">\n<summary>Spoiler: The end</summary>\n<p>He did it.</p>\n</details>");
    assertThat(body.teaser().text()).isEqualTo("<p>One.</p>\n");
    assertThat(body.teaserText()).isEqualTo("One.");
  }

  @Test
  void aPassageWithAWarningIsClosed() {
    assertThat(html("::: content-warning \"Blood & fire\"\nRed.\n:::"))
        .isEqualTo(
            "<details class=\"warned\">\n<summary>Content warning: Blood &amp; fire</summary>\n<p>Red.</p>\n</details>\n");
    assertThat(html("::: content-warning\nRed.\n:::"))
        .contains("<summary>Content warning</summary>");
    assertThat(html("::: details More\nRed.\n:::")).contains("<details>\n<summary>More</summary>");
  }

  @Test
  void theLastParagraphOfAFigureIsItsCaption() {
    assertThat(html("::: figure\n![a](a.jpg)\n\n| x |\n|---|\n| 1 |\n\nTwo *lights*.\n:::"))
        .startsWith("<figure class=\"composed\">\n<img ")
        .contains("<table>", "<figcaption>Two <em>lights</em>.</figcaption>\n</figure>");
    assertThat(html("::: figure \"Two lights\"\n![a](a.jpg)\n:::"))
        .contains("<figcaption>Two lights</figcaption>");
  }

  @Test
  void aGalleryIsAListOfPicturesThatLeadToTheirFiles() {
    Body body = body("::: gallery\n![a](a.jpg \"One\")\n![b](b.jpg)\n\n- ![c](c.jpg)\n\nAll.\n:::");
    assertThat(body.html().fill(slot -> slot.kind() == Slot.Kind.SIZE ? "" : slot.target()))
        .startsWith(
            "<figure class=\"gallery\">\n<ul>\n<li><figure><a href=\"a.jpg\"><img src=\"a.jpg\" alt=\"a\"")
        .contains(
            "<figcaption>One</figcaption></figure></li>",
            "<figcaption>All.</figcaption>\n</figure>")
        .containsOnlyOnce("href=\"c.jpg\"");
    assertThat(html("::: gallery\n![a](a.jpg)\n:::")).startsWith("<ul class=\"gallery\">");
  }

  @Test
  void aTimelineHasTimesThatMachinesRead() {
    assertThat(
            html(
                "::: timeline\n- 1911-03-12: Lit.\n- **Spring 1912:** Fog.\n- 1912 — More.\n- 2026-13: x\n- None.\n:::"))
        .isEqualTo(
            "<ol class=\"timeline\">\n"
                + "<li><time class=\"when\" datetime=\"1911-03-12\">1911-03-12</time> Lit.</li>\n"
                + "<li><span class=\"when\">Spring 1912</span> Fog.</li>\n"
                + "<li><time class=\"when\" datetime=\"1912\">1912</time> More.</li>\n"
                + "<li><span class=\"when\">2026-13</span> x</li>\n<li>None.</li>\n</ol>\n");
  }

  @Test
  void aNoteStandsBesideTheText() {
    assertThat(html("::: sidenote\nSmall.\n:::"))
        .isEqualTo(
            "<aside class=\"sidenote\" role=\"note\" aria-label=\"Side note\">\n<p>Small.</p>\n</aside>\n");
  }

  @Test
  void alertsOfOtherSystemsAreAlerts() {
    String note = html("> [!CAUTION] Mind the step\n> Slow.");
    assertThat(html(":::danger[Mind the step]\nSlow.\n:::")).isEqualTo(note);
    assertThat(html("::: danger Mind the step\nSlow.\n:::")).isEqualTo(note);
    assertThat(html("::: caution\nSlow.\n:::")).isEqualTo(html("> [!caution]\n> Slow."));
    assertThat(told()).isEmpty();
  }

  @Test
  void soundIsPlayedAndHasALink() {
    String html =
        body("![Ada reads](voice.mp3 \"Two minutes\")")
            .html()
            .fill(slot -> slot.kind() + ":" + slot.target());
    assertThat(html)
        .isEqualTo(
            "<figure class=\"sound\"><audio controls preload=\"none\" aria-label=\"Ada reads\" src=\"RECORDING:voice.mp3\">"
                + "<a href=\"RECORDING:voice.mp3\">Ada reads</a></audio><figcaption>Two minutes</figcaption></figure>\n");
  }

  @Test
  void aFilmHasOtherFormsCaptionsAndAPicture() {
    String html =
        body("![Fog](fog.mp4)\n![](fog.webm)\n![English](fog.en.vtt)\n![](fog.jpg)")
            .html()
            .fill(slot -> slot.kind() + ":" + slot.target());
    assertThat(html)
        .isEqualTo(
            "<figure class=\"film\"><video controls preload=\"none\" aria-label=\"Fog\" poster=\"MEDIA:fog.jpg\">"
                + "<source src=\"RECORDING:fog.mp4\" type=\"video/mp4\"><source src=\"RECORDING:fog.webm\" type=\"video/webm\">"
                + "<track kind=\"captions\" src=\"FILE:fog.en.vtt\" srclang=\"en\" label=\"English\" default>"
                + "<a href=\"RECORDING:fog.mp4\">Fog</a></video></figure>\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void aRecordingInALineIsPlayedThere() {
    assertThat(html("Hear ![it](https://example.org/a.ogg?x) and ![that](b.vtt)."))
        .contains(
            "<p>Hear <audio controls preload=\"none\" aria-label=\"it\" src=\"https://example.org/a.ogg?x\">",
            "and <a href=\"\">that</a>.");
  }

  @Test
  void aRecordingWithoutADescriptionIsTold() {
    html("![](voice.mp3)");
    assertThat(told()).isEqualTo("fog.md:1:1 image-alt\n");
  }

  @Test
  void anAddressThatRunsSomethingIsNoRecording() {
    assertThat(html("![a](javascript:x.mp3)\n\n![a](javascript:x.mp4)"))
        .doesNotContain("javascript");
    assertThat(told()).contains("link-scheme");
  }

  @Test
  void blocksNestWithoutCounting() {
    assertThat(
            html("::: sidenote\n::: spoiler\n> ::: letter\n> A\n\n```\n:::\n```\n:::\nB\n:::\nC"))
        .endsWith("</details>\n<p>B</p>\n</aside>\n<p>C</p>\n");
    assertThat(told()).isEqualTo("fog.md:3:3 unclosed\n");
  }

  @Test
  void aBlockInAnItemEndsWithinIt() {
    assertThat(html("::: sidenote\n- ::: spoiler\n  A\n  :::\n- B\n:::\nC"))
        .contains("<p>A</p>\n</details>\n</li>\n<li>B</li>\n</ul>\n</aside>\n<p>C</p>");
    assertThat(told()).isEmpty();
  }

  @Test
  void aBlockThatNobodyKnowsLosesNothing() {
    assertThat(html("::: leter \"One\"\nTwo.\n:::"))
        .isEqualTo("<p><strong>One</strong></p>\n<p>Two.</p>\n");
    assertThat(told()).isEqualTo("fog.md:1:5 block-unknown\n");
  }

  @Test
  void aStrayEndIsToldAndNotShown() {
    assertThat(html("A\n\n:::\n\nB")).isEqualTo("<p>A</p>\n<p>B</p>\n");
    assertThat(told()).isEqualTo("fog.md:3:1 block-end\n");
  }

  @Test
  void colonsInAText() {
    assertThat(html("A ::: b\n\n`::: letter`\n\n    ::: letter\n\n:::: !"))
        .contains("A ::: b", ":::: !");
    assertThat(told()).isEmpty();
  }

  @Test
  void aStoryThatIsALetterHasATeaser() {
    String long_ = "The lamp is out and nobody comes. ".repeat(30);
    Body body = body("::: letter\nDear Maud,\n\n" + long_ + "\n\n" + long_ + "\n:::");
    assertThat(body.teaserText()).startsWith("Dear Maud, The lamp");
    assertThat(body.teaser().text()).startsWith("<p>Dear Maud,</p>");
    assertThat(body.hasMore()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: a\n",
        "::: verse\n",
        "::: dialogue\nA: b\n",
        ":::\n",
        "- ::: a\n",
        "> ::: a\n> :::\n",
        "::: a k=\"",
        "::: timeline\n- 1: x\n",
        ":"
      })
  void hostileTextsTakeNoLongerThanOthers(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> body(part.repeat(200_000 / part.length())));
  }
}
