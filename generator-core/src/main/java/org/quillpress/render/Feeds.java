package org.quillpress.render;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.content.Bodies;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Urls;
import org.quillpress.html.Escape;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.plan.Output;

/**
 * Feeds: RSS 2.0 with the content, Dublin Core, Media RSS and Atom modules, archives as in RFC
 * 5005, and their list as OPML 2.0.
 */
final class Feeds {
  private final Edition edition;
  private final Settings settings;
  private final Words words;
  private final Pictures pictures;
  private final Texts texts;
  private final Map<TermKey, Term> terms;
  private final List<String> categories;
  private final ByteStore store;
  private final String style;
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Long> items = new ConcurrentHashMap<>();

  /**
   * Prepares to write feeds.
   *
   * @param store where items are kept that more than one feed has
   * @param style address of a style sheet for people who open a feed in a browser, or empty
   */
  Feeds(
      Edition edition,
      Words words,
      Pictures pictures,
      Texts texts,
      List<Output> outputs,
      ByteStore store,
      String style) {
    this.store = store;
    this.style = style;
    Set<String> seen = new HashSet<>();
    for (Output output : outputs) {
      if (output instanceof Output.Feed feed && feed.language().equals(edition.language())) {
        for (Story story : feed.stories()) {
          if (!seen.add(story.source())) {
            shared.add(story.source());
          }
        }
      }
    }
    this.edition = edition;
    this.settings = edition.settings();
    this.words = words;
    this.pictures = pictures;
    this.texts = texts;
    this.terms = edition.index();
    List<String> names = new ArrayList<>(List.of(Taxonomy.CATEGORIES, Taxonomy.TAGS));
    for (Taxonomy taxonomy : settings.taxonomies()) {
      if (taxonomy.isOwn()) {
        names.add(taxonomy.name());
      }
    }
    this.categories = List.copyOf(names);
  }

  String title(Output.Feed feed) {
    return feed.term().isEmpty()
        ? settings.title()
        : words.text(
            "feedOfTerm", Map.of("title", settings.title(), "name", feed.term().get().name()));
  }

  /** The absolute address of the page that lists what a feed holds. */
  String page(Output.Feed feed) {
    return settings.address().absolute(feed.term().map(Term::url).orElse(edition.home()));
  }

  private String address(String path) {
    return settings.address().absolute("/" + Urls.encode(path));
  }

  byte[] rss(Output.Feed feed) throws IOException {
    Xml xml = Xml.document(16 * 1024);
    if (!style.isEmpty()) {
      xml.style(style);
    }
    xml.open(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:fh",
        "http://purl.org/syndication/history/1.0",
        "xmlns:media",
        "http://search.yahoo.com/mrss/");
    xml.open("channel");
    xml.text("title", title(feed));
    xml.text("link", page(feed));
    xml.text("description", description(feed));
    xml.text("language", settings.language());
    newest(feed).ifPresent(date -> xml.text("lastBuildDate", Dates.rfc822(date, settings.zone())));
    xml.empty(
        "atom:link", "rel", "self", "type", "application/rss+xml", "href", address(feed.path()));
    if (feed.archive().isPresent()) {
      xml.empty("fh:archive");
      xml.empty(
          "atom:link",
          "rel",
          "current",
          "href",
          settings.address().absolute(edition.url("/feed.xml")));
    }
    if (!feed.previous().isEmpty()) {
      xml.empty("atom:link", "rel", "prev-archive", "href", address(feed.previous()));
    }
    if (!feed.next().isEmpty()) {
      xml.empty("atom:link", "rel", "next-archive", "href", address(feed.next()));
    }
    if (!settings.copyright().isEmpty()) {
      xml.text("copyright", settings.copyright());
    }
    image(xml, feed);
    for (Story story : feed.stories()) {
      item(xml, story);
    }
    return xml.close().close().bytes();
  }

  private void image(Xml xml, Output.Feed feed) {
    if (settings.brand().logo().isPresent()) {
      xml.open("image");
      xml.text("url", pictures.absoluteUrl(settings.brand().logo().get()));
      xml.text("title", title(feed));
      xml.text("link", page(feed));
      xml.close();
    }
  }

  private String description(Output.Feed feed) {
    String own = feed.term().map(t -> t.profile().description()).orElse(settings.description());
    if (!own.isEmpty()) {
      return own;
    }
    return settings.tagline().isEmpty() ? title(feed) : settings.tagline();
  }

