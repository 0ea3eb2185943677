package org.quillpress.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.content.Outgoing;
import org.quillpress.explain.Explanation.Appearance;
import org.quillpress.model.Edition;
import org.quillpress.model.Story;
import org.quillpress.plan.Output;
import org.quillpress.render.Renderer;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.PartView;
import org.quillpress.theme.view.SeriesPart;
import org.quillpress.theme.view.StoryView;

/** Says in what sense the files of a site hold the address of a story. */
final class Appearances {
  private final Decisions site;
  private final Renderer renderer;
  private final Output.StoryPage page;
  private final Story story;

  Appearances(Decisions site, Renderer renderer, Output.StoryPage page) {
    this.site = site;
    this.renderer = renderer;
    this.page = page;
    this.story = page.story();
  }

  /**
   * All appearances.
   *
   * @param found outputs that hold the address
   */
  List<Appearance> of(List<Output> found) throws IOException {
    List<Appearance> all = new ArrayList<>();
    for (Output output : found) {
      all.add(new Appearance(output.path(), sense(output)));
    }
    return all;
  }

  private String sense(Output output) throws IOException {
    if (output instanceof Output.StoryPage other) {
      return other.path().equals(page.path()) ? "its own page" : page(other);
    }
    if (output instanceof Output.ListPage list) {
      return list(list);
    }
    if (output instanceof Output.Archive archive) {
      return number("the archive of all years", archive.stories());
    }
    if (output instanceof Output.Feed feed) {
      return feed(feed);
    }
    if (output instanceof Output.Redirect redirect) {
      return redirect.url().equals(story.url()) ? "leads to it from an old address" : "names it";
    }
    return output instanceof Output.Sitemap ? "the sitemap" : output.origin();
  }

  /** What the page of another story shows of this one: asked of what its layout gets. */
  private String page(Output.StoryPage other) throws IOException {
    StoryView view = renderer.model(other).story();
    List<String> senses = new ArrayList<>();
    if (view != null) {
      add(senses, "previous", list(view.previous()));
      add(senses, "next", list(view.next()));
      add(senses, "related", view.related());
      add(senses, "named as linking to it", view.backlinks());
      SeriesPart series = view.series();
      if (series != null) {
        add(senses, "part of its series", series.parts().stream().map(PartView::card).toList());
      }
    }
    Outgoing links = site.content().outgoing().get(other.story().source());
    if (links != null && links.pages().contains(story.url())) {
      senses.add("linked in its text");
    }
    String title = "page of \"" + other.story().title() + "\"";
    return senses.isEmpty() ? title : title + ": " + String.join(", ", senses);
  }

  private static List<CardView> list(@Nullable CardView card) {
    return card == null ? List.of() : List.of(card);
  }

  private void add(List<String> senses, String sense, List<CardView> cards) {
    String url = site.settings().address().absolute(story.url());
    if (cards.stream().anyMatch(card -> card.absoluteUrl().equals(url))) {
      senses.add(sense);
    }
  }

  private String list(Output.ListPage list) {
    String name =
        list.origin() + (list.pages() > 1 ? ", page " + list.page() + " of " + list.pages() : "");
    return number(name, list.stories());
  }

  private String number(String name, List<Story> stories) {
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).source().equals(story.source())) {
        return name + ": " + (i + 1) + " of " + stories.size();
      }
    }
    return name + ": shown beside the list";
  }

  private String feed(Output.Feed feed) {
    String name =
        feed.archive().isPresent()
            ? "archive " + feed.archive().getAsInt() + " of the feed"
            : feed.origin();
    Optional<Edition> edition =
        site.content().site().editions().size() > 1
            ? Optional.of(site.edition(feed.language()))
            : Optional.empty();
    String language = edition.map(e -> " (" + e.language() + ")").orElse("");
    for (int i = 0; i < feed.stories().size(); i++) {
      if (feed.stories().get(i).source().equals(story.source())) {
        return name + language + ": item " + (i + 1) + " of " + feed.stories().size();
      }
    }
    return name + language + ": linked in the text of an item";
  }
}
