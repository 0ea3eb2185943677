package org.quillpress.audit;

import org.jsoup.nodes.Element;

/** The words of an element, for those who see it and those who hear it. */
final class Words {
  private static final int MOST = 60;

  private Words() {}

  /** The words as messages quote them. */
  static String of(Element element) {
    return cut(element.text());
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MOST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "…";
  }

  /** Whether nothing is to be read or heard. */
  static boolean none(Element element) {
    return element.text().isBlank()
        && isUnnamed(element)
        && element.select("img[alt], svg title, [aria-label], math, audio, video").stream()
            .noneMatch(
                inner ->
                    !inner.attr("alt").isBlank()
                        || !inner.attr("aria-label").isBlank()
                        || !inner.normalName().equals("img"));
  }

  /** Whether no attribute names it. */
  static boolean isUnnamed(Element element) {
    return element.attr("aria-label").isBlank()
        && element.attr("aria-labelledby").isBlank()
        && element.attr("title").isBlank();
  }
}
