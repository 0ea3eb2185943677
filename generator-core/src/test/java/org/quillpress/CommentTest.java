package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments that are kept with the site. */
class CommentTest {
  private static final String FOG =
      """
      -- stories/2026/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      Text.
      """;

  private static String comment(String file, String name, String more) {
    return "-- "
        + file
        + " --\nname: "
        + name
        + "\ndate: 2026-02-01 10:00\ntext: What "
        + name
        + " said.\n"
        + more;
  }

  private static List<String> names(TestSite site, String page) {
    return site.page(page).select(".comment .p-name").eachText();
  }

  @Test
  void aFolderNamesItsStoryByPathByNameOrBySlug() {
    for (String folder : List.of("2026/fog", "fog", "stories/2026/fog")) {
      TestSite site = TestSite.build(FOG + comment("comments/" + folder + "/1.yaml", "Ada", ""));
      assertThat(site.problems()).as(folder).isEmpty();
      assertThat(names(site, "2026/01/fog/index.html")).as(folder).containsExactly("Ada");
    }
    TestSite site =
        TestSite.build(
            FOG.replace("title: Fog", "title: Fog\nslug: mist")
                + comment("comments/mist/1.yaml", "Ada", ""));
    assertThat(names(site, "2026/01/mist/index.html")).containsExactly("Ada");
  }

  @Test
  void aBundleIsNamedByItsFolder() {
    TestSite site =
        TestSite.build(
            FOG.replace("2026/fog.md", "2026/2026-01-02-fog/index.md")
                + comment("comments/fog/1.yaml", "Ada", "")
                + comment("comments/2026/2026-01-02-fog/2.yaml", "Ben", ""));
    assertThat(site.problems()).isEmpty();
    assertThat(names(site, "2026/01/fog/index.html")).containsExactly("Ada", "Ben");
  }

  @Test
  void aNameThatTwoStoriesHaveIsToldAndThePathDecides() {
    String two = FOG + FOG.replace("2026", "2025");
    TestSite site =
        TestSite.build(
            two
                + comment("comments/fog/1.yaml", "Ada", "")
                + comment("comments/2025/fog/1.yaml", "Ben", ""));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog [comment-ambiguous] \"fog\" may be stories/2025/fog.md or"
                + " stories/2026/fog.md");
    assertThat(site.result().problems().get(0).hint()).contains("comments/stories/2025/fog");
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly("comments/fog/1.yaml: it may be of several stories");
    assertThat(names(site, "2025/01/fog/index.html")).containsExactly("Ben");
    assertThat(names(site, "2026/01/fog/index.html")).isEmpty();
  }

  @Test
  void aFolderWithoutAStoryIsToldWithTheNearestName() {
    TestSite site = TestSite.build(FOG + comment("comments/fgo/1.yaml", "Ada", ""));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fgo [comment-story] no story has the path, name or slug \"fgo\"");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"fog\"?");
  }

  @Test
  void commentsOfAStoryThatIsNotPublishedAreLeftOutWithItsReason() {
    TestSite site =
        TestSite.build(
            FOG.replace("2026-01-02", "2027-01-02") + comment("comments/fog/1.yaml", "Ada", ""));
    assertThat(site.problems()).isEmpty();
    assertThat(site.leftOut().get(0).file()).isEqualTo("comments/fog/1.yaml");
    assertThat(site.leftOut().get(0).reason())
        .startsWith("its story stories/2026/fog.md is not published: not yet");
  }

  @Test
  void anIdThatIsThereTwiceIsToldAndNoCommentIsLost() {
    TestSite site =
        TestSite.build(
            FOG
                + comment("comments/fog/1.yaml", "Ada", "id: c\n")
                + comment("comments/fog/2.yaml", "Ben", "id: c\n"));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog/2.yaml:4:5 [comment-id] \"c\" is the id of comments/fog/1.yaml"
                + " already");
    assertThat(site.page("2026/01/fog/index.html").select(".comment").eachAttr("id"))
        .containsExactly("comment-c", "comment-c-2");
  }

  @Test
  void anAnswerToNothingIsToldAndBeginsAThread() {
    TestSite site =
        TestSite.build(
            FOG
                + comment("comments/fog/1.yaml", "Ada", "id: ada-1\n")
                + comment("comments/fog/2.yaml", "Ben", "replyTo: ada-2\n"));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog/2.yaml:4:10 [comment-reply] no comment on this story has the id"
                + " \"ada-2\"");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"ada-1\"?");
    assertThat(site.page("2026/01/fog/index.html").select(".thread > li")).hasSize(2);
  }

  @Test
  void anAnswerThatIsOlderThanWhatItAnswersIsTold() {
    TestSite site =
        TestSite.build(
            FOG
                + comment("comments/fog/1.yaml", "Ada", "id: a\n")
                + comment("comments/fog/0.yaml", "Ben", "replyTo: a\n")
                    .replace("2026-02-01", "2026-01-31"));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog/0.yaml:4:10 [comment-reply] the comment \"a\" is not older than"
                + " this answer to it");
  }

  @Test
  void whatStaticmanWroteForJekyllIsReadAsItIs() {
    TestSite site =
        TestSite.build(
            FOG
                + """
                -- _data/comments/fog/comment-1507208394.yml --
                _id: 0b3b2e90
                _parent: 'https://example.org/fog/'
                name: Ada
                email: 5d41402abc4b2a76b9719d911017c592
                website: 'https://ada.example/'
                message: It was *late*.
                date: 1507208394
                gdpr: true
                """);
    assertThat(site.problems()).isEmpty();
    var comment = site.page("2026/01/fog/index.html").selectFirst(".comment");
    assertThat(comment.select(".p-content em").text()).isEqualTo("late");
    assertThat(comment.select("time").attr("datetime")).startsWith("2017-10-05T12:59:54");
    assertThat(comment.select(".p-author a").attr("href")).isEqualTo("https://ada.example/");
    for (String path : site.paths()) {
      assertThat(site.text(path)).doesNotContain("5d41402abc4b2a76b9719d911017c592");
    }
  }

  @Test
  void aHiddenCommentIsNotShown() {
    TestSite site = TestSite.build(FOG + comment("comments/fog/1.yaml", "Ada", "hidden: true\n"));
    assertThat(names(site, "2026/01/fog/index.html")).isEmpty();
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly("comments/fog/1.yaml: hidden: true asks for it not to be shown");
  }

  @Test
  void aWrongDateIsToldOnce() {
    TestSite site =
        TestSite.build(
            FOG
                + comment("comments/fog/1.yaml", "Ada", "")
                    .replace("2026-02-01 10:00", "tomorrow"));
    assertThat(site.problems())
        .containsExactly("error comments/fog/1.yaml:2:7 [date-format] \"tomorrow\" is not a date");
  }
}