  /** The newest date among the items: never the clock. */
  private static Optional<ZonedDateTime> newest(Output.Feed feed) {
    return feed.stories().stream()
        .map(story -> story.updated().orElse(story.published()))
        .max(Comparator.comparing(ZonedDateTime::toInstant));
  }

  /** An item; those that stand in several feeds are made once. */
  private void item(Xml xml, Story story) throws IOException {
    if (!shared.contains(story.source())) {
      newItem(xml, story);
      return;
    }
    Long handle = items.get(story.source());
    if (handle != null) {
      xml.add(store.read(handle));
      return;
    }
    int mark = xml.mark();
    newItem(xml, story);
    items.put(story.source(), store.append(xml.since(mark)));
  }

  private void newItem(Xml xml, Story story) throws IOException {
    String url = settings.address().absolute(story.url());
    xml.open("item");
    xml.text("title", story.title());
    xml.text("link", url);
    xml.text("guid", story.id(), "isPermaLink", "false");
    xml.text("pubDate", Dates.rfc822(story.published(), settings.zone()));
    xml.text("description", summary(story));
    for (TermKey key : story.terms(Taxonomy.AUTHORS)) {
      Term author = terms.get(key);
      if (author != null) {
        xml.text("dc:creator", author.name());
      }
    }
    for (String taxonomy : categories) {
      for (TermKey key : story.terms(taxonomy)) {
        Term term = terms.get(key);
        if (term != null) {
          xml.text("category", term.name());
        }
      }
    }
    story
        .origin()
        .filter(origin -> !origin.url().isEmpty())
        .ifPresent(origin -> xml.text("source", origin.name(), "url", origin.url()));
    media(xml, story);
    xml.html("content:encoded", content(story));
    xml.close();
  }

  private String summary(Story story) {
    String text =
        story.description().isEmpty()
            ? story.digest().teaserText().toString()
            : story.description();
    return text.isEmpty() ? story.title() : text;
  }

  private void media(Xml xml, Story story) {
    story
        .audio()
        .filter(audio -> audio.length() > 0)
        .ifPresent(
            audio ->
                xml.empty(
                    "enclosure",
                    "url",
                    settings.address().absoluteLink(audio.url()),
                    "length",
                    Long.toString(audio.length()),
                    "type",
                    audio.type().isEmpty() ? "audio/mpeg" : audio.type()));
    if (story.image().isEmpty()) {
      return;
    }
    Picture picture = story.image().get();
    String type = Pictures.type(picture.url());
    String url = pictures.absoluteUrl(picture);
    if (picture.size().isPresent()) {
      Picture.Size size = picture.size().get();
      xml.open(
          "media:content",
          "url",
          url,
          "medium",
          "image",
          "type",
          type == null ? "image/jpeg" : type,
          "width",
          Integer.toString(size.width()),
          "height",
          Integer.toString(size.height()));
    } else {
      xml.open("media:content", "url", url, "medium", "image");
    }
    if (!picture.alt().isEmpty()) {
      xml.text("media:description", picture.alt(), "type", "plain");
    }
    xml.close();
  }

  private String content(Story story) throws IOException {
    StringBuilder html = new StringBuilder();
    story.image().ifPresent(picture -> html.append("<p>").append(figure(picture)).append("</p>\n"));
    if (!story.contentWarning().isEmpty()) {
      html.append("<p><strong>")
          .append(Escape.html(story.contentWarning()))
          .append("</strong></p>\n");
    }
    if (settings.feeds().fullText()) {
      Bodies.Text text = texts.read(story.digest().body());
      html.append(texts.feed(text, story.source(), story.url()));
    } else {
      html.append("<p>")
          .append(Escape.html(story.digest().teaserText().toString()))
          .append("</p>\n");
    }
    story
        .origin()
        .filter(origin -> !origin.url().isEmpty())
        .ifPresent(
            origin ->
                html.append("<p>")
                    .append(Escape.html(words.text("firstPublished")))
                    .append(" <a href=\"")
                    .append(Escape.html(origin.url()))
                    .append("\">")
                    .append(Escape.html(origin.name()))
                    .append("</a></p>\n"));
    return html.toString();
  }

  private String figure(Picture picture) {
    StringBuilder out =
        new StringBuilder("<img src=\"")
            .append(Escape.html(pictures.absoluteUrl(picture)))
            .append('"');
    picture
        .size()
        .ifPresent(
            size ->
                out.append(" width=\"")
                    .append(size.width())
                    .append("\" height=\"")
                    .append(size.height())
                    .append('"'));
    return out.append(" alt=\"").append(Escape.html(picture.alt())).append("\">").toString();
  }
}
