package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Cleaner;
import org.quillpress.html.Escape;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Html;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Profile;
import org.quillpress.model.Settings;
import org.quillpress.model.Term;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Completes what front matter has in Markdown, and teasers: puts in the addresses of links, and
 * tells the broken ones of front matter. Thread-safe.
 */
final class HeadTexts {
  private static final String OPEN = "<p>";
  private static final String CLOSE = "</p>\n";

  private final Settings settings;
  private final Map<String, Markdown> markdown;
  private final Links links;
  private final LinkProblems broken;
  private final Problems problems;
  private final boolean traced;

  /**
   * @param markdown by the language of an edition
   */
  HeadTexts(
      Settings settings,
      Map<String, Markdown> markdown,
      Links links,
      LinkProblems broken,
      Problems problems) {
    this.settings = settings;
    this.markdown = markdown;
    this.links = links;
    this.broken = broken;
    this.problems = problems;
    this.traced = markdown.values().stream().anyMatch(Markdown::isTraced);
  }

  /** Whether a teaser needs nothing that only the site can tell. */
  boolean isComplete(Teaser teaser) {
    return teaser.slots().isEmpty() && settings.policy().rawHtml() != Settings.RawHtml.SANITISE;
  }

  /**
   * The HTML of a text.
   *
   * @param told where broken links are told, or null if they are told elsewhere
   * @param source path of the file that the text is from
   * @param page encoded address of its page below the home
   */
  String html(Html text, @Nullable Place told, String source, String page) {
    String html = text.fill(slot -> value(slot, told, source, page));
    return settings.policy().rawHtml() == Settings.RawHtml.SANITISE
        ? Cleaner.sanitise(html, traced)
        : html;
  }

  private String value(Slot slot, @Nullable Place told, String source, String page) {
    if (slot.kind() == Slot.Kind.SIZE) {
      return "";
    }
    Links.Target target = links.resolve(slot.target(), source, page);
    String base = settings.address().basePath();
    if (target instanceof Links.Target.Found found) {
      return Escape.html(base + found.url());
    }
    if (told != null) {
      boolean link = slot.kind() == Slot.Kind.LINK;
      LinkProblems.What what = link ? LinkProblems.What.PAGE : LinkProblems.What.PICTURE;
      broken.tell(target, what, slot.target(), told, page);
    }
    return Escape.html(Links.unfound(target, slot.kind(), base));
  }

  /**
   * A picture with its words as readers see them.
   *
   * @param edition code of the language
   * @param place where the picture is typed
   */
  Picture picture(Picture picture, String edition, Place place, String source, String page) {
    return picture.caption().isEmpty() && picture.credit().isEmpty()
        ? picture
        : picture.with(
            words(picture.caption(), edition, place, source, page),
            words(picture.credit(), edition, place, source, page));
  }

  private Picture.Words words(
      Picture.Words typed, String edition, Place place, String source, String page) {
    if (typed.isEmpty()) {
      return typed;
    }
    Problems own = new Problems();
    Body body =
        requireNonNull(markdown.get(edition))
            .untraced()
            .summary(place.file(), typed.text(), Math.max(1, place.line()), own);
    tellAt(place, own, problems);
    String html = html(body.teaser(), place, source, page);
    boolean line = html.startsWith(OPEN) && html.indexOf(CLOSE) == html.length() - CLOSE.length();
    return new Picture.Words(
        body.teaserText(),
        line ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html);
  }

  /**
   * Tells what is wrong with a text of front matter where its value begins, since YAML may have
   * folded its lines.
   */
  static void tellAt(Place place, Problems own, Problems problems) {
    for (Problem p : own.list()) {
      problems.add(p.at(place));
    }
  }

  /** An edition with the words of its terms' pictures. */
  Edition edition(Edition edition) {
    if (edition.terms().values().stream().flatMap(List::stream).noneMatch(HeadTexts::hasWords)) {
      return edition;
    }
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    edition
        .terms()
        .forEach(
            (name, list) ->
                terms.put(name, list.stream().map(one -> term(one, edition.language())).toList()));
    return edition.with(terms);
  }

  private static boolean hasWords(Term term) {
    return term.profile()
        .picture()
        .filter(picture -> !picture.caption().isEmpty() || !picture.credit().isEmpty())
        .isPresent();
  }

  private Term term(Term term, String language) {
    Profile profile = term.profile();
    Place place = Place.of(profile.source());
    return hasWords(term)
        ? term.with(
            profile.with(
                profile
                    .picture()
                    .map(one -> picture(one, language, place, profile.source(), term.url()))))
        : term;
  }
}
