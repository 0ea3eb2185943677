package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build ends at once since nothing has changed, and when it must not. */
class LastBuildTest {
  @TempDir Path folder;

  private Path source;
  private Path output;
  private BuildResult result;

  @BeforeEach
  void aSiteIsBuilt() throws IOException {
    source = folder.resolve("source");
    output = folder.resolve("site");
    TestSite.write(
        TestSite.files(
            """
            -- stories/2026-01-02-fog.md --
            A [link](nowhere.md).
            -- stories/2026-12-01-ice.md --
            Ice.
            -- stories/2026-01-03-lamp.md --
            ---
            expire: 2027-02-01
            draft: false
            ---
            Lamp.
            -- stories/2026-01-04-rope.md --
            ---
            draft: true
            ---
            Rope.
            -- static/a.txt --
            a
            """),
        source);
    assertThat(rendersAgain()).isTrue();
  }

  private boolean rendersAgain() throws IOException {
    return rendersAgain(TestSite.NOW, builder -> builder);
  }

  private boolean rendersAgain(Instant now, UnaryOperator<SiteGenerator.Builder> more)
      throws IOException {
    AtomicBoolean rendered = new AtomicBoolean();
    SiteGenerator.Builder builder =
        TestSite.builder()
            .source(source)
            .clock(Clock.fixed(now, ZoneOffset.UTC))
            .progress((stage, done, all) -> rendered.compareAndSet(false, stage.equals("render")));
    result = more.apply(builder).build().generate(output);
    return rendered.get();
  }

  @Test
  void nothingIsBuiltForNothingAndTheSameIsTold() throws IOException {
    BuildResult first = result;
    assertThat(first.problems()).isNotEmpty();
    assertThat(first.leftOut()).isNotEmpty();
    assertThat(rendersAgain()).isFalse();
    assertThat(result.problems()).isEqualTo(first.problems());
    assertThat(result.leftOut()).isEqualTo(first.leftOut());
    assertThat(result.pages()).isEqualTo(first.pages());
    assertThat(result.unchanged()).isEqualTo(first.written());
    assertThat(result.written() + result.removed()).isZero();
  }

  @Test
  void whatCountsIsWhatIsInTheFiles() throws IOException {
    Path fog = source.resolve("stories/2026-01-02-fog.md");
    Files.setLastModifiedTime(fog, FileTime.from(Instant.EPOCH));
    assertThat(rendersAgain()).isFalse();
    FileTime time = Files.getLastModifiedTime(fog);
    Files.writeString(fog, Files.readString(fog).replace("A", "B"));
    Files.setLastModifiedTime(fog, time);
    assertThat(rendersAgain()).isTrue();
    assertThat(result.written()).isPositive();
  }

  @Test
  void aNewFileAFolderAndALostOneAreSeen() throws IOException {
    Files.writeString(source.resolve("static/b.txt"), "b");
    assertThat(rendersAgain()).isTrue();
    Files.createDirectories(source.resolve("theme/partials/hooks"));
    Files.writeString(source.resolve("theme/partials/hooks/footer.mustache"), "Hello");
    assertThat(rendersAgain()).isTrue();
    Files.delete(source.resolve("static/a.txt"));
    assertThat(rendersAgain()).isTrue();
    assertThat(rendersAgain()).isFalse();
  }

