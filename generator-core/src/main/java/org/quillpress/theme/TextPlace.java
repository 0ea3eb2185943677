package org.quillpress.theme;

import org.quillpress.problem.Place;

/** Finds the line and column of an index in a text. */
final class TextPlace {
  private TextPlace() {}

  static Place of(String text, String file, int at) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return Place.in(text, file, line, at - start + 1);
  }
}
