package org.quillpress.render;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.model.Address;
import org.quillpress.model.Story;
import org.quillpress.plan.Output;

/**
 * Files for search engines: sitemaps (sitemaps.org 0.9 with images and languages) and {@code
 * robots.txt} (RFC 9309).
 */
final class Sitemaps {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Address address;
  private final ZoneId zone;

  /**
   * Prepares to make them.
   *
   * @param zone in which it is a day
   */
  Sitemaps(Address address, ZoneId zone) {
    this.address = address;
    this.zone = zone;
  }

  byte[] sitemap(Output.Sitemap sitemap) {
    Xml xml = Xml.document(sitemap.entries().size() * 120 + 500);
    List<String> names =
        new ArrayList<>(
            List.of(
                "xmlns",
                NAMESPACE,
                "xmlns:image",
                "http://www.google.com/schemas/sitemap-image/1.1"));
    if (sitemap.entries().stream().anyMatch(entry -> entry.counterparts().size() > 1)) {
      names.addAll(List.of("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }
    // a story has many terms
    Map<String, String> days = new HashMap<>();
    xml.open("urlset", names.toArray(new String[0]));
    for (Output.SitemapEntry entry : sitemap.entries()) {
      xml.open("url").text("loc", address.absolute(entry.url()));
      String modified = modified(entry.shows(), days);
      if (!modified.isEmpty()) {
        xml.text("lastmod", modified);
      }
      for (Alternate same : Alternate.of(entry.counterparts())) {
        xml.empty(
            "xhtml:link",
            "rel",
            "alternate",
            "hreflang",
            same.language(),
            "href",
            address.absolute(same.url()));
      }
      if (!entry.image().isEmpty()) {
        xml.open("image:image").text("image:loc", address.absolute(entry.image())).close();
      }
      xml.close();
    }
    return xml.close().bytes();
  }

  /** The day of the last change as RFC 3339 has it, or empty. */
  private String modified(List<Story> stories, Map<String, String> days) {
    String last = "";
    for (Story story : stories) {
      String day = days.computeIfAbsent(story.source(), source -> day(story));
      last = day.compareTo(last) > 0 ? day : last;
    }
    return last;
  }

  private String day(Story story) {
    return story
        .updated()
        .or(story::date)
        .map(date -> date.withZoneSameInstant(zone).toLocalDate().toString())
        .orElse("");
  }

  byte[] index(Output.SitemapIndex index) {
    Xml xml = Xml.document(index.parts().size() * 120 + 500);
    xml.open("sitemapindex", "xmlns", NAMESPACE);
    for (String part : index.parts()) {
      xml.open("sitemap").text("loc", address.absolute("/" + part)).close();
    }
    return xml.close().bytes();
  }

  byte[] robots() {
    String text = "User-agent: *\nAllow: /\n\nSitemap: " + address.absolute("/sitemap.xml") + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
