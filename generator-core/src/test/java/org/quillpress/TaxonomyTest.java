package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Ways to sort stories: those that there are, as a site wants them, and its own. */
class TaxonomyTest {
  private static String site(String taxonomies) {
    return "-- site.yaml --\ntitle: T\nurl: https://example.org\ntaxonomies:\n" + taxonomies;
  }

  private static String story(String name, String head) {
    return "-- stories/"
        + name
        + ".md --\n---\ntitle: "
        + name
        + "\ndate: 2026-01-02\n"
        + head
        + "---\nText.\n";
  }

  @Test
  void anOwnTaxonomyHasAKeyPagesAFeedAndAPlaceOnTheStory() {
    TestSite site =
        TestSite.build(
            site(
                    "  - {name: places, path: where, title: Where it happens, paginate: 1}\n  - moods\n")
                + story("one", "places: [Night Harbour, Pier 9]\nmoods: dark\n")
                + story("two", "Places: night harbour, New York\n")
                + "-- places/pier-9.md --\n---\nname: Pier Nine\n---\nAn old pier.\n");
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.paths())
        .contains(
            "where/index.html",
            "where/night-harbour/index.html",
            "where/night-harbour/page/2/index.html",
            "where/night-harbour/feed.xml",
            "where/pier-9/index.html",
            "where/new-york/index.html",
            "moods/dark/index.html");
    Document story = site.page("2026/01/one/index.html");
    assertThat(story.select(".story-foot h2").eachText())
        .containsSequence("Where it happens", "Moods");
    assertThat(story.select(".story-foot a[rel=tag]").eachText())
        .containsExactly("Night Harbour", "Pier Nine", "dark");
    assertThat(story.select(".story-foot a[rel=tag]").first().attr("href"))
        .isEqualTo("/where/night-harbour/");
    Document pier = site.page("where/pier-9/index.html");
    assertThat(pier.selectFirst(".list-intro").text()).isEqualTo("An old pier.");
    assertThat(pier.select(".breadcrumbs a").eachText())
        .containsExactly("Home", "Where it happens");
    assertThat(site.page("where/index.html").select("main a").eachText())
        .contains("New York", "Night Harbour", "Pier Nine");
    assertThat(site.text("feed.xml")).contains("<category>Night Harbour</category>");
    assertThat(site.text("sitemap.xml")).contains("https://example.org/where/night-harbour/");
    assertThat(site.problems())
        .containsExactly(
            "hint stories/two.md:4:9 [term-spelling] \"night harbour\" is also spelled"
                + " \"Night Harbour\" in places");
  }

  @Test
  void aThemeSeesAllTermsOfOwnTaxonomies() {
    TestSite site =
        TestSite.build(
            site("  - places\n")
                + story("one", "places: [A, B]\n")
                + "-- theme/partials/hooks/body-end.mustache --\n<p id=\"all\">"
                + "{{#site.taxonomies}}{{name}}={{title}}:{{#terms}}{{name}}{{count}} {{/terms}}"
                + "{{/site.taxonomies}}</p>\n");
    assertThat(site.page("index.html").selectFirst("#all").text()).isEqualTo("places=Places:A1 B1");
  }

  @Test
  void aTermOutsideTheAllowedIsToldWithTheNearest() {
    TestSite site =
        TestSite.build(
            site(
                    "  - {name: tags, allowed: [Rain, Night shift]}\n  - {name: moods, allowed: [dark]}\n")
                + story("one", "tags: [rain, night-shift]\n")
                + story("two", "tags: [rian, sun]\nmoods: [light]\n"));
    assertThat(site.problems())
        .contains(
            "error stories/two.md:4:8 [term-allowed] \"rian\" is not allowed in tags",
            "error stories/two.md:4:14 [term-allowed] \"sun\" is not allowed in tags",
            "error stories/two.md:5:9 [term-allowed] \"light\" is not allowed in moods");
    assertThat(site.result().report())
        .contains("did you mean \"Rain\"?", "allowed are Rain, Night shift", "allowed are dark");
  }

  @Test
  void allowedTermsAreShownAsTheyAreSpelledThere() {
    TestSite site =
        TestSite.build(
            site("  - {name: tags, allowed: [Rain, Night shift, Unused]}\n")
                + story("one", "tags: [rain]\n"));
    assertThat(site.page("2026/01/one/index.html").select("a[rel=tag]").eachText())
        .containsExactly("Rain");
    assertThat(site.paths()).doesNotContain("tags/unused/index.html");
  }

  @Test
  void aTermCanHaveASlugOfItsOwn() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\npermalink: /:category/:slug/\n"
                + "taxonomies:\n"
                + "  - {name: tags, slugs: {C++: cpp, C#: c-sharp}}\n"
                + "  - {name: categories, slugs: {Über uns: ueber-uns}}\n"
                + story("one", "tags: [c++, C#, C]\ncategories: [über uns]\n")
                + "-- tags/cpp.md --\n---\nname: See plus plus\n---\nText.\n");
    assertThat(site.paths())
        .contains(
            "tags/cpp/index.html",
            "tags/c-sharp/index.html",
            "tags/c/index.html",
            "categories/ueber-uns/index.html",
            "ueber-uns/one/index.html");
    assertThat(site.page("ueber-uns/one/index.html").select("a[rel=tag]").eachText())
        .containsExactly("See plus plus", "C#", "C");
  }

  @Test
  void aTaxonomyCanBeWithoutFeeds() {
    TestSite site =
        TestSite.build(
            site("  - {name: tags, feed: false, title: Topics, path: topics}\n")
                + story("one", "tags: [rain]\n"));
    assertThat(site.paths()).contains("topics/rain/index.html").doesNotContain("tags/index.html");
    assertThat(site.paths()).doesNotContain("topics/rain/feed.xml");
    assertThat(site.page("topics/index.html").selectFirst("h1").text()).isEqualTo("Topics");
  }

  @Test
  void wrongRecordsAreToldWhereTheyStand() {
    TestSite site =
        TestSite.build(
            site(
                    """
                      - {name: places, pat: x}
                      - {name: places}
                      - {path: x}
                      - {name: layout}
                      - {name: stories}
                      - {name: a b}
                      - {name: tag}
                      - tagz
                      - [x]
                      - {name: moods, path: ../x, paginate: 0, slugs: {A: "A b", B: c, C: c, D: [x]}}
                      - {name: scenes, feed: perhaps, allowed: {x: y}}
                    """)
                + story("one", ""));
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "error site.yaml:4:20 [key-unknown] \"pat\" is not a known key",
            "error site.yaml:5:12 [taxonomy-name] there are two taxonomies \"places\"",
            "error site.yaml:6:5 [taxonomy-name] the taxonomy has no name",
            "error site.yaml:7:12 [taxonomy-name] a taxonomy cannot have the name \"layout\"",
            "error site.yaml:8:12 [taxonomy-name] a taxonomy cannot have the name \"stories\"",
            "error site.yaml:9:12 [taxonomy-name] a taxonomy cannot have the name \"a b\"",
            "error site.yaml:10:12 [taxonomy-name] a taxonomy cannot have the name \"tag\"",
            "warning site.yaml:11:5 [taxonomy-name] \"tagz\" is a taxonomy of its own",
            "error site.yaml:12:5 [key-type] a list is not a taxonomy",
            "error site.yaml:13:25 [taxonomy-path] path \"../x\" holds \"..\"",
            "error site.yaml:13:41 [key-range] paginate must be at least 1, not 0",
            "error site.yaml:13:55 [slug] \"A b\" is not a slug",
            "error site.yaml:13:71 [slug] \"c\" is the slug of \"B\" already",
            "error site.yaml:13:77 [slug] \"\" is not a slug",
            "error site.yaml:14:26 [key-type] \"perhaps\" is neither true nor false",
            "error site.yaml:14:44 [key-type] here is a key with a value, but one text is expected");
    assertThat(site.result().report())
        .contains("such as a-b", "did you mean \"path\"?", "did you mean \"tags\"?");
  }

  @Test
  void aSchemaCanAskForAnAllowedTerm() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\n"
                + "taxonomies: [{name: moods, allowed: [dark, light]}]\n"
                + "schema: {mood: {of: moods}}\n"
                + story("one", "mood: dark\n")
                + story("two", "mood: grey\n"));
    assertThat(site.problems())
        .containsExactly(
            "error stories/two.md:4:7 [schema-reference] \"grey\" is not known in moods");
  }

  @Test
  void anAllowedTermAsItIsSpelledThereIsNoOtherSpelling() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\n"
                + "taxonomies: [{name: tags, allowed: [Dark, light]}]\n"
                + story("one", "tags: [Dark, Light]\n"));
    assertThat(site.problems())
        .containsExactly(
            "hint stories/one.md:4:14 [term-spelling] \"Light\" is also spelled \"light\" in tags");
  }

  @Test
  void aPathThatIsEmptyOrAFileIsTold() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            taxonomies:
              - {name: places, path: ""}
              - {name: moods, path: /}
              - {name: tones, path: feed.xml}
            """
                + story("one", ""));
    assertThat(site.problems())
        .containsExactly(
            "error site.yaml:4:26 [taxonomy-path] path \"\" is empty",
            "error site.yaml:5:25 [taxonomy-path] path \"\" is empty",
            "error site.yaml:6:25 [taxonomy-path] path \"feed.xml\" is the name of a file");
  }

  @Test
  void ofVeryManyTermsOfOneStoryTheFirstCount() {
    StringBuilder tags = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      tags.append("  - t").append(i).append('\n');
    }
    TestSite site = TestSite.build(story("one", "tags:\n" + tags));
    assertThat(site.problems())
        .containsExactly(
            "warning stories/one.md:505:5 [terms-many] of the 600 tags here the first 500 count");
    assertThat(site.paths())
        .contains("tags/t500/index.html")
        .doesNotContain("tags/t501/index.html");
  }
}
