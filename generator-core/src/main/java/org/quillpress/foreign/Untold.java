package org.quillpress.foreign;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** The tags of a file that nobody can translate: told once, where the first one stands. */
final class Untold {
  private static final int MOST = 5;

  private final Set<String> found = new LinkedHashSet<>();
  private @Nullable Tag first;

  void add(Tag tag) {
    Tag known = first;
    if (known == null || tag.start() < known.start()) {
      first = tag;
    }
    found.add(tag.shown());
  }

  /** Tells them. */
  void tell(String file, String text, int firstLine, Problems problems) {
    Tag tag = first;
    if (tag == null) {
      return;
    }
    int line = firstLine;
    int start = 0;
    for (int i = 0; i < tag.start(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        line++;
        start = i + 1;
      }
    }
    problems.add(
        Problem.warning("foreign-tag", Place.of(file, line, tag.start() - start + 1), message(tag))
            .withHint(hint(tag)));
  }

  private String message(Tag tag) {
    StringBuilder names = new StringBuilder("\"" + tag.shown() + "\"");
    int others = 0;
    for (String name : found) {
      if (!name.equals(tag.shown())) {
        others++;
        if (others < MOST) {
          names.append(", \"").append(name).append('"');
        }
      }
    }
    if (others >= MOST) {
      names.append(" and ").append(others - MOST + 1).append(" more");
    }
    return names
        + (others == 0
            ? " is a tag of another system, so it is left out"
            : " are tags of another system, so they are left out");
  }

  private static String hint(Tag tag) {
    String value = tag.form() == Tag.Form.OUTPUT && tag.name().isEmpty() ? tag.rest() : "";
    if (value.matches("site\\.[A-Za-z_][A-Za-z0-9_]*")) {
      return "type the value itself, or put "
          + value.substring("site.".length())
          + ": with it under params: in site.yaml";
    }
    if (value.matches("page\\.[A-Za-z_][A-Za-z0-9_]*")) {
      return "type the value itself";
    }
    return "type in Markdown what it would have shown; to show the tag itself, put it between"
        + " backquotes";
  }
}
