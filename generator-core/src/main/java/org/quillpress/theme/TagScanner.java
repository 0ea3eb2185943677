package org.quillpress.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Finds the tags of a template with their positions, and what is wrong with them. The engine itself
 * knows neither columns nor how to go on after a mistake, so it only ever gets what passed here.
 */
final class TagScanner {
  /** Deeper sections would let a template end the thread by its stack. */
  static final int DEEPEST = 100;

  private static final String SIGILS = "#^/<$>{&!=";

  private final String file;
  private final String text;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Tag> top = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();
  private String start = "{{";
  private String end = "}}";
  private int line = 1;
  private int lineStart;
  private int counted;
  private boolean sound = true;

  /** A section on its way to its closing tag. */
  private record Open(Tag tag, List<Tag> children) {}

  TagScanner(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The tags at the top, or null if the template cannot be used. */
  @Nullable List<Tag> scan() {
    int at = text.indexOf(start);
    while (at >= 0 && sound) {
      int behind = tag(at);
      at = text.indexOf(start, behind);
    }
    Open unclosed = open.peek();
    if (sound && unclosed != null) {
      Tag tag = unclosed.tag;
      problems.add(
          Problem.error(
                  "theme-syntax",
                  Place.in(text, file, tag.line(), tag.column()),
                  "\"" + tag.name() + "\" is opened and never closed")
              .withHint("type " + start + "/" + tag.name() + end + " where it ends"));
      sound = false;
    }
    return sound ? top : null;
  }

  /** Takes the tag whose delimiter begins at an index; returns the index behind it. */
  private int tag(int at) {
    countLines(at);
    int column = at - lineStart + 1;
    int inner = at + start.length();
    char sigil = inner < text.length() ? text.charAt(inner) : ' ';
    String closing = end;
    if (sigil == '{') {
      closing = "}" + end;
    } else if (sigil == '=') {
      closing = "=" + end;
    }
    int close = text.indexOf(closing, Math.min(text.length(), sigil == '=' ? inner + 1 : inner));
    if (close < 0) {
      return fail(
          column, "this tag has no \"" + closing + "\"", "type " + closing + " where it ends");
    }
    if (sigil == '{' && end.length() == 1) {
      return fail(
          column,
          "three braces need two at the end, not \"" + end + "\"",
          "type & before the name instead");
    }
    boolean plain = SIGILS.indexOf(sigil) < 0;
    String name = text.substring(plain ? inner : inner + 1, Math.max(close, inner)).strip();
    int next = close + closing.length();
    switch (sigil) {
      case '!' -> cutLine(at, next, true);
      case '=' -> {
        cutLine(at, next, false);
        delimiters(name, column);
      }
      case '/' -> close(name, column);
      case '#' -> open(Tag.Kind.SECTION, name, column);
      case '^' -> open(Tag.Kind.INVERTED, name, column);
      case '<' -> open(Tag.Kind.PARENT, name, column);
      case '$' -> open(Tag.Kind.BLOCK, name, column);
      case '>' -> {
        boolean dynamic = name.startsWith("*");
        String path = dynamic ? name.substring(1).strip() : name;
        add(dynamic ? Tag.Kind.DYNAMIC : Tag.Kind.PARTIAL, path, column);
      }
      case '{', '&' -> add(Tag.Kind.HTML, name, column);
      default -> add(Tag.Kind.TEXT, name, column);
    }
    return next;
  }

  /**
   * The text without the lines on which a comment stands alone, and without the blanks and the line
   * break around a lone change of delimiters: the engine would leave empty lines there.
   */
  String stripped() {
    if (cuts.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < cuts.size(); i += 2) {
      out.append(text, done, Math.max(done, cuts.get(i)));
      done = cuts.get(i + 1);
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Remembers to cut the line around a tag if nothing else stands on it. */
  private void cutLine(int at, int behind, boolean tagToo) {
    int end = behind;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean alone =
        text.substring(lineStart, at).isBlank()
            && (end == text.length() || text.charAt(end) == '\n');
    if (alone) {
      int next = Math.min(text.length(), end + 1);
      cuts.addAll(tagToo ? List.of(lineStart, next) : List.of(lineStart, at, behind, next));
    }
  }

  private void add(Tag.Kind kind, String name, int column) {
    if (checked(kind, name, column)) {
      siblings().add(new Tag(kind, name, line, column, List.of()));
    }
  }

  private void open(Tag.Kind kind, String name, int column) {
    if (!checked(kind, name, column)) {
      return;
    }
    if (open.size() >= DEEPEST) {
      fail(
          column,
          "sections are nested more than " + DEEPEST + " deep",
          "put the inner ones into a partial");
      return;
    }
    List<Tag> children = new ArrayList<>();
    Tag tag = new Tag(kind, name, line, column, children);
    siblings().add(tag);
    open.push(new Open(tag, children));
  }

  private void close(String name, int column) {
    Open last = open.peek();
    if (last == null) {
      fail(
          column,
          "\"" + name + "\" is closed here and opened nowhere",
          "remove this tag, or open it with " + start + "#" + name + end);
    } else if (!last.tag.name().equals(name)) {
      String message = "\"" + name + "\" is closed here, but \"" + last.tag.name() + "\" is open";
      fail(column, message, "line " + last.tag.line() + " opened it: close it first");
    } else {
      open.pop();
    }
  }

  private void delimiters(String pair, int column) {
    int blank = 0;
    while (blank < pair.length() && !Character.isWhitespace(pair.charAt(blank))) {
      blank++;
    }
    String first = pair.substring(0, blank);
    String second = pair.substring(blank).strip();
    if (!delimiter(first) || !delimiter(second)) {
      fail(
          column,
          "\"" + pair + "\" cannot stand for the braces",
          "type two signs with a space between them, such as <% %>");
      return;
    }
    start = first;
    end = second;
  }

  /** The engine handles no more than two characters. */
  private static boolean delimiter(String text) {
    return (text.length() == 1 || text.length() == 2)
        && text.indexOf('=') < 0
        && text.chars().noneMatch(c -> c <= ' ');
  }

  private boolean checked(Tag.Kind kind, String name, int column) {
    if (name.isEmpty()) {
      fail(
          column,
          "this tag names nothing",
          "type a name between the braces, such as " + start + "title" + end);
      return false;
    }
    Open around = open.peek();
    if (around != null && around.tag.kind() == Tag.Kind.PARENT && kind != Tag.Kind.BLOCK) {
      String parent = around.tag.name();
      fail(column, "only blocks can stand in \"<" + parent + "\"", "put it in a {{$block}}");
      return false;
    }
    boolean path = kind == Tag.Kind.PARTIAL || kind == Tag.Kind.PARENT;
    if (!(path ? Names.isPath(name) : Names.isName(name))) {
      fail(column, "\"" + name + "\" is not a " + (path ? "partial's name" : "name"), hint(name));
      return false;
    }
    return true;
  }

  private static String hint(String name) {
    int blank = name.indexOf(' ');
    if (blank > 0 && Names.isName(name.substring(blank).strip())) {
      String word = name.substring(0, blank);
      return "there is no \""
          + word
          + "\": the name alone, as in {{#"
          + name.substring(blank).strip()
          + "}}, asks whether it is there";
    }
    return "a name has letters, digits, hyphens and dots only";
  }

  private List<Tag> siblings() {
    Open last = open.peek();
    return last == null ? top : last.children;
  }

  private int fail(int column, String message, String hint) {
    sound = false;
    Place place = Place.in(text, file, line, column);
    problems.add(Problem.error("theme-syntax", place, message).withHint(hint));
    return text.length();
  }

  private void countLines(int upTo) {
    for (int i = counted; i < upTo; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    counted = upTo;
  }
}
