package org.quillpress.check;

import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** Says that a theme would let readers ask another host. */
final class Remote {
  private Remote() {}

  static Problem problem(Place place, String address) {
    String message = "\"" + address + "\" is on another host, which every reader would ask";
    return Problem.error("theme-remote", place, message)
        .withHint("put the file into assets/ and name it from there");
  }
}
