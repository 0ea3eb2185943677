package org.quillpress.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * Finds stories with the same terms: rare terms count more than common ones, then the newer story wins.
 * For each term only the nearest neighbours in time are looked at, so that the work for one story does
 * not grow with the site.
 */
final class Related {
  private static final int NEIGHBOURS = 12;
  private static final int COUNT = 3;

  private final List<Story> stories;
  private final Map<TermKey, int[]> positions = new HashMap<>();

  Related(Site site) {
    this.stories = site.stories();
    Map<String, Integer> bySource = new HashMap<>(stories.size() * 2);
    for (int i = 0; i < stories.size(); i++) {
      bySource.put(stories.get(i).source(), i);
    }
    for (List<Term> terms : site.terms().values()) {
      for (Term term : terms) {
        int[] list =
            term.stories().stream().mapToInt(s -> bySource.getOrDefault(s.source(), 0)).sorted().toArray();
        positions.put(term.key(), list);
      }
    }
  }

  /**
   * Positions of the related stories, best first.
   *
   * @param position of the story among the listed ones
   */
  List<Integer> to(int position) {
    Story story = stories.get(position);
    Map<Integer, Double> scores = new HashMap<>();
    for (TermKey key : story.terms()) {
      int[] list = positions.getOrDefault(key, new int[0]);
      double weight = weight(key.taxonomy()) / Math.log(2.0 + list.length);
      int at = java.util.Arrays.binarySearch(list, position);
      if (at < 0) {
        continue;
      }
      int from = Math.max(0, at - NEIGHBOURS);
      int to = Math.min(list.length, at + NEIGHBOURS + 1);
      for (int i = from; i < to; i++) {
        if (list[i] != position) {
          scores.merge(list[i], weight, Double::sum);
        }
      }
    }
    List<Map.Entry<Integer, Double>> best = new ArrayList<>(scores.entrySet());
    best.sort(
        Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return best.stream().limit(COUNT).map(Map.Entry::getKey).toList();
  }

  /** Stories of one author need not be alike, and those of a series are linked anyway. */
  private static double weight(String taxonomy) {
    return switch (taxonomy) {
      case Taxonomy.TAGS -> 1.0;
      case Taxonomy.CATEGORIES -> 0.6;
      case Taxonomy.AUTHORS -> 0.3;
      default -> 0.1;
    };
  }
}
