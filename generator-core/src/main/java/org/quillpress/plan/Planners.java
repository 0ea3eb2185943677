package org.quillpress.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.quillpress.files.Urls;
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
        Planners::feeds,
        Planners::stories,
        Planners::home,
        Planners::terms,
        Planners::archive,
        Planners::notFound,
        Planners::redirects,
        Planners::files,
        new SitemapPlanner());
  }

  static Stream<Output> stories(Site site) {
    List<Output> outputs = new ArrayList<>(site.stories().size() + site.pages().size());
    for (int i = 0; i < site.stories().size(); i++) {
      Story story = site.stories().get(i);
      outputs.add(new Output.StoryPage(Urls.file(story.url()), story, i));
    }
    Stream<Story> others = Stream.concat(site.unlisted().stream(), site.pages().stream());
    return Stream.concat(
        outputs.stream(), others.map(s -> new Output.StoryPage(Urls.file(s.url()), s, -1)));
  }

  /** The address of the list of all stories: the home, unless a page of the author's is there. */
  public static String homeUrl(Site site) {
    return site.pages().stream().anyMatch(page -> page.url().equals("/")) ? "/stories/" : "/";
  }

  static Stream<Output> home(Site site) {
    return pages(
        Output.ListKind.HOME,
        Optional.empty(),
        OptionalInt.empty(),
        homeUrl(site),
        site.stories(),
        site.settings().paginate());
  }

  private static Stream<Output> pages(
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

  static Stream<Output> terms(Site site) {
    return site.settings().taxonomies().stream().flatMap(taxonomy -> terms(site, taxonomy));
  }

  private static Stream<Output> terms(Site site, Taxonomy taxonomy) {
    List<Term> terms = site.terms(taxonomy.name());
    Stream<Output> index =
        Stream.of(
            new Output.TermIndex(
                Urls.file(Urls.encode("/" + taxonomy.path() + "/")), taxonomy, terms));
    Stream<Output> lists =
        terms.stream()
            .flatMap(
                term ->
                    pages(
                        Output.ListKind.TERM,
                        Optional.of(term),
                        OptionalInt.empty(),
                        term.url(),
                        term.stories(),
                        taxonomy.paginate()));
    return Stream.concat(index, lists);
  }

  /** Listed stories by year, newest first. */
  public static Map<Integer, List<Story>> years(Site site) {
    Map<Integer, List<Story>> years = new LinkedHashMap<>();
    for (Story story : site.stories()) {
      int year = story.published().withZoneSameInstant(site.settings().zone()).getYear();
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(story);
    }
    return years;
  }

  /** The address of the archive of a year. */
  public static String yearUrl(int year) {
    return "/archive/" + year + "/";
  }

  static Stream<Output> archive(Site site) {
    boolean small = site.stories().size() <= ARCHIVE_ON_ONE_PAGE;
    Stream<Output> all =
        Stream.of(new Output.Archive("archive/index.html", small ? site.stories() : List.of()));
    Stream<Output> each =
        years(site).entrySet().stream()
            .flatMap(
                year ->
                    pages(
                        Output.ListKind.YEAR,
                        Optional.empty(),
                        OptionalInt.of(year.getKey()),
                        yearUrl(year.getKey()),
                        year.getValue(),
                        YEAR_PAGE));
    return Stream.concat(all, each);
  }

  static Stream<Output> notFound(Site site) {
    return Stream.of(new Output.NotFound("404.html"));
  }

  static Stream<Output> redirects(Site site) {
    return Stream.of(site.stories(), site.unlisted(), site.pages())
        .flatMap(List::stream)
        .flatMap(
            story ->
                story.aliases().stream()
                    .map(
                        path ->
                            new Output.Redirect(path, story.url(), story.title(), story.source())));
  }

  static Stream<Output> files(Site site) {
    return site.attachments().stream().map(file -> new Output.Copy(file.path(), file.source()));
  }

  static Stream<Output> feeds(Site site) {
    int items = site.settings().feeds().items();
    List<Output> feeds = new ArrayList<>();
    Map<Integer, List<Story>> years =
        site.settings().feeds().archives() && site.stories().size() > items
            ? years(site)
            : Map.of();
    List<Map.Entry<Integer, List<Story>>> order = List.copyOf(years.entrySet());
    feeds.add(
        new Output.Feed(
            "feed.xml",
            Optional.empty(),
            OptionalInt.empty(),
            first(site.stories(), items),
            archivePath(order, 0),
            ""));
    for (int i = 0; i < order.size(); i++) {
      feeds.add(
          new Output.Feed(
              archivePath(order, i),
              Optional.empty(),
              OptionalInt.of(order.get(i).getKey()),
              order.get(i).getValue(),
              archivePath(order, i + 1),
              archivePath(order, i - 1)));
    }
    for (List<Term> terms : site.terms().values()) {
      for (Term term : terms) {
        if (!term.feed().isEmpty()) {
          feeds.add(termFeed(term, items));
        }
      }
    }
    List<Output.Feed> current =
        feeds.stream().map(Output.Feed.class::cast).filter(f -> f.archive().isEmpty()).toList();
    feeds.add(new Output.FeedList("feeds.opml", current));
    return feeds.stream();
  }

  private static Output.Feed termFeed(Term term, int items) {
    List<Story> stories = term.stories();
    if (term.key().taxonomy().equals(Taxonomy.SERIES)) {
      stories = new ArrayList<>(stories);
      stories.sort(
          Comparator.comparing((Story story) -> story.published().toInstant())
              .thenComparing(Story::source)
              .reversed());
    }
    return new Output.Feed(
        Urls.file(term.feed()),
        Optional.of(term),
        OptionalInt.empty(),
        first(stories, items),
        "",
        "");
  }

  /** The path of the archive at a place of the list, newest first, or empty beside it. */
  private static String archivePath(List<Map.Entry<Integer, List<Story>>> years, int at) {
    return at < 0 || at >= years.size() ? "" : "feed/" + years.get(at).getKey() + ".xml";
  }

  private static List<Story> first(List<Story> stories, int count) {
    return stories.subList(0, Math.min(count, stories.size()));
  }
}
