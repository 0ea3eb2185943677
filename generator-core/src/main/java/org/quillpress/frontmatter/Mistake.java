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

  private final Positions positions;

  Mistake(Positions positions) {
    this.positions = positions;
  }

  /** What to say of {@code {{ … }}} where a value belongs. */
  static Problem template(Place place) {
    return Problem.error(CODE, place, "a template expression is not evaluated here")
        .withHint("write the value itself, or put it in quotes if it is meant as text");
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
      return problem(0, "values lie more than 50 levels deep", "flatten them");
    }
    if (message.contains("Number of aliases")) {
      return problem(0, "more than 50 aliases", "write some of the values out");
    }
    return problem(0, "this cannot be read as YAML", "");
  }

  private Problem describe(String what, String context, int at, int from) {
    if (context.contains("quoted scalar") && !what.contains("escape")) {
      String quote =
          positions.text().substring(from, Math.min(from + 1, positions.text().length()));
      return problem(
          from, "the text that begins with " + quote + " has no end", "write the closing " + quote);
    }
    if (what.contains("escape") || context.contains("quoted scalar")) {
      return problem(
          at,
          "a backslash in double quotes has a meaning of its own",
          "use single quotes, or \\\\");
    }
    int unclosed = unclosedQuote(at);
    if (unclosed >= 0) {
      String quote = positions.text().substring(unclosed, unclosed + 1);
      return problem(
          unclosed,
          "the text that begins with " + quote + " has no end",
          "write the closing " + quote);
    }
    String line = positions.lineText(positions.line(at));
    if (indentedByTab(line) || charAt(at) == '\t') {
      return problem(at, "a tab cannot indent YAML", "indent with spaces");
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
          positions.start(line) + value, "text cannot begin with " + first + " here", quoted(text));
    }
    if ("[{'\"".indexOf(first) >= 0) {
      return problem(at, "there is text behind the value that begins with " + first, quoted(text));
    }
    if (what.contains("mapping values are not allowed")) {
      return colon(line, at);
    }
    if (what.contains("could not find expected ':'")) {
      return problem(from, "this line is not a key with a value", "write it as key: value");
    }
    if (what.contains("single document") || text.startsWith("---")) {
      return problem(at, "a second document begins here", "remove the line ---");
    }
    if (what.contains("block end") || what.contains("block mapping")) {
      return problem(
          at, "this line does not stand under the ones above", "begin all keys in the same column");
    }
    if (what.contains("undefined alias")) {
      return problem(at, "no anchor has this name", quoted(text));
    }
    return problem(at, "this cannot be read as YAML: " + what, "");
  }

  private Problem colon(int line, int at) {
    String text = positions.lineText(line);
    int column = at - positions.start(line);
    int value = KeyLine.value(text);
    if (value <= column && value > 0 && text.lastIndexOf(':', value) < column) {
      return problem(at, "a colon and a space inside a value need quotes", quoted(text));
    }
    int before = line - 1;
    while (before >= 0 && positions.lineText(before).isBlank()) {
      before--;
    }
    String previous = before < 0 ? "" : positions.lineText(before);
    if (previous.indexOf(':') > 0 && KeyLine.value(previous) == 0) {
      int found = positions.start(before) + previous.indexOf(':');
      return problem(found, "a space is missing behind the colon", "write key: value");
    }
    return problem(at, "a key cannot stand here", "begin all keys of one level in the same column");
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
      return problem(at, "this list cannot be read", "write [one, two]");
    }
    char close = charAt(open) == '[' ? ']' : '}';
    String message = "what begins with " + charAt(open) + " is not closed";
    return problem(open, message, "write " + close + ", or a comma between items");
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
        String.format(java.util.Locale.ROOT, "U+%04X is not a character of text", found),
        "delete it");
  }

  private static String quoted(String line) {
    int value = KeyLine.value(line);
    String text = line.substring(value).strip();
    boolean single = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    String shown = single ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
    return "put the value in quotes: " + line.substring(0, value).strip() + " " + shown;
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
