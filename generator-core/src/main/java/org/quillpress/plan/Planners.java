package org.quillpress.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillpress.files.Urls;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;

/** The built-in planners. */
public final class Planners {
  private static final int ARCHIVE_ON_ONE_PAGE = 400;
  private static final int YEAR_PAGE = 500;

  private Planners() {}

  /** All of them. */
  public static List<Planner> builtIn() {
    // the largest files first, so that no thread ends long after the others
    return List.of(
        new FeedPlanner(),
        new Termless(each(Planners::stories)),
        new Termless(each(Planners::home)),
        each(Planners::terms),
        new Termless(each(Planners::archive)),
        new Termless(each(Planners::search)),
        new Termless(each(Planners::subscribe)),
        new Termless(Planners::notFound),
        new Termless(each(Planners::redirects)),
        Planners::termRedirects,
        new Termless(Planners::files),
        new SitemapPlanner());
  }

  /** Plans one edition after another. */
  static Planner each(Function<Edition, Stream<Output>> planner) {
    return site -> site.editions().stream().flatMap(planner);
  }

  private static Stream<Output> stories(Edition edition) {
    List<Output> outputs = new ArrayList<>(edition.stories().size() + edition.pages().size());
    for (int i = 0; i < edition.stories().size(); i++) {
      outputs.add(page(edition, edition.stories().get(i), i));
    }
    edition.unlisted().forEach(story -> outputs.add(page(edition, story, -1)));
    edition.pages().forEach(page -> outputs.add(page(edition, page, -1)));
    return outputs.stream();
  }

  private static Output page(Edition edition, Story story, int position) {
    return new Output.StoryPage(Urls.file(story.url()), edition.language(), story, position);
  }

  /** Why a story or page is not in the sitemap, if it is not. */
  public static Optional<String> notInSitemap(Story story) {
    Story.Flags flags = story.flags();
    if (flags.unlisted()) {
      return Optional.of("unlisted: true");
    }
    if (flags.noindex() || flags.draft()) {
      return Optional.of(flags.noindex() ? "noindex: true" : "draft: true");
    }
    return flags.sitemap()
        ? story.origin().map(origin -> "source: it was first published at " + origin.url())
        : Optional.of("sitemap: false");
  }

  /** The text that the author put at the front page of an edition, instead of the list. */
  static Optional<Story> front(Edition edition) {
    String home = edition.home();
    for (List<Story> list : List.of(edition.pages(), edition.stories(), edition.unlisted())) {
      for (Story story : list) {
        if (story.url().equals(home)) {
          return Optional.of(story);
        }
      }
    }
    return Optional.empty();
  }

  /** All that has a page of its own in an edition. */
  static Stream<Story> texts(Edition edition) {
    return Stream.of(edition.pages(), edition.stories(), edition.unlisted()).flatMap(List::stream);
  }

  /** The address of the list of all stories: the front page, unless the author's own is there. */
  public static String listUrl(Edition edition) {
    return front(edition).isPresent() ? edition.url("/stories/") : edition.home();
  }

  private static Stream<Output> home(Edition edition) {
    return pages(
        edition,
        Output.ListKind.HOME,
        Optional.empty(),
        OptionalInt.empty(),
        listUrl(edition),
        edition.stories(),
        edition.settings().paginate());
  }

  private static Stream<Output> pages(
      Edition edition,
      Output.ListKind kind,
      Optional<Term> term,
      OptionalInt year,
      String url,
      List<Story> stories,
      int perPage) {
    int pages = Math.max(1, (stories.size() + perPage - 1) / perPage);
    List<Output> outputs = new ArrayList<>(pages);
    for (int page = 1; page <= pages; page++) {
      List<Story> slice =
          stories.subList((page - 1) * perPage, Math.min(page * perPage, stories.size()));
      outputs.add(
          new Output.ListPage(
              Urls.file(pageUrl(url, page)),
              edition.language(),
              kind,
              term,
              year,
              url,
              slice,
              page,
              pages,
              stories.size()));
    }
    return outputs.stream();
  }

  /**
   * The address of a page of a list.
   *
   * @param url of the first page
   * @param page from 1
   */
  public static String pageUrl(String url, int page) {
    return page == 1 ? url : url + "page/" + page + "/";
  }

