package org.quillpress.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.quillpress.files.Urls;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;

/** The feeds of each edition and of its terms, and the list of all feeds. */
final class FeedPlanner implements Planner {
  @Override
  public Stream<Output> plan(Site site) {
    List<Output.Feed> feeds = new ArrayList<>();
    site.editions().forEach(edition -> add(edition, feeds));
    List<Output.Feed> current = feeds.stream().filter(f -> f.archive().isEmpty()).toList();
    return Stream.concat(feeds.stream(), Stream.of(new Output.FeedList("feeds.opml", current)));
  }

  private static void add(Edition edition, List<Output.Feed> feeds) {
    int items = edition.settings().feeds().items();
    Map<Integer, List<Story>> years =
        edition.settings().feeds().archives() && edition.stories().size() > items
            ? edition.years()
            : Map.of();
    List<Map.Entry<Integer, List<Story>>> order = List.copyOf(years.entrySet());
    feeds.add(
        new Output.Feed(
            Urls.file(edition.url("/feed.xml")),
            edition.language(),
            Optional.empty(),
            OptionalInt.empty(),
            first(edition.stories(), items),
            archivePath(edition, order, 0),
            ""));
    for (int i = 0; i < order.size(); i++) {
      feeds.add(
          new Output.Feed(
              archivePath(edition, order, i),
              edition.language(),
              Optional.empty(),
              OptionalInt.of(order.get(i).getKey()),
              order.get(i).getValue(),
              archivePath(edition, order, i + 1),
              archivePath(edition, order, i - 1)));
    }
    for (List<Term> terms : edition.terms().values()) {
      for (Term term : terms) {
        if (!term.feed().isEmpty()) {
          feeds.add(termFeed(edition, term, items));
        }
      }
    }
  }

  private static Output.Feed termFeed(Edition edition, Term term, int items) {
    List<Story> stories = term.stories();
    if (term.key().taxonomy().equals(Taxonomy.SERIES)) {
      stories = new ArrayList<>(stories);
      stories.sort(
          Comparator.comparing((Story story) -> story.published().toInstant())
              .thenComparing(Story::source)
              .reversed());
    }
    return new Output.Feed(
        Urls.file(term.feed()),
        edition.language(),
        Optional.of(term),
        OptionalInt.empty(),
        first(stories, items),
        "",
        "");
  }

  /** The path of the archive at a place of the list, newest first, or empty beside it. */
  private static String archivePath(
      Edition edition, List<Map.Entry<Integer, List<Story>>> years, int at) {
    return at < 0 || at >= years.size()
        ? ""
        : Urls.file(edition.url("/feed/" + years.get(at).getKey() + ".xml"));
  }

  private static List<Story> first(List<Story> stories, int count) {
    return stories.subList(0, Math.min(count, stories.size()));
  }
}
