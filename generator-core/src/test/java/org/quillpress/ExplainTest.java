package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.quillpress.explain.Explanation;
import org.quillpress.explain.Explanation.Appearance;
import org.quillpress.explain.Explanation.Status;
import org.quillpress.files.FolderSource;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;

class ExplainTest {
  private static final Path NIGHT_BEAT = Path.of("..", "site-content");

  /** A site with an explanation of each of its files, and the files of its output. */
  private record Explained(
      Map<String, Explanation> files, Map<String, Set<String>> addresses, BuildResult result) {
    static Explained of(SourceTree source) throws IOException {
      SiteGenerator generator = TestSite.builder().source(source).build();
      MapTarget target = new MapTarget();
      BuildResult result = generator.generate(target);
      assertThat(result.succeeded()).as(result.report()).isTrue();
      Map<String, Explanation> files = new TreeMap<>();
      List<String> paths = source.list("").files().stream().map(SourceFile::path).toList();
      List<Explanation> explanations = generator.explain(paths);
      for (int i = 0; i < paths.size(); i++) {
        files.put(paths.get(i), explanations.get(i));
      }
      Map<String, Set<String>> addresses = new TreeMap<>();
      target
          .files()
          .forEach(
              (path, bytes) ->
                  addresses.put(path, addresses(path, new String(bytes, StandardCharsets.UTF_8))));
      return new Explained(files, addresses, result);
    }

    /** Files of the site that hold an address, found with a parser. */
    Set<String> holding(String home, String url) {
      Set<String> wanted = Set.of(url, home + url);
      Set<String> found = new TreeSet<>();
      addresses.forEach(
          (path, all) -> {
            if (wanted.stream().anyMatch(all::contains)) {
              found.add(path);
            }
          });
      return found;
    }

    private static Set<String> addresses(String path, String text) {
      Set<String> addresses = new TreeSet<>();
      boolean xml = path.endsWith(".xml") || path.endsWith(".opml");
      if (!xml && !path.endsWith(".html")) {
        return addresses;
      }
      Document document = xml ? Jsoup.parse(text, "", Parser.xmlParser()) : Jsoup.parse(text);
      collect(document, addresses);
      for (Element content : document.getElementsByTag("content:encoded")) {
        collect(Jsoup.parse(content.text()), addresses);
      }
      return addresses;
    }

    private static void collect(Document document, Set<String> addresses) {
      for (Element element : document.getAllElements()) {
        element.attributes().forEach(attribute -> add(addresses, attribute.getValue()));
        add(addresses, element.ownText());
        if (element.attr("type").equals("application/ld+json")) {
          for (String part : element.data().split("\"")) {
            add(addresses, part);
          }
        }
      }
    }

    private static void add(Set<String> addresses, String value) {
      String refresh = value.startsWith("0; url=") ? value.substring(7) : value;
      addresses.add(refresh.split("[#?]", 2)[0].strip());
    }
  }

  @Test
  void thePlacesOfEachFileOfTheNightBeatAreThoseOfItsOutput() throws IOException {
    assertTrue(Explained.of(FolderSource.of(NIGHT_BEAT)), "https://night-beat.example.org");
  }

  private static void assertTrue(Explained site, String home) {
    site.files()
        .forEach(
            (file, explanation) -> {
              boolean left = site.result().leftOut().stream().anyMatch(l -> l.covers(file));
              assertThat(explanation.status() == Status.LEFT_OUT).as(file).isEqualTo(left);
              assertThat(explanation.status())
                  .as(file)
                  .isNotIn(Status.UNKNOWN, Status.MADE, Status.HELD_UP);
              assertThat(site.addresses().keySet()).as(file).containsAll(explanation.outputs());
              assertThat(explanation.report().lines())
                  .as(file)
                  .allMatch(line -> line.length() <= 100);
              if (explanation.words().startsWith("published at ")) {
                String url = explanation.words().split(" ")[2].substring(home.length());
                assertThat(explanation.appearances().stream().map(Appearance::output).sorted())
                    .as(file)
                    .containsExactlyElementsOf(site.holding(home, url));
              }
            });
  }

