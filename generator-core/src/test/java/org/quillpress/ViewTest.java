package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What templates see of a site. */
class ViewTest {
  private static final String FOG =
      """
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      series: Harbour
      tags: [rain]
      image: [/a.svg, {src: /b.svg, alt: B}]
      ---
      Fog & *night*.[^lamp] Again.[^lamp] ==The *end*==.

      ::: spoiler
      She did it.
      :::

      ## North

      ### Pier

      ### Quay

      ## South

      ^[Not here.]

      [^lamp]: By the *log*.

      -- static/a.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- static/b.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>
      """;

  private static String shown(String template, String more) {
    TestSite site =
        TestSite.build(
            FOG
                + more
                + "-- theme/partials/hooks/body-end.mustache --\n<pre id=x>"
                + template
                + "</pre>\n");
    assertThat(site.problems()).isEmpty();
    Element shown = site.page("2026/01/fog/index.html").selectFirst("#x");
    return (shown.childrenSize() > 0 ? shown.html() : shown.wholeText()).strip();
  }

  @Test
  void plainTextIsTheTextWithoutMarksAndWithoutWhatIsHidden() {
    assertThat(shown("{{story.plainText}}", ""))
        .startsWith("Fog & night.")
        .contains("North", "Pier", "South")
        .doesNotContain("*", "<", "She did it");
  }

  @Test
  void footNotesAreAListWithoutTheirLinksBack() {
    assertThat(
            shown(
                "{{#story.hasFootnotes}}{{#story.footnotes}}{{number}}{{#last}}.{{/last}} {{id}}"
                    + " {{url}} {{{bodyHtml}}}\n{{/story.footnotes}}{{/story.hasFootnotes}}",
                ""))
        .isEqualTo(
            """
            1 fn-1 #fn-1 <p>By the <em>log</em>.</p>
            2. fn-2 #fn-2 <p>Not here.</p>""");
    TestSite without =
        TestSite.build(
            "-- pages/about.md --\nAbout.\n-- theme/partials/hooks/body-end.mustache --\n"
                + "{{#story.hasFootnotes}}<b id=x></b>{{/story.hasFootnotes}}\n");
    assertThat(without.page("about/index.html").select("#x")).isEmpty();
  }

  @Test
  void severalPicturesOfAHeadAreAGalleryAndTheFirstIsItsPicture() {
    assertThat(
            shown(
                "{{story.image.url}}:{{#story.gallery}} {{index}}{{#first}}f{{/first}}"
                    + "{{#last}}l{{/last}} {{image.url}} {{image.alt}} {{image.width}}{{/story.gallery}}",
                ""))
        .isEqualTo("/a.svg: 0f /a.svg  4 1l /b.svg B 8");
  }

  @Test
  void onePictureIsNoGallery() {
    TestSite site =
        TestSite.build(
            FOG.replace("[/a.svg, {src: /b.svg, alt: B}]", "/a.svg")
                + "-- theme/partials/hooks/body-end.mustache --\n"
                + "{{#story.hasGallery}}<b id=x></b>{{/story.hasGallery}}\n");
    assertThat(site.page("2026/01/fog/index.html").select("#x")).isEmpty();
  }

  @Test
  void aPictureOfAGalleryThatIsNotThereIsTold() {
    assertThat(TestSite.build(FOG.replace("{src: /b.svg", "{src: /c.svg")).problems())
        .singleElement()
        .asString()
        .contains("/c.svg");
  }

  @Test
  void headingsKnowTheirPlaceInTheContents() {
    assertThat(
            shown(
                "{{#story.toc}}{{index}}{{text}}{{#first}}f{{/first}}{{#last}}l{{/last}}"
                    + "{{#hasChildren}}({{#children}}{{index}}{{text}}{{#first}}f{{/first}}{{#last}}l{{/last}}"
                    + " {{/children}}){{/hasChildren}} {{/story.toc}}",
                ""))
        .isEqualTo("0Northf(0Pierf 1Quayl ) 1Southl");
  }

