package org.quillpress.render;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.quillpress.content.Links;
import org.quillpress.content.Outgoing;
import org.quillpress.content.SourceSums;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Comment;
import org.quillpress.model.Edition;
import org.quillpress.model.Fingerprint;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.plan.Counterparts;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.plan.Output;
import org.quillpress.theme.Theme;
import org.quillpress.theme.view.SiteView;

/**
 * Fingerprints of the pages and feeds of one edition. Each is of more than the output shows, never
 * of less: of the whole heads of all stories that are on it, of the terms that these have, and of
 * what its layout can ask of the site. Thread-safe.
 */
final class EditionFingerprints {
  /**
   * What they are taken of.
   *
   * @param icon address of the icon that the theme has for a site without one, or empty
   */
  record Views(
      Edition edition,
      SiteView site,
      Terms terms,
      Parts parts,
      Texts texts,
      Related related,
      Backlinks backlinks,
      Counterparts counterparts,
      Map<String, Outgoing> outgoing,
      Links links,
      String icon) {}

  private final Views views;
  private final Edition edition;
  private final Theme theme;
  private final ToLongFunction<String> contents;
  private final long common;
  private final Map<TermKey, Term> terms;
  private final Map<TermKey, Long> ofTerms = new ConcurrentHashMap<>();
  private final Map<TermKey, Long> ofSeries = new ConcurrentHashMap<>();
  private final Map<String, Long> stories = new ConcurrentHashMap<>();
  private final Map<String, Long> layouts = new ConcurrentHashMap<>();
  private final Map<String, Long> ofSite = new ConcurrentHashMap<>();

  /** Begins to take them. */
  EditionFingerprints(Views views, Theme theme, SourceSums sums) {
    this.views = views;
    this.edition = views.edition();
    this.theme = theme;
    this.contents = sums.contents();
    this.common =
        new Fingerprint()
            .add(sums.others())
            .add(views.icon())
            .add(edition.settings().brand())
            .sum();
    this.terms = edition.index();
  }

  /** A term without its stories; 0 if there is none. */
  private long term(TermKey key) {
    return ofTerms.computeIfAbsent(key, this::ofTerm);
  }

  private long ofTerm(TermKey key) {
    Term term = terms.get(key);
    if (term == null) {
      return 0;
    }
    Fingerprint sum = new Fingerprint().add(views.terms().view(term)).add(term.profile());
    if (key.taxonomy().equals(Taxonomy.AUTHORS)) {
      sum.add(views.terms().authorView(term));
    }
    return sum.sum();
  }

  /** A story as lists show it. */
  private long card(Story story) {
    return stories.computeIfAbsent(story.source(), source -> ofStory(story));
  }

  private long ofStory(Story story) {
    Fingerprint sum = new Fingerprint().add(story);
    for (TermKey key : story.terms()) {
      sum.add(term(key));
    }
    Optional<Term> in = views.parts().series(story);
    in.ifPresent(term -> sum.add(views.parts().place(term, story)).add(term.stories().size()));
    return sum.sum();
  }

  private Fingerprint cards(Fingerprint sum, List<Story> list) {
    list.forEach(story -> sum.add(card(story)));
    return sum.add(list.size());
  }

  /** A term, and a series with all of its parts. */
  private long whole(Term term) {
    if (!term.key().taxonomy().equals(Taxonomy.SERIES)) {
      return term(term.key());
    }
    return ofSeries.computeIfAbsent(
        term.key(), key -> cards(new Fingerprint().add(term(key)), term.stories()).sum());
  }

  /** The text of a story, with what its links lead to, and the comments on it. */
  private void addText(Fingerprint sum, Story story) throws IOException {
    sum.add(contents.applyAsLong(story.source()));
    Outgoing outgoing = views.outgoing().get(story.source());
    if (outgoing != null) {
      for (String typed : outgoing.targets()) {
        addTarget(sum, typed, story.source(), story.url());
      }
    }
    for (Comment comment : story.comments()) {
      sum.add(contents.applyAsLong(comment.source()));
      for (Slot slot : views.texts().read(comment.body()).html().slots()) {
        addTarget(sum, slot.target(), comment.source(), story.url());
      }
    }
  }

