package org.quillpress.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.quillpress.content.Content;
import org.quillpress.content.LinkProblems;
import org.quillpress.content.Links;
import org.quillpress.content.SourceSums;
import org.quillpress.content.ValuePlaces;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.TextFile;
import org.quillpress.files.Urls;
import org.quillpress.html.Escape;
import org.quillpress.model.Edition;
import org.quillpress.model.LeftOut;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Replacements;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.plan.Counterparts;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.plan.Output;
import org.quillpress.plan.Plan;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;
import org.quillpress.theme.Theme;
import org.quillpress.theme.view.AssetView;
import org.quillpress.theme.view.BuildView;
import org.quillpress.theme.view.PageModel;

/** Turns planned outputs into bytes, each independently of all others. Thread-safe. */
public final class Renderer {
  /**
   * Layout names that other generators' themes use for a plain story: the theme's own story layout
   * is meant.
   */
  private static final Set<String> USUAL_LAYOUTS =
      Set.of("post", "story", "page", "default", "single", "article", "blog", "blog-post", "posts");

  /**
   * What a change of nothing but texts leaves as it is.
   *
   * @param paths of all files of the site
   * @param version of the program
   * @param production whether the site is for its readers, not for a trial
   * @param links to all files of the site
   * @param related by the language of an edition
   * @param backlinks by the language of an edition
   */
  private record Standing(
      SourceTree source,
      Theme theme,
      String version,
      boolean production,
      Set<String> paths,
      Links links,
      Map<String, Related> related,
      Map<String, Backlinks> backlinks) {
    /** The same for a site in which stories have other terms. */
    @SuppressWarnings("ReferenceEquality") // paths that stay are the same object
    private Standing with(Content content, Plan plan, List<LeftOut> leftOut, Replacements change) {
      Map<String, Related> others = new HashMap<>();
      for (Edition edition : content.site().editions()) {
        String language = edition.language();
        Related before = requireNonNull(related.get(language));
        others.put(language, before.with(edition, change.otherTerms(language)));
      }
      Links other = plan.paths() == paths ? links : content.links().in(plan.paths(), leftOut);
      return new Standing(
          source, theme, version, production, plan.paths(), other, others, backlinks);
    }
  }

  private final Standing standing;
  private final Theme theme;
  private final Settings settings;
  private final Map<String, Desk> desks = new HashMap<>();
  private final Sitemaps sitemaps;
  private final LinkProblems broken;
  private final AnchorCheck anchors;
  private final Problems problems;

  /**
   * Prepares to render a site.
   *
   * @param leftOut sources without an output, and why
   * @param version of the program, for {@code meta generator}
   * @param production whether the site is for its readers, not for a trial
   */
  public Renderer(
      SourceTree source,
      Content content,
      Theme theme,
      Plan plan,
      List<LeftOut> leftOut,
      String version,
      boolean production,
      Problems problems)
      throws IOException {
    this(
        new Standing(
            source,
            theme,
            version,
            production,
            plan.paths(),
            content.links().in(plan.paths(), leftOut),
            each(content.site(), Related::new),
            each(content.site(), edition -> new Backlinks(edition, content.outgoing()))),
        content,
        plan,
        problems);
  }

  /**
   * Prepares to render the same site with other texts.
   *
   * @param change the stories that are others
   */
  public Renderer with(
      Content content, Plan plan, List<LeftOut> leftOut, Replacements change, Problems told)
      throws IOException {
    return new Renderer(
        change.areOfTerms() ? standing.with(content, plan, leftOut, change) : standing,
        content,
        plan,
        told);
  }

  private static <T> Map<String, T> each(Site site, Function<Edition, T> made) {
    Map<String, T> all = new HashMap<>();
    site.editions().forEach(edition -> all.put(edition.language(), made.apply(edition)));
    return all;
  }

