package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Escape;
import org.quillpress.model.Address;
import org.quillpress.model.Edition;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Profile;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.LinkView;
import org.quillpress.theme.view.TaxonomyView;
import org.quillpress.theme.view.TermView;

/** Terms and authors as templates see them. Made once. */
final class Terms {
  private final Edition edition;
  private final List<Taxonomy> own;
  private final Address address;
  private final Words words;
  private final Pictures pictures;
  private final Texts texts;
  private final Map<TermKey, TermView> terms = new HashMap<>();
  private final Map<TermKey, AuthorView> authors = new HashMap<>();

  Terms(Edition edition, Words words, Pictures pictures, Texts texts) throws IOException {
    this.edition = edition;
    this.own = edition.settings().taxonomies().stream().filter(Taxonomy::isOwn).toList();
    this.address = edition.settings().address();
    this.words = words;
    this.pictures = pictures;
    this.texts = texts;
    for (List<Term> list : edition.terms().values()) {
      int most = list.stream().mapToInt(term -> term.stories().size()).max().orElse(1);
      for (Term term : list) {
        terms.put(term.key(), term(term, most));
        if (term.key().taxonomy().equals(Taxonomy.AUTHORS)) {
          authors.put(term.key(), author(term));
        }
      }
    }
  }

  private TermView term(Term term, int most) throws IOException {
    int count = term.stories().size();
    return new TermView(
        term.name(),
        term.key().slug(),
        address.basePath() + term.url(),
        Integer.toString(count),
        words.count("stories", count),
        term.feed().isEmpty() ? "" : address.basePath() + term.feed(),
        text(term),
        term.profile().picture().map(pictures::view).orElse(null),
        Integer.toString(weight(count, most)),
        term.profile().params(),
        false,
        false,
        false,
        0);
  }

  /** 1 to 5 on a logarithmic scale. */
  private static int weight(int count, int most) {
    return most <= 1 || count <= 1 ? 1 : 1 + (int) Math.round(4 * Math.log(count) / Math.log(most));
  }

  private AuthorView author(Term term) throws IOException {
    int count = term.stories().size();
    return new AuthorView(
        term.name(),
        term.key().slug(),
        address.basePath() + term.url(),
        text(term),
        term.profile().picture().map(pictures::view).orElse(null),
        profiles(term.profile().links()),
        Integer.toString(count),
        words.count("stories", count),
        term.feed().isEmpty() ? "" : address.basePath() + term.feed(),
        term.profile().params(),
        false,
        false,
        0);
  }

  /** Profiles elsewhere, of an author or of the site. */
  static List<LinkView> profiles(List<NamedLink> links) {
    List<LinkView> views = new ArrayList<>(links.size());
    for (int i = 0; i < links.size(); i++) {
      NamedLink link = links.get(i);
      boolean last = i == links.size() - 1;
      views.add(new LinkView(link.name(), link.url(), null, "me", i == 0, last, i));
    }
    return views;
  }

  private @Nullable String text(Term term) throws IOException {
    Profile profile = term.profile();
    if (profile.body() == Story.NO_TEXT) {
      return profile.description().isEmpty()
          ? null
          : "<p>" + Escape.html(profile.description()) + "</p>";
    }
    return texts.anywhere(texts.read(profile.body()), profile.source(), term.url());
  }

  /** The site's own taxonomies in which a story has terms. */
  List<TaxonomyView> taxonomies(Story story) {
    if (own.isEmpty()) {
      return List.of();
    }
    List<TaxonomyView> list = new ArrayList<>(own.size());
    for (Taxonomy taxonomy : own) {
      List<TermView> found = views(story, taxonomy.name());
      if (!found.isEmpty()) {
        list.add(view(taxonomy, found));
      }
    }
    return placed(list);
  }

  /** What readers see of the list of all terms of a taxonomy. */
  String title(Taxonomy taxonomy) {
    if (!taxonomy.title().isEmpty()) {
      return taxonomy.title();
    }
    return switch (taxonomy.name()) {
      case Taxonomy.TAGS -> words.text("titleTags");
      case Taxonomy.CATEGORIES -> words.text("titleCategories");
      case Taxonomy.AUTHORS -> words.text("titleAuthors");
      case Taxonomy.SERIES -> words.text("series");
      default -> taxonomy.name();
    };
  }

  /** All taxonomies of the site's own. */
  List<TaxonomyView> taxonomies() {
    List<TaxonomyView> list = new ArrayList<>(own.size());
    for (Taxonomy taxonomy : own) {
      list.add(view(taxonomy, views(edition.terms(taxonomy.name()))));
    }
    return placed(list);
  }

  private static List<TaxonomyView> placed(List<TaxonomyView> list) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, list.get(i).at(i, list.size()));
    }
    return list;
  }

  private TaxonomyView view(Taxonomy taxonomy, List<TermView> found) {
    return new TaxonomyView(
        taxonomy.name(),
        taxonomy.title(),
        address.basePath() + Planners.indexUrl(edition, taxonomy),
        found,
        false,
        false,
        0);
  }

  TermView view(Term term) {
    TermView view = terms.get(term.key());
    if (view == null) {
      throw new IllegalArgumentException("term is not of this site: " + term.key());
    }
    return view;
  }

  AuthorView authorView(Term term) {
    AuthorView view = authors.get(term.key());
    if (view == null) {
      throw new IllegalArgumentException("author is not of this site: " + term.key());
    }
    return view;
  }

  List<TermView> views(Story story, String taxonomy) {
    List<TermKey> keys = story.terms(taxonomy);
    List<TermView> list = new ArrayList<>(keys.size());
    for (TermKey key : keys) {
      TermView view = terms.get(key);
      if (view != null) {
        list.add(view.at(list.size(), keys.size()));
      }
    }
    return list;
  }

  List<TermView> views(List<Term> terms) {
    List<TermView> list = new ArrayList<>(terms.size());
    for (Term term : terms) {
      list.add(view(term).at(list.size(), terms.size()));
    }
    return list;
  }

  List<AuthorView> authors(Story story) {
    List<TermKey> keys = story.terms(Taxonomy.AUTHORS);
    List<AuthorView> list = new ArrayList<>(keys.size());
    for (TermKey key : keys) {
      AuthorView view = authors.get(key);
      if (view != null) {
        list.add(view.at(list.size(), keys.size()));
      }
    }
    return list;
  }

  List<AuthorView> authorViews(List<Term> terms) {
    List<AuthorView> list = new ArrayList<>(terms.size());
    for (Term term : terms) {
      list.add(authorView(term).at(list.size(), terms.size()));
    }
    return list;
  }
}
