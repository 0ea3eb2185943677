package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, World! | hello-world",
        "--A  b__C-- | --a--b__c--",
        "What's new? | whats-new",
        "Salt & fog: 1.2 | salt--fog-12",
        "Über Größe | über-größe",
        "e\u0301te\u0301 | été",
        "I ❤️ Java | i--java",
        "日本語 と 2 | 日本語-と-2",
        "हिन्दी भाषा | हिन्दी-भाषा",
        "İstanbul | i\u0307stanbul",
        "𝒜 𠮷 | 𝒜-𠮷",
        "!? | section",
        "'' | section"
      })
  void slugs_are_those_of_github_in_all_scripts(String text, String slug) {
    assertThat(Anchors.slug(text)).isEqualTo(slug);
  }

  @Test
  void numbers_pass_over_ids_that_are_taken() {
    Anchors anchors = new Anchors();

    assertThat(anchors.take("a-1")).isTrue();
    assertThat(anchors.take("a-1")).isFalse();
    assertThat(anchors.unique("a")).isEqualTo("a");
    assertThat(anchors.unique("a")).isEqualTo("a-2");
    assertThat(anchors.unique("a-1")).isEqualTo("a-1-1");
    assertThat(anchors.unique("a")).isEqualTo("a-3");
  }
}
