package org.quillpress.content;

import java.util.Locale;

/**
 * What a file's path says: {@code 2024/2024-03-01-fog.md} is {@code fog} of a day in a folder.
 *
 * @param parent folders above the file or bundle, without a final slash
 * @param name file's or bundle's name without date and extension
 * @param date {@code 2024-03-01}, or empty
 * @param isIndex whether the file is an {@code index}, which stands for its folder
 */
record FileName(String parent, String name, String date, boolean isIndex) {
  static FileName of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String file = path.substring(slash + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot <= 0 ? file : file.substring(0, dot);
    String lower = stem.toLowerCase(Locale.ROOT);
    boolean index =
        lower.equals("index")
            || lower.equals("_index")
            || lower.equals("_section")
            || lower.equals("readme");
    if (index) {
      int up = folder.lastIndexOf('/');
      stem = folder.substring(up + 1);
      folder = up < 0 ? "" : folder.substring(0, up);
    }
    int day = dateLength(stem);
    return day == 0
        ? new FileName(folder, stem, "", index)
        : new FileName(folder, stem.substring(day + 1), stem.substring(0, day), index);
  }

  /** Length of a leading {@code yyyy-m-d} that a separator and more follow, else 0. */
  private static int dateLength(String stem) {
    int i = digits(stem, 0, 4, 4);
    int j = i == 0 || !is(stem, i, '-') ? 0 : digits(stem, i + 1, 1, 2);
    int k = j == 0 || !is(stem, j, '-') ? 0 : digits(stem, j + 1, 1, 2);
    boolean more =
        k > 0
            && k + 1 < stem.length()
            && (is(stem, k, '-') || is(stem, k, '_') || is(stem, k, ' '));
    return more ? k : 0;
  }

  private static int digits(String text, int from, int least, int most) {
    int i = from;
    while (i < text.length() && i - from < most && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from < least ? 0 : i;
  }

  private static boolean is(String text, int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }

  /** The folders as path segments. */
  String folders(Slugs slugs) {
    if (parent.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (String segment : parent.split("/")) {
      String slug = slugs.of(segment);
      if (!slug.isEmpty()) {
        out.append(out.length() == 0 ? "" : "/").append(slug);
      }
    }
    return out.toString();
  }

  /** The name as a title in the manner of Jekyll: {@code night-shift} is "Night Shift". */
  String titleInCapitals() {
    StringBuilder out = new StringBuilder(name.length());
    for (String word : name.replaceFirst("\\.+$", "").split("-")) {
      if (!word.isEmpty()) {
        int first = word.offsetByCodePoints(0, 1);
        out.append(out.length() == 0 ? "" : " ")
            .append(word.substring(0, first).toUpperCase(Locale.ROOT))
            .append(word.substring(first).toLowerCase(Locale.ROOT));
      }
    }
    return out.length() == 0 ? title() : out.toString();
  }

  /** The name as a title: {@code night-shift} is "Night shift". */
  String title() {
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    if (words.isEmpty()) {
      return "Untitled";
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
