package org.quillpress.theme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words that a theme prints, in one language. A label is a text, a list of texts, or a text for
 * each plural form. Texts may hold {@code {name}} where a value goes. Immutable.
 *
 * <p>A label that is nowhere in the theme and its parents is a mistake of the program that asks for
 * it: all methods throw {@link IllegalArgumentException} then.
 */
public final class Labels {
  private final String lang;
  private final Map<String, Object> values;
  private final Map<String, String> texts;

  /** Values are text, lists of text, or maps from the keys of plural forms to text. */
  Labels(String lang, Map<String, Object> values) {
    this.lang = lang;
    this.values = new TreeMap<>(values);
    Map<String, String> plain = new LinkedHashMap<>();
    this.values.forEach(
        (key, value) -> {
          if (value instanceof String text) {
            plain.put(key, text);
          }
        });
    texts = Collections.unmodifiableMap(plain);
  }

  /** The language that was asked for, such as {@code pt-BR}. */
  public String lang() {
    return lang;
  }

  /** Whether there is a label of any kind. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** All labels that are a text, by key: {@code site.labels}. */
  public Map<String, String> all() {
    return texts;
  }

  /** The text of a label, as it stands. */
  public String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("key names no text among the labels: " + key);
    }
    return text;
  }

  /** The text of a label with values put in; a name without a value stays as it was typed. */
  public String text(String key, Map<String, String> names) {
    return filled(text(key), names);
  }

  /**
   * The text that goes with a number: the plural form of the language, or the text itself if the
   * label has no forms. A form {@code zero} is taken for 0 in every language. {@code {count}}
   * becomes the number in digits without grouping.
   */
  public String count(String key, int number) {
    return count(key, number, Map.of());
  }

  /** The text that goes with a number, with more values put in. */
  public String count(String key, int number, Map<String, String> names) {
    Map<String, String> all = new HashMap<>(names);
    all.put("count", Integer.toString(number));
    if (!(values.get(key) instanceof Map<?, ?> forms)) {
      return filled(text(key), all);
    }
    boolean none = number == 0 && forms.containsKey(PluralForm.ZERO.key());
    PluralForm chosen = none ? PluralForm.ZERO : PluralForm.of(lang, number);
    Object form = forms.get(chosen.key());
    Object text = form == null ? forms.get(PluralForm.OTHER.key()) : form;
    return filled(String.valueOf(text), all);
  }

  /** The texts of a label that is a list. */
  public List<String> list(String key) {
    List<String> list = strings(values.get(key));
    if (list == null) {
      throw new IllegalArgumentException("key names no list among the labels: " + key);
    }
    return list;
  }

  @SuppressWarnings("unchecked") // lists of labels hold text: LabelFiles reads no others
  private static @Nullable List<String> strings(@Nullable Object value) {
    return value instanceof List<?> list ? (List<String>) list : null;
  }

  /**
   * A day, by a label that is a pattern of {@code {day}}, {@code {day2}} (two digits), {@code
   * {month}} (its name), {@code {monthShort}}, {@code {month2}} (two digits), {@code {weekday}} and
   * {@code {year}}. The names come from the labels {@code months}, {@code monthsShort} and {@code
   * weekdays} (from Monday).
   */
  public String date(LocalDate day, String key) {
    String pattern = text(key);
    StringBuilder out = new StringBuilder(pattern.length() + 16);
    int done = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', done)) {
      int end = pattern.indexOf('}', at);
      if (end < 0) {
        break;
      }
      String part = part(day, pattern.substring(at + 1, end));
      out.append(pattern, done, at).append(part == null ? pattern.substring(at, end + 1) : part);
      done = end + 1;
    }
    return out.append(pattern, done, pattern.length()).toString();
  }

  private @Nullable String part(LocalDate day, String name) {
    return switch (name) {
      case "day" -> Integer.toString(day.getDayOfMonth());
      case "day2" -> two(day.getDayOfMonth());
      case "month" -> list("months").get(day.getMonthValue() - 1);
      case "monthShort" -> list("monthsShort").get(day.getMonthValue() - 1);
      case "month2" -> two(day.getMonthValue());
      case "weekday" -> list("weekdays").get(day.getDayOfWeek().getValue() - 1);
      case "year" -> Integer.toString(day.getYear());
      default -> null;
    };
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String filled(String text, Map<String, String> names) {
    int at = text.indexOf('{');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    int done = 0;
    for (; at >= 0; at = text.indexOf('{', done)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        break;
      }
      String value = names.get(text.substring(at + 1, end));
      out.append(text, done, at).append(value == null ? text.substring(at, end + 1) : value);
      done = end + 1;
    }
    return out.append(text, done, text.length()).toString();
  }
}