  private Renderer(Standing standing, Content content, Plan plan, Problems problems)
      throws IOException {
    Site site = content.site();
    this.standing = standing;
    this.theme = standing.theme();
    this.settings = site.settings();
    this.problems = problems;
    Pictures pictures = new Pictures(settings.address());
    Links links = standing.links();
    LinkRules rules = settings.policy().links();
    this.broken = new LinkProblems(links, rules, problems);
    this.anchors = new AnchorCheck(rules.anchors(), problems);
    Texts texts = new Texts(settings, content.bodies(), links, broken, theme.isTraced());
    Menus menus = new Menus(settings.address(), links, broken, anchors);
    Map<String, AssetView> assets =
        theme.assetViews(path -> settings.address().basePath() + "/" + Urls.encode(path));
    String version = standing.version();
    String generator = version.isEmpty() ? "Quillpress" : "Quillpress " + version;
    BuildView build = new BuildView("Quillpress", version, "1", standing.production(), false);
    Counterparts counterparts = new Counterparts(site);
    AtomicLong cardRoom = new AtomicLong(content.bodies().memory() / 2);
    // browsers ask for that one by themselves
    String icon = plan.paths().contains("favicon.ico") ? "" : url(assets, "iconSvg");
    for (Edition edition : site.editions()) {
      Words words = new Words(theme.labels(edition.language()), edition.settings());
      Terms terms = new Terms(edition, words, pictures, texts);
      Parts parts = new Parts(edition, words);
      Cards cards = new Cards(edition, words, pictures, terms, parts, cardRoom);
      SeriesViews series = new SeriesViews(edition, words, terms, cards, parts);
      Sites sites =
          new Sites(
              site, edition, words, pictures, terms, cards, series, menus, theme.settingValues());
      Related related = requireNonNull(standing.related().get(edition.language()));
      Backlinks backlinks = requireNonNull(standing.backlinks().get(edition.language()));
      Pages pages =
          new Pages(
              edition,
              words,
              sites,
              new StoryViews(
                  edition, words, pictures, terms, cards, series, texts, related, backlinks),
              cards,
              parts,
              series,
              terms,
              counterparts,
              new HeadHtml(edition, pictures, words, generator, icon),
              new JsonLd(edition, pictures),
              assets,
              build);
      Feeds feeds =
          new Feeds(
              edition,
              words,
              pictures,
              texts,
              plan.outputs(),
              content.bodies().store(),
              url(assets, "feedCss"));
      EditionFingerprints.Views views =
          new EditionFingerprints.Views(
              edition,
              sites.view(),
              terms,
              parts,
              texts,
              related,
              backlinks,
              counterparts,
              content.outgoing(),
              links,
              icon);
      desks.put(edition.language(), new Desk(edition, words, pages, feeds, views));
    }
    this.sitemaps = new Sitemaps(settings.address(), settings.zone());
    reportLayouts(site);
    new AnchoredLinks(links, texts, anchors).add(site, content.outgoing());
  }

  private static String url(Map<String, AssetView> assets, String name) {
    AssetView asset = assets.get(name);
    return asset == null ? "" : asset.url();
  }

  /** The bytes of an output. */
  public byte[] render(Output output) throws IOException {
    byte[] bytes = bytes(output);
    anchors.look(output.path(), bytes);
    return bytes;
  }

  /**
   * Fingerprints of the outputs, by which another build finds those that would come out the same.
   */
  public Fingerprints fingerprints(SourceSums sums) {
    Map<String, EditionFingerprints> editions = new HashMap<>();
    desks.forEach(
        (language, desk) ->
            editions.put(language, new EditionFingerprints(desk.views(), theme, sums)));
    return new Fingerprints(this, editions);
  }

  /** Whether links lead to parts of a page, which are looked for in it once it is made. */
  boolean isLookedInto(Output output) {
    return anchors.isWanted(output.path());
  }

  List<Counterpart> counterparts(Output.ListPage page) {
    return desk(page.language()).pages().same(page);
  }

  /** Tells the links to headings, ids and folders that are not there. Call once all is rendered. */
  public void tellLinks() throws IOException {
    anchors.tell();
    broken.tellElsewhere();
  }

  private byte[] bytes(Output output) throws IOException {
    if (output instanceof Output.Page page) {
      return page(page, desk(page.language()));
    }
    if (output instanceof Output.Feed feed) {
      return desk(feed.language()).feeds().rss(feed);
    }
    if (output instanceof Output.FeedList list) {
      return opml(list);
    }
    if (output instanceof Output.Sitemap sitemap) {
      return sitemaps.sitemap(sitemap);
    }
    if (output instanceof Output.SitemapIndex index) {
      return sitemaps.index(index);
    }
    if (output instanceof Output.Robots) {
      return sitemaps.robots();
    }
    if (output instanceof Output.Copy copy) {
      Optional<SourceFile> file = standing.source().file(copy.source());
      return TextFile.bytes(
              file.orElseThrow(() -> new IOException("the file is gone: " + copy.source())),
              problems)
          .orElse(new byte[0]);
    }
    return ((Output.Made) output).content().bytes();
  }

  private Desk desk(String language) {
    Desk desk = desks.get(language);
    if (desk == null) {
      throw new IllegalArgumentException("language is none of the site's: " + language);
    }
    return desk;
  }

