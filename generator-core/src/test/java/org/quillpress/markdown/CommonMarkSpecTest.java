package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problems;

/**
 * Every example of the CommonMark specification through the whole of our rendering. What we add on
 * purpose is taken off again before comparing: see {@link #plain}. What differs all the same is
 * listed.
 */
class CommonMarkSpecTest {
  /** GitHub's addition: what looks like an address becomes a link. */
  private static final List<String> BARE_ADDRESSES =
      List.of(
          "Autolinks: <https://foo.bar/baz bim>",
          "Autolinks: <foo\\+@bar.example.com>",
          "Autolinks: < https://foo.bar >",
          "Autolinks: https://example.com",
          "Autolinks: foo@bar.example.com");

  private final Markdown markdown = Markdown.builder().build();

  @Test
  void all_examples_but_the_listed_give_the_html_of_the_specification() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    List<String> different = new ArrayList<>();
    for (Example example : examples) {
      String source = example.getSource().replace('→', '\t');
      String theirs = plain(example.getHtml().replace('→', '\t'));
      if (!plain(render(source, true)).equals(theirs)
          && !plain(render(source, false)).equals(theirs)) {
        different.add(example.getSection() + ": " + source.strip());
      }
    }
    assertThat(examples).hasSizeGreaterThan(640);
    assertThat(different).containsExactlyElementsOf(BARE_ADDRESSES);
  }

  /**
   * An address in Markdown is to be percent-encoded by whom fills its slot, one in raw HTML is not.
   */
  private String render(String source, boolean encoded) {
    Html html = markdown.parse("spec.md", source, 1, false, new Problems()).html();
    return html.fill(
        slot -> {
          HtmlOut value = new HtmlOut(16, Long.MAX_VALUE);
          String target = slot.kind() == Slot.Kind.SIZE ? "" : slot.target();
          return (encoded ? value.url(target) : value.text(target)).html().text();
        });
  }

  /**
   * Without ids of headings, the class of scene breaks, what makes wide things reachable by
   * keyboard, lazy loading, and figures, which are paragraphs of one picture in the specification.
   */
  private static String plain(String html) {
    return html.replaceAll("<h([1-6]) id=\"[^\"]*\">", "<h$1>")
        .replace("<hr class=\"scene-break\">", "<hr>")
        .replace("<pre tabindex=\"0\">", "<pre>")
        .replace(" loading=\"lazy\" decoding=\"async\"", "")
        .replaceAll(
            "<figure>(<img[^>]*)><figcaption>(.*?)</figcaption></figure>",
            "<p>$1 title=\"$2\"></p>")
        .replaceAll("<figure>(.*?)</figure>", "<p>$1</p>")
        .replace("&ouml;", "ö")
        .replace(" />", ">")
        .stripTrailing();
  }
}
