package org.quillpress.markdown;

import org.quillpress.markdown.syntax.Container;

/** Writes what a reader opens: spoilers, passages with a warning, details. */
final class DetailsWriter {
  private DetailsWriter() {}

  static void spoiler(Container block, TextRenderer to) {
    write(block, "spoiler", label(block, Label.SPOILER, Label.SPOILER_OF, to), to);
  }

  static void contentWarning(Container block, TextRenderer to) {
    String label = label(block, Label.CONTENT_WARNING, Label.CONTENT_WARNING_OF, to);
    write(block, "warned", label, to);
  }

  static void details(Container block, TextRenderer to) {
    write(block, "", block.title().isEmpty() ? to.label(Label.DETAILS) : block.title(), to);
  }

  private static String label(Container block, Label alone, Label with, TextRenderer to) {
    return block.title().isEmpty()
        ? to.label(alone)
        : to.label(with).replace("{title}", block.title());
  }

  /** Feeds show only the label of a spoiler: they cannot be sure that a reader keeps it closed. */
  private static void write(Container block, String name, String label, TextRenderer to) {
    if (to.plain()) {
      return;
    }
    if (!name.isEmpty()) {
      to.mix();
    }
    HtmlOut out = to.out();
    to.gap();
    out.line().raw("<details");
    to.attributes(block, "details", name);
    out.raw(">\n<summary>").text(to.line(label)).raw("</summary>\n");
    to.children(block);
    out.line().raw("</details>\n");
  }
}
