package org.quillpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillpress.files.Urls;
import org.quillpress.model.NamedLink;
import org.quillpress.theme.view.ShareView;

/** Places to share a story, as links that carry its title and address. */
final class Share {
  private final List<NamedLink> places;
  private final List<String> labels = new ArrayList<>();

  Share(List<NamedLink> places, Words words) {
    this.places = places;
    for (NamedLink place : places) {
      labels.add(
          isMail(place)
              ? words.text("share")
              : words.text("shareOn", Map.of("name", place.name())));
    }
  }

  private static boolean isMail(NamedLink place) {
    return place.url().startsWith("mailto:");
  }

  /**
   * The places for a story.
   *
   * @param address complete
   */
  List<ShareView> views(String title, String address) {
    List<ShareView> views = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      NamedLink place = places.get(i);
      String url = place.url().replace("{title}", query(title)).replace("{url}", query(address));
      boolean last = i == places.size() - 1;
      views.add(new ShareView(place.name(), url, labels.get(i), isMail(place), i == 0, last, i));
    }
    return views;
  }

  /** A text as a value in an address. */
  static String query(String text) {
    return Urls.encode(text)
        .replace("&", "%26")
        .replace("+", "%2B")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace("=", "%3D")
        .replace(";", "%3B");
  }
}
