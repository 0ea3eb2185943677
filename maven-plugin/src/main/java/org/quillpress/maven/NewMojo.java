package org.quillpress.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.Started;
import org.quillpress.StoryStarter;

/**
 * Begins a story: writes a file of the site's own {@code story-template.md} into the folder of
 * stories, named by its title. Never writes over a file.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends AbstractMojo {
  /** The title of the story. */
  @Parameter(property = "title")
  private @Nullable String title;

  /** The folder that holds {@code site.yaml}. */
  @Parameter(property = "quillpress.source", defaultValue = "${basedir}")
  private @Nullable File source;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Made by Maven. */
  public NewMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (title == null) {
      throw new MojoFailureException(
          "the story has no title; type -Dtitle=\"The fog on Vinegar Lane\"");
    }
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path site = source == null ? here : source.toPath().toAbsolutePath().normalize();
    Started started;
    try {
      started = StoryStarter.start(site, title, Clock.systemUTC());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the story: " + e, e);
    }
    Begun.tell(getLog(), here, site, started, "no story was begun");
  }
}
