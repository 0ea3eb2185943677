package org.quillpress.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.quillpress.content.SettingsReader;
import org.quillpress.plan.Output;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** Titles and descriptions: there, each once, and short enough for search results. */
final class HeadAudit implements PageAudit {
  private static final int LONGEST_TITLE = 70;
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int SHORTEST = 40;

  private final Sources sources;
  private final Map<String, List<String>> titles = new ConcurrentHashMap<>();
  private final Map<String, List<String>> descriptions = new ConcurrentHashMap<>();

  HeadAudit(Sources sources) {
    this.sources = sources;
  }

  @Override
  public void look(Page page, Findings findings) {
    String title = page.html().title().strip();
    if (title.isEmpty()) {
      findings.add(
          Finding.TITLE_MISSING,
          page.place(page.html().head()),
          "a page has no title",
          "type {{{page.headHtml}}} into the <head> of the layout");
    }
    Element root = page.html().expectFirst("html");
    if (root.attr("lang").isBlank()) {
      findings.add(
          Finding.LANGUAGE_MISSING,
          page.place(root),
          "a page does not say its language",
          "type <html lang=\"{{page.lang}}\" dir=\"{{page.dir}}\">");
    }
    Element meta = page.html().selectFirst("meta[name=description]");
    String description = meta == null ? "" : meta.attr("content").strip();
    if (page.output() instanceof Output.StoryPage story && !page.isHidden()) {
      story(story, title, description, findings);
    } else if (page.output() instanceof Output.ListPage list
        && list.kind() == Output.ListKind.HOME
        && list.page() == 1
        && description.isEmpty()) {
      findings.add(
          Finding.DESCRIPTION_MISSING,
          Place.of(SettingsReader.FILE),
          "the front page has no description",
          "type description: with one line on what the site is about");
    }
  }

  private void story(Output.StoryPage page, String title, String description, Findings findings) {
    String source = page.story().source();
    String edition = page.language() + '\n';
    String whole = page.story().title();
    if (!title.isEmpty()) {
      // long ones are cut in the head, and each is told to be long
      add(titles, edition + whole + '\n' + title, source);
    }
    int letters = whole.codePointCount(0, whole.length());
    if (letters > LONGEST_TITLE) {
      findings.add(
          Finding.TITLE_LONG,
          sources.value(source, "title"),
          "the title has " + letters + " letters; search results show about " + LONGEST_TITLE,
          "begin it with what matters, or type a shorter one and subtitle: for the rest");
    }
    if (description.isEmpty()) {
      findings.add(
          Finding.DESCRIPTION_MISSING,
          Place.of(source),
          "the page has no description and no text to take one from",
          "type description: with one line on what it is about");
      return;
    }
    int length = description.codePointCount(0, description.length());
    boolean usual = length >= SHORTEST && length <= LONGEST_DESCRIPTION;
    // asked for only where it matters, as it takes another look into the file
    Place typed = usual ? Place.SITE : sources.value(source, "description");
    if (length < SHORTEST && typed.line() == 0) {
      // a text of a few words, which many have
      return;
    }
    add(descriptions, edition + description, source);
    if (length > LONGEST_DESCRIPTION && typed.line() > 0) {
      findings.add(
          Finding.DESCRIPTION_LONG,
          typed,
          "the description has " + length + " letters; search results show about 160",
          "say in one line what the page is about");
    }
  }

  private static void add(Map<String, List<String>> all, String key, String source) {
    all.merge(
        key,
        List.of(source),
        (one, other) -> {
          List<String> both = new ArrayList<>(one);
          both.addAll(other);
          return both;
        });
  }

  /** What only the whole site shows. */
  void finish(Findings findings) {
    tell(
        titles,
        "title",
        Finding.TITLE_SAME,
        "readers and search engines cannot tell the two apart: give one another title",
        findings);
    tell(
        descriptions,
        "description",
        Finding.DESCRIPTION_SAME,
        "type description: with what only this page is about",
        findings);
  }

  private void tell(
      Map<String, List<String>> all, String key, Finding finding, String hint, Findings findings) {
    new TreeMap<>(all)
        .values()
        .forEach(
            pages -> {
              List<String> sorted = pages.stream().sorted().distinct().toList();
              for (int i = 1; i < sorted.size(); i++) {
                findings.add(
                    finding,
                    sources.value(sorted.get(i), key),
                    "the " + key + " is also that of " + sorted.get(0),
                    hint);
              }
            });
  }
}
