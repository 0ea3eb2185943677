package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problems;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.ListView;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.SiteView;
import org.quillpress.theme.view.StoryView;
import org.quillpress.theme.view.TermView;
import org.quillpress.theme.view.TocItem;

class TemplateTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static PageModel story(Map<String, ?> given) {
    return Made.page(Map.of("story", Made.view(StoryView.class, given)));
  }

  private static PageModel list(CardView... cards) {
    return Made.page(Map.of("list", Made.view(ListView.class, Map.of("stories", List.of(cards)))));
  }

  @Test
  void textIsEscapedOnlyWhereHtmlAndXmlNeedIt() {
    PageModel page = story(Map.of("title", "<a href=\"x\">Tom & Ada's `x` = 1\n\tnight</a>"));
    assertThat(Site.text("{{story.title}}", page))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;Tom &amp; Ada&#39;s `x` = 1\n\tnight&lt;/a&gt;");
  }

  @Test
  void htmlIsPrintedAsItIs() {
    PageModel page = story(Map.of("contentHtml", "<p>Fog & tide</p>"));
    assertThat(Site.text("{{{story.contentHtml}}}{{&story.contentHtml}}", page))
        .isEqualTo("<p>Fog & tide</p><p>Fog & tide</p>");
  }

  @Test
  void emptyTextFalseNothingAndEmptyListsAreFalsyAndZeroIsNot() {
    PageModel page = story(Map.of("title", "", "slug", "0"));
    String template =
        "{{^story.title}}a{{/story.title}}{{^story.isDraft}}b{{/story.isDraft}}"
            + "{{^story.tags}}c{{/story.tags}}{{^story.audio}}d{{/story.audio}}"
            + "{{^story.params}}e{{/story.params}}{{#story.slug}}f{{.}}{{/story.slug}}";
    assertThat(Site.text(template, page)).isEqualTo("abcdef0");
  }

  @Test
  void absentValueHidesTheOuterOneOfTheSameName() {
    CardView card = Made.view(CardView.class, Map.of("title", "Fog"));
    PageModel page =
        Made.page(
            Map.of(
                "list", Made.view(ListView.class, Map.of("stories", List.of(card))),
                "story", Made.view(StoryView.class, Map.of("subtitle", "outer"))));
    String template =
        "{{#story}}{{#list.stories}}[{{title}}:{{subtitle}}]{{/list.stories}}{{/story}}";
    assertThat(Site.text(template, page)).isEqualTo("[Fog:]");
  }

  @Test
  void keyOfAMapWithNullHidesTheOuterOne() {
    Map<String, Object> inner = new java.util.HashMap<>();
    inner.put("name", null);
    PageModel page = story(Map.of("params", Map.of("name", "outer", "inner", inner)));
    String template = "{{#story.params}}{{#inner}}[{{name}}]{{/inner}}{{/story.params}}";
    assertThat(Site.text(template, page)).isEqualTo("[]");
  }

  @Test
  void textAsScopeHasNoNames() {
    PageModel page = story(Map.of("title", "Fog", "params", Map.of("words", List.of("a", "b"))));
    String template =
        "{{#story}}{{#params.words}}{{.}}{{length}}{{isEmpty}}{{bytes}}-{{title}} {{/params.words}}"
            + "{{/story}}";
    assertThat(Site.text(template, page)).isEqualTo("a-Fog b-Fog ");
  }

  @Test
  void dottedNameNeverGoesBackToOuterScopes() {
    PageModel page =
        Made.page(
            Map.of(
                "author", Made.view(AuthorView.class, Map.of("name", "Ada")),
                "site",
                    Made.view(
                        SiteView.class,
                        Map.of("data", Map.of("x", Map.of("author", Map.of("age", "7")))))));
    assertThat(Site.text("{{#site.data.x}}[{{author.name}}]{{/site.data.x}}", page))
        .isEqualTo("[]");
  }

  @Test
  void groupsOfValuesPrintNothing() {
    assertThat(Site.text("[{{site}}{{list}}{{page.breadcrumbs}}{{story.params}}]", list()))
        .isEqualTo("[]");
  }

  @Test
  void parentsFillBlocksOverThreeLevels() {
    Site site =
        new Site()
            .own("layouts/base.mustache", "<{{$main}}base{{/main}}|{{$foot}}foot{{/foot}}>")
            .own("layouts/list.mustache", "{{<base}}{{$main}}l({{$in}}in{{/in}}){{/main}}{{/base}}")
            .own("layouts/story.mustache", "{{<list}}{{$in}}{{story.title}}{{/in}}{{/list}}");
    assertThat(site.render("story", story(Map.of("title", "Fog")))).isEqualTo("<l(Fog)|foot>");
    assertThat(site.render("list", list())).isEqualTo("<l(in)|foot>");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void partialInsideOfItselfEndsWithTheData() {
    TocItem leaf = new TocItem("b", "B", "3", List.of(), true, true, 0);
    TocItem top = new TocItem("a", "A", "2", List.of(leaf), true, true, 0);
    Site site =
        new Site()
            .own("layouts/story.mustache", "{{#story.toc}}\n  {{>toc}}\n{{/story.toc}}")
            .own("partials/toc.mustache", "({{text}}{{#children}}{{>toc}}{{/children}})");
    assertThat(site.render("story", story(Map.of("toc", List.of(top)))).strip())
        .isEqualTo("(A(B))");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void valueChoosesAPartialAndAnUnknownOneIsAProblem() {
    Site site =
        new Site()
            .own("layouts/story.mustache", "a\n{{>*story.slug}}")
            .own("partials/widgets/fog.mustache", "FOG");
    assertThat(site.render("story", story(Map.of("slug", "widgets/fog")))).isEqualTo("a\nFOG");
    assertThat(site.messages()).isEmpty();
    assertThat(site.render("story", story(Map.of("slug", "widgets/frog")))).isEqualTo("a\n");
    assertThat(site.messages())
        .containsExactly(
            "theme/layouts/story.mustache:2:1 theme-partial there is no partial \"widgets/frog\""
                + " (did you mean \"widgets/fog\"?)");
  }

  @Test
  void commentsAndSectionsAloneOnALineLeaveNoEmptyLine() {
    String template = "a\n{{! note }}\n{{#story}}\nb\n{{/story}}\n{{=<% %>=}}\n<%story.title%>\nc";
    assertThat(Site.text(template, story(Map.of("title", "Fog")))).isEqualTo("a\nb\nFog\nc");
  }

  @Test
  void partialAloneOnALineIsIndented() {
    Site site =
        new Site()
            .own("layouts/story.mustache", "a\n  {{>two}}\nb\n")
            .own("partials/two.mustache", "1\r\n{{#story}}\r\n2\r\n{{/story}}\r\n");
    assertThat(site.render("story", story(Map.of()))).isEqualTo("a\n  1\n  2\nb\n");
  }

  @Test
  void standInLayoutIsUsedAndAnUnknownOneIsTheProgramsMistake() {
    Site site = new Site();
    assertThat(site.render("tag", list())).isEqualTo("list");
    assertThat(site.render("page", list())).isEqualTo("story");
    Theme theme = site.load("base");
    assertThat(theme.has("tag")).isTrue();
    assertThat(theme.has("zine")).isFalse();
    assertThatThrownBy(() -> theme.render("zine", list(), new Problems()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zine");
  }

  @Test
  void strangersReachNoMethodFieldOrFile() {
    String template =
        "{{site.getClass}}{{site.class}}{{site.hashCode}}{{site.toString}}{{class}}{{hashCode}}"
            + "{{#site}}{{class}}{{hashCode}}{{toString}}{{/site}}"
            + "{{#story.params}}{{size}}{{isEmpty}}{{keySet}}{{class}}{{/story.params}}"
            + "{{#story.params.file}}in{{listFiles}}{{/story.params.file}}{{story.params.file}}"
            + "{{#story.params.call}}in{{/story.params.call}}{{story.params.call}}"
            + "{{#story.params.list}}{{#.}}in{{/.}}{{/story.params.list}}";
    java.util.concurrent.Callable<String> call = () -> "called";
    java.util.function.Function<Object, Object> function = any -> "called";
    PageModel page =
        story(
            Map.of(
                "params",
                Map.of("file", new java.io.File("/"), "call", call, "list", List.of(function))));
    assertThat(Site.text(template, page)).isEmpty();
  }

  @Test
  void partialsOutsideOfTheThemeCannotBeNamed() {
    for (String name : List.of("../../etc/passwd", "/etc/passwd", "file:/etc/passwd", "a//b")) {
      Site site = new Site().own("layouts/story.mustache", "{{> " + name + " }}");
      assertThat(site.render("story", list())).isEmpty();
      assertThat(site.messages())
          .containsExactly(
              "theme/layouts/story.mustache:1:1 theme-syntax \""
                  + name
                  + "\" is not a partial's name"
                  + " (a name has letters, digits, hyphens and dots only)");
    }
    Site dynamic = new Site().own("layouts/story.mustache", "{{>*story.slug}}");
    assertThat(dynamic.render("story", story(Map.of("slug", "../layouts/list")))).isEmpty();
    assertThat(dynamic.messages()).hasSize(1);
  }

  @Test
  void templatesWithoutAnEndAreAProblemAndNothingWorse() {
    List<String> partials =
        List.of(
            "{{>a}}",
            "{{>a}}{{>a}}",
            "{{#story}}{{>a}}{{>a}}{{/story}}",
            "{{>*story.slug}}",
            "{{>*story.slug}}{{>*story.slug}}",
            "{{<a}}{{/a}}",
            "{{<a}}{{$b}}{{>a}}{{/b}}{{/a}}{{$b}}{{/b}}");
    for (String text : partials) {
      Site site =
          new Site().own("layouts/story.mustache", "{{>a}}").own("partials/a.mustache", text);
      assertTimeoutPreemptively(SOON, () -> site.render("story", story(Map.of("slug", "a"))), text);
      assertThat(site.messages()).as(text).anyMatch(line -> line.contains("theme-endless"));
    }
  }

  @Test
  void partialsThatMultiplyAreAProblem() {
    Site site = new Site().own("layouts/story.mustache", "{{>p0}}");
    for (int i = 0; i < 60; i++) {
      String next = "{{>p" + (i + 1) + "}}";
      site.own("partials/p" + i + ".mustache", next + next);
    }
    site.own("partials/p60.mustache", "x");
    assertTimeoutPreemptively(SOON, () -> site.render("story", list()));
    assertThat(site.messages()).anyMatch(line -> line.contains("theme-endless"));
  }

  @Test
  void endlesslyNestedSectionsAreAProblem() {
    String deep = "{{#story}}".repeat(10_000) + "{{/story}}".repeat(10_000);
    Site site = new Site().own("layouts/story.mustache", deep);
    assertTimeoutPreemptively(SOON, () -> site.render("story", story(Map.of())));
    assertThat(site.messages())
        .containsExactly(
            "theme/layouts/story.mustache:1:1001 theme-syntax sections are nested more than 100"
                + " deep (put the inner ones into a partial)");
  }

  @Test
  void sixteenThreadsGetTheSameBytes() throws Exception {
    Site site =
        new Site()
            .own(
                "layouts/list.mustache",
                "{{#list.stories}}{{>card}}{{>*site.title}}{{/list.stories}}")
            .own("partials/card.mustache", "{{title}}{{#tags}}<{{name}}>{{/tags}}\n")
            .own("partials/end.mustache", "{{index}};");
    Theme theme = site.load("base");
    TermView tag = Made.view(TermView.class, Map.of("name", "fog"));
    CardView[] cards =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    Made.view(
                        CardView.class,
                        Map.of("title", "Story " + i, "tags", List.of(tag), "index", i)))
            .toArray(CardView[]::new);
    PageModel page =
        Made.page(
            Map.of(
                "list", Made.view(ListView.class, Map.of("stories", List.of(cards))),
                "site", Made.view(SiteView.class, Map.of("title", "end"))));
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> results =
          IntStream.range(0, 800)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              new String(
                                  theme.render("list", page, site.problems),
                                  StandardCharsets.UTF_8)))
              .toList();
      String first = results.get(0).get();
      assertThat(first).startsWith("Story 0<fog>\n0;Story 1<fog>\n1;");
      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(site.messages()).isEmpty();
  }
}
