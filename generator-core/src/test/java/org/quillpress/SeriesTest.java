package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Stories in parts. */
class SeriesTest {
  /** A part of the series "Tram". */
  private static String part(String name, int day, String more) {
    return "-- stories/"
        + name
        + ".md --\n---\ntitle: "
        + name.toUpperCase(java.util.Locale.ROOT)
        + "\ndate: 2026-03-0"
        + day
        + "\nseries: Tram\n"
        + more
        + "---\nFive words are in here.\n";
  }

  private static String series(String keys) {
    return "-- series/tram.md --\n---\nname: Tram\n" + keys + "---\nAll *about* trams.\n";
  }

  private static String facts(TestSite site, String page) {
    return site.page(page).select(".series-facts").text();
  }

  @Test
  void withoutPartsASeriesGoesByDate() {
    TestSite site = TestSite.build(part("b", 2, "") + part("a", 3, "") + part("c", 1, ""));
    assertThat(site.page("series/tram/index.html").select(".h-entry .p-name").eachText())
        .containsExactly("C", "B", "A");
  }

  @Test
  void previousAndNextStayInTheSeriesWhileTheSitesOwnGoOn() {
    TestSite site =
        TestSite.build(
            part("one", 1, "part: 1\n")
                + "-- stories/between.md --\n---\ndate: 2026-03-02\n---\nText.\n"
                + part("two", 3, "part: 2\n")
                + "-- stories/after.md --\n---\ndate: 2026-03-04\n---\nText.\n");
    Document two = site.page("2026/03/two/index.html");
    assertThat(two.select(".series-nav .previous").attr("href")).isEqualTo("/2026/03/one/");
    assertThat(two.select(".series-nav .next")).isEmpty();
    assertThat(two.select("a[rel=prev]").attr("href")).isEqualTo("/2026/03/between/");
    assertThat(two.select("a[rel=next]").attr("href")).isEqualTo("/2026/03/after/");
  }

  @Test
  void aSeriesTellsItsStatusItsPartsAndItsLength() {
    TestSite site =
        TestSite.build(
            series("status: ongoing\nparts: 5\n")
                + part("one", 1, "part: 1\n")
                + part("two", 3, "part: 2\n"));
    assertThat(site.problems()).isEmpty();
    assertThat(facts(site, "series/tram/index.html"))
        .isEqualTo("2 of 5 parts ongoing 10 words 2 min read Follow by feed");
    assertThat(facts(site, "series/index.html"))
        .isEqualTo("2 of 5 parts ongoing 10 words 2 min read");
    assertThat(facts(site, "2026/03/two/index.html"))
        .isEqualTo("Part 2 of 5 ongoing 10 words 2 min read");
    assertThat(site.page("series/tram/index.html").select(".list-intro em").text())
        .isEqualTo("about");
  }

  @Test
  void aSeriesLeadsToItsFirstAndToItsLatestPart() {
    TestSite site =
        TestSite.build(
            part("one", 2, "part: 1\n")
                + part("two", 3, "part: 2\n")
                + part("zero", 4, "part: 0\n"));
    for (String page : new String[] {"series/tram/index.html", "series/index.html"}) {
      assertThat(site.page(page).select("main .start").attr("href")).isEqualTo("/2026/03/zero/");
      assertThat(site.page(page).select("main .latest").attr("href")).isEqualTo("/2026/03/zero/");
    }
    assertThat(site.page("2026/03/two/index.html").select(".series-nav .start").attr("href"))
        .isEqualTo("/2026/03/zero/");
    assertThat(site.page("2026/03/zero/index.html").select(".series-nav .start")).isEmpty();
  }

