package org.quillpress.content;

import java.io.IOException;
import org.quillpress.files.SourceFile;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.problem.Problems;

/** Gives the gists of texts. */
@FunctionalInterface
interface Gists {
  /**
   * That of a text.
   *
   * @param file which was read
   * @param front what was read
   * @param problems gets what is wrong with the text
   */
  Gist of(SourceFile file, FrontMatter front, Markup markup, Problems problems) throws IOException;

  /** Parses each text, and puts it among others. */
  static Gists parsed(Bodies bodies) {
    return (file, front, markup, problems) ->
        Gist.of(markup.parse(file.path(), front, problems), bodies);
  }
}
