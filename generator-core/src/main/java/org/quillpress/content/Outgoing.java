package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quillpress.files.Urls;

/**
 * Where the links of a text lead.
 *
 * @param pages addresses of stories and pages, each once, without itself
 * @param anchored targets with a fragment, as typed
 */
public record Outgoing(List<String> pages, List<String> anchored) {
  /** Copies its lists. */
  public Outgoing {
    pages = List.copyOf(pages);
    anchored = List.copyOf(anchored);
  }

  static Outgoing of(List<String> typed, Links links, String source, String page) {
    Set<String> pages = new LinkedHashSet<>();
    List<String> anchored = new ArrayList<>();
    for (String target : typed) {
      if (target.indexOf('#') >= 0) {
        anchored.add(target);
      }
      if (links.resolve(target, source, page) instanceof Links.Target.Found found) {
        String url = found.url();
        pages.add(url.substring(0, Urls.pathEnd(url)));
      }
    }
    pages.remove(page);
    return new Outgoing(List.copyOf(pages), anchored);
  }
}
