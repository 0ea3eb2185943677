package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Files about terms. */
class TermTest {
  private static final String STORY =
      "-- stories/a.md --\n---\ndate: 2026-01-02\ntags: [Night shift]\n---\nText.\n";

  @Test
  void aFileAboutATermGivesItsPageATitleTextPictureAndDescription() {
    TestSite site =
        TestSite.build(
            """
            -- tags/night-shift.md --
            ---
            title: The night shift
            description: From ten to six.
            picture: {src: lamp.svg, alt: A lamp}
            ---
            Hours that *count*.
            -- tags/lamp.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
            """
                + STORY);
    assertThat(site.problems()).isEmpty();
    Document page = site.page("tags/night-shift/index.html");
    assertThat(page.select("h1").text()).contains("The night shift");
    assertThat(page.select(".list-intro em").text()).isEqualTo("count");
    assertThat(page.select("main img").attr("alt")).isEqualTo("A lamp");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("From ten to six.");
    assertThat(site.page("2026/01/a/index.html").select(".tags li").text())
        .isEqualTo("The night shift");
  }

  @Test
  void aTermMayHaveAnotherAddressAndOldOnes() {
    TestSite site =
        TestSite.build(
            "-- tags/night-shift.md --\n---\nslug: nights\naliases: [/topics/night/]\n---\n"
                + STORY);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("tags/nights/index.html");
    assertThat(site.paths()).doesNotContain("tags/night-shift/index.html");
    assertThat(site.page("topics/night/index.html").select("main a").attr("href"))
        .isEqualTo("/tags/nights/");
  }

  @Test
  void twoFilesForOneAddressAreTold() {
    TestSite site =
        TestSite.build(
            "-- tags/night-shift.md --\n---\nname: A\n---\n"
                + "-- tags/nights.md --\n---\nslug: night-shift\n---\n"
                + STORY);
    assertThat(site.problems())
        .containsExactly(
            "warning tags/nights.md [profile-twice] its page would have the address of that of"
                + " tags/night-shift.md");
  }

  @Test
  void aFileThatNoStoryNamesIsLeftOutAndTheNearestTermIsTold() {
    TestSite site = TestSite.build("-- tags/nigth-shift.md --\nText.\n" + STORY);
    assertThat(site.problems())
        .containsExactly(
            "hint tags/nigth-shift.md [profile-unused] no listed story has \"nigth-shift\" in tags");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"Night shift\"?");
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly("tags/nigth-shift.md: no listed story names it");
  }

  @Test
  void itsOwnValuesAreForTheTheme() {
    TestSite site =
        TestSite.build(
            "-- tags/night-shift.md --\n---\ncolour: blue\n---\n"
                + "-- theme/layouts/tag.mustache --\n{{#term}}{{params.colour}}{{/term}}\n"
                + STORY);
    assertThat(site.problems()).isEmpty();
    assertThat(site.text("tags/night-shift/index.html").strip()).isEqualTo("blue");
  }

  @Test
  void aSlipInAKeyIsTold() {
    TestSite site = TestSite.build("-- tags/night-shift.md --\n---\ndescripton: x\n---\n" + STORY);
    assertThat(site.problems())
        .containsExactly(
            "warning tags/night-shift.md:2:1 [key-unknown] \"descripton\" is not a key of a term");
  }
}
