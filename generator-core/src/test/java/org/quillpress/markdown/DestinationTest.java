package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "#a", "?q=a:b", "a.md", "../a.md#b", "/a", "a/b:c", "1:2", "ä:b"})
  void without_scheme_and_host_it_is_internal(String destination) {
    assertThat(Destination.internal(destination)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a", "HTTP:x", "mailto:a@b", "//host/a", "a+b-c.d:e", " tel:1"})
  void with_one_of_them_it_is_not(String destination) {
    assertThat(Destination.internal(destination)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:x",
        "\u0001 JavaScript:x",
        "java\nscript:x",
        "vb\tscript:x",
        "data:text/html,x",
        "data:image/svg+xml,x",
        "data:"
      })
  void what_runs_is_dangerous_as_a_link(String destination) {
    assertThat(Destination.dangerous(destination, false)).isTrue();
  }

  @Test
  void pictures_as_data_are_not() {
    assertThat(Destination.dangerous("data:image/png;base64,x", false)).isFalse();
    assertThat(Destination.dangerous("data:image/svg+xml,x", true)).isFalse();
    assertThat(Destination.dangerous("https://javascript:1", true)).isFalse();
  }

  @Test
  void addresses_are_percent_encoded_once() {
    assertThat(HtmlOut.percentEncoded("/a b/ä%20%zz[1]\"𠮷"))
        .isEqualTo("/a%20b/%C3%A4%20%25zz%5B1%5D%22%F0%A0%AE%B7");
  }

  @Test
  void references_in_raw_html_are_decoded() {
    assertThat(Entities.decode("a&amp;b&ouml;&#x41;&#66;&nope;&amp c&;"))
        .isEqualTo("a&böAB&nope;&amp c&;");
  }
}