  @Test
  void pagesOfAListKnowTheirPlace() {
    StringBuilder site =
        new StringBuilder("-- site.yaml --\ntitle: T\nurl: https://example.org/\npaginate: 1\n");
    for (int i = 1; i <= 9; i++) {
      site.append("-- stories/2026-01-0%d-s%d.md --\nText.\n".formatted(i, i));
    }
    site.append(
        "-- theme/partials/hooks/body-end.mustache --\n<pre id=x>{{#pagination.items}}{{index}}:{{number}}"
            + "{{#isGap}}…{{/isGap}}{{#isCurrent}}!{{/isCurrent}}{{#first}}f{{/first}}{{#last}}l{{/last}}"
            + " {{/pagination.items}}</pre>\n");
    TestSite built = TestSite.build(site.toString());
    assertThat(built.page("page/5/index.html").select("#x").text())
        .isEqualTo("0:1f 1:… 2:3 3:4 4:5! 5:6 6:7 7:… 8:9l");
    assertThat(built.page("page/4/index.html").select("#x").text())
        .isEqualTo("0:1f 1:2 2:3 3:4! 4:5 5:6 6:… 7:9l");
    assertThat(built.page("index.html").select("#x").text()).isEqualTo("0:1!f 1:2 2:3 3:… 4:9l");
  }

  @Test
  void languagesAndTranslationsKnowTheirPlace() {
    String template =
        "{{#site.languages}}{{index}}{{code}}{{#first}}f{{/first}}{{#last}}l{{/last}}"
            + " {{/site.languages}}{{#page.translations}}{{index}}{{lang}}{{#first}}f{{/first}}"
            + "{{#last}}l{{/last}} {{/page.translations}}";
    assertThat(shown(template, "")).isEmpty();
    assertThat(
            shown(
                template,
                """
                -- site.yaml --
                title: T
                url: https://example.org/
                languages: [de, fr]
                -- stories/fog.de.md --
                ---
                title: Nebel
                date: 2026-01-02
                ---
                Text.
                """))
        .isEqualTo("0enf 1de 2frl 0enf 1del");
  }

  @Test
  void whatAFormSendsUnseenKnowsItsPlace() {
    assertThat(
            shown(
                "{{#story.commentForm}}{{#hasHidden}}{{#hidden}}{{index}}{{name}}{{#first}}f{{/first}}"
                    + "{{#last}}l{{/last}} {{/hidden}}{{/hasHidden}}{{/story.commentForm}}",
                "-- site.yaml --\ntitle: T\nurl: https://example.org/\n"
                    + "comments: {form: {action: /replies, hidden: {list: 7}}}\n"))
        .isEqualTo("0storyf 1address 2listl");
  }

  @Test
  void aPartKnowsItsSeriesAndEachListSaysWhetherItHasAnything() {
    assertThat(
            shown(
                "{{#story.series}}{{series.name}} {{series.count}}{{#hasParts}} parts{{/hasParts}}"
                    + "{{/story.series}}",
                ""))
        .isEqualTo("Harbour 1 parts");
  }

  @Test
  void aTermIsCurrentOnItsOwnPageAlone() {
    TestSite site =
        TestSite.build(
            FOG.replace("[rain]", "[rain, wind]")
                    .replace("series:", "categories: [Craft]\nplaces: [Pier]\nseries:")
                + "-- site.yaml --\ntitle: T\nurl: https://example.org/\n"
                + "taxonomies: [tags, categories, authors, series, places]\n"
                + "-- theme/partials/hooks/body-end.mustache --\n<pre id=x>{{#term.isCurrent}}!{{/term.isCurrent}}"
                + "{{#site.tags}}{{#isCurrent}}{{name}}{{/isCurrent}}{{/site.tags}}"
                + "{{#site.categories}}{{#isCurrent}}{{name}}{{/isCurrent}}{{/site.categories}}"
                + "{{#site.taxonomies}}{{#terms}}{{#isCurrent}}{{name}}{{/isCurrent}}{{/terms}}"
                + "{{/site.taxonomies}}</pre>\n");
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("tags/rain/index.html").select("#x").text()).isEqualTo("!rain");
    assertThat(site.page("categories/craft/index.html").select("#x").text()).isEqualTo("!Craft");
    assertThat(site.page("places/pier/index.html").select("#x").text()).isEqualTo("!Pier");
    assertThat(site.page("tags/index.html").select("#x").text()).isEmpty();
    assertThat(site.page("2026/01/fog/index.html").select("#x").text()).isEmpty();
  }
}
