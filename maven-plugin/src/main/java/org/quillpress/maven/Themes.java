package org.quillpress.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.quillpress.SiteExtension;
import org.quillpress.ThemeFolder;

/** Finds themes: on the plugin's class path, and in folders that somebody typed. */
final class Themes {
  private Themes() {}

  /** What is on the class path of the plugin. */
  static ServiceLoader<SiteExtension> extensions() {
    return ServiceLoader.load(SiteExtension.class, Themes.class.getClassLoader());
  }

  /** The theme of a folder, if what was typed is one and not a theme's name. */
  static Optional<ThemeFolder> folder(MavenSession session, String typed)
      throws MojoFailureException {
    try {
      Path folder = Path.of(session.getExecutionRootDirectory()).resolve(typed);
      Optional<ThemeFolder> theme =
          Files.isDirectory(folder) ? ThemeFolder.of(folder) : Optional.empty();
      if (theme.isEmpty() && (typed.contains("/") || typed.contains("\\") || typed.equals("."))) {
        throw new MojoFailureException(
            "quillpress.theme is \"" + typed + "\", but there is no theme.yaml in such a folder");
      }
      return theme;
    } catch (InvalidPathException e) {
      // the name of a theme that is told to be unknown
      return Optional.empty();
    } catch (IOException e) {
      throw new MojoFailureException("cannot read the theme \"" + typed + "\": " + e, e);
    }
  }
}
