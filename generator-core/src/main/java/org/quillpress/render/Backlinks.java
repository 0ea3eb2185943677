package org.quillpress.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Outgoing;
import org.quillpress.model.Edition;

/** The listed stories of an edition that link to a page. Made in one pass over their links. */
final class Backlinks {
  /** A page to which everybody links would become very long. */
  private static final int MOST = 50;

  private final Map<String, List<Integer>> byUrl = new HashMap<>();

  Backlinks(Edition edition, Map<String, Outgoing> outgoing) {
    if (outgoing.isEmpty()) {
      return;
    }
    for (int i = 0; i < edition.stories().size(); i++) {
      Outgoing links = outgoing.get(edition.stories().get(i).source());
      if (links != null) {
        for (String url : links.pages()) {
          List<Integer> known = byUrl.computeIfAbsent(url, page -> new ArrayList<>(2));
          if (known.size() < MOST) {
            known.add(i);
          }
        }
      }
    }
  }

  /** Positions of the newest stories that link to a page, newest first, at most 50. */
  List<Integer> to(String url) {
    return byUrl.getOrDefault(url, List.of());
  }
}
