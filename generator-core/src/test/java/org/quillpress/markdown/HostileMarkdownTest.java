package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Texts made to be slow, deep or large. Several of them took minutes with the library alone. A
 * result is HTML, or the problem that says so.
 */
class HostileMarkdownTest {
  private static final int SIZE = 30_000;

  private final Markdown markdown = Markdown.builder().build();

  static Stream<Arguments> fine() {
    return Stream.of(
        text("closers without openers", n -> "a]".repeat(n)),
        text("openers without closers", n -> "[a".repeat(n)),
        text("nested brackets", n -> "[".repeat(n / 10) + "a" + "]".repeat(n / 10)),
        text("brackets and parentheses", n -> "[ (](".repeat(n / 4)),
        text("quotes in quotes", n -> "> ".repeat(n) + "a"),
        text("lists in lists", n -> nested(n / 100)),
        text("unclosed pointed destinations", n -> "[a](<b".repeat(n / 4)),
        text("unclosed destinations", n -> "[a](b".repeat(n / 4)),
        text("unclosed titles", n -> "[a](b 'c".repeat(n / 4)),
        text("parentheses", n -> "[a](" + "(".repeat(n) + ")".repeat(n) + ")"),
        text("unclosed comments", n -> "</" + "<!--".repeat(n)),
        text("unclosed instructions", n -> "x " + "<?".repeat(n)),
        text("unclosed declarations", n -> "x " + "<!A ".repeat(n)),
        text("unclosed tags", n -> "x " + "<a b='".repeat(n)),
        text("backticks", HostileMarkdownTest::backticks),
        text("entities", n -> "&#".repeat(n)),
        text("definitions", HostileMarkdownTest::definitions),
        text("wide table", n -> "|" + "a|".repeat(n) + "\n|" + "-|".repeat(n) + "\n|b|\n"),
        text("references to one footnote", n -> "[^1]".repeat(n) + "\n\n[^1]: x\n"),
        text("chain of footnotes", HostileMarkdownTest::footnotes),
        text("footnote labels", n -> "[^a".repeat(n) + "\n\n[^a]: b\n"),
        text(
            "bare addresses",
            n -> "www.".repeat(n) + " " + "a://".repeat(n) + " " + "a@".repeat(n)),
        text("dots of an address", n -> "http://a.b/" + ".".repeat(n) + " " + "(".repeat(n)),
        text("equal headings", n -> "# a\n# a-1\n".repeat(n)),
        text("tables of contents", n -> "[TOC]\n\n".repeat(n)),
        text("addresses in raw HTML", n -> "<div>\n" + "<a href=x>\n".repeat(n)),
        text("unclosed raw HTML", n -> "<div>\n" + "<a href=\"".repeat(n)),
        text("quotes in raw HTML", n -> "<div>\n" + "<a b \" ".repeat(n)),
        text("ends in a script", n -> "<script>\n" + "</".repeat(n)),
        text("addresses in styles", n -> "<p style='" + "url(a) ".repeat(n) + "'>"),
        text("unclosed addresses in styles", n -> "<p style='" + "url(".repeat(n) + "'>"),
        text("links to one definition", n -> "[a][b] ".repeat(n) + "\n\n[b]: /c\n"),
        text("candidates of pictures", n -> "<img srcset='" + "a,b ,".repeat(n) + "'>"),
        text("raw ids", n -> "<a id=x></a> =".repeat(n)),
        text("many marks of the teaser", n -> "<!-- more -->\n\n".repeat(n)),
        text("many pictures", n -> "![](x)".repeat(n)),
        text("spaces", n -> "a" + " ".repeat(n) + "b\n" + "\t".repeat(n)),
        text("NUL and halves of characters", n -> "\0\ud800".repeat(n)),
        text("marks without letters", n -> "# a" + "\u0301\u0323".repeat(n)),
        text("braces", n -> "# " + "{".repeat(n) + "}"),
        text("backslashes", n -> "\\".repeat(n)));
  }

  static Stream<Arguments> tooComplex() {
    return Stream.of(
        text("strong in emphasis", n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n)),
        text("some strong in emphasis", n -> "*a **a ".repeat(900) + "b" + " a** a*".repeat(900)),
        text("stars and underscores", n -> "*_* _ ".repeat(n)),
        text("crossed emphasis", n -> "*a ".repeat(n) + "_a*_ ".repeat(n)),
        text("links after open brackets", n -> "[".repeat(n) + "[x](u)".repeat(n)),
        text("pictures in pictures", n -> "![".repeat(n) + "](u)".repeat(n)),
        text("links in open pictures", n -> "![[]()".repeat(n)),
        text("lines of a paragraph", n -> "[a\n".repeat(n)),
        text(
            "rows of a wide table",
            n -> "|a".repeat(n / 10) + "\n" + "|-".repeat(n / 10) + "\n" + "|\n".repeat(n)),
        text("a long address used often", n -> "[a]: " + "u".repeat(n) + "\n\n" + "[a] ".repeat(n)),
        text(
            "a long title used often",
            n -> "[a]: http://x '" + "u".repeat(n) + "'\n\n" + "[a] ".repeat(n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fine")
  void takes_linear_time(String name, String text) {
    Problems problems = new Problems();
    Body body = parse(text, problems);

    assertThat(problems.list()).noneMatch(problem -> problem.code().equals("markdown-too-complex"));
    assertThat(body.html().text().length()).isLessThan(1_000_000 + 60 * text.length());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooComplex")
  void is_refused_by_name(String name, String text) {
    Problems problems = new Problems();
    Body body = parse(text, problems);

    assertThat(problems.list()).extracting(Problem::code).containsExactly("markdown-too-complex");
    assertThat(problems.list().get(0).place().file()).isEqualTo("bad.md");
    assertThat(body.html()).isEqualTo(Html.EMPTY);
  }

  @Test
  void long_texts_of_people_are_not_refused() {
    Problems problems = new Problems();
    String poem = "a line of *verse* without end\n".repeat(4_000);
    String code = "```\n" + "\u001b[31m![ x ** _ \n".repeat(20_000) + "```\n";
    String list = "- [a](b) *c*\n".repeat(20_000);

    parse(poem + "\n" + code + "\n" + list, problems);

    assertThat(problems.list()).isEmpty();
  }

  private Body parse(String text, Problems problems) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> markdown.parse("bad.md", text, 1, true, problems));
  }

  private static Arguments text(String name, IntFunction<String> text) {
    return Arguments.of(name, text.apply(SIZE));
  }

  private static String nested(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      out.append("  ".repeat(i)).append("* a\n");
    }
    return out.toString();
  }

  private static String backticks(int size) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; out.length() < size; i++) {
      out.append('e').append("`".repeat(i));
    }
    return out.toString();
  }

  private static String definitions(int size) {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, size / 10).forEach(i -> out.append("[").append(i).append("]: u\n\n"));
    return out + "[0] ".repeat(size);
  }

  private static String footnotes(int size) {
    StringBuilder out = new StringBuilder("[^0]\n\n");
    IntStream.range(0, size / 10).forEach(i -> out.append("[^" + i + "]: [^" + (i + 1) + "]\n"));
    return out.toString();
  }
}
