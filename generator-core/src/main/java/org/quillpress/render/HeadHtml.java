package org.quillpress.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.html.Escape;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.theme.view.ImageView;

/**
 * The part of a page's head that every theme must have, as one ready block: what browsers, search
 * engines, feed readers and those who share a link need to know.
 */
final class HeadHtml {
  /**
   * What a head says about one page.
   *
   * @param title text of the window's title
   * @param type Open Graph type
   * @param name title without the site's name
   * @param canonical absolute address that search engines should keep
   * @param counterparts the page in all its languages, or none
   * @param image the page's own picture
   * @param article further Open Graph properties, names and values in turn
   * @param feed address and title of the page's own feed, or empty
   * @param previous absolute address of the page before, or empty
   * @param next absolute address of the page after, or empty
   * @param jsonLd structured data
   */
  record Page(
      String title,
      String type,
      String name,
      String description,
      String canonical,
      String language,
      boolean noindex,
      List<Counterpart> counterparts,
      Optional<Picture> image,
      List<String> article,
      List<String> feed,
      String previous,
      String next,
      List<String> jsonLd) {}

  private final Settings settings;
  private final Pictures pictures;
  private final String tail;

  /**
   * Makes what is the same on all pages.
   *
   * @param icon address of the theme's icon, for a site that has none of its own, or empty
   */
  HeadHtml(Edition edition, Pictures pictures, Words words, String generator, String icon) {
    this.settings = edition.settings();
    this.pictures = pictures;
    StringBuilder out = new StringBuilder();
    feed(
        out,
        settings.address().absolute(edition.url("/feed.xml")),
        words.text("feedOf", Map.of("title", settings.title())));
    String shown = settings.brand().icon().map(pictures::url).orElse(icon);
    if (!shown.isEmpty()) {
      out.append("<link rel=\"icon\" href=\"").append(Escape.html(shown)).append('"');
      String type = Pictures.type(shown);
      if (type != null) {
        out.append(" type=\"").append(type).append('"');
      }
      out.append(">\n");
    }
    meta(out, "generator", generator);
    this.tail = out.toString();
  }

  String html(Page page) {
    int length = 2_500;
    for (String json : page.jsonLd()) {
      length += json.length() + 50;
    }
    StringBuilder out = new StringBuilder(length);
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(Escape.html(page.title())).append("</title>\n");
    if (!page.description().isEmpty()) {
      meta(out, "description", page.description());
    }
    if (page.noindex()) {
      meta(out, "robots", "noindex");
    } else {
      out.append("<link rel=\"canonical\" href=\"")
          .append(Escape.html(page.canonical()))
          .append("\">\n");
      alternates(out, page);
      meta(out, "robots", "max-image-preview:large");
    }
    meta(out, "color-scheme", "light dark");
    relation(out, "prev", page.previous());
    relation(out, "next", page.next());
    property(out, "og:type", page.type());
    property(out, "og:title", page.name());
    if (!page.description().isEmpty()) {
      property(out, "og:description", page.description());
    }
    property(out, "og:url", page.canonical());
    property(out, "og:site_name", settings.title());
    property(out, "og:locale", Languages.openGraph(page.language()));
    for (Counterpart same : page.counterparts()) {
      if (!same.language().equals(page.language())) {
        property(out, "og:locale:alternate", Languages.openGraph(same.language()));
      }
    }
    for (int i = 0; i < page.article().size(); i += 2) {
      property(out, page.article().get(i), page.article().get(i + 1));
    }
    image(out, page);
    if (!page.feed().isEmpty()) {
      feed(out, page.feed().get(0), page.feed().get(1));
    }
    out.append(tail);
    for (String json : page.jsonLd()) {
      out.append("<script type=\"application/ld+json\">").append(json).append("</script>\n");
    }
    return out.toString();
  }

  private void alternates(StringBuilder out, Page page) {
    List<Alternate> alternates = Alternate.of(page.counterparts());
    if (alternates.stream().noneMatch(same -> address(same).equals(page.canonical()))) {
      return;
    }
    for (Alternate same : alternates) {
      out.append("<link rel=\"alternate\" hreflang=\"")
          .append(Escape.html(same.language()))
          .append("\" href=\"")
          .append(Escape.html(address(same)))
          .append("\">\n");
    }
  }

  private String address(Alternate same) {
    return settings.address().absolute(same.url());
  }

  private void image(StringBuilder out, Page page) {
    Optional<Picture> picture = page.image().or(settings.brand()::image);
    meta(out, "twitter:card", picture.isPresent() ? "summary_large_image" : "summary");
    meta(out, "twitter:title", page.name());
    if (!page.description().isEmpty()) {
      meta(out, "twitter:description", page.description());
    }
    if (picture.isEmpty()) {
      return;
    }
    ImageView image = pictures.view(picture.get());
    meta(out, "twitter:image", image.absoluteUrl());
    if (!image.alt().isEmpty()) {
      meta(out, "twitter:image:alt", image.alt());
    }
    property(out, "og:image", image.absoluteUrl());
    if (image.width() != null && image.height() != null) {
      property(out, "og:image:width", image.width());
      property(out, "og:image:height", image.height());
    }
    if (image.type() != null) {
      property(out, "og:image:type", image.type());
    }
    if (!image.alt().isEmpty()) {
      property(out, "og:image:alt", image.alt());
    }
  }

  private static void relation(StringBuilder out, String rel, String url) {
    if (!url.isEmpty()) {
      out.append("<link rel=\"")
          .append(rel)
          .append("\" href=\"")
          .append(Escape.html(url))
          .append("\">\n");
    }
  }

  private static void feed(StringBuilder out, String url, String title) {
    out.append("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"")
        .append(Escape.html(url))
        .append("\" title=\"")
        .append(Escape.html(title))
        .append("\">\n");
  }

  private static void meta(StringBuilder out, String name, String content) {
    meta(out, "name", name, content);
  }

  private static void property(StringBuilder out, String name, String content) {
    meta(out, "property", name, content);
  }

  private static void meta(StringBuilder out, String kind, String name, String content) {
    out.append("<meta ")
        .append(kind)
        .append("=\"")
        .append(name)
        .append("\" content=\"")
        .append(Escape.html(content))
        .append("\">\n");
  }
}
