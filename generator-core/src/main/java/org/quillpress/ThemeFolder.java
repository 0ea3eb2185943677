package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.quillpress.files.FolderSource;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Problems;
import org.quillpress.theme.ThemeFile;

/**
 * A theme in a folder on disk, such as one that somebody works at.
 *
 * @param name the {@code name} in its {@code theme.yaml}, or else the folder's
 * @param files with {@code theme.yaml} at their root
 */
public record ThemeFolder(String name, SourceTree files) {
  /** Checks its parts. */
  public ThemeFolder {
    requireNonNull(name, "name");
    requireNonNull(files, "files");
  }

  /**
   * The theme of a folder, if there is a {@code theme.yaml} in it.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<ThemeFolder> of(Path folder) throws IOException {
    Path full = folder.toAbsolutePath().normalize();
    SourceTree files = FolderSource.of(full);
    Optional<SourceFile> manifest = files.file("theme.yaml");
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    String text = new ThemeFile("theme.yaml", "theme.yaml", manifest.get()).text(new Problems());
    Optional<Node> named =
        Yaml.mapping("theme.yaml", text, 1, new Problems()).flatMap(top -> top.get("name"));
    boolean said = named.orElse(null) instanceof Scalar scalar && !scalar.text().isBlank();
    String name = said ? ((Scalar) named.get()).text().strip() : String.valueOf(full.getFileName());
    return Optional.of(new ThemeFolder(name, files));
  }
}
