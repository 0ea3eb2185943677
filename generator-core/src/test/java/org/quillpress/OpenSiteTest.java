package org.quillpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.FolderSource;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planner;
import org.quillpress.problem.Problem;

/** A site that is held open shows what changed, and only that is read again. */
class OpenSiteTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    TestSite.write(
        TestSite.files(
            """
            -- stories/fog.md --
            ---
            title: Fog
            date: 2026-01-02
            tags: [weather]
            ---
            It came up the steps.
            -- stories/rain.md --
            ---
            title: Rain
            date: 2026-01-03
            ---
            After the [fog](fog.md).
            """),
        folder);
  }

  private OpenSite open() throws IOException {
    return TestSite.builder().source(folder).build().open(folder.resolve("target/site"));
  }

  private static String text(OpenSite site, String path) throws IOException {
    return new String(site.file(path).orElse(new byte[0]), UTF_8);
  }

  private void edit(String file, String from, String to) throws IOException {
    TestSite.edit(folder.resolve(file), from, to);
  }

  @Test
  void aChangeOfAStoryIsSeenWhereverItIsShown() throws IOException {
    try (OpenSite site = open()) {
      edit("stories/fog.md", "title: Fog", "title: The other fog");
      site.refresh(List.of("stories/fog.md"));

      assertThat(text(site, "2026/01/fog/index.html")).contains("<h1", "The other fog");
      assertThat(text(site, "index.html")).contains("The other fog");
      assertThat(text(site, "feed.xml")).contains("The other fog");
      assertThat(text(site, "2026/01/rain/index.html")).contains("The other fog");
    }
  }

  @Test
  void whatIsNotToldOfIsNotReadAgain() throws IOException {
    try (OpenSite site = open()) {
      edit("stories/fog.md", "title: Fog", "title: The other fog");
      site.refresh(List.of("stories/rain.md"));
      assertThat(text(site, "index.html")).doesNotContain("The other fog");

      site.refresh();
      assertThat(text(site, "index.html")).contains("The other fog");
    }
  }

  @Test
  void withAnErrorTheSiteStaysAsItWas() throws IOException {
    try (OpenSite site = open()) {
      edit("stories/fog.md", "date: 2026-01-02", "date: 2026-13-02");
      site.refresh(List.of("stories/fog.md"));

      assertThat(site.problems()).extracting(Problem::code).containsExactly("date-format");
      assertThat(site.problems().get(0).place().lineText()).isEqualTo("date: 2026-13-02");
      assertThat(text(site, "2026/01/fog/index.html")).contains("It came up the steps");

      edit("stories/fog.md", "date: 2026-13-02", "date: 2026-02-02");
      site.refresh(List.of("stories/fog.md"));
      assertThat(site.problems()).isEmpty();
      assertThat(site.file("2026/01/fog/index.html")).isEmpty();
      assertThat(text(site, "2026/02/fog/index.html")).contains("It came up the steps");
    }
  }

  @Test
  void aSiteWithErrorsFromTheStartHasNoFiles() throws IOException {
    edit("stories/fog.md", "date: 2026-01-02", "date: soon");
    try (OpenSite site = open()) {
      assertThat(site.paths()).isEmpty();
      assertThat(site.problems()).isNotEmpty();

      edit("stories/fog.md", "date: soon", "date: 2026-02-02");
      site.refresh(List.of("stories/fog.md"));
      assertThat(site.paths()).contains("2026/02/fog/index.html");
    }
  }

  @Test
  void problemsOfTextsThatDidNotChangeAreStillTold() throws IOException {
    edit("stories/rain.md", "title: Rain", "title: Rain\nupdatd: 2026-02-02");
    try (OpenSite site = open()) {
      List<Problem> before = site.problems();
      assertThat(before).isNotEmpty();
      site.refresh(List.of("stories/fog.md"));
      assertThat(site.problems()).isEqualTo(before);
    }
  }

  @Test
  void aBrokenLinkShowsOnceItsPageIsMade() throws IOException {
    edit("stories/rain.md", "(fog.md)", "(frog.md)");
    try (OpenSite site = open()) {
      text(site, "2026/01/rain/index.html");
      assertThat(site.problems()).extracting(Problem::code).contains("link-broken");
    }
  }

  @Test
  void filesAreAddedMovedAndRemoved() throws IOException {
    try (OpenSite site = open()) {
      Files.writeString(folder.resolve("stories/ice.md"), "---\ndate: 2026-01-04\n---\nCold.\n");
      site.refresh(List.of("stories/ice.md"));
      assertThat(text(site, "2026/01/ice/index.html")).contains("Cold.");

      Files.createDirectories(folder.resolve("stories/old"));
      Files.move(folder.resolve("stories/fog.md"), folder.resolve("stories/old/fog.md"));
      Files.delete(folder.resolve("stories/ice.md"));
      site.refresh(List.of("stories/fog.md", "stories/old", "stories/ice.md"));
      assertThat(site.file("2026/01/ice/index.html")).isEmpty();
      assertThat(site.address("stories/old/fog.md")).contains("/2026/01/fog/");
      assertThat(site.address("stories/fog.md")).isEmpty();

      Files.move(folder.resolve("stories/old"), folder.resolve("stories/older"));
      site.refresh(List.of("stories/old", "stories/older"));
      assertThat(site.address("stories/older/fog.md")).contains("/2026/01/fog/");
    }
  }

  @Test
  void whatAShortcodeToldIsToldUntilItIsMended() throws IOException {
    Path theme = folder.resolve("theme");
    Files.createDirectories(theme.resolve("shortcodes"));
    Files.createDirectories(theme.resolve("partials"));
    Files.writeString(theme.resolve("shortcodes/star.mustache"), "{{> loop}}");
    Files.writeString(theme.resolve("partials/loop.mustache"), "{{> loop}}");
    try (OpenSite site = open()) {
      assertThat(site.problems()).isEmpty();
      edit("stories/fog.md", "It came", "{{< star >}} It came");
      site.refresh(List.of("stories/fog.md"));
      assertThat(site.problems()).extracting(Problem::code).contains("theme-endless");
      edit("stories/rain.md", "After", "Long after");
      site.refresh(List.of("stories/rain.md"));
      assertThat(site.problems()).extracting(Problem::code).contains("theme-endless");
    }
  }

  @Test
  void foldersThatChangePlacesAreSeen() throws IOException {
    for (String name : List.of("v1.2", "v1.3")) {
      Path story = folder.resolve("stories/" + name + "/ice-" + name + ".md");
      Files.createDirectories(story.getParent());
      Files.writeString(story, "---\ndate: 2026-01-04\n---\n" + name + "\n");
    }
    try (OpenSite site = open()) {
      Path first = folder.resolve("stories/v1.2");
      Files.move(first, folder.resolve("stories/old"));
      Files.move(folder.resolve("stories/v1.3"), first);
      site.refresh(List.of("stories/v1.2", "stories/v1.3", "stories/old"));
      assertThat(site.problems()).isEmpty();
      assertThat(site.address("stories/v1.2/ice-v1.3.md")).isPresent();
      assertThat(site.address("stories/v1.2/ice-v1.2.md")).isEmpty();
      assertThat(site.address("stories/old/ice-v1.2.md")).isPresent();
    }
  }

  @Test
  void templatesSettingsAndShortcodesCountAtOnce() throws IOException {
    try (OpenSite site = open()) {
      Path theme = folder.resolve("theme");
      Files.createDirectories(theme.resolve("layouts"));
      Files.writeString(theme.resolve("layouts/story.mustache"), "Own: {{story.title}}");
      site.refresh(List.of("theme/layouts/story.mustache"));
      assertThat(text(site, "2026/01/fog/index.html")).isEqualTo("Own: Fog");

      Files.createDirectories(theme.resolve("shortcodes"));
      Files.writeString(theme.resolve("shortcodes/star.mustache"), "<b>*</b>");
      edit("stories/fog.md", "It came", "{{< star >}} It came");
      site.refresh(List.of("stories/fog.md", "theme/shortcodes"));
      Files.writeString(theme.resolve("shortcodes/star.mustache"), "<i>+</i>");
      site.refresh(List.of("theme/shortcodes/star.mustache"));
      assertThat(text(site, "feed.xml")).contains("<i>+</i>");

      edit("site.yaml", "title: Test site", "title: Another site");
      site.refresh(List.of("site.yaml"));
      assertThat(text(site, "feed.xml")).contains("<title>Another site</title>");
    }
  }

  @Test
  void theSearchFindsWhatChanged() throws IOException {
    try (OpenSite site = open()) {
      assertThat(words(site)).contains("steps").doesNotContain("lighthouse");
      edit("stories/fog.md", "It came up the steps", "It came to the lighthouse");
      site.refresh(List.of("stories/fog.md"));
      assertThat(words(site)).contains("lighthous").doesNotContain("steps");
    }
  }

  private static String words(OpenSite site) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path : site.paths()) {
      if (path.startsWith("search/") && path.endsWith(".json")) {
        all.append(text(site, path));
      }
    }
    return all.toString();
  }

  @Test
  void aPagesFolderFileSpeaksForItsPages() throws IOException {
    Files.createDirectories(folder.resolve("pages/sub"));
    Files.writeString(folder.resolve("pages/sub/p.md"), "---\ntitle: P\n---\nText.\n");
    Path index = folder.resolve("pages/sub/_index.md");
    Files.writeString(index, "---\ntitle: Sub\ncascade:\n  description: one\n---\nText.\n");
    try (OpenSite site = open()) {
      assertThat(text(site, "sub/p/index.html")).contains("content=\"one\"");
      edit("pages/sub/_index.md", "one", "two");
      site.refresh(List.of("pages/sub/_index.md"));

      assertThat(text(site, "sub/p/index.html")).contains("content=\"two\"");
    }
  }

  @Test
  void aPlannerOfTheProgramSeesTitles() throws IOException {
    Planner titles =
        site ->
            Stream.of(
                new Output.Made(
                    "titles.txt", "a program", () -> site.stories().toString().getBytes(UTF_8)));
    try (OpenSite site =
        TestSite.builder()
            .source(folder)
            .planner(titles)
            .build()
            .open(folder.resolve("target/site"))) {
      edit("stories/fog.md", "title: Fog", "title: Mist");
      site.refresh(List.of("stories/fog.md"));

      assertThat(text(site, "titles.txt")).contains("Mist");
    }
  }

  @Test
  void aProblemStaysAtItsLine() throws IOException {
    edit("stories/fog.md", "date:", "id: same\ndate:");
    edit("stories/rain.md", "date:", "id: same\ndate:");
    try (OpenSite site = open()) {
      assertThat(site.problems()).extracting(problem -> problem.place().line()).containsExactly(3);
      String file = site.problems().get(0).place().file();
      edit(file, "title: ", "title: >\n  ");
      site.refresh(List.of(file));

      assertThat(site.problems()).extracting(problem -> problem.place().line()).containsExactly(4);
    }
  }

  /** An editor may have moved a file away for a moment. */
  @Test
  void aFailedReadingIsMadeUpFor() throws IOException {
    AtomicReference<String> missing = new AtomicReference<>("");
    try (OpenSite site =
        TestSite.builder()
            .source(
                new BrokenTree(
                    FolderSource.of(folder),
                    path ->
                        path.equals(missing.get())
                            ? Optional.of(new IOException("cannot read " + path))
                            : Optional.empty()))
            .build()
            .open(folder.resolve("target/site"))) {
      edit("stories/fog.md", "title: Fog", "title: Mist");
      edit("stories/rain.md", "title: Rain", "title: Drizzle");
      missing.set("stories/rain.md");
      assertThatThrownBy(() -> site.refresh(List.of("stories/fog.md", "stories/rain.md")))
          .isInstanceOf(IOException.class);
      missing.set("");
      site.refresh(List.of("stories/rain.md"));

      assertThat(text(site, "index.html")).contains("Mist", "Drizzle");
    }
  }
}
