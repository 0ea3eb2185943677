package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeCheckTest {
  private static List<String> check(String template) {
    Site site = new Site().own("layouts/story.mustache", template);
    site.theme("base", "labels/en.yaml", "readMore: Read more\nminutes: {one: a, other: b}\n");
    site.theme(
        "base",
        "theme.yaml",
        "contract: 1\nsettings: {measure: {type: choice, choices: [narrow]}}\n");
    site.theme("base", "assets/style.css", "a{}");
    site.theme("base", "assets/custom.css", "");
    site.theme("base", "partials/byline.mustache", "{{bylineText}}");
    site.load("base");
    return site.messages().stream()
        .map(line -> line.replace("theme/layouts/story.mustache:", ""))
        .toList();
  }

  @Test
  void namesOfTheContractAreFine() {
    assertThat(
            check(
                "{{site.title}}{{#story}}{{#authors}}{{name}}{{#image}}{{alt}}{{/image}}{{/authors}}"
                    + "{{{contentHtml}}}{{params.anything.at.all}}{{>byline}}{{#hasToc}}{{#toc}}"
                    + "{{text}}{{#children}}{{text}}{{/children}}{{/toc}}{{/hasToc}}{{/story}}"
                    + "{{#site.menus.main}}{{name}}{{/site.menus.main}}{{site.labels.readMore}}"
                    + "{{site.settings.measureIsNarrow}}{{page.assets.styleCss.url}}"
                    + "{{#page.assets.customCss}}{{url}}{{/page.assets.customCss}}"
                    + "{{#story.titleHtml}}{{{.}}}{{/story.titleHtml}}{{site.data.x.y}}"
                    + "{{#site.data.list}}{{any}}{{#more}}{{names}}{{/more}}{{/site.data.list}}"))
        .isEmpty();
  }

  @Test
  void unknownNamesAreToldWithTheirPlaceAndTheNearest() {
    assertThat(check("a\n  {{story.titel}}\n{{#story}}{{#authrs}}{{/authrs}}{{/story}}"))
        .containsExactly(
            "2:3 theme-name \"story\" has no \"titel\" (did you mean \"story.title\"?)",
            "3:11 theme-name \"authrs\" is not a name that is known here"
                + " (did you mean \"authors\"?)");
  }

  @Test
  void nameThatLacksItsFirstWordIsTold() {
    assertThat(check("{{contentHtml}}"))
        .containsExactly(
            "1:1 theme-name \"contentHtml\" is not a name that is known here"
                + " (did you mean \"story.contentHtml\"?)");
  }

  @Test
  void partialIsCheckedWhereItIsIncludedAndToldOnce() {
    List<String> found = check("{{#story}}{{>byline}}{{/story}}{{>byline}}{{>byline}}");
    assertThat(found)
        .containsExactly(
            "themes/base/partials/byline.mustache:1:1 theme-name \"bylineText\" is not a name that"
                + " is known here (did you mean \"story.bylineText\"?)");
  }

  @Test
  void listsAndTextsHaveNoNames() {
    assertThat(check("{{story.tags.size}}{{story.title.length}}{{story.tags}}"))
        .containsExactly(
            "1:1 theme-name \"story.tags\" has no \"size\" (it is a list: type {{#story.tags}})",
            "1:20 theme-name \"story.title\" has no \"length\""
                + " (it is one value: type {{story.title}})",
            "1:42 theme-value \"story.tags\" holds several values, not a text"
                + " (type {{#story.tags}} to go through it)");
  }

  @Test
  void unknownLabelsSettingsAndAssetsAreTold() {
    assertThat(check("{{site.labels.readMoer}}{{site.settings.mesure}}{{page.assets.stylCss.url}}"))
        .containsExactly(
            "1:1 theme-label the theme has no label \"readMoer\" (did you mean \"readMore\"?)",
            "1:25 theme-setting the theme has no setting \"mesure\" (did you mean \"measure\"?)",
            "1:49 theme-asset the theme has no asset \"stylCss\" (did you mean \"styleCss\"?)");
  }

  @Test
  void textUnescapedAndHtmlEscapedAreTold() {
    assertThat(check("{{{story.title}}}{{&page.url}}{{story.contentHtml}}"))
        .containsExactly(
            "1:1 theme-unescaped \"story.title\" is not HTML and must be escaped"
                + " (type {{story.title}})",
            "1:18 theme-unescaped \"page.url\" is not HTML and must be escaped"
                + " (type {{page.url}})",
            "1:31 theme-escaped \"story.contentHtml\" is HTML and its tags would be shown"
                + " (type {{{story.contentHtml}}})");
  }

  @Test
  void missingPartialsAndLayoutsAreErrors() {
    assertThat(check("{{>byleine}}\n{{<bas}}{{/bas}}"))
        .containsExactly(
            "1:1 theme-partial there is no partial \"byleine\" (did you mean \"byline\"?)",
            "2:1 theme-partial there is no layout \"bas\" (make" + " theme/layouts/bas.mustache)");
  }

  @Test
  void blockThatTheParentLacksIsTold() {
    Site site =
        new Site()
            .own("layouts/base.mustache", "{{$main}}{{/main}}")
            .own("layouts/story.mustache", "{{<base}}{{$mian}}x{{/mian}}{{/base}}");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "theme/layouts/story.mustache:1:10 theme-block \"base\" has no block \"mian\""
                + " (did you mean \"main\"?)");
  }

  @Test
  void blockIsCheckedInTheScopesOfItsParent() {
    Site site =
        new Site()
            .own("layouts/base.mustache", "{{#story}}{{$main}}{{/main}}{{/story}}")
            .own("layouts/story.mustache", "{{<base}}{{$main}}{{title}}{{nope}}{{/main}}{{/base}}");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "theme/layouts/story.mustache:1:28 theme-name \"nope\" is not a name that is known"
                + " here (there are absoluteUrl, audio, author, authors, backlinks, build,"
                + " bylineText, canonicalUrl, …)");
  }

  @Test
  void mistakesOfSyntaxAreErrorsWithTheirPlace() {
    assertThat(check("a\n {{#story}}b"))
        .containsExactly(
            "2:2 theme-syntax \"story\" is opened and never closed"
                + " (type {{/story}} where it ends)");
    assertThat(check("{{#story}}\n{{/list}}"))
        .containsExactly(
            "2:1 theme-syntax \"list\" is closed here, but \"story\" is open"
                + " (line 1 opened it: close it first)");
    assertThat(check("{{/list}}"))
        .containsExactly(
            "1:1 theme-syntax \"list\" is closed here and opened nowhere"
                + " (remove this tag, or open it with {{#list}})");
    assertThat(check("ab{{story.title}"))
        .containsExactly("1:3 theme-syntax this tag has no \"}}\" (type }} where it ends)");
    assertThat(check("{{ }}"))
        .containsExactly(
            "1:1 theme-syntax this tag names nothing"
                + " (type a name between the braces, such as {{title}})");
    assertThat(check("{{#if story}}"))
        .containsExactly(
            "1:1 theme-syntax \"if story\" is not a name (there is no \"if\": the name alone,"
                + " as in {{#story}}, asks whether it is there)");
    assertThat(check("{{=x=}}"))
        .containsExactly(
            "1:1 theme-syntax \"x\" cannot stand for the braces"
                + " (type two signs with a space between them, such as <% %>)");
    assertThat(check("{{<base}}{{story}}{{/base}}"))
        .containsExactly(
            "1:10 theme-syntax only blocks can stand in \"<base\" (put it in a {{$block}})");
  }

  @Test
  void requiredLayoutsMustBeThere() {
    Site site = new Site();
    site.theme("plain", "theme.yaml", "name: plain\ncontract: 1\n");
    Theme theme = site.load("plain");
    assertThat(theme.layouts()).containsExactly("404", "list", "story");
    assertThat(site.messages()).isEmpty();
  }
}
