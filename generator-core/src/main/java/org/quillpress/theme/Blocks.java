package org.quillpress.theme;

import java.util.List;
import java.util.Set;

/** The blocks that can be filled in a template. */
final class Blocks {
  private Blocks() {}

  /** Adds the names of all blocks of a template, of its parents and of its partials. */
  static void collect(Templates templates, Template template, Set<String> names, Set<String> seen) {
    if (seen.add(template.path())) {
      collect(templates, template.tags(), names, seen);
    }
  }

  private static void collect(
      Templates templates, List<Tag> tags, Set<String> names, Set<String> seen) {
    for (Tag tag : tags) {
      if (tag.kind() == Tag.Kind.BLOCK) {
        names.add(tag.name());
      }
      boolean parent = tag.kind() == Tag.Kind.PARENT;
      if (parent || tag.kind() == Tag.Kind.PARTIAL) {
        Template other = parent ? templates.parent(tag.name()) : templates.partial(tag.name());
        if (other != null) {
          collect(templates, other, names, seen);
        }
      }
      collect(templates, tag.children(), names, seen);
    }
  }
}
