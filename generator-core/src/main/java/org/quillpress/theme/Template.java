package org.quillpress.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/**
 * A layout or partial.
 *
 * @param path path inside of the theme, such as {@code layouts/story.mustache}
 * @param file path for problems
 * @param text the whole text
 * @param code the text that the engine gets, empty if it cannot be used
 * @param tags the tags that name something, in their order
 */
record Template(String path, String file, String text, String code, List<Tag> tags) {
  /** Where a tag stands. */
  Place place(Tag tag) {
    return Place.in(text, file, tag.line(), tag.column());
  }

  /** Where the first tag of a kind and name stands, or the whole file. */
  Place place(Tag.Kind kind, String name) {
    Tag found = find(tags, kind, name);
    return found == null ? Place.of(file) : place(found);
  }

  private static @Nullable Tag find(List<Tag> tags, Tag.Kind kind, String name) {
    for (Tag tag : tags) {
      boolean same = tag.kind() == kind && tag.name().equals(name);
      Tag found = same ? tag : find(tag.children(), kind, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