  @Test
  void timePublishesAndTakesAway() throws IOException {
    Instant december = Instant.parse("2026-12-01T00:00:00Z");
    assertThat(rendersAgain(december.minusSeconds(1), builder -> builder)).isFalse();
    assertThat(rendersAgain(december, builder -> builder)).isTrue();
    assertThat(output.resolve("2026/12/ice/index.html")).exists();
    Instant february = Instant.parse("2027-02-01T00:00:00Z");
    assertThat(rendersAgain(february.minusSeconds(1), builder -> builder)).isFalse();
    assertThat(rendersAgain(february, builder -> builder)).isTrue();
    assertThat(output.resolve("2026/01/lamp/index.html")).doesNotExist();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder)).as("a clock set back").isTrue();
  }

  @Test
  void draftsWithoutADateAreOfTheDay() throws IOException {
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.drafts(true))).isTrue();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.drafts(true))).isFalse();
    Instant tomorrow = TestSite.NOW.plus(Duration.ofHours(12));
    assertThat(rendersAgain(tomorrow, builder -> builder.drafts(true))).isTrue();
  }

  @Test
  void anotherWayToBuildIsAnotherBuild() throws IOException {
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.set("title", "Other"))).isTrue();
    assertThat(
            rendersAgain(
                TestSite.NOW, builder -> builder.set("tagline", "A").set("title", "Other")))
        .isTrue();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.set("tagline", "A, title=Other")))
        .as("a value that looks like two")
        .isTrue();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.strict(true))).isTrue();
    Files.writeString(source.resolve("site-production.yaml"), "tagline: Other\n");
    assertThat(rendersAgain()).isTrue();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.environment("production"))).isTrue();
  }

  @Test
  void codeOfTheProgramMayDoSomethingElseEachTime() throws IOException {
    UnaryOperator<SiteGenerator.Builder> code = builder -> builder.output((o, bytes) -> bytes);
    assertThat(rendersAgain(TestSite.NOW, code)).isTrue();
    assertThat(rendersAgain(TestSite.NOW, code)).isTrue();
    assertThat(rendersAgain()).as("after a build that leaves no memo").isTrue();
  }

  @Test
  void whatOthersDoToThePublishedFilesIsMended() throws IOException {
    Path page = output.resolve("index.html");
    String html = Files.readString(page);
    Files.delete(page);
    assertThat(rendersAgain()).isTrue();
    assertThat(page).hasContent(html);
    Files.writeString(page, "spoilt");
    assertThat(rendersAgain()).isTrue();
    assertThat(page).hasContent(html);
  }

  @Test
  void aDamagedMemoryCostsTimeOnly() throws IOException {
    Path manifest = folder.resolve(".site.quillpress/manifest");
    byte[] bytes = Files.readAllBytes(manifest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(manifest, bytes);
    assertThat(rendersAgain()).isTrue();
    assertThat(result.succeeded()).isTrue();
    assertThat(rendersAgain()).isFalse();
  }

  @Test
  void theProgramKnowsTheCodeThatItIsMadeOf() {
    assertThat(Program.ID).isPresent();
  }

  @Test
  void anOutputFolderInTheSourceIsNoPartOfIt() throws IOException {
    Files.writeString(
        source.resolve("site.yaml"),
        "title: A\nurl: https://example.org/\nstories: .\nexclude: [\"out/site/**\"]\n");
    output = source.resolve("out/site");
    assertThat(rendersAgain()).isTrue();
    BuildResult first = result;
    assertThat(rendersAgain()).isFalse();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.verify(true))).isTrue();
    assertThat(result.problems()).isEqualTo(first.problems());
    assertThat(result.leftOut()).isEqualTo(first.leftOut());
  }

  @Test
  void theFirstBuildIntoTheSourceIsKnownToTheNextOne() throws IOException {
    output = source.resolve("target/site");
    assertThat(rendersAgain()).isTrue();
    BuildResult first = result;
    assertThat(rendersAgain()).isFalse();
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.verify(true))).isTrue();
    assertThat(result.leftOut()).isEqualTo(first.leftOut());
  }

  @Test
  void storiesBesideTheOutputAreFoundEachTime() throws IOException {
    source = folder.resolve("hugo");
    TestSite.write(
        TestSite.files("-- content/posts/fog.md --\n---\ndate: 2026-01-02\n---\nFog.\n"), source);
    output = source.resolve("content/public");
    assertThat(rendersAgain()).isTrue();
    assertThat(output.resolve("2026/01/fog/index.html")).exists();
    Files.writeString(source.resolve("content/posts/rain.md"), "---\ndate: 2026-01-03\n---\nR.\n");
    assertThat(rendersAgain()).isTrue();
    assertThat(output.resolve("2026/01/fog/index.html")).exists();
    assertThat(output.resolve("2026/01/rain/index.html")).exists();
    assertThat(rendersAgain()).isFalse();
  }

  @Test
  void aHiddenOutputFolderIsNoPartOfTheSourceEither() throws IOException {
    Files.writeString(
        source.resolve("site.yaml"), "title: A\nurl: https://example.org/\nstories: .\n");
    output = source.resolve(".out/site");
    assertThat(rendersAgain()).isTrue();
    BuildResult first = result;
    assertThat(rendersAgain()).isFalse();
    assertThat(result.leftOut()).isEqualTo(first.leftOut());
  }

  @Test
  void whatIsToldIsKeptToTheLastCharacter() throws IOException {
    Files.writeString(
        source.resolve("stories/2026-01-02-fog.md"), "---\n\"titel\\uD800\": x\n---\nFog.\n");
    assertThat(rendersAgain()).isTrue();
    BuildResult first = result;
    assertThat(rendersAgain()).isFalse();
    assertThat(result.problems()).isEqualTo(first.problems());
  }

  @Test
  void verifyingBuildsAllOfIt() throws IOException {
    assertThat(rendersAgain(TestSite.NOW, builder -> builder.verify(true))).isTrue();
    assertThat(result.written()).isZero();
    assertThat(rendersAgain()).isFalse();
  }
}
