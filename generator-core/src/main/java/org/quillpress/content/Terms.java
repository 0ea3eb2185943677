package org.quillpress.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.model.Profile;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Finds the terms that stories name. Names that differ only by case or spacing are one term; the
 * first spelling by date is its name. Not thread-safe: called for one story after another, oldest
 * first.
 */
final class Terms {
  /** The order in which lists of terms have them. */
  static final Comparator<Term> BY_NAME =
      Comparator.comparing((Term term) -> folded(term.name()))
          .thenComparing(term -> term.key().slug());

  private static final int MANY = 500;

  /** So many terms of a taxonomy one text can have; the others do not count. */
  static final int MOST = 500;

  /** So many texts do not share a slip. */
  private static final int SEVERAL = 3;

  private static final class Found {
    final TermKey key;
    final String name;
    final Profile profile;
    final boolean isOwn;
    final List<Story> stories = new ArrayList<>();
    Use use = Use.NONE;
    int listed;

    Found(TermKey key, String name, Profile profile, boolean isOwn) {
      this.key = key;
      this.name = name;
      this.profile = profile;
      this.isOwn = isOwn;
    }

    /** An author has a page if he has a file, unless only texts that are held back know of him. */
    boolean hasPage() {
      boolean isAuthor = key.taxonomy().equals(Taxonomy.AUTHORS);
      return use == Use.LISTED || isAuthor && (use == Use.MENTIONED || isOwn && use == Use.NONE);
    }
  }

  /** By what sort of text a term is named, the weightiest last. */
  enum Use {
    /** By none. */
    NONE,
    /** By texts that are not published. */
    HELD_BACK,
    /** By pages and unlisted stories. */
    MENTIONED,
    /** By listed stories. */
    LISTED;

    /** What a published text makes of the terms that it names. */
    static Use of(Parsed text) {
      boolean isStory = text.kind() == Story.Kind.STORY;
      return isStory && !text.head().flags().unlisted() ? LISTED : MENTIONED;
    }

    private Use and(Use other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private final List<Taxonomy> taxonomies;
  private final Language language;
  private final Slugs slugs;
  private final Problems problems;
  private final Map<String, Map<String, Found>> byName = new LinkedHashMap<>();

  /** The terms by their names as they were typed, by taxonomy. */
  private final Map<String, Map<String, Found>> spelled = new HashMap<>();

  private final Map<TermKey, Found> byKey = new HashMap<>();
  private final Map<Spelling, String> typedSlugs = new HashMap<>();

  /** The number that the last of the terms has whose slug was another's. */
  private final Map<TermKey, Integer> lastNumbers = new HashMap<>();

  private final Set<String> knownAuthors = new LinkedHashSet<>();
  private final List<NearAuthor> nearAuthors = new ArrayList<>();

  /** A term as it was typed. */
  private record Spelling(String taxonomy, String name) {}

  /**
   * Begins with the terms of which something is said: in the language of the edition, else for all
   * languages.
   *
   * @param language of the edition
   */
  Terms(Settings settings, Language language, List<About> abouts, Problems problems) {
    this(settings, settings.taxonomies(), language, abouts, problems);
  }

  /**
   * The same for some taxonomies: none has to do with another.
   *
   * @param abouts about terms of those
   */
  Terms(
      Settings settings,
      List<Taxonomy> taxonomies,
      Language language,
      List<About> abouts,
      Problems problems) {
    this.taxonomies = taxonomies;
    this.language = language;
    this.slugs = new Slugs(settings.urls().slugs());
    this.problems = problems;
    for (Taxonomy taxonomy : taxonomies) {
      byName.put(taxonomy.name(), new LinkedHashMap<>());
      taxonomy
          .slugs()
          .forEach(
              (name, slug) -> typedSlugs.put(new Spelling(taxonomy.name(), folded(name)), slug));
    }
    List<About> own = new ArrayList<>();
    abouts.stream().filter(about -> language.equals(about.language())).forEach(own::add);
    abouts.stream().filter(about -> about.language() == null).forEach(own::add);
    own.forEach(this::add);
    // an id comes before the same text as a name
    for (About about : own) {
      Found found = byKey.get(about.key());
      if (found != null) {
        names(about.taxonomy()).putIfAbsent(folded(about.name()), found);
      }
    }
    for (Taxonomy taxonomy : taxonomies) {
      taxonomy.allowed().forEach(name -> allow(taxonomy.name(), name));
    }
  }

  /** Makes a term that may be named, so that its spelling there is the one that counts. */
  private void allow(String taxonomy, String name) {
    Map<String, Found> names = names(taxonomy);
    TermKey key = new TermKey(taxonomy, slug(taxonomy, name));
    if (!names.containsKey(folded(name)) && !byKey.containsKey(key)) {
      Found found = new Found(key, name, Profile.NONE, false);
      byKey.put(key, found);
      names.put(folded(name), found);
    }
  }

  private String slug(String taxonomy, String name) {
    String typed = typedSlugs.get(new Spelling(taxonomy, folded(name)));
    return typed == null ? slugs.ofTerm(name) : typed;
  }

  private void add(About about) {
    boolean here = language.equals(about.language()) || language.home().equals("/");
    Found found = new Found(about.key(), about.name(), about.profile(), here && about.isOwn());
    found = Objects.requireNonNullElse(byKey.putIfAbsent(about.key(), found), found);
    names(about.taxonomy()).putIfAbsent(folded(about.id()), found);
    if (about.taxonomy().equals(Taxonomy.AUTHORS)) {
      knownAuthors.add(about.id());
      knownAuthors.add(about.name());
    }
  }

  private Map<String, Found> names(String taxonomy) {
    return byName.computeIfAbsent(taxonomy, name -> new LinkedHashMap<>());
  }

  /**
   * Names and ids of the terms of which something is said or that are allowed, folded, by taxonomy.
   */
  static Map<String, Set<String>> known(List<Taxonomy> taxonomies, List<About> abouts) {
    Map<String, Set<String>> known = new HashMap<>();
    for (Taxonomy taxonomy : taxonomies) {
      Set<String> names = known.computeIfAbsent(taxonomy.name(), name -> new TreeSet<>());
      taxonomy.allowed().forEach(name -> names.add(folded(name)));
    }
    for (About about : abouts) {
      Set<String> names = known.computeIfAbsent(about.taxonomy(), name -> new TreeSet<>());
      names.add(folded(about.id()));
      names.add(folded(about.name()));
    }
    return known;
  }

  /**
   * The keys of the terms that a front matter names in one taxonomy, without repetition.
   *
   * @param use what sort of text it is
   */
  List<TermKey> keys(String taxonomy, List<Scalar> typed, Use use) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<TermKey> keys = new ArrayList<>(Math.min(typed.size(), MOST));
    for (Scalar scalar : typed) {
      if (keys.size() == MOST) {
        problems.add(tooMany(taxonomy, typed.size(), scalar.place()));
        break;
      }
      Found found = find(taxonomy, scalar);
      if (!keys.contains(found.key)) {
        found.use = found.use.and(use);
        found.listed += use == Use.LISTED ? 1 : 0;
        keys.add(found.key);
      }
    }
    return keys;
  }

