package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.markdown.Shortcode;
import org.quillpress.markdown.ShortcodeCall;
import org.quillpress.markdown.Signature;

class ShortcodeTest {
  private static final String NOTE =
      """
      -- theme/shortcodes/box.mustache --
      {{! arguments: title, kind?, inner }}
      <section class="box {{kind}}" id="box"><b>{{title}}</b>
      {{{innerHtml}}}</section>
      """;

  private static final String FOG =
      """
      -- stories/fog.md --
      ---
      date: 2026-01-02
      slug: fog
      ---
      """;

  private static String text(TestSite site) {
    String page = site.text("2026/01/fog/index.html");
    String start = "<div class=\"e-content\">";
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf("\n</div>", from)).strip();
  }

  @Test
  void aFileInTheThemeFolderIsAShortcode() {
    TestSite site =
        TestSite.build(
            NOTE
                + FOG
                + """
                {{< box "One & <two>" kind=wide >}}
                ## Inner

                A [link](fog.md#box) and ![a light](/light.svg).
                {{< /box >}}

                {{% box title="Three" %}}Four *five*.{{% /box %}}
                -- static/light.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>
                """);
    assertThat(site.problems()).isEmpty();
    assertThat(text(site))
        .contains(
            "<section class=\"box wide\" id=\"box\"><b>One &amp; &lt;two&gt;</b>",
            "<h2 id=\"inner\">Inner</h2>",
            "<a href=\"/2026/01/fog/#box\">link</a>",
            "<img src=\"/light.svg\" width=\"3\" height=\"4\" alt=\"a light\"",
            "<b>Three</b>\nFour <em>five</em>.</section>");
  }

  @Test
  void theSiteIsKnownAndItsWords() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: The Beat
            url: https://example.org/night/
            -- theme/shortcodes/where.mustache --
            {{site.title}}|{{site.url}}|{{site.basePath}}|{{site.lang}}|{{site.labels.share}}|{{site.settings.dropCap}}
            """
                + FOG
                + "At {{< where >}}.");
    assertThat(site.problems()).isEmpty();
    assertThat(text(site))
        .startsWith("<p>At The Beat|https://example.org/night|/night|en|Send to a friend|");
  }

  @Test
  void argumentsAreKnownByNameAndByPlace() {
    TestSite site =
        TestSite.build(
            """
            -- theme/shortcodes/list.mustache --
            {{#args}}[{{.}}]{{/args}}{{#wide}}wide{{/wide}}{{{raw}}}{{0}}
            """
                + FOG
                + "{{< list one \"two three\" `four \"five\"` raw=\"<i>six</i>\" >}}");
    assertThat(site.problems()).isEmpty();
    assertThat(text(site)).isEqualTo("<p>[one][two three][four &quot;five&quot;]<i>six</i>one</p>");
  }

  @Test
  void addressesInWhatAShortcodeMakesAreCheckedAtTheTag() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: A
            url: https://example.org/b/
            -- theme/shortcodes/pic.mustache --
            <img src="{{0}}" alt=""><a href="/about/">x</a>
            -- pages/about.md --
            About.
            """
                + FOG
                + """
                One
                {{< pic "/light.svg" >}} and
                {{< pic "/lihgt.svg" >}}
                -- static/light.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>
                """);
    assertThat(text(site)).contains("src=\"/b/light.svg\"", "<a href=\"/b/about/\">x</a>");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:7:10 [picture-missing] there is no picture \"/lihgt.svg\"");
  }

  @Test
  void whatIsWrongIsToldAtItsPlace() {
    TestSite site =
        TestSite.build(
            NOTE
                + FOG
                + """
                {{< bxo "One" >}}

                {{< box >}}
                A
                {{< /box >}}

                {{< box title="One" knid="wide" >}}
                B
                {{< /box >}}

                {{< box "One" wide "two" >}}
                C
                {{< /box >}}

                {{< ruby a b >}}c{{< /ruby >}} D {{< /box >}} {{< box "One" >}} {{< box
                """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:5:5 [shortcode-unknown] there is no shortcode \"bxo\", so its tag is left out",
            "warning stories/fog.md:7:5 [shortcode-argument] \"{{< box >}}\" needs \"title\", so it is left out",
            "warning stories/fog.md:11:21 [shortcode-argument] \"{{< box >}}\" does not know \"knid\"",
            "warning stories/fog.md:15:21 [shortcode-argument] \"{{< box >}}\" has no use for \"two\"",
            "warning stories/fog.md:19:1 [shortcode-argument] \"{{< ruby >}}\" takes nothing between two tags, so that is left out",
            "warning stories/fog.md:19:34 [shortcode-end] \"{{< /box >}}\" ends nothing that begins beside it",
            "warning stories/fog.md:19:47 [unclosed] \"{{< box >}}\" has no end, so it is left out",
            "warning stories/fog.md:19:65 [unclosed] the tag that begins with {{< box has no end");
    assertThat(site.result().report())
        .contains("did you mean \"box\"? shortcodes are box, lang, ruby", "did you mean \"kind\"?");
    assertThat(text(site)).doesNotContain("{{", "}}").contains("<p>A</p>");
  }

  @Test
  void aTagInCodeOrMarkedAsTextIsText() {
    TestSite site =
        TestSite.build(
            FOG
                + """
                `{{< x >}}` and {{</* ruby a b */>}} and \\{{< y >}}

                    {{< z >}}

                ```
                {{< w >}} {{</* v */>}}
                ```
                """);
    assertThat(text(site))
        .contains(
            "<code>{{&lt; x &gt;}}</code> and {{&lt; ruby a b &gt;}}",
            "{{&lt; z &gt;}}",
            "{{&lt; w &gt;}} {{&lt; v &gt;}}");
  }

  @Test
  void textIsNeverATemplate() {
    TestSite site =
        TestSite.build(
            """
            -- theme/shortcodes/box.mustache --
            <b>{{0}}</b>{{{innerHtml}}}
            -- stories/fog.md --
            ---
            date: 2026-01-02
            slug: fog
            x: secret
            params: {y: secret}
            ---
            {{ x }} {{{ x }}} {{x}} {{&x}} {{#x}}a{{/x}} `{{ y }}`

            {{< box "{{ x }} {{site}}" >}}{{ y }} {{innerText}}{{< /box >}}
            """);
    assertThat(text(site))
        .contains(
            "{{ x }} {{{ x }}} {{x}} {{&amp;x}} {{#x}}a{{/x}} <code>{{ y }}</code>",
            "<b>{{ x }} {{site}}</b>{{ y }} {{innerText}}")
        .doesNotContain("secret");
  }

  @Test
  void theSitesFileWinsOverTheProgramsAndThatOverTheThemes() {
    String text = FOG + "{{< ruby a b >}} {{< mine >}}";
    TestSite program =
        TestSite.build(
            text,
            builder ->
                builder.shortcode("Ruby", call -> "program").shortcode("mine", call -> "own"));
    assertThat(text(program)).isEqualTo("<p>program own</p>");
    TestSite site =
        TestSite.build(
            "-- theme/shortcodes/ruby.mustache --\n{{! arguments: a, b }}\nsite\n" + text,
            builder ->
                builder.shortcode("ruby", call -> "program").shortcode("mine", call -> "own"));
    assertThat(text(site)).isEqualTo("<p>site own</p>");
  }

  @Test
  void aProgramAddsAShortcodeInAFewLines() {
    Shortcode stars =
        call -> {
          int count = call.text("0").map(Integer::parseInt).orElse(5);
          return "<span role=\"img\" aria-label=\""
              + call.html("0")
              + "\">"
              + "★".repeat(count)
              + "</span>";
        };
    TestSite site =
        TestSite.build(FOG + "Rated {{< stars 3 >}}.", b -> b.shortcode("stars", stars));
    assertThat(text(site))
        .isEqualTo("<p>Rated <span role=\"img\" aria-label=\"3\">★★★</span>.</p>");
  }

  @Test
  void aProgramSaysWhatItsShortcodeTakes() {
    Shortcode strict =
        new Shortcode() {
          @Override
          public String html(ShortcodeCall call) {
            return "<q>" + call.html("who") + call.innerHtml() + call.innerText() + "</q>";
          }

          @Override
          public Signature signature() {
            return new Signature(
                List.of(new Signature.Parameter("who", true, true)),
                false,
                false,
                Signature.Inner.OPTIONAL);
          }
        };
    TestSite site =
        TestSite.build(
            FOG + "{{< says \"A & B\" >}}*so*{{< /says >}} {{< says >}}",
            b -> b.shortcode("says", strict));
    assertThat(text(site)).isEqualTo("<p><q>A &amp; B<em>so</em>so</q> </p>");
    assertThat(site.problems()).hasSize(1);
    assertThatThrownBy(() -> TestSite.builder().shortcode("two words", strict))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two words");
  }

  @Test
  void aShortcodeOfTheSiteWinsOverTheMeaningThatItHasElsewhere() {
    String text = FOG + "{{< youtube abc >}}\n";
    assertThat(text(TestSite.build(text))).contains("https://www.youtube.com/watch?v=abc");
    assertThat(
            text(TestSite.build("-- theme/shortcodes/youtube.mustache --\n<b>{{0}}</b>\n" + text)))
        .isEqualTo("<p><b>abc</b></p>");
  }

  @Test
  void aTagOverSeveralLines() {
    TestSite site =
        TestSite.build(
            NOTE + FOG + "{{< box\n  title=\"One\"\n  kind=\"wide\"\n>}}Two{{< /box >}}\n");
    assertThat(site.problems()).isEmpty();
    assertThat(text(site))
        .startsWith("<section class=\"box wide\" id=\"box\"><b>One</b>\nTwo</section>");
  }

  @Test
  void aTeaserHasTheWordsAndAFeedWhatIsMade() {
    TestSite site =
        TestSite.build(
            FOG
                + "{{< lang \"fr\" >}}Pardon{{< /lang >}}, said the fog. {{< ruby \"夜\" \"よ\" >}}\n\n## More\n");
    assertThat(site.page("index.html").select(".teaser, .p-summary").text())
        .contains("Pardon, said");
    assertThat(site.text("feed.xml")).contains("lang=\"fr\"", "夜");
  }

  @Test
  void anAuthorsCommentHasNoShortcodes() {
    TestSite site =
        TestSite.build(
            FOG
                + """
                Text.
                -- comments/fog/1.yaml --
                name: Ada
                date: 2026-01-03
                text: "{{< ruby a b >}}"
                """);
    assertThat(site.text("2026/01/fog/index.html")).doesNotContain("<ruby>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< box a >}}\n",
        "{{< /box >}}\n",
        "{{< box \"\n",
        "{{<",
        "a {{< box a >}} ",
        "{{< box a >}} {{< /lang >}} ",
        "{{< a >}}{{< b >}}",
        "{{< box a >}}\n{{< /box >}}\n",
        "> {{< box\n",
        "{{</* "
      })
  void hostileTextsTakeNoLongerThanOthers(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> TestSite.build(NOTE + FOG + part.repeat(200_000 / part.length()) + "\n"));
  }

  @Test
  void aTemplateOfAShortcodeIsCheckedWhenTheThemeIsLoaded() {
    TestSite site =
        TestSite.build(
            """
            -- theme/shortcodes/a.mustache --
            {{! arguments: src, two words, inner }}
            {{scr}} {{site.titel}} {{innerHtml}} {{>crad}}
            -- theme/shortcodes/b.mustache --
            {{#a}}
            """
                + FOG
                + "Text.");
    assertThat(site.problems())
        .containsExactly(
            "warning theme/shortcodes/a.mustache:1:21 [theme-shortcode] \"two words\" is no name of an argument",
            "warning theme/shortcodes/a.mustache:2:1 [theme-name] \"scr\" is not a name that is known here",
            "warning theme/shortcodes/a.mustache:2:9 [theme-name] \"site\" has no \"titel\"",
            "warning theme/shortcodes/a.mustache:2:24 [theme-escaped] \"innerHtml\" is HTML and its tags would be shown",
            "error theme/shortcodes/a.mustache:2:38 [theme-partial] there is no partial \"crad\"",
            "error theme/shortcodes/b.mustache:1:1 [theme-syntax] \"a\" is opened and never closed");
  }
}
