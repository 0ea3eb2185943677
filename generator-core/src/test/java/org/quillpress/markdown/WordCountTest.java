package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | 0",
        "one  two, three. | 3 | 0",
        "don't O’Neil well-known -dash- a--b ' | 6 | 0",
        "naïve Ёлка λόγος e\u0301a ԱԲ | 5 | 0",
        "3.14 | 2 | 0",
        "soft\u00adhyphen | 1 | 0",
        "한국어 문장 | 2 | 0",
        "漢字かなカナ ﾊﾝ 𠮷 | 0 | 9",
        "ภาษาไทย | 0 | 7",
        "၁ မြန်မာ | 1 | 3",
        "Java言語is | 2 | 2",
        "😀 ❤️ — … | 0 | 0"
      })
  void words_and_ideographs(String text, int words, int ideographs) {
    WordCount count = new WordCount();
    count.add(text);

    assertThat(count.words()).isEqualTo(words);
    assertThat(count.ideographs()).isEqualTo(ideographs);
  }

  @Test
  void a_word_goes_on_from_text_to_text_until_a_gap() {
    WordCount count = new WordCount();
    count.add("un");
    count.add("think");
    count.add("'");
    count.add("s able");
    count.gap();
    count.add("able");

    assertThat(count.words()).isEqualTo(3);
  }

  @Test
  void tells_what_has_to_be_escaped_or_can_be_an_address() {
    WordCount count = new WordCount();

    assertThat(count.add("plain é 漢") & (WordCount.ESCAPED | WordCount.ADDRESS)).isZero();
    for (String text : new String[] {"&", "<", ">", "é \""}) {
      assertThat(count.add(text) & WordCount.ESCAPED).as(text).isNotZero();
    }
    assertThat(count.add("漢 http:") & WordCount.ADDRESS).isNotZero();
    assertThat(count.add("a@b") & WordCount.ADDRESS).isNotZero();
  }
}
