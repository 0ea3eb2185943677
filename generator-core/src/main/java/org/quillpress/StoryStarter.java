package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.content.SettingsReader;
import org.quillpress.content.Slugs;
import org.quillpress.files.FolderSource;
import org.quillpress.files.NewFiles;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Plain;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Begins stories: writes a file of the site's own {@code story-template.md}, or of the usual one.
 * {@code {{title}}}, {@code {{date}}} and {@code {{slug}}} are put in; a title that is the value of
 * a key is quoted if YAML needs that.
 */
public final class StoryStarter {
  /** The usual template. */
  static final String TEMPLATE = "---\ntitle: {{title}}\ndate: {{date}}\ntags: []\n---\n\n";

  private static final String USUAL_FOLDER = "stories";

  /** Names of files that are no stories, or none at all on some systems. */
  private static final Set<String> NO_NAMES =
      Set.of("index", "readme", "con", "prn", "aux", "nul", "com1", "lpt1");

  /** The title as the whole value of a key, maybe in quotation marks, or anywhere else. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?m)^([ \\t]*[\\w-]+:[ \\t]*)([\"']?)\\{\\{ *title *}}\\2[ \\t]*$|\\{\\{ *title *}}");

  private StoryStarter() {}

  /**
   * Writes the file of a new story, named by its title, into the first folder of stories. Never
   * writes over a file.
   *
   * @param site the folder that holds {@code site.yaml}
   * @param title of the story
   * @param clock tells the day, in the time zone of the site
   * @throws IOException if the disk does not do what it should
   */
  public static Started start(Path site, String title, Clock clock) throws IOException {
    Problems problems = new Problems();
    SourceTree tree = FolderSource.of(requireNonNull(site, "site"));
    Settings settings = SettingsReader.read(tree, "", Map.of(), problems).settings();
    Optional<String> folder = folder(settings);
    if (folder.isEmpty()) {
      problems.add(
          Problem.error(
                  "story-folder",
                  settings
                      .folders()
                      .places()
                      .getOrDefault(settings.folders().stories().get(0), Place.SITE),
                  "no folder of stories is named without a *")
              .withHint("name one more, such as stories"));
    }
    String slug = new Slugs(settings.urls().slugs()).of(requireNonNull(title, "title"));
    String path = folder.filter(name -> !name.isEmpty()).map(name -> name + "/").orElse("");
    path = path + slug + ".md";
    if (Plain.isSpoilt(title)) {
      problems.add(spoilt());
    } else if (slug.isEmpty()) {
      problems.add(
          Problem.error("story-title", Place.SITE, "a story needs a title with letters or digits")
              .withHint("type -Dtitle=\"The fog on Vinegar Lane\""));
    } else if (NO_NAMES.contains(slug) || !NewFiles.isPossible(path)) {
      problems.add(
          Problem.error("story-title", Place.of(path), "a story cannot have a file of this name")
              .withHint("begin it under another title, and change the title in the file"));
    }
    String template = template(tree, problems);
    if (problems.hasErrors()) {
      return Started.not(problems.list());
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), settings.zone());
    List<String> taken = NewFiles.write(site, Map.of(path, filled(template, title, day, slug)));
    if (taken.isEmpty()) {
      return Started.of(List.of(path));
    }
    Problem there =
        taken.get(0).equals(path)
            ? Problem.error("story-exists", Place.of(path), "this story is there already")
                .withHint("think of another title; nothing was written")
            : Problem.error("story-exists", Place.of(taken.get(0)), "this is no folder of the site")
                .withHint("stories go into a folder here; nothing was written");
    return Started.not(List.of(there));
  }

  /** What is told where the terminal and Java do not agree on what was typed. */
  static Problem spoilt() {
    return Problem.error(
            "letters-lost", Place.SITE, "some letters did not arrive as they were typed")
        .withHint(
            "set the terminal to UTF-8, or type ASCII letters and change the file afterwards");
  }

  /** The first folder of stories that is one, not a pattern; empty for that of the site. */
  private static Optional<String> folder(Settings settings) {
    List<String> folders = settings.folders().stories();
    return folders.isEmpty()
        ? Optional.of(USUAL_FOLDER)
        : folders.stream().filter(folder -> !folder.contains("*")).findFirst();
  }

  /** The template; what is wrong with the site's own is told. */
  private static String template(SourceTree tree, Problems problems) throws IOException {
    Optional<SourceFile> own = tree.file(SettingsReader.STORY_TEMPLATE);
    return own.isPresent() ? TextFile.read(own.get(), problems).orElse(TEMPLATE) : TEMPLATE;
  }

  private static String filled(String template, String title, LocalDate day, String slug) {
    String dated =
        template
            .replaceAll("\\{\\{ *date *}}", day.toString())
            .replaceAll("\\{\\{ *slug *}}", Matcher.quoteReplacement(slug));
    // in one go, since a title may have such braces itself
    return TITLE
        .matcher(dated)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? Plain.line(title)
                        : found.group(1) + Plain.text(title)));
  }
}
