package org.quillpress.highlight;

import org.jspecify.annotations.Nullable;

/** Goes through a code once, from left to right, by the rules of its language. */
final class Lexer {
  private static final int LONGEST_CHAR = 12;
  private static final String STATEMENT = "{};,(";

  private final Rules rules;
  private final String code;
  private final Spans spans;
  private boolean start = true;

  Lexer(Rules rules, String code, Spans spans) {
    this.rules = rules;
    this.code = code;
    this.spans = spans;
  }

  /** Collects the parts between two places. */
  void run(int from, int to) {
    int at = from;
    start = true;
    while (at < to) {
      char c = code.charAt(at);
      if (c == '\n') {
        start = true;
        at++;
      } else if (c <= ' ') {
        at++;
      } else {
        at = part(c, at, to);
      }
    }
  }

  private int part(char c, int at, int to) {
    Rules.Region region = rules.region(code, at);
    if (region != null) {
      int end = end(region, at, to);
      if (end > at) {
        spans.add(at, end, region.kind());
        start = start && region.kind() == Kind.COMMENT;
        return end;
      }
    }
    Kind sign = rules.sign(c);
    if (sign != null && at + 1 < to && named(sign, code.charAt(at + 1))) {
      int end = name(at + 1, to);
      boolean key = start && end < to && keyEnds(end, to);
      spans.add(at, end, key ? Kind.VARIABLE : sign);
      start = false;
      return end;
    }
    if (c >= '0' && c <= '9') {
      int end = number(at, to);
      boolean key = start && keyEnds(end, to);
      spans.add(at, end, key ? Kind.VARIABLE : Kind.NUMBER);
      start = false;
      return end;
    }
    if (begins(c, at, to)) {
      int end = name(at, to);
      Kind kind = kind(at, end, to);
      if (kind != null) {
        spans.add(at, end, kind);
      }
      start = false;
      return end;
    }
    // items of a list begin with a hyphen
    start = STATEMENT.indexOf(c) >= 0 || start && c == '-';
    return at + 1;
  }

  private boolean begins(char c, int at, int to) {
    if (!rules.inName(c) || c == '.') {
      return false;
    }
    char next = at + 1 < to ? code.charAt(at + 1) : ' ';
    return c != '-' || next == '-' || Character.isLetter(next);
  }

  /** Whether a name begins so behind a sign; {@code .5} is none. */
  private boolean named(Kind sign, char c) {
    return rules.inName(c) && (sign != Kind.TYPE || !Character.isDigit(c));
  }

  private @Nullable Kind kind(int at, int end, int to) {
    if (start && keyEnds(end, to)) {
      return Kind.VARIABLE;
    }
    Kind name = rules.name(code, at, end);
    return name == null && start && rules.first() ? Kind.KEYWORD : name;
  }

  /** Whether a sign follows that makes a key of what stands before it. */
  private boolean keyEnds(int end, int to) {
    if (!rules.keys()) {
      return false;
    }
    int at = end;
    while (at < to && (code.charAt(at) == ' ' || code.charAt(at) == '\t')) {
      at++;
    }
    if (at == to || !rules.key(code.charAt(at))) {
      return false;
    }
    char next = at + 1 < to ? code.charAt(at + 1) : '\n';
    return code.charAt(at) == ':' ? next <= ' ' : next != '=' && next != '>' && next != '~';
  }

  private int name(int from, int to) {
    int at = from;
    while (at < to && rules.inName(code.charAt(at))) {
      at++;
    }
    return at;
  }

  private int number(int from, int to) {
    int at = from + 1;
    while (at < to) {
      char c = code.charAt(at);
      boolean fraction = c == '.' && at + 1 < to && Character.isDigit(code.charAt(at + 1));
      if (!fraction && !Character.isLetterOrDigit(c) && c != '_') {
        break;
      }
      at++;
    }
    return at;
  }

  /** Where a stretch ends that begins here; here, if it does not begin. */
  private int end(Rules.Region region, int from, int to) {
    if (region.close().isEmpty()) {
      return line(from, to);
    }
    int depth = 1;
    int at = from + region.open().length();
    int last = region.single() ? Math.min(to, at + LONGEST_CHAR) : to;
    while (at < last) {
      char c = code.charAt(at);
      if (c == '\n' && !region.lines()) {
        break;
      }
      if (c == '\\' && region.escapes()) {
        at += 2;
      } else if (code.startsWith(region.close(), at)) {
        at += region.close().length();
        if (--depth == 0) {
          return single(region, from, at) ? Math.min(at, to) : from;
        }
      } else if (region.nested() && code.startsWith(region.open(), at)) {
        at += region.open().length();
        depth++;
      } else {
        at++;
      }
    }
    return region.single() ? from : Math.min(at, to);
  }

  /** Whether it is one character, if it must be one. */
  private boolean single(Rules.Region region, int from, int end) {
    return !region.single()
        || code.charAt(from + 1) == '\\'
        || code.codePointCount(from + 1, end - 1) == 1;
  }

  private int line(int from, int to) {
    int newline = code.indexOf('\n', from);
    return newline < 0 || newline > to ? to : newline;
  }
}
