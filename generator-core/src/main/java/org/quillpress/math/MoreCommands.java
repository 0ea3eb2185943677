package org.quillpress.math;

/** Commands of AMS-LaTeX that SnuggleTeX does not have, by those that it has. */
final class MoreCommands {
  static final String ALL =
      """
      \\newcommand{\\text}[1]{\\mbox{#1}}
      \\newcommand{\\operatorname}[1]{\\mbox{#1}}
      \\renewcommand{\\mathrm}[1]{\\mbox{#1}}
      \\newcommand{\\boldsymbol}[1]{\\mathbf{#1}}
      \\newcommand{\\dfrac}[2]{\\frac{#1}{#2}}
      \\newcommand{\\tfrac}[2]{\\frac{#1}{#2}}
      \\newcommand{\\binom}[2]{\\left(\\begin{array}{c}#1\\\\#2\\end{array}\\right)}
      \\newcommand{\\pmod}[1]{\\left(\\mbox{mod }#1\\right)}
      \\newcommand{\\bmod}{\\mbox{ mod }}
      \\newcommand{\\to}{\\rightarrow}
      \\newcommand{\\implies}{\\Longrightarrow}
      \\newcommand{\\impliedby}{\\Longleftarrow}
      \\newcommand{\\iff}{\\Longleftrightarrow}
      \\newcommand{\\dots}{\\ldots}
      \\newcommand{\\lvert}{|}
      \\newcommand{\\rvert}{|}
      \\newcommand{\\degree}{^\\circ}
      \\newcommand{\\colon}{:}
      \\newcommand{\\coloneqq}{:=}
      \\newcommand{\\displaystyle}{}
      \\newcommand{\\textstyle}{}
      \\newcommand{\\limits}{}
      \\newcommand{\\big}{}
      \\newcommand{\\Big}{}
      \\newcommand{\\bigg}{}
      \\newcommand{\\Bigg}{}
      \\newenvironment{aligned}{\\begin{array}{rlrlrlrl}}{\\end{array}}
      \\newenvironment{align}{\\begin{array}{rlrlrlrl}}{\\end{array}}
      \\newenvironment{align*}{\\begin{array}{rlrlrlrl}}{\\end{array}}
      \\newenvironment{split}{\\begin{array}{rlrlrlrl}}{\\end{array}}
      \\newenvironment{gathered}{\\begin{array}{c}}{\\end{array}}
      \\newenvironment{gather}{\\begin{array}{c}}{\\end{array}}
      \\newenvironment{smallmatrix}{\\begin{matrix}}{\\end{matrix}}
      """;

  private MoreCommands() {}
}
