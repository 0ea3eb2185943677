package org.quillpress.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.html.Escape;
import org.quillpress.model.Address;
import org.quillpress.model.Edition;
import org.quillpress.model.Newsletter;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.plan.Counterparts.Counterpart;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.LanguageView;
import org.quillpress.theme.view.LinkView;
import org.quillpress.theme.view.MenuItem;
import org.quillpress.theme.view.NewsletterForm;
import org.quillpress.theme.view.SiteView;
import org.quillpress.theme.view.TermView;
import org.quillpress.theme.view.YearView;

/** The site as templates see it: made once, but for the menus, which know the current page. */
final class Sites {
  private static final int LATEST = 6;

  private final Settings settings;
  private final SiteView view;
  private final Map<String, List<MenuItem>> menus;
  private final List<LanguageView> languages;

  Sites(
      Site site,
      Edition edition,
      Words words,
      Pictures pictures,
      Terms terms,
      Cards cards,
      SeriesViews series,
      Menus menuItems,
      Map<String, Object> themeSettings) {
    this.settings = edition.settings();
    Address address = settings.address();
    this.menus = menuItems.of(site, edition);
    this.languages = languages(site, edition);
    String language = settings.language();
    String home = edition.home();
    this.view =
        new SiteView(
            settings.title(),
            Cards.present(settings.tagline()),
            Cards.present(settings.description()),
            address.absolute(home.substring(0, home.length() - 1)),
            address.basePath() + edition.home(),
            address.basePath(),
            language,
            Languages.direction(language),
            Languages.direction(language).equals("rtl"),
            settings.copyright().isEmpty() ? null : Escape.html(settings.copyright()),
            settings.brand().logo().map(pictures::view).orElse(null),
            settings.brand().image().map(pictures::view).orElse(null),
            new FeedViews(edition, words).site(),
            address.basePath() + "/feeds.opml",
            address.basePath() + Planners.subscribeUrl(edition),
            settings.newsletter().map(letters -> newsletter(letters, address)).orElse(null),
            address.basePath() + "/sitemap.xml",
            settings.search() ? address.basePath() + Planners.searchUrl(edition) : null,
            settings.search() ? address.basePath() + Planners.searchIndexUrl(edition) : null,
            settings.search(),
            menus,
            Terms.profiles(settings.social()),
            languages,
            Integer.toString(edition.stories().size()),
            cards.list(edition.stories().subList(0, Math.min(LATEST, edition.stories().size()))),
            cards.list(pinned(edition)),
            terms.views(edition.terms(Taxonomy.TAGS)),
            terms.views(edition.terms(Taxonomy.CATEGORIES)),
            terms.authorViews(edition.listedTerms(Taxonomy.AUTHORS)),
            series.views(edition.terms(Taxonomy.SERIES)),
            terms.taxonomies(),
            indexes(edition, words, terms),
            years(edition),
            themeSettings,
            words.labels().all(),
            site.data(),
            settings.params());
  }

  /** The site as no page in particular shows it. */
  SiteView view() {
    return view;
  }

  private static List<Story> pinned(Edition edition) {
    return edition.stories().stream()
        .filter(story -> story.flags().pinned())
        .sorted(Comparator.comparingInt(story -> story.weight().orElse(Integer.MAX_VALUE)))
        .toList();
  }

  /** The languages to choose from: none if there is only one. */
  private static List<LanguageView> languages(Site site, Edition edition) {
    if (site.editions().size() < 2) {
      return List.of();
    }
    int size = site.editions().size();
    List<LanguageView> views = new ArrayList<>(size);
    for (Edition other : site.editions()) {
      String code = other.language();
      int i = views.size();
      views.add(
          new LanguageView(
              code,
              other.languageName(),
              Languages.direction(code),
              edition.settings().address().basePath() + other.home(),
              code.equals(edition.language()),
              i == 0,
              i == size - 1,
              i));
    }
    return views;
  }

  private static NewsletterForm newsletter(Newsletter letters, Address address) {
    return new NewsletterForm(
        address.link(letters.action()),
        "post",
        letters.field(),
        Cards.present(letters.honeypot()),
        Replies.hidden(List.copyOf(letters.hidden().entrySet())));
  }

