package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ServiceLoader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.SiteStarter.Answers;
import org.quillpress.problem.Problem;

/** A site and a story from nothing: what is begun can be built, and nothing is written over. */
class StartedSiteTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Answers NIGHT =
      new Answers("Night tales", "https://example.org/", "Ada", "en", "base");

  @TempDir Path folder;

  private Started start(Answers answers) throws IOException {
    return SiteStarter.of(ServiceLoader.load(SiteExtension.class)).start(answers, TODAY, folder);
  }

  private Document built(String page) throws IOException {
    Path output = folder.resolve("target/site");
    BuildResult result = TestSite.builder().source(folder).build().generate(output);
    assertThat(result.problems().stream().map(Problem::text)).isEmpty();
    return Jsoup.parse(Files.readString(output.resolve(page)));
  }

  private Started story(String title) throws IOException {
    return StoryStarter.start(folder, title, Clock.fixed(TestSite.NOW, ZoneOffset.UTC));
  }

  private static List<String> told(Started started) {
    assertThat(started.files()).isEmpty();
    return started.problems().stream()
        .map(p -> p.place() + " [" + p.code() + "] " + p.message() + ": " + p.hint())
        .toList();
  }

  /** In each language that the themes speak the first story is in it, else in English. */
  @ParameterizedTest
  @CsvSource({
    "en, A lamp in the window",
    "DE, Eine Lampe im Fenster",
    "de-AT, Eine Lampe im Fenster",
    "fr, Une lampe à la fenêtre",
    "es, Una lámpara en la ventana",
    "ja, 窓辺の灯り",
    "ar, مصباح في النافذة",
    "it, A lamp in the window",
  })
  void aNewSiteIsBuiltAsItIs(String language, String title) throws IOException {
    Started started =
        start(new Answers("Night tales", "https://example.org/", "", language, "casebook"));

    assertThat(started.problems()).isEmpty();
    assertThat(started.files())
        .containsExactly(
            "stories/first-story.md",
            "story-template.md",
            "pom.xml",
            ".mvn/jvm.config",
            ".github/workflows/site.yml",
            ".gitignore",
            "site.yaml");
    Document page = built("2026/11/first-story/index.html");
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("html").attr("lang")).isEqualToIgnoringCase(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fog: the return",
        "\"Quoted\" and \\ more",
        "# no heading",
        "- item",
        "{{x}} & <b>",
        "1984",
        "yes",
        "Null",
        "a\u0085b",
        "夜の巡回",
        "L’été d’Ada",
        "Two\nlines",
        "TITLE URL %s THEME",
      })
  void whatIsTypedIsWhatIsRead(String title) throws IOException {
    start(new Answers(title, "https://example.org/", "Ada: the first", "en", "base"));
    Started begun = story(title);

    String plain = title.replaceAll("[\n\u0085]", " ");
    assertThat(begun.problems()).isEmpty();
    String path = begun.files().get(0).replace("stories/", "2026/11/").replace(".md", "");
    Document page = built(path + "/index.html");
    assertThat(page.select("h1").text()).isEqualTo(plain);
    assertThat(page.select("meta[property=og:site_name]").attr("content")).isEqualTo(plain);
    assertThat(page.select("meta[name=author], .p-author").text()).contains("Ada: the first");
  }

  @Test
  void nothingIsWrittenOverASite() throws IOException {
    Files.writeString(folder.resolve("site.yaml"), "title: Mine\n");
    assertThat(told(start(NIGHT)))
        .containsExactly(
            "site.yaml [site-exists] there is a site here already: begin a new one in a folder of"
                + " its own; nothing was written");
    assertThat(folder.toFile().list()).containsExactly("site.yaml");
  }

  /** A repository made by a host has files of its own; stories from elsewhere are enough. */
  @Test
  void whatIsThereStays() throws IOException {
    Files.writeString(folder.resolve(".gitignore"), "*.bak\n");
    Files.createDirectory(folder.resolve("stories"));
    Files.writeString(folder.resolve("stories/mine.md"), "---\ndate: 2026-01-02\n---\n# Mine\n");
    Started started = start(NIGHT);

    assertThat(started.kept()).containsExactly(".gitignore");
    assertThat(started.files())
        .doesNotContain("stories/first-story.md", ".gitignore")
        .contains("site.yaml", "pom.xml");
    assertThat(folder.resolve(".gitignore")).hasContent("*.bak");
    assertThat(built("2026/01/mine/index.html").select("h1").text()).isEqualTo("Mine");
  }

  @Test
  void answersAreLookedAtBeforeAnythingIsWritten() throws IOException {
    assertThat(told(start(new Answers("A", "nowhere", "", "english?", "brodsheet"))))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("site.yaml:2:6 [site-url] \"nowhere\""))
        .anyMatch(line -> line.startsWith("site.yaml:3:11 [language-code] \"english?\""))
        .anyMatch(
            line -> line.contains("there is no theme \"brodsheet\": did you mean \"broadsheet\""));
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void aStoryBeginsAsTheSitesOwnTemplate() throws IOException {
    start(NIGHT);
    Files.writeString(
        folder.resolve("story-template.md"),
        "---\ntitle: {{title}}\nslug: x-{{slug}}\n---\n*Hi*\n");
    assertThat(story("The fog").files()).containsExactly("stories/the-fog.md");
    assertThat(folder.resolve("stories/the-fog.md"))
        .hasContent("---\ntitle: The fog\nslug: x-the-fog\n---\n*Hi*\n");
    assertThat(told(story("The fog")))
        .containsExactly(
            "stories/the-fog.md [story-exists] this story is there already: think of another"
                + " title; nothing was written");
  }

  /** Quotation marks are YAML's: only a value of a key may need them. */
  @Test
  void aTitleIsQuotedOnlyWhereItIsAValue() throws IOException {
    start(NIGHT);
    Files.writeString(
        folder.resolve("story-template.md"),
        "---\ntitle: \"{{ title }}\"\ndate: {{ date }}\n---\n# {{title}}\n\nnote: {{title}}\n");
    story("Fog: {{title}} & $1");
    assertThat(folder.resolve("stories/fog-title-1.md"))
        .hasContent(
            "---\ntitle: \"Fog: {{title}} & $1\"\ndate: 2026-11-21\n---\n"
                + "# Fog: {{title}} & $1\n\nnote: \"Fog: {{title}} & $1\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README", "index", "Con"})
  void aTitleThatIsNoNameOfAFileIsTold(String title) throws IOException {
    start(NIGHT);
    assertThat(told(story(title)).get(0)).contains("[story-title] a story cannot have a file");
  }

  @Test
  void lettersThatWereLostAreTold() throws IOException {
    assertThat(told(start(new Answers("N\uFFFDchte", "example.org", "", "de", "base"))))
        .singleElement()
        .asString()
        .startsWith(" [letters-lost] some letters did not arrive");
    start(NIGHT);
    assertThat(told(story("N\uFFFDchte"))).hasSize(1);
  }

  /** Nothing leaves its folder, and what could not be begun can be begun again. */
  @Test
  void aLinkOrAFileWhereAFolderShouldBeIsInTheWay(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve(".github"), elsewhere);
    Files.writeString(folder.resolve(".mvn"), "");
    assertThat(told(start(NIGHT)))
        .containsExactly(
            ".mvn [site-exists] this file is in the way: move it, or begin in a folder of its own");
    assertThat(elsewhere).isEmptyDirectory();
    Files.delete(folder.resolve(".github"));
    Files.delete(folder.resolve(".mvn"));
    assertThat(start(NIGHT).problems()).isEmpty();

    Files.delete(folder.resolve("stories/first-story.md"));
    Files.delete(folder.resolve("stories"));
    Files.createSymbolicLink(folder.resolve("stories"), elsewhere);
    assertThat(told(story("Fog")).get(0)).startsWith("stories [story-exists] this is no folder");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void storiesMayLieBesideTheSettings() throws IOException {
    Files.writeString(
        folder.resolve("site.yaml"), "title: A\nurl: https://example.org/\nstories: .\n");
    assertThat(story("Fog").files()).containsExactly("fog.md");
  }

  @Test
  void anAddressNeedsNoScheme() throws IOException {
    start(new Answers("A", "ada.example.org/blog", "", "en", "base"));
    assertThat(folder.resolve("site.yaml")).content().contains("\"https://ada.example.org/blog\"");
  }

  /** Browsers ask for it by themselves. */
  @Test
  void aFaviconOfTheSitesOwnIsNotReplaced() throws IOException {
    start(NIGHT);
    assertThat(built("index.html").select("link[rel=icon]").attr("href")).contains("/icon.");
    Files.createDirectory(folder.resolve("static"));
    Files.write(folder.resolve("static/favicon.ico"), new byte[] {0, 0, 1, 0});
    assertThat(built("index.html").select("link[rel=icon]")).isEmpty();
  }

  /**
   * A template is read as every other text: what cannot be read is told, a mark of order is none.
   */
  @Test
  void aTemplateThatIsNoTextIsTold() throws IOException {
    start(NIGHT);
    Path template = folder.resolve("story-template.md");
    Files.write(template, new byte[] {0, 1, 2, 0});
    assertThat(told(story("Fog")).get(0)).startsWith("story-template.md");
    Files.writeString(template, "\uFEFF---\ntitle: {{title}}\n---\n");
    story("Fog");
    assertThat(folder.resolve("stories/fog.md")).hasContent("---\ntitle: Fog\n---\n");
  }

  /** The day is that of the site, not that of the machine. */
  @Test
  void theDateIsTheSitesOwn() throws IOException {
    Files.writeString(
        folder.resolve("site.yaml"),
        "title: A\nurl: https://example.org/\ntimeZone: Pacific/Auckland\nstories: [\"a/*/b\", tales]\n");
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    assertThat(StoryStarter.start(folder, "Fog", clock).files()).containsExactly("tales/fog.md");
    assertThat(folder.resolve("tales/fog.md"))
        .hasContent("---\ntitle: Fog\ndate: 2026-11-22\ntags: []\n---\n\n");
  }

  @Test
  void aStoryNeedsATitleAndAFolder() throws IOException {
    Files.writeString(
        folder.resolve("site.yaml"),
        "title: A\nurl: https://example.org/\nstories: \"content/*/post\"\n");
    assertThat(told(story("!?")))
        .containsExactly(
            " [story-title] a story needs a title with letters or digits: type"
                + " -Dtitle=\"The fog on Vinegar Lane\"",
            "site.yaml:3:10 [story-folder] no folder of stories is named without a *: name one"
                + " more, such as stories");
  }
}
