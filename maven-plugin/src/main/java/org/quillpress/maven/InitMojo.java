package org.quillpress.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.SiteStarter;
import org.quillpress.Started;

/**
 * Begins a site in the folder in which Maven is started: asks what it is called, where it will be,
 * who writes and in which language, and writes a small site that {@code mvn site-build} builds.
 * What is typed as a property is not asked, and in batch mode ({@code mvn -B}) nothing is. Needs no
 * POM, and never writes over a file.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
  private static final String WEB = "https://example.org/";

  /** The name of the site. By default the name of the folder. */
  @Parameter(property = "quillpress.title")
  private @Nullable String title;

  /** Where the site will be on the web. By default {@code https://example.org/}. */
  @Parameter(property = "quillpress.url")
  private @Nullable String url;

  /** Who writes. By default nobody is named. */
  @Parameter(property = "quillpress.author")
  private @Nullable String author;

  /** The language of the site, such as {@code en} or {@code pt-BR}. By default English. */
  @Parameter(property = "quillpress.language")
  private @Nullable String language;

  /** How the site looks. */
  @Parameter(property = "quillpress.theme", defaultValue = "broadsheet")
  private String theme;

  /** The folder to write. By default the one in which Maven is started. */
  @Parameter(property = "quillpress.folder")
  private @Nullable File folder;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Made by Maven. */
  public InitMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path site = folder == null ? here : folder.toPath().toAbsolutePath().normalize();
    Questions questions = questions();
    Started started;
    try {
      SiteStarter.Answers answers =
          new SiteStarter.Answers(
              questions.ask(title, "What is the site called?", named(site)),
              questions.ask(url, "Where will it be on the web?", WEB),
              questions.ask(author, "Who writes? (may be empty)", ""),
              questions.ask(language, "In which language? (en, de, fr, es, ja, ar, ...)", "en"),
              theme);
      started =
          SiteStarter.of(Themes.extensions()).start(answers, LocalDate.now(ZoneOffset.UTC), site);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the site: " + e, e);
    }
    if (!started.problems().isEmpty()) {
      ProblemLog problems = ProblemLog.of(getLog(), here, System.getenv());
      started.problems().forEach(problems::add);
      throw new MojoFailureException("no site was begun");
    }
    Path shown = site.startsWith(here) ? here.relativize(site) : site;
    started.files().forEach(file -> getLog().info("written: " + shown.resolve(file)));
    started.kept().forEach(file -> getLog().info("kept as it was: " + shown.resolve(file)));
    next(started, shown);
  }

  private void next(Started started, Path shown) {
    String there = shown.toString().isEmpty() ? "" : "cd " + shown + " && ";
    if (started.kept().contains("pom.xml")) {
      getLog()
          .info(
              "put the plugin org.quillpress:quillpress-maven-plugin with"
                  + " <extensions>true</extensions> into pom.xml, then");
    }
    getLog().info("  " + there + "mvn site-build    builds the site");
    getLog().info("  " + there + "mvn quillpress:new -Dtitle=\"My first night\"    begins a story");
  }

  private Questions questions() {
    // what is typed is in the encoding of the console, which Java calls its default
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    return new Questions(typed, System.out, session.getRequest().isInteractiveMode());
  }

  /** A name for the site of a folder: {@code my-stories} is "My stories". */
  private static String named(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    String words = name.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? "My stories"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
