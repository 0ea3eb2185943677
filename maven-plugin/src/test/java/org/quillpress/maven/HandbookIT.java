package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the handbook says of dependencies of the plugin, done as it says. */
class HandbookIT {
  private static final Path PAGE =
      Path.of("..", "site-content", "pages", "handbook", "extending.md");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^(`{3,})[a-z]+ title=\"(\\S+)\"\n(.*?)^\\1$");
  private static final String RESOURCES = "src/main/resources/";

  @TempDir Path scratch;

  @Test
  void a_jar_that_is_a_dependency_of_the_plugin_extends_the_site() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher found = FILE.matcher(Files.readString(PAGE));
    while (found.find()) {
      files.put(found.group(2), found.group(3));
    }
    Path site = Files.createDirectory(scratch.resolve("site"));
    write(site.resolve("site.yaml"), "title: The Lamp\nurl: https://lamp.example/\n");
    String plugin = files.remove("pom.xml");
    write(
        site.resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion>
          <groupId>t</groupId><artifactId>lamp</artifactId><version>1</version>
          <packaging>pom</packaging>
          <build><plugins>%s</plugins></build>
        </project>
        """
            .formatted(plugin));
    String page = files.keySet().stream().filter(path -> path.endsWith(".html")).findAny().get();
    String html = files.remove(page);
    for (Map.Entry<String, String> file : files.entrySet()) {
      boolean ofTheJar = file.getKey().startsWith("src/");
      write((ofTheJar ? scratch : site).resolve(file.getKey()), file.getValue());
    }
    install(files);

    new ForkedMaven(scratch).run(site, "site-build").succeeds();

    assertThat(site.resolve("target/site").resolve(page)).content().contains(html.strip());
  }

  /** Puts the jar where Maven would have put it. */
  private void install(Map<String, String> files) throws IOException {
    Path classes = Files.createDirectory(scratch.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    files.keySet().stream()
        .filter(path -> path.endsWith(".java"))
        .forEach(path -> arguments.add(scratch.resolve(path).toString()));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, System.err, arguments.toArray(String[]::new)))
        .isZero();
    Path folder = scratch.resolve("repository/org/example/night-beat/1.0");
    write(
        folder.resolve("night-beat-1.0.pom"),
        """
        <project><modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId><artifactId>night-beat</artifactId><version>1.0</version>
        </project>
        """);
    try (OutputStream out = Files.newOutputStream(folder.resolve("night-beat-1.0.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      add(jar, classes);
      add(jar, scratch.resolve(RESOURCES));
    }
  }

  private static void add(JarOutputStream jar, Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(folder.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, jar);
        jar.closeEntry();
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
