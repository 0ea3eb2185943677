package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag such as {@code {{< ruby "night" reading="yoru" >}}}.
 *
 * @param name in lower case
 * @param closing whether it ends what another begins
 * @param args values without a name, in their order
 * @param named the others, by their names in lower case
 * @param length how many characters it has
 */
public record ShortcodeTag(
    String name, boolean closing, List<String> args, Map<String, String> named, int length) {
  /** Longest tag; what is longer is a text with a lost brace. */
  private static final int LONGEST = 4_000;

  private static final int MARK = 3;

  /** Copies its list. */
  public ShortcodeTag {
    args = List.copyOf(args);
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** What a text is where a tag may begin. */
  sealed interface Found {
    /** A tag. */
    record Use(ShortcodeTag tag) implements Found {}

    /** A tag that is marked as text, and the text. */
    record Escaped(String text, int length) implements Found {}

    /** A tag without an end. */
    record Endless(String name) implements Found {}
  }

  /** The tag as a person recognises it, without what stands behind its name. */
  public String shown() {
    return "{{< " + (closing ? "/" : "") + name + " >}}";
  }

  /** Whether a tag may begin at an index. */
  static boolean begins(CharSequence text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '{'
        && text.charAt(at + 1) == '{'
        && (text.charAt(at + 2) == '<' || text.charAt(at + 2) == '%');
  }

  /** Reads what begins at an index for which {@link #begins} holds; null if it is text. */
  static @Nullable Found at(String text, int at) {
    String mark = text.charAt(at + 2) == '<' ? ">}}" : "%}}";
    int end = end(text, at + MARK, mark, true);
    end = end < 0 ? end(text, at + MARK, mark, false) : end;
    String inner = text.substring(at + MARK, end < 0 ? text.length() : end).strip();
    if (inner.startsWith("/*")) {
      boolean whole = end > 0 && inner.endsWith("*/") && inner.length() > MARK;
      return whole ? escaped(text, at, end) : null;
    }
    boolean closing = inner.startsWith("/");
    String word = closing ? inner.substring(1).strip() : inner;
    int length = 0;
    while (length < word.length() && isName(word.charAt(length), length)) {
      length++;
    }
    if (length == 0) {
      return null;
    }
    String name = word.substring(0, length).toLowerCase(Locale.ROOT);
    if (end < 0) {
      return new Found.Endless(name);
    }
    String rest = word.substring(length);
    boolean self =
        rest.endsWith("/") && (rest.length() == 1 || rest.charAt(rest.length() - 2) <= ' ');
    Reader reader = new Reader(self ? rest.substring(0, rest.length() - 1) : rest);
    reader.read();
    return new Found.Use(
        new ShortcodeTag(name, closing, reader.args, reader.named, end + MARK - at));
  }

  private static Found escaped(String text, int at, int end) {
    int open = text.indexOf("/*", at);
    int close = text.lastIndexOf("*/", end);
    String shown =
        text.substring(at, open)
            + text.substring(open + 2, close)
            + text.substring(close + 2, end + MARK);
    return new Found.Escaped(shown, end + MARK - at);
  }

  /** Where the mark stands that ends a tag, or -1; not within quotation marks if they count. */
  private static int end(String text, int from, String mark, boolean quotes) {
    int limit = Math.min(text.length(), from + LONGEST);
    char quote = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\' && quote == '"') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (quotes && (c == '"' || c == '`')) {
        quote = c;
      } else if (text.startsWith(mark, i)) {
        return i;
      } else if (begins(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  static boolean isName(char c, int at) {
    return Character.isLetter(c)
        || c == '_'
        || at > 0 && (Character.isDigit(c) || c == '-' || c == '/' || c == '.');
  }

  /** Reads values: words, texts in quotation marks or backquotes, with a name and {@code =}. */
  private static final class Reader {
    private final String rest;
    private final List<String> args = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private int at;

    Reader(String rest) {
      this.rest = rest;
    }

    void read() {
      while (skip()) {
        int start = at;
        int end = at;
        while (end < rest.length() && isName(rest.charAt(end), end - start)) {
          end++;
        }
        int equals = end;
        while (equals < rest.length() && rest.charAt(equals) == ' ') {
          equals++;
        }
        if (end > start && equals < rest.length() && rest.charAt(equals) == '=') {
          at = equals + 1;
          skip();
          named.putIfAbsent(rest.substring(start, end).toLowerCase(Locale.ROOT), value());
        } else {
          args.add(value());
        }
      }
    }

    private boolean skip() {
      while (at < rest.length() && rest.charAt(at) <= ' ') {
        at++;
      }
      return at < rest.length();
    }

    private String value() {
      if (at >= rest.length()) {
        return "";
      }
      char quote = rest.charAt(at);
      if (quote == '"' || quote == '`' || quote == '“') {
        return quoted(quote == '“' ? '”' : quote);
      }
      int start = at;
      while (at < rest.length() && rest.charAt(at) > ' ') {
        at++;
      }
      return rest.substring(start, at);
    }

    private String quoted(char end) {
      StringBuilder out = new StringBuilder();
      for (at++; at < rest.length() && rest.charAt(at) != end; at++) {
        boolean escape =
            end != '`'
                && rest.charAt(at) == '\\'
                && at + 1 < rest.length()
                && (rest.charAt(at + 1) == end || rest.charAt(at + 1) == '\\');
        at += escape ? 1 : 0;
        out.append(rest.charAt(at));
      }
      at++;
      return out.toString();
    }
  }
}
