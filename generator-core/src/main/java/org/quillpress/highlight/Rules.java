package org.quillpress.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a language look, for {@link Lexer}. Read from lines of a word that says what is
 * told, and what follows it:
 *
 * <pre>
 * comment //          from here to the end of the line
 * comment /* *&#47;       from here to there; nested: they count
 * string "            to the same sign on this line; raw: a backslash means nothing
 * text """            to the same sign on any line
 * char '              a single character, else only a sign
 * mark meta #[ ]      from the one to the other, on this line
 * head [ type         a line that begins so
 * sign $ variable     a name behind this sign
 * names -?            signs that names have beside letters and digits
 * keyword if else     words; also type, function, number, variable, meta
 * capital type        names that begin with a capital letter
 * calls (             names before one of these signs are functions
 * key = :             names before these signs, at the beginning of a line, are keys
 * first               names at the beginning of a line are keywords
 * caseless            words in whatever case
 * </pre>
 */
final class Rules {
  /**
   * A stretch from one sign to another.
   *
   * @param close empty: the end of the line
   * @param lines whether it may go over several
   * @param escapes whether a backslash makes the next character one of it
   * @param nested whether it may hold itself
   * @param atStart whether only at the beginning of a line
   * @param single whether it holds one character
   */
  record Region(
      String open,
      String close,
      Kind kind,
      boolean lines,
      boolean escapes,
      boolean nested,
      boolean atStart,
      boolean single) {}

  private final Map<Character, List<Region>> regions = new HashMap<>();
  private final Map<Character, Kind> signs = new HashMap<>();
  private final Map<String, Kind> words = new HashMap<>();
  private String names = "";
  private String keys = "";
  private @Nullable Kind capital;
  private String calls = "";
  private boolean first;
  private boolean caseless;

  private Rules() {}

  static Rules of(String text) {
    Rules rules = new Rules();
    for (String line : text.split("\n")) {
      rules.line(line.split(" ", 2));
    }
    for (List<Region> same : rules.regions.values()) {
      same.sort((a, b) -> b.open().length() - a.open().length());
    }
    return rules;
  }

  private void line(String[] line) {
    String[] of = line.length == 1 ? new String[0] : line[1].split(" ");
    switch (line[0]) {
      case "comment" ->
          region(of[0], of.length == 1 ? "" : of[1], Kind.COMMENT, of.length > 1, false);
      case "nested" ->
          region(new Region(of[0], of[1], Kind.COMMENT, true, false, true, false, false));
      case "string" -> region(of[0], of[0], Kind.STRING, false, true);
      case "raw" -> region(of[0], of[0], Kind.STRING, false, false);
      case "text" -> region(of[0], of[of.length - 1], Kind.STRING, true, true);
      case "char" -> region(new Region(of[0], of[0], Kind.STRING, false, true, false, false, true));
      case "mark" -> region(of[1], of[2], kind(of[0]), false, false);
      case "head" -> region(new Region(of[0], "", kind(of[1]), false, false, false, true, false));
      case "sign" -> signs.put(of[0].charAt(0), kind(of[1]));
      case "names" -> names = of[0];
      case "key" -> keys = String.join("", of);
      case "capital" -> capital = kind(of[0]);
      case "calls" -> calls = of[0];
      case "first" -> first = true;
      case "caseless" -> caseless = true;
      default -> {
        for (String word : of) {
          words.put(word, kind(line[0]));
        }
      }
    }
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private void region(String open, String close, Kind kind, boolean lines, boolean escapes) {
    region(new Region(open, close, kind, lines, escapes, false, false, false));
  }

  private void region(Region region) {
    regions.computeIfAbsent(region.open().charAt(0), c -> new ArrayList<>()).add(region);
  }

  /** The stretch that begins at a place, that of the longest sign. */
  @Nullable Region region(String code, int at) {
    for (Region region : regions.getOrDefault(code.charAt(at), List.of())) {
      boolean start = !region.atStart() || at == 0 || code.charAt(at - 1) == '\n';
      if (start && code.startsWith(region.open(), at)) {
        return region;
      }
    }
    return null;
  }

  /** What a name behind a sign is, or nothing if the sign means nothing. */
  @Nullable Kind sign(char sign) {
    return signs.get(sign);
  }

  /** What a name is that is no key. */
  @Nullable Kind name(String code, int from, int to) {
    String name = code.substring(from, to);
    // what belongs to a thing may be called as a word of the language is
    boolean member = from > 0 && code.charAt(from - 1) == '.';
    Kind word = member ? null : words.get(caseless ? name.toLowerCase(Locale.ROOT) : name);
    if (word != null) {
      return word;
    }
    if (capital != null && Character.isUpperCase(name.charAt(0))) {
      return capital;
    }
    return to < code.length() && calls.indexOf(code.charAt(to)) >= 0 ? Kind.FUNCTION : null;
  }

  boolean inName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || names.indexOf(c) >= 0;
  }

  boolean key(char c) {
    return keys.indexOf(c) >= 0;
  }

  boolean keys() {
    return !keys.isEmpty();
  }

  boolean first() {
    return first;
  }
}
