package org.quillpress.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.SiteStarter;
import org.quillpress.Started;
import org.quillpress.problem.Problem;

/**
 * Begins a site in the folder in which Maven is started: asks what it is called, where it will be,
 * who writes and in which language, and writes a small site that {@code mvn site-build} builds.
 * What is typed as a property is not asked, and in batch mode ({@code mvn -B}) nothing is. Needs no
 * POM, and never writes over a file.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
  private static final String WEB = "https://example.org/";
  private static final String NONE = "no site was begun";

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

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Made by Maven. */
  public InitMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    Path site = folder == null ? here : folder.toPath().toAbsolutePath().normalize();
    SiteStarter starter = SiteStarter.of(Themes.extensions());
    // before anybody answers in vain
    Optional<Problem> taken = starter.problem(site);
    if (taken.isPresent()) {
      ProblemLog.of(getLog(), site, System.getenv()).add(taken.get());
      throw new MojoFailureException(NONE);
    }
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
      started = starter.start(answers, LocalDate.now(ZoneOffset.UTC), site);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the site: " + e, e);
    }
    Path shown = Begun.tell(getLog(), here, site, started, NONE);
    next(started, shown);
  }

  private void next(Started started, Path shown) {
    String there = shown.toString().isEmpty() ? "" : "cd " + shown + " && ";
    if (started.kept().contains("pom.xml")) {
      getLog()
          .info(
              "put the plugin org.quillpress:quillpress-maven-plugin:"
                  + version
                  + " with <extensions>true</extensions> into pom.xml, then");
    }
    if (started.kept().contains(".gitignore")) {
      getLog().info("target/ should be in .gitignore: it is what is built");
    }
    getLog().info("  " + there + "mvn site-build    builds the site");
    getLog().info("  " + there + "mvn quillpress:new -Dtitle=\"My first night\"    begins a story");
  }

  private Questions questions() {
    BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, encoding()));
    return new Questions(typed, System.out, session.getRequest().isInteractiveMode());
  }

  /** What is typed is in the encoding of the system, which Java 18 no longer calls its default. */
  private static Charset encoding() {
    String name = System.getProperty("native.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
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
