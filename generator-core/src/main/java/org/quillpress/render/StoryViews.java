package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.content.Bodies;
import org.quillpress.files.Urls;
import org.quillpress.markdown.Heading;
import org.quillpress.model.Comment;
import org.quillpress.model.Edition;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.theme.view.AudioView;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.CommentView;
import org.quillpress.theme.view.SeriesPart;
import org.quillpress.theme.view.ShareView;
import org.quillpress.theme.view.StoryView;
import org.quillpress.theme.view.TaxonomyView;
import org.quillpress.theme.view.TermView;
import org.quillpress.theme.view.TocItem;

/** Stories and pages as their own pages show them. Thread-safe. */
final class StoryViews {
  private static final int LEAST_HEADINGS = 2;
  private static final int DEEPEST_REPLY = 8;

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
    List<CardView> linking = cards.list(backlinks.to(story.url()));
    SeriesPart around = series.around(story).orElse(null);
    List<CommentView> comments = comments(story, authors);
    boolean commentsOpen = story.flags().comments() && !settings.email().isEmpty();
    return new StoryView(
        story.id(),
        story.slug(),
        story.title(),
        Escape.html(story.title()),
        Cards.present(story.subtitle()),
        settings.address().basePath() + story.url(),
        settings.address().absolute(story.url()),
        cards.canonical(story),
        story.origin().isPresent(),
        story.origin().map(o -> o.name()).orElse(null),
        story.origin().map(o -> o.url()).orElse(null),
        story.digest().teaserText(),
        story.digest().teaserHtml(),
        content,
        story.digest().hasMore(),
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
        !authors.isEmpty(),
        words.list(authors.stream().map(AuthorView::name).toList()),
        categories,
        !categories.isEmpty(),
        tags,
        !tags.isEmpty(),
        taxonomies,
        !taxonomies.isEmpty(),
        categories.isEmpty() ? "" : categories.get(0).name(),
        categories.isEmpty() ? null : categories.get(0).url(),
        story.image().map(pictures::view).orElse(null),
        story.audio().map(audio -> audio(audio, story)).orElse(null),
        toc,
        !toc.isEmpty(),
        position < 0 || position + 1 >= stories.size()
            ? null
            : cards.card(stories.get(position + 1)),
        position <= 0 ? null : cards.card(stories.get(position - 1)),
        like,
        !like.isEmpty(),
        linking,
        !linking.isEmpty(),
        around,
        around != null,
        comments,
        words.count("comments", story.comments().size()),
        !comments.isEmpty(),
        commentsOpen,
        null,
        commentsOpen ? mail(story) : null,
        position < 0 ? List.of() : share(story),
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

  private AudioView audio(Story.Audio audio, Story story) {
    String url =
        audio.url().startsWith("/") ? settings.address().basePath() + audio.url() : audio.url();
    return new AudioView(
        url, Cards.present(audio.type()), Cards.present(audio.duration()), story.title());
  }

  /** Headings as a tree; a jump over a level does not make an empty one. */
  private static List<TocItem> toc(List<Heading> headings) {
    return headings.size() < LEAST_HEADINGS ? List.of() : items(headings, 0, headings.size());
  }

  private static List<TocItem> items(List<Heading> headings, int from, int to) {
    List<TocItem> items = new ArrayList<>();
    for (int i = from; i < to; ) {
      Heading heading = headings.get(i);
      int end = i + 1;
      while (end < to && headings.get(end).level() > heading.level()) {
        end++;
      }
      List<TocItem> children = items(headings, i + 1, end);
      items.add(
          new TocItem(
              heading.id(),
              heading.text(),
              Integer.toString(heading.level()),
              children,
              !children.isEmpty()));
      i = end;
    }
    return items;
  }

  /** Comments as threads: an answer to nothing that came before it begins one of its own. */
  private List<CommentView> comments(Story story, List<AuthorView> authors) throws IOException {
    Map<String, Integer> depths = new HashMap<>();
    Map<String, List<Comment>> replies = new HashMap<>();
    for (Comment comment : story.comments()) {
      int depth = depths.getOrDefault(comment.replyTo(), DEEPEST_REPLY);
      boolean answers = depth < DEEPEST_REPLY;
      if (depths.putIfAbsent(comment.id(), answers ? depth + 1 : 0) == null) {
        replies
            .computeIfAbsent(answers ? comment.replyTo() : "", parent -> new ArrayList<>())
            .add(comment);
      }
    }
    return thread("", replies, authors, story.url());
  }

  private List<CommentView> thread(
      String parent, Map<String, List<Comment>> replies, List<AuthorView> authors, String url)
      throws IOException {
    List<CommentView> views = new ArrayList<>();
    for (Comment comment : replies.getOrDefault(parent, List.of())) {
      List<CommentView> children = thread(comment.id(), replies, authors, url);
      views.add(
          new CommentView(
              "comment-" + comment.id(),
              comment.author(),
              Cards.present(comment.url()),
              Dates.iso(comment.date(), settings.zone()),
              words.date(comment.date()),
              texts.comment(comment, url),
              authors.stream().anyMatch(author -> author.name().equals(comment.author())),
              children,
              !children.isEmpty()));
    }
    return views;
  }

  private String mail(Story story) {
    return "mailto:" + settings.email() + "?subject=" + query("Re: " + story.title());
  }

  private List<ShareView> share(Story story) {
    String address = settings.address().absolute(story.url());
    return List.of(
        new ShareView(
            words.text("share"),
            "mailto:?subject=" + query(story.title()) + "&body=" + query(address),
            words.text("share")));
  }

  private static String query(String text) {
    return Urls.encode(text)
        .replace("&", "%26")
        .replace("+", "%2B")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace("=", "%3D")
        .replace(";", "%3B");
  }
}
