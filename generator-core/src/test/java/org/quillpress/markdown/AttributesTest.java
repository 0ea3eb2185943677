package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

class AttributesTest {
  private final Problems problems = new Problems();

  @Test
  void a_heading_has_them_at_its_end() {
    assertThat(html("## The *pier* {#pier .wide lang=en}\n\nA `b` {.c}\n===\n"))
        .isEqualTo(
            """
            <h2 id="pier" class="wide" lang="en">The <em>pier</em></h2>
            <h1 id="a-b" class="c">A <code>b</code></h1>
            """);
    assertThat(html("## [a](https://b.org){.c} {.d}\n"))
        .isEqualTo("<h2 id=\"a\" class=\"d\"><a href=\"https://b.org\" class=\"c\">a</a></h2>\n");
    none();
  }

  @Test
  void a_block_has_them_on_the_line_below() {
    assertThat(html("Words.\n{.lead #first}\n\n- a\n- b\n{.steps}\n\n> c\n{cite=https://a.org}\n"))
        .isEqualTo(
            """
            <p id="first" class="lead">Words.</p>
            <ul class="steps">
            <li>a</li>
            <li>b</li>
            </ul>
            <blockquote cite="https://a.org">
            <p>c</p>
            </blockquote>
            """);
    assertThat(html("3. a\n{start=7 type=i}\n\n***\n{.stars}\n\n> [!TIP]\n> a\n{.b}\n"))
        .isEqualTo(
            """
            <ol start="7" type="i">
            <li>a</li>
            </ol>
            <hr class="scene-break stars">
            <aside class="alert alert-tip b" role="note">
            <p class="alert-title">Tip</p>
            <p>a</p>
            </aside>
            """);
    assertThat(html("|a|\n|-|\n|b|\n{.wide}\n\n```js\nc\n```\n{.small}\n\n# d\n{.e}\n"))
        .contains("<table class=\"wide\">", "class=\"small\"", "<h1 id=\"d\" class=\"e\">")
        .doesNotContain("{");
    none();
  }

  @Test
  void a_named_block_has_them_below_its_end() {
    for (String name :
        List.of("verse", "letter", "dialogue", "figure", "sidenote", "spoiler", "pullquote")) {
      assertThat(html("::: " + name + "\nHello there\n:::\n{#x .y}\n"))
          .as(name)
          .containsPattern("^<[a-z]+ id=\"x\" class=\"[a-z]+ y\"");
    }
    assertThat(html("::: timeline\n- 1911: a\n:::\n{.y}\n")).startsWith("<ol class=\"timeline y\"");
    assertThat(html("::: note\na\n:::\n{.y}\n")).startsWith("<aside class=\"alert alert-note y\"");
    none();
  }

  @Test
  void several_lines_add_up() {
    assertThat(html("a\n{.b}\n{.c lang=fr}\n")).isEqualTo("<p class=\"b c\" lang=\"fr\">a</p>\n");
    none();
  }

  @Test
  void an_item_and_a_paragraph_in_it_have_them() {
    assertThat(html("- a\n  {.b}\n- c\n"))
        .isEqualTo("<ul>\n<li class=\"b\">a</li>\n<li>c</li>\n</ul>\n");
    assertThat(html("- a\n  {.b}\n\n- c\n")).contains("<li>\n<p class=\"b\">a</p>\n</li>");
    none();
  }

  @Test
  void a_line_with_nothing_above_it_belongs_to_what_is_below() {
    assertThat(html("{: .lead}\nWords.\n\n{.b}\n> a\n"))
        .isEqualTo(
            "<p class=\"lead\">Words.</p>\n<blockquote class=\"b\">\n<p>a</p>\n</blockquote>\n");
    none();
  }

  @Test
  void inline_elements_have_them_right_behind() {
    assertThat(html("[a](https://b.org){.c} `d`{.e} *f*{lang=fr} **g**{#h} ~~i~~{.j}"))
        .isEqualTo(
            "<p><a href=\"https://b.org\" class=\"c\">a</a> <code class=\"e\">d</code>"
                + " <em lang=\"fr\">f</em> <strong id=\"h\">g</strong> <del class=\"j\">i</del>"
                + "</p>\n");
    none();
  }

  @Test
  void a_picture_has_its_size_and_its_figure_a_line() {
    assertThat(html("![a](https://b.org/c.png){width=300 loading=eager .d}\n{.wide}\n"))
        .isEqualTo(
            "<figure class=\"wide\"><img src=\"https://b.org/c.png\" alt=\"a\""
                + " decoding=\"async\" class=\"d\" width=\"300\" loading=\"eager\"></figure>\n");
    none();
  }

