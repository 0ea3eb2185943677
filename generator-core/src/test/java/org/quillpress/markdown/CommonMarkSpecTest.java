package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.junit.jupiter.api.Test;

/** Every example of CommonMark 0.31.2, alone and with all that we add. */
class CommonMarkSpecTest {
  /** GitHub's addition: what looks like an address becomes a link. */
  private static final List<String> BARE_ADDRESSES =
      List.of(
          "Autolinks: <https://foo.bar/baz bim>",
          "Autolinks: <foo\\+@bar.example.com>",
          "Autolinks: < https://foo.bar >",
          "Autolinks: https://example.com",
          "Autolinks: foo@bar.example.com");

  private final Specification examples = new Specification(TestResources.getSpec());

  @Test
  void all_examples_but_the_listed_give_the_html_of_the_specification() {
    assertThat(examples.size()).isGreaterThan(640);
    assertThat(examples.different()).containsExactlyElementsOf(BARE_ADDRESSES);
  }

  @Test
  void no_addition_changes_them_but_where_it_must() {
    List<String> expected = new ArrayList<>(BARE_ADDRESSES);
    expected.addAll(Specification.WIKI_LINKS);
    assertThat(examples.differentWithAll()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
