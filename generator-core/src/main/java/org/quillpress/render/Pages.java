package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.plan.Counterparts;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.AssetView;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.BuildView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.Crumb;
import org.quillpress.theme.view.ListView;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.PageView;
import org.quillpress.theme.view.PaginationView;
import org.quillpress.theme.view.SeriesView;
import org.quillpress.theme.view.SiteView;
import org.quillpress.theme.view.StoryView;
import org.quillpress.theme.view.TermView;
import org.quillpress.theme.view.TranslationView;

/** Planned pages as templates see them. Thread-safe. */
final class Pages {
  /** Pages that list no stories and no terms. */
  private static final Set<String> NO_LISTS = Set.of("404", "search", "subscribe");

  private final Edition edition;
  private final Settings settings;
  private final Words words;
  private final Sites sites;
  private final StoryViews stories;
  private final Cards cards;
  private final Parts parts;
  private final SeriesViews seriesViews;
  private final Terms terms;
  private final Lists lists;
  private final Paginations paginations;
  private final Counterparts counterparts;
  private final HeadHtml heads;
  private final JsonLd jsonLd;
  private final Map<String, AssetView> assets;
  private final BuildView build;
  private final Crumb home;

  Pages(
      Edition edition,
      Words words,
      Sites sites,
      StoryViews stories,
      Cards cards,
      Parts parts,
      SeriesViews series,
      Terms terms,
      Counterparts counterparts,
      HeadHtml heads,
      JsonLd jsonLd,
      Map<String, AssetView> assets,
      BuildView build) {
    this.edition = edition;
    this.settings = edition.settings();
    this.words = words;
    this.sites = sites;
    this.stories = stories;
    this.cards = cards;
    this.parts = parts;
    this.seriesViews = series;
    this.terms = terms;
    this.lists = new Lists(edition, words, cards, terms, series);
    this.paginations = new Paginations(settings.address(), words);
    this.counterparts = counterparts;
    this.heads = heads;
    this.jsonLd = jsonLd;
    this.assets = assets;
    this.build = build;
    this.home = new Crumb(words.text("home"), url(edition.home()), false, true, false, 0);
  }

  /** What differs from page to page, before it is a {@link PageModel}. */
  private record Draft(
      String kind,
      String path,
      String language,
      String bodyClass,
      List<Crumb> crumbs,
      HeadHtml.Page head) {}

  private String url(String path) {
    return settings.address().basePath() + path;
  }

  private String absolute(String path) {
    return settings.address().absolute(path);
  }

  PageModel story(Output.StoryPage output) throws IOException {
    Story story = output.story();
    StoryView view = stories.story(story, output.position());
    boolean page = story.kind() == Story.Kind.PAGE;
    List<Counterpart> same = counterparts.of(story, edition);
    List<Crumb> crumbs = new ArrayList<>(List.of(home));
    if (!page && !view.categories().isEmpty()) {
      crumbs.add(new Crumb(view.kicker(), view.categories().get(0).url(), false, false, false, 1));
    }
    crumbs.add(new Crumb(story.title(), view.url(), true, false, true, crumbs.size()));
    List<String> data = new ArrayList<>();
    if (!page) {
      CardView card = cards.card(story);
      Optional<Term> series = parts.series(story);
      data.add(
          jsonLd.story(
              story,
              card,
              JsonLd.keywords(card, view.categories()),
              series,
              series.map(term -> parts.place(term, story)).orElse(-1),
              same));
    }
    data.add(jsonLd.breadcrumbs(crumbs));
    HeadHtml.Page head =
        new HeadHtml.Page(
            headTitle(story.title()),
            page ? "website" : "article",
            story.title(),
            story.description(),
            view.canonicalUrl(),
            story.language(),
            story.flags().noindex() || story.flags().unlisted() || story.flags().draft(),
            same,
            story.image(),
            page ? List.of() : article(view),
            List.of(),
            view.previous() == null ? "" : view.previous().absoluteUrl(),
            view.next() == null ? "" : view.next().absoluteUrl(),
            data);
    Draft draft =
        new Draft(
            page ? "page" : "story",
            story.url(),
            Languages.isSame(story.language(), edition.language())
                ? story.language()
                : edition.language(),
            page ? "page" : "story",
            crumbs,
            head);
    return model(draft, view, null, null, null, null, null);
  }

