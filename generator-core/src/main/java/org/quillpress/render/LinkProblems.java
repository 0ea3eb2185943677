package org.quillpress.render;

import java.util.Optional;
import org.quillpress.content.Links;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/** Tells what is wrong with targets that lead to no page or file. Thread-safe. */
final class LinkProblems {
  private static final int MOST_NAMED = 5;

  private final Links links;
  private final Settings.LinkPolicy policy;
  private final Problems problems;

  LinkProblems(Links links, Settings.LinkPolicy policy, Problems problems) {
    this.links = links;
    this.policy = policy;
    this.problems = problems;
  }

  /**
   * Tells a target that is not found.
   *
   * @param typed as the author typed it
   * @param place where it was typed
   * @param page encoded address below the home of the page it is for
   */
  void tell(Links.Target target, Slot.Kind kind, String typed, Place place, String page) {
    if (policy == Settings.LinkPolicy.IGNORE || target instanceof Links.Target.Found) {
      return;
    }
    Problem problem =
        target instanceof Links.Target.Hidden hidden
            ? hidden(hidden, typed, place)
            : target instanceof Links.Target.Several several
                ? several(several, typed, place)
                : missing(kind, typed, place, page);
    boolean fails = policy == Settings.LinkPolicy.ERROR;
    problems.add(fails ? problem.withSeverity(Severity.ERROR) : problem);
  }

  private static Problem hidden(Links.Target.Hidden hidden, String typed, Place place) {
    return Problem.warning(
            "link-broken", place, "\"" + typed + "\" is not published, so nothing links to it")
        .withHint(hidden.source() + ": " + hidden.reason());
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

  private Problem missing(Slot.Kind kind, String typed, Place place, String page) {
    if (typed.isBlank()) {
      return Problem.warning("link-broken", place, "this leads nowhere")
          .withHint("type a file or an address between the brackets, such as (other.md)");
    }
    Optional<String> near = links.near(typed, place.file(), page);
    boolean picture = kind == Slot.Kind.MEDIA;
    Problem problem =
        Problem.warning(
            picture ? "picture-missing" : "link-broken",
            place,
            "there is no " + (picture ? "picture" : "page or file") + " \"" + typed + "\"");
    if (near.isEmpty()) {
      return problem.withHint(
          picture ? "put it beside the text, or into static/ and type /its-name" : "");
    }
    String name = near.get().substring(near.get().lastIndexOf('/') + 1);
    boolean caseOnly = near.get().equalsIgnoreCase(typed);
    return problem.withHint(
        caseOnly
            ? "capitals matter: the file is named \"" + name + "\""
            : "did you mean \"" + near.get() + "\"?");
  }
}
