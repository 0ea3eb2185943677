package org.quillpress.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quillpress.files.Urls;
import org.quillpress.plan.Output;
import org.quillpress.problem.MadeBy;
import org.quillpress.problem.Place;

/**
 * A page that is looked at.
 *
 * @param url its encoded address below the home
 */
record Page(Output.Page output, String url, Document html) {
  static Page of(Output.Page output, byte[] bytes) {
    String path = output.path();
    String url = "/" + Urls.encode(path);
    return new Page(
        output,
        url.endsWith("/index.html") ? url.substring(0, url.length() - "index.html".length()) : url,
        Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** What made an element, or what it stands in. */
  Place place(Element element) {
    for (Element outer = element; outer != null; outer = outer.parent()) {
      Optional<Place> place = MadeBy.place(outer.attr(MadeBy.NAME));
      if (place.isPresent()) {
        return place.get();
      }
    }
    return whole();
  }

  /** The file that the page is of. */
  Place whole() {
    return output instanceof Output.StoryPage page ? Place.of(page.story().source()) : Place.SITE;
  }

  /** Whether search engines are asked to leave it out. */
  boolean isHidden() {
    return html.selectFirst("meta[name=robots][content*=noindex]") != null;
  }
}
