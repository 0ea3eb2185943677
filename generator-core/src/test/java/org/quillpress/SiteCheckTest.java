package org.quillpress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.check.MadeUpSite;
import org.quillpress.files.FolderSource;
import org.quillpress.files.MapSource;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

class SiteCheckTest {
  private static final Pattern MARK = Pattern.compile("⟦([a-z-]+)⟧");

  /** Findings that are of a file and of no line of it. */
  private static final List<String> OF_FILES =
      List.of(
          "pages/alone.md [page-orphan]",
          "pages/bare.md [description-missing]",
          "pages/bare.md [page-orphan]",
          "pages/island/index.md [page-orphan]",
          "pages/wordless.md [description-missing]",
          "pages/wordless.md [page-orphan]",
          "static/unused.png [picture-unused]",
          "static/drawings/unused.svg [picture-unused]",
          "stories/heavy-page.md [page-heavy]");

  private static List<String> themes() throws IOException {
    return ShippedThemes.names();
  }

  private static SiteCheck check(Map<String, String> files) {
    return SiteCheck.of(TestSite.builder().source(MapSource.of(files)));
  }

  private static SiteCheck.Result run(String text) throws IOException {
    return check(TestSite.files(text)).run();
  }

  private static String line(Problem problem) {
    return problem.place().file()
        + (problem.place().line() == 0 ? "" : ":" + problem.place().line())
        + " ["
        + problem.code()
        + "]";
  }

  private static List<String> lines(SiteCheck.Result result) {
    return result.problems().stream().map(SiteCheckTest::line).toList();
  }

  /**
   * A site with faults, and where each is told.
   *
   * @param files texts and pictures by path
   */
  private record Faulty(Map<String, byte[]> files, List<String> told) {
    static Faulty read() throws IOException {
      String text = Files.readString(Path.of("src", "test", "resources", "check", "faults.txt"));
      Map<String, byte[]> files = new LinkedHashMap<>();
      List<String> told = new ArrayList<>(OF_FILES);
      for (Map.Entry<String, String> file : TestSite.files(text).entrySet()) {
        StringBuilder plain = new StringBuilder();
        int number = 0;
        for (String line : file.getValue().split("\n", -1)) {
          number++;
          Matcher mark = MARK.matcher(line);
          while (mark.find()) {
            told.add(file.getKey() + ":" + number + " [" + mark.group(1) + "]");
          }
          plain.append(line.replaceFirst(" *⟦.*", "")).append('\n');
        }
        files.put(file.getKey(), plain.toString().getBytes(StandardCharsets.UTF_8));
      }
      for (String name : List.of("stories/lamp", "static/lamp", "static/unused")) {
        files.put(name + ".png", picture(0));
      }
      for (String name : List.of("heavy", "heavy-1", "heavy-2")) {
        files.put("stories/" + name + ".png", picture(1_200_000));
      }
      files.put(
          "static/drawings/unused.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
      return new Faulty(files, told);
    }

    private static byte[] picture(int more) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
      bytes.write(new byte[more]);
      return bytes.toByteArray();
    }

    SiteCheck check() {
      return SiteCheck.of(TestSite.builder().source(MapSource.ofBytes(files)));
    }
  }

  @Test
  void eachOfAHundredFaultsIsToldOnceAtItsLine() throws IOException {
    Faulty faulty = Faulty.read();
    SiteCheck.Result result = faulty.check().run();
    assertThat(faulty.told()).hasSizeGreaterThan(100);
    assertThat(lines(result))
        .as(result.report())
        .containsExactlyInAnyOrderElementsOf(faulty.told());
    assertThat(result.silenced()).isEqualTo(1);
  }

