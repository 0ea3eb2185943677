package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.model.Story;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Finds the texts that say the same in several languages: those whose paths differ only in the
 * language, and those that name each other with {@code translationOf}.
 */
final class Translations {
  private static final int MANY = 5_000;

  private final Languages languages;
  private final List<Parsed> published;
  private final Problems problems;
  private final Map<String, Parsed> byName = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] groups;

  /**
   * Prepares to find them.
   *
   * @param all texts, those that are not published among them: who translates one of these has made
   *     no mistake
   */
  Translations(Languages languages, List<Parsed> all, List<Parsed> published, Problems problems) {
    this.languages = languages;
    this.published = published;
    this.problems = problems;
    this.groups = new int[published.size()];
    for (Parsed p : all) {
      if (!p.head().id().isEmpty()) {
        byName.putIfAbsent(p.head().id(), p);
      }
      byName.putIfAbsent(withoutExtension(p.file()), p);
    }
    all.forEach(p -> byName.put(p.file(), p));
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      positions.put(published.get(i).file(), i);
    }
  }

  /** Whether there is anything to find. */
  static boolean areIn(Languages languages, List<Parsed> published) {
    return languages.all().size() > 1
        || published.stream().anyMatch(p -> p.head().translationOf().isPresent());
  }

  /**
   * The texts that are translations of each other, by the source of each, then by the language of
   * their edition.
   *
   * @param stories made of the published texts, in their order
   */
  Map<String, Map<String, Story>> of(List<Story> stories) {
    byPath();
    published.forEach(p -> p.head().translationOf().ifPresent(typed -> named(p, typed)));
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(group(i), any -> new ArrayList<>()).add(i);
    }
    Map<String, Map<String, Story>> found = new HashMap<>();
    for (List<Integer> group : members.values()) {
      if (group.size() > 1) {
        Map<String, Story> same = inOrder(group, stories);
        if (same.size() > 1) {
          same.values().forEach(story -> found.put(story.source(), same));
        }
      }
    }
    return found;
  }

  private void byPath() {
    if (languages.all().size() == 1) {
      return;
    }
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      Integer other = first.putIfAbsent(published.get(i).source().named().key(), i);
      if (other != null) {
        groups[group(i)] = group(other);
      }
    }
  }

  private int group(int member) {
    int group = member;
    while (groups[group] != group) {
      groups[group] = groups[groups[group]];
      group = groups[group];
    }
    return group;
  }

  private void named(Parsed p, Scalar typed) {
    String name = typed.text().strip();
    Parsed other = byName.get(Urls.normalise(p.folder() + name));
    other = other == null ? byName.get(name) : other;
    if (other == null) {
      problems.add(
          Problem.warning(
                  "translation-unknown",
                  typed.place(),
                  "there is no text \"" + name + "\" that this could be a translation of")
              .withHint(hint(p, name)));
    } else if (other.file().equals(p.file())) {
      problems.add(
          Problem.warning(
                  "translation-language", typed.place(), "a text is no translation of itself")
              .withHint("type the path of the text that this one translates, or remove the line"));
    } else if (other.edition().equals(p.edition())) {
      problems.add(
          Problem.warning(
                  "translation-language",
                  typed.place(),
                  "\"" + name + "\" is in \"" + other.edition().code() + "\", as this text is")
              .withHint("type language: with the language of this text"));
    } else if (positions.containsKey(other.file())) {
      groups[group(position(p))] = group(position(other));
    }
  }

  private int position(Parsed p) {
    return positions.getOrDefault(p.file(), 0);
  }

  private String hint(Parsed p, String name) {
    Set<String> near = new TreeSet<>();
    if (byName.size() <= MANY) {
      for (String known : byName.keySet()) {
        near.add(known.startsWith(p.folder()) ? known.substring(p.folder().length()) : known);
      }
    }
    return Nearest.hint(name, near, "type the path of its file, such as stories/fog.md, or its id");
  }

  /** Of several texts in one language the first by path is linked to; the others are told. */
  private Map<String, Story> inOrder(List<Integer> group, List<Story> stories) {
    Map<Language, Integer> byLanguage = new HashMap<>();
    for (int i : group) {
      Parsed p = published.get(i);
      @Nullable Integer other = byLanguage.putIfAbsent(p.edition(), i);
      if (other != null) {
        boolean isFirst = p.file().compareTo(published.get(other).file()) < 0;
        byLanguage.put(p.edition(), isFirst ? i : other);
        // two texts at one address are told for that
        if (!stories.get(i).url().equalsIgnoreCase(stories.get(other).url())) {
          twice(published.get(isFirst ? other : i), published.get(isFirst ? i : other));
        }
      }
    }
    Map<String, Story> same = new LinkedHashMap<>();
    for (Language language : languages.all()) {
      @Nullable Integer member = byLanguage.get(language);
      if (member != null) {
        same.put(language.code(), stories.get(member));
      }
    }
    return same;
  }

  private void twice(Parsed second, Parsed first) {
    Optional<Scalar> typed = second.head().translationOf();
    Place place = typed.map(Scalar::place).orElse(Place.of(second.file()));
    problems.add(
        Problem.warning(
                "translation-twice",
                place,
                "\""
                    + first.file()
                    + "\" is the translation into \""
                    + first.edition().code()
                    + "\" already")
            .withHint(
                typed.isPresent()
                    ? "only that one is linked to: remove translationOf: from this text"
                    : "only that one is linked to: give this file another name"));
  }

  private static String withoutExtension(String file) {
    int dot = file.lastIndexOf('.');
    return dot <= file.lastIndexOf('/') ? file : file.substring(0, dot);
  }
}
