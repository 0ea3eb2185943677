package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.files.Urls;
import org.quillpress.html.PageIds;
import org.quillpress.model.Settings;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/**
 * Verifies the fragments of links: a page to which one leads is looked into as soon as it is
 * rendered, whoever made its ids. Pages to which none leads cost nothing. Thread-safe once all
 * links are added.
 */
final class AnchorCheck {
  private static final int MOST_NAMED = 6;

  /** Finds the places of a link: only asked for if it is broken. */
  interface Places {
    List<Place> find() throws IOException;
  }

  private record Wanted(String anchor, String typed, Places places) {}

  private final Settings.LinkPolicy policy;
  private final Problems problems;
  private final Map<String, List<Wanted>> wanted = new HashMap<>();
  private final Map<String, Set<String>> lacking = new ConcurrentHashMap<>();

  AnchorCheck(Settings.LinkPolicy policy, Problems problems) {
    this.policy = policy;
    this.problems = problems;
  }

  /**
   * Adds a link that leads to a page of the site. Not thread-safe.
   *
   * @param typed as the author typed it
   * @param url where it leads, below the home
   */
  void add(String typed, String url, Places places) {
    int hash = url.indexOf('#');
    if (policy == Settings.LinkPolicy.IGNORE || hash < 0) {
      return;
    }
    String anchor = url.substring(hash + 1);
    // a directive for the browser, such as #:~:text=fog
    int directive = anchor.indexOf(":~:");
    anchor = Urls.decode(directive < 0 ? anchor : anchor.substring(0, directive));
    String path = Urls.file(url.substring(0, Urls.pathEnd(url)));
    boolean page = path.endsWith(".html") || path.endsWith(".htm") || path.endsWith(".xhtml");
    if (page && !anchor.isEmpty() && !anchor.equalsIgnoreCase("top")) {
      wanted
          .computeIfAbsent(path, file -> new ArrayList<>(1))
          .add(new Wanted(anchor, typed, places));
    }
  }

  /** Whether a link leads into a file, so that it is to be looked into. */
  boolean isWanted(String path) {
    return wanted.containsKey(path);
  }

  /** Looks into a finished file. */
  void look(String path, byte[] bytes) {
    List<Wanted> anchors = wanted.get(path);
    if (anchors == null) {
      return;
    }
    Set<String> ids = PageIds.of(bytes);
    for (Wanted anchor : anchors) {
      if (!ids.contains(anchor.anchor())) {
        lacking.put(path, ids);
        return;
      }
    }
  }

  /** Tells the links whose pages lack what they point to. Call once all files are made. */
  void tell() throws IOException {
    for (Map.Entry<String, Set<String>> page : lacking.entrySet()) {
      // those of themes begin with a low line
      List<String> own = page.getValue().stream().filter(id -> !id.startsWith("_")).toList();
      Nearest names = Nearest.among(own);
      for (Wanted anchor : wanted.getOrDefault(page.getKey(), List.of())) {
        if (!page.getValue().contains(anchor.anchor())) {
          tell(anchor, own, names);
        }
      }
    }
  }

  private void tell(Wanted wanted, List<String> own, Nearest names) throws IOException {
    int hash = wanted.typed().indexOf('#');
    String page = hash == 0 ? "this page" : "\"" + wanted.typed().substring(0, hash) + "\"";
    String message = page + " has no heading or id \"" + wanted.anchor() + "\"";
    String hint = hint(wanted.anchor(), own, names);
    for (Place link : wanted.places().find()) {
      Place place =
          link.column() == 0 ? link : Place.of(link.file(), link.line(), link.column() + hash);
      Problem problem = Problem.warning("anchor-broken", place, message).withHint(hint);
      boolean fails = policy == Settings.LinkPolicy.ERROR;
      problems.add(fails ? problem.withSeverity(Severity.ERROR) : problem);
    }
  }

  private static String hint(String anchor, List<String> own, Nearest names) {
    return names
        .to(anchor)
        .map(near -> "did you mean \"#" + near + "\"?")
        .orElseGet(
            () ->
                own.isEmpty()
                    ? "it has none: give a heading the id with {#" + anchor + "}"
                    : "it has #"
                        + String.join(", #", own.subList(0, Math.min(MOST_NAMED, own.size())))
                        + (own.size() > MOST_NAMED ? ", …" : ""));
  }
}
