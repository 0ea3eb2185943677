package org.quillpress.frontmatter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Reads one date from left to right. */
final class DateScanner {
  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };
  private static final int SHORT = 3;

  private final String text;
  private final ZoneId zone;
  private int at;

  DateScanner(String text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  @Nullable Moment moment() {
    return digit(at) ? (digits() == 4 ? numeric() : dayFirst()) : worded();
  }

  /** {@code 2024-03-01}, then perhaps a time. */
  private @Nullable Moment numeric() {
    int year = number(4);
    char separator = peek();
    if (separator != '-' && separator != '/') {
      return null;
    }
    at++;
    int month = number(2);
    if (peek() != separator) {
      return null;
    }
    at++;
    int day = number(2);
    return year < 1 || month < 0 || day < 0 ? null : time(LocalDate.of(year, month, day));
  }

  /** {@code 16 April 2014}, then perhaps a time. */
  private @Nullable Moment dayFirst() {
    int day = day();
    separators();
    int month = word(MONTHS);
    separators();
    return day < 0 || month < 0 || digits() != 4 ? null : of(number(4), month, day);
  }

  private @Nullable Moment worded() {
    int weekday = word(DAYS);
    separators();
    if (weekday >= 0 && digit(at)) {
      return digits() == 4 ? numeric() : dayFirst();
    }
    int month = word(MONTHS);
    separators();
    int day = day();
    separators();
    if (month < 0 || day < 0) {
      return null;
    }
    if (digits() == 4) {
      return of(number(4), month, day);
    }
    return weekday < 0 ? null : yearLast(month, day);
  }

  /** {@code 10:00:00 UTC 2020}: how Java and the shell print a date. */
  private @Nullable Moment yearLast(int month, int day) {
    int space = text.lastIndexOf(' ');
    LocalTime time = clock();
    if (time == null || space < at) {
      return null;
    }
    String named = text.substring(at, space).strip();
    at = space + 1;
    if (digits() != 4 || at + 4 != text.length()) {
      return null;
    }
    LocalDateTime local = LocalDate.of(number(4), month + 1, day).atTime(time);
    return new Moment(named.isEmpty() ? local.atZone(zone) : DateZone.apply(local, named), true);
  }

  private @Nullable Moment of(int year, int month, int day) {
    return year < 1 ? null : time(LocalDate.of(year, month + 1, day));
  }

  private @Nullable Moment time(LocalDate date) {
    if (at == text.length()) {
      return new Moment(date.atStartOfDay(zone), false);
    }
    if (peek() == 'T' || peek() == 't') {
      at++;
    } else if (!separators()) {
      return null;
    }
    LocalTime time = clock();
    if (time == null) {
      return null;
    }
    LocalDateTime local = date.atTime(time);
    String rest = text.substring(at).strip();
    ZonedDateTime zoned = rest.isEmpty() ? local.atZone(zone) : DateZone.apply(local, rest);
    return new Moment(zoned, true);
  }

  private @Nullable LocalTime clock() {
    int hour = number(2);
    int minute = peek() == ':' && digit(at + 1) && digit(at + 2) ? skip().number(2) : -1;
    if (hour < 0 || minute < 0) {
      return null;
    }
    if (peek() != ':') {
      return LocalTime.of(hour, minute);
    }
    if (!digit(at + 1) || !digit(at + 2)) {
      return null;
    }
    int second = skip().number(2);
    int nano = 0;
    if ((peek() == '.' || peek() == ',') && digit(at + 1)) {
      at++;
      int length = digits();
      for (int i = 0; i < 9; i++) {
        nano = nano * 10 + (i < length ? text.charAt(at + i) - '0' : 0);
      }
      at += length;
    }
    return LocalTime.of(hour, minute, second, nano);
  }

  /** A day of the month such as {@code 3}, {@code 03} or {@code 3rd}, or -1. */
  private int day() {
    int day = number(2);
    for (String ending : new String[] {"st", "nd", "rd", "th"}) {
      if (text.regionMatches(true, at, ending, 0, 2)) {
        at += 2;
        return day;
      }
    }
    return day;
  }

  /** The index of the English word here, whole or its first three letters, or -1. */
  private int word(String[] words) {
    int end = at;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    int length = end - at;
    boolean sept = length == 4 && text.regionMatches(true, at, "sept", 0, 4);
    for (int i = 0; i < words.length; i++) {
      boolean fits = length == SHORT || length == words[i].length() || sept;
      if (fits && length > 0 && text.regionMatches(true, at, words[i], 0, length)) {
        at = end;
        if (peek() == '.') {
          at++;
        }
        return i;
      }
    }
    return -1;
  }

  /** Skips spaces and a comma, if there are any. */
  private boolean separators() {
    int from = at;
    while (peek() == ' ' || peek() == '\t' || peek() == ',') {
      at++;
    }
    return at > from;
  }

  private DateScanner skip() {
    at++;
    return this;
  }

  private int digits() {
    int end = at;
    while (digit(end)) {
      end++;
    }
    return end - at;
  }

  /** The number of at most so many digits here, or -1. */
  private int number(int most) {
    int length = digits();
    if (length == 0 || length > most) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return value;
  }

  private boolean digit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
