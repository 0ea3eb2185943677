package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.ins.InsExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

class MarkdownTest {
  private final Markdown markdown = Markdown.builder().build();
  private final Problems problems = new Problems();

  @Test
  void links_without_scheme_become_slots_with_their_place_in_the_file() {
    Body body = parse("one\n\n> see [x](other.md#a \"T\") and [y]\n\n[y]: /root?q\n");

    assertThat(body.html().text())
        .contains("<a href=\"\" title=\"T\">x</a>")
        .contains("<a href=\"\">y</a>");
    assertThat(body.html().slots())
        .extracting(Slot::kind, Slot::target, Slot::line, Slot::column)
        .containsExactly(
            tuple(Slot.Kind.LINK, "other.md#a", 3, 11), tuple(Slot.Kind.LINK, "/root?q", 5, 6));
    assertThat(body.html().fill(slot -> "[" + slot.target() + "]"))
        .contains("<a href=\"[other.md#a]\" title=\"T\">")
        .contains("<a href=\"[/root?q]\">");
  }

  @Test
  void lines_are_counted_from_the_first_line_given() {
    Body body = markdown.parse("a.md", "## H\n\n[x](#h)", 10, true, problems);

    assertThat(body.headings()).containsExactly(new Heading(2, "h", "H"));
    assertThat(body.html().slots().get(0).line()).isEqualTo(12);
  }

  @Test
  void destinations_with_scheme_or_host_are_written_as_they_are() {
    assertThat(html("[a](https://x.org/ä?b&c) [b](//cdn.org/x) [c](mailto:a@b.c) [d](tel:1)"))
        .isEqualTo(
            "<p><a href=\"https://x.org/%C3%A4?b&amp;c\">a</a> <a href=\"//cdn.org/x\">b</a> "
                + "<a href=\"mailto:a@b.c\">c</a> <a href=\"tel:1\">d</a></p>\n");
  }

