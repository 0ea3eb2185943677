package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.content.SettingsReader;
import org.quillpress.content.SiteFiles;
import org.quillpress.content.Slugs;
import org.quillpress.files.FolderSource;
import org.quillpress.files.NewFiles;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.frontmatter.Plain;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Begins stories: writes a file of the site's own story template. */
public final class StoryStarter {
  /**
   * The file of a site that a new story begins as. {@code {{title}}}, {@code {{date}}} and {@code
   * {{slug}}} are put in, a title such that it is one value of YAML. A site without it has one with
   * title and date.
   */
  public static final String TEMPLATE = SiteFiles.STORY_TEMPLATE;

  private static final String USUAL_FOLDER = "stories";
  private static final String USUAL = "---\ntitle: {{title}}\ndate: {{date}}\n---\n\n";

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
    String slug = new Slugs(settings.urls().slugs()).of(requireNonNull(title, "title"));
    if (slug.isEmpty()) {
      problems.add(
          Problem.error("story-title", Place.SITE, "a story needs a title with letters or digits")
              .withHint("type -Dtitle=\"The fog on Vinegar Lane\""));
    }
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
    if (problems.hasErrors()) {
      return Started.not(problems.list());
    }
    String path = (folder.get().equals(".") ? "" : folder.get() + "/") + slug + ".md";
    Optional<SourceFile> template = tree.file(TEMPLATE);
    String text =
        template.isPresent()
            ? new String(template.get().read(), StandardCharsets.UTF_8).replace("\ufeff", "")
            : USUAL;
    LocalDate day = LocalDate.ofInstant(clock.instant(), settings.zone());
    String story =
        text.replace("{{date}}", day.toString())
            .replace("{{slug}}", slug)
            .replace("{{title}}", Plain.text(title));
    if (NewFiles.write(site, Map.of(path, story)).isEmpty()) {
      return Started.of(List.of(path));
    }
    return Started.not(
        List.of(
            Problem.error("story-exists", Place.of(path), "this story is there already")
                .withHint("think of another title; nothing was written")));
  }

  /** The first folder of stories that is one, not a pattern. */
  private static Optional<String> folder(Settings settings) {
    List<String> folders = settings.folders().stories();
    return folders.isEmpty()
        ? Optional.of(USUAL_FOLDER)
        : folders.stream().filter(folder -> !folder.contains("*")).findFirst();
  }
}
