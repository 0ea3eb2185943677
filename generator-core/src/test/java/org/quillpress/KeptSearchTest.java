package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.FolderSource;

/** What is kept of the search from one build to the next changes nothing but the time it takes. */
class KeptSearchTest {
  /** More than a block of texts. */
  private static final int STORIES = 300;

  @TempDir Path folder;

  private Path source;
  private Path output;
  private Path cache;
  private int clean;

  @BeforeEach
  void aSiteIsBuilt() throws IOException {
    source = folder.resolve("source");
    output = folder.resolve("site");
    cache = folder.resolve(".site.quillpress/cache");
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", "title: Many\nurl: https://example.org/\n");
    for (int i = 0; i < STORIES; i++) {
      files.put(
          "stories/2026-01-%02d-story-%03d.md".formatted(1 + i / 12, i),
          "---\ntitle: Story %d\ntags: [odd %d]\n---\nLamps of word%d, burning.\n\n## Part\n\nEnds.\n"
              .formatted(i, i % 5, i % 40));
    }
    TestSite.write(files, source);
    build(output, builder -> builder);
  }

  private void build(Path to, UnaryOperator<SiteGenerator.Builder> more) throws IOException {
    SiteGenerator.Builder builder = TestSite.builder().source(source);
    assertThat(more.apply(builder).build().generate(to).succeeded()).isTrue();
  }

  private void edit(int story, String text) throws IOException {
    Path file =
        source.resolve("stories/2026-01-%02d-story-%03d.md".formatted(1 + story / 12, story));
    Files.writeString(file, Files.readString(file) + text);
  }