  @Test
  void theIdsOfAllFindingsAreShown() throws IOException {
    Set<String> shown =
        Faulty.read().told().stream()
            .map(line -> line.replaceAll(".*\\[|]", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    // told of a baseline and of other sites: below
    shown.addAll(List.of("baseline-wrong", "outside-dead", "outside-moved"));
    assertThat(shown).containsAll(Arrays.stream(Finding.values()).map(Finding::id).toList());
  }

  @Test
  void theOrderOfThreadsChangesNothing() throws IOException {
    Faulty faulty = Faulty.read();
    List<Problem> one =
        SiteCheck.of(TestSite.builder().threads(1).source(MapSource.ofBytes(faulty.files())))
            .run()
            .problems();
    List<Problem> many =
        SiteCheck.of(TestSite.builder().threads(8).source(MapSource.ofBytes(faulty.files())))
            .run()
            .problems();
    assertThat(many).isEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void nothingIsFoundInTheMagazine(String theme) throws IOException {
    SiteCheck.Result result =
        SiteCheck.of(
                TestSite.builder()
                    .source(FolderSource.of(Path.of("..", "site-content")))
                    .set("theme", theme))
            .run();
    assertThat(result.problems()).as(result.report()).isEmpty();
    assertThat(result.pages()).isGreaterThan(100);
    assertThat(result.summary()).endsWith("pages looked at: 0 errors, 0 warnings, 0 hints");
  }

  @ParameterizedTest
  @MethodSource("themes")
  void noThemeIsToBlameForAnything(String theme) throws IOException {
    for (MadeUpSite site : MadeUpSite.all()) {
      SiteCheck.Result result =
          SiteCheck.of(TestSite.builder().source(site.source()).set("theme", theme)).run();
      assertThat(lines(result)).noneMatch(line -> line.contains(".mustache"));
    }
  }

  private static final String STORY =
      """
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      It came up the harbour steps at ten past two, and stayed.

      #### Deep

      ##### Deeper

      [here](https://example.net/)
      """;

  @Test
  void levelsSayHowMuchAFindingMatters() throws IOException {
    assertThat(lines(run(STORY)))
        .containsExactly("stories/fog.md:7 [heading-order]", "stories/fog.md:11 [link-vague]");
    SiteCheck.Result result =
        run(
            STORY
                + """
                -- site.yaml --
                title: Test
                url: https://example.org/
                description: For tests
                check:
                  levels: {heading-order: error, link-vague: off}
                """);
    assertThat(lines(result)).containsExactly("stories/fog.md:7 [heading-order]");
    assertThat(result.count(Severity.ERROR)).isEqualTo(1);
    assertThat(result.passed()).isFalse();
  }

  @Test
  void silencesNeedAReasonAndAKnownId() {
    assertThat(
            TestSite.build(
                    """
                    -- site.yaml --
                    title: Test
                    url: https://example.org/
                    description: For tests
                    check:
                      levels: {heading-ordre: off, link-vague: loud}
                      silence:
                        - {id: link-vague}
                        - {reason: none}
                        - {id: link-vage, reason: mine}
                        - link-vague
                    """)
                .problems())
        .filteredOn(problem -> problem.startsWith("error"))
        .containsExactly(
            "error site.yaml:5:12 [key-value] \"heading-ordre\" is not the id of a finding",
            "error site.yaml:5:44 [key-value] \"loud\" cannot stand behind link-vague:",
            "error site.yaml:7:7 [key-missing] a silence needs \"reason\"",
            "error site.yaml:8:7 [key-missing] a silence needs \"id\"",
            "error site.yaml:9:12 [key-value] \"link-vage\" is not the id of a finding",
            "error site.yaml:10:7 [key-type] a silence is a record of id, file and reason");
  }

  @Test
  void aBaselineLeavesOutWhatWasThereThoughLinesMove() throws IOException {
    Map<String, String> files = new LinkedHashMap<>(TestSite.files(STORY));
    SiteCheck.Result before = check(files).run();
    files.merge("stories/fog.md", "\n###### Deepest\n\n## Up\n\n#### Down\n", String::concat);
    files.computeIfPresent(
        "stories/fog.md", (path, text) -> text.replace("It came", "At night.\n\nIt came"));
    SiteCheck.Result after = check(files).baseline(before.baseline(), "check-baseline.txt").run();
    assertThat(lines(after)).containsExactly("stories/fog.md:20 [heading-order]");
    assertThat(after.known()).isEqualTo(2);

    files.computeIfPresent("stories/fog.md", (path, text) -> text.replace("[here]", "[Harbour]"));
    SiteCheck.Result mended = check(files).baseline(after.baseline(), "check-baseline.txt").run();
    assertThat(mended.problems()).isEmpty();
    assertThat(mended.mended()).isEqualTo(1);
    assertThat(mended.summary()).endsWith("; 2 in the baseline; 1 of the baseline mended");

    assertThat(lines(check(files).baseline("# x\n\n1 a-b 00ff c\nnonsense\n", "old.txt").run()))
        .contains("old.txt:4 [baseline-wrong]");
  }

  @Test
  void aSiteThatCannotBeBuiltIsToldAsABuildTellsIt() throws IOException {
    String site = "-- stories/fog.md --\n---\ndate: 2026-13-01\n---\nText.\n";
    SiteCheck.Result result = run(site);
    assertThat(lines(result)).containsExactly("stories/fog.md:2 [date-format]");
    assertThat(result.complete()).isFalse();
    assertThat(result.passed()).isFalse();
    assertThat(result.summary()).startsWith("no page was looked at: 1 error");
    assertThat(
            check(TestSite.files(site))
                .baseline(result.baseline(), "check-baseline.txt")
                .run()
                .passed())
        .isFalse();
  }

  @Test
  void whoIsNamedInSiteYamlMayBeAsked() throws IOException {
    String site =
        """
        -- stories/fog.md --
        ---
        title: Fog
        date: 2026-01-02
        ---
        Fog over the harbour, seen from above by those who fly at night.

        ![The harbour from above](https://pictures.example.net/harbour.jpg)
        """;
    assertThat(lines(run(site))).containsExactly("stories/fog.md:7 [third-party]");
    String settings =
        "-- site.yaml --\ntitle: T\nurl: https://example.org/\ndescription: D\n"
            + "params: {pictures: https://pictures.example.net/}\n";
    assertThat(lines(run(site + settings))).isEmpty();
  }

  @Test
  void linksToOtherSitesAreFollowedOnceAndNeverFail() throws IOException {
    String site =
        """
        -- stories/fog.md --
        ---
        title: Fog
        date: 2026-01-02
        ---
        The [harbour](https://gone.example/a#steps), the [harbour again](https://gone.example/a),
        the [town](https://moved.example/), the [hills](http://broken.example/x),
        the [woods](https://shy.example/), the [sea](https://fine.example/).
        """;
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    SiteCheck.Result result =
        check(TestSite.files(site))
            .outside(
                (method, url) -> {
                  asked.add(method + " " + url);
                  return switch (URI.create(url).getHost()) {
                    case "gone.example" -> 404;
                    case "moved.example" -> 301;
                    case "shy.example" -> method.equals("HEAD") ? 405 : 200;
                    case "broken.example" -> throw new IOException("no such host");
                    default -> 200;
                  };
                })
            .run();
    assertThat(result.problems().stream().map(Problem::severity)).containsOnly(Severity.HINT);
    assertThat(lines(result))
        .containsExactlyInAnyOrder(
            "stories/fog.md:5 [outside-dead]",
            "stories/fog.md:6 [outside-dead]",
            "stories/fog.md:6 [outside-moved]");
    assertThat(asked)
        .contains("HEAD https://shy.example/", "GET https://shy.example/")
        .contains("HEAD https://gone.example/a", "GET https://gone.example/a")
        .doesNotHaveDuplicates();
  }

  @Test
  void jsonHasAllOfIt() throws IOException {
    JsonObject json = JsonParser.parseString(run(STORY).json()).getAsJsonObject();
    assertThat(json.get("version").getAsInt()).isEqualTo(1);
    JsonObject first = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(first.get("id").getAsString()).isEqualTo("heading-order");
    assertThat(first.get("level").getAsString()).isEqualTo("warning");
    assertThat(first.get("file").getAsString()).isEqualTo("stories/fog.md");
    assertThat(first.get("line").getAsInt()).isEqualTo(7);
  }

  @Test
  void sarifIsAsItsSchemaSays() throws IOException {
    Validator validator =
        new ValidatorFactory()
            .withDialect(new Dialects.Draft4Dialect())
            .withJsonNodeFactory(new GsonNode.Factory())
            .createValidator();
    try (InputStream schema =
        requireNonNull(
            SiteCheckTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      URI uri = URI.create("https://example.org/sarif");
      validator.registerSchema(uri, new String(schema.readAllBytes(), StandardCharsets.UTF_8));
      String sarif = Faulty.read().check().run().sarif();
      Validator.Result valid = validator.validate(uri, sarif);
      assertThat(valid.getErrors()).isEmpty();
      assertThat(valid.isValid()).isTrue();
      assertThat(validator.validate(uri, sarif.replace("\"startLine\"", "\"line\"")).isValid())
          .as("the schema is looked at")
          .isFalse();
      assertThat(validator.validate(uri, run(STORY).sarif()).isValid()).isTrue();
    }
  }

  @Test
  void theHandbookTellsOfEachFindingWithCauseAndCure() throws IOException {
    String page = Files.readString(Path.of("..", "site-content", "pages", "handbook", "check.md"));
    List<String> told = new ArrayList<>();
    Matcher heading = Pattern.compile("(?m)^### ([a-z-]+)\n\n(.+)$").matcher(page);
    while (heading.find()) {
      told.add(heading.group(1));
      assertThat(heading.group(2)).as(heading.group(1)).matches("\\*[^*]+\\*.* .{20,}");
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Finding.values()).map(Finding::id).toList());
  }

  @Test
  void whatABuildTellsCanBeNamedToo() throws IOException {
    SiteCheck.Result result =
        run(
            """
            -- stories/fog.md --
            ---
            title: Fog
            date: 2026-01-02
            ---
            It came up the harbour steps at ten past two, and stayed. [Rain](rain.md)
            -- site.yaml --
            title: Test
            url: https://example.org/
            description: For tests
            check:
              silence: {id: link-broken, file: stories, reason: the rain comes later}
            """);
    assertThat(result.problems()).isEmpty();
    assertThat(result.summary()).endsWith("0 hints; 1 silenced");
  }

  /** Of the check of themes, which is another. */
  private static final Pattern OF_THEMES = Pattern.compile("theme-.*");

  @Test
  void allThatABuildWarnsOfCanBeNamed() throws IOException {
    Set<String> told = new TreeSet<>();
    for (Mistake mistake : Mistake.all()) {
      Matcher shown =
          Pattern.compile("(?m): (?:warning|hint): .* \\[([a-z0-9-]+)]$").matcher(mistake.report());
      while (shown.find()) {
        told.add(shown.group(1));
      }
    }
    told.removeIf(id -> OF_THEMES.matcher(id).matches());
    assertThat(told).hasSizeGreaterThan(50);
    String levels = told.stream().map(id -> id + ": hint").collect(Collectors.joining(", "));
    String site = "-- site.yaml --\ntitle: T\nurl: https://example.org/\ncheck: {levels: {%s}}\n";
    assertThat(TestSite.build(site.formatted(levels)).problems())
        .noneMatch(problem -> problem.startsWith("error"));
  }
}
