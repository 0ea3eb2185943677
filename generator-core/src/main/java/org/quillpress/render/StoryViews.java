package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.content.Bodies;
import org.quillpress.files.Urls;
import org.quillpress.html.Escape;
import org.quillpress.html.Footnotes;
import org.quillpress.html.Passage;
import org.quillpress.html.Passages;
import org.quillpress.markdown.Heading;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.theme.view.AudioView;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.CommentView;
import org.quillpress.theme.view.FootnoteView;
import org.quillpress.theme.view.GalleryPicture;
import org.quillpress.theme.view.SeriesPart;
import org.quillpress.theme.view.ShareView;
import org.quillpress.theme.view.StoryView;
import org.quillpress.theme.view.TaxonomyView;
import org.quillpress.theme.view.TermView;
import org.quillpress.theme.view.TocItem;

/** Stories and pages as their own pages show them. Thread-safe. */
final class StoryViews {
  private static final int LEAST_HEADINGS = 2;

  private final Settings settings;
  private final List<Story> stories;
  private final Words words;
  private final Pictures pictures;
  private final Terms terms;
  private final Cards cards;
  private final SeriesViews series;
  private final Texts texts;
  private final Related related;
  private final Backlinks backlinks;
  private final Replies replies;
  private final CommentViews comments;
  private final Share share;

  StoryViews(
      Edition edition,
      Words words,
      Pictures pictures,
      Terms terms,
      Cards cards,
      SeriesViews series,
      Texts texts,
      Related related,
      Backlinks backlinks) {
    this.settings = edition.settings();
    this.stories = edition.stories();
    this.words = words;
    this.pictures = pictures;
    this.terms = terms;
    this.cards = cards;
    this.series = series;
    this.texts = texts;
    this.related = related;
    this.backlinks = backlinks;
    this.replies = new Replies(settings, words);
    this.comments = new CommentViews(settings, words, texts, replies);
    this.share = new Share(settings.share(), words);
  }

  /**
   * A story or page.
   *
   * @param position among the listed stories, or -1
   */
  StoryView story(Story story, int position) throws IOException {
    Bodies.Text text = texts.read(story.digest().body());
    String content = texts.page(text, story.source(), story.url());
    boolean dated = story.date().isPresent();
    @Nullable CardView card = dated ? cards.card(story) : null;
    List<AuthorView> authors = terms.authors(story);
    List<TermView> categories = terms.views(story, Taxonomy.CATEGORIES);
    List<TermView> tags = terms.views(story, Taxonomy.TAGS);
    List<TaxonomyView> taxonomies = terms.taxonomies(story);
    List<TocItem> toc = story.flags().toc() ? toc(text.headings()) : List.of();
    List<CardView> like = position < 0 ? List.of() : related(position);
    List<CardView> linking =
        cards.list(backlinks.to(story.url()).stream().map(stories::get).toList());
    SeriesPart around = series.around(story).orElse(null);
    boolean commentsOpen = replies.areOpen(story);
    List<CommentView> talk = comments.views(story, false, commentsOpen);
    List<CommentView> mentions = comments.views(story, true, false);
    List<ShareView> places =
        position < 0
            ? List.of()
            : share.views(story.title(), settings.address().absolute(story.url()));
    return new StoryView(
        story.id(),
        story.slug(),
        story.title(),
        Escape.html(story.title()),
        Cards.present(story.subtitle()),
        settings.address().link(story.url()),
        settings.address().absolute(story.url()),
        cards.canonical(story),
        story.origin().isPresent(),
        story.origin().map(o -> o.name()).orElse(null),
        story.origin().map(o -> o.url()).orElse(null),
        story.digest().teaserText(),
        story.digest().teaserHtml(),
        content,
        story.digest().hasMore(),
        new LaterText(() -> plain(content)),
        card == null ? null : card.dateIso(),
        card == null ? null : card.dateHuman(),
        card == null ? null : card.dateShort(),
        card == null ? null : card.dateYear(),
        card == null ? null : card.dateMonthName(),
        card == null ? null : card.dateDay(),
        story.updated().map(u -> Dates.iso(u, settings.zone())).orElse(null),
        story.updated().map(words::date).orElse(null),
        story.updated().isPresent(),
        story.flags().pinned(),
        story.flags().draft(),
        false,
        Cards.present(story.contentWarning()),
        !story.contentWarning().isEmpty(),
        Integer.toString(story.digest().words()),
        Integer.toString(story.digest().minutes()),
        words.count("readingTime", story.digest().minutes()),
        story.language(),
        Languages.direction(story.language()),
        authors,
        words.list(authors.stream().map(AuthorView::name).toList()),
        categories,
        tags,
        taxonomies,
        categories.isEmpty() ? "" : categories.get(0).name(),
        categories.isEmpty() ? null : categories.get(0).url(),
        story.image().map(pictures::view).orElse(null),
        gallery(story.gallery()),
        story.audio().map(audio -> audio(audio, story)).orElse(null),
        toc,
        new LaterList<>(() -> footnotes(content)),
        position < 0 || position + 1 >= stories.size()
            ? null
            : cards.card(stories.get(position + 1)),
        position <= 0 ? null : cards.card(stories.get(position - 1)),
        like,
        linking,
        around,
        around != null,
        talk,
        words.count("comments", CommentViews.count(story)),
        mentions,
        commentsOpen,
        commentsOpen ? replies.form(story) : null,
        commentsOpen ? replies.provider() : null,
        commentsOpen ? replies.mail(story, "") : null,
        places,
        null,
        story.params());
  }

