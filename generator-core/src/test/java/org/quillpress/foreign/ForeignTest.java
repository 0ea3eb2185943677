package org.quillpress.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Other systems' tags in a text. */
class ForeignTest {
  private static final Map<String, String> KNOWN =
      Map.of(
          "site.url", "https://example.org",
          "site.baseurl", "/blog",
          "site.title", "The Lamp",
          "page.title", "Fog",
          "page.height", "3 m");

  private final Problems problems = new Problems();

  private Translation translate(String text) {
    Known known = name -> Optional.ofNullable(KNOWN.get(name));
    return Tags.translate("stories/fog.md", text, 1, known, problems);
  }

  private String markdown(String text) {
    return translate(text).text();
  }

  private List<String> told() {
    return problems.list().stream()
        .map(p -> p.place().line() + ":" + p.place().column() + " " + p.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "[a]({% post_url 2024-01-02-fog %}) => [a](@/2024-01-02-fog)",
        "[a]({% post_url sub/2024-01-02-fog %}#x) => [a](@/sub/2024-01-02-fog#x)",
        "[a]({{ site.baseurl }}{% link _posts/a b.md %}) => [a](@/_posts/a%20b.md)",
        "[a]({{site.url}}{{site.baseurl}}{% post_url x %}) => [a](@/x)",
        "[a]: {% post_url x %} => [a]: @/x",
        "<a href=\"{% link about.md %}\">x</a> => <a href=\"@/about.md\">x</a>",
        "See {% link about.md %}. => See [about.md](@/about.md).",
        "{% post_link night-fog The night %} => [The night](@/night-fog)",
        "[a]({{< ref \"fog.md\" >}}) => [a](@/fog.md)",
        "[a]({{< relref \"/posts/fog#dusk\" >}}) => [a](@/posts/fog#dusk)",
        "[a]({{% ref path=\"fog\" lang=\"en\" %}}) => [a](@/fog)",
        "[a]({{< relref \"../rain.md\" >}}) => [a](../rain.md)",
        "[a]({{< ref \"#dusk\" >}}) => [a](#dusk)",
        "<a href=\"{{< ref \"fog\" >}}\">x</a> => <a href=\"@/fog\">x</a>",
        "[a]({{ site.baseurl }}/about/) => [a](/about/)",
        "[a]({{ site.url }}) => [a](/)",
        "[a]({{ site.baseurl }}about/) => [a](/about/)",
        "![a]({{ site.baseurl }}/a.png) => ![a](/a.png)",
        "<img src='{{ site.url }}{{ site.baseurl }}/a.png'> => <img src='/a.png'>",
        "[a]({{ \"/about/\" | relative_url }}) => [a](/about/)",
        "[a]({{ '/about/' | prepend: site.baseurl | prepend: site.url }}) => [a](/about/)",
        "[a]({{ \"about\" | url }}) => [a](/about)",
        "At {{ site.url }}{{ site.baseurl }}/a. => At https://example.org/blog/a.",
        "At {{ '/a' | absolute_url }}. => At https://example.org/blog/a.",
        "{{ site.title }}: {{ page.title | upcase }} => The Lamp: FOG",
        "{{< param height >}} high => 3 m high",
        "{{ height | upcase }} => 3 M",
        "[a]({filename}/rain.md) => [a](@/rain.md)",
        "[a]({filename}rain.md#x) => [a](rain.md#x)",
        "![a]({static}/images/a.png) => ![a](/images/a.png)",
        "![a]({attach}a.png) => ![a](a.png)",
        "[a]({tag}Night Shift) => [a](/tags/night/ Shift)",
        "[a]({index}) => [a](/)",
      })
  void aTargetOfALinkIsTranslated(String typed, String markdown) {
    assertThat(markdown(typed)).isEqualTo(markdown);
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "{{< figure src=\"/a b.jpg\" alt=\"A lamp\" caption=\"At dusk\" >}} => ![A lamp](/a%20b.jpg \"At dusk\")",
        "{{< figure src=\"a.jpg\" title=\"Lamp\" caption=\"At \\\"dusk\\\"\" >}} => ![Lamp: At \"dusk\"](a.jpg \"Lamp: At \\\"dusk\\\"\")",
        "{{< figure src=\"a.jpg\" alt=\"x\" link=\"/b/\" width=\"300\" >}} => [![x](a.jpg)](/b/)",
        "{% image \"pictures/a.png\" \"A lamp\" %} => ![A lamp](/pictures/a.png)",
        "{% image \"./src/a.jpg\", \"A red lamp\", \"(min-width: 30em) 50vw, 100vw\" %} => ![A red lamp](/src/a.jpg)",
        "{% image_with_class \"a/b.png\" \"wide\" \"A \"red\" lamp\" %} => ![A \"red\" lamp](/a/b.png)",
        "{% asset_img lamp.jpg A lamp %} => ![](fog/lamp.jpg)",
        "{% asset_img lamp.jpg '\"Lamp\" \"A red lamp\"' %} => ![A red lamp](fog/lamp.jpg)",
        "{% img left /a.png 200 300 \"A lamp\" %} => ![A lamp](/a.png)",
        "{% include figure image_path=\"/a.png\" alt=\"A [lamp]\" %} => ![A \\[lamp\\]](/a.png)",
        "{% include \"picture.html\", src: \"a/b.png\", alt: \"A lamp\" %} => ![A lamp](/a/b.png)",
        "{% asset_link map.pdf The map %} => [The map](fog/map.pdf)",
        "{{< youtube abc-123 >}} => <https://www.youtube.com/watch?v=abc-123>",
        "{{< youtube id=\"abc\" title=\"The fog\" >}} => [The fog](https://www.youtube.com/watch?v=abc)",
        "{% youtube abc %} => <https://www.youtube.com/watch?v=abc>",
        "{{ youtube(id=\"abc\", class=\"wide\") }} => <https://www.youtube.com/watch?v=abc>",
        "{% include video id=\"abc\" provider=\"youtube\" %} => <https://www.youtube.com/watch?v=abc>",
        "{{< vimeo 123 >}} => <https://vimeo.com/123>",
        "{{< gist ada 42 >}} => <https://gist.github.com/ada/42>",
        "{% gist ada/42 %} => <https://gist.github.com/ada/42>",
        "{% gist 42 lamp.rb %} => <https://gist.github.com/42>",
        "{{< tweet user=\"ada\" id=\"42\" >}} => <https://x.com/ada/status/42>",
        "{{< tweet 42 >}} => <https://x.com/i/status/42>",
        "{{< instagram BW >}} => <https://www.instagram.com/p/BW/>",
        "{{ \"https://example.org/f\" | embed: \"The film\" }} => [The film](https://example.org/f)",
      })
  void aPictureOrAFilmIsTranslated(String typed, String markdown) {
    assertThat(markdown(typed)).isEqualTo(markdown);
    assertThat(told()).isEmpty();
  }

  @Test
  void highlightedCodeBecomesAFencedBlock() {
    assertThat(markdown("{% highlight ruby linenos %}\nputs `x`\n{{ y }}\n{% endhighlight %}\nAnd"))
        .isEqualTo("```ruby\nputs `x`\n{{ y }}\n```\nAnd");
    assertThat(
            markdown(
                "{{< highlight go \"linenos=table,hl_lines=2 4-5\" >}}\n```\n{{< /highlight >}}"))
        .isEqualTo("````go {2,4-5}\n```\n````");
    assertThat(markdown("{% codeblock Array.map lang:js mark:1,7-8 %}\nx\n{% endcodeblock %}"))
        .isEqualTo("```js {1,7-8} title=\"Array.map\"\nx\n```");
    assertThat(markdown("  {% highlight sh %}\n  ls\n    {% endhighlight %}"))
        .isEqualTo("  ```sh\n  ls\n  ```");
    assertThat(told()).isEmpty();
  }

  @Test
  void highlightedCodeWithoutLinesOfItsOwnStaysCode() {
    assertThat(markdown("Type {% highlight sh %}ls `x`{% endhighlight %} now"))
        .isEqualTo("Type `` ls `x` `` now");
    assertThat(markdown("{% highlight xml %}<a>\n</a>{% endhighlight %}"))
        .isEqualTo("<pre><code class=\"language-xml\">&lt;a>\n&lt;/a></code></pre>");
  }

  @Test
  void codeStaysAsItIs() {
    String text =
        """
        A span `{% if x %}` and ``{{ site.title }} ` ``.

        ```
        {{< ref "x" >}}
        ```

        > ~~~
        > {% include x %}
        > ~~~

            {{ site.url }}

        <pre>{% x %}

        {{ site.title }}</pre> <code>{{ site.url }}</code>

        - item

              {{ page.title }}
        """;
    assertThat(translate(text).isChanged()).isFalse();
    assertThat(markdown("- item\n\n    {{ page.title }}\n\n\t{{ page.title }}"))
        .isEqualTo("- item\n\n    Fog\n\n\tFog");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsMarkedAsNoTagLosesOnlyTheMarks() {
    assertThat(markdown("{% raw %}{{ site.title }}{% endraw %} and {{ site.title }}"))
        .isEqualTo("{{ site.title }} and The Lamp");
    assertThat(markdown("`{% raw %}{% x %}{% endraw %}` {%- raw -%}`{{ y }}`{%- endraw -%}"))
        .isEqualTo("`{% x %}` `{{ y }}`");
    assertThat(markdown("{% raw %}\n```\n{{ site.url }}\n```\n{% endraw %}\n"))
        .isEqualTo("\n```\n{{ site.url }}\n```\n\n");
    assertThat(markdown("```\n{% raw %}{{{% endraw %} a }}\n{{</* x */>}}\n```"))
        .isEqualTo("```\n{{ a }}\n{{< x >}}\n```");
    assertThat(markdown("`{% raw %}` and `{% endraw %}`"))
        .isEqualTo("`{% raw %}` and `{% endraw %}`");
    assertThat(markdown("\\{% x %} {{%/* y */%}}")).isEqualTo("\\{% x %} {{% y %}}");
    assertThat(told()).isEmpty();
  }

  @Test
  void aQuotationBecomesOne() {
    assertThat(
            markdown(
                "{% blockquote Ada, *Lamps* %}\nOne.\n\n{{ site.title }}\n{% endblockquote %}\n\nText"))
        .isEqualTo("> \n> One.\n> \n> The Lamp\n> — Ada, \\*Lamps\\*\n\nText");
    assertThat(
            markdown("{% blockquote Ada https://example.org/a Lamps %}\nOne.\n{% endblockquote %}"))
        .isEqualTo("> \n> One.\n> — Ada [Lamps](https://example.org/a)");
    assertThat(markdown("{% pullquote right %}One.{% endpullquote %}")).isEqualTo("> One.");
    assertThat(markdown("{% quote(author=\"Ada\") %}\nOne.\n{% end %}\n\n"))
        .isEqualTo("> \n> One.\n> — Ada\n\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void ofANoteStaysWhatItHolds() {
    assertThat(markdown("{{< notice tip >}}\nOne *two*.\n{{< /notice >}}"))
        .isEqualTo("\nOne *two*.\n");
    assertThat(markdown("{% note info %}\nOne.\n{% endnote %}")).isEqualTo("\nOne.\n");
    assertThat(markdown("{{< details summary=\"More\" >}}\nOne.\n{{< /details >}}"))
        .isEqualTo("**More**\nOne.\n");
    assertThat(translate(":::tip Mind the step\nOne.\n:::\n").isChanged()).isFalse();
    assertThat(told()).isEmpty();
  }

  @Test
  void commentsGo() {
    assertThat(markdown("a{% comment %} {{ x }}\n{% y %} {% endcomment %}b")).isEqualTo("a\nb");
    assertThat(markdown("a{% # note %}b{/* c */}d")).isEqualTo("abd");
    assertThat(markdown("a\n{::comment}\nb\n{:/comment}\nc {::nomarkdown}d{:/}"))
        .isEqualTo("a\n\n\n\nc d{:/}");
    assertThat(markdown("{/* truncate */}")).isEqualTo("<!-- truncate -->");
    assertThat(told()).isEmpty();
  }

  @Test
  void bracesOfTheAuthorsOwnStay() {
    String text =
        "{{ x }} {{name}} {{ secrets.TOKEN }} {% !s(bool) %} {a} {{{x}}} {{}} {{ a b }} {%";
    assertThat(translate(text).isChanged()).isFalse();
    assertThat(told()).isEmpty();
  }

  @Test
  void whatNobodyKnowsIsLeftOutAndToldOnce() {
    assertThat(
            markdown("One\n\nTwo {{< wave a=1 >}} {% include x.html %}\n{{< wave >}} {{ site.x }}"))
        .isEqualTo("One\n\nTwo  \n ");
    assertThat(told())
        .containsExactly(
            "3:5 \"{{< wave >}}\", \"{% include %}\", \"{{ site.x }}\" are tags of another system, so"
                + " they are left out");
    assertThat(problems.list().get(0).code()).isEqualTo("foreign-tag");
  }

  @Test
  void aValueThatIsNotKnownIsToldWithWhereToPutIt() {
    assertThat(markdown("[a]({{ site.repository }}/issues) b")).isEqualTo("[a](#) b");
    assertThat(problems.list())
        .extracting(Problem::hint)
        .containsExactly(
            "type the value itself, or put repository: with it under params: in site.yaml");
  }

  @Test
  void whatAnUnknownTagEnclosesStays() {
    assertThat(markdown("{{% def id=\"x\" %}} A *term*. {{% /def %}}")).isEqualTo(" A *term*. ");
    assertThat(told())
        .containsExactly("1:1 \"{{< def >}}\" is a tag of another system, so it is left out");
    assertThat(markdown("{% capture a %}b{% endcapture %}{{ a | markdownify }}")).isEqualTo("b");
  }

  @Test
  void ofCasesTheFirstStaysAndLoopsGo() {
    assertThat(markdown("{% if a %}1{% if b %}2{% else %}3{% endif %}{% elsif c %}4{% endif %}5"))
        .isEqualTo("125");
    assertThat(markdown("{% case a %} {% when 1 %}1{% when 2 %}2{% endcase %}3")).isEqualTo("13");
    assertThat(markdown("a{% for p in site.posts %}\n- {{ p.title }}\n{% endfor %}b"))
        .isEqualTo("a\n\nb");
  }

  @Test
  void aTextThatIsGivenANameIsKnown() {
    assertThat(markdown("{% assign a = \"Ada\" %}{{ a }} {%- assign b = a | upcase -%}{{- b -}}"))
        .isEqualTo("Ada ADA");
    assertThat(told()).isEmpty();
    assertThat(markdown("{% assign a = site.posts | first %}{{ a.title }}")).isEmpty();
    assertThat(told()).hasSize(1);
  }

  @Test
  void linesStayAndColumnsAreFound() {
    Translation translation =
        translate("a\n{{ site.title }} b {% include\n x %} c\n[d]({% post_url e %}) f\ng");
    assertThat(translation.text()).isEqualTo("a\nThe Lamp b \n c\n[d](@/e) f\ng");
    assertThat(translation.column(0, 0)).isEqualTo(0);
    assertThat(translation.column(1, 3)).isEqualTo(0);
    assertThat(translation.column(1, 9)).isEqualTo(17);
    assertThat(translation.column(2, 1)).isEqualTo(6);
    assertThat(translation.column(3, 0)).isEqualTo(0);
    assertThat(translation.column(3, 5)).isEqualTo(4);
    assertThat(translation.column(3, 9)).isEqualTo(22);
    assertThat(translation.column(4, 0)).isEqualTo(0);
    assertThat(markdown("a\r\n{% comment %}\r\n\r\n{% endcomment %}\rb"))
        .isEqualTo("a\r\n\r\n\r\n\rb");
  }

  @Test
  void aValueOfFrontMatterIsTranslatedToo() {
    Known known = name -> Optional.ofNullable(KNOWN.get(name));
    assertThat(Tags.value("{{ site.baseurl }}/a.png", known)).isEqualTo("/blog/a.png");
    assertThat(Tags.value("On {{ site.title }} {% x %} now", known)).isEqualTo("On The Lamp now");
    assertThat(Tags.value("a {{ b }}", known)).isEqualTo("a {{ b }}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% raw %}",
        "{%",
        "{{",
        "{{< ",
        "{% if x %}",
        "{% else %}",
        "{% for %}{% endfor %}",
        "{/*",
        "{::comment}",
        "<pre>",
        "`{%x%}",
        "[a]({{site.baseurl}}",
        "{{ site.x }}",
        "]: {{ site.x }}",
        "{% highlight %}",
        "{% endhighlight %}",
        "{{< highlight a >}}\n",
        "\n:::tip",
        "{% quote %}",
        "{% quote %}a{% endquote %}",
        "{% assign a = 'b' %}",
        "{{ 'a' | b",
        "{static}",
        "({static}"
      })
  void hostileTextsTakeNoLongerThanOthers(String part) {
    String text = part.repeat(400_000 / part.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> translate(text));
  }
}
