package org.quillpress.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Looks at pages and tells what their theme does wrong. */
final class PageAudit {
  private static final String IN_PARTS = "article, aside, main, nav, section";

  private final String prefix;
  private final TypedTemplates templates;
  private final Marks marks;
  private final Problems problems;

  PageAudit(String prefix, TypedTemplates templates, Marks marks, Problems problems) {
    this.prefix = prefix;
    this.templates = templates;
    this.marks = marks;
    this.problems = problems;
  }

  void page(Document page) {
    language(page);
    landmarks(page);
    skipLink(page);
    headings(page);
    unescaped(page);
    new ElementAudit(page, marks, problems).run();
  }

  private void language(Document page) {
    Element html = page.expectFirst("html");
    if (html.attr("lang").isBlank()) {
      String hint = "type <html lang=\"{{page.lang}}\" dir=\"{{page.dir}}\">";
      tell("theme-lang", place(html), "the page does not say its language", hint);
    }
  }

  private void landmarks(Document page) {
    Elements mains = page.select("main, [role=main]");
    one(
        page,
        "main",
        mains,
        "put what only this page has into one <main id=\"_main\" tabindex=\"-1\">");
    if (mains.isEmpty()) {
      // whose headers would all seem to be the site's
      return;
    }
    List<Element> headers =
        page.select("body header, [role=banner]").stream()
            .filter(header -> !header.parents().is(IN_PARTS))
            .toList();
    one(
        page,
        "header",
        headers,
        "put the site's name and menus into one <header>, outside of <main>");
  }

  private void one(Document page, String name, List<Element> found, String hint) {
    if (found.isEmpty()) {
      String typed = "<" + name;
      Place place = culprit(text -> text.contains(typed)).orElseGet(() -> place(page));
      tell("theme-landmark", place, "pages have no " + typed + ">", hint);
    } else if (found.size() > 1) {
      String message = "pages have <" + name + "> more than once";
      tell("theme-landmark", place(found.get(1)), message, hint);
    }
  }

  private void skipLink(Document page) {
    Element first = page.selectFirst("body a[href], body button, body input");
    String target = first == null ? "" : first.attr("href");
    if (target.length() < 2
        || target.charAt(0) != '#'
        || page.getElementById(target.substring(1)) == null) {
      tell(
          "theme-skip-link",
          culprit(text -> text.contains("skip-link")).orElseGet(() -> place(page)),
          "the first link does not lead to the text of the page",
          "type <a class=\"skip-link\" href=\"#_main\">{{site.labels.skipToContent}}</a>"
              + " first in <body>");
    }
  }

  private void headings(Document page) {
    Elements ones = page.select("h1");
    if (ones.isEmpty()) {
      Place place = culprit(text -> text.contains("<h1")).orElseGet(() -> inMain(page));
      tell("theme-heading", place, "a page has no <h1>", "put the title of the page into <h1>");
    } else if (ones.size() > 1) {
      Place place =
          ones.stream()
              .flatMap(one -> marks.of(one).stream())
              .filter(at -> at.file().startsWith(prefix))
              .reduce((before, last) -> last)
              .orElseGet(() -> place(ones.get(1)));
      tell("theme-heading", place, "a page has more than one <h1>", "type <h2> for all others");
    }
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1 && level > 0) {
        String message = "<h" + next + "> follows <h" + level + ">";
        tell("theme-heading", place(heading), message, "type <h" + (level + 1) + ">");
      }
      level = next;
    }
  }

  /** A script that an author of the made-up sites typed as text. */
  private void unescaped(Document page) {
    for (Element script : page.select("script")) {
      if (script.data().equals(MadeUpSite.SCRIPT)) {
        tell(
            "theme-unescaped",
            place(script),
            "a text of the author is printed as HTML here",
            "type two braces, not three, and quotes around values");
      }
    }
  }

  /** The file of the theme that stands in the place of one that has something, and lacks it. */
  private Optional<Place> culprit(Predicate<String> has) {
    return templates.own().values().stream()
        .filter(file -> !has.test(file.text()))
        .filter(
            file -> {
              TypedFile parent = templates.inherited(file.path());
              return parent != null && has.test(parent.text());
            })
        .map(file -> Place.of(file.file()))
        .findFirst();
  }

  /** The file of the theme that makes the text of a page. */
  private Place inMain(Document page) {
    return page.select("main, main *").stream()
        .flatMap(element -> marks.of(element).stream())
        .filter(at -> at.file().startsWith(prefix))
        .map(at -> Place.of(at.file()))
        .findFirst()
        .orElseGet(() -> place(page));
  }

  private Place place(Element element) {
    return marks.near(element);
  }

  private Place place(Document page) {
    return marks.near(page.expectFirst("html"));
  }

  private void tell(String code, Place place, String message, String hint) {
    problems.add(Problem.error(code, place, message).withHint(hint));
  }
}
