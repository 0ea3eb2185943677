package org.quillpress.frontmatter;

import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says in plain words what a YAML parser stumbled over, and what to type instead. */
final class Mistake {
  private static final String CODE = "yaml-syntax";
  private static final String FORM = "type a key, a colon, a space and a value, such as title: Fog";

  private final Positions positions;

  Mistake(Positions positions) {
    this.positions = positions;
  }

  /** What to say of {@code {{ … }}} where a value belongs. */
  static Problem template(Place place) {
    return Problem.error(CODE, place, "{{ and {% have no meaning here")
        .withHint("type the value itself, or put it in quotes if it is meant as text");
  }

  Problem describe(RuntimeException e) {
    if (e instanceof MarkedYAMLException marked) {
      Mark problem = marked.getProblemMark();
      Mark context = marked.getContextMark();
      String what = marked.getProblem() == null ? "" : marked.getProblem();
      int at = problem != null ? offset(problem) : context != null ? offset(context) : 0;
      return describe(what, said(marked), at, context == null ? at : offset(context));
    }
    if (e instanceof ReaderException) {
      return unprintable();
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (message.contains("Nesting Depth")) {
      return problem(
          0, "keys lie more than 50 levels deep in each other", "type them in fewer levels");
    }
    if (message.contains("Number of aliases")) {
      return problem(
          0, "values are repeated with * more than 50 times", "type some of the values out");
    }
    return problem(0, "the keys and values cannot be told apart", FORM);
  }

  private Problem describe(String what, String context, int at, int from) {
    if (context.contains("quoted scalar") && !what.contains("escape")) {
      String quote =
          positions.text().substring(from, Math.min(from + 1, positions.text().length()));
      return endless(from, quote);
    }
    if (what.contains("escape") || context.contains("quoted scalar")) {
      return backslash(at);
    }
    int unclosed = unclosedQuote(at);
    if (unclosed >= 0) {
      String quote = positions.text().substring(unclosed, unclosed + 1);
      return endless(unclosed, quote);
    }
    String line = positions.lineText(positions.line(at));
    if (indentedByTab(line) || charAt(at) == '\t') {
      return problem(
          at,
          "a tab stands where only spaces may stand",
          "indent the line with spaces, two for each level");
    }
    if (context.contains("flow")) {
      return flow(at, from);
    }
    return ofLine(what, at, from);
  }

  private Problem ofLine(String what, int at, int from) {
    int line = positions.line(at);
    String text = positions.lineText(line);
    int value = KeyLine.value(text);
    char first = value < text.length() ? text.charAt(value) : ' ';
    if (text.startsWith("{{", value) || text.startsWith("{%", value)) {
      return template(positions.atOffset(positions.start(line) + value));
    }
    if ("@`%*&!|>".indexOf(first) >= 0) {
      return problem(
          positions.start(line) + value,
          "a text that begins with " + first + " needs quotes",
          InQuotes.type(text));
    }
    if (what.contains("undefined alias")) {
      return named(at);
    }
    if ("[{'\"".indexOf(first) >= 0) {
      return problem(at, behind(first), InQuotes.type(text));
    }
    if (what.contains("mapping values are not allowed")) {
      return colon(line, at);
    }
    if (what.contains("could not find expected ':'")) {
      return problem(
          from,
          "this line has no key and no colon",
          "type a key before it, such as subtitle: …, or indent the line if it goes on from the one above");
    }
    if (what.contains("single document") || text.startsWith("---")) {
      return problem(at, "a line --- cannot stand here", "remove it");
    }
    if (what.contains("block end") || what.contains("block mapping")) {
      return problem(
          at,
          "this line does not begin where the ones above do",
          "begin all keys of one level in the same column");
    }
    return problem(at, "the keys and values cannot be told apart from here on", FORM);
  }

  private Problem colon(int line, int at) {
    String text = positions.lineText(line);
    int column = at - positions.start(line);
    int value = KeyLine.value(text);
    if (value <= column && value > 0 && text.lastIndexOf(':', value) < column) {
      return problem(at, "a text with a colon and a space in it needs quotes", InQuotes.type(text));
    }
    int before = line - 1;
    while (before >= 0 && positions.lineText(before).isBlank()) {
      before--;
    }
    String previous = before < 0 ? "" : positions.lineText(before);
    if (previous.indexOf(':') > 0 && KeyLine.value(previous) == 0) {
      int found = positions.start(before) + previous.indexOf(':');
      String typed = previous.strip();
      int colon = typed.indexOf(':') + 1;
      return problem(
          found,
          "a space is missing behind the colon",
          "type " + typed.substring(0, colon) + " " + typed.substring(colon));
    }
    int start = positions.start(line);
    String key = text.substring(0, Math.min(column, text.length())).strip();
    return problem(
        start + indent(text),
        "the key \"" + key + "\" does not begin where the ones above do",
        "begin all keys of one level in the same column");
  }

  private Problem flow(int at, int from) {
    String text = positions.lineText(positions.line(from));
    int value = KeyLine.value(text);
    if (text.startsWith("{{", value) || text.startsWith("{%", value)) {
      return template(positions.atOffset(positions.start(positions.line(from)) + value));
    }
    char begin = charAt(from);
    boolean known = begin == '[' || begin == '{';
    String before = positions.text().substring(0, at);
    int open = known ? from : Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
    if (open < 0) {
      return problem(
          at, "the items of this list cannot be told apart", "type a list such as [one, two]");
    }
    char close = charAt(open) == '[' ? ']' : '}';
    String message = "what begins with " + charAt(open) + " has no closing " + close;
    return problem(
        open, message, "type " + close + " behind the last item, and commas between items");
  }

  /** Where a text in quotes begins that is not closed on its line, or -1. */
  private int unclosedQuote(int at) {
    for (int line = 0; line <= positions.line(at); line++) {
      String text = positions.lineText(line);
      int value = KeyLine.value(text);
      if (value == 0 || value >= text.length()) {
        continue;
      }
      char quote = text.charAt(value);
      if ((quote == '"' || quote == '\'') && text.indexOf(quote, value + 1) < 0) {
        return positions.start(line) + value;
      }
    }
    return -1;
  }

  private Problem unprintable() {
    String text = positions.text();
    int at = 0;
    while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    int found = at < text.length() ? text.codePointAt(at) : 0;
    return problem(
        at,
        String.format(java.util.Locale.ROOT, "the invisible character U+%04X is no text", found),
        "delete it");
  }

  private Problem endless(int at, String quote) {
    return problem(
        at,
        "the text that begins with " + quote + " has no closing " + quote,
        "type " + quote + " where the text ends");
  }

  private Problem backslash(int at) {
    int from = at > 0 && charAt(at - 1) == '\\' ? at - 1 : at;
    return problem(
        from,
        "a backslash has a meaning of its own in a text in double quotes",
        InQuotes.type(positions.lineText(positions.line(from))));
  }

  /** A star and a name, where no value has the name. */
  private Problem named(int at) {
    int end = at;
    while (!Character.isWhitespace(charAt(end)) && ",]}".indexOf(charAt(end)) < 0) {
      end++;
    }
    String typed = positions.text().substring(at, end);
    return problem(at, "a text that begins with * needs quotes", "type \"" + typed + "\"");
  }

  private static String behind(char first) {
    String end = first == '[' ? "]" : first == '{' ? "}" : "second " + first;
    return "the value ends at the " + end + ", but the line goes on";
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean indentedByTab(String line) {
    for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
      if (line.charAt(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  private static String said(MarkedYAMLException e) {
    @Nullable String context = e.getContext();
    return context == null ? "" : context;
  }

  private char charAt(int offset) {
    return offset < positions.text().length() ? positions.text().charAt(offset) : '\n';
  }

  private int offset(Mark mark) {
    return positions.offset(mark.getIndex());
  }

  private Problem problem(int offset, String message, String hint) {
    return Problem.error(CODE, positions.atOffset(offset), message).withHint(hint);
  }
}
