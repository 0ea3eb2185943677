package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.math.Formula;
import org.quillpress.math.Tex;

/** Formulas: what is one, what it becomes, and what is said of one that is wrong. */
class MathTest {
  private static TestSite build(String text) {
    return TestSite.build(
        "-- site.yaml --\ntitle: T\nurl: https://example.org/\nmarkdown: {math: true}\n"
            + "-- stories/fog.md --\n---\ntitle: Fog\ndate: 2026-01-02\n---\n"
            + text);
  }

  private static String content(String text) {
    return build(text).text("2026/01/fog/index.html");
  }

  @Test
  void aFormulaInALineAndOnItsOwn() {
    assertThat(content("So $x^2$ and $`a_b`$ *and*\n\n$$\n\\frac{a*b*c}{2}\n\n= d\n$$\n\nDone."))
        .contains("So <math alttext=\"x^2\"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>")
        .contains("<math alttext=\"a_b\">")
        .contains(
            "<p class=\"formula\"><math display=\"block\" alttext=\"\\frac{a*b*c}{2}\n\n= d\">")
        .contains("<p>Done.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs $5 and $6.",
        "From $5 to 6$7",
        "`$x$`",
        "\\$x$",
        "a $ b $ c",
        "$$",
        "one $a\n\nb$ two"
      })
  void whatIsNoFormulaStaysText(String text) {
    TestSite site = build(text + "\n");
    assertThat(site.page("2026/01/fog/index.html").select("math, .formula")).isEmpty();
  }

  @Test
  void withoutTheSwitchDollarsAreText() {
    String site = "-- site.yaml --\ntitle: T\nurl: https://example.org/\n-- stories/fog.md --\n";
    String head = "---\ntitle: Fog\ndate: 2026-01-02\n%s---\n$x$\n";
    assertThat(TestSite.build(site + head.formatted("")).text("2026/01/fog/index.html"))
        .contains("<p>$x$</p>");
    assertThat(TestSite.build(site + head.formatted("math: true\n")).text("2026/01/fog/index.html"))
        .contains("<math");
  }

  @Test
  void aWrongFormulaIsToldAtItsPlaceAndShownAsTyped() {
    TestSite site = build("One $\\foo{x}$.\n");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:5:5 [formula-wrong] the formula \"\\foo{x}\" is shown as it is typed:"
                + " the command \\foo is not known");
    assertThat(site.text("2026/01/fog/index.html"))
        .contains("One <code class=\"formula\">\\foo{x}</code>.");
  }

  @Test
  void aFeedHasWhatIsTyped() {
    assertThat(build("So $x^2$ it is.\n").text("feed.xml")).contains("So <code>x^2</code> it is.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \\mathbb{R}            | <mi>ℝ</mi>
          \\operatorname{rank}   | <mtext>rank</mtext>
          \\left[a\\right)       | <mo fence="true" stretchy="true">[</mo><mi>a</mi>
          \\text{if } x          | <mtext>if</mtext>
          a \\implies b          | <mo>⟹</mo>
          \\begin{aligned}a&=b\\\\&=c\\end{aligned} | <mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr>
          x < y                  | <mo>&lt;</mo>
          """)
  void texIsMathMlCore(String tex, String part) {
    Formula formula = Tex.read(tex, false);
    assertThat(formula.error()).isEmpty();
    assertThat(formula.mathml()).contains(part).doesNotContain("mfenced");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\newcommand{\\a}{\\a\\a}\\a",
        "\\def\\a{\\a}\\a",
        "{{{",
        "\\frac{1}",
        "\\begin{foo}x\\end{foo}",
        "\\",
        "x$y",
        "a # b",
        "\\href{javascript:alert(1)}{x}"
      })
  void whatIsWrongIsSaid(String tex) {
    Formula formula = Tex.read(tex, true);
    assertThat(formula.mathml()).isEmpty();
    assertThat(formula.error()).isNotBlank();
  }

  @Test
  void aDeepOrLongFormulaEnds() {
    assertThat(Tex.read("{".repeat(2_000) + "x" + "}".repeat(2_000), true)).isNotNull();
    assertThat(Tex.read("x^{".repeat(1_000), true).mathml()).isEmpty();
    assertThat(Tex.read("x".repeat(5_001), true).error()).contains("5000");
  }
}
