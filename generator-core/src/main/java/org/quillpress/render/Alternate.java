package org.quillpress.render;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.plan.Counterparts.Counterpart;

/**
 * What {@code hreflang} says of a page: each language in which search engines may show it, and
 * {@code x-default}, the main one, for readers of any other. Every page of a group says the same.
 *
 * @param url encoded address below the site's home
 */
record Alternate(String language, String url) {
  static List<Alternate> of(List<Counterpart> counterparts) {
    if (counterparts.size() < 2) {
      return List.of();
    }
    List<Alternate> alternates = new ArrayList<>(counterparts.size() + 1);
    String main = "";
    for (Counterpart same : counterparts) {
      if (same.isIndexed()) {
        alternates.add(new Alternate(same.language(), same.url()));
        main = same.edition().isMain() ? same.url() : main;
      }
    }
    if (alternates.size() < 2) {
      return List.of();
    }
    if (!main.isEmpty()) {
      alternates.add(new Alternate("x-default", main));
    }
    return alternates;
  }
}
