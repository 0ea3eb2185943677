package org.quillpress.render;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.Crumb;
import org.quillpress.theme.view.TermView;

/**
 * Structured data for search engines (schema.org as JSON-LD 1.1). Safe inside a script element: the
 * writer escapes what could end it.
 */
final class JsonLd {
  private final Settings settings;
  private final Pictures pictures;
  private final String publisher;
  private final String home;

  JsonLd(Edition edition, Pictures pictures) {
    this.settings = edition.settings();
    this.pictures = pictures;
    this.publisher = settings.address().absolute("/");
    this.home = settings.address().absolute(edition.home());
  }

  /** What is written into one object. */
  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private static String object(Content content) {
    TextWriter text = new TextWriter(1_024);
    JsonWriter json = new JsonWriter(text);
    json.setHtmlSafe(true);
    try {
      json.beginObject();
      json.name("@context").value("https://schema.org");
      content.write(json);
      json.endObject();
      json.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** A {@code BlogPosting}. */
  String story(
      Story story,
      CardView card,
      List<String> keywords,
      Optional<Term> series,
      int part,
      List<Counterpart> counterparts) {
    return object(
        json -> {
          json.name("@type").value("BlogPosting");
          json.name("headline").value(story.title());
          if (!story.description().isEmpty()) {
            json.name("description").value(story.description());
          }
          json.name("url").value(card.absoluteUrl());
          json.name("mainEntityOfPage").value(card.canonicalUrl());
          json.name("datePublished").value(card.dateIso());
          json.name("dateModified")
              .value(card.updatedIso() == null ? card.dateIso() : card.updatedIso());
          json.name("inLanguage").value(story.language());
          translations(json, counterparts);
          json.name("wordCount").value(story.digest().words());
          image(json, story);
          authors(json, card);
          json.name("publisher").beginObject();
          json.name("@type").value("Organization");
          json.name("name").value(settings.title());
          json.name("url").value(publisher);
          if (settings.brand().logo().isPresent()) {
            json.name("logo").beginObject();
            json.name("@type").value("ImageObject");
            json.name("url").value(pictures.absoluteUrl(settings.brand().logo().get()));
            json.endObject();
          }
          json.endObject();
          if (!keywords.isEmpty()) {
            json.name("keywords").value(String.join(", ", keywords));
          }
          if (series.isPresent()) {
            Term term = series.get();
            json.name("isPartOf").beginObject();
            json.name("@type").value("CreativeWorkSeries");
            json.name("name").value(term.name());
            json.name("url").value(settings.address().absolute(term.url()));
            json.endObject();
            json.name("position").value(part + 1L);
          }
        });
  }

  /** What is in the main language has translations; another text is one of it. */
  private void translations(JsonWriter json, List<Counterpart> counterparts) throws IOException {
    Counterpart main = counterparts.isEmpty() ? null : counterparts.get(0);
    if (main == null || !main.edition().isMain()) {
      return;
    }
    if (main.edition().language().equals(settings.language())) {
      json.name("workTranslation").beginArray();
      for (Counterpart other : counterparts.subList(1, counterparts.size())) {
        work(json, other);
      }
      json.endArray();
    } else {
      json.name("translationOfWork");
      work(json, main);
    }
  }

  private void work(JsonWriter json, Counterpart text) throws IOException {
    json.beginObject();
    json.name("@type").value("BlogPosting");
    json.name("url").value(settings.address().absolute(text.url()));
    json.name("inLanguage").value(text.language());
    json.endObject();
  }

  private void image(JsonWriter json, Story story) throws IOException {
    Picture image = story.image().or(settings.brand()::image).orElse(null);
    if (image == null) {
      return;
    }
    json.name("image").beginObject();
    json.name("@type").value("ImageObject");
    json.name("url").value(pictures.absoluteUrl(image));
    if (image.size().isPresent()) {
      json.name("width").value(image.size().get().width());
      json.name("height").value(image.size().get().height());
    }
    json.endObject();
  }

  private void authors(JsonWriter json, CardView card) throws IOException {
    json.name("author").beginArray();
    for (AuthorView author : card.authors()) {
      json.beginObject();
      json.name("@type").value("Person");
      json.name("name").value(author.name());
      json.name("url").value(settings.address().origin() + author.url());
      json.endObject();
    }
    if (card.authors().isEmpty()) {
      json.beginObject();
      json.name("@type").value("Organization");
      json.name("name").value(settings.title());
      json.name("url").value(publisher);
      json.endObject();
    }
    json.endArray();
  }

  /** A {@code BreadcrumbList}. */
  String breadcrumbs(List<Crumb> crumbs) {
    return object(
        json -> {
          json.name("@type").value("BreadcrumbList");
          json.name("itemListElement").beginArray();
          for (Crumb crumb : crumbs) {
            json.beginObject();
            json.name("@type").value("ListItem");
            json.name("position").value(crumb.index() + 1L);
            json.name("name").value(crumb.name());
            json.name("item").value(settings.address().origin() + crumb.url());
            json.endObject();
          }
          json.endArray();
        });
  }

  /** The {@code WebSite}. */
  String site() {
    return object(
        json -> {
          json.name("@type").value("WebSite");
          json.name("name").value(settings.title());
          json.name("url").value(home);
          if (!settings.description().isEmpty()) {
            json.name("description").value(settings.description());
          }
          json.name("inLanguage").value(settings.language());
        });
  }

  /** The {@code ProfilePage} of an author. */
  String profile(AuthorView author) {
    return object(
        json -> {
          json.name("@type").value("ProfilePage");
          json.name("mainEntity").beginObject();
          json.name("@type").value("Person");
          json.name("name").value(author.name());
          json.name("url").value(settings.address().origin() + author.url());
          if (author.image() != null) {
            json.name("image").value(author.image().absoluteUrl());
          }
          if (!author.links().isEmpty()) {
            json.name("sameAs").beginArray();
            for (var link : author.links()) {
              json.value(link.url());
            }
            json.endArray();
          }
          json.endObject();
        });
  }

  /** The names of tags and categories. */
  static List<String> keywords(CardView card, List<TermView> categories) {
    return java.util.stream.Stream.concat(categories.stream(), card.tags().stream())
        .map(TermView::name)
        .distinct()
        .toList();
  }
}
