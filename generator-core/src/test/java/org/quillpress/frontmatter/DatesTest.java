package org.quillpress.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-03-01; 2024-03-01T00:00+01:00[Europe/Berlin]",
        "2024/3/1; 2024-03-01T00:00+01:00[Europe/Berlin]",
        "2024-7-1; 2024-07-01T00:00+02:00[Europe/Berlin]",
        "Apr 16 2014; 2014-04-16T00:00+02:00[Europe/Berlin]",
        "April 16, 2014; 2014-04-16T00:00+02:00[Europe/Berlin]",
        "Sept. 3rd, 2021; 2021-09-03T00:00+02:00[Europe/Berlin]",
        "16 April 2014; 2014-04-16T00:00+02:00[Europe/Berlin]",
        "1 may 2014; 2014-05-01T00:00+02:00[Europe/Berlin]",
        "Friday, 16 April 2014; 2014-04-16T00:00+02:00[Europe/Berlin]"
      })
  void aDayBeginsInTheZone(String typed, String expected) {
    Moment moment = Dates.parse(typed, BERLIN).orElseThrow();
    assertThat(moment.time()).hasToString(expected);
    assertThat(moment.hasTime()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-03-01 10:00; 2024-03-01T10:00+01:00[Europe/Berlin]",
        "2024-03-01T10:00:05; 2024-03-01T10:00:05+01:00[Europe/Berlin]",
        "2024/3/1 9:05; 2024-03-01T09:05+01:00[Europe/Berlin]",
        "2013-10-17 9:05:00 -0400; 2013-10-17T09:05-04:00",
        "2012-05-16 10:30:08 -0400; 2012-05-16T10:30:08-04:00",
        "2024-03-01T10:00:00Z; 2024-03-01T10:00Z",
        "2024-03-01t10:00:00.123z; 2024-03-01T10:00:00.123Z",
        "2024-03-01T10:00:00.123456789+01:30; 2024-03-01T10:00:00.123456789+01:30",
        "2024-03-01T10:00:00.1234567899Z; 2024-03-01T10:00:00.123456789Z",
        "2024-03-01 10:00:00.5 +01; 2024-03-01T10:00:00.500+01:00",
        "2024-03-01 10:00:00 -5; 2024-03-01T10:00-05:00",
        "2024-03-01 10:00:00   +530; 2024-03-01T10:00+05:30",
        "2024-03-01T10:00+01:00[Europe/Berlin]; 2024-03-01T10:00+01:00[Europe/Berlin]",
        "2024-03-01 10:00 [America/New_York]; 2024-03-01T10:00-05:00[America/New_York]",
        "2024-03-01 10:00 America/New_York; 2024-03-01T10:00-05:00[America/New_York]",
        "2024-03-01 10:00 UTC; 2024-03-01T10:00Z",
        "2020-01-02 10:00:00 EST; 2020-01-02T10:00-05:00",
        "Fri, 03 Sep 2021 11:21:31 GMT; 2021-09-03T11:21:31Z",
        "Thu, 2 Jan 2020 10:00:00 +0000; 2020-01-02T10:00Z",
        "Thu Jan  2 10:00:00 UTC 2020; 2020-01-02T10:00Z",
        "Thu Jan  2 10:00:00 2020; 2020-01-02T10:00+01:00[Europe/Berlin]",
        "April 16, 2014 10:00; 2014-04-16T10:00+02:00[Europe/Berlin]",
        "' 2020-01-02 10:00 '; 2020-01-02T10:00+01:00[Europe/Berlin]",
        "2021-03-28 02:30; 2021-03-28T03:30+02:00[Europe/Berlin]"
      })
  void aTimeHasItsZoneOrTheGivenOne(String typed, String expected) {
    Moment moment = Dates.parse(typed, BERLIN).orElseThrow();
    assertThat(moment.time()).hasToString(expected);
    assertThat(moment.hasTime()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "2024",
        "2024-03",
        "20240301",
        "2024-03-01x",
        "2024-03/01",
        "2020-02-31",
        "2020-13-01",
        "2020-00-01",
        "2020-01-00",
        "0000-01-01",
        "99999-01-01",
        "-2020-01-01",
        "02.01.2020",
        "1/2/2020",
        "01-02-2020",
        "2020-W01-4",
        "1577836800000",
        "2020-01-01 25:00:00",
        "2020-01-01 24:00",
        "2020-01-01 18:51:79",
        "2016-12-31T23:59:60Z",
        "2020-01-01 10:60",
        "2020-01-01 10",
        "2020-01-01 1:2",
        "2020-01-02 10:00::00 -05:00",
        "00:10::00",
        "2020-01-01 00:00:00 +99:99",
        "2020-01-01 00:00 +01:99",
        "2020-01-01 00:00 +",
        "2020-01-01 00:00 +1:",
        "2020-01-01 00:00 +12345",
        "2020-01-01 00:00 Mars/Base",
        "2020-01-01 00:00 [",
        "2020-01-01 00:00 []",
        "2020-01-01 00:00 [Europe/Berlin",
        "2020-01-01T",
        "2020-01-01 10:00:00.",
        "２０２０-０１-０２",
        "{{ .Date }}",
        "Fri Sep  3 11:21:31 CEST 2021",
        "Foo 3 2021",
        "Fri",
        "Fri, Sep",
        "31 April 2020",
        "Apr 2020",
        "2023-01-29 18:30:22 2023 -0800",
        "2020-01-01 10:00 ../../etc",
        "April 2020 16",
        "2020-1-1-1"
      })
  void whatIsNoDateIsRefused(String typed) {
    assertThat(Dates.parse(typed, BERLIN)).isEmpty();
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Dates.parse("16 APRIL 2014", BERLIN)).isPresent();
      assertThat(Dates.parse("FRI, 03 SEP 2021 11:21:31 GMT", BERLIN)).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(5);
    String alphabet = "0123456789-/: TZ+.,[]AprFiMonGMT";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "2020-01-02 10:00" : "");
      for (int j = random.nextInt(14); j > 0; j--) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Dates.parse(text.toString(), BERLIN)).isNotNull();
    }
  }
}
