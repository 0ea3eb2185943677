package org.quillpress.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Plain writing has a parser of its own, which nobody can tell from that of all other texts. */
class PlainWritingTest {
  /** What extends nothing; texts with extensions are not parsed as plain writing. */
  private static final class Nothing implements Parser.ParserExtension {
    @Override
    public void extend(Parser.Builder builder) {}
  }

  private static final Markdown USUAL = Markdown.builder().build();
  private static final Markdown WHOLE = Markdown.builder().extension(new Nothing()).build();

  private static final String[] LINES = {
    "",
    "",
    "",
    "---",
    "***",
    "* * *",
    "- - -",
    "```",
    "````",
    "``` java",
    "```java",
    "~~~",
    "    code",
    "| a | b |",
    "|---|---|",
    "| --- | --- |",
    "|:--|--:|",
    "| `a|b` | *c* |",
    "| a |",
    "|---|",
    "|-|-|",
    "=====",
    "- ",
    "-",
    "*",
    "1. one",
    "1) one",
    "2. two",
    "+ plus",
    ">",
    "> ",
    "#",
    "##",
    "# ",
    "   ",
    "[a]: https://example.com/x",
    "\tindented",
    "  - nested",
    "  more",
    "<b>",
    "::: note",
    ": meaning"
  };

  private static final String[] BEGINS = {
    "", "", "", "", "", "- ", "* ", "> ", "# ", "## ", "###### ", "####### ", "#", "-", ">", "| ",
        "\"", "(",
    "1984 ", "3", "99.", "7) ", "*", "**", "***", "`", "``", "[", "![", "é", "…", "— ", "–",
        "\u3000", " ", "  ",
    "   ", "    ", "\\", "&", "!", ".", ":", "=", "+ ", "- - ", "- * ", "- # ", "- 1. ", "> > ",
        "> - ", "> # "
  };

  private static final String[] PIECES = {
    "fog",
    "rain",
    " ",
    " ",
    " ",
    " and ",
    "*",
    "*",
    "**",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "`",
    "``",
    "[here](https://example.com/a_b?c=d#e)",
    "[x y](https://example.com/)",
    "[",
    "](",
    ")",
    "]",
    "(",
    "![",
    "[a](https://example.com/ \"t\")",
    "[a](<https://example.com/>)",
    "[*a*](https://example.com/)",
    "!",
    "! ",
    "& ",
    "&",
    "&amp;",
    "&copy",
    "<",
    ">",
    "\\",
    "\\*",
    "https://example.com/",
    "www.example.com",
    "é",
    "…",
    "—",
    "“",
    "”",
    "\u00a0",
    "\u3000",
    "\u2003",
    "日本",
    "\ud83d\ude00",
    "\ud800",
    "'",
    "\"",
    ".",
    ", ",
    "it's",
    "*one*",
    "**two**",
    "*three four*",
    "**five six**",
    "`code`",
    "` a `",
    "`a*b`",
    "|",
    "#",
    " #",
    "  ",
    "\t",
    "2 * 3 * 4",
    "snake_case",
    "{",
    "}",
    ":",
    "a*b*c",
    "\u0001",
    "\r",
    "$x$",
    "==m==",
    "x^2^"
  };

  @Test
  void randomTextsAreParsedAsAnyOther() {
    Random random = new Random(20261122);
    for (int i = 0; i < 30_000; i++) {
      assertSame(text(random, i % 3));
    }
  }

  /** The plainer, the more of it is parsed as plain writing. */
  private static String text(Random random, int plain) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(8);
    for (int line = 0; line < lines; line++) {
      if (random.nextInt(3) == 0) {
        text.append(LINES[random.nextInt(plain == 0 ? LINES.length : 14)]);
      } else {
        text.append(BEGINS[random.nextInt(plain == 2 ? 10 : BEGINS.length)]);
        text.append(plain > 0 ? "Fog" : "");
        for (int piece = random.nextInt(5); piece > 0; piece--) {
          text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append(plain > 0 ? "rain." : "");
      }
      text.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
    }
    return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "One *two* **three** `four` [five](https://example.com/six?seven=8).\nNine\n\n## Ten\n\n> Eleven\n> *twelve*\n",
        "*over\ntwo lines*",
        "*begun",
        "ended*",
        "**a *b* c**",
        "***three*** a***b*** ***c*** d***\n***e*",
        "[*a*](https://example.com/) *[b](https://example.com/)* [**c** d *e*](https://example.com/)",
        "*a [*b*](https://example.com/) c*",
        "[*a](https://example.com/) b*",
        "2 * 3 *4*",
        "Rain\n---\n",
        "Rain\n- fog\n- snow\nlazy\n",
        "- fog\n- snow\n\n- loose\n",
        "- fog\n- snow\n\n* other\n",
        "- fog\n\n  more\n",
        "- fog\n\nmore\n",
        "> fog\nlazy\n",
        "> fog\n\n> snow\n",
        "Text\n```java\nint x = 3;\n\n\tx++;\n```\nmore\n",
        "```\nopen\n",
        "```\n ```\n```\n",
        "```\n```\t\nx\n```\n",
        "````md\n```\n````\n",
        "# Title\n\nText\n",
        "# Title #\n",
        "# C#\n",
        "# Title *begun\n",
        "| a | b |\n|---|---|\n| 1 | `2` |\n| *3* | [4](https://example.com/) |\n\nText\n",
        "| a | b |\n|---|---|\n",
        "| a | b |\n|---|---|\n| 1 |\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\nmore\n",
        "| a | b |\n|---|\n| 1 | 2 |\n",
        "Text\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "a `code\r\nspan` b\r\n",
        "1984 was\n\n10.5 is\n\n3) no\n",
      })
  void parsedAsAnyOther(String text) {
    assertSame(text);
  }

  private static void assertSame(String text) {
    for (boolean takeTitle : new boolean[] {false, true}) {
      Problems told = new Problems();
      Problems wanted = new Problems();
      Body body = USUAL.parse("stories/fog.md", text, 5, takeTitle, told);
      assertEquals(WHOLE.parse("stories/fog.md", text, 5, takeTitle, wanted), body, text);
      assertEquals(messages(wanted), messages(told), text);
    }
  }

  private static List<String> messages(Problems problems) {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