  @Test
  void links_that_run_scripts_keep_their_text_and_are_told() {
    assertThat(
            html(
                "[a](javascript:alert(1)) [b](JAVA&#10;SCRIPT:x) <vbscript:x>"
                    + " [c](data:text/html,x)"))
        .isEqualTo("<p>a b vbscript:x c</p>\n");
    assertThat(problems.list())
        .hasSize(4)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("link-scheme"));
    assertThat(problems.list().get(1).place().column()).isEqualTo(30);
    assertThat(problems.list().get(1).place().lineText()).startsWith("[a](java");
  }

  @Test
  void a_picture_in_a_sentence_has_slots_for_its_address_and_its_size() {
    Body body = parse("See ![a \"b\"](c.png \"T\").");

    assertThat(filled(body))
        .isEqualTo(
            "<p>See <img src=\"MEDIA c.png\"{SIZE c.png} alt=\"a &quot;b&quot;\" title=\"T\""
                + " loading=\"lazy\" decoding=\"async\">.</p>\n");
  }

  @Test
  void a_picture_that_is_a_paragraph_is_a_figure_with_its_title_as_caption() {
    assertThat(filled(parse("![a](b.png \"C & d\")\n\n![e](https://x.org/f.png)")))
        .isEqualTo(
            "<figure><img src=\"MEDIA b.png\"{SIZE b.png} alt=\"a\" loading=\"lazy\""
                + " decoding=\"async\"><figcaption>C &amp; d</figcaption></figure>\n"
                + "<figure><img src=\"https://x.org/f.png\" alt=\"e\" loading=\"lazy\""
                + " decoding=\"async\"></figure>\n");
  }

  @Test
  void a_picture_without_description_is_told_at_its_place() {
    markdown.parse("s.md", "x\ny ![](a.png)", 5, true, problems);

    Problem problem = problems.list().get(0);
    assertThat(problem.code()).isEqualTo("image-alt");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.place().toString()).isEqualTo("s.md:6:3");
    assertThat(problem.place().lineText()).isEqualTo("y ![](a.png)");
  }

  @Test
  void a_picture_in_raw_html_without_a_description_is_told_at_its_place() {
    String text =
        """
        Text <img src=a.png> and <img src=b.png alt=""> <img alt src=c.png>

        <p>
          <img
            src="d.png"><img src='e.png' ALT='x'> <IMG data-alt="x" src="alt=">
          <img src="f.png" aria-hidden="true">
        </p>
        """;
    markdown.parse("s.md", text, 1, false, problems);

    assertThat(problems.list())
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactly("s.md:1:6 image-alt", "s.md:4:3 image-alt", "s.md:5:43 image-alt");
  }

  @Test
  void headings_get_ids_that_never_collide() {
    Body body =
        parse(
            """
            ## Über *uns*

            ## Über uns

            ## x {#über-uns-1 .wide}

            # !?

            <p id="own">

            ## Own
            """);

    assertThat(body.headings())
        .extracting(Heading::id)
        .containsExactly("über-uns", "über-uns-2", "über-uns-1", "section", "own-1");
    assertThat(body.anchors())
        .containsExactly("über-uns", "über-uns-2", "über-uns-1", "section", "own", "own-1");
    assertThat(body.html().text()).contains("<h2 id=\"über-uns-1\" class=\"wide\">x</h2>");
    assertThat(body.headings().get(0).text()).isEqualTo("Über uns");
  }

  @Test
  void an_own_id_that_is_used_twice_is_told() {
    Body body = parse("## a {#x}\n\n## b {#x}\n");

    assertThat(body.headings()).extracting(Heading::id).containsExactly("x", "b");
    assertThat(problems.list()).extracting(Problem::code).containsExactly("anchor-twice");
  }

  @Test
  void the_first_heading_is_the_title_and_is_not_rendered() {
    String text = "<!-- note -->\n# The *fog* {#f}\n\n## Fog\n\nText.";
    Body taken = markdown.parse("a.md", text, 1, true, problems);
    Body left = markdown.parse("a.md", text, 1, false, problems);

    assertThat(taken.title()).isEqualTo("The fog");
    assertThat(taken.html().text())
        .isEqualTo("<!-- note -->\n<h2 id=\"fog\">Fog</h2>\n<p>Text.</p>\n");
    assertThat(taken.anchors()).containsExactly("fog");
    assertThat(left.title()).isEmpty();
    assertThat(left.headings()).extracting(Heading::id).containsExactly("f", "fog");
    assertThat(parse("Text\n\n# No").title()).isEmpty();
    assertThat(parse("## No").title()).isEmpty();
  }

  @Test
  void footnotes_are_numbered_by_reference_and_linked_both_ways() {
    Body body = parse("A[^b] B[^a] C[^b]\n\n[^a]: One\n[^b]: Two\n\n    - x\n[^c]: Unused\n");

    assertThat(filled(body))
        .isEqualTo(
            """
            <p>A<sup class="footnote-ref"><a href="LINK #fn-1" id="fnref-1" role="doc-noteref">1</a></sup> \
            B<sup class="footnote-ref"><a href="LINK #fn-2" id="fnref-2" role="doc-noteref">2</a></sup> \
            C<sup class="footnote-ref"><a href="LINK #fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup></p>
            <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
            <ol>
            <li id="fn-1">
            <p>Two</p>
            <ul>
            <li>x</li>
            </ul>
            <p> <a href="LINK #fnref-1" class="footnote-backref" role="doc-backlink" \
            aria-label="Back to reference 1">↩</a> <a href="LINK #fnref-1-2" class="footnote-backref" \
            role="doc-backlink" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p>
            </li>
            <li id="fn-2">
            <p>One <a href="LINK #fnref-2" class="footnote-backref" role="doc-backlink" \
            aria-label="Back to reference 2">↩</a></p>
            </li>
            </ol>
            </section>
            """);
    assertThat(body.anchors()).containsExactly("fnref-1", "fnref-2", "fnref-1-2", "fn-1", "fn-2");
    assertThat(body.teaser().text()).isEqualTo("<p>A B C</p>\n");
  }

  @Test
  void labels_can_be_in_another_language() {
    Markdown german =
        Markdown.builder()
            .labels(
                () ->
                    Labels.of(
                        label ->
                            label == Label.BACK_TO_REFERENCE ? "Nach {n}" : "die " + label.key()))
            .build();
    String html =
        german
            .parse("a.md", "x[^1]\n\n- [x] a\n- [ ] b\n\n|a|\n|-|\n\n[^1]: y", 1, true, problems)
            .html()
            .text();

    assertThat(html)
        .contains(
            "\"die footnotes\"",
            "\"Nach 1\"",
            "\"die table\"",
            "\"die taskDone\"",
            "\"die taskOpen\"");
  }

  @Test
  void tables_code_tasks_and_scene_breaks_are_ready_for_keyboards_and_styles() {
    assertThat(
            html(
                """
                | a | b |
                |---|--:|
                | ~~1~~ | 2 |

                - [x] c
                - [ ] d

                ```js{1,3} title=x
                a < b
                ```

                ***
                """))
        .isEqualTo(
            """
            <div class="table-wrap" tabindex="0" role="group" aria-label="Table">
            <table>
            <thead>
            <tr>
            <th>a</th>
            <th class="align-right">b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td><del>1</del></td>
            <td class="align-right">2</td>
            </tr>
            </tbody>
            </table>
            </div>
            <ul>
            <li class="task-list-item"><input type="checkbox" disabled checked aria-label="Done"> c</li>
            <li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> d</li>
            </ul>
            <figure class="code">
            <figcaption>x</figcaption>
            <pre tabindex="0"><code class="language-js"><mark class="line">a &lt; b</mark>
            </code></pre>
            </figure>
            <hr class="scene-break">
            """);
  }

  @Test
  void bare_addresses_become_links_but_not_inside_links() {
    assertThat(html("www.a.org, https://b.org/c. [see https://d.org](https://e.org) f@g.org"))
        .isEqualTo(
            "<p><a href=\"http://www.a.org\">www.a.org</a>,"
                + " <a href=\"https://b.org/c\">https://b.org/c</a>."
                + " <a href=\"https://e.org\">see https://d.org</a>"
                + " <a href=\"mailto:f@g.org\">f@g.org</a></p>\n");
  }

  @Test
  void leftovers_of_other_systems_are_removed_and_templates_are_text() {
    assertThat(
            html(
                """
                * Contents
                {:toc}

                [TOC]

                Text {{ x }} {% y %}
                {: .lead target="_blank"}

                [a](https://b.org){:target="_blank"}

                {: .alone}
                """))
        .isEqualTo(
            "<p class=\"lead\">Text {{ x }} {% y %}</p>\n"
                + "<p><a href=\"https://b.org\" target=\"_blank\">a</a></p>\n");
  }

  @Test
  void addresses_in_raw_html_become_slots() {
    Body body =
        parse(
            """
            Look <a class=x href='a&amp;b.md'>here</a>

            <video poster="p.png" src="https://x.org/v.mp4"></video>
            <img src=i.png srcset="i.png 1x, https://x.org/j.png 2x, k.png"
              alt="z">
            <!-- <img src="no.png"> -->

            <script>
            var a = '<a href="no">';
            </script>
            """);

    assertThat(filled(body))
        .isEqualTo(
            """
            <p>Look <a class=x href="LINK a&b.md">here</a></p>
            <p><video poster="MEDIA p.png" src="https://x.org/v.mp4"></video>
            <img src="MEDIA i.png" srcset="MEDIA i.png 1x, https://x.org/j.png 2x, MEDIA k.png"
            alt="z"></p>
            <!-- <img src="no.png"> -->
            <script>
            var a = '<a href="no">';
            </script>
            """);
    assertThat(body.html().slots().get(0).column()).isEqualTo(23);
    assertThat(body.html().slots().get(1).line()).isEqualTo(3);
    assertThat(body.mixed()).isTrue();
  }

  @Test
  void places_in_raw_html_count_its_blank_lines() {
    Body body = parse("> <pre>\n>\n>\n>   <a href=\"x\">y</a>\n> </pre>\n");

    assertThat(body.html().slots())
        .extracting(Slot::line, Slot::column)
        .containsExactly(tuple(4, 14));
  }

  @Test
  void raw_html_can_be_shown_as_text() {
    Markdown escaping = Markdown.builder().rawHtml(RawHtml.ESCAPE).build();
    Body body =
        escaping.parse(
            "a.md", "a <b x=\"1\">c</b>\n\n<div>\n\n<!-- more -->\n\nd", 1, true, problems);

    assertThat(body.html().text())
        .isEqualTo("<p>a &lt;b x=&quot;1&quot;&gt;c&lt;/b&gt;</p>\n<p>&lt;div&gt;</p>\n<p>d</p>\n");
    assertThat(body.mixed()).isFalse();
  }

  @Test
  void the_teaser_ends_at_the_mark_and_holds_no_ids() {
    Body body =
        parse("## A\n\nb[^1]\n\n<p id=\"x\" class=\"y\">c</p>\n\n<!-- more -->\n\nd\n\n[^1]: e");

    assertThat(body.teaser().text()).isEqualTo("<h2>A</h2>\n<p>b</p>\n<p class=\"y\">c</p>\n");
    assertThat(body.teaserText()).isEqualTo("b");
    assertThat(body.hasMore()).isTrue();
    assertThat(body.html().text()).doesNotContain("more");
  }

  @Test
  void a_mark_in_a_paragraph_ends_the_teaser_there_with_the_paragraph_closed() {
    Body body = parse("one *two* <!--more--> three\n\nfour");

    assertThat(body.teaser().text()).isEqualTo("<p>one <em>two</em> </p>\n");
    assertThat(body.html().text()).isEqualTo("<p>one <em>two</em>  three</p>\n<p>four</p>\n");
    assertThat(body.teaserText()).isEqualTo("one two");
  }

  @Test
  void a_mark_inside_of_raw_html_leaves_no_element_open() {
    Body body = parse("<div class=\"a\">\n\ntext\n\n<!--more-->\n\nrest\n\n</div>");

    assertThat(body.teaser().text()).isEqualTo("<p>text</p>\n");
  }

  @Test
  void a_mark_with_nothing_behind_has_no_more() {
    assertThat(parse("one\n\n<!-- truncate -->\n").hasMore()).isFalse();
  }

  @Test
  void without_a_mark_the_teaser_is_the_first_blocks_of_plain_writing() {
    String long200 = "word ".repeat(40).strip();
    Body body =
        parse(
            "## H\n\n![i](i.png)\n\n"
                + long200
                + " ![x](y.png) <b>z</b>\n\n```\ncode\n```\n\n> "
                + long200
                + "\n\nlast");

    assertThat(body.teaser().text())
        .isEqualTo(
            "<p>" + long200 + "  z</p>\n<blockquote>\n<p>" + long200 + "</p>\n</blockquote>\n");
    assertThat(body.hasMore()).isTrue();
    assertThat(parse("short").hasMore()).isFalse();
  }

  @Test
  void the_text_of_the_teaser_is_cut_at_a_word_or_in_a_script_without_spaces_anywhere() {
    String english = parse("lighthouse ".repeat(100)).teaserText();
    String japanese = parse("日本語".repeat(200)).teaserText();

    assertThat(english).hasSizeLessThanOrEqualTo(300).endsWith("lighthouse…");
    // each letter is as wide as two of English
    assertThat(japanese).hasSize(150).endsWith("…");
    assertThat(parse("a\nb  c\n\n- d").teaserText()).isEqualTo("a b c d");
  }

  @Test
  void words_are_counted_over_text_and_code_but_not_tags() {
    Body body =
        parse(
            """
            # Title

            Don't un**think**able x-ray.

            <p class="no no">raw text</p>

            `a b`

                c d

            日本のテキスト ไทย
            """);

    assertThat(body.words()).isEqualTo(3 + 2 + 2 + 2);
    assertThat(body.ideographs()).isEqualTo(10);
  }

  @Test
  void extensions_of_the_library_can_be_added() {
    Markdown extended = Markdown.builder().extension(InsExtension.create()).build();

    assertThat(extended.parse("a.md", "## ++new++ [x](y)", 1, true, problems).html().text())
        .isEqualTo("<h2 id=\"new-x\"><ins>new</ins> <a href=\"\">x</a></h2>\n");
  }

  @Test
  void extensions_can_add_attributes() {
    HtmlRenderer.HtmlRendererExtension marking =
        builder ->
            builder.attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Emphasis) {
                        attributes.put("data-x", "\"1\"");
                      }
                    });
    Markdown extended = Markdown.builder().extension(marking).build();

    assertThat(extended.parse("a.md", "*a*", 1, true, problems).html().text())
        .isEqualTo("<p><em data-x=\"&quot;1&quot;\">a</em></p>\n");
  }

  @Test
  void nothing_gives_nothing() {
    Body body = parse("");

    assertThat(body.html()).isEqualTo(Html.EMPTY);
    assertThat(body.teaser()).isEqualTo(Html.EMPTY);
    assertThat(body.hasMore()).isFalse();
  }

  @Test
  void one_instance_serves_many_threads() {
    String text = "# T\n\n" + "## H\n\na[^1] [b](c) ![d](e)\n\n".repeat(50) + "[^1]: f";
    Body expected = parse(text);

    List<Body> bodies =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> markdown.parse("a.md", text, 1, true, new Problems()))
            .toList();

    assertThat(bodies).allMatch(expected::equals);
  }

  @Test
  void a_line_before_the_first_is_a_programmers_mistake() {
    assertThatThrownBy(() -> markdown.parse("a.md", "", 0, true, problems))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("firstLine");
  }

  private Body parse(String text) {
    return markdown.parse("a.md", text, 1, true, problems);
  }

  private String html(String text) {
    return parse(text).html().text();
  }

  private static String filled(Body body) {
    return body.html()
        .fill(
            slot ->
                slot.kind() == Slot.Kind.SIZE
                    ? "{SIZE " + slot.target() + "}"
                    : slot.kind() + " " + slot.target());
  }
}
