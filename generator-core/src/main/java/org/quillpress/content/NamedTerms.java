package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The terms of one taxonomy that the texts of one edition name, for who edits a few of the texts.
 * What a spelling means depends only on the spellings that come before it; so it is found for the
 * first text with each. Not thread-safe.
 */
final class NamedTerms {
  /** The texts with one spelling. */
  private static final class Users {
    /** Their places among all texts, in order. */
    final List<Integer> places = new ArrayList<>(1);

    /** How many are listed stories. */
    int listed;

    void add(int place, boolean isListed) {
      int at = places.isEmpty() ? -1 : Collections.binarySearch(places, place);
      if (at < 0) {
        places.add(-1 - at, place);
        listed += isListed ? 1 : 0;
      }
    }

    void remove(int place, boolean isListed) {
      int at = Collections.binarySearch(places, place);
      if (at >= 0) {
        places.remove(at);
        listed -= isListed ? 1 : 0;
      }
    }
  }

  /** What spellings mean, and what is wrong with them. */
  private record Meanings(Terms terms, Map<String, TermKey> keys, List<Problem> told) {}

  /** A spelling in the first text that has it. */
  private record First(int text, int index, String spelling, Scalar typed, Users users) {}

  /** A text that is another now. */
  record Edited(int place, Parsed before, Parsed now) {}

  private final Settings settings;
  private final Taxonomy taxonomy;
  private final Language edition;
  private final List<About> abouts;
  private final List<Parsed> published;
  private final List<Head> withheld;
  private final boolean isCompared;
  private final Map<String, Users> users = new HashMap<>();
  private Meanings last;
  private boolean isCrowded;

  /**
   * Begins with what texts name.
   *
   * @param abouts what is said of terms of the taxonomy
   * @param published all texts, oldest first; those that are edited are to be put into it before
   *     they are {@linkplain #take taken}
   * @param withheld front matter of texts that are not published
   * @param isCompared whether names are compared with those of files about terms that no text names
   */
  NamedTerms(
      Settings settings,
      Taxonomy taxonomy,
      Language edition,
      List<About> abouts,
      List<Parsed> published,
      List<Head> withheld,
      boolean isCompared) {
    this.settings = settings;
    this.taxonomy = taxonomy;
    this.edition = edition;
    this.abouts = abouts;
    this.published = published;
    this.withheld = withheld;
    this.isCompared = isCompared;
    for (int i = 0; i < published.size(); i++) {
      if (published.get(i).edition().equals(edition)) {
        add(i, published.get(i));
      }
    }
    this.last = find();
  }

  private List<Scalar> typed(Parsed text) {
    return text.head().terms(taxonomy.name());
  }

  private void add(int place, Parsed text) {
    isCrowded |= typed(text).size() > Terms.MOST;
    boolean isListed = isListed(text);
    for (Scalar typed : typed(text)) {
      users.computeIfAbsent(typed.text().strip(), any -> new Users()).add(place, isListed);
    }
  }

  private void remove(int place, Parsed text) {
    boolean isListed = isListed(text);
    for (Scalar typed : typed(text)) {
      String spelling = typed.text().strip();
      Users own = users.get(spelling);
      if (own != null) {
        own.remove(place, isListed);
        if (own.places.isEmpty()) {
          users.remove(spelling);
        }
      }
    }
  }

  private static boolean isListed(Parsed text) {
    return Terms.Use.of(text) == Terms.Use.LISTED;
  }

  private Meanings find() {
    List<First> order = new ArrayList<>(users.size());
    users.forEach((spelling, own) -> order.add(first(spelling, own)));
    order.sort(Comparator.comparingInt(First::text).thenComparingInt(First::index));
    Problems told = new Problems();
    Terms terms = new Terms(settings, List.of(taxonomy), edition, abouts, told);
    Map<String, TermKey> keys = new HashMap<>(users.size() * 2);
    for (First first : order) {
      int listed = first.users().listed;
      Terms.Use use = listed > 0 ? Terms.Use.LISTED : Terms.Use.MENTIONED;
      keys.put(first.spelling(), terms.key(taxonomy.name(), first.typed(), use, listed));
    }
    withheld.forEach(terms::withhold);
    return new Meanings(terms, keys, told.list());
  }

  private First first(String spelling, Users own) {
    int text = own.places.get(0);
    List<Scalar> typed = typed(published.get(text));
    int index = 0;
    while (!typed.get(index).text().strip().equals(spelling)) {
      index++;
    }
    return new First(text, index, spelling, typed.get(index), own);
  }

  /**
   * The terms that other listed stories name than before, or that are called otherwise.
   *
   * @return empty if more than that has changed
   */
  Optional<TermEdit.Change> take(List<Edited> edited) {
    for (Edited text : edited) {
      remove(text.place(), text.before());
      add(text.place(), text.now());
    }
    Meanings before = last;
    if (isCrowded) {
      return Optional.empty();
    }
    Meanings now = find();
    last = now;
    Map<TermKey, String> then = before.terms().listed();
    Map<TermKey, String> names = now.terms().listed();
    boolean isFarReaching =
        !now.told().equals(before.told())
            || isAnyOther(before.keys(), now.keys())
            || isShownOtherwise(before.terms(), now.terms())
            || isCompared && !Set.copyOf(then.values()).equals(Set.copyOf(names.values()));
    if (isFarReaching) {
      return Optional.empty();
    }
    Set<TermKey> keys = new HashSet<>();
    then.forEach(
        (key, name) -> {
          if (!name.equals(names.get(key))) {
            keys.add(key);
          }
        });
    for (Edited text : edited) {
      if (isListed(text.now())) {
        Set<TermKey> own = keys(text.before(), before);
        Set<TermKey> others = keys(text.now(), now);
        own.stream().filter(key -> !others.contains(key)).forEach(keys::add);
        others.stream().filter(key -> !own.contains(key)).forEach(keys::add);
      }
    }
    return Optional.of(new TermEdit.Change(taxonomy, keys, now.terms()));
  }

  /** Whether a spelling that was there before means another term. */
  private static boolean isAnyOther(Map<String, TermKey> before, Map<String, TermKey> now) {
    for (Map.Entry<String, TermKey> spelling : before.entrySet()) {
      TermKey key = now.get(spelling.getKey());
      if (key != null && !key.equals(spelling.getValue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is said of terms is shown elsewhere, or no longer. */
  private boolean isShownOtherwise(Terms before, Terms now) {
    for (About about : abouts) {
      if (!now.page(about).equals(before.page(about))
          || now.isHeldBack(about) != before.isHeldBack(about)
          || about.parts().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Set<TermKey> keys(Parsed text, Meanings meanings) {
    Set<TermKey> keys = new LinkedHashSet<>();
    for (Scalar typed : typed(text)) {
      TermKey key = meanings.keys().get(typed.text().strip());
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The keys of the terms that one of the texts names. */
  List<TermKey> keys(Parsed text) {
    return List.copyOf(keys(text, last));
  }
}
