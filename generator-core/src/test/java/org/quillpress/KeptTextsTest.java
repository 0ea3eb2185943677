package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.FolderSource;
import org.quillpress.problem.Problem;

/** What is kept of texts from one build to the next changes nothing but the time it takes. */
class KeptTextsTest {
  private static final String FOG = "stories/2026-01-01-fog.md";
  private static final String ROPE = "stories/2026-01-02-rope.md";
  private static final String SALT = "stories/2026-01-03-salt.md";
  private static final String TIDE = "stories/2026-01-04-tide.md";
  private static final String WIND = "stories/2026-01-05-wind.md";
  private static final String LAMP = "stories/2026-01-06-lamp.md";

  @TempDir Path folder;

  private Path source;
  private Path output;
  private Path cache;
  private BuildResult result;
  private int clean;

  @BeforeEach
  void aSiteIsBuilt() throws IOException {
    source = folder.resolve("source");
    output = folder.resolve("site");
    cache = folder.resolve(".site.quillpress/cache");
    TestSite.write(
        TestSite.files(
            """
            -- site.yaml --
            title: Nights
            url: https://example.org/
            search: false
            -- stories/2026-01-01-fog.md --
            ---
            tags: ice
            ---
            # Fog at night

            Fog, and a [lamp](2026-01-06-lamp.md#part), see [below](#below).

            ## Below

            More of the fog.
            -- stories/2026-01-02-rope.md --
            ---
            summary: A *rope* and a [lamp](2026-01-06-lamp.md).
            ---
            Rope[^1] {{< star >}} and ![a knot](knot.svg).

            [^1]: Of hemp.
            -- stories/knot.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
            -- stories/2026-01-03-salt.md --
            Salt.
            -- stories/2026-01-04-tide.md --
            Tide and "so" on: 潮の音。

            <!--more-->

            Ends.
            -- stories/2026-01-05-wind.md --
            Wind.
            -- stories/2026-01-06-lamp.md --
            ---
            title: Lamp
            ---
            Light.

            ## Part

            Ends.
            -- pages/about.md --
            About $x$.
            -- pages/empty.md --
            ---
            title: Nothing yet
            ---
            -- theme/shortcodes/star.mustache --
            <b>*</b>
            """),
        source);
    build(output, builder -> builder);
  }

  private void build(Path to, UnaryOperator<SiteGenerator.Builder> more) throws IOException {
    SiteGenerator.Builder builder = TestSite.builder().source(source);
    result = more.apply(builder).build().generate(to);
  }

  private void write(String file, String text) throws IOException {
    TestSite.write(Map.of(file, text), source);
  }

  private void edit(String file, String old, String other) throws IOException {
    TestSite.edit(source.resolve(file), old, other);
  }

  private List<String> told() {
    assertThat(result.succeeded()).isTrue();
    return result.problems().stream().map(Problem::toString).toList();
  }

  /** Builds over what is there and without it, and makes sure of what was kept. */
  private void assertIsAsClean() throws IOException {
    build(output, builder -> builder);
    List<String> told = told();
    Path fresh = folder.resolve("clean-" + clean++);
    build(fresh, builder -> builder);
    assertThat(told).isEqualTo(told());
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
    build(output, builder -> builder.verify(true));
    assertThat(told).isEqualTo(told());
  }

