package org.quillpress.content;

import java.util.Optional;
import org.quillpress.foreign.Tags;
import org.quillpress.foreign.Translation;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Columns;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problems;

/** Parses the text of a file, with other systems' tags translated. */
final class Markup {
  private Markup() {}

  static Body parse(
      Markdown markdown,
      Settings settings,
      String file,
      FrontMatter front,
      boolean takeTitle,
      Problems problems) {
    Translation text =
        Tags.translate(
            file,
            front.body(),
            front.bodyLine(),
            new KnownValues(settings, front.head(), Optional.of(markdown)),
            problems);
    Columns columns = text.isChanged() ? text::column : Columns.SAME;
    return markdown.parse(file, text.text(), front.bodyLine(), columns, takeTitle, problems);
  }
}