  private List<CardView> related(int position) {
    List<Integer> positions = related.to(position);
    List<CardView> list = new ArrayList<>(positions.size());
    for (int other : positions) {
      list.add(cards.card(stories.get(other)).at(list.size(), positions.size()));
    }
    return list;
  }

  private List<GalleryPicture> gallery(List<Picture> all) {
    List<GalleryPicture> views = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      boolean last = i == all.size() - 1;
      views.add(new GalleryPicture(pictures.view(all.get(i)), i == 0, last, i));
    }
    return views;
  }

  /** The words that search finds, too. */
  private static String plain(String html) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : Passages.of(html)) {
      for (String part : List.of(passage.first() ? passage.heading() : "", passage.text())) {
        if (!part.isEmpty()) {
          text.append(text.isEmpty() ? "" : " ").append(part);
        }
      }
    }
    return text.toString();
  }

  private static List<FootnoteView> footnotes(String html) {
    List<Footnotes.Note> notes = Footnotes.of(html);
    List<FootnoteView> views = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      Footnotes.Note note = notes.get(i);
      views.add(
          new FootnoteView(
              note.id(),
              Integer.toString(i + 1),
              "#" + Urls.encode(note.id()),
              note.html(),
              i == 0,
              i == notes.size() - 1,
              i));
    }
    return views;
  }

  private AudioView audio(Story.Audio audio, Story story) {
    return new AudioView(
        settings.address().link(audio.url()),
        Cards.present(audio.type()),
        Cards.present(audio.duration()),
        story.title());
  }

  /** Headings as a tree; a jump over a level does not make an empty one. */
  private static List<TocItem> toc(List<Heading> headings) {
    return headings.size() < LEAST_HEADINGS ? List.of() : items(headings, 0, headings.size());
  }

  private static List<TocItem> items(List<Heading> headings, int from, int to) {
    List<Integer> starts = new ArrayList<>();
    for (int i = from; i < to; ) {
      starts.add(i);
      int level = headings.get(i).level();
      do {
        i++;
      } while (i < to && headings.get(i).level() > level);
    }
    List<TocItem> items = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i == starts.size() - 1;
      Heading heading = headings.get(starts.get(i));
      items.add(
          new TocItem(
              heading.id(),
              heading.text(),
              Integer.toString(heading.level()),
              items(headings, starts.get(i) + 1, last ? to : starts.get(i + 1)),
              i == 0,
              last,
              i));
    }
    return items;
  }
}
