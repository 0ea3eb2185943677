package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.content.SettingsReader;
import org.quillpress.files.FolderSource;
import org.quillpress.files.MapSource;
import org.quillpress.files.NewFiles;
import org.quillpress.frontmatter.Plain;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Begins sites: writes a small folder that can be built at once, with a first story, by {@code mvn
 * site-build} too. Immutable and thread-safe.
 */
public final class SiteStarter {
  private static final String SETTINGS = SettingsReader.FILE;
  private static final String STORIES = "stories";

  private final List<String> themes;

  private SiteStarter(List<String> themes) {
    this.themes = themes;
  }

  /**
   * Prepares.
   *
   * @param extensions bring the themes that a site can have; typically {@code
   *     ServiceLoader.load(SiteExtension.class)}
   */
  public static SiteStarter of(Iterable<? extends SiteExtension> extensions) {
    return new SiteStarter(
        SiteGenerator.builder().extensions(extensions).themes().keySet().stream()
            .sorted()
            .toList());
  }

  /**
   * What a site is begun with.
   *
   * @param title the site's name
   * @param url where it will be on the web, such as {@code https://example.org/}
   * @param author who writes, or empty
   * @param language BCP 47 code, such as {@code en}
   * @param theme how it looks, such as {@code broadsheet}
   */
  public record Answers(String title, String url, String author, String language, String theme) {}

  /**
   * Writes the files of a new site. What is there already stays as it is; a folder with a {@code
   * site.yaml} is a site, and nothing is written. Stories that are there are enough: then no first
   * one is written.
   *
   * @param today the date of the first story
   * @param folder made if it is missing
   * @throws IOException if the disk does not do what it should
   */
  public Started start(Answers answers, LocalDate today, Path folder) throws IOException {
    requireNonNull(today, "today");
    Map<String, String> files = new LinkedHashMap<>(new FirstFiles(answers, today).files());
    Problems problems = new Problems();
    check(answers, requireNonNull(files.get(SETTINGS)), problems);
    problem(folder).ifPresent(problems::add);
    if (problems.hasErrors()) {
      return Started.not(problems.list());
    }
    if (hasStories(folder)) {
      files.keySet().removeIf(path -> path.startsWith(STORIES + "/"));
    }
    List<String> kept = new ArrayList<>(NewFiles.there(folder, files.keySet()));
    kept.forEach(files::remove);
    List<String> taken = NewFiles.write(folder, files);
    if (!taken.isEmpty()) {
      return Started.not(
          List.of(
              Problem.error("site-exists", Place.of(taken.get(0)), "this file is in the way")
                  .withHint("move it, or begin in a folder of its own")));
    }
    return new Started(List.copyOf(files.keySet()), kept, List.of());
  }

  /** What is wrong with a folder as that of a new site, before anybody is asked anything. */
  public Optional<Problem> problem(Path folder) {
    return NewFiles.there(folder, List.of(SETTINGS)).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.error("site-exists", Place.of(SETTINGS), "there is a site here already")
                .withHint("begin a new one in a folder of its own; nothing was written"));
  }

  private static boolean hasStories(Path folder) throws IOException {
    return !NewFiles.there(folder, List.of(STORIES)).isEmpty()
        && !FolderSource.of(folder).list(STORIES).files().isEmpty();
  }

  /** The answers are told as what they are in the file that they would make. */
  private void check(Answers answers, String settings, Problems problems) throws IOException {
    SettingsReader.read(MapSource.of(Map.of(SETTINGS, settings)), "", Map.of(), problems);
    if (Plain.isSpoilt(settings)) {
      problems.add(StoryStarter.spoilt());
    }
    if (!themes.contains(answers.theme())) {
      problems.add(
          Problem.error(
                  "theme-unknown",
                  Place.of(SETTINGS),
                  "there is no theme \"" + answers.theme() + "\"")
              .withHint(
                  Nearest.hint(
                      answers.theme(), themes, "themes are " + String.join(", ", themes))));
    }
  }
}
