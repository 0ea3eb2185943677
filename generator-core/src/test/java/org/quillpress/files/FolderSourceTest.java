package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

class FolderSourceTest {
  @TempDir Path folder;

  private Listing list(String path) throws IOException {
    return FolderSource.of(folder.resolve("site")).list(path);
  }

  private static List<String> paths(Listing listing) {
    return listing.files().stream().map(SourceFile::path).toList();
  }

  private static List<String> problems(Listing listing) {
    return listing.problems().stream().map(p -> p.place().file() + " " + p.code()).toList();
  }

  @Test
  void filesAreListedByPath() throws IOException {
    for (String path : List.of("b.md", "a/z.md", "a-b.md", "a/b/c.md", "日本.md", "B.md")) {
      Trees.write(folder.resolve("site"), path, "x");
    }
    assertThat(paths(list("")))
        .containsExactly("B.md", "a-b.md", "a/b/c.md", "a/z.md", "b.md", "日本.md");
    assertThat(paths(list("a"))).containsExactly("a/b/c.md", "a/z.md");
    assertThat(paths(list("a/b"))).containsExactly("a/b/c.md");
    assertThat(list("none").files()).isEmpty();
  }

  @Test
  void aFolderThatDoesNotExistHasNoFiles() throws IOException {
    assertThat(list("").files()).isEmpty();
    assertThat(FolderSource.of(folder.resolve("none")).file("a.md")).isEmpty();
  }

  @Test
  void filesAreReadAnew() throws IOException {
    Path file = Trees.write(folder.resolve("site"), "a.md", "one");
    SourceFile listed = list("").files().get(0);
    assertThat(listed.size()).isEqualTo(3);
    assertThat(listed.read()).isEqualTo(Trees.bytes("one"));
    Files.writeString(file, "other");
    assertThat(listed.read()).isEqualTo(Trees.bytes("other"));
  }

  @Test
  void editorsFilesAreSkipped() throws IOException {
    for (String path :
        List.of(".git/x", "a.md~", "#a.md#", ".hidden.md", "d/.x/y.md", "#", "kept#.md")) {
      Trees.write(folder.resolve("site"), path, "x");
    }
    assertThat(paths(list(""))).containsExactly("#", "kept#.md");
    assertThat(list("").problems()).isEmpty();
  }

  @Test
  void linksInsideTheTreeAreFollowed() throws IOException {
    Path site = folder.resolve("site");
    Trees.write(site, "real/a.md", "a");
    Files.createSymbolicLink(site.resolve("link.md"), Path.of("real/a.md"));
    Files.createSymbolicLink(site.resolve("linked"), site.resolve("real"));
    Listing listing = list("");
    assertThat(paths(listing)).containsExactly("link.md", "linked/a.md", "real/a.md");
    assertThat(listing.problems()).isEmpty();
    assertThat(listing.files().get(0).read()).isEqualTo(Trees.bytes("a"));
  }

  @Test
  void linksOutOfTheTreeAndLoopsAreProblems() throws IOException {
    Path site = folder.resolve("site");
    Trees.write(folder, "secret.md", "s");
    Trees.write(site, "a/b.md", "b");
    Files.createSymbolicLink(site.resolve("out.md"), folder.resolve("secret.md"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("a/loop"), site);
    Files.createSymbolicLink(site.resolve("self.md"), Path.of("self.md"));
    Files.createSymbolicLink(site.resolve("broken.md"), Path.of("none.md"));
    Listing listing = list("");
    assertThat(paths(listing)).containsExactly("a/b.md");
    assertThat(problems(listing))
        .containsExactly(
            "a/loop link-loop",
            "broken.md link-broken",
            "out.md link-outside",
            "self.md link-broken",
            "up link-outside");
    assertThat(listing.problems()).allMatch(p -> p.severity() == Severity.WARNING);
    assertThat(FolderSource.of(site).file("out.md")).isEmpty();
    assertThat(FolderSource.of(site).file("up/secret.md")).isEmpty();
    assertThat(problems(FolderSource.of(site).list("up"))).containsExactly("up link-outside");
  }

  @Test
  void foldersThatLinkToEachOtherEnd() throws IOException {
    Path site = folder.resolve("site");
    for (int i = 0; i < 20; i++) {
      Trees.write(site, "d" + i + "/a.md", "a");
      for (int j = 0; j < 20; j++) {
        if (i != j) {
          Files.createSymbolicLink(site.resolve("d" + i + "/to" + j), site.resolve("d" + j));
        }
      }
    }
    Listing listing = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> list(""));
    assertThat(listing.files()).hasSize(20 + 20 * 19);
  }

