package org.quillpress.plan;

import java.util.Locale;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** What to say of outputs that cannot be where they should. */
final class Clashes {
  private static final String ANOTHER = "give one of them another slug: or permalink:";
  private static final String RENAME = "give one of them another name";

  private final Places places;

  Clashes(Places places) {
    this.places = places;
  }

  /** Two outputs of equal right on paths that are one. */
  Problem of(Output first, Output second) {
    String url = url(first);
    String other = url(second);
    String another = second instanceof Output.Copy ? RENAME : ANOTHER;
    String without =
        second instanceof Output.StoryPage
            ? ", or leave one out with exclude: [" + second.origin() + "] in site.yaml"
            : "";
    if (second instanceof Output.Redirect) {
      return Problem.error(
              "output-clash",
              place(second),
              "the alias \"" + other + "\" is one of " + first.origin() + " already")
          .withHint("remove it from one of them");
    }
    if (url.equals(other)) {
      return Problem.error(
              "output-clash",
              place(second),
              "\"" + other + "\" is the address of " + first.origin() + " already")
          .withHint(another + without);
    }
    boolean letters = url.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    return Problem.error(
            "output-clash",
            place(second),
            "\""
                + other
                + "\" differs only in "
                + (letters ? "capitals" : "how accents are written")
                + " from \""
                + url
                + "\", the address of "
                + first.origin())
        .withHint("many computers take both for one: " + another + without);
  }

  /** An output that another has the right to replace. */
  Problem replaced(Output winner, Output loser) {
    if (loser instanceof Output.Redirect) {
      return Problem.note(
              "output-replaced",
              place(loser),
              "the alias \""
                  + url(loser)
                  + "\" is the address of "
                  + winner.origin()
                  + ", so it is not used")
          .withHint("remove it, or give the other another permalink:");
    }
    boolean page = loser instanceof Output.StoryPage;
    return Problem.note(
            "output-replaced",
            place(page ? loser : winner),
            "\"" + url(winner) + "\" shows " + winner.origin() + ", not " + loser.origin())
        .withHint(
            page
                ? "give it another slug: or permalink:"
                : "if that is not what you want, give it another slug: or permalink:");
  }

  /** A file where another output needs a folder. */
  Problem folder(Output file, Output inside) {
    return Problem.error(
            "output-clash",
            place(file),
            "\""
                + url(file)
                + "\" would be a file, but "
                + inside.origin()
                + " needs a folder of that name")
        .withHint(ANOTHER);
  }

  /** A path that no file can have. */
  Problem unsafe(Output output) {
    return Problem.error(
            "output-path",
            place(output),
            "\"" + output.path() + "\" cannot be the path of a file of the site")
        .withHint("give it a shorter name, or another slug: or permalink:");
  }

  private Place place(Output output) {
    String origin = output.origin();
    if (output instanceof Output.StoryPage) {
      return places.address(origin);
    }
    if (output instanceof Output.Redirect) {
      return places.alias(origin, output.path());
    }
    return origin.contains(" ") && !origin.contains("/") ? Place.SITE : Place.of(origin);
  }

  /** A path as people type it. */
  private static String url(Output output) {
    String path = "/" + output.path();
    return path.endsWith("/index.html")
        ? path.substring(0, path.length() - "index.html".length())
        : path;
  }
}
