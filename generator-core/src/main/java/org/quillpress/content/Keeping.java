package org.quillpress.content;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.quillpress.files.ByteCache;
import org.quillpress.work.Workers;

/** What builds keep for later ones, and what tells whether it is still right. Thread-safe. */
public final class Keeping {
  private final ToLongFunction<String> contents;
  private final Workers.Work<Long> sum;
  private final ByteCache cache;
  private final boolean isTrusted;
  private OptionalLong others = OptionalLong.empty();

  /**
   * Looks nothing up yet.
   *
   * @param contents as in {@link SourceSums}
   * @param others as there; asked once, and may wait until all is read that counts
   * @param isTrusted whether what was kept is used; if not, all is made, and must be as it was kept
   */
  public Keeping(
      ToLongFunction<String> contents,
      Workers.Work<Long> others,
      ByteCache cache,
      boolean isTrusted) {
    this.contents = contents;
    this.sum = others;
    this.cache = cache;
    this.isTrusted = isTrusted;
  }

  /** The sum of what was read of a file of the site; 0 if it is not known. */
  public long content(String path) {
    return contents.applyAsLong(path);
  }

  /** The sum of all that may change what is made of every file. */
  public synchronized long others() throws IOException {
    if (others.isEmpty()) {
      others = OptionalLong.of(sum.run());
    }
    return others.getAsLong();
  }

  /** Where it is kept. */
  public ByteCache cache() {
    return cache;
  }

  /** Whether what was kept is used. */
  public boolean isTrusted() {
    return isTrusted;
  }

  /**
   * What is thrown if something that was kept is not as it is made.
   *
   * @param effect what would have come of it
   */
  public static IllegalStateException wrong(String effect) {
    return new IllegalStateException(
        "a build over an earlier one would have been wrong, which is a defect of Quillpress:"
            + " please report it. "
            + effect);
  }
}