  /** The address of the list of all terms of a taxonomy. */
  public static String indexUrl(Edition edition, Taxonomy taxonomy) {
    return edition.url(Urls.encode("/" + taxonomy.path() + "/"));
  }

  private static Stream<Output> terms(Edition edition) {
    return edition.settings().taxonomies().stream().flatMap(taxonomy -> terms(edition, taxonomy));
  }

  private static Stream<Output> terms(Edition edition, Taxonomy taxonomy) {
    List<Term> terms = edition.terms(taxonomy.name());
    Stream<Output> index =
        Stream.of(
            new Output.TermIndex(
                Urls.file(indexUrl(edition, taxonomy)),
                edition.language(),
                taxonomy,
                edition.listedTerms(taxonomy.name())));
    Stream<Output> lists =
        terms.stream()
            .flatMap(
                term ->
                    pages(
                        edition,
                        Output.ListKind.TERM,
                        Optional.of(term),
                        OptionalInt.empty(),
                        term.url(),
                        term.stories(),
                        taxonomy.paginate()));
    return Stream.concat(index, lists);
  }

  /** The address of the archive of a year. */
  public static String yearUrl(Edition edition, int year) {
    return edition.url("/archive/" + year + "/");
  }

  private static Stream<Output> archive(Edition edition) {
    boolean small = edition.stories().size() <= ARCHIVE_ON_ONE_PAGE;
    Stream<Output> all =
        Stream.of(
            new Output.Archive(
                Urls.file(edition.url("/archive/")),
                edition.language(),
                small ? edition.stories() : List.of()));
    Stream<Output> each =
        edition.years().entrySet().stream()
            .flatMap(
                year ->
                    pages(
                        edition,
                        Output.ListKind.YEAR,
                        Optional.empty(),
                        OptionalInt.of(year.getKey()),
                        yearUrl(edition, year.getKey()),
                        year.getValue(),
                        YEAR_PAGE));
    return Stream.concat(all, each);
  }

  /** The address of the page on which an edition is searched. */
  public static String searchUrl(Edition edition) {
    return edition.url("/search/");
  }

  /** The address of the file that says where in the index of an edition what is. */
  public static String searchIndexUrl(Edition edition) {
    return edition.url("/search/index.json");
  }

  private static Stream<Output> search(Edition edition) {
    return edition.settings().search()
        ? Stream.of(new Output.Search(Urls.file(searchUrl(edition)), edition.language()))
        : Stream.empty();
  }

  /** The address of the page that explains the feeds of an edition: ours, or the author's own. */
  public static String subscribeUrl(Edition edition) {
    return edition.url("/subscribe/");
  }

  private static Stream<Output> subscribe(Edition edition) {
    return Stream.of(new Output.Subscribe(Urls.file(subscribeUrl(edition)), edition.language()));
  }

  private static Stream<Output> notFound(Site site) {
    return Stream.of(new Output.NotFound("404.html", site.main().language()));
  }

  /** Old addresses of terms lead to the first edition that has the term. */
  private static Stream<Output> termRedirects(Site site) {
    Map<String, Output> redirects = new LinkedHashMap<>();
    for (Edition edition : site.editions()) {
      for (List<Term> terms : edition.terms().values()) {
        for (Term term : terms) {
          for (String path : term.profile().aliases()) {
            redirects.putIfAbsent(
                path + "\n" + term.profile().source(),
                new Output.Redirect(
                    path, edition.language(), term.url(), term.name(), term.profile().source()));
          }
        }
      }
    }
    return redirects.values().stream();
  }

  private static Stream<Output> redirects(Edition edition) {
    return Stream.of(edition.stories(), edition.unlisted(), edition.pages())
        .flatMap(List::stream)
        .flatMap(
            story ->
                story.aliases().stream()
                    .map(
                        path ->
                            new Output.Redirect(
                                path,
                                edition.language(),
                                story.url(),
                                story.title(),
                                story.source())));
  }

  private static Stream<Output> files(Site site) {
    return site.attachments().stream().map(file -> new Output.Copy(file.path(), file.source()));
  }
}