  private void addTarget(Fingerprint sum, String typed, String source, String page) {
    Links.Target target = views.links().resolve(typed, source, page);
    sum.add(target);
    if (target instanceof Links.Target.Found found) {
      sum.add(views.links().size(found.url()));
    }
  }

  private Fingerprint begin(Output output) {
    String kind = output.getClass().getSimpleName();
    return new Fingerprint().add(common).add(kind).add(output.path()).add(edition.language());
  }

  private Fingerprint begin(Output output, String layout, List<Counterpart> counterparts) {
    Fingerprint sum = begin(output).add(layout).add(layout(layout));
    for (Counterpart same : counterparts) {
      sum.add(same.edition().language()).add(same.language()).add(same.url());
      sum.add(same.isIndexed() ? 1 : 0);
    }
    return sum.add(counterparts.size());
  }

  /** What a layout can show of the site. */
  private long layout(String layout) {
    return layouts.computeIfAbsent(layout, this::ofLayout);
  }

  private long ofLayout(String layout) {
    Set<String> shown = theme.ofSite(layout);
    Fingerprint sum = new Fingerprint();
    for (RecordComponent component : SiteView.class.getRecordComponents()) {
      if (shown.contains(component.getName())) {
        sum.add(component.getName()).add(ofSite(component));
      }
    }
    return sum.sum();
  }

  private long ofSite(RecordComponent component) {
    return ofSite.computeIfAbsent(
        component.getName(),
        name -> {
          try {
            return new Fingerprint().add(component.getAccessor().invoke(views.site())).sum();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the view of a site cannot be read: " + name, e);
          }
        });
  }

  long story(Output.StoryPage page, String layout) throws IOException {
    Story story = page.story();
    List<Story> listed = edition.stories();
    Fingerprint sum = begin(page, layout, views.counterparts().of(story, edition));
    sum.add(card(story));
    addText(sum, story);
    int position = page.position();
    sum.add(position + 1 < listed.size() && position >= 0 ? card(listed.get(position + 1)) : 0);
    sum.add(position > 0 ? card(listed.get(position - 1)) : 0);
    sum.add(position < 0 ? 0 : 1);
    if (position >= 0) {
      List<Integer> related = views.related().to(position);
      related.forEach(other -> sum.add(card(listed.get(other))));
      sum.add(related.size());
    }
    List<Integer> linking = views.backlinks().to(story.url());
    linking.forEach(other -> sum.add(card(listed.get(other))));
    sum.add(linking.size());
    views.parts().series(story).ifPresent(term -> sum.add(whole(term)));
    return sum.sum();
  }

  long list(Output.ListPage page, String layout, List<Counterpart> counterparts) {
    Fingerprint sum = begin(page, layout, counterparts);
    sum.add(page.kind()).add(page.url()).add(page.year());
    sum.add(page.page()).add(page.pages()).add(page.total());
    page.term().ifPresent(term -> sum.add(whole(term)));
    return cards(sum, page.stories()).sum();
  }

  long index(Output.TermIndex page, String layout) {
    Fingerprint sum = begin(page, layout, views.counterparts().of(page.taxonomy()));
    sum.add(page.taxonomy().name());
    for (Term term : page.terms()) {
      sum.add(whole(term));
    }
    return sum.add(page.terms().size()).sum();
  }

  long redirect(Output.Redirect page) {
    return begin(page).add(page.url()).add(page.title()).sum();
  }

  long feed(Output.Feed feed) throws IOException {
    Fingerprint sum = begin(feed).add(feed.archive()).add(feed.previous()).add(feed.next());
    feed.term().map(Term::key).ifPresent(key -> sum.add(term(key)));
    for (Story story : feed.stories()) {
      sum.add(card(story));
      addText(sum, story);
    }
    return sum.add(feed.stories().size()).sum();
  }
}
