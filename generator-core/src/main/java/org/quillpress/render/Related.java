package org.quillpress.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quillpress.model.Edition;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * Finds stories with the same terms: rare terms count more than common ones, then the newer story
 * wins. For each term only the nearest neighbours in time are looked at, so that the work for one
 * story does not grow with the site.
 */
final class Related {
  private static final int NEIGHBOURS = 12;
  private static final int COUNT = 3;
  private static final int[] NONE = {};

  private final List<Story> stories;
  private final Map<TermKey, int[]> positions;

  private Related(List<Story> stories, Map<TermKey, int[]> positions) {
    this.stories = stories;
    this.positions = positions;
  }

  Related(Edition edition) {
    this(edition.stories(), new HashMap<>());
    Map<String, Integer> bySource = new HashMap<>(stories.size() * 2);
    for (int i = 0; i < stories.size(); i++) {
      bySource.put(stories.get(i).source(), i);
    }
    for (List<Term> terms : edition.terms().values()) {
      for (Term term : terms) {
        int[] list = new int[term.stories().size()];
        for (int i = 0; i < list.length; i++) {
          list[i] = bySource.getOrDefault(term.stories().get(i).source(), 0);
        }
        Arrays.sort(list);
        positions.put(term.key(), list);
      }
    }
  }

  /**
   * The same for the same stories with other terms.
   *
   * @param changed keys of the terms that are others
   */
  @SuppressWarnings("ReferenceEquality") // what stays is the same object
  Related with(Edition edition, Set<TermKey> changed) {
    List<Story> all = edition.stories();
    int[] edited =
        IntStream.range(0, all.size()).filter(i -> all.get(i) != stories.get(i)).toArray();
    Map<TermKey, int[]> others = new HashMap<>(positions);
    for (TermKey key : changed) {
      IntStream kept =
          Arrays.stream(positions.getOrDefault(key, NONE))
              .filter(i -> all.get(i) == stories.get(i));
      IntStream now = Arrays.stream(edited).filter(i -> all.get(i).terms().contains(key));
      others.put(key, IntStream.concat(kept, now).sorted().toArray());
    }
    return new Related(all, others);
  }

  /**
   * Positions of the related stories, best first.
   *
   * @param position of the story among the listed ones
   */
  List<Integer> to(int position) {
    List<TermKey> keys = stories.get(position).terms();
    int[] found = new int[keys.size() * 2 * NEIGHBOURS];
    double[] scores = new double[found.length];
    // where each position is in the list of those found, plus one: half empty, so seldom crowded
    int[] places = new int[Integer.highestOneBit(found.length * 2 + 1) * 2];
    int count = 0;
    for (TermKey key : keys) {
      int[] list = positions.getOrDefault(key, NONE);
      int at = Arrays.binarySearch(list, position);
      if (at < 0) {
        continue;
      }
      double weight = weight(key.taxonomy()) / Math.log(2.0 + list.length);
      int to = Math.min(list.length, at + NEIGHBOURS + 1);
      for (int i = Math.max(0, at - NEIGHBOURS); i < to; i++) {
        if (list[i] != position) {
          int slot = slot(places, found, list[i]);
          if (places[slot] == 0) {
            found[count++] = list[i];
            places[slot] = count;
          }
          scores[places[slot] - 1] += weight;
        }
      }
    }
    return best(found, scores, count);
  }

  private static int slot(int[] places, int[] found, int wanted) {
    int slot = wanted * 0x9e3779b9 >>> 8 & places.length - 1;
    while (places[slot] != 0 && found[places[slot] - 1] != wanted) {
      slot = slot + 1 & places.length - 1;
    }
    return slot;
  }

  /** The highest scores; of equal ones the newer story. */
  private static List<Integer> best(int[] found, double[] scores, int count) {
    List<Integer> best = new ArrayList<>(COUNT);
    for (int n = 0; n < COUNT; n++) {
      int top = -1;
      for (int i = 0; i < count; i++) {
        boolean higher =
            top < 0 || scores[i] > scores[top] || scores[i] == scores[top] && found[i] < found[top];
        top = scores[i] > 0 && higher ? i : top;
      }
      if (top < 0) {
        break;
      }
      best.add(found[top]);
      scores[top] = 0;
    }
    return best;
  }

  /** Stories of one author need not be alike, and those of a series are linked anyway. */
  private static double weight(String taxonomy) {
    return switch (taxonomy) {
      case Taxonomy.TAGS -> 1.0;
      case Taxonomy.AUTHORS -> 0.3;
      case Taxonomy.SERIES -> 0.1;
      default -> 0.6;
    };
  }
}
