package org.quillpress.plan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quillpress.model.Replacements;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;

/** A file that the site will have: where, and what it is made from. */
public sealed interface Output {
  /** Path in the site, not encoded, {@code /} between names. */
  String path();

  /** What asks for the file, for a person: a source file where there is one. */
  String origin();

  /** Whether the author's own may stand at its path without a word: many sites have one there. */
  default boolean givesWay() {
    return false;
  }

  /** The same with other stories, with the same addresses, in the place of some. */
  default Output with(Replacements change) {
    return this;
  }

  /** A page that readers see. */
  sealed interface Page extends Output {
    /** Language of the edition that it belongs to. */
    String language();
  }

  /**
   * The page of a story or of an undated page.
   *
   * @param position of the story among the listed ones of its edition, or -1
   */
  record StoryPage(String path, String language, Story story, int position) implements Page {
    @Override
    public String origin() {
      return story.source();
    }

    @Override
    public Output with(Replacements change) {
      Story other = change.of(story);
      return other.equals(story) ? this : new StoryPage(path, language, other, position);
    }
  }

  /** What a list is of. */
  enum ListKind {
    /** All stories. */
    HOME,
    /** The stories of a term. */
    TERM,
    /** The stories of a year, by month. */
    YEAR
  }

  /**
   * One page of a list of stories.
   *
   * @param term of a {@link ListKind#TERM}
   * @param year of a {@link ListKind#YEAR}
   * @param url encoded address of the list's first page below the home
   * @param stories those on this page
   * @param page number of this page, from 1
   * @param pages number of pages
   * @param total number of stories on all pages
   */
  record ListPage(
      String path,
      String language,
      ListKind kind,
      Optional<Term> term,
      OptionalInt year,
      String url,
      List<Story> stories,
      int page,
      int pages,
      int total)
      implements Page {
    @Override
    public String origin() {
      return switch (kind) {
        case HOME -> "the list of all stories";
        case TERM ->
            "the list of "
                + term.map(t -> t.key().taxonomy() + " \"" + t.name() + "\"").orElse("a term");
        case YEAR -> "the archive of " + year.orElse(0);
      };
    }

    @Override
    public Output with(Replacements change) {
      List<Story> others = change.of(stories);
      Optional<Term> other = term.map(change::of);
      return others.equals(stories) && other.equals(term)
          ? this
          : new ListPage(path, language, kind, other, year, url, others, page, pages, total);
    }
  }

  /** The page that lists all terms of a taxonomy. */
  record TermIndex(String path, String language, Taxonomy taxonomy, List<Term> terms)
      implements Page {
    @Override
    public String origin() {
      return "the list of all " + taxonomy.name();
    }

    @Override
    public Output with(Replacements change) {
      List<Term> others = Replacements.of(terms, change::of);
      return others.equals(terms) ? this : new TermIndex(path, language, taxonomy, others);
    }
  }

  /**
   * The page that leads to the archives of all years.
   *
   * @param stories all stories if the edition is small enough to list them on one page, else none
   */
  record Archive(String path, String language, List<Story> stories) implements Page {
    @Override
    public String origin() {
      return "the archive";
    }

    @Override
    public Output with(Replacements change) {
      List<Story> others = change.of(stories);
      return others.equals(stories) ? this : new Archive(path, language, others);
    }
  }

  /** The page on which readers search an edition. */
  record Search(String path, String language) implements Page {
    @Override
    public String origin() {
      return "the search page";
    }
  }

  /** The page that explains the feeds of an edition to its readers. */
  record Subscribe(String path, String language) implements Page {
    @Override
    public String origin() {
      return "the page about feeds";
    }

    @Override
    public boolean givesWay() {
      return true;
    }
  }

  /** The page for addresses that do not exist. */
  record NotFound(String path, String language) implements Page {
    @Override
    public String origin() {
      return "the page for addresses that do not exist";
    }
  }

  /**
   * A feed (RSS 2.0), or one of its archives (RFC 5005, section 4).
   *
   * @param language of the edition that it belongs to
   * @param term whose stories, or none for the edition's
   * @param archive the year of an archive; empty for the current feed
   * @param previous path of the archive before this one, or empty
   * @param next path of the archive after this one, or empty
   */
  record Feed(
      String path,
      String language,
      Optional<Term> term,
      OptionalInt archive,
      List<Story> stories,
      String previous,
      String next)
      implements Output {
    @Override
    public String origin() {
      return "the feed" + term.map(t -> " of \"" + t.name() + "\"").orElse("");
    }

    @Override
    public Feed with(Replacements change) {
      List<Story> others = change.of(stories);
      Optional<Term> other = term.map(change::of);
      return others.equals(stories) && other.equals(term)
          ? this
          : new Feed(path, language, other, archive, others, previous, next);
    }
  }

  /**
   * A list of addresses for search engines (sitemaps.org).
   *
   * @param entries at most 45,000
   */
  record Sitemap(String path, List<SitemapEntry> entries) implements Output {
    @Override
    public String origin() {
      return "the sitemap";
    }
  }

  /**
   * An address in a sitemap.
   *
   * @param url encoded path below the home
   * @param shows what it shows, whose last change is its own; may be nothing
   * @param image encoded address of its picture, or empty
   * @param counterparts the same page in all its languages, or none
   */
  record SitemapEntry(
      String url, List<Story> shows, String image, List<Counterparts.Counterpart> counterparts) {}

  /** The index of a sitemap of several files. */
  record SitemapIndex(String path, List<String> parts) implements Output {
    @Override
    public String origin() {
      return "the sitemap";
    }
  }

  /** {@code robots.txt}. */
  record Robots(String path) implements Output {
    @Override
    public String origin() {
      return "robots.txt";
    }
  }

  /** The list of all feeds (OPML 2.0). */
  record FeedList(String path, List<Feed> feeds) implements Output {
    @Override
    public String origin() {
      return "the list of feeds";
    }

    @Override
    public Output with(Replacements change) {
      List<Feed> others = Replacements.of(feeds, feed -> feed.with(change));
      return others.equals(feeds) ? this : new FeedList(path, others);
    }
  }

  /**
   * A page at an old address.
   *
   * @param url encoded path below the home to which it leads
   */
  record Redirect(String path, String language, String url, String title, String origin)
      implements Page {
    @Override
    public Output with(Replacements change) {
      Story story = change.bySource().get(origin);
      return story == null || !story.url().equals(url)
          ? this
          : new Redirect(path, language, url, story.title(), origin);
    }
  }

  /** A file of the source that is copied. */
  record Copy(String path, String source) implements Output {
    @Override
    public String origin() {
      return source;
    }
  }

  /**
   * A file whose bytes somebody else makes: a theme's asset, an extension's file.
   *
   * @param fingerprint of all that they are made of, by which they are known without being made; 0
   *     if that is not known
   */
  record Made(String path, String origin, Content content, long fingerprint) implements Output {
    /** Whose bytes are made each time. */
    public Made(String path, String origin, Content content) {
      this(path, origin, content, 0);
    }

    /** Makes the bytes of a file; must give the same ones each time. */
    @FunctionalInterface
    public interface Content {
      /** The bytes. */
      byte[] bytes() throws IOException;
    }
  }
}
