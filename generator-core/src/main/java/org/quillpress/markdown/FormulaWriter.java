package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Formula;
import org.quillpress.markdown.syntax.FormulaBlock;

/** Writes formulas; what is no formula is shown as it is typed. */
final class FormulaWriter {
  private FormulaWriter() {}

  static void inline(Node node, TextRenderer to) {
    Formula formula = (Formula) node;
    write(formula, formula.tex(), formula.display(), to);
  }

  static void block(Node node, TextRenderer to) {
    if (to.plain()) {
      return;
    }
    FormulaBlock block = (FormulaBlock) node;
    if (!block.closed() && to.whole()) {
      to.source()
          .warn(
              "unclosed",
              block,
              "the formula that begins with $$ has no end",
              "type $$ on a line of its own where the formula ends");
    }
    to.gap();
    if (block.tex().isEmpty()) {
      to.out().line().raw("<p>$$</p>\n");
      return;
    }
    to.out().line().raw("<p");
    to.attributes(block, "p", "formula");
    to.out().raw(">");
    write(block, block.tex(), true, to);
    to.out().raw("</p>\n");
  }

  private static void write(Node node, String tex, boolean display, TextRenderer to) {
    Formulas.Read read = to.formulas().read(tex, display);
    if (read.mathml().isEmpty()) {
      if (to.whole()) {
        to.source()
            .warn(
                "formula-wrong",
                node,
                "the formula \""
                    + PictureWriter.shortened(tex)
                    + "\" is shown as it is typed: "
                    + read.error(),
                "type a formula of LaTeX, or \\$ for a dollar sign");
      }
      to.out().raw("<code class=\"formula\">");
      to.literal(tex);
      to.out().raw("</code>");
    } else {
      to.mix();
      to.out().raw(read.mathml());
      to.word();
    }
  }
}
