package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output and state on two disks, where the machine has two. */
class OtherDiskTest {
  @TempDir Path folder;
  private Path state;
  private Path output;

  @BeforeEach
  void findOtherDisk() throws IOException {
    Path memory = Path.of("/dev/shm");
    Assumptions.assumeTrue(Files.isWritable(memory), "no second disk");
    Assumptions.assumeFalse(Files.getFileStore(memory).equals(Files.getFileStore(folder)));
    state = Files.createTempDirectory(memory, "quillpress-test");
    output = folder.resolve("site");
  }

  @AfterEach
  void deleteState() throws IOException {
    if (state != null) {
      Staging staging = Staging.named(Staging.STATE, output, state);
      staging.delete();
      for (String name : List.of("lock", "manifest", "journal")) {
        Files.deleteIfExists(state.resolve(name));
      }
      Files.delete(state);
    }
  }

  @Test
  void filesAreStagedBesideTheOutputFolder() throws IOException {
    FolderTarget target = FolderTarget.of(output, state);
    Path staging = folder.resolve(".site.quillpress-staging");
    try (Publication publication = target.begin()) {
      publication.write("a/b.html", Trees.bytes("1"));
      assertThat(staging.resolve("a/b.html")).hasContent("1");
      publication.commit();
    }
    Trees.publish(target, Map.of("a/b.html", "2", "c.html", "3"));
    assertThat(output.resolve("a/b.html")).hasContent("2");
    assertThat(staging).doesNotExist();
  }

  @Test
  void filesAreCopiedWhenThereIsNoOtherWay() throws IOException {
    Trees.write(state, "staging/0", "new");
    Trees.write(output, "a.html", "old");
    Journal.Step step = new Journal.Step(Journal.Kind.MOVE, "a.html", "0");
    Journal journal = new Journal(Staging.STATE, false, List.of(step), Manifest.empty());
    new Rollout(output, state, journal, false).run();
    assertThat(Trees.read(output))
        .containsExactlyInAnyOrderEntriesOf(Map.of("/", "", "a.html", "new"));
  }

  @Test
  void aWholeTreeIsCopiedWhenItCannotBeRenamed() throws IOException {
    Trees.write(state, "staging/a/b.html", "b");
    Journal.Step step = new Journal.Step(Journal.Kind.MOVE, "a/b.html", "a/b.html");
    Journal journal = new Journal(Staging.STATE, true, List.of(step), Manifest.empty());
    new Rollout(output, state, journal, false).run();
    new Rollout(output, state, journal, true).run();
    assertThat(output.resolve("a/b.html")).hasContent("b");
  }

  @Test
  void aWholeTreeIsCopiedByItsManifest() throws IOException {
    Trees.write(state, "staging/a/b.html", "b");
    Manifest manifest =
        new Manifest(
            "site",
            Map.of("a/b.html", Manifest.Mark.of(Trees.bytes("b"))),
            Set.of("a"),
            new byte[0]);
    Journal journal = new Journal(Staging.STATE, true, List.of(), manifest);
    new Rollout(output, state, journal, false).run();
    new Rollout(output, state, journal, true).run();
    assertThat(output.resolve("a/b.html")).hasContent("b");
  }
}