  @Test
  void words_in_brackets_become_a_span() {
    assertThat(html("A [*tall* ship]{.name lang=\"en-GB\" title='two words'}."))
        .isEqualTo(
            "<p>A <span class=\"name\" lang=\"en-GB\" title=\"two words\">"
                + "<em>tall</em> ship</span>.</p>\n");
    assertThat(html("[a]{.b}\n\n[a]: https://c.org\n"))
        .isEqualTo("<p><a href=\"https://c.org\" class=\"b\">a</a></p>\n");
    none();
  }

  @Test
  void own_ids_are_anchors_and_no_heading_gets_them() {
    Body body = parse("a\n{#tide}\n\n[b]{#gull}\n\n## Tide\n");

    assertThat(body.anchors()).containsExactly("tide", "gull", "tide-1");
    assertThat(body.teaser().text()).isEqualTo("<p>a</p>\n<p><span>b</span></p>\n");
    none();
  }

  @Test
  void a_link_with_own_rel_does_not_get_that_of_the_site() {
    Markdown site =
        Markdown.builder()
            .externalLinks(new ExternalLinks("", " rel=\"nofollow\"", Set.of()))
            .build();
    Body body =
        site.parse("a.md", "[a](https://b.org){rel=me} [c](https://d.org)", 1, false, problems);

    assertThat(body.html().text())
        .isEqualTo(
            "<p><a href=\"https://b.org\" rel=\"me\">a</a>"
                + " <a href=\"https://d.org\" rel=\"nofollow\">c</a></p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a {.b} c",
        "the set {x=1} of {#7} and {.}",
        "{{ x }} {{.y}} {% z %} {{< w >}}",
        "a {x}",
        "$\\frac{a=1}{b=2}$",
        "a \\{.b}",
        "[a]\\{.b}",
        "`a` {.b}",
        "a{.b}",
        "`{.b}` c",
        "{.b} c",
        "{.b"
      })
  void braces_in_prose_and_code_stay_what_they_are(String text) {
    String shown = text.replace("\\{", "{").replaceAll("`([^`]*)`", "<code>$1</code>");
    assertThat(html(text))
        .isEqualTo("<p>" + shown.replace("{{<", "{{&lt;").replace(">}}", "&gt;}}") + "</p>\n");
    none();
  }

  @Test
  void what_cannot_be_given_is_told_at_its_place_and_left_out() {
    assertThat(html("a *b*{.c onclick=d}\n{style=\"color: red\"}\n\n*e*{width=3 clas=f}\n"))
        .isEqualTo("<p>a <em class=\"c\">b</em></p>\n<p><em>e</em></p>\n");
    assertThat(places())
        .containsExactly(
            "a.md:1:10 attribute-unknown",
            "a.md:2:2 attribute-unknown",
            "a.md:4:5 attribute-unknown",
            "a.md:4:13 attribute-unknown");
    assertThat(problems.list().get(3).hint()).isEqualTo("did you mean \"class\"?");
  }

  @Test
  void wrong_values_and_what_is_given_twice_are_told() {
    assertThat(html("![a](https://b.org/c.png){width=50%} *d*{dir=up lang=en lang=fr} *e*{#f #g}"))
        .contains("<em lang=\"en\">d</em>", "<em id=\"f\">e</em>");
    assertThat(places())
        .containsExactly(
            "a.md:1:27 attribute-value",
            "a.md:1:42 attribute-value",
            "a.md:1:57 attribute-twice",
            "a.md:1:73 attribute-twice");
  }

  @Test
  void attributes_of_nothing_are_told() {
    assertThat(html("a\n\n{.b}\n\nc\n")).isEqualTo("<p>a</p>\n<p>{.b}</p>\n<p>c</p>\n");
    assertThat(places()).containsExactly("a.md:3:1 attributes-alone");
  }

  private List<String> places() {
    return problems.list().stream()
        .map((Problem problem) -> problem.place() + " " + problem.code())
        .toList();
  }

  private void none() {
    assertThat(problems.list()).isEmpty();
  }

  private String html(String text) {
    return parse(text).html().fill(slot -> slot.kind() == Slot.Kind.SIZE ? "" : slot.target());
  }

  private Body parse(String text) {
    return Markdown.builder().build().parse("a.md", text, 1, false, problems);
  }
}
