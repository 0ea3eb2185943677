package org.quillpress.highlight;

import java.util.List;

/** What somebody typed into a console, and what it answered. */
final class ConsoleLexer {
  private static final int LONGEST_PROMPT = 60;
  private static final String MARKS = "$#%>❯➜λ";

  private ConsoleLexer() {}

  static List<Span> spans(String code) {
    Spans spans = new Spans(code);
    Rules command = OwnRules.command();
    boolean prompted = false;
    boolean continued = false;
    int from = 0;
    while (from < code.length()) {
      int newline = code.indexOf('\n', from);
      int to = newline < 0 ? code.length() : newline;
      int typed = continued ? from : prompt(code, from, to);
      if (typed >= 0) {
        if (typed > from) {
          spans.add(from, typed, Kind.PROMPT);
        }
        new Lexer(command, code, spans).run(typed, to);
        continued = to > from && code.charAt(to - 1) == '\\';
        prompted = true;
      } else if (prompted && to > from) {
        spans.add(from, to, Kind.OUTPUT);
      }
      from = to + 1;
    }
    return spans.list();
  }

  /** Where the prompt of a line ends, or -1 if it has none. */
  private static int prompt(String code, int from, int to) {
    int last = Math.min(to, from + LONGEST_PROMPT);
    for (int i = from; i < last; i++) {
      char c = code.charAt(i);
      if (MARKS.indexOf(c) >= 0 && ends(code, i + 1, to) && before(c, code.substring(from, i))) {
        return i + 1;
      }
      if (c == '>' && i > from + 2 && code.startsWith(":\\", from + 1)) {
        return i + 1;
      }
    }
    boolean goesOn = code.startsWith("...", from) && ends(code, from + 3, to);
    return goesOn ? from + 3 : -1;
  }

  private static boolean ends(String code, int at, int to) {
    return at == to || at < to && code.charAt(at) == ' ';
  }

  /** Whether a text can stand before the mark of a prompt. */
  private static boolean before(char mark, String text) {
    int group = text.startsWith("(") ? text.indexOf(") ") + 2 : 0;
    String place = group < 2 ? text : text.substring(group);
    boolean bracketed = place.startsWith("[") && place.endsWith("]");
    if (place.isEmpty() || bracketed || place.startsWith("PS ")) {
      return true;
    }
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (!Character.isLetterOrDigit(c) && "@:~/._-()[]> ".indexOf(c) < 0) {
        return false;
      }
    }
    if (place.indexOf('@') > 0) {
      return true;
    }
    boolean counted = mark == '#' && place.indexOf(':') < 0 && place.indexOf('-') < 0;
    return place.indexOf(' ') < 0 && mark != '%' && !counted;
  }
}