  /** Pages that lead to all stories: the archive, and the terms of each taxonomy that has some. */
  private static List<LinkView> indexes(Edition edition, Words words, Terms terms) {
    List<Taxonomy> taxonomies =
        edition.settings().taxonomies().stream()
            .filter(taxonomy -> !edition.listedTerms(taxonomy.name()).isEmpty())
            .toList();
    String base = edition.settings().address().basePath();
    int size = taxonomies.size() + 1;
    List<LinkView> views = new ArrayList<>(size);
    String archive = base + edition.url("/archive/");
    views.add(new LinkView(words.text("titleArchive"), archive, null, "", true, size == 1, 0));
    for (Taxonomy taxonomy : taxonomies) {
      int i = views.size();
      String url = base + Planners.indexUrl(edition, taxonomy);
      views.add(new LinkView(terms.title(taxonomy), url, null, "", false, i == size - 1, i));
    }
    return views;
  }

  private List<YearView> years(Edition edition) {
    List<YearView> views = new ArrayList<>();
    Map<Integer, List<Story>> years = edition.years();
    years.forEach(
        (year, stories) -> {
          int i = views.size();
          views.add(
              new YearView(
                  Integer.toString(year),
                  settings.address().basePath() + Planners.yearUrl(edition, year),
                  Integer.toString(stories.size()),
                  false,
                  i == 0,
                  i == years.size() - 1,
                  i));
        });
    return views;
  }

  /**
   * The site as one page shows it.
   *
   * @param url the page's address as menus have it
   * @param counterparts the page in all its languages: other languages lead to their front page
   */
  SiteView view(String url, List<Counterpart> counterparts) {
    Map<String, List<MenuItem>> current = new LinkedHashMap<>();
    boolean found = false;
    for (Map.Entry<String, List<MenuItem>> menu : menus.entrySet()) {
      List<MenuItem> marked = marked(menu.getValue(), url);
      found |= marked != menu.getValue();
      current.put(menu.getKey(), marked);
    }
    List<YearView> years = years(url);
    found |= years != view.years();
    return found || !counterparts.isEmpty()
        ? view.with(current, languages(counterparts), years)
        : view;
  }

  /** The same on the page of a term, which is the current one of the lists that have it. */
  static SiteView ofTerm(SiteView site, String url) {
    return site.with(
        terms(site.tags(), url),
        terms(site.categories(), url),
        site.taxonomies().stream().map(t -> t.with(terms(t.terms(), url))).toList());
  }

  private static List<TermView> terms(List<TermView> terms, String url) {
    // of many terms each has a page: made for those that list them all
    return new LaterList<>(
        () ->
            terms.stream().map(term -> term.url().equals(url) ? term.asCurrent() : term).toList());
  }

  /** The years, with the one marked whose archive a page is. */
  private List<YearView> years(String url) {
    for (YearView year : view.years()) {
      if (year.url().equals(url)) {
        return view.years().stream().map(y -> y.url().equals(url) ? y.asCurrent() : y).toList();
      }
    }
    return view.years();
  }

  private static List<MenuItem> marked(List<MenuItem> items, String url) {
    for (MenuItem item : items) {
      if (item.url().equals(url) || marked(item.children(), url) != item.children()) {
        return items.stream().map(i -> mark(i, url)).toList();
      }
    }
    return items;
  }

  private static MenuItem mark(MenuItem item, String url) {
    boolean current = item.url().equals(url);
    return new MenuItem(
        item.name(),
        item.url(),
        item.isExternal(),
        current,
        current ? "page" : null,
        marked(item.children(), url),
        item.first(),
        item.last(),
        item.index());
  }

  private List<LanguageView> languages(List<Counterpart> counterparts) {
    Map<String, String> urls = new HashMap<>();
    String base = settings.address().basePath();
    counterparts.forEach(same -> urls.put(same.edition().language(), base + same.url()));
    return languages.stream()
        .map(language -> language.to(urls.getOrDefault(language.code(), language.url())))
        .toList();
  }
}
