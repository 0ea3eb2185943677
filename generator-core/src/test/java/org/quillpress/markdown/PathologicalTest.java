package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.EnumSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The families of texts with which cmark is tested against quadratic time, and the same for what we
 * add, with every switch on: each gives its HTML to the end, or one problem by name.
 */
class PathologicalTest {
  private static final int[] SIZES = {10_000, 50_000};
  private static final String END = "\n\nthe end\n";

  private final Markdown markdown = Markdown.builder().with(EnumSet.allOf(Switch.class)).build();

  static Stream<Arguments> texts() {
    return Stream.of(
        text("strong in emphasis", n -> "*x **x ".repeat(n) + "y" + " x** x*".repeat(n)),
        text("closers of emphasis", n -> "x_ ".repeat(n)),
        text("openers of emphasis", n -> "_x ".repeat(n)),
        text("openers and closers of other marks", n -> "*x _y ".repeat(n) + "*_".repeat(n)),
        text("closers that multiply to three", n -> "x**y" + "z* ".repeat(n)),
        text("long runs of stars", n -> "x" + "*".repeat(n) + "y" + "_".repeat(n)),
        text("openers of links", n -> "[x".repeat(n)),
        text("closers of links", n -> "x]".repeat(n)),
        text("mismatched openers and closers", n -> "[ x_".repeat(n)),
        text("brackets in brackets", n -> "[".repeat(n) + "x" + "]".repeat(n)),
        text("brackets before parentheses", n -> "[ (](".repeat(n)),
        text("links in links", n -> "[".repeat(n) + "x" + "](u)".repeat(n)),
        text("pictures of nothing", n -> "![[]()".repeat(n)),
        text("link openers and emphasis", n -> "**x [*y](z ".repeat(n)),
        text("hard link and emphasis", n -> "**x [a*b**c*](d)".repeat(n)),
        text("emphasis a**b c*", n -> "a**b" + "c* ".repeat(n)),
        text("quotations in quotations", n -> "> ".repeat(n) + "x"),
        text("lists in one line", n -> "* ".repeat(n) + "x"),
        text("numbers in one line", n -> "1. ".repeat(n) + "x"),
        text("nested lists", PathologicalTest::nested),
        text("lists and quotations", n -> "> - ".repeat(n) + "x"),
        text("backticks", PathologicalTest::backticks),
        text("unclosed backticks", n -> "x``y` ".repeat(n)),
        text("entities", n -> "&x".repeat(n) + "&#x1;".repeat(n)),
        text("comments", n -> "x <!--".repeat(n)),
        text("comments with hyphens", n -> "x <!-- -".repeat(n)),
        text("declarations", n -> "x <!A".repeat(n)),
        text("instructions", n -> "x <?".repeat(n)),
        text("character data", n -> "x <![CDATA[".repeat(n)),
        text("tags", n -> "x <a b=\"c\" ".repeat(n)),
        text("definitions of links", n -> lines(n, i -> "[r" + i + "]: /u")),
        text("references", n -> lines(n, i -> "[r" + i + "]: /u") + "\n" + "[r7] ".repeat(n)),
        text("unknown references", n -> "[x][y] ".repeat(n)),
        text("titles", n -> "[x](y 'z ".repeat(n)),
        text("columns", n -> "|x".repeat(n) + "|\n" + "|-".repeat(n) + "|\n|y|"),
        text("rows", n -> "|x|y|\n|-|-|\n" + "|z|z|\n".repeat(n)),
        text("almost tables", n -> "|x|\n|-|-|\n\n".repeat(n)),
        text("foot-notes", n -> lines(n, i -> "x[^" + i + "]\n\n[^" + i + "]: y\n")),
        text("unused foot-notes", n -> lines(n, i -> "[^" + i + "]: y\n")),
        text("foot-notes in the text", n -> "x^[y] ".repeat(n)),
        text("foot-notes in foot-notes", n -> "^[x".repeat(n) + "]".repeat(n)),
        text("attributes", n -> "{.a".repeat(n)),
        text("classes", n -> "*x*{" + ".a ".repeat(n) + "}"),
        text("attributes of one word", n -> "*x*" + "{.a}".repeat(n)),
        text("attributes behind words", n -> "`x`{.a} ".repeat(n)),
        text("quotes in attributes", n -> "*x*{a=\"".repeat(n)),
        text("lines of attributes", n -> "x\n" + "{.a}\n".repeat(n)),
        text("ids", n -> lines(n, i -> "x\n{#a" + i + "}\n")),
        text("spans", n -> "[x]{.a} ".repeat(n)),
        text("spans in spans", n -> "[".repeat(n) + "x" + "]{.a}".repeat(n)),
        text("colons", n -> ":".repeat(n) + " x\n" + "::: ".repeat(n)),
        text("blocks", n -> "::: note\n\nx\n\n:::\n\n".repeat(n)),
        text("blocks in blocks", n -> "::: note\n".repeat(n)),
        text("ends of blocks", n -> ":::\n".repeat(n)),
        text("definitions", n -> "x\n: y\n\n".repeat(n)),
        text("definitions of one term", n -> "x\n" + ": y\n".repeat(n)),
        text("definitions in definitions", n -> "x\n" + ": ".repeat(n) + "y"),
        text("almost definitions", n -> "# x\n: y\n\n".repeat(n)),
        text("short forms", n -> lines(n, i -> "*[S" + i + "]: y") + "\nS7 ".repeat(n / 100)),
        text("uses of a short form", n -> "*[S]: y\n\n" + "S ".repeat(n)),
        text("like short forms", PathologicalTest::like),
        text("alerts in alerts", n -> "> [!NOTE]\n".repeat(n)),
        text("alerts one in the other", PathologicalTest::alerts),
        text("unknown alerts", n -> "> [!X]\n\n".repeat(n)),
        text("other marks", n -> "==x ++y ~z ^w ".repeat(n)),
        text("names in brackets", n -> "[[x".repeat(n) + "]]".repeat(n)),
        text("formulas", n -> "$x ".repeat(n) + "$$".repeat(n)),
        text("quotation marks", n -> "\"x 'y ".repeat(n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void ends_with_html_or_a_named_problem(String name, IntFunction<String> text) {
    for (int size : SIZES) {
      Problems problems = new Problems();
      String typed = text.apply(size) + END;
      Body body =
          assertTimeoutPreemptively(
              Duration.ofSeconds(30), () -> markdown.parse("bad.md", typed, 1, true, problems));
      boolean refused =
          problems.list().stream()
              .map(Problem::code)
              .anyMatch(code -> code.equals("markdown-too-complex"));
      if (refused) {
        assertThat(body.html()).isEqualTo(Html.EMPTY);
      } else {
        assertThat(body.html().text()).contains("the end");
        assertThat(body.html().text().length()).isLessThan(1_000_000 + 60 * typed.length());
      }
    }
  }

  private static Arguments text(String name, IntFunction<String> text) {
    return Arguments.of(name, text);
  }

  private static String lines(int count, IntFunction<String> line) {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, count).forEach(i -> out.append(line.apply(i)).append('\n'));
    return out.toString();
  }

  private static String nested(int size) {
    int depth = (int) Math.sqrt(size);
    return lines(depth, i -> "  ".repeat(i) + "* x");
  }

  private static String alerts(int size) {
    int depth = (int) Math.sqrt(size);
    return lines(depth, i -> "> ".repeat(i) + "> [!NOTE]\n" + "> ".repeat(i) + ">");
  }

  private static String backticks(int size) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; out.length() < size; i++) {
      out.append('x').append("`".repeat(i));
    }
    return out.toString();
  }

  /** Names of all lengths that begin with the same word, which is all that the text holds. */
  private static String like(int size) {
    return lines(95, i -> "*[S" + " S".repeat(i / 2) + ".".repeat(i % 2 + 1) + "]: y")
        + "\n"
        + "S ".repeat(size);
  }
}
