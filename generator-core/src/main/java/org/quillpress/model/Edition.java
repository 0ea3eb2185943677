package org.quillpress.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A site in one of its languages. Lists, terms, feeds, previous and next never leave it. A site in
 * one language has one edition. Immutable.
 *
 * @param settings the site's, with what it says of itself in this language
 * @param home encoded address of its front page below the site's home: {@code /} for the main
 *     language, {@code /fr/} for another
 * @param stories listed stories, newest first
 * @param unlisted stories that have a page but are in no list
 * @param pages undated pages, by address
 * @param terms by taxonomy, each by name
 * @param years listed stories by the year of their date in the zone of the site, newest first
 */
public record Edition(
    Settings settings,
    String home,
    List<Story> stories,
    List<Story> unlisted,
    List<Story> pages,
    Map<String, List<Term>> terms,
    Map<Integer, List<Story>> years) {

  /** Copies its lists and maps. */
  public Edition {
    stories = List.copyOf(stories);
    unlisted = List.copyOf(unlisted);
    pages = List.copyOf(pages);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    years = Collections.unmodifiableMap(new LinkedHashMap<>(years));
  }

  /** The same with other terms. */
  public Edition with(Map<String, List<Term>> other) {
    return new Edition(settings, home, stories, unlisted, pages, other, years);
  }

  /** The same with other stories in the place of some. */
  public Edition with(Replacements change) {
    Map<String, List<Term>> others = new LinkedHashMap<>(terms);
    others.replaceAll((taxonomy, list) -> Replacements.of(list, change::of));
    Map<Integer, List<Story>> otherYears = new LinkedHashMap<>(years);
    otherYears.replaceAll((year, list) -> change.of(list));
    return new Edition(
        settings,
        home,
        change.of(stories),
        change.of(unlisted),
        change.of(pages),
        others,
        otherYears);
  }

  /** BCP 47 code of its language. */
  public String language() {
    return settings.language();
  }

  /** Whether it is the one in the site's main language. */
  public boolean isMain() {
    return home.equals("/");
  }

  /** What speakers of its language call it. */
  public String languageName() {
    return settings.languages().stream()
        .filter(language -> language.code().equals(language()))
        .map(Language::name)
        .findFirst()
        .orElse(language());
  }

  /**
   * The address of a page that every edition has.
   *
   * @param path encoded, below its home, beginning with a slash, such as {@code /archive/}
   */
  public String url(String path) {
    return isMain() ? path : home + path.substring(1);
  }

  /** The terms of one taxonomy, by name. */
  public List<Term> terms(String taxonomy) {
    return terms.getOrDefault(taxonomy, List.of());
  }

  /** Those of a taxonomy that lists of terms have, by name. */
  public List<Term> listedTerms(String taxonomy) {
    return terms(taxonomy).stream().filter(Term::isListed).toList();
  }

  /** All terms by their key; made anew at each call. */
  public Map<TermKey, Term> index() {
    Map<TermKey, Term> index = new HashMap<>();
    terms.values().forEach(list -> list.forEach(term -> index.put(term.key(), term)));
    return index;
  }
}
