package org.quillpress.frontmatter;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.problem.Problem;

/** Says what is wrong with a text that should be a date, and which dates it may mean. */
final class DateMistake {
  static final String HINT = "type a date such as 2024-03-01 or 2024-03-01 18:30";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(.*)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(.*)");
  private static final int MONTHS = 12;

  private DateMistake() {}

  static Problem of(Scalar typed, ZoneId zone) {
    String text = Texts.shown(typed.text());
    Matcher iso = YEAR_FIRST.matcher(text);
    Matcher last = YEAR_LAST.matcher(text);
    String why = "";
    String hint = HINT;
    if (iso.matches()) {
      int year = Integer.parseInt(iso.group(1));
      int month = Integer.parseInt(iso.group(3));
      int day = Integer.parseInt(iso.group(4));
      if (month < 1 || month > MONTHS) {
        why = ": there is no month " + month;
        hint = isDay(year, day, month) ? meant(year, day, month) : HINT;
      } else if (!isDay(year, month, day)) {
        why = ": that month has " + YearMonth.of(year, month).lengthOfMonth() + " days";
        hint = "type another day";
      } else {
        String rest = iso.group(5).strip();
        why = ": \"" + rest + "\" is no time and no time zone";
        hint = "type a time such as 18:30, and a zone such as +02:00 or Europe/Berlin behind it";
        int space = rest.indexOf(' ');
        String before = text.substring(0, text.length() - rest.length() + Math.max(0, space));
        if (space > 0 && Dates.parse(before, zone).isPresent()) {
          why = ": \"" + rest.substring(space).strip() + "\" is no time zone";
          hint = "type a zone such as +02:00 or Europe/Berlin, or leave it out";
        }
      }
    } else if (last.matches()) {
      int year = Integer.parseInt(last.group(4));
      int one = Integer.parseInt(last.group(1));
      int two = Integer.parseInt(last.group(3));
      why = ": which is the day and which is the month?";
      boolean first = isDay(year, one, two);
      boolean second = one != two && isDay(year, two, one);
      hint =
          first && second
              ? "type " + shown(year, one, two) + " or " + shown(year, two, one)
              : first ? meant(year, one, two) : second ? meant(year, two, one) : HINT;
    }
    return Problem.error("date-format", typed.place(), "\"" + text + "\" is not a date" + why)
        .withHint(hint);
  }

  private static String meant(int year, int one, int two) {
    return "did you mean " + shown(year, one, two) + "?";
  }

  private static String shown(int year, int one, int two) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, one, two);
  }

  /** Whether two numbers can be a month and its day. */
  private static boolean isDay(int year, int one, int two) {
    return one >= 1 && one <= MONTHS && YearMonth.of(year, one).isValidDay(two);
  }
}
