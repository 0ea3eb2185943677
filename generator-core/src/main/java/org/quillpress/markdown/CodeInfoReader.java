package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quillpress.problem.Nearest;

/**
 * Reads what stands behind a code's fence: the language, then options as they are written for Hugo,
 * Zola, MkDocs, Docusaurus, VitePress and Pandoc.
 *
 * <pre>
 * js {3,5-7} title="fog.js" showLineNumbers
 * js {hl_lines=[3,"5-7"], linenos=true, linenostart=10}
 * js,linenos,hl_lines=3 5-7
 * js:line-numbers=10 [fog.js]
 * {.js .line-numbers #fog title="fog.js"}
 * </pre>
 */
final class CodeInfoReader {
  /** Receives what is wrong, with where it begins. */
  @FunctionalInterface
  interface Wrong {
    void warn(String code, int at, String message, String hint);
  }

  /** What an option is called by one system or another, letters and digits alone. */
  private static final Set<String> MARKED =
      Set.of("hllines", "mark", "highlight", "highlightlines", "emphasizelines", "lines");

  private static final Set<String> NUMBERED =
      Set.of("linenos", "linenumbers", "showlinenumbers", "numberlines", "linenums");
  private static final Set<String> FIRST =
      Set.of("linenostart", "startfrom", "start", "firstline", "firstnumber");
  private static final Set<String> TITLE = Set.of("title", "filename", "file", "name", "caption");

  /** They say how another system makes its HTML, which is nothing to ours. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "anchorlinenos",
          "lineanchors",
          "linenumbersintable",
          "tabwidth",
          "guesssyntax",
          "noclasses",
          "hlinline",
          "style",
          "lang",
          "language");

  /** As they are suggested. */
  private static final List<String> KNOWN =
      List.of("hl_lines", "linenos", "linenostart", "showLineNumbers", "title");

  private static final int MOST_LINES = 1_000_000;

  private final String info;
  private final int lines;
  private final Wrong wrong;
  private final List<String> classes = new ArrayList<>();
  private final BitSet marked = new BitSet();
  private String language = "";
  private String title = "";
  private String id = "";
  private boolean numbered;
  private int firstNumber = 1;
  private boolean foreign;
  private boolean listing;
  private int at;

  private CodeInfoReader(String info, int lines, Wrong wrong) {
    this.info = info;
    this.lines = lines;
    this.wrong = wrong;
  }

  /**
   * Reads an info string.
   *
   * @param lines how many the code has
   */
  static CodeInfo read(String info, int lines, Wrong wrong) {
    if (info.isEmpty()) {
      return CodeInfo.NONE;
    }
    CodeInfoReader reader = new CodeInfoReader(info, lines, wrong);
    reader.read();
    return new CodeInfo(
        reader.language,
        reader.title,
        reader.id,
        List.copyOf(reader.classes),
        reader.marked,
        reader.numbered,
        reader.firstNumber);
  }

  private void read() {
    language();
    while (at < info.length()) {
      char c = info.charAt(at);
      if (c == '{' && ranges(at + 1, close('}', at + 1))) {
        at = Math.min(info.length(), close('}', at + 1) + 1);
      } else if (c == '[') {
        title = info.substring(at + 1, close(']', at));
        at = Math.min(info.length(), close(']', at) + 1);
      } else if (" \t,{}".indexOf(c) >= 0) {
        at++;
      } else {
        item();
      }
    }
  }

  /** The first word; in braces it has a dot, or it is knitr's and so are all options. */
  private void language() {
    at = skip(at);
    boolean braced = info.startsWith("{", at);
    int from = braced ? skip(at + 1) : at;
    if (from == info.length() || braced && (info.charAt(from) == '#' || isOption(from))) {
      return;
    }
    boolean dotted = braced && info.charAt(from) == '.';
    int to = word(dotted ? from + 1 : from);
    String typed = info.substring(dotted ? from + 1 : from, to);
    foreign = braced && !dotted;
    at = to;
    if (dotted && numbers(typed)) {
      return;
    }
    int colon = typed.indexOf(':');
    language = colon < 0 ? typed : typed.substring(0, colon);
    if (colon >= 0) {
      colon(typed.substring(colon + 1), to - typed.length() + colon + 1);
    }
  }

  /** VitePress numbers lines and others name the file behind a colon. */
  private void colon(String typed, int from) {
    int equals = typed.indexOf('=');
    String name = folded(equals < 0 ? typed : typed.substring(0, equals));
    if (name.equals("linenumbers")) {
      option("linenumbers", equals < 0 ? "" : typed.substring(equals + 1), from);
    } else if (!name.equals("nolinenumbers")) {
      title = name.equals("title") ? typed.substring(equals + 1) : typed;
    }
  }

  private boolean isOption(int from) {
    int to = word(from);
    return Character.isDigit(info.charAt(from)) || info.substring(from, to).indexOf('=') > 0;
  }

  private int skip(int from) {
    int to = from;
    while (to < info.length() && info.charAt(to) == ' ') {
      to++;
    }
    return to;
  }

