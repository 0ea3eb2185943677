package org.quillpress.audit;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.quillpress.problem.Finding;

/** Headings: one of level 1, words in each, no level left out. */
final class HeadingAudit implements PageAudit {
  @Override
  public void look(Page page, Findings findings) {
    Elements first = page.html().select("h1");
    if (first.isEmpty()) {
      findings.add(
          Finding.HEADING_NONE,
          page.place(page.html().body()),
          "a page has no heading of level 1",
          "put the title of the page into <h1>");
    }
    for (int i = 1; i < first.size(); i++) {
      findings.add(
          Finding.HEADING_TWICE,
          page.place(first.get(i)),
          "\"" + Words.of(first.get(i)) + "\" is one more heading of level 1",
          "the title of the page is one already: type ## before it, or <h2>");
    }
    int level = 0;
    for (Element heading : page.html().select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.normalName().charAt(1) - '0';
      if (Words.none(heading)) {
        findings.add(
            Finding.HEADING_EMPTY,
            page.place(heading),
            "a heading has no words",
            "type some, or take it out");
      }
      if (level > 0 && next > level + 1) {
        findings.add(
            Finding.HEADING_ORDER,
            page.place(heading),
            "\"%s\" is of level %d, below a heading of level %d"
                .formatted(Words.of(heading), next, level),
            "type " + "#".repeat(level + 1) + " before it, or <h" + (level + 1) + ">");
      }
      level = next;
    }
  }
}
