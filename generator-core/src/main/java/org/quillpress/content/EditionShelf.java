package org.quillpress.content;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.model.Edition;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;

/** Collects the stories and pages of one edition. */
final class EditionShelf {
  private final Language language;
  private final Terms terms;
  private final List<Story> listed = new ArrayList<>();
  private final List<Story> unlisted = new ArrayList<>();
  private final List<Story> pages = new ArrayList<>();

  EditionShelf(Language language, Terms terms) {
    this.language = language;
    this.terms = terms;
  }

  /** Adds a story or a page. Call newest first. */
  void add(Story story) {
    if (story.kind() == Story.Kind.PAGE) {
      pages.add(story);
    } else if (story.flags().unlisted()) {
      unlisted.add(story);
    } else {
      listed.add(story);
      terms.list(story);
    }
  }

  Edition edition(Settings site) {
    pages.sort(Comparator.comparing(Story::url).thenComparing(Story::source));
    Settings own = site.in(language);
    return new Edition(
        own, language.home(), listed, unlisted, pages, terms.terms(), years(own.zone()));
  }

  /** But for its first and last days, zones make no difference to a year, and they cost time. */
  private static int year(ZonedDateTime date, ZoneId zone) {
    int month = date.getMonthValue();
    return month > 1 && month < 12 ? date.getYear() : date.withZoneSameInstant(zone).getYear();
  }

  private Map<Integer, List<Story>> years(ZoneId zone) {
    Map<Integer, List<Story>> years = new LinkedHashMap<>();
    for (Story story : listed) {
      int year = year(story.published(), zone);
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(story);
    }
    return years;
  }
}