  /**
   * The key of the term that texts name in one spelling. Call for one spelling after another, in
   * the order of the first text with each.
   *
   * @param typed in the first of the texts
   * @param use what sort of texts they are
   * @param listed how many of them are listed stories
   */
  TermKey key(String taxonomy, Scalar typed, Use use, int listed) {
    Found found = find(taxonomy, typed);
    found.use = found.use.and(use);
    found.listed += listed;
    return found.key;
  }

  private static Problem tooMany(String taxonomy, int count, Place place) {
    return Problem.warning(
            "terms-many",
            place,
            "of the " + count + " " + taxonomy + " here the first " + MOST + " count")
        .withHint("take some out: each has a page, and each page would name all of them");
  }

  /** Remembers the terms that a text names which is not published; it makes none. */
  void withhold(Head head) {
    for (Taxonomy taxonomy : taxonomies) {
      for (Scalar scalar : head.terms(taxonomy.name())) {
        Found found = names(taxonomy.name()).get(folded(scalar.text()));
        if (found != null) {
          found.use = found.use.and(Use.HELD_BACK);
        }
      }
    }
  }

  /** What a name is the same as: the id of its term, or the name itself if it is of none. */
  String id(String taxonomy, Scalar typed) {
    Found found = names(taxonomy).get(folded(typed.text()));
    return found == null ? folded(typed.text()) : found.key.slug();
  }

  /** The address of the page that shows what is said, if there is one. */
  Optional<String> page(About about) {
    Found found = byKey.get(about.key());
    boolean shown = found != null && found.hasPage() && shows(found, about);
    return shown ? Optional.of(url(about.key())) : Optional.empty();
  }

  private static boolean shows(Found found, About about) {
    return found.profile.source().equals(about.source());
  }

  /** How many listed stories name what is spoken of. */
  int count(About about) {
    Found found = byKey.get(about.key());
    return found == null || !shows(found, about) ? 0 : found.listed;
  }

  /** Whether texts name what is spoken of, but only texts that are not published. */
  boolean isHeldBack(About about) {
    Found found = byKey.get(about.key());
    return found != null && found.use == Use.HELD_BACK;
  }

  /** The address that the page of a term has or would have. */
  String url(TermKey key) {
    String path = key.taxonomy();
    for (Taxonomy taxonomy : taxonomies) {
      path = taxonomy.name().equals(key.taxonomy()) ? taxonomy.path() : path;
    }
    return Urls.encode(language.home() + path + "/" + key.slug() + "/");
  }

  /** The code of the language of the edition. */
  String edition() {
    return language.code();
  }

