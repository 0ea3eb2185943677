package org.quillpress.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Edition;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.GroupView;
import org.quillpress.theme.view.ListView;
import org.quillpress.theme.view.TermView;

/** What the list pages of an edition list. */
final class Lists {
  private final Edition edition;
  private final Words words;
  private final Cards cards;
  private final Terms terms;
  private final SeriesViews series;

  Lists(Edition edition, Words words, Cards cards, Terms terms, SeriesViews series) {
    this.edition = edition;
    this.words = words;
    this.cards = cards;
    this.terms = terms;
    this.series = series;
  }

  /** What a list is called, whichever of its pages it is. */
  String title(Output.ListPage output) {
    return switch (output.kind()) {
      case HOME -> edition.settings().title();
      case YEAR ->
          words.text("titleYear", Map.of("year", Integer.toString(output.year().orElse(0))));
      case TERM -> {
        Term term = output.term().orElseThrow();
        String key =
            switch (term.key().taxonomy()) {
              case Taxonomy.TAGS -> "titleTag";
              case Taxonomy.AUTHORS -> "titleAuthor";
              case Taxonomy.SERIES -> "titleSeries";
              default -> "titleCategory";
            };
        yield words.text(key, Map.of("name", term.name()));
      }
    };
  }

  /**
   * Stories, and those of a year by its months.
   *
   * @param term whose they are, if it is one
   */
  ListView stories(Output.ListPage output, String title, @Nullable TermView term) {
    return stories(
        title,
        output.page() == 1 && term != null ? term.descriptionHtml() : null,
        cards.list(output.stories()),
        output.total(),
        output.kind() == Output.ListKind.YEAR ? months(output.stories()) : List.of(),
        term == null ? feedUrl() : Cards.present(term.feedUrl()));
  }

  /** All stories by their years; of many stories only the years. */
  ListView archive(Output.Archive output) {
    List<GroupView> groups = new ArrayList<>();
    if (!output.stories().isEmpty()) {
      Map<Integer, List<Story>> years = edition.years();
      years.forEach(
          (year, list) ->
              groups.add(
                  group(
                      Integer.toString(year),
                      url(Planners.yearUrl(edition, year)),
                      list,
                      groups.size(),
                      years.size())));
    }
    return stories(
        words.text("titleArchive"), null, List.of(), edition.stories().size(), groups, feedUrl());
  }

  /** Nothing, under a title. */
  ListView none(String title) {
    return stories(title, null, List.of(), 0, List.of(), null);
  }

  private ListView stories(
      String title,
      @Nullable String descriptionHtml,
      List<CardView> list,
      int total,
      List<GroupView> groups,
      @Nullable String feedUrl) {
    return new ListView(
        title,
        descriptionHtml,
        list,
        Integer.toString(total),
        words.count("stories", total),
        groups,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        feedUrl);
  }

  /** The terms of a taxonomy. */
  ListView terms(Output.TermIndex output) {
    List<Term> list = output.terms();
    String taxonomy = output.taxonomy().name();
    String count = Integer.toString(list.size());
    return new ListView(
        terms.title(output.taxonomy()),
        null,
        List.of(),
        count,
        count,
        List.of(),
        terms.views(list),
        taxonomy.equals(Taxonomy.AUTHORS) ? terms.authorViews(list) : List.of(),
        taxonomy.equals(Taxonomy.SERIES) ? series.views(list) : List.of(),
        List.of(),
        null);
  }

  /** The feeds of terms. */
  ListView feeds(String title) {
    return new ListView(
        title,
        null,
        List.of(),
        "0",
        words.count("stories", 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new FeedViews(edition, words).groups(terms::title),
        null);
  }

  private List<GroupView> months(List<Story> list) {
    List<String> names = new ArrayList<>();
    List<List<Story>> months = new ArrayList<>();
    for (Story story : list) {
      LocalDate day = words.day(story.published());
      String name = words.month(day);
      if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
        names.add(name);
        months.add(new ArrayList<>());
      }
      months.get(months.size() - 1).add(story);
    }
    List<GroupView> groups = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      groups.add(group(names.get(i), "", months.get(i), i, names.size()));
    }
    return groups;
  }

  private GroupView group(String name, String url, List<Story> list, int i, int size) {
    return new GroupView(
        name, url, cards.list(list), Integer.toString(list.size()), i == 0, i == size - 1, i);
  }

  private String feedUrl() {
    return url(edition.url("/feed.xml"));
  }

  private String url(String path) {
    return edition.settings().address().basePath() + path;
  }
}