  private int word(int from) {
    int to = from;
    while (to < info.length() && " \t,{}".indexOf(info.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private int close(char sign, int from) {
    int to = info.indexOf(sign, from);
    return to < 0 ? info.length() : to;
  }

  private void item() {
    int from = at;
    int to = from;
    while (to < info.length() && " \t,{}=".indexOf(info.charAt(to)) < 0) {
      to++;
    }
    String name = info.substring(from, to);
    at = to;
    if (to < info.length() && info.charAt(to) == '=') {
      at++;
      int valueAt = at;
      String value = value();
      listing = MARKED.contains(folded(name));
      option(name, value, name.isEmpty() ? from : inside(valueAt));
    } else if (listing && Character.isDigit(name.charAt(0))) {
      lines(name, from);
    } else {
      bare(name, from);
    }
  }

  private int inside(int from) {
    return from < info.length() && "\"'[{".indexOf(info.charAt(from)) >= 0 ? from + 1 : from;
  }

  /** The value that begins here, without its quotation marks or brackets. */
  private String value() {
    char c = at < info.length() ? info.charAt(at) : ' ';
    int pair = "\"'[{".indexOf(c);
    if (pair < 0) {
      int from = at;
      at = word(at);
      return info.substring(from, at);
    }
    int from = at + 1;
    char closing = "\"']}".charAt(pair);
    int to = info.indexOf(closing, from);
    if (to < 0) {
      wrong.warn(
          "code-option", at, "what begins with " + c + " has no end", "type " + closing + " there");
      to = info.length();
    }
    at = Math.min(info.length(), to + 1);
    return info.substring(from, to);
  }

  private void bare(String name, int from) {
    if (name.startsWith(".")) {
      if (!numbers(name.substring(1)) && name.length() > 1) {
        classes.add(name.substring(1));
      }
    } else if (name.startsWith("#")) {
      id = name.substring(1);
    } else if (!numbers(name) && !foreign) {
      // other words are nobody's option: they say something to people
      Nearest.to(name, KNOWN)
          .ifPresent(near -> wrong.warn("code-option", from, unknown(name), mean(near)));
    }
  }

  private boolean numbers(String name) {
    boolean known = NUMBERED.contains(folded(name));
    numbered |= known;
    return known;
  }

  private void option(String name, String value, int from) {
    String folded = folded(name);
    if (MARKED.contains(folded)) {
      for (int i = 0; i < value.length(); i++) {
        int to = i;
        while (to < value.length() && " ,\"'[]{}".indexOf(value.charAt(to)) < 0) {
          to++;
        }
        if (to > i) {
          lines(value.substring(i, to), from + i);
          i = to;
        }
      }
    } else if (NUMBERED.contains(folded)) {
      numbered(value, from);
    } else if (FIRST.contains(folded)) {
      first(value, from);
    } else if (TITLE.contains(folded)) {
      title = value;
    } else if (folded.equals("id")) {
      id = value;
    } else if (folded.equals("class")) {
      classes.addAll(List.of(value.strip().split(" +")));
    } else if (!foreign && !ELSEWHERE.contains(folded)) {
      String near = Nearest.to(name, KNOWN).map(CodeInfoReader::mean).orElse("");
      String known = "known are " + String.join(", ", KNOWN);
      int start = Math.max(0, info.lastIndexOf(name, from));
      wrong.warn("code-option", start, unknown(name), near.isEmpty() ? known : near);
    }
  }

  private static String unknown(String name) {
    return "\"" + name + "\" is no option of code";
  }

  private static String mean(String near) {
    return "did you mean \"" + near + "\"?";
  }

  private void numbered(String value, int from) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "", "true", "table", "inline", "yes", "1" -> numbered = true;
      case "false", "no", "0" -> numbered = false;
      default -> first(value, from);
    }
  }

  private void first(String value, int from) {
    int number = number(value);
    if (number < 0) {
      wrong.warn("code-option", from, "\"" + value + "\" is no number", "type a number such as 10");
    } else {
      firstNumber = number;
    }
    numbered = true;
  }

  /** Marks the lines that are named between two places, if nothing else stands there. */
  private boolean ranges(int from, int to) {
    boolean digits = false;
    for (int i = from; i < to; i++) {
      char c = info.charAt(i);
      digits |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && " ,-".indexOf(c) < 0) {
        return false;
      }
    }
    if (digits) {
      option("mark", info.substring(from, to), from);
    }
    return digits;
  }

  /** Marks {@code 3} or {@code 5-7}. */
  private void lines(String typed, int from) {
    int hyphen = typed.indexOf('-');
    int first = number(hyphen < 0 ? typed : typed.substring(0, hyphen));
    int last = hyphen < 0 ? first : number(typed.substring(hyphen + 1));
    if (first < 1 || last < first) {
      wrong.warn(
          "code-option", from, "\"" + typed + "\" names no lines", "type lines such as 3 or 5-7");
    } else if (last > lines) {
      wrong.warn(
          "code-lines",
          from,
          "line " + last + " is to be marked, but the code has " + counted(lines),
          lines == 0 ? "type the code between the fences" : "count from 1, below the fence");
    } else {
      marked.set(first, last + 1);
    }
  }

  private static String counted(int lines) {
    return lines == 0 ? "no lines" : lines == 1 ? "one line" : lines + " lines";
  }

  /** A number, or -1. */
  private static int number(String typed) {
    try {
      int number = Integer.parseInt(typed);
      return number <= MOST_LINES ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String folded(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        out.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return out.toString();
  }
}
