package org.quillpress.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads the words of a text off its HTML, for readers who look for them. Left out is what nobody
 * sees (scripts, comments), what a reader has to open first (spoilers, passages with a content
 * warning), marks of footnotes, and the small letters of ruby.
 */
public final class Passages {
  /** Characters that a passage has before it ends with its block. */
  private static final int ENOUGH = 700;

  /** Characters that no passage has more of. */
  private static final int MOST = 1_400;

  /** The same where there are no spaces. */
  private static final int LONGEST = 2 * MOST;

  /** From here on are the characters that are as wide as two others. */
  private static final char WIDE = 0x2e80;

  private static final int LONGEST_ENTITY = 32;

  /** Elements of which nothing is read. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "textarea",
          "title",
          "annotation",
          "rt",
          "rp",
          "svg",
          "select",
          "iframe",
          "object");

  /** What our own texts have. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("&amp;", "&"),
          Map.entry("&lt;", "<"),
          Map.entry("&gt;", ">"),
          Map.entry("&quot;", "\""),
          Map.entry("&lsquo;", "‘"),
          Map.entry("&rsquo;", "’"),
          Map.entry("&ldquo;", "“"),
          Map.entry("&rdquo;", "”"),
          Map.entry("&hellip;", "…"),
          Map.entry("&ndash;", "–"),
          Map.entry("&mdash;", "—"),
          Map.entry("&nbsp;", "\u00a0"));

  /** Elements within a line. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "label", "mark", "mi", "mn", "mo", "q", "rb", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** Takes passages in their order. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one.
     *
     * @param id as {@link Passage#id}
     * @param heading as {@link Passage#heading}
     * @param first as {@link Passage#first}
     * @param text in the first {@code length} of which its text is, good for the time of the call
     */
    void passage(String id, String heading, boolean first, char[] text, int length);
  }

  private Sink sink = (id, heading, first, text, length) -> {};
  private String html = "";

  /** The same as an array: a look at a character of a string is dear if not all are Latin. */
  private char[] chars = new char[1 << 10];

  private char[] text = new char[2 * LONGEST];
  private int length;
  private String id = "";
  private String heading = "";
  private boolean first = true;
  private boolean gap;
  private boolean inHeading;
  private int wide;

  /** Makes room to read texts one after the other. */
  public Passages() {}

  /**
   * The passages of a text, in order; none if it has no words. Headings without text below them are
   * passages too.
   *
   * @param html of its body
   */
  public static List<Passage> of(String html) {
    List<Passage> passages = new ArrayList<>();
    new Passages()
        .read(
            html,
            (id, heading, first, text, length) ->
                passages.add(new Passage(id, heading, first, new String(text, 0, length))));
    return passages;
  }

  /** Reads the passages of a text without making a list of them. */
  public void read(String html, Sink sink) {
    this.sink = sink;
    this.html = html;
    int size = html.length();
    if (chars.length < size) {
      chars = new char[size + (size >> 1)];
    }
    html.getChars(0, size, chars, 0);
    id = "";
    heading = "";
    first = true;
    inHeading = false;
    begin();
    read();
    end(true);
  }

  private void read() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      add(at, tag < 0 ? html.length() : tag);
      at = tag < 0 ? html.length() : tag(tag);
    }
  }

  /** Adds characters, white space in a row as one space. */
  private void add(int from, int to) {
    int at = from;
    while (at < to) {
      char c = chars[at];
      if (c == '&') {
        at = entity(at, to) + 1;
      } else if (c <= ' ') {
        gap = true;
        at++;
      } else {
        if (gap) {
          space();
        }
        at = c < WIDE ? word(at, to) : wide(at);
      }
    }
  }

  /** Adds a run of narrow characters, or as many as a passage can hold; gives where it ends. */
  private int word(int from, int to) {
    int end = inHeading ? to : Math.min(to, from + Math.max(1, LONGEST - wide));
    ensure(end - from);
    char[] in = chars;
    char[] out = text;
    int written = length;
    int at = from;
    while (at < end) {
      char c = in[at];
      if (c <= ' ' || c == '&' || c >= WIDE) {
        break;
      }
      out[written++] = c;
      at++;
    }
    length = written;
    wide += at - from;
    cut();
    return at;
  }

  /** Adds a character of those that count as two; gives where the next one is. */
  private int wide(int at) {
    ensure(1);
    text[length++] = chars[at];
    wide += 2;
    int back = cut();
    return at + 1 - back;
  }

  private void ensure(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, 2 * (length + more));
    }
  }

  /**
   * Ends a passage in the middle of what has no spaces, if it is long enough; gives how many
   * characters are taken back for the next one.
   */
  private int cut() {
    if (wide < LONGEST || inHeading) {
      return 0;
    }
    int back = Character.isHighSurrogate(text[length - 1]) ? 1 : 0;
    length -= back;
    end(false);
    return back;
  }

  private void add(char c) {
    if (gap) {
      space();
    }
    ensure(1);
    text[length++] = c;
    wide++;
  }

  /** What was read; begins anew. */
  private String taken() {
    String taken = new String(text, 0, length);
    begin();
    return taken;
  }

  private void begin() {
    length = 0;
    wide = 0;
    gap = false;
  }

  /** Begins a word that is not the first of its line. */
  private void space() {
    gap = false;
    if (length > 0) {
      if (wide >= MOST && !inHeading) {
        end(false);
      } else {
        ensure(1);
        text[length++] = ' ';
        wide++;
      }
    }
  }

  private int entity(int from, int to) {
    int end = from + 1;
    while (end < to && end - from < LONGEST_ENTITY && html.charAt(end) != ';') {
      end++;
    }
    if (end >= to || html.charAt(end) != ';') {
      add('&');
      return from;
    }
    String name = html.substring(from, end + 1);
    String value = KNOWN.getOrDefault(name, "");
    if (value.isEmpty()) {
      value = Parser.unescapeEntities(name, false);
    }
    if (value.equals(name)) {
      add('&');
      return from;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\u00a0' || c <= ' ') {
        gap = true;
      } else {
        add(c);
      }
    }
    return end;
  }

  /** Reads a tag, and all of an element that is not told; gives where to go on. */
  private int tag(int from) {
    if (html.startsWith("<!--", from)) {
      int end = html.indexOf("-->", from + 4);
      return end < 0 ? html.length() : end + 3;
    }
    boolean closes = html.startsWith("</", from);
    int begin = from + (closes ? 2 : 1);
    int at = begin;
    while (at < html.length() && isNameCharacter(html.charAt(at))) {
      at++;
    }
    if (at == begin) {
      if (html.startsWith("<!", from) || html.startsWith("<?", from)) {
        return Tags.end(html, from);
      }
      add('<');
      return from + 1;
    }
    String name = Tags.lower(html, begin, at);
    int end = Tags.end(html, at);
    if (!closes && isSilent(name, at, end)) {
      return Tags.skip(html, name, end);
    }
    if (isHeading(name)) {
      heading(closes, at, end);
    } else if (!INLINE.contains(name)) {
      gap = true;
      if (wide >= ENOUGH && !inHeading) {
        end(false);
      }
    }
    return end;
  }

  private boolean isSilent(String name, int at, int end) {
    return switch (name) {
      case "details" ->
          Tags.hasClass(html, at, end, "spoiler") || Tags.hasClass(html, at, end, "warned");
      case "sup" -> Tags.hasClass(html, at, end, "footnote-ref");
      case "a" -> Tags.hasClass(html, at, end, "footnote-backref");
      default -> SILENT.contains(name);
    };
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private void heading(boolean closes, int at, int end) {
    if (!closes) {
      end(false);
      inHeading = true;
      id = Tags.id(html, at, end);
      return;
    }
    if (inHeading) {
      heading = taken();
      first = true;
      inHeading = false;
    }
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }

  private void end(boolean last) {
    if (inHeading && last) {
      heading(true, 0, 0);
    }
    if (length > 0 || first && !heading.isEmpty()) {
      sink.passage(id, heading, first, text, length);
      first = false;
    }
    begin();
  }
}
