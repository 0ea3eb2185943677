package org.quillpress.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
  private static final Highlighter HIGHLIGHTER = Highlighter.of(List.of());

  /** What the parts of many languages begin and end with, and what breaks careless lexers. */
  private static final String[] PIECES = {
    "\n",
    "\n",
    " ",
    "  ",
    "\t",
    "\"",
    "'",
    "`",
    "\"\"\"",
    "'''",
    "\\",
    "\\\n",
    "/*",
    "*/",
    "//",
    "#",
    "<!--",
    "-->",
    "{-",
    "-}",
    "(*",
    "*)",
    "#=",
    "=#",
    "--",
    "%",
    ";",
    "$",
    "${",
    "#{",
    "}",
    "{",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "</",
    "<?php",
    "?>",
    "<script>",
    "</script>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "@",
    "!",
    "~",
    "^",
    "|",
    ":",
    "::",
    "=",
    "==",
    "=>",
    "..",
    ".",
    ",",
    "0",
    "0x1F",
    "1.5e-3",
    "1_000",
    "if",
    "return",
    "class",
    "String",
    "fog",
    "Fog",
    "été",
    "霧",
    "😀",
    "\ud83d",
    "\ude00",
    "\u0000",
    "\u202e",
    "/fog/gi",
    "r#\"",
    "<<EOF\n",
    "EOF\n",
    "=begin\n",
    "=end\n",
    "begin",
    "end",
    "$ ",
    ">>> ",
    "+",
    "-"
  };

  static Set<String> languages() {
    return LanguageNames.all().stream()
        .map(LanguageNames::language)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CodeHighlighter fog(Function<String, List<Span>> found) {
    return new CodeHighlighter() {
      @Override
      public Set<String> languages() {
        return Set.of("fog", "js");
      }

      @Override
      public List<Span> highlight(String language, String code) {
        return found.apply(code);
      }
    };
  }

  @Test
  void thereAreMoreThanFiftyLanguages() {
    assertThat(languages()).hasSizeGreaterThan(80);
    assertThat(HIGHLIGHTER.languages()).hasSizeGreaterThan(250);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js", "javascript", "mjs", "jsx", "tsx", "ts", "sh", "bash", "shell", "zsh", "yml", "yaml",
        "py", "rb", "rs", "c++", "c#", "console", "text", "plain", "none", "HTML", "Java", "JSON",
        "objective-c", "f#", "docker", "dockerfile", "terraform", "vue", "diff", "diff-js", ".env"
      })
  void usualNamesAreKnown(String name) {
    assertThat(HIGHLIGHTER.knows(name)).isTrue();
  }

  @Test
  void whatIsNoLanguageIsNotKnownAndStaysPlain() {
    assertThat(HIGHLIGHTER.knows("harbour")).isFalse();
    assertThat(HIGHLIGHTER.highlight("harbour", "return 1").spans()).isEmpty();
  }

  @Test
  void everyLanguageButPlainTextHasParts() {
    String all =
        "fog: \"x\" 'y' 12 # c\n// d\n/* e */ ; f\n-- g\n% h\n<a b=\"c\">\n[i]\n$ j\n+ k\n\\l\n! m\n"
            + "if return BEGIN SELECT procedure [b]fog[/b] 127.0.0.1 localhost <!ELEMENT a (b)> <!-- z -->\n";
    assertThat(languages())
        .filteredOn(name -> HIGHLIGHTER.highlight(name, all).spans().isEmpty())
        .containsExactly("plain");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anyTextIsKept(String language) {
    Random random = new Random(language.hashCode());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 60; i++) {
            StringBuilder code = new StringBuilder();
            for (int n = random.nextInt(120); n > 0; n--) {
              code.append(PIECES[random.nextInt(PIECES.length)]);
            }
            List<Span> spans = BuiltIn.HIGHLIGHTER.highlight(language, code.toString());
            fits(spans, code.toString());
          }
        });
  }

  private static void fits(List<Span> spans, String code) {
    int last = 0;
    for (Span span : spans) {
      assertThat(span.start()).as(code).isGreaterThanOrEqualTo(last);
      assertThat(Spans.splits(code, span.start()) || Spans.splits(code, span.end())).isFalse();
      last = span.end();
    }
    assertThat(last).as(code).isLessThanOrEqualTo(code.length());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void senselessTextTakesNoTime(String language) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String piece :
              List.of(
                  "\"",
                  "\\\"",
                  "'",
                  "`",
                  "/*",
                  "(*",
                  "<",
                  "${",
                  "#{",
                  "{",
                  "a",
                  "1",
                  "/",
                  "=begin\n")) {
            String line = piece.repeat(3_900 / piece.length()) + "\n";
            HIGHLIGHTER.highlight(language, line.repeat(6));
            HIGHLIGHTER.highlight(language, piece.repeat(99_000 / piece.length()));
          }
        });
  }

  @Test
  void aVeryLongCodeStaysPlain() {
    assertThat(HIGHLIGHTER.highlight("json", "1 \n".repeat(33_000)).spans()).isNotEmpty();
    assertThat(HIGHLIGHTER.highlight("json", "1 \n".repeat(34_000)).spans()).isEmpty();
  }

  @Test
  void anAddedHighlighterIsAskedBeforeTheBuiltInOnes() {
    Highlighter highlighter =
        Highlighter.of(
            List.of(
                fog(code -> List.of(new Span(0, 3, Kind.STRING))),
                fog(code -> List.of(new Span(0, 2, Kind.STRING)))));
    assertThat(highlighter.knows("Fog")).isTrue();
    assertThat(highlighter.languages()).contains("fog", "js", "java");
    assertThat(highlighter.highlight("FOG", "mist").spans())
        .containsExactly(new Span(0, 3, Kind.STRING));
    assertThat(highlighter.highlight("js", "return").spans())
        .containsExactly(new Span(0, 3, Kind.STRING));
  }

  @Test
  void spansThatDoNotFitTheCodeAreThrownAwayAndTold() {
    trouble(code -> List.of(new Span(2, 4, Kind.STRING), new Span(1, 3, Kind.STRING)), "before");
    trouble(code -> List.of(new Span(2, 99, Kind.STRING)), "behind");
    trouble(code -> List.of(new Span(0, 1, Kind.STRING)), "inside");
  }

  @Test
  void aHighlighterThatFailsIsTold() {
    trouble(code -> List.of(new Span(3, 3, Kind.STRING)), "IllegalArgumentException");
    trouble(
        code -> {
          throw new StackOverflowError("deep");
        },
        "deep");
  }

  private static void trouble(Function<String, List<Span>> found, String told) {
    Highlighted highlighted = Highlighter.of(List.of(fog(found))).highlight("fog", "😀 mist");
    assertThat(highlighted.spans()).isEmpty();
    assertThat(highlighted.trouble()).contains(told);
  }

  @Test
  void partsOfOneKindThatOnlySpaceDividesAreOne() {
    assertThat(HIGHLIGHTER.highlight("java", "public  static").spans())
        .containsExactly(new Span(0, 14, Kind.KEYWORD));
  }
}
