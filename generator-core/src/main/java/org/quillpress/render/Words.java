package org.quillpress.render;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.quillpress.model.Settings;
import org.quillpress.theme.Labels;

/** Texts in the words of the theme's labels. */
final class Words {
  private final Labels labels;
  private final Settings settings;

  Words(Labels labels, Settings settings) {
    this.labels = labels;
    this.settings = settings;
  }

  Labels labels() {
    return labels;
  }

  String text(String key) {
    return labels.text(key);
  }

  String text(String key, Map<String, String> values) {
    return labels.text(key, values);
  }

  String count(String key, int n) {
    return labels.count(key, n, Map.of("n", Integer.toString(n)));
  }

  /** The text that goes with a number, which is its {@code {count}}, with more values put in. */
  String count(String key, int number, Map<String, String> values) {
    return labels.count(key, number, values);
  }

  LocalDate day(ZonedDateTime moment) {
    return moment.withZoneSameInstant(settings.zone()).toLocalDate();
  }

  String date(ZonedDateTime moment) {
    return labels.date(day(moment), "dateLong");
  }

  String month(LocalDate day) {
    return labels.list("months").get(day.getMonthValue() - 1);
  }

  String shortDate(ZonedDateTime moment) {
    return labels.date(day(moment), "dateShort");
  }

  /** "Ada", "Ada and Ben", "Ada, Ben and Cleo". */
  String list(List<String> names) {
    if (names.size() < 2) {
      return names.isEmpty() ? "" : names.get(0);
    }
    String first = String.join(labels.text("listComma"), names.subList(0, names.size() - 1));
    return labels.text("listAnd", Map.of("a", first, "b", names.get(names.size() - 1)));
  }
}
