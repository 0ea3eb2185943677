package org.quillpress.model;

import org.jspecify.annotations.Nullable;

/** Names a {@link Term}. */
public record TermKey(String taxonomy, String slug) {
  // what a record has by itself is made when the program runs, which costs each start some
  // milliseconds, and is slower until it is compiled; maps are asked for keys all the time
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermKey key && slug.equals(key.slug) && taxonomy.equals(key.taxonomy);
  }

  @Override
  public int hashCode() {
    return 31 * taxonomy.hashCode() + slug.hashCode();
  }
}
