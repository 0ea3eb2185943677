package org.quillpress.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of a site are forms of the same one, so that who types one finds the others. */
final class Forms {
  private static final int MOST = 12;

  private final Stems stems;
  private final Map<String, List<String>> byStem = new HashMap<>();

  /**
   * Groups words.
   *
   * @param words all words, each once
   */
  Forms(Stems stems, Set<String> words) {
    this.stems = stems;
    if (stems.isNone()) {
      return;
    }
    for (String word : words) {
      String stem = stems.of(word);
      if (!stem.isEmpty()) {
        List<String> forms = byStem.get(stem);
        if (forms == null) {
          byStem.put(stem, List.of(word));
        } else if (forms.size() == 1) {
          byStem.put(stem, new ArrayList<>(List.of(forms.get(0), word)));
        } else {
          forms.add(word);
        }
      }
    }
    byStem.values().removeIf(forms -> forms.size() == 1);
    byStem.values().forEach(Collections::sort);
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
