package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Profile;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Finds the terms that stories name. Names that differ only by case or spacing are one term; the
 * first spelling by date is its name. Not thread-safe: called for one story after another, oldest
 * first.
 */
final class Terms {
  /** Why a file about a term is not published. */
  static final String NO_STORY = "no listed story names it";

  private static final class Found {
    final TermKey key;
    final String name;
    final Profile profile;
    final boolean hasOwnPage;
    final List<Story> stories = new ArrayList<>();

    Found(TermKey key, String name, Profile profile, boolean hasOwnPage) {
      this.key = key;
      this.name = name;
      this.profile = profile;
      this.hasOwnPage = hasOwnPage;
    }

    boolean hasPage() {
      return hasOwnPage || !stories.isEmpty();
    }
  }

  private final Settings settings;
  private final Language language;
  private final Slugs slugs;
  private final Problems problems;
  private final Map<String, Map<String, Found>> byName = new LinkedHashMap<>();
  private final Map<Spelling, Found> spelled = new HashMap<>();
  private final Map<TermKey, Found> byKey = new HashMap<>();

  /** A term as it was typed. */
  private record Spelling(String taxonomy, String name) {}

  /**
   * Begins with the terms that have a file of their own: one in the language of the edition, else
   * one for all languages.
   *
   * @param language of the edition
   */
  Terms(
      Settings settings, Language language, List<ProfileReader.Named> profiles, Problems problems) {
    this.settings = settings;
    this.language = language;
    this.slugs = new Slugs(settings.urls().slugs());
    this.problems = problems;
    for (Taxonomy taxonomy : settings.taxonomies()) {
      byName.put(taxonomy.name(), new LinkedHashMap<>());
    }
    profiles.stream().filter(p -> language.equals(p.language())).forEach(this::add);
    profiles.stream().filter(p -> p.language() == null).forEach(this::add);
  }

  private void add(ProfileReader.Named named) {
    Map<String, Found> names = names(named.taxonomy());
    TermKey key = new TermKey(named.taxonomy(), slugs.ofTerm(named.id()));
    boolean isOwn = language.equals(named.language()) || language.home().equals("/");
    Found found =
        new Found(
            key, named.name(), named.profile(), isOwn && named.taxonomy().equals(Taxonomy.AUTHORS));
    Found known = byKey.putIfAbsent(key, found);
    names.putIfAbsent(folded(named.name()), known == null ? found : known);
    names.putIfAbsent(folded(named.id()), known == null ? found : known);
  }

  private Map<String, Found> names(String taxonomy) {
    return byName.computeIfAbsent(taxonomy, name -> new LinkedHashMap<>());
  }

  /** The keys of the terms that a front matter names in one taxonomy, without repetition. */
  List<TermKey> keys(String taxonomy, List<Scalar> typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<TermKey> keys = new ArrayList<>(typed.size());
    for (Scalar scalar : typed) {
      TermKey key = find(taxonomy, scalar).key;
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private Found find(String taxonomy, Scalar typed) {
    String name = typed.text().strip();
    Spelling spelling = new Spelling(taxonomy, name);
    Found same = spelled.get(spelling);
    if (same != null) {
      return same;
    }
    Map<String, Found> names = names(taxonomy);
    String folded = folded(name);
    Found known = names.get(folded);
    if (known != null) {
      if (known.profile.source().isEmpty()) {
        problems.add(
            Problem.note(
                    "term-spelling",
                    typed.place(),
                    "\"" + name + "\" is also spelled \"" + known.name + "\" in " + taxonomy)
                .withHint("both are one term, shown as \"" + known.name + "\""));
      }
      spelled.put(spelling, known);
      return known;
    }
    String slug = slugs.ofTerm(name);
    TermKey key = new TermKey(taxonomy, slug);
    for (int i = 2; byKey.containsKey(key); i++) {
      key = new TermKey(taxonomy, slug + "-" + i);
    }
    if (!key.slug().equals(slug)) {
      Found other = byKey.get(new TermKey(taxonomy, slug));
      problems.add(
          Problem.warning(
                  "term-slug",
                  typed.place(),
                  "\""
                      + name
                      + "\" and \""
                      + (other == null ? slug : other.name)
                      + "\" would have the same address in "
                      + taxonomy)
              .withHint("the page of \"" + name + "\" is at " + key.slug()));
    }
    Found found = new Found(key, name, Profile.NONE, false);
    names.put(folded, found);
    spelled.put(spelling, found);
    byKey.put(key, found);
    return found;
  }

  static String folded(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean gap = false;
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '-' || c == '_' || Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Lists a story under its terms. Call newest first. */
  void list(Story story) {
    for (TermKey key : story.terms()) {
      Found found = byKey.get(key);
      if (found != null) {
        found.stories.add(story);
      }
    }
  }

  /**
   * Adds the files about terms that no listed story of any edition has; authors have a page all the
   * same.
   */
  static void reportUnused(
      Collection<Terms> editions, List<ProfileReader.Named> profiles, List<LeftOut> leftOut) {
    Set<String> used = new HashSet<>();
    for (Terms terms : editions) {
      for (Found found : terms.byKey.values()) {
        if (found.hasPage()) {
          used.add(found.profile.source());
        }
      }
    }
    for (ProfileReader.Named named : profiles) {
      String file = named.profile().source();
      if (!used.contains(file)) {
        leftOut.add(new LeftOut(file, LeftOut.Kind.UNUSED, NO_STORY));
      }
    }
  }

  /** Terms with stories, and authors with a file of their own, by taxonomy, each by name. */
  Map<String, List<Term>> terms() {
    Map<String, List<Term>> all = new LinkedHashMap<>();
    for (Taxonomy taxonomy : settings.taxonomies()) {
      List<Term> terms = new ArrayList<>();
      for (Found found : byKey.values()) {
        if (found.key.taxonomy().equals(taxonomy.name()) && found.hasPage()) {
          terms.add(term(taxonomy, found));
        }
      }
      terms.sort(
          Comparator.comparing((Term term) -> folded(term.name()))
              .thenComparing(term -> term.key().slug()));
      all.put(taxonomy.name(), List.copyOf(terms));
    }
    return all;
  }

  /**
   * The addresses of the terms that have a file of their own, by that file; empty for those that
   * will have no page.
   *
   * @param used terms that a listed story has
   */
  Map<String, String> pages(Set<TermKey> used) {
    Map<String, String> pages = new HashMap<>();
    for (Taxonomy taxonomy : settings.taxonomies()) {
      for (Found found : byKey.values()) {
        String source = found.profile.source();
        if (!source.isEmpty() && found.key.taxonomy().equals(taxonomy.name())) {
          boolean page = found.hasOwnPage || used.contains(found.key);
          pages.put(source, page ? url(taxonomy, found.key) : "");
        }
      }
    }
    return pages;
  }

  private String url(Taxonomy taxonomy, TermKey key) {
    return Urls.encode(language.home() + taxonomy.path() + "/" + key.slug() + "/");
  }

  private Term term(Taxonomy taxonomy, Found found) {
    String url = url(taxonomy, found.key);
    String feed = taxonomy.feed() && !found.stories.isEmpty() ? url + "feed.xml" : "";
    List<Story> stories = found.stories;
    if (taxonomy.name().equals(Taxonomy.SERIES)) {
      stories = new ArrayList<>(stories);
      stories.sort(
          Comparator.comparingInt((Story s) -> s.part().orElse(Integer.MAX_VALUE))
              .thenComparing(s -> s.published().toInstant())
              .thenComparing(Story::source));
    }
    return new Term(found.key, found.name, url, feed, found.profile, stories);
  }
}
