package org.quillpress.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.quillpress.files.Urls;
import org.quillpress.model.Edition;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.plan.Output;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Where templates link to, and to which pages nothing links. What texts link to has been told when
 * they were read.
 */
final class LinkAudit implements PageAudit {
  private static final Set<String> TOLD =
      Set.of("link-broken", "link-ambiguous", "picture-missing", "recording-missing");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /**
   * @param page what the page is of on which it stands
   */
  private record Broken(
      Finding finding, Place place, Place page, String url, String message, String hint) {}

  private record Anchor(Place place, Place page, String typed, Paths.Target target) {}

  private final Paths paths;
  private final LinkRules rules;
  private final Set<Broken> broken = ConcurrentHashMap.newKeySet();

  /** Lines of templates that made links to several places: a value says where to. */
  private final Map<Place, String> first = new ConcurrentHashMap<>();

  private final Set<Place> several = ConcurrentHashMap.newKeySet();
  private final Set<Anchor> anchors = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();
  private final Set<String> linked = ConcurrentHashMap.newKeySet();
  private final Map<String, Place> outside = new ConcurrentHashMap<>();

  LinkAudit(Paths paths, LinkRules rules) {
    this.paths = paths;
    this.rules = rules;
  }

  @Override
  public void look(Page page, Findings findings) {
    if (page.output() instanceof Output.StoryPage) {
      Set<String> own = new HashSet<>(page.html().select("[id]").eachAttr("id"));
      own.addAll(page.html().select("a[name]").eachAttr("name"));
      ids.put(page.output().path(), Set.copyOf(own));
    }
    for (Element link : page.html().select("a[href], area[href]")) {
      link(page, link, link.attr("href"));
    }
    for (Element form : page.html().select("form[action]")) {
      ask(page, form, "action", Finding.LINK_BROKEN, "a form is sent to");
    }
    for (Element element : page.html().select("img[src], source[src], video[src], audio[src]")) {
      ask(page, element, "src", Finding.PICTURE_MISSING, "there is no");
    }
    for (Element element : page.html().select("script[src], iframe[src]")) {
      ask(page, element, "src", Finding.FILE_MISSING, "there is no");
    }
    for (Element element : page.html().select("link[rel=stylesheet], link[rel=icon]")) {
      ask(page, element, "href", Finding.FILE_MISSING, "there is no");
    }
  }

  private void link(Page page, Element link, String href) {
    Optional<Paths.Target> found = paths.of(href, page.url());
    if (found.isEmpty()) {
      if (Urls.isWeb(href.strip()) && !paths.isAboutUs(href)) {
        outside.merge(
            href.strip(), page.place(link), (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
      return;
    }
    Paths.Target target = found.get();
    String file = target.file();
    if (!file.equals(page.output().path())) {
      linked.add(file);
    }
    Place place = page.place(link);
    if (!Findings.isTemplate(place)) {
      return;
    }
    if (!page.url().equals(first.computeIfAbsent(place, any -> page.url()))) {
      several.add(place);
    }
    if (!paths.has(target)) {
      broken(Finding.LINK_BROKEN, page, place, target, "there is no page or file", href);
    } else if (!target.fragment().isEmpty() && !target.fragment().startsWith(":~:")) {
      if (file.equals(page.output().path())) {
        boolean there =
            target.fragment().equalsIgnoreCase("top")
                || page.html().getElementById(target.fragment()) != null
                || !page.html().getElementsByAttributeValue("name", target.fragment()).isEmpty();
        if (!there && rules.anchors() != Settings.LinkPolicy.IGNORE) {
          broken.add(anchor(place, page.whole(), href, target));
        }
      } else {
        anchors.add(new Anchor(place, page.whole(), href, target));
      }
    }
  }

  private static Broken anchor(Place place, Place page, String typed, Paths.Target target) {
    return new Broken(
        Finding.ANCHOR_BROKEN,
        place,
        page,
        target.url(),
        "\"" + Words.cut(typed) + "\" leads to an id that its page does not have",
        "type the id of an element that is always there with the link");
  }

  private void ask(Page page, Element element, String attribute, Finding finding, String what) {
    Place place = page.place(element);
    if (Findings.isTemplate(place) && !element.attr(attribute).isBlank()) {
      paths
          .of(element.attr(attribute), page.url())
          .filter(target -> !paths.has(target))
          .ifPresent(target -> broken(finding, page, place, target, what, element.attr(attribute)));
    }
  }

  private void broken(
      Finding finding, Page page, Place place, Paths.Target target, String what, String typed) {
    boolean elsewhere =
        rules.internal() == Settings.LinkPolicy.IGNORE
            || rules.elsewhere().stream().anyMatch(Urls.decode(target.url())::startsWith);
    if (!elsewhere) {
      broken.add(
          new Broken(
              finding,
              place,
              page.whole(),
              target.url(),
              what + " \"" + Words.cut(typed) + "\"",
              "correct it in the template, or the value that the template prints"));
    }
  }

  /** The addresses of other sites to which pages link, and where the first link stands. */
  Map<String, Place> outside() {
    return outside;
  }

  /**
   * What only the whole site shows.
   *
   * @param told what the build has told: of a value that a template prints it knows the line
   */
  void finish(Site site, List<Output> outputs, List<Problem> told, Findings findings) {
    Set<String> known = new HashSet<>();
    for (Problem problem : told) {
      Matcher quoted = QUOTED.matcher(problem.message());
      if (TOLD.contains(problem.code()) && quoted.find()) {
        known.add(last(quoted.group(1)));
      }
    }
    if (rules.anchors() != Settings.LinkPolicy.IGNORE) {
      for (Anchor each : anchors) {
        Set<String> own = ids.get(each.target().file());
        if (own != null && !own.contains(each.target().fragment())) {
          broken.add(anchor(each.place(), each.page(), each.typed(), each.target()));
        }
      }
    }
    Map<String, Integer> times = new HashMap<>();
    broken.forEach(each -> times.merge(each.place() + each.message(), 1, Integer::sum));
    for (Broken each : broken) {
      if (!known.contains(last(each.url()))) {
        // a template whose links are fine on other pages prints what the text of this one gives it
        boolean ofText =
            times.getOrDefault(each.place() + each.message(), 0) == 1
                && several.contains(each.place())
                && !each.page().file().isEmpty();
        findings.add(
            each.finding(), ofText ? each.page() : each.place(), each.message(), each.hint());
      }
    }
    Set<String> homes = new HashSet<>();
    for (Edition edition : site.editions()) {
      homes.add(Urls.file(edition.home()));
      homes.add(Urls.file(edition.url("/404.html")));
    }
    for (Output output : outputs) {
      if (output instanceof Output.StoryPage page
          && !page.story().flags().unlisted()
          && !page.story().flags().noindex()
          && !linked.contains(page.path())
          && !homes.contains(page.path())) {
        findings.add(
            Finding.PAGE_ORPHAN,
            Place.of(page.story().source()),
            "no page links to this one",
            "link to it from a text or a menu, or type unlisted: true if that is meant");
      }
    }
  }

  /** The last name of an address, by which a typed one and what became of it are known as one. */
  private static String last(String url) {
    String path = Urls.decode(url.substring(0, Urls.pathEnd(url))).replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
