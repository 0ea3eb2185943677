package org.quillpress.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that other systems make of values, as in {@code /{{ title | slugify }}/}. */
public final class AddressPattern {
  private static final Pattern VALUE = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?\\}\\}");
  private static final Pattern DATE =
      Pattern.compile("(?:page\\.)?date\\s*\\|\\s*date\\w*\\s*[:(]\\s*[\"']([^\"']*)[\"']\\)?");
  private static final Pattern SLUG = Pattern.compile("(?:page\\.)?fileSlug(?:\\s*\\|\\s*\\w+)?");
  private static final Pattern TITLE = Pattern.compile("(?:page\\.)?title\\s*\\|\\s*slug\\w*");

  private AddressPattern() {}

  /** The same with the signs that patterns have here, or nothing if one of its values has none. */
  public static Optional<String> of(String typed) {
    StringBuilder out = new StringBuilder();
    Matcher value = VALUE.matcher(typed);
    int from = 0;
    while (value.find()) {
      Optional<String> sign = sign(value.group(1));
      if (sign.isEmpty()) {
        return Optional.empty();
      }
      out.append(typed, from, value.start()).append(sign.get());
      from = value.end();
    }
    out.append(typed.substring(from));
    return out.indexOf("{") >= 0 ? Optional.empty() : Optional.of(out.toString());
  }

  private static Optional<String> sign(String value) {
    Matcher date = DATE.matcher(value);
    if (date.matches()) {
      String form =
          date.group(1)
              .replaceAll("%Y|yyyy|YYYY", ":year")
              .replaceAll("%m|MM", ":month")
              .replaceAll("%d|dd|DD", ":day");
      return form.replaceAll(":(?:year|month|day)", "").matches("[/-]*")
          ? Optional.of(form)
          : Optional.empty();
    }
    if (SLUG.matcher(value).matches()) {
      return Optional.of(":filename");
    }
    return TITLE.matcher(value).matches() ? Optional.of(":title") : Optional.empty();
  }
}
