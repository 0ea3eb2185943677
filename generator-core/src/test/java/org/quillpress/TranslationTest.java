package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which language a text is in, what it translates, and what is told if that cannot be. */
class TranslationTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Night
      url: https://example.org/
      languages: [en, fr, pt-BR, ar]
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-01
      ---
      """;

  private static String story(String path, String... lines) {
    return "-- stories/"
        + path
        + " --\n---\ndate: 2026-01-02\n"
        + String.join("\n", lines)
        + "\n---\n";
  }

  @Test
  void theFrontMatterCountsBeforeTheFileTheFileBeforeTheFolderTheFolderBeforeTheSite() {
    TestSite site =
        TestSite.build(
            SITE
                + story("ar/a.fr.md", "language: pt-BR")
                + story("ar/b.fr.md")
                + story("ar/c.md")
                + story("d.md")
                + story("PT_br/e.md")
                + story("f.FR.md"));
    assertThat(site.problems())
        .containsExactly(
            "hint stories/ar/a.fr.md:3:11 [language-differs] \"pt-BR\" counts, not \"fr\" in the"
                + " file's path");
    assertThat(site.paths())
        .contains(
            "pt-br/2026/01/a/index.html",
            "fr/2026/01/b/index.html",
            "ar/2026/01/c/index.html",
            "2026/01/d/index.html",
            "pt-br/2026/01/e/index.html",
            "fr/2026/01/f/index.html");
  }

  @Test
  void aRegionThatTheSiteDoesNotHaveIsServedByTheLanguage() {
    TestSite site = TestSite.build(SITE + story("a.md", "lang: fr-CA") + story("b.md", "lang: pt"));
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("fr/2026/01/a/index.html").selectFirst("html").attr("lang"))
        .isEqualTo("fr-CA");
    assertThat(site.paths()).contains("pt-br/2026/01/b/index.html");
  }

  @Test
  void withoutLanguagesNothingIsReadFromPaths() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fr/fog.de.md --
            ---
            date: 2026-01-02
            ---
            -- pages/fr/about.md --
            Text.
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("2026/01/fog-de/index.html", "fr/about/index.html");
  }

  @Test
  void aLanguageInTheMiddleOfAFolderPatternIsSeen() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Night
            url: https://example.org/
            stories: content/*/posts
            pages: content/*
            languages: [en, fr]
            -- content/en/posts/fog.md --
            ---
            title: Fog
            date: 2026-01-01
            ---
            -- content/fr/posts/fog.md --
            ---
            title: Brouillard
            date: 2026-01-03
            ---
            -- content/en/about/index.md --
            About
            -- content/fr/about/index.md --
            Nous
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("about/index.html", "fr/about/index.html");
    assertThat(site.page("fr/2026/01/fog/index.html").select(".translations a").eachAttr("href"))
        .containsExactly("/2026/01/fog/");
    assertThat(site.page("about/index.html").select(".translations a").eachAttr("href"))
        .containsExactly("/fr/about/");
  }

  @Test
  void aLinkMayNameTheMainLanguageThoughItsPagesLieWithoutIt() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- pages/about.md --\n[Fog](/en/2026/01/fog/) [Home](/en/) [No](/en/nowhere/)\n"
                + "-- pages/about.fr.md --\n[Brouillard](/fr/2026/01/fog/)\n"
                + story("fog.fr.md"));
    assertThat(site.page("about/index.html").select(".e-content a").eachAttr("href"))
        .containsExactly("/2026/01/fog/", "/", "/en/nowhere/");
    assertThat(site.problems())
        .containsExactly(
            "warning pages/about.md:1:43 [link-broken] there is no page or file \"/en/nowhere/\"");
  }

  @Test
  void wordsThatARegionLacksAreThoseOfTheLanguageAndOthersEnglish() {
    TestSite site =
        TestSite.build(
            SITE.replace("[en, fr, pt-BR, ar]", "[en, fr-CA, sv]")
                + story("a.fr-ca.md")
                + story("b.sv.md"));
    assertThat(site.page("fr-ca/2026/01/a/index.html").text()).contains("2 janvier 2026");
    assertThat(site.page("sv/2026/01/b/index.html").text()).contains("2 January 2026");
  }

  @Test
  void aPatternWithTheLanguageSaysWhereEachLies() {
    TestSite site =
        TestSite.build(
            SITE.replace("title: Night", "title: Night\npermalink: /:lang/:slug/")
                + story("fog.fr.md")
                + story("a.fr.md", "permalink: /brume/"));
    assertThat(site.paths()).contains("en/fog/index.html", "fr/fog/index.html", "brume/index.html");
  }

  @Test
  void aLanguageThatTheSiteDoesNotHaveIsToldWithTheNearest() {
    TestSite site =
        TestSite.build(
            SITE
                + story("a.md", "language: de")
                + story("b.md", "language: pt-BRR")
                + story("c.md", "language: Français")
                + story("d.md", "language: xfr"));
    assertThat(site.problems())
        .containsExactly(
            "warning stories/a.md:3:11 [language-unknown] the site has no language \"de\"",
            "warning stories/c.md:3:11 [language-code] \"Français\" is not the code of a language",
            "warning stories/d.md:3:11 [language-unknown] the site has no language \"xfr\"");
    assertThat(site.result().problems().stream().map(p -> p.hint()))
        .containsExactly(
            "for an edition in it, add it under languages: in site.yaml",
            "type its code, \"fr\"",
            "did you mean \"fr\"?");
    assertThat(site.paths()).contains("2026/01/a/index.html", "2026/01/c/index.html");
  }

  @Test
  void mistakesInTheLanguagesOfASiteAreToldAtTheirPlace() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Night
            url: https://example.org/
            languages:
              fr: {titel: La nuit}
              german: {}
              ja: 日本
            -- stories/fog.md --
            ---
            date: 2026-01-01
            ---
            """);
    assertThat(site.problems())
        .containsExactly(
            "error site.yaml:4:8 [key-unknown] \"titel\" is not a known key",
            "error site.yaml:5:3 [language-code] \"german\" is not the code of a language",
            "error site.yaml:6:7 [key-type] a language must be a code with keys below it");
  }

  @Test
  void aTranslationOfNothingIsToldWithTheNearest() {
    TestSite site =
        TestSite.build(
            SITE
                + story("a.fr.md", "translationOf: fogg.md")
                + story("b.fr.md", "translationOf: nothing at all")
                + story("c.md", "translationOf: fog.md")
                + story("d.fr.md", "translationOf: fog")
                + story("e.fr.md", "translationOf: stories/fog.md"));
    assertThat(site.problems())
        .containsExactly(
            "warning stories/a.fr.md:3:16 [translation-unknown] there is no text \"fogg.md\" that"
                + " this could be a translation of",
            "warning stories/b.fr.md:3:16 [translation-unknown] there is no text \"nothing at all\""
                + " that this could be a translation of",
            "warning stories/c.md:3:16 [translation-language] \"fog.md\" is in \"en\", as this text"
                + " is",
            "warning stories/e.fr.md:3:16 [translation-twice] \"stories/d.fr.md\" is the translation"
                + " into \"fr\" already");
    assertThat(site.result().problems().get(0).hint()).isEqualTo("did you mean \"fog.md\"?");
    assertThat(site.page("2026/01/fog/index.html").select(".translations a").eachAttr("href"))
        .containsExactly("/fr/2026/01/d/");
  }

  @Test
  void theTranslationOfADraftIsNoMistakeAndTellsNothingOfIt() {
    TestSite site =
        TestSite.build(
            SITE
                + story("secret.md", "title: Secret", "draft: true")
                + story("a.fr.md", "translationOf: secret.md"));
    assertThat(site.problems()).isEmpty();
    assertThat(site.text("fr/2026/01/a/index.html")).doesNotContain("secret", "Secret");
    assertThat(site.page("fr/2026/01/a/index.html").select("link[hreflang], .translations"))
        .isEmpty();
  }

  @Test
  void anUnlistedOrUnindexedTranslationIsNotOfferedToSearchEngines() {
    TestSite site =
        TestSite.build(
            SITE + story("fog.fr.md", "unlisted: true") + story("fog.ar.md", "noindex: true"));
    assertThat(site.page("2026/01/fog/index.html").select("link[hreflang]")).isEmpty();
    assertThat(site.page("2026/01/fog/index.html").select(".translations a").eachAttr("hreflang"))
        .containsExactly("ar");
    assertThat(
            site.page("fr/2026/01/fog/index.html").select(".translations a").eachAttr("hreflang"))
        .containsExactly("en", "ar");
  }

  @Test
  void anEditionWithoutStoriesHasItsFrontPage() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.paths())
        .contains("ar/index.html", "ar/feed.xml", "ar/archive/index.html", "ar/tags/index.html")
        .noneMatch(path -> path.startsWith("ar/archive/2"));
    assertThat(site.page("ar/index.html").select("article")).isEmpty();
    assertThat(site.result().succeeded()).isTrue();
  }

  @Test
  void aBundleInSeveralLanguagesSharesItsPictures() {
    TestSite site =
        TestSite.build(
            SITE
                + story("harbour/index.md", "image: lamp.svg")
                + story("harbour/index.fr.md", "title: Port", "image: lamp.svg")
                + "-- stories/harbour/lamp.svg --\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>\n");
    assertThat(site.problems()).isEmpty();
    assertThat(
            site.page("fr/2026/01/harbour/index.html")
                .select("meta[property=og:image]")
                .attr("content"))
        .isEqualTo("https://example.org/fr/2026/01/harbour/lamp.svg");
    assertThat(site.paths()).contains("2026/01/harbour/lamp.svg", "fr/2026/01/harbour/lamp.svg");
  }

  @Test
  void commentsAreOfOneLanguage() {
    TestSite site =
        TestSite.build(
            SITE
                + story("fog.fr.md")
                + "-- comments/fog/1.yaml --\nname: Ada\ndate: 2026-01-03\ntext: Fine.\n"
                + "-- comments/fr/fog/1.yaml --\nname: Zoé\ndate: 2026-01-03\ntext: Bien.\n");
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("2026/01/fog/index.html").text())
        .contains("Fine.")
        .doesNotContain("Bien.");
    assertThat(site.page("fr/2026/01/fog/index.html").text())
        .contains("Bien.")
        .doesNotContain("Fine.");
  }

  @Test
  void theMainLanguageMayHaveWordsAmongTheOthersToo() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            url: https://example.org/
            language: fr
            languages:
              en: {title: Night, name: English (UK)}
              fr: {title: La nuit}
            -- stories/fog.en.md --
            ---
            date: 2026-01-01
            ---
            """);
    assertThat(site.page("index.html").title()).isEqualTo("La nuit");
    assertThat(site.page("en/index.html").title()).isEqualTo("Night");
    assertThat(site.page("index.html").select(".languages a").eachText())
        .isEqualTo(List.of("Français", "English (UK)"));
  }

  @Test
  void aPageAtTheFrontOfAnEditionIsThatEditionsFront() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- pages/index.fr.md --\n---\ntitle: Bienvenue\nnoindex: true\n---\n"
                + story("fog.fr.md"));
    assertThat(site.page("fr/index.html").selectFirst("h1.p-name").text()).isEqualTo("Bienvenue");
    assertThat(site.paths()).contains("index.html", "fr/stories/index.html");
    assertThat(site.xml("sitemap.xml").select("loc").eachText())
        .contains("https://example.org/", "https://example.org/fr/stories/")
        .doesNotContain("https://example.org/fr/");
    assertThat(site.page("index.html").select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("en", "pt-BR", "ar", "x-default");
  }

  @Test
  void theSitemapKnowsTheFrontPageOfTheAuthorAndTheListBesideIt() {
    TestSite site =
        TestSite.build(
            """
            -- stories/front.md --
            ---
            title: Front
            date: 2026-01-01
            updated: 2026-03-04
            permalink: /
            tags: [rain]
            ---
            -- stories/other.md --
            ---
            title: Other
            date: 2026-02-01
            ---
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("stories/index.html").select(".card .p-name a.u-url").eachText())
        .containsExactly("Other", "Front");
    assertThat(site.xml("sitemap.xml").select("loc").eachText())
        .containsOnlyOnce("https://example.org/")
        .contains("https://example.org/stories/");
    assertThat(site.xml("sitemap.xml").select("url:has(loc:containsOwn(tags/rain)) lastmod").text())
        .isEqualTo("2026-03-04");
  }

  @Test
  void twoTextsInOneLanguageAreToldOnce() {
    String site =
        """
        -- site.yaml --
        title: T
        url: https://example.org/
        languages: {en: {}, fr: {}}
        language: en
        -- stories/2026-01-02-fog.md --
        Fog.
        -- pages/about.fr.md --
        ---
        title: One
        ---
        -- pages/fr/about.md --
        ---
        title: Two
        slug: SLUG
        ---
        """;
    assertThat(TestSite.build(site.replace("SLUG", "about")).problems())
        .containsExactly(
            "error pages/fr/about.md:3:7 [output-clash] \"/fr/about/\" is the address of"
                + " pages/about.fr.md already");
    TestSite apart = TestSite.build(site.replace("SLUG", "other"));
    assertThat(apart.problems())
        .containsExactly(
            "warning pages/fr/about.md [translation-twice] \"pages/about.fr.md\" is the translation"
                + " into \"fr\" already");
    assertThat(apart.result().report()).contains("give this file another name");
  }
}
