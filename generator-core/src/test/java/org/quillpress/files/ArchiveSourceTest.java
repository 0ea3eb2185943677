package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {
  @TempDir Path folder;

  @Test
  void aFolderInAJarIsATreeAndNoNameLeavesIt() throws IOException {
    Path jar = folder.resolve("theme.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of(
              "t/",
              "t/theme.yaml",
              "t/a/b.css",
              "t/../evil",
              "t/./x",
              "/t/abs",
              "t\\back",
              "t//y",
              "u/z",
              "t/.hid")) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(Trees.bytes(name));
        }
      }
    }
    try (ArchiveSource source = ArchiveSource.of(jar, "t")) {
      assertThat(source.list("").files())
          .extracting(SourceFile::path)
          .containsExactly("a/b.css", "theme.yaml");
      assertThat(source.list("a").files()).extracting(SourceFile::path).containsExactly("a/b.css");
      assertThat(source.file("theme.yaml").orElseThrow().read())
          .isEqualTo(Trees.bytes("t/theme.yaml"));
      assertThat(source.file("../evil")).isEmpty();
      assertThat(source.file("none")).isEmpty();
    }
  }
}
