package org.quillpress.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.Started;
import org.quillpress.ThemeStarter;

/**
 * Begins a theme: writes a small folder that is a theme already, with a POM that checks it and
 * makes a jar of it. Needs no POM where it is started, and never writes over a file.
 */
@Mojo(name = "theme-new", requiresProject = false, threadSafe = true)
public final class ThemeNewMojo extends AbstractMojo {
  /** The name of the theme, by which sites will ask for it: small letters, digits and hyphens. */
  @Parameter(property = "quillpress.theme.name")
  private @Nullable String name;

  /** The theme that it extends: whatever it has not itself comes from there. */
  @Parameter(property = "quillpress.theme.parent", defaultValue = ThemeStarter.PARENT)
  private String parent;

  /**
   * The folder to write; by default one with the theme's name in the folder in which Maven is
   * started.
   */
  @Parameter(property = "quillpress.theme.folder")
  private @Nullable File folder;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Made by Maven. */
  public ThemeNewMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (name == null) {
      throw new MojoFailureException(
          "the theme has no name; type -Dquillpress.theme.name=my-theme");
    }
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path written =
        folder == null ? named(here, name) : folder.toPath().toAbsolutePath().normalize();
    Started result;
    try {
      result = ThemeStarter.of(Themes.extensions()).start(name, parent, written);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the theme: " + e, e);
    }
    Path shown = Begun.tell(getLog(), here, written, result, "no theme was begun");
    getLog().info("change " + shown.resolve("assets").resolve("style.css") + ", then");
    getLog().info("  cd " + shown + " && mvn verify    checks the theme");
    getLog()
        .info("  mvn quillpress:build -Dquillpress.theme=" + written + "    in a site: shows it");
  }

  /** What cannot be a name is told by the starter, which needs a folder even so. */
  private static Path named(Path here, String name) {
    return here.resolve(name.replaceAll("[^\\p{L}\\p{N}_-]", "-"));
  }
}
