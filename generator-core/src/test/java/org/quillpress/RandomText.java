package org.quillpress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Markdown with any element in any other, always the same for the same seed. Words that no teaser
 * may tell are of their own kind: see {@link #UNTOLD}.
 */
final class RandomText {
  /** Stand in spoilers, notes, code, formulas, scripts, tables, alternative texts and titles. */
  static final List<String> UNTOLD =
      List.of(
          "Spoilword",
          "Noteword",
          "Codeword",
          "alpha",
          "Scriptword",
          "Tableword",
          "Altword",
          "Tipword");

  private static final int DEEPEST = 4;
  private static final String[] WORDS =
      ("fog tram lamp river harbour Maud bridge night salt letter NBC straße 夜の橋 ночь สะพาน جسر keeper's rope "
              + "\"quoted\" 'so' -- ... & < > * _ 3.5$ #1 x:y U+1F4A1 💡 a|b")
          .split(" ");

  /** Front matter that makes notes of a story what all can be. */
  static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "site.yaml",
              """
              title: Test site
              url: https://example.org/
              description: For tests
              paginate: 500
              markdown: {typography: true, marks: true, wikiLinks: true, math: true, highlight: true}
              """),
          Map.entry(
              "theme/shortcodes/box.mustache",
              "{{! arguments: title?, inner }}\n<div class=\"box\"><b>{{title}}</b>\n{{{innerHtml}}}</div>\n"),
          Map.entry(
              "theme/shortcodes/key.mustache", "{{! arguments: name }}\n<kbd>{{name}}</kbd>\n"),
          Map.entry(
              "static/lamp.svg",
              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"40\"/>"),
          Map.entry("static/sea.mp3", "no sound"),
          Map.entry("static/sea.mp4", "no film"),
          Map.entry("static/sea.en.vtt", "WEBVTT"),
          Map.entry("pages/about.md", "---\ntitle: About us\n---\n## The team\n\nWe.\n"));

  private final Random random;
  private final List<String> notes = new ArrayList<>();
  private final Set<Integer> open = new HashSet<>();

  private RandomText(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
  }

  /** A story. */
  static String of(long seed) {
    RandomText text = new RandomText(seed);
    StringBuilder out = new StringBuilder("---\ntitle: Text " + seed + "\nslug: text-" + seed);
    out.append("\ndate: 2026-01-02\n---\n");
    for (int i = 0; i < 12; i++) {
      out.append(String.join("\n", text.block(0))).append("\n\n");
      if (i == 7 && text.random.nextInt(4) == 0) {
        out.append("<!--more-->\n\n");
      }
    }
    out.append("*[NBC]: Night Beat Company\n\n[ref]: /about/ \"Titleword\"\n\n");
    for (int i = 0; i < text.notes.size(); i++) {
      out.append("[^").append(i).append("]: ").append(text.notes.get(i)).append("\n\n");
    }
    return out.toString();
  }

  private int pick(int below) {
    return random.nextInt(below);
  }

  private String words(int most) {
    StringBuilder out =
        new StringBuilder(
            of(
                "the night came over the",
                "she said that it was not the",
                "we saw him at the",
                "and then there were the"));
    for (int i = pick(most); i >= 0; i--) {
      out.append(' ').append(WORDS[pick(WORDS.length)]);
    }
    return out.append(" of the old town").toString();
  }

  private String line(int depth) {
    StringBuilder out = new StringBuilder(words(3));
    for (int i = pick(4); i >= 0; i--) {
      out.append(' ').append(inline(depth)).append(' ').append(words(3));
    }
    return out.toString();
  }

  private String inline(int depth) {
    int kind = pick(29);
    boolean within = kind <= 4 && !open.add(kind);
    String in =
        depth >= DEEPEST || within ? words(2) : pick(2) == 0 ? line(depth + 1) : inline(depth + 1);
    if (!within) {
      open.remove(kind);
    }
    return within ? in : inline(kind, in);
  }

  private String inline(int kind, String in) {
    return switch (kind) {
      case 0 -> "*" + in + "*";
      case 1 -> "**" + in + "**";
      case 2 -> "~~" + in + "~~";
      case 3 -> "==" + in + "==";
      case 4 -> "++" + in + "++";
      case 5 -> "H~2~O and x^2^";
      case 6 -> "`code <b>` and `` a`b ``{.c}";
      case 7 -> "[" + in + "](/about/#the-team \"title\")";
      case 8 -> "[" + in + "][ref]";
      case 9 -> "[" + in + "](https://example.com/?a=b&c=d){rel=nofollow .out}";
      case 10 -> "![Altword " + words(1) + "](/lamp.svg)";
      case 11 -> "![Altword](/lamp.svg \"title\"){.wide width=30 height=40}";
      case 12 -> "[![Altword " + in.replaceAll("[\\[\\]]", "") + "](/lamp.svg)](/about/)";
      case 13 -> "[[About us]] and [[About us#The team|" + words(1).replace('|', ' ') + "]]";
      case 14 -> "$\\alpha^2 + \\frac{1}{2}$";
      case 15 -> note(in);
      case 16 -> "^[Noteword " + (in.contains("[[") ? words(3) : in) + "]";
      case 17 -> "[" + (in.indexOf('[') < 0 ? in : words(3)) + "]{.small lang=fr}";
      case 18 -> "<kbd>" + in + "</kbd>";
      case 19 -> "<span lang=\"fr\">" + in + "</span>";
      case 20 -> "{{< key \"Enter\" >}}";
      case 21 -> "{{< ruby \"夜\" \"よる\" >}}";
      case 22 -> "{{% lang fr %}}" + in + "{{% /lang %}}";
      case 23 -> "<https://example.com/auto> https://example.com/bare me@example.com";
      case 24 -> "![Altword](/sea.mp3)";
      case 25 -> "NBC {{ x }} {% y %} \\*";
      case 26 -> "a line  \nbroken";
      case 27 -> "&copy; &#x1F4A1; &notanentity; <!-- Scriptword -->";
      default -> in;
    };
  }

  private String note(String text) {
    if (notes.size() > 8) {
      return "[^" + pick(notes.size()) + "]";
    }
    notes.add("");
    int at = notes.size() - 1;
    StringBuilder note = new StringBuilder("Noteword ").append(text.replace("\n", " "));
    if (pick(3) == 0) {
      note.append("\n\n    ").append(String.join("\n    ", block(DEEPEST - 1)));
    }
    notes.set(at, note.toString());
    return "[^" + at + "]";
  }

  private List<String> block(int depth) {
    if (depth >= DEEPEST) {
      return lines(line(depth));
    }
    return switch (pick(36)) {
      case 0 -> heading(depth);
      case 1 -> quote(blocks(depth));
      case 2 ->
          quote(
              join(
                  List.of(
                      "[!" + of("NOTE", "TIP", "WARNING", "CAUTION", "IMPORTANT") + "]",
                      "Tipword",
                      ""),
                  blocks(depth)));
      case 3 -> list(depth, "- ", false);
      case 4 -> list(depth, "1. ", false);
      case 5 -> list(depth, "- [" + of(" ", "x") + "] ", false);
      case 6 -> list(depth, "* ", true);
      case 7 -> list(depth, "7) ", true);
      case 8 -> table(depth);
      case 9 -> definitions(depth);
      case 10 -> code(depth);
      case 11 ->
          List.of("        Codeword < indented", "        ::: x", "", "            [^1] more");
      case 12 -> List.of(of("***", "---", "* * *"));
      case 13 ->
          container(depth, "verse", of("", " \"The Tide\" author=\"Ada\""), lines(line(depth)));
      case 14 ->
          container(
              depth,
              "letter",
              of("", " \"12 March\""),
              join(List.of("Dear Maud,", ""), blocks(depth), List.of("", "Yours,", "Tobias")));
      case 15 ->
          container(
              depth,
              "dialogue",
              of("", " Night"),
              join(List.of("Ada (low): " + oneLine(depth), "(Dark.)", ""), lines(line(depth))));
      case 16 -> container(depth, "pullquote", of("", " Ada"), blocks(depth));
      case 17 -> container(depth, "spoiler", of("", " \"The end\""), untold(depth));
      case 18 -> container(depth, "content-warning", of("", " \"Blood\""), untold(depth));
      case 19 -> container(depth, "details", of("", " More"), blocks(depth));
      case 20 ->
          container(
              depth,
              "figure",
              of("", " \"Lamps\""),
              join(List.of("![Altword](/lamp.svg)", ""), blocks(depth)));
      case 21 ->
          container(
              depth,
              "gallery",
              of("", " \"Lamps\""),
              join(
                  List.of(
                      "![Altword](/lamp.svg \"One\")",
                      "![Altword](/lamp.svg)",
                      "",
                      "- ![Altword](/lamp.svg)",
                      ""),
                  blocks(depth)));
      case 22 ->
          container(
              depth, "sidenote", of("", " Aside"), join(List.of("Tipword", ""), blocks(depth)));
      case 23 ->
          container(
              depth,
              "timeline",
              of("", " Years"),
              List.of(
                  "- 1911-03-12: " + oneLine(depth),
                  "- Spring 1912: " + oneLine(depth),
                  "  - 1913: in it"));
      case 24 ->
          container(
              depth,
              of("note", "tip", "warning"),
              of("", " Mind"),
              join(List.of("Tipword", ""), blocks(depth)));
      case 25 -> List.of("![Altword](/lamp.svg" + of("", " \"Tipword\"") + ")" + of("", "{.wide}"));
      case 26 -> List.of("![Altword](/sea.mp3 \"Tipword\")");
      case 27 ->
          List.of("![Altword](/sea.mp4)", "![English](/sea.en.vtt)", "![Altword](/lamp.svg)");
      case 28 -> List.of("$$", "\\alpha = \\begin{matrix} 1 & 2 \\\\ 3 & 4 \\end{matrix}", "$$");
      case 29 ->
          join(List.of("{{< box \"A & b\" >}}", ""), blocks(depth), List.of("", "{{< /box >}}"));
      case 30 -> join(List.of("<div class=\"own\">", ""), blocks(depth), List.of("", "</div>"));
      case 31 ->
          join(
              List.of("<details><summary>Tipword</summary>", ""),
              blocks(depth),
              List.of("", "</details>"));
      case 32 -> List.of("<script>var Scriptword = '<p>';</script>");
      case 33 ->
          join(
              List.of("{#own-" + random.nextInt(1_000_000) + " .mark data-x=1}"),
              pick(2) == 0 ? quote(blocks(depth)) : table(depth));
      default -> lines(line(depth));
    };
  }

  private String of(String... all) {
    return all[pick(all.length)];
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n"));
  }

  private String oneLine(int depth) {
    return line(depth).replace("\n", " ");
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  private List<String> blocks(int depth) {
    List<String> all = new ArrayList<>(block(depth + 1));
    for (int i = pick(3); i > 0; i--) {
      all.add("");
      all.addAll(block(depth + 1));
    }
    return all;
  }

  private List<String> untold(int depth) {
    return join(List.of("Spoilword", ""), blocks(depth), List.of("", "Spoilword"));
  }

  private List<String> heading(int depth) {
    String own = pick(5) == 0 ? " {#mine-" + random.nextInt(1_000_000) + " .own}" : "";
    String first = "## " + oneLine(depth) + own;
    return pick(2) == 0 ? List.of(first) : List.of(first, "", "### " + oneLine(depth));
  }

  private static List<String> quote(List<String> lines) {
    return lines.stream().map(line -> "> " + line).toList();
  }

  private List<String> list(int depth, String mark, boolean loose) {
    List<String> all = new ArrayList<>();
    String indent = " ".repeat(mark.startsWith("- [") ? 2 : mark.length());
    for (int i = 1 + pick(3); i > 0; i--) {
      List<String> inner = pick(3) == 0 ? lines(line(depth)) : blocks(depth);
      if (mark.startsWith("- [")) {
        inner = join(lines(line(depth)), List.of(""), inner);
      }
      for (int n = 0; n < inner.size(); n++) {
        String line = inner.get(n);
        all.add(n == 0 ? mark + line : line.isEmpty() ? "" : indent + line);
      }
      if (loose) {
        all.add("");
      }
    }
    return all;
  }

  private String cell(int depth) {
    return oneLine(depth).replace("|", "\\|");
  }

  private List<String> table(int depth) {
    return List.of(
        "| Tableword | " + cell(depth) + " |",
        of("|---|---|", "|:--|--:|", "|:-:|---|"),
        "| " + cell(depth) + " | " + cell(depth) + " |",
        "| | " + cell(depth) + " |");
  }

  private List<String> definitions(int depth) {
    List<String> all = new ArrayList<>(List.of(oneLine(depth)));
    if (pick(2) == 0) {
      all.add("Term " + random.nextInt(1_000_000));
    }
    List<String> inner = join(lines(line(depth)), List.of(""), blocks(depth));
    for (int n = 0; n < inner.size(); n++) {
      all.add(n == 0 ? ": " + inner.get(n) : inner.get(n).isEmpty() ? "" : "  " + inner.get(n));
    }
    return all;
  }

  private List<String> code(int depth) {
    return switch (pick(5)) {
      case 0 ->
          List.of(
              "```java {title=\"Fog <b>\" linenos hl_lines=\"1\"}",
              "int Codeword = 1; // ```",
              "</code>",
              "```");
      case 1 -> List.of("~~~", "Codeword {{< box >}}", "::: spoiler", "~~~");
      case 2 -> List.of("```diff {linenos=true,linenostart=9}", "-Codeword", "+/* ", "```");
      case 3 -> List.of("```html", "<script>", "Codeword", "/* " + words(4), "</script>", "```");
      default ->
          List.of(
              "```console {.own #c-" + random.nextInt(1_000_000) + "}",
              "$ echo Codeword",
              "Codeword",
              "```");
    };
  }

  private List<String> container(int depth, String name, String behind, List<String> inner) {
    String colons = ":".repeat(3 + DEEPEST - depth);
    return join(List.of(colons + " " + name + behind), inner, List.of(colons));
  }
}