  private byte[] page(Output.Page output, Desk desk) throws IOException {
    if (output instanceof Output.Redirect redirect) {
      return redirect(redirect, desk);
    }
    return theme.render(layout(output), model(output), problems);
  }

  /**
   * What the layout of a page gets.
   *
   * @throws IllegalArgumentException for a redirect, which has no layout
   */
  public PageModel model(Output.Page output) throws IOException {
    Pages pages = desk(output.language()).pages();
    if (output instanceof Output.StoryPage page) {
      return pages.story(page);
    }
    if (output instanceof Output.ListPage list) {
      return pages.list(list);
    }
    if (output instanceof Output.TermIndex index) {
      return pages.index(index);
    }
    if (output instanceof Output.Archive archive) {
      return pages.archive(archive);
    }
    if (output instanceof Output.Search) {
      return pages.search();
    }
    if (output instanceof Output.Subscribe) {
      return pages.subscribe();
    }
    if (output instanceof Output.NotFound) {
      return pages.notFound();
    }
    throw new IllegalArgumentException("output has no layout: " + output);
  }

  /** The layout that makes a page; empty for a redirect, which needs none. */
  public String layout(Output.Page output) {
    if (output instanceof Output.Redirect) {
      return "";
    }
    String layout =
        output instanceof Output.StoryPage page
            ? layout(page.story())
            : output instanceof Output.ListPage list
                ? Pages.kind(list)
                : output instanceof Output.TermIndex index
                    ? layout(index.taxonomy())
                    : output instanceof Output.Archive
                        ? "archive"
                        : output instanceof Output.Search
                            ? "search"
                            : output instanceof Output.Subscribe ? "subscribe" : "404";
    return theme.has(layout) ? layout : "list";
  }

  private static String layout(Taxonomy taxonomy) {
    return switch (taxonomy.name()) {
      case Taxonomy.AUTHORS -> "authors";
      case Taxonomy.SERIES -> "series";
      default -> "tags";
    };
  }

  private String layout(Story story) {
    String usual = story.kind() == Story.Kind.PAGE ? "page" : "story";
    if (story.layout().isEmpty() || theme.layouts().contains(story.layout())) {
      return story.layout().isEmpty() ? usual : story.layout();
    }
    return usual;
  }

  /** Each layout that the theme lacks is told once, with the first file that asks for it. */
  private void reportLayouts(Site site) {
    Map<String, String> first = new TreeMap<>();
    for (List<Story> list : List.of(site.stories(), site.unlisted(), site.pages())) {
      for (Story story : list) {
        String layout = story.layout();
        if (!layout.isEmpty()
            && !theme.layouts().contains(layout)
            && !USUAL_LAYOUTS.contains(layout)) {
          first.merge(layout, story.source(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    ValuePlaces places = new ValuePlaces(standing.source(), settings);
    first.forEach(
        (layout, file) ->
            problems.add(
                theme
                    .unknownLayout(layout, places.of(file, "layout"))
                    .withSeverity(Severity.WARNING)));
  }

  /** A page for readers and search engines alike; works without scripts and server settings. */
  private byte[] redirect(Output.Redirect redirect, Desk desk) {
    Words words = desk.words();
    String url = Escape.html(settings.address().basePath() + redirect.url());
    String absolute = Escape.html(settings.address().absolute(redirect.url()));
    String title = Escape.html(words.text("redirectTitle"));
    String html =
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="canonical" href="%s">
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url=%s">
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s <a href="%s">%s</a></p>
        </main>
        </body>
        </html>
        """
            .formatted(
                Escape.html(redirect.language()),
                title,
                absolute,
                url,
                title,
                Escape.html(words.text("redirectText", Map.of())),
                url,
                Escape.html(redirect.title()));
    return html.getBytes(StandardCharsets.UTF_8);
  }

  /** All feeds, for readers that take a list. */
  private byte[] opml(Output.FeedList list) {
    Xml xml = Xml.document(8 * 1024);
    xml.open("opml", "version", "2.0")
        .open("head")
        .text("title", settings.title())
        .close()
        .open("body");
    for (Output.Feed feed : list.feeds()) {
      Feeds feeds = desk(feed.language()).feeds();
      xml.empty(
          "outline",
          "type",
          "rss",
          "text",
          feeds.title(feed),
          "xmlUrl",
          settings.address().absolute("/" + Urls.encode(feed.path())),
          "htmlUrl",
          feeds.page(feed));
    }
    return xml.close().close().bytes();
  }
}
