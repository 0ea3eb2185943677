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
 * @param targets all targets as typed, those of pictures and other files among them
 */
public record Outgoing(List<String> pages, List<String> anchored, List<String> targets) {
  /** Copies its lists. */
  public Outgoing {
    pages = List.copyOf(pages);
    anchored = List.copyOf(anchored);
    targets = List.copyOf(targets);
  }

  static Outgoing of(Parsed text, Links links, String page) {
    Set<String> pages = new LinkedHashSet<>();
    List<String> anchored = new ArrayList<>();
    for (String target : text.gist().links()) {
      if (target.indexOf('#') >= 0) {
        anchored.add(target);
      }
      if (links.resolve(target, text.file(), page) instanceof Links.Target.Found found) {
        String url = found.url();
        pages.add(url.substring(0, Urls.pathEnd(url)));
      }
    }
    pages.remove(page);
    List<String> targets = text.gist().links();
    if (!text.gist().files().isEmpty()) {
      targets = new ArrayList<>(targets);
      targets.addAll(text.gist().files());
    }
    return new Outgoing(List.copyOf(pages), anchored, targets);
  }
}
