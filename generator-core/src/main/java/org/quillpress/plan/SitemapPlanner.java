package org.quillpress.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Term;

/** The sitemap, in parts if there are many addresses, and {@code robots.txt} that names it. */
final class SitemapPlanner implements Planner {
  private static final int PART = 45_000;

  @Override
  public Stream<Output> plan(Site site) {
    List<Output.SitemapEntry> entries = new ArrayList<>();
    site.editions().forEach(edition -> add(entries, edition));
    return Stream.concat(parts(entries).stream(), Stream.of(new Output.Robots("robots.txt")));
  }

  private static void add(List<Output.SitemapEntry> entries, Edition edition) {
    String newest = newest(edition, edition.stories());
    entries.add(new Output.SitemapEntry(edition.home(), newest, ""));
    edition.stories().forEach(story -> add(entries, edition, story));
    edition.pages().stream()
        .filter(page -> !page.url().equals(edition.home()))
        .forEach(page -> add(entries, edition, page));
    for (var taxonomy : edition.settings().taxonomies()) {
      for (Term term : edition.terms(taxonomy.name())) {
        if (!term.stories().isEmpty()) {
          entries.add(new Output.SitemapEntry(term.url(), newest(edition, term.stories()), ""));
        }
      }
    }
  }

  private static List<Output> parts(List<Output.SitemapEntry> entries) {
    if (entries.size() <= PART) {
      return List.of(new Output.Sitemap("sitemap.xml", entries));
    }
    List<Output> outputs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += PART) {
      String name = "sitemap-" + (from / PART + 1) + ".xml";
      names.add(name);
      outputs.add(
          new Output.Sitemap(name, entries.subList(from, Math.min(from + PART, entries.size()))));
    }
    outputs.add(new Output.SitemapIndex("sitemap.xml", names));
    return outputs;
  }

  private static void add(List<Output.SitemapEntry> entries, Edition edition, Story story) {
    if (Planners.notInSitemap(story).isPresent()) {
      return;
    }
    String image =
        story.image().filter(picture -> !picture.isExternal()).map(Picture::url).orElse("");
    entries.add(new Output.SitemapEntry(story.url(), modified(edition, story), image));
  }

  private static String newest(Edition edition, List<Story> stories) {
    return stories.stream()
        .map(story -> modified(edition, story))
        .max(String::compareTo)
        .orElse("");
  }

  private static String modified(Edition edition, Story story) {
    return story
        .updated()
        .or(story::date)
        .map(date -> date.withZoneSameInstant(edition.settings().zone()).toLocalDate().toString())
        .orElse("");
  }
}
