package org.quillpress.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * Finds the same page in all languages of a site, itself among them, the main language first. What
 * has no counterpart, and everything on a site in one language, has an empty list. Immutable.
 */
public final class Counterparts {
  /**
   * A page in one language.
   *
   * @param language BCP 47 code of its text
   * @param url encoded address below the site's home
   * @param isIndexed whether search engines may show it as the original
   */
  public record Counterpart(Edition edition, String language, String url, boolean isIndexed) {}

  private final Site site;
  private final Map<String, Map<TermKey, Term>> terms = new HashMap<>();
  private final Map<String, Set<Integer>> years = new HashMap<>();

  /** Prepares to find them in a site. */
  public Counterparts(Site site) {
    this.site = site;
    if (site.editions().size() > 1) {
      for (Edition edition : site.editions()) {
        terms.put(edition.language(), edition.index());
        years.put(edition.language(), edition.years().keySet());
      }
    }
  }

  /**
   * Of a story or a page.
   *
   * @param own the edition that it is in
   */
  public List<Counterpart> of(Story story, Edition own) {
    if (story.url().equals(own.home())) {
      return home();
    }
    Map<String, Story> translations = site.translations(story);
    return translations.isEmpty()
        ? List.of()
        : all(
            edition ->
                Optional.ofNullable(translations.get(edition.language()))
                    .filter(s -> s.source().equals(story.source()) || !s.flags().unlisted())
                    .map(s -> new Counterpart(edition, s.language(), s.url(), isIndexed(s))));
  }

  static boolean isIndexed(Story story) {
    Story.Flags flags = story.flags();
    boolean isHidden = flags.noindex() || flags.unlisted() || flags.draft();
    return !isHidden && story.origin().isEmpty();
  }

  /** Of the front page, which every edition has. */
  public List<Counterpart> home() {
    return all(
        edition -> {
          boolean isIndexed =
              Planners.front(edition).map(Counterparts::isIndexed).orElse(Boolean.TRUE);
          return Optional.of(
              new Counterpart(edition, edition.language(), edition.home(), isIndexed));
        });
  }

  /**
   * Of a page that every edition has at the same place.
   *
   * @param path below an edition's front page, such as {@code /archive/}
   */
  public List<Counterpart> of(String path) {
    return all(edition -> Optional.of(page(edition, edition.url(path))));
  }

  /** Of the list of all terms of a taxonomy. */
  public List<Counterpart> of(Taxonomy taxonomy) {
    return all(edition -> Optional.of(page(edition, Planners.indexUrl(edition, taxonomy))));
  }

  /** Of the list of all stories. */
  public List<Counterpart> ofList(Edition own) {
    String path = Planners.listUrl(own);
    if (path.equals(own.home())) {
      return home();
    }
    return all(
        edition ->
            Optional.of(Planners.listUrl(edition))
                .filter(url -> !url.equals(edition.home()))
                .map(url -> page(edition, url)));
  }

  /** Of the page of a term, for which the other editions must have stories too. */
  public List<Counterpart> of(TermKey key) {
    return all(
        edition ->
            Optional.ofNullable(terms.getOrDefault(edition.language(), Map.of()).get(key))
                .map(term -> page(edition, term.url())));
  }

  /** Of the archive of a year. */
  public List<Counterpart> of(int year) {
    return all(
        edition ->
            Optional.of(year)
                .filter(y -> years.getOrDefault(edition.language(), Set.of()).contains(y))
                .map(y -> page(edition, Planners.yearUrl(edition, y))));
  }

  private static Counterpart page(Edition edition, String url) {
    return new Counterpart(edition, edition.language(), url, true);
  }

  private List<Counterpart> all(Function<Edition, Optional<Counterpart>> find) {
    if (site.editions().size() == 1) {
      return List.of();
    }
    List<Counterpart> found = new ArrayList<>(site.editions().size());
    site.editions().forEach(edition -> find.apply(edition).ifPresent(found::add));
    return found.size() < 2 ? List.of() : found;
  }
}
