package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.quillpress.highlight.CodeHighlighter;
import org.quillpress.highlight.Kind;
import org.quillpress.highlight.Span;

/** Code in stories: colours, numbers, marks, titles. */
class CodeTest {
  private static TestSite site(String text, UnaryOperator<SiteGenerator.Builder> more) {
    return TestSite.build("-- stories/fog.md --\n---\ndate: 2026-01-02\n---\n" + text, more);
  }

  private static TestSite site(String text) {
    return site(text, builder -> builder);
  }

  private static Element content(TestSite site) {
    return site.page("2026/01/fog/index.html").selectFirst(".e-content");
  }

  /** What stands in the first code, as it was written. */
  private static String code(TestSite site) {
    String page = site.text("2026/01/fog/index.html");
    int from = page.indexOf('>', page.indexOf("<code")) + 1;
    return page.substring(from, page.indexOf("</code>", from));
  }

  @Test
  void codeHasColours() {
    TestSite site = site("```js\nreturn \"<b>\"; // fog\n```\n");
    assertThat(content(site).html())
        .contains(
            "<pre tabindex=\"0\"><code class=\"language-js\"><span class=\"hl-k\">return</span>"
                + " <span class=\"hl-s\">\"&lt;b&gt;\"</span>; <span class=\"hl-c\">// fog</span>\n"
                + "</code></pre>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void codeWithoutLanguageStaysPlain() {
    TestSite site = site("```\nreturn 1\n```\n\n    return 2\n");
    assertThat(content(site).select("pre span")).isEmpty();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void theTextOfCodeIsTheAuthors() {
    String code = "{% raw %}\n\t/* a\n\n b */ \"x\n\\` <&> 😀 'é\n\n  `${a}`\n";
    for (String info :
        List.of("js", "js {2-4}", "js linenos", "js linenos {1,6}", "yaml", "diff", "")) {
      Element pre = content(site("~~~" + info + "\n" + code + "~~~\n")).selectFirst("pre");
      assertThat(pre.wholeText()).isEqualTo(code);
    }
  }

  @Test
  void numbersAreNoText() {
    Element code =
        content(site("```text {linenos=true,linenostart=9}\na\n\nb\n```\n")).selectFirst("pre");
    assertThat(code.outerHtml())
        .isEqualTo(
            """
            <pre tabindex="0" class="numbered"><code class="language-text">\
            <span class="line" data-line="9">a</span>
            <span class="line" data-line="10"></span>
            <span class="line" data-line="11">b</span>
            </code></pre>""");
  }

  @Test
  void markedLinesAreMarked() {
    TestSite site = site("```js {2}\na = 1\nb = /*\n*/ 2\n```\n");
    assertThat(code(site))
        .isEqualTo(
            """
            a = <span class="hl-n">1</span>
            <mark class="line">b = <span class="hl-c">/*</span></mark>
            <span class="hl-c">*/</span> <span class="hl-n">2</span>
            """);
  }

  @Test
  void aTitleStandsAboveItsCode() {
    TestSite site = site("```{.text #log .wide title=\"Fog & tide\"}\na\n```\n\n[log](#log)\n");
    assertThat(site.text("2026/01/fog/index.html"))
        .contains(
            """
            <figure class="code">
            <figcaption>Fog &amp; tide</figcaption>
            <pre tabindex="0" id="log" class="wide"><code class="language-text">a
            </code></pre>
            </figure>""");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aDiffHasAddedAndRemovedLines() {
    assertThat(code(site("```diff\n-a\n+b\n+c\n d\n```\n")))
        .isEqualTo("<span class=\"hl-d\">-a</span>\n<span class=\"hl-i\">+b\n+c</span>\n d\n");
  }

  @Test
  void anUnknownLanguageIsToldOnceInAFile() {
    TestSite site =
        site("```pyhton\na\n```\n\n- ```Pyhton\n  b\n  ```\n\n> ~~~~ harbour {1}\n> c\n> ~~~~\n");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:4:4 [code-language] \"pyhton\" is no language that has colours,"
                + " so this code stays plain",
            "warning stories/fog.md:12:8 [code-language] \"harbour\" is no language that has"
                + " colours, so this code stays plain");
  }

  @Test
  void aWrongOptionIsToldAtItsPlace() {
    assertThat(site("Fog.\n\n  ```js {1,9}\n  a\n  ```\n").problems())
        .containsExactly(
            "warning stories/fog.md:6:12 [code-lines] line 9 is to be marked, but the code has one line");
  }

  @Test
  void feedsHaveCodeAsItWasTyped() {
    TestSite site =
        site(
            "```js linenos {2}\nreturn 1;\nreturn 2;\n```\n\n<p><span class=\"hl-k\">own</span></p>\n");
    assertThat(site.text("feed.xml"))
        .contains("<code class=\"language-js\">return 1;\nreturn 2;\n</code></pre>")
        .contains("<p><span>own</span></p>");
  }

  @Test
  void withoutTheSwitchAllCodeIsPlainAndAllLanguagesAreKnown() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Fog
            url: https://example.org
            description: Fog
            markdown: {highlight: false}
            -- stories/fog.md --
            ---
            date: 2026-01-02
            ---
            ```js {2}
            return 1
            return 2
            ```

            ```pyhton
            ```
            """);
    assertThat(code(site)).isEqualTo("return 1\n<mark class=\"line\">return 2</mark>\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void linesKeepTheirNumbersWhereHtmlIsSanitised() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Fog
            url: https://example.org
            description: Fog
            rawHtml: sanitise
            -- stories/fog.md --
            ---
            date: 2026-01-02
            ---
            ```js linenos {2}
            return 1
            return 2
            ```
            """);
    assertThat(content(site).select("[data-line] .hl-k")).hasSize(2);
    assertThat(content(site).select("mark.line")).hasSize(1);
  }

  private static CodeHighlighter fog(Function<String, List<Span>> found) {
    return new CodeHighlighter() {
      @Override
      public Set<String> languages() {
        return Set.of("fog");
      }

      @Override
      public List<Span> highlight(String language, String code) {
        return found.apply(code);
      }
    };
  }

  @Test
  void aProgramAddsALanguage() {
    CodeHighlighter fog =
        fog(
            code -> {
              int lamp = code.indexOf("lamp");
              return lamp < 0 ? List.of() : List.of(new Span(lamp, lamp + 4, Kind.KEYWORD));
            });
    TestSite site = site("```fog\na lamp\n```\n", builder -> builder.highlighter(fog));
    assertThat(code(site)).isEqualTo("a <span class=\"hl-k\">lamp</span>\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aHighlighterThatFailsLeavesItsCodePlainAndIsTold() {
    CodeHighlighter broken =
        fog(
            code -> {
              throw new IllegalStateException("no lamp");
            });
    String twice = "```fog\na lamp\n```\n\n```Fog\nand another\n```\n";
    TestSite site = site(twice, builder -> builder.highlighter(broken));
    assertThat(code(site)).isEqualTo("a lamp\n");
    assertThat(site.problems()).hasSize(1);
    assertThat(site.problems().get(0)).contains("fog.md:4:1 [code-highlighter]", "no lamp");
  }
}
