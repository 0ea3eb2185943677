package org.quillpress.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which words of a site are forms of the same one, so that who types one finds the others. */
final class Forms {
  private static final int MOST = 12;

  private final Stems stems;
  private final Map<String, List<String>> byStem = new HashMap<>();

  /**
   * Groups words.
   *
   * @param words of all blocks, each block's sorted
   */
  Forms(Stems stems, List<String[]> words) {
    this.stems = stems;
    if (stems.isNone()) {
      return;
    }
    Map<String, TreeSet<String>> groups = new HashMap<>();
    for (String[] block : words) {
      for (String word : block) {
        String stem = stems.of(word);
        if (!stem.isEmpty()) {
          groups.computeIfAbsent(stem, any -> new TreeSet<>()).add(word);
        }
      }
    }
    groups.forEach(
        (stem, forms) -> {
          if (forms.size() > 1) {
            byStem.put(stem, List.copyOf(forms));
          }
        });
  }

  /** The other forms of a word that texts have, the first ones if there are many. */
  List<String> of(String word) {
    List<String> group = stems.isNone() ? null : byStem.get(stems.of(word));
    if (group == null) {
      return List.of();
    }
    List<String> others = new ArrayList<>(Math.min(group.size(), MOST));
    for (String form : group) {
      if (!form.equals(word) && others.size() < MOST) {
        others.add(form);
      }
    }
    return others;
  }
}
