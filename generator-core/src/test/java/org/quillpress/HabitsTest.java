package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sites that were written for other systems. */
class HabitsTest {
  private static TestSite story(String text) {
    return TestSite.build(
        """
        -- site.yaml --
        title: The Lamp
        url: https://example.org/blog/
        params: {repository: https://example.com/lamp}
        -- stories/fog.md --
        ---
        title: Fog
        date: 2026-01-02
        mood: grey
        ---
        %s
        -- static/lamp.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
        """
            .formatted(text));
  }

  private static String text(TestSite site) {
    return site.page("2026/01/fog/index.html").select(".e-content").html();
  }

  @Test
  void tagsOfOtherSystemsAreTranslatedBeforeTheTextIsRead() {
    TestSite site =
        story(
            """
            In {{ site.title }}, on {{ page.title }}, {{ page.mood }}: [x]({{ site.repository }}/1),
            [home]({{ site.url }}{{ site.baseurl }}/).

            {{< figure src="/lamp.svg" alt="A lamp" caption="At dusk" >}}

            {% highlight java %}
            {{ "x" }}
            {% endhighlight %}
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("2026/01/fog/index.html").select(".e-content p").get(0).html())
        .isEqualTo(
            "In The Lamp, on Fog, grey: <a href=\"https://example.com/lamp/1\">x</a>,"
                + " <a href=\"/blog/\">home</a>.");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content figure img").attr("src"))
        .isEqualTo("/blog/lamp.svg");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content figcaption").text())
        .isEqualTo("At dusk");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content pre code").text())
        .isEqualTo("{{ \"x\" }}");
  }

  @Test
  void aFilmIsALinkAndAsksNoThirdParty() {
    assertThat(text(story("{{< youtube abc >}}")))
        .isEqualTo(
            "<p><a href=\"https://www.youtube.com/watch?v=abc\">https://www.youtube.com/watch?v=abc</a></p>");
  }

  @Test
  void whatCannotBeTranslatedIsToldOnceAndNeverShown() {
    TestSite site = story("One {% include x.html %} two {{< wave >}}.\n\n{{ site.gone }} three");
    assertThat(text(site)).isEqualTo("<p>One two .</p>\n<p>three</p>");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:6:5 [foreign-tag] \"{% include %}\", \"{{ site.gone }}\""
                + " are tags of another system, so they are left out",
            "warning stories/fog.md:6:34 [shortcode-unknown] there is no shortcode \"wave\","
                + " so its tag is left out");
    assertThat(site.result().report())
        .contains("    One {% include x.html %} two {{< wave >}}.\n        ^\n");
  }

  @Test
  void aProblemBehindATagIsToldWhereTheAuthorTypedIt() {
    TestSite site =
        story("{{ site.title }} is\n{{ site.title }} or [x](gone.md) <a href=\"none.md\">y</a>");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:7:25 [link-broken] there is no page or file \"gone.md\"",
            "warning stories/fog.md:7:43 [link-broken] there is no page or file \"none.md\"");
    assertThat(site.result().report())
        .contains("    {{ site.title }} or [x](gone.md) <a href=\"none.md\">y</a>\n");
  }

  @Test
  void aBrokenLinkOfAnotherSystemIsToldAtItsTag() {
    TestSite site =
        story("See the [x]({% post_url 2025-01-01-gone %}) and [y]({{< ref \"fog\" >}}).");
    assertThat(site.problems())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("warning stories/fog.md:6:13 [link-broken]");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content a").last().attr("href"))
        .isEqualTo("/blog/2026/01/fog/");
  }

  @Test
  void theMarksOfOtherSystemsEndATeaser() {
    for (String mark : new String[] {"<!-- excerpt -->", "<!--truncate-->", "{/* truncate */}"}) {
      TestSite site = story("One.\n\n" + mark + "\n\nTwo.");
      assertThat(site.page("index.html").text()).as(mark).contains("One.").doesNotContain("Two.");
    }
  }

  @Test
  void aLinkOfHexoHasAnAddress() {
    assertThat(text(story("{% link The fog https://example.com/fog true Fog %}")))
        .isEqualTo("<p><a href=\"https://example.com/fog\">The fog</a></p>");
  }

  @Test
  void tagsThatZolaShowsLoseTheirMarks() {
    assertThat(text(story("{{/* fog(id=1) */}} {%/* end */%}")))
        .isEqualTo("<p>{{ fog(id=1) }} {% end %}</p>");
  }
}
