package org.quillpress.frontmatter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Goes through a JSON text once and stops at the first mistake, which it tells. */
final class JsonReader {
  private static final int DEEPEST = 50;
  private static final int MOST = 100_000;
  private static final String SYNTAX = "json-syntax";

  private final Positions positions;
  private final String text;
  private final Problems problems;
  private int at;
  private int count;
  private boolean failed;

  JsonReader(Positions positions, Problems problems) {
    this.positions = positions;
    this.text = positions.text();
    this.problems = problems;
  }

  Optional<Node> read() {
    Node root = value(0);
    space();
    if (root != null && at < text.length()) {
      refuse(at, "the values end before this, but the file goes on", "remove what is too much");
      return Optional.empty();
    }
    return Optional.ofNullable(root);
  }

  private @Nullable Node value(int depth) {
    space();
    if (++count > MOST || depth > DEEPEST) {
      String much =
          depth > DEEPEST ? "values lie more than 50 levels deep in each other" : "too many values";
      problems.add(
          Problem.error("json-too-large", positions.atOffset(at), much)
              .withHint("make several files of it"));
      return null;
    }
    return switch (here()) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private @Nullable Mapping object(int depth) {
    int open = at++;
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    if (isUnclosed(open)) {
      return null;
    }
    while (here() != '}') {
      Scalar key = key();
      if (key == null || !colon()) {
        return null;
      }
      Node value = value(depth + 1);
      if (value == null) {
        return null;
      }
      put(entries, key, value);
      if (!more('}', open)) {
        return null;
      }
    }
    at++;
    return new Mapping(positions.atOffset(open), entries);
  }

  private @Nullable Scalar key() {
    if (here() == '"') {
      return string();
    }
    boolean nothing = at == text.length() || "{}[],:".indexOf(here()) >= 0;
    return nothing
        ? refuse(at, "a key is missing here", "type a key such as \"name\": \"Ada\"")
        : unquoted();
  }

  private boolean colon() {
    space();
    if (here() != ':') {
      refuse(at, "a colon is missing behind the key", "type a colon, as in \"name\": \"Ada\"");
      return false;
    }
    at++;
    return true;
  }

  private void put(Map<String, Mapping.Entry> entries, Scalar key, Node value) {
    Mapping.Entry earlier = entries.remove(key.text());
    if (earlier != null) {
      String name = "\"" + Texts.shown(key.text()) + "\"";
      String lines = "lines " + earlier.place().line() + " and " + key.place().line();
      problems.add(
          Problem.warning("json-duplicate-key", key.place(), name + " is there twice, in " + lines)
              .withHint("the last one counts: remove the other"));
    }
    entries.put(key.text(), new Mapping.Entry(key.place(), value));
  }

  private @Nullable Sequence list(int depth) {
    int open = at++;
    List<Node> items = new ArrayList<>();
    if (isUnclosed(open)) {
      return null;
    }
    while (here() != ']') {
      Node item = value(depth + 1);
      if (item == null || !more(']', open)) {
        return null;
      }
      items.add(item);
    }
    at++;
    return new Sequence(positions.atOffset(open), items);
  }

  /** Goes over the comma to the next item, or stays at the bracket that ends them. */
  private boolean more(char close, int open) {
    space();
    if (here() == close) {
      return true;
    }
    if (isUnclosed(open)) {
      return false;
    }
    if (here() != ',') {
      comment();
      refuse(at, "a comma or " + close + " is missing here", "type a comma between values");
      return false;
    }
    int comma = at++;
    space();
    if (here() == close) {
      refuse(comma, "there is a comma behind the last item", "remove the comma");
      return false;
    }
    return true;
  }

  private boolean isUnclosed(int open) {
    space();
    if (at < text.length()) {
      return false;
    }
    char begin = text.charAt(open);
    char close = begin == '[' ? ']' : '}';
    refuse(
        open,
        "what begins with " + begin + " has no closing " + close,
        "type " + close + " behind the last value");
    return true;
  }

  private @Nullable Scalar string() {
    int open = at++;
    int from = at;
    StringBuilder decoded = null;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\') {
        decoded = decoded == null ? new StringBuilder() : decoded;
        decoded.append(text, from, at);
        if (!escape(decoded)) {
          return null;
        }
        from = at;
      } else {
        at++;
      }
    }
    if (here() != '"') {
      return refuse(
          open,
          "the text that begins with \" has no closing \" on its line",
          "type \" where the text ends");
    }
    String rest = text.substring(from, at++);
    String whole = decoded == null ? rest : wellFormed(decoded.append(rest).toString());
    return new Scalar(positions.atOffset(open), whole, false);
  }

  private boolean escape(StringBuilder out) {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    int known = "\"\\/bfnrt".indexOf(c);
    if (c == 'u') {
      return unicode(out);
    }
    if (known < 0) {
      refuse(at, "a backslash has a meaning of its own in JSON", "type \\\\ for a backslash");
      return false;
    }
    char decoded = "\"\\/\b\f\n\r\t".charAt(known);
    if (decoded != '\b' && decoded != '\f') {
      out.append(decoded);
    }
    at += 2;
    return true;
  }

  private boolean unicode(StringBuilder out) {
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        refuse(
            at,
            "\\u needs four digits or letters from a to f behind it",
            "type a code such as \\u00e9, or the letter itself");
        return false;
      }
      code = code * 16 + digit;
    }
    char c = (char) code;
    if (c >= ' ' || c == '\n' || c == '\r' || c == '\t') {
      out.append(c);
    }
    at += 6;
    return true;
  }

  /** Half of a pair alone, which is no character, becomes a question mark. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A number, {@code true}, {@code false} or {@code null}: what stands without quotes. */
  private @Nullable Scalar word() {
    int from = at;
    if (at == text.length() || "}],:".indexOf(here()) >= 0) {
      return refuse(at, "a value is missing here", "type one, or null for none");
    }
    String word = text.substring(from, end());
    boolean fine =
        word.equals("true") || word.equals("false") || word.equals("null") || isNumber(word);
    if (!fine) {
      return unquoted();
    }
    at = end();
    return new Scalar(positions.atOffset(from), word, true);
  }

  /** Where a run of letters and digits ends that begins here. */
  private int end() {
    int end = at;
    while (end < text.length() && " \t\r\n{}[],:\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private @Nullable Scalar unquoted() {
    comment();
    if (here() == '\'') {
      return refuse(at, "text in JSON stands between double quotes", "type \" instead of '");
    }
    String word = Texts.shown(text.substring(at, Math.max(at + 1, end())));
    return refuse(at, "\"" + word + "\" needs double quotes", "type \"" + word + "\"");
  }

  /** If a comment begins here, that is the mistake. */
  private void comment() {
    if (here() == '/' || here() == '#') {
      refuse(
          at,
          "a comment cannot stand in JSON",
          "remove it, or make it a .yaml file, where # begins a comment");
    }
  }

  /** {@code -12.5e+3}: digits without a zero before them, a fraction, an exponent. */
  private static boolean isNumber(String word) {
    int i = word.startsWith("-") ? 1 : 0;
    int from = i;
    i = digits(word, i);
    boolean fine = i > from && (word.charAt(from) != '0' || i == from + 1);
    if (fine && i < word.length() && word.charAt(i) == '.') {
      from = i + 1;
      i = digits(word, from);
      fine = i > from;
    }
    if (fine && i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
      from = i + 1;
      if (from < word.length() && (word.charAt(from) == '+' || word.charAt(from) == '-')) {
        from++;
      }
      i = digits(word, from);
      fine = i > from;
    }
    return fine && i == word.length();
  }

  private static int digits(String word, int from) {
    int i = from;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The character here, or a control character at the end. */
  private char here() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private @Nullable Scalar refuse(int offset, String message, String hint) {
    if (!failed) {
      failed = true;
      Place place = positions.atOffset(offset);
      problems.add(Problem.error(SYNTAX, place, message).withHint(hint));
    }
    return null;
  }
}
