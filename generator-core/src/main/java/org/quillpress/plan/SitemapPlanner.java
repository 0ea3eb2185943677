package org.quillpress.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quillpress.files.Urls;
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
    return Stream.concat(parts(site).stream(), Stream.of(new Output.Robots("robots.txt")));
  }

  private static List<Output.SitemapEntry> entries(Site site) {
    Counterparts counterparts = new Counterparts(site);
    List<Output.SitemapEntry> entries = new ArrayList<>();
    Set<String> own = own(site);
    for (Edition edition : site.editions()) {
      new Addresses(edition, counterparts, own, entries).add();
    }
    return entries;
  }

  /** How many addresses there are at most. */
  private static int most(Site site) {
    int most = 0;
    for (Edition edition : site.editions()) {
      // the lists of all stories and of all feeds
      most += 2 + edition.stories().size() + edition.pages().size();
      most += edition.terms().values().stream().mapToInt(List::size).sum();
    }
    return most;
  }

  /** The paths that the author gave to something: what is generated has none of them. */
  private static Set<String> own(Site site) {
    Set<String> paths = new HashSet<>();
    for (Edition edition : site.editions()) {
      Planners.texts(edition)
          .forEach(
              story -> {
                paths.add(Urls.file(story.url()));
                paths.addAll(story.aliases());
              });
    }
    site.attachments().forEach(file -> paths.add(file.path()));
    return paths;
  }

  private static List<Output> parts(Site site) {
    if (most(site) <= PART) {
      return List.of(new Output.Sitemap("sitemap.xml", new LaterEntries(() -> entries(site))));
    }
    List<Output.SitemapEntry> entries = entries(site);
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

  /**
   * The addresses of one edition, while they are listed.
   *
   * @param own paths of what the author has there instead of a list
   */
  private record Addresses(
      Edition edition,
      Counterparts counterparts,
      Set<String> own,
      List<Output.SitemapEntry> entries) {
    void add() {
      generated(Planners.listUrl(edition), edition.stories(), counterparts.ofList(edition));
      edition.stories().forEach(this::add);
      edition.pages().forEach(this::add);
      for (var taxonomy : edition.settings().taxonomies()) {
        for (Term term : edition.terms(taxonomy.name())) {
          if (!term.stories().isEmpty()) {
            generated(term.url(), term.stories(), counterparts.of(term.key()));
          }
        }
      }
      generated(Planners.subscribeUrl(edition), List.of(), counterparts.of("/subscribe/"));
    }

    private void generated(String url, List<Story> shows, List<Counterparts.Counterpart> same) {
      if (!own.contains(Urls.file(url))) {
        add(url, shows, "", same);
      }
    }

    private void add(Story story) {
      if (Planners.notInSitemap(story).isPresent()) {
        return;
      }
      String image =
          story.image().filter(picture -> !picture.isExternal()).map(Picture::url).orElse("");
      add(story.url(), List.of(story), image, counterparts.of(story, edition));
    }

    private void add(
        String url, List<Story> shows, String image, List<Counterparts.Counterpart> same) {
      entries.add(
          new Output.SitemapEntry(
              url,
              shows,
              image,
              same.stream().filter(Counterparts.Counterpart::isIndexed).toList()));
    }
  }
}
