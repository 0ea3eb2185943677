package org.quillpress;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import org.quillpress.files.CodeStamp;

/** Tells this program from others that may make another site of the same source. */
final class Program {
  /** A class of each library that has a part in what a site is. */
  private static final List<String> PARTS =
      List.of(
          "org.quillpress.Program",
          "org.commonmark.parser.Parser",
          "org.commonmark.ext.footnotes.FootnotesExtension",
          "org.commonmark.ext.gfm.strikethrough.StrikethroughExtension",
          "org.commonmark.ext.gfm.tables.TablesExtension",
          "org.commonmark.ext.task.list.items.TaskListItemsExtension",
          "com.github.mustachejava.DefaultMustacheFactory",
          "com.google.gson.stream.JsonWriter",
          "org.fife.ui.rsyntaxtextarea.TokenMaker",
          "org.jsoup.Jsoup",
          "org.nibor.autolink.LinkExtractor",
          "org.yaml.snakeyaml.Yaml",
          "uk.ac.ed.ph.snuggletex.SnuggleEngine");

  /**
   * The version, the code of this library and of those that texts go through, and the JDK; empty if
   * it cannot be told.
   */
  static final Optional<String> ID = id();

  private Program() {}

  private static Optional<String> id() {
    StringBuilder id = new StringBuilder(Version.TEXT);
    id.append(' ').append(Runtime.version());
    // whose words dates are told in
    id.append(' ').append(System.getProperty("java.locale.providers", ""));
    try {
      for (String part : PARTS) {
        Class<?> type = Class.forName(part, false, Program.class.getClassLoader());
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        if (place == null) {
          return Optional.empty();
        }
        id.append(' ').append(CodeStamp.of(Path.of(place.toURI())));
      }
    } catch (IOException | URISyntaxException | ReflectiveOperationException | RuntimeException e) {
      // code that is in no file or folder of its own
      return Optional.empty();
    }
    return Optional.of(id.toString());
  }
}
