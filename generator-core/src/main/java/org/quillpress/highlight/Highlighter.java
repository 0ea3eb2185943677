package org.quillpress.highlight;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the parts of code in all languages that are known: the built-in ones and those that were
 * added. Immutable and thread-safe.
 *
 * <p>What it gives back always fits the code: spans that do not are thrown away, and so are those
 * of a highlighter that fails. Code of more than 100,000 characters stays plain.
 */
public final class Highlighter {
  private static final int LONGEST = 100_000;

  private final Map<String, CodeHighlighter> added = new HashMap<>();

  private Highlighter() {}

  /**
   * Takes highlighters beside the built-in one. Of two that know a name the first is asked, the
   * built-in one last.
   */
  public static Highlighter of(List<CodeHighlighter> highlighters) {
    Highlighter all = new Highlighter();
    for (CodeHighlighter highlighter : highlighters) {
      for (String name : highlighter.languages()) {
        all.added.putIfAbsent(folded(name), highlighter);
      }
    }
    return all;
  }

  /** Whether there is a language of this name, in whatever case. */
  public boolean knows(String language) {
    String name = folded(language);
    return added.containsKey(name) || BuiltIn.knows(name);
  }

  /** All names of all languages, in their order. */
  public Set<String> languages() {
    Set<String> names = new TreeSet<>(BuiltIn.HIGHLIGHTER.languages());
    names.addAll(added.keySet());
    return names;
  }

  /**
   * Finds the parts of a code; none if the language is not known.
   *
   * @param language its name, in whatever case
   * @param code lines that end in {@code \n}
   */
  public Highlighted highlight(String language, String code) {
    requireNonNull(code, "code");
    String name = folded(language);
    CodeHighlighter asked = added.getOrDefault(name, BuiltIn.HIGHLIGHTER);
    if (code.length() > LONGEST || !knows(name)) {
      return Highlighted.PLAIN;
    }
    String trouble;
    try {
      List<Span> spans = asked.highlight(name, code);
      trouble = misfit(spans, code);
      if (trouble.isEmpty()) {
        return new Highlighted(spans, "");
      }
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      trouble = String.valueOf(e);
    }
    // what is wrong with the built-in one is nothing that an author could mend
    return asked == BuiltIn.HIGHLIGHTER
        ? Highlighted.PLAIN
        : new Highlighted(List.of(), asked.getClass().getSimpleName() + ": " + trouble);
  }

  private static String misfit(List<Span> spans, String code) {
    int last = 0;
    for (Span span : spans) {
      if (span.start() < last) {
        return span + " begins before " + last;
      }
      if (span.end() > code.length()) {
        return span + " ends behind " + code.length();
      }
      if (Spans.splits(code, span.start()) || Spans.splits(code, span.end())) {
        return span + " ends inside of a character";
      }
      last = span.end();
    }
    return "";
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