  private static List<String> article(StoryView view) {
    List<String> properties = new ArrayList<>();
    if (view.dateIso() != null) {
      properties.addAll(List.of("article:published_time", view.dateIso()));
    }
    if (view.updatedIso() != null) {
      properties.addAll(List.of("article:modified_time", view.updatedIso()));
    }
    if (!view.kicker().isEmpty()) {
      properties.addAll(List.of("article:section", view.kicker()));
    }
    for (TermView tag : view.tags()) {
      properties.addAll(List.of("article:tag", tag.name()));
    }
    return properties;
  }

  private String headTitle(String title) {
    return WindowTitle.of(title, settings.title());
  }

  private String headTitle(Output.ListPage output, String title) {
    if (output.page() > 1) {
      return headTitle(WindowTitle.cut(title, name -> paginations.title(output, name)));
    }
    return output.kind() == Output.ListKind.HOME && !settings.tagline().isEmpty()
        ? WindowTitle.of(settings.title(), settings.tagline())
        : headTitle(title);
  }

  PageModel list(Output.ListPage output) {
    Optional<Term> term = output.term();
    String taxonomy = term.map(t -> t.key().taxonomy()).orElse("");
    String kind = kind(output);
    String plain = lists.title(output);
    String title = paginations.title(output, plain);
    String path = Planners.pageUrl(output.url(), output.page());
    List<Crumb> crumbs = crumbs(output, plain);
    List<String> data = new ArrayList<>();
    AuthorView author =
        taxonomy.equals(Taxonomy.AUTHORS) ? term.map(terms::authorView).orElse(null) : null;
    boolean isHome = output.kind() == Output.ListKind.HOME;
    if (isHome) {
      data.add(jsonLd.site());
    } else {
      data.add(jsonLd.breadcrumbs(crumbs));
    }
    if (author != null) {
      data.add(jsonLd.profile(author));
    }
    String description =
        term.map(t -> t.profile().description())
            .filter(d -> !d.isEmpty())
            .orElse(isHome ? settings.description() : "");
    HeadHtml.Page head =
        new HeadHtml.Page(
            headTitle(output, plain),
            "website",
            title,
            description,
            absolute(path),
            settings.language(),
            false,
            same(output),
            term.flatMap(t -> t.profile().picture()),
            List.of(),
            feed(term),
            output.page() == 1 ? "" : absolute(Planners.pageUrl(output.url(), output.page() - 1)),
            output.page() == output.pages()
                ? ""
                : absolute(Planners.pageUrl(output.url(), output.page() + 1)),
            data);
    Draft draft =
        new Draft(
            kind,
            path,
            settings.language(),
            isHome && output.page() == 1 ? "home front" : kind,
            crumbs,
            head);
    TermView termView = term.map(terms::view).map(TermView::asCurrent).orElse(null);
    SeriesView series =
        taxonomy.equals(Taxonomy.SERIES) ? term.map(seriesViews::view).orElse(null) : null;
    return model(
        draft,
        null,
        lists.stories(output, title, termView),
        paginations.of(output),
        termView,
        author,
        series);
  }

  /** Further pages of a list have no counterparts: which stories are on them is chance. */
  List<Counterpart> same(Output.ListPage output) {
    if (output.page() > 1) {
      return List.of();
    }
    return switch (output.kind()) {
      case HOME -> counterparts.ofList(edition);
      case YEAR -> counterparts.of(output.year().orElse(0));
      case TERM -> output.term().map(term -> counterparts.of(term.key())).orElse(List.of());
    };
  }

  static String kind(Output.ListPage output) {
    return switch (output.kind()) {
      case HOME -> "home";
      case YEAR -> "archive";
      case TERM -> kind(output.term().orElseThrow().key().taxonomy());
    };
  }

  private static String kind(String taxonomy) {
    return switch (taxonomy) {
      case Taxonomy.TAGS -> "tag";
      case Taxonomy.CATEGORIES -> "category";
      case Taxonomy.AUTHORS -> "author";
      case Taxonomy.SERIES -> "series";
      default -> "list";
    };
  }

  private List<String> feed(Optional<Term> term) {
    return term.filter(t -> !t.feed().isEmpty())
        .map(
            t ->
                List.of(
                    absolute(t.feed()),
                    words.text("feedOfTerm", Map.of("title", settings.title(), "name", t.name()))))
        .orElse(List.of());
  }

