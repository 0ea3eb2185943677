package org.quillpress.model;

import org.jspecify.annotations.Nullable;

/** Names a {@link Term}. */
public record TermKey(String taxonomy, String slug) {
  // asked often: what a record has by itself is slow until it has been compiled at its best

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermKey key && slug.equals(key.slug) && taxonomy.equals(key.taxonomy);
  }

  @Override
  public int hashCode() {
    return 31 * taxonomy.hashCode() + slug.hashCode();
  }
}
