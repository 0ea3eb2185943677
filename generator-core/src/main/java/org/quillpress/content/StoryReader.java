package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Dates;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.Switch;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/** Reads one story or page: front matter, text, teaser. Knows nothing of the rest of the site. */
final class StoryReader {
  private final Languages languages;
  private final Map<String, Markdown> markdown;
  private final Bodies bodies;
  private final Gists gists;
  private final Settings settings;
  private final HeadRules rules;
  private final Slugs slugs;
  private final ZoneId zone;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param markdown by the language of an edition
   * @param bodies get summaries
   * @param gists what parses texts, or knows what that comes to
   */
  StoryReader(
      Languages languages,
      Map<String, Markdown> markdown,
      Bodies bodies,
      Gists gists,
      Settings settings,
      HeadRules rules,
      Problems problems) {
    this.languages = languages;
    this.markdown = markdown;
    this.bodies = bodies;
    this.gists = gists;
    this.settings = settings;
    this.rules = rules;
    this.slugs = new Slugs(settings.urls().slugs());
    this.zone = settings.zone();
    this.problems = problems;
  }

  /**
   * A text with what it was read from.
   *
   * @param typed the front matter as it was typed
   * @param front the same under the names of its keys, with what holds for the file anyway
   */
  record Told(Mapping typed, Mapping front, Parsed parsed) {}

  /**
   * Reads a file, or says in {@code problems} why it cannot be read. There is nothing to say of a
   * file without front matter where only files with one are texts.
   */
  Optional<Parsed> read(Inventory.Source source) throws IOException {
    return told(source).map(Told::parsed);
  }

  /** The same with what it was read from. */
  Optional<Told> told(Inventory.Source source) throws IOException {
    String file = source.file().path();
    Optional<String> text = TextFile.read(source.file(), problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter front = FrontMatter.read(file, text.get(), problems);
    if (front.broken()) {
      return Optional.empty();
    }
    Layout.Role role = source.texts().role();
    if (role == Layout.Role.HEADED_PAGE && !front.present()) {
      return Optional.empty();
    }
    FileName name = FileName.of(source.path());
    Optional<Moment> day = Dates.parse(name.date(), zone);
    Mapping own =
        rules.named(ForeignHead.translate(front.head(), source, settings, problems), problems);
    Story.Kind kind = kind(role, day.isPresent() || own.get("date").isPresent());
    Mapping complete = rules.complete(own, source, kind);
    List<Schema.Reference> references = rules.check(complete, source, kind, problems);
    Head head = HeadReader.read(complete, kind, references, settings, problems);
    Moment date = head.date().or(() -> day).or(head::publish).orElse(null);
    boolean undated = kind == Story.Kind.STORY && date == null && !head.flags().draft();
    if (undated && source.texts().undated() && name.date().isEmpty() && !problems.hasErrors()) {
      problems.add(page(file));
      kind = Story.Kind.PAGE;
    } else if (undated) {
      if (!problems.hasErrors()) {
        problems.add(undated(file, front.present(), name.date()));
      }
      return Optional.empty();
    }
    Spoken spoken = spoken(head, source);
    Markdown usual = requireNonNull(markdown.get(spoken.edition().code()));
    Markdown parser = hasFormulas(head) ? usual.and(Switch.MATH) : usual;
    Markup markup = new Markup(parser, settings, head.title().isEmpty());
    Gist gist = gists.of(source.file(), front, markup, problems);
    Gist shown =
        head.summary().isEmpty() ? gist : gist.with(summary(usual, head.summary().get()), bodies);
    Parsed parsed = parsed(source, kind, head, spoken, name, date, shown);
    return Optional.of(new Told(front.head(), complete, parsed));
  }

  private Body summary(Markdown usual, Scalar typed) {
    Problems own = new Problems();
    Place place = typed.place();
    Body body = usual.summary(place.file(), typed.text(), Math.max(1, place.line()), own);
    HeadTexts.tellAt(place, own, problems);
    return body;
  }

  private static boolean hasFormulas(Head head) {
    String typed = String.valueOf(head.params().getOrDefault("math", "false"));
    return !Set.of("false", "no", "off", "0").contains(typed.toLowerCase(Locale.ROOT));
  }

  /**
   * The language of a text.
   *
   * @param edition of the edition that it belongs to
   * @param code of the text itself, which may be that of a region
   */
  private record Spoken(Language edition, String code) {}

  /** The front matter counts before the path, the path before the site. */
  private Spoken spoken(Head head, Inventory.Source source) {
    @Nullable Language named = source.named().language();
    Language otherwise = named == null ? languages.main() : named;
    if (head.language().isEmpty()) {
      return new Spoken(otherwise, otherwise.code());
    }
    Scalar typed = head.language().get();
    Optional<String> code = LanguageCode.of(typed.text());
    if (code.isEmpty()) {
      problems.add(
          LanguagesReader.notACode(typed.text(), typed.place()).withSeverity(Severity.WARNING));
      return new Spoken(otherwise, otherwise.code());
    }
    Optional<Language> edition = languages.serving(code.get());
    if (edition.isEmpty()) {
      problems.add(languages.unknown(code.get(), typed));
    } else if (named != null && !edition.get().equals(named)) {
      problems.add(
          Problem.note(
                  "language-differs",
                  typed.place(),
                  "\""
                      + typed.text()
                      + "\" counts, not \""
                      + named.code()
                      + "\" in the file's path")
              .withHint("remove the line, or rename the file, so that both say the same"));
    }
    return new Spoken(edition.orElse(otherwise), code.get());
  }

  private static Story.Kind kind(Layout.Role role, boolean dated) {
    return switch (role) {
      case STORY, DRAFT -> Story.Kind.STORY;
      case PAGE, HEADED_PAGE -> Story.Kind.PAGE;
      case DATED -> dated ? Story.Kind.STORY : Story.Kind.PAGE;
    };
  }

  /** In a folder of another system, what has no date is published all the same. */
  private static Problem page(String file) {
    return Problem.warning(
            "date-none",
            Place.of(file),
            "it has no date, so it is a page and in no list of stories")
        .withHint("to make it a story, type a line date: 2026-02-07 into its front matter");
  }

  /** What is wrong with a story that has no date anywhere. */
  static Problem undated(String file, boolean headed, String inName) {
    String which = inName.isEmpty() ? "" : ": \"" + inName + "\" in its file's name is none";
    String line = "date: 2026-02-07";
    return Problem.error("date-missing", Place.of(file, 1, 1), "the story has no date" + which)
        .withHint(
            headed
                ? "type a line "
                    + line
                    + " into its front matter, or name the file such as 2026-02-07-fog.md"
                : "begin the file with three lines: ---, "
                    + line
                    + " and ---; or name it such as 2026-02-07-fog.md");
  }

  private Parsed parsed(
      Inventory.Source source,
      Story.Kind kind,
      Head head,
      Spoken spoken,
      FileName name,
      @Nullable Moment date,
      Gist gist) {
    String title = head.title();
    if (title.isEmpty()) {
      title = gist.heading().isEmpty() ? nameTitle(source, name) : gist.heading();
    }
    return new Parsed(
        source,
        kind,
        head,
        spoken.edition(),
        spoken.code(),
        name.name(),
        name.folders(slugs),
        name.isIndex(),
        title,
        date,
        gist);
  }

  private static String nameTitle(Inventory.Source source, FileName name) {
    boolean jekyll = source.root().equals("_posts") || source.root().endsWith("/_posts");
    return jekyll ? name.titleInCapitals() : name.title();
  }
}
