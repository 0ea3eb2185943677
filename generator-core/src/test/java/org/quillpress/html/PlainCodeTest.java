package org.quillpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainCodeTest {
  @Test
  void coloursNumbersAndMarksAreTakenOut() {
    assertThat(
            PlainCode.of(
                "<p>a</p><pre tabindex=\"0\"><code><span class=\"line\" data-line=\"1\">"
                    + "<span class=\"hl-k\">if</span> &lt;</span>\n<mark class=\"line\">b</mark>\n</code></pre><p>c</p>"
                    + "<pre><span class=\"hl-s\">d</span></pre>"))
        .isEqualTo(
            "<p>a</p><pre tabindex=\"0\"><code>if &lt;\nb\n</code></pre><p>c</p><pre>d</pre>");
  }

  @Test
  void elementsOfTheAuthorsOwnStay() {
    String own =
        "<p><span class=\"hl-k\">a</span></p><pre><span class=\"own\"><b>x</b></span></pre>";
    assertThat(PlainCode.of(own)).isEqualTo(own);
    assertThat(
            PlainCode.of(
                "<pre><span>a <span class=\"hl-k\">b</span></span> <mark>c</mark></span></pre>"))
        .isEqualTo("<pre><span>a b</span> <mark>c</mark></span></pre>");
  }

  @Test
  void brokenHtmlKeepsItsText() {
    for (String html :
        new String[] {
          "<pre><span class=\"hl-k\">a",
          "<pre><span class=\"hl-",
          "<pre",
          "<pre></span></mark>",
          "<pre><span class=\"line\"></pre></span>"
        }) {
      assertThat(PlainCode.of(html)).isIn(html, "<pre>a", "<pre></pre></span>");
    }
  }
}
