package org.quillpress.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.quillpress.SiteGenerator;
import org.quillpress.ThemeFolder;

/** What all goals share: where the site's source is and what of its configuration is overridden. */
abstract class SiteMojo extends AbstractMojo {
  /** The folder that holds <code>site.yaml</code>. */
  @Parameter(property = "quillpress.source", defaultValue = "${basedir}", required = true)
  private File source;

  /**
   * The folder in which the site is published; by default <code>site</code> in the build folder of
   * the project, that is <code>target/site</code>. Files in it that were not written by Quillpress
   * stay.
   */
  @Parameter(property = "quillpress.output")
  private @Nullable File output;

  /** Leave the site alone. */
  @Parameter(property = "quillpress.skip", defaultValue = "false")
  private boolean skip;

  /** Also publish drafts. */
  @Parameter(property = "quillpress.drafts", defaultValue = "false")
  private boolean drafts;

  /** Also tell the keys in front matter that have no meaning and only go to the theme. */
  @Parameter(property = "quillpress.strict", defaultValue = "false")
  private boolean strict;

  /**
   * The environment that the site is for: with <code>production</code> the values of <code>
   * site-production.yaml</code> lie over those of <code>site.yaml</code>.
   */
  @Parameter(property = "quillpress.environment")
  private @Nullable String environment;

  /** The address of the site, instead of <code>url</code> in <code>site.yaml</code>. */
  @Parameter(property = "quillpress.url")
  private @Nullable String url;

  /**
   * The name of the theme, instead of <code>theme</code> in <code>site.yaml</code>, or a folder
   * with a <code>theme.yaml</code> in it: a theme that you work at.
   */
  @Parameter(property = "quillpress.theme")
  private @Nullable String theme;

  /** How many threads to use; 0: as many as there are processors. The site is the same with any. */
  @Parameter(property = "quillpress.threads", defaultValue = "0")
  private int threads;

  /**
   * The moment that counts as now, for deciding what is published already: an instant such as
   * <code>
   * 2026-12-01T00:00:00Z</code>. By default the moment of the build.
   */
  @Parameter(property = "quillpress.clock")
  private @Nullable String clock;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("quillpress.skip is set: the site is left alone");
    } else if (!Files.isDirectory(source())) {
      throw new MojoFailureException("quillpress.source is no folder: " + source());
    } else if (session.getProjects().size() > 1 && Files.notExists(source().resolve("site.yaml"))) {
      // an aggregator or a sibling that inherits the plugin
      getLog().debug("no site.yaml in " + source());
    } else {
      run();
    }
  }

  abstract void run() throws MojoExecutionException, MojoFailureException;

  final Path source() {
    return source.toPath().toAbsolutePath().normalize();
  }

  /** The folder in which the site is published. */
  final Path output() {
    return (output == null ? target().resolve("site") : output.toPath())
        .toAbsolutePath()
        .normalize();
  }

  final MavenSession session() {
    return session;
  }

  /** Maven's folder for what is built; without a POM, {@code target} where Maven was started. */
  final Path target() {
    return project.getBasedir() == null
        ? Path.of(session.getExecutionRootDirectory(), "target")
        : Path.of(project.getBuild().getDirectory());
  }

  /** A path as short as it can be typed where Maven was started. */
  final Path shown(Path path) {
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  final SiteGenerator.Builder generator() throws MojoFailureException {
    SiteGenerator.Builder builder =
        SiteGenerator.builder()
            .source(source())
            .extensions(Themes.extensions())
            .drafts(drafts)
            .strict(strict);
    if (threads < 0) {
      throw new MojoFailureException("quillpress.threads is " + threads + "; type 1 or more, or 0");
    }
    if (threads > 0) {
      builder.threads(threads);
    }
    if (clock != null) {
      builder.clock(Clock.fixed(instant(clock), ZoneOffset.UTC));
    }
    if (environment != null) {
      builder.environment(environment);
    }
    if (url != null) {
      builder.set("url", url);
    }
    if (theme != null) {
      Optional<ThemeFolder> folder = Themes.folder(session, theme);
      folder.ifPresent(builder::theme);
      builder.set("theme", folder.map(ThemeFolder::name).orElse(theme));
    }
    return builder;
  }

  /** The folder of the theme, if a theme is worked at. */
  final List<Path> themeFolders() throws MojoFailureException {
    return theme == null || Themes.folder(session, theme).isEmpty()
        ? List.of()
        : List.of(Path.of(session.getExecutionRootDirectory()).resolve(theme));
  }

  private static Instant instant(String typed) throws MojoFailureException {
    try {
      return Instant.parse(typed);
    } catch (DateTimeParseException e) {
      throw new MojoFailureException(
          "quillpress.clock is \"" + typed + "\"; type an instant such as 2026-12-01T00:00:00Z", e);
    }
  }
}