  private static final String SITE =
      """
      -- site.yaml --
      title: T
      url: https://example.org/blog/
      author: ada
      paginate: 2
      feeds: {items: 3}
      permalink: {stories/news: "/n/:year-:month/:section/:slug/"}
      -- stories/news/2026-03-01-fog.md --
      ---
      Tag: weather
      lastmod: 2026-03-02 10:00 +0200
      modified: 2026-03-03
      mood: quiet
      aliases: [/old/]
      ---
      # The fog

      It came [up](../rain.md) the ![steps](steps.svg) and [went](/nowhere/).
      -- stories/news/steps.svg --
      <svg width="1" height="1"/>
      -- stories/news/unused.svg --
      <svg width="1" height="1"/>
      -- stories/rain.md --
      ---
      title: Rain
      date: 2026-02-01
      tags: [weather]
      layout: nosuch
      ---
      Text.
      -- stories/wind.md --
      ---
      date: 2026-04-01
      ---
      [fog](news/2026-03-01-fog.md#top)
      -- stories/snow.md --
      ---
      date: 2026-04-02
      ---
      -- stories/sun.md --
      ---
      date: 2026-04-03
      ---
      -- stories/hail.md --
      ---
      date: 2026-04-04
      noindex: true
      ---
      -- stories/secret.md --
      ---
      date: 2026-04-05
      unlisted: true
      ---
      -- stories/later.md --
      ---
      date: 2027-01-01
      ---
      -- pages/about.md --
      [fog](../stories/news/2026-03-01-fog.md)
      -- authors/ada.md --
      ---
      name: Ada
      ---
      -- comments/fog/1.yaml --
      name: Bo
      date: 2026-03-04
      text: Yes
      """;

  private static final List<String> ASKED =
      List.of(
          "stories/news/2026-03-01-fog.md",
          "rain.md",
          "secret.md",
          "hail.md",
          "stories/wind.md",
          "wind.md",
          "later.md",
          "stories/news/unused.svg",
          "authors/ada.md",
          "comments/fog/1.yaml",
          "site.yaml",
          "/",
          "feed.xml",
          "stories/news",
          "2026-03-01-fgo.md");

  private static List<Explanation> answers = List.of();

  /** Answers of one build. */
  private static Explanation explain(String file) {
    if (answers.isEmpty()) {
      answers = explain(SITE, ASKED);
    }
    return answers.get(ASKED.indexOf(file));
  }

  private static Explanation explain(String site, String file) {
    return explain(site, List.of(file)).get(0);
  }

