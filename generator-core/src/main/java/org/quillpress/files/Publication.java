package org.quillpress.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.quillpress.problem.Problem;

/**
 * A tree of files on its way to a {@link Target}. Closing without a commit leaves the target as it
 * was.
 */
public interface Publication extends Closeable {
  /**
   * Adds a file. May be called from several threads, once for each path.
   *
   * @param path path in the target, {@code /} between names
   * @param bytes the content; not changed afterwards by the caller
   */
  void write(String path, byte[] bytes) throws IOException;

  /**
   * Whether the target keeps the memo of {@link #commit(byte[])}, and lets files be {@linkplain
   * #keep(String) kept} by it the next time. Default: no.
   */
  default boolean hasMemory() {
    return false;
  }

  /**
   * Whether the target is as it was when it was asked what {@linkplain Target#standing() stands}
   * there: nobody has published in between. Default: it is not known.
   */
  default boolean follows(Target.Standing standing) {
    return false;
  }

  /**
   * Leaves a file as the last publication left it. May be called from several threads, once for
   * each path, which is not written then. Default: that is not possible.
   *
   * @return whether it stays; if not, it is to be written
   */
  default boolean keep(String path) throws IOException {
    return false;
  }

  /** Whether the last publication left these bytes at a path. Default: it is not known. */
  default boolean left(String path, byte[] bytes) throws IOException {
    return false;
  }

  /**
   * Problems that {@link #commit()} would meet, such as a file that is in the way and was not
   * written by us. Call after the last write; if there are any errors, do not commit.
   */
  List<Problem> problems() throws IOException;

  /**
   * Makes all that was written visible, and removes what an earlier publication wrote and this one
   * did not.
   */
  Published commit() throws IOException;

  /**
   * The same; the target keeps a memo for {@link Target#standing()} if it can.
   *
   * @param memo whatever the publisher wants to know next time
   */
  default Published commit(byte[] memo) throws IOException {
    return commit();
  }
}
