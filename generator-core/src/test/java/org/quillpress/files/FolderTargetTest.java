package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;

class FolderTargetTest {
  @TempDir Path folder;
  private Path output;
  private Path state;
  private FolderTarget target;

  @BeforeEach
  void target() {
    output = folder.resolve("site");
    state = folder.resolve("state");
    target = FolderTarget.of(output, state);
  }

  @Test
  void aFirstPublicationMakesTheWholeTree() throws IOException {
    Published published =
        Trees.publish(
            target, Map.of("index.html", "home", "fog/index.html", "fog", "ü/日本.css", "c"));

    assertThat(published).isEqualTo(new Published(3, 0, 0));
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/",
                "",
                "index.html",
                "home",
                "fog/",
                "",
                "fog/index.html",
                "fog",
                "ü/",
                "",
                "ü/日本.css",
                "c"));
  }

  @Test
  void nothingIsToBeSeenBeforeTheCommit() throws IOException {
    try (Publication publication = target.begin()) {
      publication.write("index.html", Trees.bytes("home"));
      assertThat(publication.problems()).isEmpty();
      assertThat(output).doesNotExist();
    }
    assertThat(output).doesNotExist();
    assertThat(state.resolve("staging")).doesNotExist();
  }

  @Test
  void anEmptyOutputFolderIsFilled() throws IOException {
    Files.createDirectories(output);
    Trees.publish(target, Map.of("a.html", "a"));
    assertThat(output.resolve("a.html")).hasContent("a");
  }

  @Test
  void unchangedFilesKeepTheirTimeAndChangedOnesAreReplaced() throws IOException {
    Trees.publish(target, Map.of("same.html", "same", "other.html", "old", "gone/a/b.html", "x"));
    FileTime time = Files.getLastModifiedTime(output.resolve("same.html"));

    Published published =
        Trees.publish(target, Map.of("same.html", "same", "other.html", "new", "fresh.css", "f"));

    assertThat(published).isEqualTo(new Published(2, 1, 1));
    assertThat(Files.getLastModifiedTime(output.resolve("same.html"))).isEqualTo(time);
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("/", "", "same.html", "same", "other.html", "new", "fresh.css", "f"));
  }

  @Test
  void aPublicationThatChangesNothingWritesNothing() throws IOException {
    Map<String, String> files = Map.of("a.html", "a", "b/c.html", "c");
    Trees.publish(target, files);
    assertThat(Trees.publish(target, files)).isEqualTo(new Published(0, 2, 0));
  }

  @Test
  void aFileThatSomeoneChangedSinceIsWrittenAgain() throws IOException {
    Trees.publish(target, Map.of("a.html", "a"));
    Files.writeString(output.resolve("a.html"), "tampered");
    assertThat(Trees.publish(target, Map.of("a.html", "a"))).isEqualTo(new Published(1, 0, 0));
    assertThat(output.resolve("a.html")).hasContent("a");
  }

  @Test
  void aFileThatSomeoneDeletedSinceIsWrittenAgain() throws IOException {
    Trees.publish(target, Map.of("a.html", "a", "b.html", "b"));
    Files.delete(output.resolve("a.html"));
    assertThat(Trees.publish(target, Map.of("a.html", "a", "b.html", "b")))
        .isEqualTo(new Published(1, 1, 0));
  }

  @Test
  void anOutputFolderThatSomeoneDeletedIsMadeAnew() throws IOException {
    Trees.publish(target, Map.of("a/b.html", "a"));
    Files.delete(output.resolve("a/b.html"));
    Files.delete(output.resolve("a"));
    Files.delete(output);
    assertThat(Trees.publish(target, Map.of("a/b.html", "a"))).isEqualTo(new Published(1, 0, 0));
  }

  @Test
  void foreignFilesAndFoldersAreLeftAlone() throws IOException {
    Trees.publish(target, Map.of("a.html", "a", "b/c.html", "c", "d/e.html", "e"));
    Trees.write(output, "CNAME", "example.org");
    Trees.write(output, "b/foreign.txt", "f");
    Files.createDirectories(output.resolve("empty"));

    Trees.publish(target, Map.of("a.html", "a"));

    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/",
                "",
                "CNAME",
                "example.org",
                "a.html",
                "a",
                "b/",
                "",
                "b/foreign.txt",
                "f",
                "empty/",
                ""));
  }

  @Test
  void aFolderOfSomeoneElseStaysWhenOurFileInItGoes() throws IOException {
    Files.createDirectories(output.resolve("theirs"));
    Trees.publish(target, Map.of("theirs/a.html", "a", "ours/b.html", "b"));
    Trees.publish(target, Map.of("c.html", "c"));
    assertThat(output.resolve("theirs")).isEmptyDirectory();
    assertThat(output.resolve("ours")).doesNotExist();
  }

  @Test
  void aForeignFileInTheWayIsAProblemAndNothingIsWritten() throws IOException {
    Trees.write(output, "a.html", "theirs");
    List<Problem> problems = Trees.problems(target, Map.of("a.html", "ours", "b.html", "b"));

    assertThat(problems).extracting(Problem::code).containsExactly("output-foreign");
    assertThat(problems.get(0).message()).contains("\"a.html\"");
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(Map.of("/", "", "a.html", "theirs"));
  }

  @Test
  void aPublicationWithErrorsCannotBeCommitted() throws IOException {
    Trees.write(output, "a.html", "theirs");
    try (Publication publication = target.begin()) {
      publication.write("a.html", Trees.bytes("ours"));
      assertThatIllegalStateException().isThrownBy(publication::commit);
    }
    assertThat(output.resolve("a.html")).hasContent("theirs");
  }

  @Test
  void aForeignFileWithTheSameBytesIsTakenOver() throws IOException {
    Trees.write(output, "a.html", "same");
    assertThat(Trees.publish(target, Map.of("a.html", "same", "b.html", "b")))
        .isEqualTo(new Published(1, 1, 0));
    assertThat(Trees.publish(target, Map.of("b.html", "b"))).isEqualTo(new Published(0, 1, 1));
    assertThat(output.resolve("a.html")).doesNotExist();
  }

  @Test
  void aFileBecomesAFolderAndBack() throws IOException {
    Trees.publish(target, Map.of("a", "file", "b/c/d", "deep"));
    Trees.publish(target, Map.of("a/x.html", "x", "b", "file"));
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("/", "", "a/", "", "a/x.html", "x", "b", "file"));
    Trees.publish(target, Map.of("a", "file", "b/c/d", "deep"));
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("/", "", "a", "file", "b/", "", "b/c/", "", "b/c/d", "deep"));
  }

  @Test
  void aForeignFileInAFolderThatShouldBecomeAFileIsAProblem() throws IOException {
    Trees.publish(target, Map.of("a/x.html", "x"));
    Trees.write(output, "a/theirs.txt", "t");
    assertThat(Trees.problems(target, Map.of("a", "file")))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("\"a/theirs.txt\"");
    assertThat(output.resolve("a/x.html")).hasContent("x");
  }

  @Test
  void aForeignFileWhereAFolderBelongsIsAProblem() throws IOException {
    Trees.publish(target, Map.of("x.html", "x"));
    Trees.write(output, "a", "theirs");
    assertThat(Trees.problems(target, Map.of("a/b/c.html", "c")))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("\"a\"");
  }

  @Test
  void linksInTheOutputFolderAreNeverWrittenThrough() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Trees.publish(target, Map.of("x.html", "x", "a/b.html", "b"));
    Files.delete(output.resolve("a/b.html"));
    Files.delete(output.resolve("a"));
    Files.createSymbolicLink(output.resolve("a"), outside);
    Trees.write(outside, "b.html", "precious");

    assertThat(Trees.problems(target, Map.of("a/b.html", "changed")))
        .extracting(Problem::code)
        .containsExactly("output-foreign");
    Trees.publish(target, Map.of("x.html", "x"));

    assertThat(outside.resolve("b.html")).hasContent("precious");
    assertThat(Files.isSymbolicLink(output.resolve("a"))).isTrue();
  }

  @Test
  void aLinkInPlaceOfOurFileIsReplacedAndNotFollowed() throws IOException {
    Path precious = Trees.write(folder, "precious.txt", "precious");
    Trees.publish(target, Map.of("a.html", "a"));
    Files.delete(output.resolve("a.html"));
    Files.createSymbolicLink(output.resolve("a.html"), precious);
    Trees.publish(target, Map.of("a.html", "new"));
    assertThat(precious).hasContent("precious");
    assertThat(Files.isSymbolicLink(output.resolve("a.html"))).isFalse();
  }

  @Test
  void anOutputFolderThatIsALinkIsFollowed() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Files.createSymbolicLink(output, real);
    Trees.publish(target, Map.of("a.html", "a"));
    Trees.publish(target, Map.of("a.html", "b"));
    assertThat(real.resolve("a.html")).hasContent("b");
    assertThat(Files.isSymbolicLink(output)).isTrue();
  }

  @Test
  void twoPublicationsAtOnceAreRefused() throws IOException {
    Publication one = target.begin();
    try (one) {
      assertThatThrownBy(target::begin)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another build is publishing");
      one.write("a.html", Trees.bytes("a"));
      one.commit();
    }
    Trees.publish(target, Map.of("b.html", "b"));
    assertThat(output.resolve("b.html")).hasContent("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "a/", "a//b", "..", "a/../b", ".", "a/./b", "a\\b", "a\0b", "\ud800"})
  void pathsThatCouldLeaveTheFolderAreRefused(String path) throws IOException {
    try (Publication publication = target.begin()) {
      assertThatIllegalArgumentException().isThrownBy(() -> publication.write(path, new byte[0]));
    }
  }

  @Test
  void namesHaveAtMost255Bytes() throws IOException {
    try (Publication publication = target.begin()) {
      publication.write("é".repeat(127), new byte[0]);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> publication.write("é".repeat(128), new byte[0]));
      publication.commit();
    }
    assertThat(output.resolve("é".repeat(127))).isEmptyFile();
  }

  @Test
  void aPathIsWrittenOnce() throws IOException {
    try (Publication publication = target.begin()) {
      publication.write("a", new byte[0]);
      assertThatIllegalArgumentException().isThrownBy(() -> publication.write("a", new byte[0]));
    }
  }

  @Test
  void theStateFolderLiesOutsideTheOutputFolder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FolderTarget.of(output, output.resolve("state")));
  }

  @Test
  void aDamagedManifestMakesAllFilesForeign() throws IOException {
    Trees.publish(target, Map.of("a.html", "a", "b.html", "b"));
    Path manifest = state.resolve("manifest");
    byte[] bytes = Files.readAllBytes(manifest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(manifest, bytes);

    assertThat(Trees.problems(target, Map.of("a.html", "changed")))
        .extracting(Problem::code)
        .containsExactly("output-foreign");
    assertThat(Trees.publish(target, Map.of("a.html", "a"))).isEqualTo(new Published(0, 1, 0));
  }

  @Test
  void aManifestOfAnotherOutputFolderIsNotBelieved() throws IOException {
    Trees.publish(target, Map.of("a.html", "a"));
    Path other = folder.resolve("other");
    Trees.write(other, "a.html", "theirs");
    assertThat(Trees.problems(FolderTarget.of(other, state), Map.of("a.html", "ours"))).hasSize(1);
  }

  @Test
  void aProjectCanBeMovedWithItsStateFolder() throws IOException {
    Trees.publish(target, Map.of("a.html", "a"));
    Path moved = Files.createDirectories(folder.resolve("moved"));
    Files.move(output, moved.resolve("site"));
    Files.move(state, moved.resolve("state"));
    FolderTarget there = FolderTarget.of(moved.resolve("site"), moved.resolve("state"));
    assertThat(Trees.publish(there, Map.of("a.html", "b"))).isEqualTo(new Published(1, 0, 0));
  }

  @Test
  void aJournalThatWasCutShortIsThrownAway() throws IOException {
    Trees.publish(target, Map.of("a.html", "a"));
    Files.write(state.resolve("journal"), new byte[] {0, 0, 0, 1, 7});
    assertThat(Trees.publish(target, Map.of("a.html", "b"))).isEqualTo(new Published(1, 0, 0));
    assertThat(state.resolve("journal")).doesNotExist();
  }

  @Test
  void aJournalWhoseOutputFolderIsGoneHoldsNobodyUp() throws IOException {
    Files.createDirectories(state);
    Journal journal =
        new Journal(
            Staging.STATE,
            false,
            List.of(new Journal.Step(Journal.Kind.MOVE, "a/b.html", "0")),
            new Manifest("../site", Map.of(), Set.of(), new byte[0]));
    Checked.replace(state.resolve("journal"), journal::write);
    assertThat(Trees.publish(target, Map.of("a/b.html", "b"))).isEqualTo(new Published(1, 0, 0));
  }

  @Test
  void newPagesComeBeforeChangedOnesAndFeedsLast() throws IOException {
    OutputTree tree = new OutputTree(Files.createDirectories(output));
    Manifest.Mark mark = Manifest.Mark.of(new byte[0]);
    Trees.write(output, "index.html", "x");
    Trees.write(output, "old.css", "x");
    Manifest before =
        new Manifest(
            "../site",
            Map.of("index.html", mark, "old.css", mark, "stale.html", mark),
            Set.of(),
            new byte[0]);
    FolderPublication.Planned planned = new FolderPublication.Planned(mark, "s");
    CommitPlan plan =
        new CommitPlan(
            tree,
            Staging.named(Staging.STATE, output, state),
            before,
            Map.of(
                "feed.xml",
                planned,
                "index.html",
                planned,
                "old.css",
                planned,
                "new.html",
                planned,
                "new.css",
                planned),
            false);
    plan.prepare();
    assertThat(plan.steps())
        .extracting(Journal.Step::path)
        .containsExactly("new.css", "new.html", "old.css", "index.html", "feed.xml", "stale.html");
  }

  @Test
  void aPathThatIsAFileAndAFolderIsRefused() throws IOException {
    Trees.publish(target, Map.of("x", "x"));
    try (Publication publication = target.begin()) {
      publication.write("a", new byte[0]);
      publication.write("a/b", new byte[0]);
      assertThatIllegalArgumentException().isThrownBy(publication::problems);
    }
  }
}