  @Test
  void pipesAreNeverOpened() throws Exception {
    Path site = Files.createDirectories(folder.resolve("site"));
    Process process = new ProcessBuilder("mkfifo", site.resolve("pipe.md").toString()).start();
    Assumptions.assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0);
    Files.createSymbolicLink(site.resolve("link.md"), Path.of("pipe.md"));
    Listing listing = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> list(""));
    assertThat(listing.files()).isEmpty();
    assertThat(problems(listing)).containsExactly("link.md not-a-file", "pipe.md not-a-file");
    assertThat(FolderSource.of(site).file("pipe.md")).isEmpty();
  }

  @Test
  void namesThatAreNotUnicodeAreProblems() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Path bad = Path.of(URI.create(site.toUri() + "caf%E9.md"));
    try {
      Files.writeString(bad, "x");
    } catch (IOException e) {
      Assumptions.abort("the disk takes Unicode names only");
    }
    Trees.write(site, "good.md", "x");
    Listing listing = list("");
    assertThat(paths(listing)).containsExactly("good.md");
    assertThat(listing.problems()).extracting(Problem::code).containsExactly("name-not-unicode");
  }

  @Test
  void foldersTooDeepAreProblems() throws IOException {
    Path site = folder.resolve("site");
    Trees.write(site, "d/".repeat(64) + "in.md", "x");
    Trees.write(site, "d/".repeat(65) + "out.md", "x");
    Listing listing = list("");
    assertThat(paths(listing)).containsExactly("d/".repeat(64) + "in.md");
    assertThat(listing.problems()).extracting(Problem::code).containsExactly("folder-too-deep");
  }

  @Test
  void onePathIsFoundOnlyInsideTheTree() throws IOException {
    Path site = folder.resolve("site");
    Trees.write(folder, "secret.md", "s");
    Trees.write(site, "a/b.md", "b");
    FolderSource source = FolderSource.of(site);
    assertThat(source.file("a/b.md")).isPresent();
    for (String path :
        List.of("../secret.md", "a/../a/b.md", "/etc/passwd", "a", "", "a//b.md", "a\0")) {
      assertThat(source.file(path)).as(path).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> source.list("../site"));
  }

  @Test
  void namesAreTheSameInTheCLocale() throws Exception {
    Path site = folder.resolve("site");
    Trees.write(site, "日本/fög 1.md", "text");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Trees.classPath(),
            CLocale.class.getName(),
            folder.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(out).isEqualTo("");
    assertThat(Trees.read(folder.resolve("out"))).containsEntry("日本/fög 1.md", "text");
  }

  /** Copies a tree in a process whose locale knows ASCII only. */
  static final class CLocale {
    private CLocale() {}

    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      FolderTarget target = FolderTarget.of(folder.resolve("out"), folder.resolve("state"));
      FolderSource source = FolderSource.of(folder.resolve("site"));
      for (int i = 0; i < 2; i++) {
        try (Publication publication = target.begin()) {
          for (SourceFile file : source.list("").files()) {
            publication.write(file.path(), source.file(file.path()).orElseThrow().read());
          }
          publication.write("n" + i, new byte[0]);
          if (!publication.problems().isEmpty()) {
            System.out.println(publication.problems());
          }
          publication.commit();
        }
      }
    }
  }

  @Test
  void mapsSkipTheSameNames() throws IOException {
    MapSource source = MapSource.of(Map.of("a/b.md", "b", ".git/x", "x", "a.md", "ä", "c~", "c"));
    assertThat(paths(source.list(""))).containsExactly("a.md", "a/b.md");
    assertThat(paths(source.list("a"))).containsExactly("a/b.md");
    assertThat(source.file("a.md").orElseThrow().read()).isEqualTo(Trees.bytes("ä"));
    assertThatIllegalArgumentException().isThrownBy(() -> MapSource.of(Map.of("../a", "a")));
  }

  @Test
  void aFolderOfATreeIsATree() throws IOException {
    SourceTree tree =
        SubTree.of(MapSource.of(Map.of("a/b/c.md", "c", "a/d.md", "d", "e.md", "e")), "a");
    assertThat(paths(tree.list(""))).containsExactly("b/c.md", "d.md");
    assertThat(paths(tree.list("b"))).containsExactly("b/c.md");
    assertThat(tree.file("d.md").orElseThrow().path()).isEqualTo("d.md");
    assertThat(tree.file("../e.md")).isEmpty();
  }
}