  private static List<Explanation> explain(String site, List<String> files) {
    try {
      return TestSite.builder().source(MapSource.of(TestSite.files(site))).build().explain(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Explanation explanation, String section, String name) {
    return explanation.sections().stream()
        .filter(s -> s.title().equals(section))
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.name().equals(name))
        .map(r -> r.value() + " | " + r.origin())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void thePlacesOfASiteBelowAPathAreThoseOfItsOutput() throws IOException {
    assertTrue(Explained.of(MapSource.of(TestSite.files(SITE))), "https://example.org");
  }

  @Test
  void eachValueIsToldWithItsPlace() {
    Explanation fog = explain("stories/news/2026-03-01-fog.md");
    assertThat(fog.status()).isEqualTo(Status.PUBLISHED);
    assertThat(fog.words()).isEqualTo("published at https://example.org/blog/n/2026-03/news/fog/");
    assertThat(row(fog, "values", "title")).isEqualTo("The fog | the first heading");
    assertThat(row(fog, "values", "date"))
        .isEqualTo("2026-03-01 00:00 UTC | the file's name; in the site's zone");
    assertThat(row(fog, "values", "updated"))
        .isEqualTo("2026-03-02 08:00 UTC | line 3:10, typed as lastmod:; typed with its zone");
    assertThat(row(fog, "values", "modified"))
        .isEqualTo("2026-03-03 | not used: updated in line 3 counts");
    assertThat(row(fog, "values", "tag")).isEqualTo("weather | line 2:6, typed as Tag:");
    assertThat(row(fog, "values", "params.mood")).isEqualTo("quiet | line 5:7");
    assertThat(row(fog, "values", "authors")).isEqualTo("ada | author: in site.yaml");
    assertThat(row(fog, "values", "slug")).isEqualTo("fog | the file's name");
    assertThat(row(fog, "values", "layout")).isEqualTo("story | built-in default");
    assertThat(row(fog, "values", "true")).contains("toc, search, sitemap");
    Explanation rain = explain("rain.md");
    assertThat(row(rain, "values", "date"))
        .isEqualTo(
            "2026-02-01 00:00 UTC | line 3:7; no time typed, so the day begins; in the site's"
                + " zone");
  }

  @Test
  void defaultsAreToldWithThePlaceThatGivesThem() {
    Explanation fog =
        explain(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            defaults:
              - path: stories
                values: {layout: story, tags: [night]}
            -- stories/2026/_index.md --
            ---
            defaults:
              authors: [Ada]
              tags: [weather]
            ---
            -- stories/2026/2026-01-02-fog.md --
            ---
            subtitle: Low
            ---
            Text.
            """,
            "fog");
    assertThat(row(fog, "values", "subtitle")).isEqualTo("Low | line 2:11");
    assertThat(row(fog, "values", "authors"))
        .isEqualTo("Ada | default in stories/2026/_index.md:3:12");
    assertThat(row(fog, "values", "tags"))
        .isEqualTo("weather | default in stories/2026/_index.md:4:9");
    assertThat(row(fog, "values", "layout")).isEqualTo("story | default in site.yaml:5:22");
  }

  @Test
  void theAddressIsToldWithItsPatternAndTokens() {
    Explanation fog = explain("stories/news/2026-03-01-fog.md");
    assertThat(row(fog, "address", "pattern"))
        .isEqualTo("/n/:year-:month/:section/:slug/ | permalink: in site.yaml, for stories/news");
    assertThat(row(fog, "address", ":section")).isEqualTo("news | its folder");
    assertThat(row(fog, "address", "address")).isEqualTo("/n/2026-03/news/fog/ | ");
    assertThat(row(explain("rain.md"), "address", "pattern"))
        .isEqualTo("/:year/:month/:slug/ | built-in default");
  }

  @Test
  void whatAStoryIsNotInIsToldWithTheReason() {
    Explanation fog = explain("stories/news/2026-03-01-fog.md");
    assertThat(row(fog, "not in", "feed.xml"))
        .isEqualTo(" | it holds the newest 3 stories, and this is number 5");
    assertThat(explain("secret.md").sections().toString()).contains("unlisted: true");
    assertThat(row(explain("hail.md"), "not in", "sitemap.xml")).isEqualTo(" | noindex: true");
    assertThat(row(explain("secret.md"), "not in", "search")).isEqualTo(" | unlisted: true");
    assertThat(explain("secret.md").appearances())
        .extracting(Appearance::output)
        .containsExactly("2026/04/secret/index.html");
  }

  @Test
  void linksAndFilesAndProblemsOfAStoryAreTold() {
    Explanation fog = explain("stories/news/2026-03-01-fog.md");
    assertThat(row(fog, "its links", "line 10"))
        .isEqualTo("../rain.md | leads to /2026/02/rain/\n/nowhere/ | leads nowhere");
    assertThat(row(fog, "linked from", "")).contains("pages/about.md").contains("stories/wind.md");
    assertThat(row(fog, "pictures and files with it", ""))
        .isEqualTo("stories/news/steps.svg | in its text, line 10, copied to its page");
    assertThat(row(fog, "old addresses", "")).isEqualTo("old/index.html | leads here");
    assertThat(fog.outputs())
        .containsExactlyInAnyOrder("n/2026-03/news/fog/index.html", "old/index.html");
    assertThat(fog.problems())
        .extracting(p -> p.place() + " " + p.code())
        .contains("stories/news/2026-03-01-fog.md:10:61 link-broken");
    assertThat(fog.problems()).allMatch(p -> p.place().file().equals(fog.file()));
    assertThat(fog.report()).contains("    It came [up](../rain.md)");
  }

  @Test
  void theTemplateIsToldWithTheFilesThatWereTried() {
    assertThat(explain("stories/wind.md").report())
        .contains("tried  theme/layouts/story.mustache  is not there")
        .contains("taken  themes/broadsheet/layouts/story.mustache");
    String own = "theme/layouts/story.mustache";
    List<Explanation> both =
        explain(SITE + "-- " + own + " --\n{{story.title}}\n", List.of("wind.md", own));
    assertThat(both.get(0).report()).contains("taken  " + own);
    assertThat(both.get(1).status()).isEqualTo(Status.USED);
  }

  @Test
  void aFileIsFoundByAnythingThatNamesIt() {
    List<String> names =
        List.of(
            "stories/news/2026-03-01-fog.md",
            "./stories/news/2026-03-01-fog.md",
            "stories\\news\\2026-03-01-fog.md",
            "stories/x/../news/2026-03-01-fog.md",
            "2026-03-01-fog.md",
            "2026-03-01-FOG",
            "/n/2026-03/news/fog/",
            "/blog/n/2026-03/news/fog/",
            "n/2026-03/news/fog/index.html",
            "https://example.org/blog/n/2026-03/news/fog/?x=1#top",
            "/old/");
    assertThat(explain(SITE, names))
        .extracting(Explanation::file)
        .containsOnly("stories/news/2026-03-01-fog.md");
    assertThat(explain(SITE, "/n/2026-03/news/fog/steps.svg").file())
        .isEqualTo("stories/news/steps.svg");
    assertThat(explain(SITE, "stories/none.md").status()).isEqualTo(Status.UNKNOWN);
    assertThat(explain("2026-03-01-fgo.md").report())
        .contains("did you mean\n  stories/news/2026-03-01-fog.md\n");
    assertThat(explain("stories/news").report()).contains("stories/news/steps.svg");
    assertThat(explain("/").words()).isEqualTo("made by Quillpress: the list of all stories");
    assertThat(explain("feed.xml").status()).isEqualTo(Status.MADE);
  }

  @Test
  void otherFilesAreExplainedToo() {
    assertThat(explain("stories/news/unused.svg").words())
        .isEqualTo("not published: no published text names it");
    assertThat(explain("later.md").words())
        .isEqualTo(
            "not published: not yet: it is published by a build from 2027-01-01 00:00 (UTC) on");
    assertThat(row(explain("later.md"), "address", "address")).isEqualTo("/2027/01/later/ | ");
    assertThat(explain("authors/ada.md").report())
        .contains("published as a part of https://example.org/blog/authors/ada/");
    assertThat(explain("comments/fog/1.yaml").report())
        .contains("used: a comment")
        .contains("stories/news/2026-03-01-fog.md");
    assertThat(explain("site.yaml").status()).isEqualTo(Status.USED);
    assertThat(explain(SITE + "-- README.md --\nx\n", "README.md").words())
        .isEqualTo("not published: in no folder that the site reads");
  }

  @Test
  void aSiteWithErrorsIsExplainedAsFarAsItGoes() {
    String broken = SITE + "-- stories/broken.md --\n---\ndate: 2026-13-01\n---\n";
    List<Explanation> both = explain(broken, List.of("stories/broken.md", "wind.md"));
    Explanation story = both.get(0);
    assertThat(story.words())
        .startsWith("not published: an error in line 2: \"2026-13-01\" is not a date");
    assertThat(story.report()).contains("    date: 2026-13-01\n");
    assertThat(both.get(1).status()).isEqualTo(Status.HELD_UP);
    assertThat(both.get(1).words())
        .isEqualTo(
            "would be published at https://example.org/blog/2026/04/wind/, but the site has errors"
                + " and nothing is published");
  }

  @Test
  void aFolderTellsOfItsFiles() {
    Explanation folder = explain("stories/news");
    assertThat(folder.status()).isEqualTo(Status.USED);
    assertThat(folder.report())
        .contains("stories/news/2026-03-01-fog.md")
        .contains("stories/news/unused.svg")
        .contains("not published: no published text names it");
    assertThat(
            explain(
                    SITE + "-- stories/_index.md --\n---\ndefaults: {mood: dark}\n---\n",
                    "stories/_index.md")
                .report())
        .contains("defaults.mood  dark  line 2:18");
  }

  @Test
  void ofAFolderWithManyFilesAllAreCounted() {
    StringBuilder many = new StringBuilder(SITE);
    for (int i = 1000; i < 1130; i++) {
      many.append("-- data/").append(i).append(".yaml --\nlamp: on\n");
    }
    assertThat(explain(many.toString(), "data").report())
        .contains("files (130)", "data/1000.yaml", "and 100 more");
  }

  @Test
  void theSettingsOfAnotherEnvironmentAreNoLostFile() {
    assertThat(explain(SITE + "-- site-trial.yaml --\ntitle: T\n", "site-trial.yaml").words())
        .isEqualTo("not published: settings for builds with the environment trial");
  }
}
