package org.quillpress.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quillpress.content.SettingsReader;
import org.quillpress.content.ValuePlaces;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Place;

/** The files that a site is made of. Thread-safe. */
final class Sources {
  private final SourceTree tree;
  private final ValuePlaces places;
  private final String settings;

  Sources(SourceTree tree, ValuePlaces places) {
    this.tree = tree;
    this.places = places;
    settings = text(SettingsReader.FILE);
  }

  /** Where the value of a key of front matter stands, or the file as a whole. */
  Place value(String file, String key) {
    return places.of(file, key);
  }

  /** The text of a file, empty if there is none. */
  String text(String path) {
    try {
      Optional<SourceFile> file = tree.file(path);
      return file.isEmpty() ? "" : new String(file.get().read(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a path is that of a file. */
  boolean has(String path) {
    try {
      return !path.isEmpty() && tree.file(path).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the owner of the site named a host: what is asked of it is wanted. */
  boolean isWanted(String host) {
    return settings.contains(host);
  }
}
