package org.quillpress.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.files.Urls;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/** Tells what is wrong with targets that lead to no page or file. Thread-safe. */
public final class LinkProblems {
  /** What a target should be. */
  public enum What {
    /** Anything that can be linked to. */
    PAGE("page or file", "link-broken"),
    /** A picture. */
    PICTURE("picture", "picture-missing"),
    /** A recording. */
    RECORDING("recording", "recording-missing");

    private final String words;
    private final String code;

    What(String words, String code) {
      this.words = words;
      this.code = code;
    }
  }

  private static final int MOST_NAMED = 5;
  private static final int MANY = 20;

  private final Links links;
  private final Settings.LinkPolicy policy;
  private final List<String> elsewhere;
  private final Problems problems;

  /** Where links stand that lead to nothing below a folder, such as {@code /api/}. */
  private final Map<String, Set<Place>> lost = new ConcurrentHashMap<>();

  /** Tells the targets that {@code links} does not find, as strictly as the rules say. */
  public LinkProblems(Links links, LinkRules rules, Problems problems) {
    this.links = links;
    this.policy = rules.internal();
    this.elsewhere = rules.elsewhere();
    this.problems = problems;
  }

  /**
   * Tells a target that is not found.
   *
   * @param typed as the author typed it
   * @param place where it was typed
   * @param page encoded address below the home of the page it is for
   */
  public void tell(Links.Target target, What what, String typed, Place place, String page) {
    if (target instanceof Links.Target.Found
        || target instanceof Links.Target.Missing missing && isElsewhere(missing.url())) {
      return;
    }
    if (target instanceof Links.Target.Hidden hidden) {
      tell(
          Problem.warning(
                  "link-broken",
                  place,
                  "\"" + typed + "\" is not published, so nothing links to it")
              .withHint(hidden.source() + ": " + hidden.reason()));
    } else if (target instanceof Links.Target.Several several) {
      tell(several(several, typed, place));
    } else {
      if (target instanceof Links.Target.Missing missing && what == What.PAGE) {
        lost(missing.url(), place);
      }
      tell(missing(what, typed, place, page));
    }
  }

  private void lost(String url, Place place) {
    int slash = url.indexOf('/', 1);
    if (slash > 1) {
      lost.computeIfAbsent(
              Urls.decode(url.substring(0, slash + 1)), folder -> ConcurrentHashMap.newKeySet())
          .add(place);
    }
  }

  /**
   * Tells the folders of which the site has nothing, but to which many links lead: another program
   * may publish there. Call once all texts are made.
   */
  public void tellElsewhere() {
    List<String> folders =
        lost.entrySet().stream()
            .filter(folder -> folder.getValue().size() >= MANY && !links.hasFolder(folder.getKey()))
            .sorted(
                Comparator.comparing((Map.Entry<String, Set<Place>> f) -> -f.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    if (!folders.isEmpty() && policy != Settings.LinkPolicy.IGNORE) {
      int count = folders.stream().mapToInt(f -> lost.getOrDefault(f, Set.of()).size()).sum();
      String names = String.join(", ", folders);
      problems.add(
          Problem.note(
                  "links-elsewhere",
                  Place.of(SettingsReader.FILE),
                  count + " links lead below " + names + ", where the site has nothing")
              .withHint(
                  "if something else publishes there, type links: {elsewhere: [" + names + "]}"));
    }
  }

  /** Tells a target that leads to something else than it should. */
  void tellOther(What what, String typed, Place place) {
    tell(
        Problem.warning(what.code, place, "\"" + typed + "\" is no " + what.words)
            .withHint("type the path of a " + what.words));
  }

  private void tell(Problem problem) {
    switch (policy) {
      case ERROR -> problems.add(problem.withSeverity(Severity.ERROR));
      case WARN -> problems.add(problem);
      case IGNORE -> {}
    }
  }

  private boolean isElsewhere(String url) {
    return !elsewhere.isEmpty() && elsewhere.stream().anyMatch(Urls.decode(url)::startsWith);
  }

  private static Problem several(Links.Target.Several several, String typed, Place place) {
    int count = several.sources().size();
    String names =
        String.join(", ", several.sources().subList(0, Math.min(count, MOST_NAMED)))
            + (count > MOST_NAMED ? ", …" : "");
    return Problem.warning(
            "link-ambiguous", place, "\"" + typed + "\" means " + count + " files: " + names)
        .withHint("type more of the path, such as @/" + several.sources().get(0));
  }

  private Problem missing(What what, String typed, Place place, String page) {
    if (typed.isBlank()) {
      return Problem.warning(what.code, place, "this link leads nowhere")
          .withHint("type the path of a file or an address, such as (rain.md)");
    }
    String quoted = "\"" + typed + "\"";
    if (what != What.PAGE && links.isOutside(typed, place.file())) {
      return Problem.warning(what.code, place, quoted + " lies outside of the site's folder")
          .withHint("put the " + what.words + " beside the text or into static/");
    }
    if (what != What.PAGE && links.isFolder(typed, place.file())) {
      return Problem.warning(what.code, place, quoted + " is a folder, not a " + what.words)
          .withHint("type the name of a file in it too");
    }
    Problem problem = Problem.warning(what.code, place, "there is no " + what.words + " " + quoted);
    String name = typed.replace("#", "%23").replace("?", "%3F");
    if (!name.equals(typed)
        && links.resolve(name, place.file(), page) instanceof Links.Target.Found) {
      return problem.withHint(
          "in the name of a file # is typed %23, and ? is typed %3F: \"" + name + "\"");
    }
    Optional<String> near =
        links
            .near(typed, place.file(), page)
            .filter(found -> what == What.PAGE || !found.endsWith("/") && !Inventory.isText(found));
    if (near.isEmpty()) {
      return problem.withHint(
          what != What.PAGE
              ? "put it beside the text, or into static/ and type /its-name"
              : "type the path of a file, such as rain.md, or of a page, such as /about/");
    }
    String file = near.get().substring(near.get().lastIndexOf('/') + 1);
    return problem.withHint(
        near.get().equalsIgnoreCase(typed)
            ? "capitals matter: the file is named \"" + file + "\""
            : "did you mean \"" + near.get() + "\"?");
  }
}
