package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in which an earlier version did the wrong thing. */
class EdgeTest {
  private static final String SITE = "-- site.yaml --\ntitle: T\nurl: https://example.org/\n";

  @Test
  void aBasePathMayHoldADot() {
    TestSite site =
        TestSite.build("-- site.yaml --\ntitle: T\nurl: https://example.org/my.blog/\n");
    assertThat(site.page("index.html").select("[href^=//]")).isEmpty();
    assertThat(site.text("sitemap.xml")).contains("<loc>https://example.org/my.blog/</loc>");
  }

  @Test
  void aStrangeViewBoxTakesNoTime() {
    String svg = "<svg viewBox=\"" + ",".repeat(20_000) + "\"/>";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            TestSite.build(
                SITE
                    + "-- static/x.svg --\n"
                    + svg
                    + "\n-- stories/2026-01-01-a.md --\n![x](/x.svg)\n"));
  }

  @Test
  void twoPicturesOfOneNameAreTwoFiles() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- stories/sub/2026-01-01-q.md --
                ![one](../img1/x.svg) ![two](../img2/x.svg)
                -- stories/img1/x.svg --
                <svg width="1" height="1"/>
                -- stories/img2/x.svg --
                <svg width="2" height="2"/>
                """);
    var pictures = site.page("2026/01/q/index.html").select(".e-content img");
    assertThat(pictures.eachAttr("width")).containsExactly("1", "2");
    assertThat(pictures.eachAttr("src")).doesNotHaveDuplicates();
    assertThat(site.leftOut()).isEmpty();
  }

  @Test
  void aStoryThatLosesItsAddressIsInNoList() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                brokenStories: leave-out
                -- stories/a.md --
                ---
                title: First
                date: 2026-01-01
                slug: same
                ---
                -- stories/b.md --
                ---
                title: Second
                date: 2026-01-02
                slug: same
                aliases: [/old/]
                ---
                """);
    assertThat(site.leftOut()).extracting(l -> l.file()).containsExactly("stories/b.md");
    for (String path : site.paths()) {
      assertThat(site.text(path)).as(path).doesNotContain("Second");
    }
    assertThat(site.paths()).doesNotContain("old/index.html");
  }

  @Test
  void anAliasTypedTwiceOrForThePageItselfIsNoProblem() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- stories/a.md --
                ---
                date: 2026-01-01
                aliases: [/old/, /old, /2026/01/a/, "/?p=12"]
                ---
                """);
    assertThat(site.problems()).hasSize(1).first().asString().contains("[alias]", "/?p=12");
    assertThat(site.paths()).contains("old/index.html");
  }

  @Test
  void aRecordingIsAnEnclosureWithItsTrueLength() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- stories/a.md --
                ---
                date: 2026-01-01
                audio: say.ogg
                ---
                -- stories/say.ogg --
                12345
                """);
    var enclosure = site.xml("feed.xml").selectFirst("enclosure");
    assertThat(enclosure.attr("url")).isEqualTo("https://example.org/2026/01/a/say.ogg");
    assertThat(enclosure.attr("length"))
        .isEqualTo(Integer.toString(site.text("2026/01/a/say.ogg").length()));
    assertThat(enclosure.attr("type")).isEqualTo("audio/ogg");
  }

  @Test
  void thePictureOfANestedDraftStaysAtHome() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- stories/trip/index.md --
                ---
                date: 2026-01-01
                ---
                -- stories/trip/map.svg --
                <svg width="1" height="1"/>
                -- stories/trip/day/index.md --
                ---
                date: 2026-01-01
                draft: true
                ---
                -- stories/trip/day/secret.svg --
                <svg width="1" height="1"/>
                """);
    assertThat(site.paths()).contains("2026/01/trip/map.svg").noneMatch(p -> p.contains("secret"));
  }

  @Test
  void commentsThatAnswerEachOtherAreAllShown() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- stories/2026-01-01-a.md --
                Text.
                -- comments/a/1.yaml --
                {id: one, replyTo: two, name: Ann, date: 2026-01-02, text: First}
                -- comments/a/2.yaml --
                {id: two, replyTo: one, name: Ben, date: 2026-01-03, text: Second}
                -- comments/a/3.yaml --
                {id: three, replyTo: gone, name: Cid, date: 2026-01-04, text: Third}
                """);
    assertThat(site.page("2026/01/a/index.html").text())
        .contains("First", "Second", "Third", "3 comments");
  }

  @Test
  void aLongSeriesTakesTimeForItsPartsNotForTheirSquare() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", "title: T\nurl: https://example.org/\n");
    for (int i = 1; i <= 200; i++) {
      files.put(
          "stories/s" + i + ".md", "---\ndate: 2026-01-01\nseries: Tram\npart: " + i + "\n---\n");
    }
    TestSite site = TestSite.build(files, b -> b);
    assertThat(site.page("2026/01/s100/index.html").select("a[href^=/2026/01/s]").eachAttr("href"))
        .contains("/2026/01/s99/", "/2026/01/s101/")
        .doesNotContain("/2026/01/s50/");
  }

  @Test
  void aDraftNeedsNoDate() {
    TestSite site = TestSite.build(SITE + "-- stories/a.md --\n---\ndraft: true\n---\nText.\n");
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.leftOut()).hasSize(1);
  }

  @Test
  void theIdentityInFeedsStaysWhenABuildIsForElsewhere() {
    String text = SITE + "-- stories/2026-01-01-a.md --\nText.\n";
    TestSite site = TestSite.build(text, b -> b.set("url", "https://preview.example/"));
    assertThat(site.text("feed.xml")).contains(">tag:example.org,2026-01-01:a<");
  }

  @Test
  void aTaxonomyOfNoStoriesAPageIsAProblem() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/\ntaxonomies: [{name: tags, paginate: 0, path: /topics/}]\n");
    assertThat(site.problems()).anyMatch(p -> p.startsWith("error site.yaml:3:37 [key-range]"));
  }

  @Test
  void aMissingPictureIsToldAndNotShown() {
    TestSite site =
        TestSite.build(
            SITE + "-- stories/a.md --\n---\ndate: 2026-01-01\nimage: /nope.jpg\n---\nText.\n");
    assertThat(site.problems()).hasSize(1).first().asString().contains("[picture-missing]");
    assertThat(site.text("2026/01/a/index.html")).doesNotContain("nope.jpg");
  }

  @Test
  void aBlankDateIsAMissingDate() {
    TestSite site =
        TestSite.build(SITE + "-- stories/fog.md --\n---\ntitle: Fog\ndate:\n---\nText.\n");
    assertThat(site.result().succeeded()).isFalse();
    assertThat(site.problems()).hasSize(1).first().asString().contains("[date-missing]");
  }

  @Test
  void addressesThatActAreDropped() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            social: [{name: X, url: "javascript:alert(1)"}]
            menus: {main: [{name: Y, url: "javascript:alert(2)"}]}
            -- stories/a.md --
            ---
            date: 2026-01-01
            image: "javascript:alert(3)"
            canonical_url: "javascript:alert(4)"
            audio: "javascript:alert(5)"
            ---
            Text.
            """);
    for (String path : site.paths()) {
      assertThat(site.text(path)).as(path).doesNotContain("javascript:");
    }
    assertThat(site.problems()).hasSize(5);
  }

  @Test
  void theOutputMayNotBeAFolderOfTheSource(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("stories"));
    Files.writeString(folder.resolve("site.yaml"), "title: T\nurl: https://example.org/\n");
    Files.writeString(folder.resolve("stories/2026-01-01-a.md"), "Text.\n");
    SiteGenerator generator = TestSite.builder().source(folder).build();
    for (String output : new String[] {"", "stories", "static/x", ".."}) {
      BuildResult result = generator.generate(folder.resolve(output));
      assertThat(result.succeeded()).as(output).isFalse();
      assertThat(result.report()).as(output).contains("[output-folder]");
    }
    assertThat(generator.generate(folder.resolve("target/site")).succeeded()).isTrue();
  }

  @Test
  void aStoryWithABadAddressCanBeLeftOutToo() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                brokenStories: leave-out
                -- stories/2026-01-01-a.md --
                Text.
                -- stories/2026-01-02-b.md --
                ---
                permalink: ../x
                ---
                -- stories/2026-01-03-c.md --
                ---
                aliases: [../y]
                ---
                """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.leftOut()).extracting(l -> l.file()).containsExactly("stories/2026-01-02-b.md");
    assertThat(site.paths()).contains("2026/01/a/index.html", "2026/01/c/index.html");
  }

  @Test
  void namesOfSignsAloneHaveAddressesOfTheirOwn() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- stories/2026-01-01-\ud83d\ude00.md --\na\n-- stories/2026-01-01-\ud83c\udf89.md --\nb\n");
    assertThat(site.result().succeeded()).isTrue();
  }

  @Test
  void thousandsOfMistakesInOneFileTakeNoTime() {
    StringBuilder links = new StringBuilder();
    StringBuilder aliases = new StringBuilder("aliases:\n");
    for (int i = 0; i < 4_000; i++) {
      links.append("[x](nothing-").append(i).append(".md) [y](#no").append(i).append(")\n\n");
      aliases.append("  - /old/").append(i).append("/\n");
    }
    StringBuilder site = new StringBuilder(SITE);
    for (String name : new String[] {"a", "b"}) {
      site.append("-- stories/").append(name).append(".md --\n---\ndate: 2026-01-01\n");
      site.append(aliases).append("---\n").append(links);
    }
    for (int i = 0; i < 200; i++) {
      site.append("-- stories/2026-02-02-nothing-at-all-").append(i).append(".md --\nx\n");
    }
    TestSite built =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(40), () -> TestSite.build(site.toString()));
    assertThat(built.problems()).hasSize(5 * 4_000);
    assertThat(built.problems())
        .contains(
            "warning stories/b.md:4:5 [output-clash] the alias \"/old/0/\" is one of stories/a.md"
                + " already");
  }
}
