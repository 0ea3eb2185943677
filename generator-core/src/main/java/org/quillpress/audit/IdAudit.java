package org.quillpress.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.quillpress.problem.Finding;

/** Ids: each once on a page, and there if something names it. */
final class IdAudit implements PageAudit {
  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "aria-controls", "for");

  @Override
  public void look(Page page, Findings findings) {
    Map<String, Element> ids = new HashMap<>();
    for (Element element : page.html().select("[id]")) {
      Element first = element.id().isEmpty() ? null : ids.putIfAbsent(element.id(), element);
      if (first != null) {
        // an author can mend a text, and hardly a theme
        boolean second = !Findings.isTemplate(page.place(element));
        Element blamed = second || Findings.isTemplate(page.place(first)) ? element : first;
        findings.add(
            Finding.ID_REPEATED,
            page.place(blamed),
            "the id \"" + Words.cut(element.id()) + "\" is on a page twice",
            "give one of the two another");
      }
    }
    for (String attribute : REFERENCES) {
      for (Element element : page.html().select("[" + attribute + "]")) {
        for (String id : element.attr(attribute).strip().split("\\s+")) {
          if (!id.isEmpty() && !ids.containsKey(id)) {
            findings.add(
                Finding.ID_UNKNOWN,
                page.place(element),
                attribute + " names \"" + Words.cut(id) + "\", which is no id of the page",
                "type the id of an element that is always there with it");
          }
        }
      }
    }
  }
}
