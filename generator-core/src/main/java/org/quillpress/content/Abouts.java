package org.quillpress.content;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Settles what is said of authors and terms, once it is known which of them texts name: what has a
 * page is published with its pictures, all else is left out.
 *
 * @param urls gets the address of each file with a page
 * @param hiddenUrls gets the files of the addresses that the others would have
 */
record Abouts(
    Attachments attachments,
    Bodies bodies,
    Map<String, String> urls,
    Map<String, String> hiddenUrls,
    List<LeftOut> leftOut,
    Problems problems) {
  private static final int MANY = 500;

  void settle(List<About> all, Collection<Terms> editions) throws IOException {
    Set<String> told = new HashSet<>();
    editions.forEach(terms -> terms.tellNearAuthors(told));
    for (About about : all) {
      Optional<String> page =
          editions.stream().flatMap(terms -> terms.page(about).stream()).findFirst();
      if (page.isPresent()) {
        attachments.add(about.profile(), bodies.read(about.profile().body()).html().slots());
      }
      if (about.isOwn()) {
        page.ifPresentOrElse(url -> urls.put(about.source(), url), () -> leave(about, editions));
      }
    }
  }

  private void leave(About about, Collection<Terms> editions) {
    String file = about.source();
    boolean heldBack = editions.stream().anyMatch(terms -> terms.isHeldBack(about));
    leftOut.add(
        new LeftOut(
            file,
            LeftOut.Kind.UNUSED,
            heldBack ? "only texts that are not published name it" : "no listed story names it"));
    for (Terms terms : editions) {
      hiddenUrls.put(Urls.file(terms.url(about.key())), file);
    }
    List<String> used =
        editions.stream().flatMap(terms -> terms.used(about.taxonomy()).stream()).toList();
    if (!heldBack && used.size() <= MANY) {
      Nearest.to(about.id(), used)
          .ifPresent(near -> problems.add(unused(file, about.taxonomy(), about.id(), near)));
    }
  }

  /** A file about a term that no story names, but stories name one that is nearly the same. */
  static Problem unused(String file, String taxonomy, String id, String near) {
    return Problem.note(
            "profile-unused", Place.of(file), "no listed story has \"" + id + "\" in " + taxonomy)
        .withHint("did you mean \"" + near + "\"?");
  }
}
