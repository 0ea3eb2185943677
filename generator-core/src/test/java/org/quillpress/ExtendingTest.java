package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.MapSource;

/** The handbook's page for programmers: its Java is compiled, and does what the page says. */
class ExtendingTest {
  private static final Path PAGE =
      Path.of("..", "site-content", "pages", "handbook", "extending.md");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^(`{3,})[a-z]+ title=\"(\\S+)\"\n(.*?)^\\1$");
  private static final String JAVA = "src/main/java/";
  private static final String RESOURCES = "src/main/resources/";

  @TempDir Path scratch;
  private final Map<String, String> site = new LinkedHashMap<>();
  private final Map<String, String> results = new LinkedHashMap<>();
  private final List<String> sources = new ArrayList<>();
  private String pom = "";
  private Path classes;

  /** Puts each file of the page where it belongs. */
  @BeforeEach
  void files() throws IOException {
    classes = Files.createDirectory(scratch.resolve("classes"));
    site.put("site.yaml", "title: Test\nurl: https://example.org/\ndescription: Test\n");
    Matcher files = FILE.matcher(Files.readString(PAGE));
    while (files.find()) {
      String path = files.group(2);
      String text = files.group(3);
      if (path.startsWith(JAVA)) {
        sources.add(write(scratch.resolve(path), text).toString());
      } else if (path.startsWith(RESOURCES)) {
        write(classes.resolve(path.substring(RESOURCES.length())), text);
      } else if (path.endsWith(".html")) {
        results.put(path, text);
      } else if (path.equals("pom.xml")) {
        pom = text;
      } else {
        site.put(path, text);
      }
    }
    assertThat(sources).hasSize(5);
    assertThat(results).hasSize(1);
  }

  @Test
  void aBundleIsFoundOnTheClassPath() throws IOException {
    try (URLClassLoader loader = compiled()) {
      TestSite built =
          TestSite.build(
              site,
              builder ->
                  SiteGenerator.builder()
                      .source(MapSource.of(site))
                      .extensions(ServiceLoader.load(SiteExtension.class, loader)));
      assertThat(built.problems()).isEmpty();
      results.forEach((path, html) -> assertThat(built.text(path)).contains(html.strip()));
    }
  }

  @Test
  void theProgramBuildsTheSite() throws Exception {
    Path folder = scratch.resolve("site");
    for (Map.Entry<String, String> file : site.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    Path out = scratch.resolve("out");
    try (URLClassLoader loader = compiled()) {
      loader
          .loadClass("beat.Program")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString(), out.toString()});
    }
    for (Map.Entry<String, String> result : results.entrySet()) {
      assertThat(out.resolve(result.getKey())).content().contains(result.getValue().strip());
    }
  }

  @Test
  void theLinesForThePomAreThoseOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String plugin = pom.substring(0, pom.indexOf("  <dependencies>"));
    assertThat(readme).contains(plugin);
    assertThat(pom).contains("<version>" + Version.TEXT + "</version>");
  }

  private URLClassLoader compiled() throws MalformedURLException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-path,-classfile",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-implicit:none"));
    arguments.addAll(
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    arguments.addAll(sources);
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, System.err, arguments.toArray(String[]::new));
    assertThat(exit).isZero();
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
