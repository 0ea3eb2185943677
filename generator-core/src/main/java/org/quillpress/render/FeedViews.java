package org.quillpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.quillpress.model.Address;
import org.quillpress.model.Edition;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.FeedGroup;
import org.quillpress.theme.view.FeedView;

/** The feeds of an edition, as pages name them. */
final class FeedViews {
  private final Edition edition;
  private final Words words;
  private final Address address;

  FeedViews(Edition edition, Words words) {
    this.edition = edition;
    this.words = words;
    this.address = edition.settings().address();
  }

  /** Those of all stories. */
  List<FeedView> site() {
    String site = edition.settings().title();
    String title = words.text("feedOf", Map.of("title", site));
    return List.of(view(title, site, edition.url("/feed.xml"), Planners.listUrl(edition), 0, 1));
  }

  /**
   * Those of terms, by taxonomy.
   *
   * @param titles what readers see of a taxonomy
   */
  List<FeedGroup> groups(Function<Taxonomy, String> titles) {
    List<Taxonomy> found =
        edition.settings().taxonomies().stream().filter(t -> !terms(t).isEmpty()).toList();
    List<FeedGroup> groups = new ArrayList<>(found.size());
    for (Taxonomy taxonomy : found) {
      List<Term> terms = terms(taxonomy);
      List<FeedView> feeds = new ArrayList<>(terms.size());
      for (Term term : terms) {
        String title =
            words.text(
                "feedOfTerm", Map.of("title", edition.settings().title(), "name", term.name()));
        feeds.add(view(title, term.name(), term.feed(), term.url(), feeds.size(), terms.size()));
      }
      int index = groups.size();
      groups.add(
          new FeedGroup(
              titles.apply(taxonomy),
              feeds,
              Integer.toString(feeds.size()),
              index == 0,
              index == found.size() - 1,
              index));
    }
    return groups;
  }

  private List<Term> terms(Taxonomy taxonomy) {
    return edition.terms(taxonomy.name()).stream()
        .filter(term -> !term.feed().isEmpty() && !term.stories().isEmpty())
        .toList();
  }

  private FeedView view(String title, String name, String feed, String page, int index, int size) {
    return new FeedView(
        title,
        name,
        address.basePath() + feed,
        address.absolute(feed),
        address.basePath() + page,
        "application/rss+xml",
        true,
        false,
        false,
        index == 0,
        index == size - 1,
        index);
  }
}
