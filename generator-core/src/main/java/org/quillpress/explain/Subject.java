package org.quillpress.explain;

import java.util.List;
import org.quillpress.plan.Output;

/** What somebody asks about. */
sealed interface Subject {
  /** A file of the source, or something that is in the way of one. */
  record File(String path) implements Subject {}

  /** A file of the site that is made from no file, or of a file of a theme. */
  record Made(Output output) implements Subject {}

  /**
   * A folder of the source or of the theme.
   *
   * @param files all below it
   */
  record Folder(String path, List<String> files) implements Subject {}

  /**
   * Nothing that there is.
   *
   * @param near what may be meant
   */
  record Unknown(List<String> near) implements Subject {}
}
