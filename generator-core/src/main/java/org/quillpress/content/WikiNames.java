package org.quillpress.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.problem.Nearest;

/**
 * Finds what {@code [[Name]]} means: a file by its path or name, with or without extension, else a
 * text by its title, else a file by the name with hyphens for spaces. Immutable.
 */
final class WikiNames {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  private final Map<String, List<String>> titles;

  private final List<String> written;

  private WikiNames(Map<String, List<String>> titles, List<String> written) {
    this.titles = titles;
    this.written = written;
  }

  /** The names of no text. */
  static final WikiNames NONE = new WikiNames(Map.of(), List.of());

  static WikiNames of(List<Parsed> texts) {
    Map<String, List<String>> titles = new HashMap<>();
    for (Parsed text : texts) {
      titles.computeIfAbsent(folded(text.title()), key -> new ArrayList<>(1)).add(text.file());
    }
    return new WikiNames(titles, texts.stream().map(Parsed::title).toList());
  }

  /** Whether a target is such a name. */
  static boolean isOne(String typed) {
    return typed.startsWith(OPEN) && typed.endsWith(CLOSE);
  }

  /** The name in a target, without the heading. */
  static String name(String typed) {
    int hash = typed.indexOf('#');
    return typed
        .substring(OPEN.length(), hash < 0 ? typed.length() - CLOSE.length() : hash)
        .strip();
  }

  /** The heading in a target as a fragment, or empty. */
  static String fragment(String typed) {
    int hash = typed.indexOf('#');
    return hash < 0 ? "" : typed.substring(hash, typed.length() - CLOSE.length());
  }

  /** The files that a name can mean. */
  List<String> find(String name, References references) {
    List<String> files = references.find(name);
    if (files.isEmpty()) {
      files = titles.getOrDefault(folded(name), List.of());
    }
    return files.isEmpty() && name.indexOf(' ') >= 0
        ? references.find(name.replace(' ', '-'))
        : files;
  }

  /** The nearest name, in the form in which it is typed. */
  Optional<String> near(String name) {
    return Nearest.to(name, written).map(title -> OPEN + title + CLOSE);
  }

  private static String folded(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
