package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** People who write. */
class AuthorTest {
  private static String story(String name, String more) {
    return "-- stories/" + name + ".md --\n---\ndate: 2026-01-02\n" + more + "---\nText.\n";
  }

  private static String byline(TestSite site, String page) {
    return site.page(page).select(".byline .p-author").text();
  }

  @Test
  void anAuthorOfAnUnlistedStoryHasANameAndAPageButIsInNoList() {
    TestSite site = TestSite.build(story("a", "author: Ada\nunlisted: true\n"));
    assertThat(byline(site, "2026/01/a/index.html")).isEqualTo("Ada");
    Document page = site.page("authors/ada/index.html");
    assertThat(page.select("h1").text()).isEqualTo("Ada");
    assertThat(page.select("main .h-entry")).isEmpty();
    assertThat(site.page("authors/index.html").text()).doesNotContain("Ada");
    assertThat(site.text("sitemap.xml")).doesNotContain("authors/ada");
  }

  @Test
  void anAuthorOfAPageHasAPage() {
    TestSite site = TestSite.build("-- pages/a.md --\n---\nauthor: Ada\n---\nText.\n");
    assertThat(site.paths()).contains("authors/ada/index.html");
  }

  @Test
  void theSitesAuthorIsThatOfStoriesAndNotOfPages() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/\nauthor: Ada\n"
                + "-- pages/a.md --\nText.\n");
    assertThat(site.paths()).doesNotContain("authors/ada/index.html");
  }

  @Test
  void anAuthorWithAFileButWithoutStoriesHasAPage() {
    TestSite site =
        TestSite.build(
            "-- authors/ada.md --\n---\nname: Ada Quill\n---\nBakes.\n" + story("a", ""));
    assertThat(site.page("authors/ada/index.html").text()).contains("Ada Quill", "Bakes.");
    assertThat(site.page("authors/index.html").text()).contains("Ada Quill");
  }

  @Test
  void idAndNameNameTheSameAuthorAndTheIdComesFirst() {
    TestSite site =
        TestSite.build(
            "-- authors/ada.md --\n---\nname: Ada Quill\n---\n"
                + "-- authors/aa.md --\n---\nname: Ada\n---\n"
                + story("a", "author: ada\n")
                + story("b", "author: ada quill\n")
                + story("c", "author: {name: Ada Quill}\n"));
    for (String name : new String[] {"a", "b", "c"}) {
      assertThat(byline(site, "2026/01/" + name + "/index.html")).as(name).isEqualTo("Ada Quill");
    }
  }

  @Test
  void anUnknownAuthorNearAKnownOneIsTold() {
    TestSite site =
        TestSite.build(
            "-- authors/ada-quill.md --\n---\nname: Ada Quill\n---\n"
                + story("a", "author: ada-quil\n")
                + story("b", "author: Ada Quil\n")
                + story("c", "author: Ben\n"));
    assertThat(site.problems())
        .containsExactly(
            "hint stories/a.md:3:9 [author-unknown] no file is about an author \"ada-quil\"",
            "hint stories/b.md:3:9 [term-spelling] \"Ada Quil\" is also spelled \"ada-quil\" in"
                + " authors");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"ada-quill\"?");
  }

  @Test
  void jekyllsListOfAuthorsIsRead() {
    TestSite site =
        TestSite.build(
            """
            -- _data/authors.yml --
            ada:
              name: Ada Quill
              avatar: /ada.svg
              bio: Bakes *bread*.
              email: ada@example.org
              uri: https://ada.example/
              links:
                - {label: Letters, icon: fa-pen, url: "https://letters.example/ada"}
            ben:
              name: Ben
              avatar: /missing.svg
            -- static/ada.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
            """
                + story("a", "author: ada\n"));
    assertThat(site.problems()).isEmpty();
    Document page = site.page("authors/ada/index.html");
    assertThat(page.select(".p-note em").text()).isEqualTo("bread");
    assertThat(page.select("main a[rel~=me]").eachText()).containsExactly("Letters", "ada.example");
    assertThat(page.select(".portrait img").attr("src")).isEqualTo("/ada.svg");
    assertThat(site.paths()).doesNotContain("authors/ben/index.html");
  }

  @Test
  void aFileOfTheirOwnComesBeforeTheList() {
    TestSite site =
        TestSite.build(
            "-- data/authors.yaml --\nada: {name: Of the list}\n"
                + "-- authors/ada.md --\n---\nname: Of the file\n---\n"
                + story("a", "author: ada\n"));
    assertThat(byline(site, "2026/01/a/index.html")).isEqualTo("Of the file");
  }
}