  /** The files in which something is kept of texts. */
  private Map<String, byte[]> chunks() throws IOException {
    Map<String, byte[]> chunks = new TreeMap<>();
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("texts-")) {
          chunks.put(name, Files.readAllBytes(file));
        }
      }
    }
    return chunks;
  }

  /** Changes what is kept, as no build would. */
  private void forge(String old, String other) throws IOException {
    int found = 0;
    for (Map.Entry<String, byte[]> chunk : chunks().entrySet()) {
      String kept = new String(chunk.getValue(), StandardCharsets.ISO_8859_1);
      if (kept.contains(old)) {
        byte[] bytes = kept.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
        int end = bytes.length - Long.BYTES;
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        ByteBuffer.wrap(bytes).putLong(end, sum.getValue());
        Files.write(cache.resolve(chunk.getKey()), bytes);
        found++;
      }
    }
    assertThat(found).isEqualTo(1);
  }

  /**
   * Builds.
   *
   * @param late asked for each file that is read while pages are made what is thrown, if anything
   */
  private void buildWatched(Function<String, Optional<IOException>> late) throws IOException {
    AtomicBoolean isLate = new AtomicBoolean();
    build(
        output,
        builder ->
            builder
                .source(
                    new BrokenTree(
                        FolderSource.of(source),
                        path -> isLate.get() ? late.apply(path) : Optional.empty()))
                .progress(
                    (stage, count, all) -> isLate.compareAndSet(false, stage.equals("render"))));
  }

  /** The texts that are read while pages are made: those that were not parsed before. */
  private Set<String> readLate() throws IOException {
    Set<String> read = new ConcurrentSkipListSet<>();
    buildWatched(
        path -> {
          if (path.endsWith(".md")) {
            read.add(path);
          }
          return Optional.empty();
        });
    assertThat(result.succeeded()).isTrue();
    return read;
  }

  @Test
  void aTextThatIsKeptIsNotParsedForLists() throws IOException {
    forge("Salt.", "Malt.");
    edit(WIND, "Wind.", "Wind and rain.");
    build(output, builder -> builder);
    assertThat(output.resolve("index.html")).content().contains("Malt.", "Wind and rain.");
  }

  @Test
  void aTextThatChangedIsParsed() throws IOException {
    forge("Salt.", "Malt.");
    edit(SALT, "Salt.", "Salt!");
    build(output, builder -> builder);
    assertThat(output.resolve("index.html")).content().contains("Salt!").doesNotContain("Malt");
  }

  @Test
  void onlyTextsThatSomebodyShowsAreParsedLate() throws IOException {
    write(
        "site.yaml",
        "title: Nights\nurl: https://example.org/\nsearch: false\nfeeds: {fullText: false}\n");
    build(output, builder -> builder);
    edit(FOG, "tags: ice", "tags: [ice, night]");
    assertThat(readLate()).doesNotContain(FOG, TIDE, WIND, "pages/about.md").contains(ROPE);
  }

  @Test
  void anEditWritesOneChunk() throws IOException {
    Map<String, byte[]> before = chunks();
    assertThat(before).hasSizeGreaterThan(1);
    edit(WIND, "Wind.", "Wind and rain.");
    assertIsAsClean();
    Map<String, byte[]> after = chunks();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(before.keySet().stream().filter(k -> !equal(before.get(k), after.get(k))))
        .hasSize(1);
  }

  private static boolean equal(byte[] some, byte[] others) {
    return Arrays.equals(some, others);
  }

  @Test
  void textsAndWhatTheyLeadToAreAsInACleanBuild() throws IOException {
    edit(WIND, "Wind.", "# Storm\n\nWind, and [salt](2026-01-03-salt.md).\n");
    assertIsAsClean();
    assertThat(output.resolve("2026/01/salt/index.html")).content().contains("Storm");
    edit(FOG, "# Fog at night", "# Mist");
    assertIsAsClean();
    edit(LAMP, "## Part", "## Another");
    assertIsAsClean();
    assertThat(result.problems()).extracting(Problem::code).contains("anchor-broken");
    edit(LAMP, "## Another", "## Part");
    assertIsAsClean();
    assertThat(result.problems()).isEmpty();
    edit(ROPE, "A *rope*", "One *rope*");
    assertIsAsClean();
    write("pages/empty.md", "---\ntitle: Nothing yet\n---\nMore.\n");
    assertIsAsClean();
    write("pages/about.md", "---\nmath: true\n---\nAbout $x$.\n");
    assertIsAsClean();
    write("pages/about.md", "---\nlang: de\n---\nAbout \"x\".\n");
    assertIsAsClean();
  }

  @Test
  void whatTextsAreParsedByHasThemParsedAnew() throws IOException {
    write("theme/shortcodes/star.mustache", "<i>*</i>\n");
    assertIsAsClean();
    assertThat(output.resolve("2026/01/rope/index.html")).content().contains("<i>*</i>");
    write("theme/labels/en.yaml", "footnotes: At the end\n");
    assertIsAsClean();
    assertThat(output.resolve("2026/01/rope/index.html")).content().contains("At the end");
    edit("site.yaml", "title: Nights", "title: Days\nmarkdown: {math: true}");
    assertIsAsClean();
    assertThat(output.resolve("about/index.html")).content().contains("<math");
    write("stories/_index.md", "---\ncascade: {title: The same}\n---\n");
    assertIsAsClean();
    write("stories/_index.md", "---\ncascade: {math: true}\n---\n");
    assertIsAsClean();
  }

  @Test
  void whatTextsAreNotParsedByLeavesThemKept() throws IOException {
    forge("Salt.", "Malt.");
    write("data/crew.yaml", "- Ann\n");
    write("comments/fog.yaml", "- {name: Ann, date: 2026-05-06, text: Yes}\n");
    write("static/a.txt", "a");
    build(output, builder -> builder);
    assertThat(output.resolve("index.html")).content().contains("Malt.");
  }

  @Test
  void filesThatMoveOrGoAreAsInACleanBuild() throws IOException {
    Files.move(source.resolve(SALT), source.resolve("stories/2026-01-03-pepper.md"));
    assertIsAsClean();
    String tide = Files.readString(source.resolve(TIDE));
    Files.writeString(source.resolve(TIDE), Files.readString(source.resolve(WIND)));
    Files.writeString(source.resolve(WIND), tide);
    assertIsAsClean();
    Files.delete(source.resolve(LAMP));
    assertIsAsClean();
    assertThat(result.problems()).isNotEmpty();
  }

  @Test
  void whatIsToldOfATextIsToldEachTime() throws IOException {
    edit(SALT, "Salt.", "Salt[^none] and {{< stra >}}.");
    assertIsAsClean();
    List<String> told = told();
    assertThat(told).isNotEmpty();
    edit(WIND, "Wind.", "Wind and rain.");
    assertIsAsClean();
    assertThat(told()).isEqualTo(told);
  }

  @Test
  void whatIsDamagedOrLostIsMadeAgain() throws IOException {
    int edits = 0;
    for (int kind = 0; kind < 3; kind++) {
      for (Map.Entry<String, byte[]> chunk : chunks().entrySet()) {
        Path file = cache.resolve(chunk.getKey());
        byte[] bytes = chunk.getValue();
        if (kind == 0) {
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        } else if (kind == 1) {
          Files.write(file, new byte[3]);
        } else {
          Files.delete(file);
        }
      }
      edit(WIND, "Wind", "Wind " + edits++);
      assertIsAsClean();
    }
  }

  @Test
  void aChunkThatSaysSomethingElseIsNotBelieved() throws IOException {
    for (Map.Entry<String, byte[]> chunk : chunks().entrySet()) {
      byte[] bytes = chunk.getValue();
      int end = bytes.length - Long.BYTES;
      // behind its number
      for (int i = Long.BYTES; i < end; i++) {
        bytes[i] = (byte) (i * 7);
      }
      CRC32C sum = new CRC32C();
      sum.update(bytes, 0, end);
      ByteBuffer.wrap(bytes).putLong(end, sum.getValue());
      Files.write(cache.resolve(chunk.getKey()), bytes);
    }
    edit(WIND, "Wind.", "Wind and rain.");
    assertIsAsClean();
  }

  @Test
  void aBuildThatIsToVerifyFailsIfSomethingIsKeptThatIsWrong() throws IOException {
    forge("Salt.", "Malt.");
    assertThatThrownBy(() -> build(output, builder -> builder.verify(true)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a build over an earlier one would have been wrong")
        .hasMessageContaining(SALT);
  }

  @Test
  void halvesOfCharactersAreKeptAsTheyAre() throws IOException {
    edit("site.yaml", "search: false", "rawHtml: sanitise");
    edit(SALT, "Salt.", "Salt &#xD83D; [rope](2026-01-02-rope.md).");
    edit(ROPE, "A *rope*", "\"A \\uD83D *rope*");
    edit(ROPE, "lamp.md).", "lamp.md).\"");
    build(output, builder -> builder);
    Path small = folder.resolve("small");
    build(small, builder -> builder.textMemory(0));
    assertThat(TestSite.read(small)).isEqualTo(TestSite.read(output));
    edit(WIND, "Wind.", "Wind and rain.");
    assertIsAsClean();
    build(small, builder -> builder.textMemory(0));
    assertThat(TestSite.read(small)).isEqualTo(TestSite.read(output));
  }

  @Test
  void textsInTheFolderOfTheThemeAreKeptLikeOthers() throws IOException {
    edit("site.yaml", "search: false", "search: false\nstories: theme/notes");
    Files.move(source.resolve("stories"), source.resolve("theme/notes"));
    build(output, builder -> builder);
    Map<String, byte[]> before = chunks();
    edit("theme/notes/2026-01-05-wind.md", "Wind.", "Wind and rain.");
    assertIsAsClean();
    Map<String, byte[]> after = chunks();
    assertThat(before.keySet().stream().filter(k -> !equal(before.get(k), after.get(k))))
        .hasSize(1);
  }

  @Test
  void whatIsKeptNeedNotFitIntoMemory() throws IOException {
    edit(WIND, "Wind.", "Wind and rain.");
    build(output, builder -> builder.textMemory(0));
    Map<String, byte[]> kept = chunks();
    Path fresh = folder.resolve("clean");
    build(fresh, builder -> builder);
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
    build(output, builder -> builder.textMemory(0).verify(true));
    assertThat(told()).isEmpty();
    assertThat(chunks()).containsExactlyInAnyOrderEntriesOf(kept);
  }

  @Test
  void aTextThatGoesWhilePagesAreMadeIsTold() throws IOException {
    edit(WIND, "Wind.", "---\ntitle: Storm\n---\nWind.");
    Map<String, String> before = TestSite.read(output);
    buildWatched(
        path -> path.equals(LAMP) ? Optional.of(new NoSuchFileException(path)) : Optional.empty());
    assertThat(result.succeeded()).isFalse();
    assertThat(result.problems()).extracting(Problem::code).contains("unreadable");
    assertThat(TestSite.read(output)).isEqualTo(before);
    assertIsAsClean();
  }

  @Test
  void aTextThatChangesWhilePagesAreMadeIsAsInACleanBuild() throws IOException {
    edit(WIND, "Wind.", "---\ntitle: Storm\n---\nWind.");
    AtomicBoolean changed = new AtomicBoolean();
    buildWatched(
        path -> {
          if (path.equals(LAMP) && !changed.getAndSet(true)) {
            edited(LAMP, "---\ntitle: Torch\n---\nHot, and [no](nowhere.md).\n");
          }
          return Optional.empty();
        });
    assertThat(changed).isTrue();
    List<String> told = told();
    Path fresh = folder.resolve("fresh");
    build(fresh, builder -> builder);
    assertThat(told).isEqualTo(told()).isNotEmpty();
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
    assertIsAsClean();
  }

  private void edited(String file, String text) {
    try {
      write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