  private Found find(String taxonomy, Scalar typed) {
    String name = typed.text().strip();
    Map<String, Found> spellings = spelled.computeIfAbsent(taxonomy, any -> new HashMap<>());
    Found same = spellings.get(name);
    if (same != null) {
      return same;
    }
    Map<String, Found> names = names(taxonomy);
    String folded = folded(name);
    Found known = names.get(folded);
    if (known != null) {
      if (known.profile.source().isEmpty() && !known.name.equals(name)) {
        problems.add(
            Problem.note(
                    "term-spelling",
                    typed.place(),
                    "\"" + name + "\" is also spelled \"" + known.name + "\" in " + taxonomy)
                .withHint("both are one, shown as \"" + known.name + "\": type it so here, too"));
      }
      spellings.put(name, known);
      return known;
    }
    String slug = slug(taxonomy, name);
    TermKey key = new TermKey(taxonomy, slug);
    Found meant = typedSlugs.containsKey(new Spelling(taxonomy, folded)) ? byKey.get(key) : null;
    if (meant != null && !meant.profile.source().isEmpty()) {
      // site.yaml gives the term the slug under which a file speaks of it
      names.put(folded, meant);
      spellings.put(name, meant);
      return meant;
    }
    if (byKey.containsKey(key)) {
      TermKey taken = key;
      int number = lastNumbers.getOrDefault(taken, 1);
      while (byKey.containsKey(key)) {
        number++;
        key = new TermKey(taxonomy, slug + "-" + number);
      }
      lastNumbers.put(taken, number);
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
              .withHint(
                  "the page of \""
                      + name
                      + "\" is at "
                      + key.slug()
                      + "; if both mean the same, type one of them everywhere"));
    }
    Found found = new Found(key, name, Profile.NONE, false);
    if (taxonomy.equals(Taxonomy.AUTHORS)) {
      nearAuthor(found, typed);
    }
    names.put(folded, found);
    spellings.put(name, found);
    byKey.put(key, found);
    return found;
  }

  /** Remembers an author of whom nothing is said, if the name resembles one of whom it is. */
  private void nearAuthor(Found found, Scalar typed) {
    if (knownAuthors.size() <= MANY) {
      Nearest.to(found.name, knownAuthors)
          .ifPresent(near -> nearAuthors.add(new NearAuthor(found, typed, near)));
    }
  }

  /** An author whose name is nearly that of another, of whom something is said. */
  private record NearAuthor(Found found, Scalar typed, String near) {}

  /**
   * Tells authors of whom nothing is said, but of one with nearly their name. If no text names that
   * one, and several these, it is the file that has the slip. Call when all texts are read.
   *
   * @param files what was told of files, so that each is told once
   */
  void tellNearAuthors(Set<String> files) {
    for (NearAuthor author : nearAuthors) {
      Found said = names(Taxonomy.AUTHORS).get(folded(author.near));
      if (said != null && said.isOwn && said.use == Use.NONE && author.found.listed >= SEVERAL) {
        if (files.add(said.profile.source())) {
          problems.add(
              Abouts.unused(
                  said.profile.source(), said.key.taxonomy(), said.key.slug(), author.found.name));
        }
      } else {
        String name = author.found.name;
        problems.add(
            Problem.note(
                    "author-unknown",
                    author.typed.place(),
                    "no file is about an author \"" + name + "\"")
                .withHint("did you mean \"" + author.near + "\"?"));
      }
    }
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

  /** The names of the terms that listed stories name, by their keys. */
  Map<TermKey, String> listed() {
    Map<TermKey, String> names = new HashMap<>();
    for (Found found : byKey.values()) {
      if (found.listed > 0) {
        names.put(found.key, found.name);
      }
    }
    return names;
  }

  /** The names of the terms of a taxonomy that texts of the site use. */
  List<String> used(String taxonomy) {
    List<String> names = new ArrayList<>();
    for (Found found : byKey.values()) {
      if (found.key.taxonomy().equals(taxonomy) && found.use == Use.LISTED) {
        names.add(found.name);
      }
    }
    return names;
  }

  /** Terms with stories, and authors who have a page all the same, by taxonomy, each by name. */
  Map<String, List<Term>> terms() {
    Map<String, List<Term>> all = new LinkedHashMap<>();
    for (Taxonomy taxonomy : taxonomies) {
      List<Term> terms = new ArrayList<>();
      for (Found found : byKey.values()) {
        boolean isAuthor = taxonomy.name().equals(Taxonomy.AUTHORS);
        boolean hasPage = !found.stories.isEmpty() || isAuthor && found.hasPage();
        if (found.key.taxonomy().equals(taxonomy.name()) && hasPage) {
          terms.add(term(taxonomy, found, found.stories));
        }
      }
      terms.sort(BY_NAME);
      all.put(taxonomy.name(), List.copyOf(terms));
    }
    return all;
  }

  /**
   * A term with stories that need not be listed here.
   *
   * @param listed newest first
   * @return empty if there are none
   */
  Optional<Term> term(Taxonomy taxonomy, TermKey key, List<Story> listed) {
    Found found = byKey.get(key);
    return found == null || listed.isEmpty()
        ? Optional.empty()
        : Optional.of(term(taxonomy, found, listed));
  }

  private Term term(Taxonomy taxonomy, Found found, List<Story> listed) {
    String url = url(found.key);
    String feed = taxonomy.feed() && !listed.isEmpty() ? url + "feed.xml" : "";
    List<Story> stories = listed;
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
