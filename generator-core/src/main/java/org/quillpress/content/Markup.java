package org.quillpress.content;

import java.util.Optional;
import org.quillpress.foreign.Tags;
import org.quillpress.foreign.Translation;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Columns;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.Switch;
import org.quillpress.model.Fingerprint;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problems;

/**
 * How the text of a file is parsed, with other systems' tags translated.
 *
 * @param takeTitle whether its first heading is the title
 */
record Markup(Markdown markdown, Settings settings, boolean takeTitle) {
  Body parse(String file, FrontMatter front, Problems problems) {
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

  /**
   * The number that stands for a text and for what may be another way to parse it than that of the
   * text beside it.
   *
   * @param content the sum of the bytes of its file
   */
  long sum(long content) {
    return new Fingerprint()
        .add(content)
        .add(markdown.language())
        .add(markdown.has(Switch.MATH) ? 1 : 0)
        .add(takeTitle ? 1 : 0)
        .sum();
  }
}
