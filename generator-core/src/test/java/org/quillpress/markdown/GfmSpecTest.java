package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.junit.jupiter.api.Test;

/** Every example of GitHub Flavored Markdown 0.29, alone and with all that we add. */
class GfmSpecTest {
  /** GitHub writes strong within strong as one; CommonMark 0.31.2 as two, and so do we. */
  private static final List<String> STRONG_IN_STRONG =
      Stream.of(
              "__foo, __bar__, baz__",
              "foo******bar*********baz",
              "__foo __bar__ baz__",
              "____foo__ bar__",
              "**foo **bar****",
              "****foo****",
              "____foo____",
              "******foo******",
              "_____foo_____")
          .map(source -> "Emphasis and strong emphasis: " + source)
          .toList();

  /** The specification's own addition is not applied to the examples of CommonMark in it. */
  private static final List<String> BARE_ADDRESSES =
      List.of(
          "Autolinks: <http://foo.bar/baz bim>",
          "Autolinks: <foo\\+@bar.example.com>",
          "Autolinks: < http://foo.bar >",
          "Autolinks: http://example.com",
          "Autolinks: foo@bar.example.com");

  /**
   * Where a bare address ends: before a bracket that none opened, even if letters follow; a {@code
   * ;} is never its end alone; a mark behind an address of e-mail is no reason not to link it.
   */
  private static final List<String> ENDS_OF_ADDRESSES =
      List.of(
          "Autolinks (extension): www.google.com/search?q=(business))+ok",
          "Autolinks (extension): www.google.com/search?q=commonmark&hl=en\n\n"
              + "www.google.com/search?q=commonmark&hl;",
          "Autolinks (extension): a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_");

  /** Authors are trusted with HTML unless the site says {@code rawHtml: escape}. */
  private static final List<String> RAW_HTML =
      List.of(
          "Disallowed Raw HTML (extension): <strong> <title> <style> <em>\n\n"
              + "<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>");

  private static final List<String> DIFFERENT =
      Stream.of(STRONG_IN_STRONG, BARE_ADDRESSES, ENDS_OF_ADDRESSES, RAW_HTML)
          .flatMap(List::stream)
          .toList();

  private final Specification examples = new Specification(TestResources.getGfmSpec());

  @Test
  void all_examples_but_the_listed_give_the_html_of_the_specification() {
    assertThat(examples.size()).isGreaterThan(660);
    assertThat(examples.different()).containsExactlyElementsOf(DIFFERENT);
  }

  @Test
  void no_addition_changes_them_but_where_it_must() {
    List<String> expected = new ArrayList<>(DIFFERENT);
    expected.addAll(Specification.WIKI_LINKS);
    assertThat(examples.differentWithAll()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
