package org.quillpress.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Looks at the elements of one page that were typed in a template. */
final class ElementAudit {
  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "aria-controls", "for");
  private static final String FIELDS =
      "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]),"
          + " select, textarea";

  private final Document page;
  private final Marks marks;
  private final Problems problems;
  private final Map<String, Element> ids = new HashMap<>();

  ElementAudit(Document page, Marks marks, Problems problems) {
    this.page = page;
    this.marks = marks;
    this.problems = problems;
  }

  void run() {
    ids();
    references();
    navigations();
    lists();
    for (Element picture :
        page.select("img:not([alt]), area:not([alt]), input[type=image]:not([alt])")) {
      tell(
          "theme-alt",
          picture,
          "a picture has no alt",
          "type alt=\"{{alt}}\", or alt=\"\" if it says nothing");
    }
    for (Element field : page.select(FIELDS)) {
      boolean named =
          field.closest("label") != null
              || isNamed(field)
              || !field.id().isEmpty()
                  && page.select("label[for]").stream()
                      .anyMatch(label -> label.attr("for").equals(field.id()));
      if (!named) {
        tell(
            "theme-field",
            field,
            "a field of a form has no name",
            "put <label> around it, with words from labels/");
      }
    }
    for (Element link : page.select("a[href], button, summary")) {
      if (!hasWords(link)) {
        String what = link.normalName().equals("a") ? "a link" : "a button";
        tell(
            "theme-link",
            link,
            what + " has no words",
            "put words from labels/ into it, or type aria-label=\"{{site.labels.…}}\"");
      }
    }
  }

  private void ids() {
    for (Element element : page.select("[id]")) {
      Element first = ids.putIfAbsent(element.id(), element);
      if (first != null) {
        Element typed = marks.of(element).isPresent() ? element : first;
        tell(
            "theme-id",
            typed,
            "the id \"" + typed.id() + "\" is on a page twice",
            "let ids of the theme begin with _ and tell them apart");
      }
    }
  }

  private void references() {
    for (String attribute : REFERENCES) {
      for (Element element : page.select("[" + attribute + "]")) {
        for (String id : element.attr(attribute).strip().split("\\s+")) {
          if (!ids.containsKey(id)) {
            tell(
                "theme-target",
                element,
                attribute + " names \"" + id + "\", which is the id of nothing on the page",
                "type the id of an element that is always there with it");
          }
        }
      }
    }
  }

  private void navigations() {
    Map<String, Element> names = new HashMap<>();
    for (Element nav : page.select("nav")) {
      String name = name(nav);
      if (name.isBlank()) {
        tell(
            "theme-landmark",
            nav,
            "a <nav> has no name",
            "type aria-label=\"{{site.labels.mainMenu}}\" or another label");
      } else if (names.putIfAbsent(name, nav) != null) {
        tell(
            "theme-landmark",
            nav,
            "two <nav> of a page have the same name",
            "give each a label of its own");
      }
    }
  }

  private void lists() {
    for (Element inner : page.select("ul > *, ol > *")) {
      if (!List.of("li", "script", "template").contains(inner.normalName())) {
        tell(
            "theme-list",
            inner,
            "<" + inner.normalName() + "> stands in a list",
            "type <li> around it");
      }
    }
    for (Element group : page.select("dl > div:not(:has(dt))")) {
      tell("theme-list", group, "<div> in a <dl> has no <dt>", "put <dt> and <dd> into it");
    }
  }

  private boolean isNamed(Element element) {
    return !name(element).isBlank() || !element.attr("title").isBlank();
  }

  private String name(Element element) {
    String reference = element.attr("aria-labelledby");
    if (reference.isBlank()) {
      return element.attr("aria-label");
    }
    StringBuilder words = new StringBuilder();
    for (String id : reference.strip().split("\\s+")) {
      words.append(Optional.ofNullable(ids.get(id)).map(Element::text).orElse("")).append(' ');
    }
    return words.toString();
  }

  private boolean hasWords(Element link) {
    return !link.text().isBlank()
        || isNamed(link)
        || link.select("img[alt], svg title, svg[aria-label]").stream()
            .anyMatch(
                inner ->
                    !inner.attr("alt").isBlank()
                        || !inner.attr("aria-label").isBlank()
                        || inner.normalName().equals("title"));
  }

  private void tell(String code, Element element, String message, String hint) {
    // what a text brought along is its author's to mend
    Optional<Place> place = marks.of(element);
    place.ifPresent(at -> problems.add(Problem.error(code, at, message).withHint(hint)));
  }
}
