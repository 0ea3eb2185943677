package org.quillpress.theme;

import org.quillpress.problem.Place;

/** Finds a key again in a YAML text whose reader told no positions. */
final class YamlPlace {
  private YamlPlace() {}

  /** The first line that begins with the key, or the whole file. */
  static Place of(String text, String file, String key) {
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int at = start;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (text.startsWith(key, at) && text.startsWith(":", at + key.length())) {
        return Place.in(text, file, line, at - start + 1);
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    return Place.of(file);
  }
}