  private List<Crumb> crumbs(Output.ListPage output, String title) {
    if (output.kind() == Output.ListKind.HOME) {
      return List.of(new Crumb(home.name(), home.url(), true, true, true, 0));
    }
    Crumb parent =
        output.kind() == Output.ListKind.YEAR
            ? new Crumb(
                words.text("titleArchive"), url(edition.url("/archive/")), false, false, false, 1)
            : output
                .term()
                .map(t -> taxonomy(t.key().taxonomy()))
                .map(
                    t ->
                        new Crumb(
                            terms.title(t),
                            url(Planners.indexUrl(edition, t)),
                            false,
                            false,
                            false,
                            1))
                .orElseThrow();
    String name = output.term().map(Term::name).orElse(title);
    return List.of(home, parent, new Crumb(name, url(output.url()), true, false, true, 2));
  }

  private Taxonomy taxonomy(String name) {
    return settings.taxonomies().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  PageModel index(Output.TermIndex output) {
    Taxonomy taxonomy = output.taxonomy();
    boolean isList = taxonomy.isOwn() || taxonomy.name().equals(Taxonomy.SERIES);
    return plain(
        isList ? "list" : taxonomy.name(),
        lists.terms(output),
        Planners.indexUrl(edition, taxonomy),
        counterparts.of(taxonomy));
  }

  PageModel archive(Output.Archive output) {
    return plain(
        "archive", lists.archive(output), edition.url("/archive/"), counterparts.of("/archive/"));
  }

  PageModel search() {
    return plain(
        "search",
        lists.none(words.text("titleSearch")),
        Planners.searchUrl(edition),
        counterparts.of("/search/"));
  }

  PageModel subscribe() {
    return plain(
        "subscribe",
        lists.feeds(words.text("titleSubscribe")),
        Planners.subscribeUrl(edition),
        counterparts.of("/subscribe/"));
  }

  PageModel notFound() {
    return plain("404", lists.none(words.text("titleNotFound")), "/404.html", List.of());
  }

  private PageModel plain(String kind, ListView list, String path, List<Counterpart> same) {
    String title = list.title();
    boolean lost = kind.equals("404");
    List<Crumb> crumbs = List.of(home, new Crumb(title, url(path), true, false, true, 1));
    HeadHtml.Page head =
        new HeadHtml.Page(
            headTitle(title),
            "website",
            title,
            "",
            absolute(path),
            settings.language(),
            lost || kind.equals("search"),
            same,
            Optional.<Picture>empty(),
            List.of(),
            List.of(),
            "",
            "",
            lost ? List.of() : List.of(jsonLd.breadcrumbs(crumbs)));
    Draft draft =
        new Draft(
            kind,
            path,
            settings.language(),
            lost ? "not-found" : kind,
            lost ? List.of() : crumbs,
            head);
    return model(draft, null, list, null, null, null, null);
  }

  private PageModel model(
      Draft draft,
      @Nullable StoryView story,
      @Nullable ListView list,
      @Nullable PaginationView pagination,
      @Nullable TermView term,
      @Nullable AuthorView author,
      @Nullable SeriesView series) {
    String kind = draft.kind();
    HeadHtml.Page head = draft.head();
    String url = url(draft.path());
    PageView page =
        new PageView(
            kind,
            kind.equals("home"),
            kind.equals("story"),
            kind.equals("page"),
            list != null && !NO_LISTS.contains(kind),
            kind.equals("tag"),
            kind.equals("category"),
            kind.equals("author"),
            kind.equals("series") && series != null,
            kind.equals("archive"),
            kind.equals("search"),
            kind.equals("subscribe"),
            kind.equals("404"),
            head.name(),
            head.title(),
            head.description(),
            url,
            absolute(draft.path()),
            head.canonical(),
            draft.bodyClass(),
            draft.language(),
            Languages.direction(draft.language()),
            draft.crumbs(),
            draft.crumbs().size() > 1,
            translations(head.counterparts()),
            heads.html(head),
            "",
            assets);
    SiteView site = sites.view(url, head.counterparts());
    if (term != null) {
      site = Sites.ofTerm(site, term.url());
    }
    return new PageModel(
        site, page, story, list, pagination, term, author, series, site.data(), build);
  }

  private List<TranslationView> translations(List<Counterpart> counterparts) {
    List<TranslationView> views = new ArrayList<>(counterparts.size());
    for (int i = 0; i < counterparts.size(); i++) {
      Counterpart same = counterparts.get(i);
      views.add(
          new TranslationView(
              same.language(),
              same.edition().languageName(),
              url(same.url()),
              same.edition().language().equals(edition.language()),
              i == 0,
              i == counterparts.size() - 1,
              i));
    }
    return views;
  }
}