  @Test
  void onlyASeriesWithAnEndSaysHowManyPartsItHas() {
    String parts = part("one", 1, "") + part("two", 3, "");
    String page = "2026/03/two/index.html";
    assertThat(facts(TestSite.build(parts), page)).startsWith("Part 2 of 2 10 words");
    assertThat(facts(TestSite.build(series("status: complete\n") + parts), page))
        .startsWith("Part 2 of 2 complete 10 words");
    assertThat(facts(TestSite.build(series("status: ongoing\n") + parts), page))
        .startsWith("Part 2 ongoing 10 words");
    assertThat(facts(TestSite.build(series("status: On hiatus\n") + parts), page))
        .startsWith("Part 2 paused 10 words");
  }

  @Test
  void aWrongStatusOrNumberIsToldAtItsPlace() {
    TestSite site = TestSite.build(series("status: complet\nparts: 0\n") + part("one", 1, ""));
    assertThat(site.problems())
        .containsExactly(
            "error series/tram.md:3:9 [series-status] \"complet\" is not a status of a series",
            "error series/tram.md:4:8 [series-parts] a series cannot have 0 parts");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"complete\"?");
  }

  @Test
  void equalNumbersAndGapsAreToldAtTheirPlaces() {
    TestSite site =
        TestSite.build(
            part("a", 1, "part: 2\n") + part("b", 2, "part: 2\n") + part("c", 3, "part: 5\n"));
    assertThat(site.problems())
        .containsExactly(
            "hint stories/a.md:5:7 [part-gap] no story is part 1 of \"Tram\"",
            "warning stories/b.md:5:7 [part-twice] part 2 of \"Tram\" is stories/a.md already",
            "hint stories/c.md:5:7 [part-gap] no story is part 3 to 4 of \"Tram\"");
    assertThat(site.page("series/tram/index.html").select(".h-entry .p-name").eachText())
        .containsExactly("A", "B", "C");
    assertThat(facts(site, "2026/03/c/index.html")).startsWith("Part 3 of 3");
  }

  @Test
  void aGapThatAPartFillsWhichIsNotPublishedYetIsNone() {
    TestSite site =
        TestSite.build(
            part("a", 1, "part: 1\n")
                + part("b", 2, "part: 2\ndraft: true\n")
                + part("c", 3, "part: 3\n"));
    assertThat(site.problems()).isEmpty();
    assertThat(facts(site, "2026/03/c/index.html")).startsWith("Part 2 of 2");
  }

  @Test
  void partsWithoutANumberComeAfterThoseWithOneAndAreTold() {
    TestSite site = TestSite.build(part("a", 3, "part: 1\n") + part("b", 2, "") + part("c", 1, ""));
    assertThat(site.problems())
        .containsExactly(
            "hint stories/b.md:4:9 [part-missing] other stories of \"Tram\" have a part, this has"
                + " none",
            "hint stories/c.md:4:9 [part-missing] other stories of \"Tram\" have a part, this has"
                + " none");
    assertThat(site.result().problems().get(1).hint()).endsWith("type part: 2");
    assertThat(site.page("series/tram/index.html").select(".h-entry .p-name").eachText())
        .containsExactly("A", "C", "B");
  }

  @Test
  void aPartOfNoSeriesIsTold() {
    TestSite site = TestSite.build(part("a", 1, "part: 1\n").replace("series: Tram\n", ""));
    assertThat(site.problems())
        .containsExactly("hint stories/a.md:4:7 [part-alone] there is a part, but no series");
  }

  @Test
  void morePartsThanPlannedAreTold() {
    TestSite site = TestSite.build(series("parts: 1\n") + part("a", 1, "") + part("b", 2, ""));
    assertThat(site.problems())
        .containsExactly("warning series/tram.md:3:8 [series-parts] \"Tram\" has 2 parts, not 1");
    assertThat(facts(site, "2026/03/b/index.html")).startsWith("Part 2 of 2");
  }

  @Test
  void anUnlistedPartIsInNoSeries() {
    TestSite site =
        TestSite.build(part("one", 1, "") + part("two", 2, "unlisted: true\n") + part("c", 3, ""));
    assertThat(facts(site, "2026/03/c/index.html")).startsWith("Part 2 of 2");
    assertThat(site.page("2026/03/two/index.html").select(".series-nav")).isEmpty();
  }
}