  private Set<String> blocks() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return new HashSet<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("search-"))
              .toList());
    }
  }

  private void assertIsAsClean() throws IOException {
    build(output, builder -> builder);
    Path fresh = folder.resolve("clean-" + clean++);
    build(fresh, builder -> builder);
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
  }

  @Test
  void aBlockOfTextsIsKeptAsLongAsTheyAreTheSame() throws IOException {
    Set<String> before = blocks();
    assertThat(before).hasSize(2);
    edit(STORIES - 1, "Foghorn.");
    assertIsAsClean();
    assertThat(blocks()).hasSize(2);
    before.retainAll(blocks());
    assertThat(before).as("that of the first texts").hasSize(1);
    assertThat(String.join("", TestSite.read(output.resolve("search")).values()))
        .contains("foghorn");
  }

  @Test
  void anEditOfTheFirstTextsMovesThePassagesOfTheOthers() throws IOException {
    edit(0, "\n" + "## More\n\nOf it.\n\n".repeat(20));
    assertIsAsClean();
    edit(0, "\n## And more\n\nOf it.\n");
    assertIsAsClean();
  }

  @Test
  void nameOfATermIsFoundInAllItsTexts() throws IOException {
    Files.createDirectories(source.resolve("tags"));
    Files.writeString(source.resolve("tags/odd-1.md"), "---\nname: Very odd\n---\n");
    assertIsAsClean();
    assertThat(String.join("", TestSite.read(output.resolve("search")).values()))
        .contains("\"very\"");
  }

  @Test
  void whatIsDamagedOrLostIsMadeAgain() throws IOException {
    for (String block : blocks()) {
      byte[] bytes = Files.readAllBytes(cache.resolve(block));
      bytes[bytes.length / 2] ^= 1;
      Files.write(cache.resolve(block), bytes);
    }
    edit(7, "Foghorn.");
    assertIsAsClean();
    for (String block : blocks()) {
      Files.write(cache.resolve(block), new byte[3]);
    }
    edit(8, "Foghorn.");
    assertIsAsClean();
    for (String block : blocks()) {
      Files.delete(cache.resolve(block));
    }
    edit(9, "Foghorn.");
    assertIsAsClean();
  }

  @Test
  void aFileInThePlaceOfTheFolderDoesNotEndABuild() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(cache);
    Files.writeString(cache, "not a folder");
    edit(7, "Foghorn.");
    assertIsAsClean();
    assertThat(cache).hasContent("not a folder");
  }

  @Test
  void foldersInThePlaceOfBlocksDoNotEndABuild() throws IOException {
    for (String block : blocks()) {
      Files.delete(cache.resolve(block));
      Files.createDirectories(cache.resolve(block).resolve("folder"));
    }
    edit(7, "Foghorn.");
    assertIsAsClean();
  }

  @Test
  void aBlockWithTheNameOfAnotherIsNotBelieved() throws IOException {
    List<String> names = List.copyOf(blocks());
    Path other = folder.resolve("other");
    Files.move(cache.resolve(names.get(0)), other);
    Files.move(cache.resolve(names.get(1)), cache.resolve(names.get(0)));
    Files.move(other, cache.resolve(names.get(1)));
    Files.createDirectories(source.resolve("pages"));
    Files.writeString(source.resolve("pages/about.md"), "---\nsearch: false\n---\nAbout.\n");
    assertIsAsClean();
  }

  @Test
  void aFileOfSomebodyElseIsLeftAlone() throws IOException {
    Files.writeString(cache.resolve("notes.txt"), "mine");
    edit(7, "Foghorn.");
    assertIsAsClean();
    assertThat(cache.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aLinkToAFolderServesAsOne() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(cache, elsewhere);
    Files.createSymbolicLink(cache, elsewhere);
    edit(7, "Foghorn.");
    assertIsAsClean();
    assertThat(blocks()).hasSize(2);
  }

  @Test
  void publishedFilesThatAreLostAreMadeFromTheTexts() throws IOException {
    List<String> passages =
        TestSite.read(output.resolve("search")).keySet().stream()
            .filter(name -> name.startsWith("p"))
            .toList();
    Files.delete(output.resolve("search").resolve(passages.get(0)));
    assertIsAsClean();
  }

  @Test
  void aBuildThatIsToVerifyTakesNothingFromThere() throws IOException {
    edit(7, "Foghorn.");
    build(output, builder -> builder.verify(true));
    Path fresh = folder.resolve("fresh");
    build(fresh, builder -> builder);
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
  }

  @Test
  void aBuildThatIsToVerifyFailsIfABlockWasKeptThatIsWrong() throws IOException {
    for (String block : blocks()) {
      byte[] bytes = Files.readAllBytes(cache.resolve(block));
      int end = bytes.length - Long.BYTES;
      bytes[end - 1] ^= 1;
      CRC32C sum = new CRC32C();
      sum.update(bytes, 0, end);
      ByteBuffer.wrap(bytes).putLong(end, sum.getValue());
      Files.write(cache.resolve(block), bytes);
    }
    assertThatThrownBy(() -> build(output, builder -> builder.verify(true)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Its search would have had other words");
  }

  @Test
  void aTextThatChangesWhileItsWordsAreCollectedIsAsInACleanBuild() throws IOException {
    Path file = source.resolve("stories/2026-01-01-story-007.md");
    String text = Files.readString(file);
    edit(8, "Foghorn.");
    buildWhileChanging(file, text + "Zebra.\n");
    assertThat(file).content().contains("Zebra");
    Path fresh = folder.resolve("fresh");
    build(fresh, builder -> builder);
    assertThat(TestSite.read(output)).isEqualTo(TestSite.read(fresh));
    Files.writeString(file, text);
    assertIsAsClean();
  }

  @Test
  void aTextThatGetsShorterWhileItsPassagesAreMadeIsAsInACleanBuild() throws IOException {
    Path file = source.resolve("stories/2026-01-01-story-007.md");
    edit(7, "\n## More\n\nOf it.\n".repeat(500));
    build(output, builder -> builder);
    for (String name : TestSite.read(output.resolve("search")).keySet()) {
      if (name.startsWith("p")) {
        Files.delete(output.resolve("search").resolve(name));
      }
    }
    buildWhileChanging(file, "---\ntitle: Story 7\n---\nShort.\n");
    assertThat(file).content().contains("Short");
    assertIsAsClean();
  }

  /** Builds; a text that was read gets another one before it is read again. */
  private void buildWhileChanging(Path file, String text) throws IOException {
    AtomicInteger reads = new AtomicInteger();
    build(
        output,
        builder ->
            builder
                .progress((stage, count, all) -> reads.compareAndSet(0, 1))
                .source(
                    new BrokenTree(
                        FolderSource.of(source),
                        path -> {
                          boolean isMeant = file.endsWith(path) && reads.get() > 0;
                          if (isMeant && reads.incrementAndGet() == 3) {
                            write(file, text);
                          }
                          return Optional.empty();
                        })));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
