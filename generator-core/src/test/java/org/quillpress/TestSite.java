package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Problem;

/**
 * A whole site in a text block, built in memory:
 *
 * <pre>
 * -- stories/fog.md --
 * ---
 * date: 2026-01-02
 * ---
 * Text.
 * </pre>
 *
 * A site without {@code site.yaml} has one with a title and an address.
 */
public final class TestSite {
  /** "Now" of all test builds. */
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String SITE =
      "title: Test site\nurl: https://example.org/\ndescription: For tests\n";

  private final BuildResult result;
  private final Map<String, byte[]> files;

  private TestSite(BuildResult result, Map<String, byte[]> files) {
    this.result = result;
    this.files = files;
  }

  /** The files of a text block. */
  public static Map<String, String> files(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    String name = "";
    StringBuilder content = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        if (!name.isEmpty()) {
          files.put(name, content.toString());
        }
        name = line.substring(3, line.length() - 3);
        content.setLength(0);
      } else {
        content.append(line).append('\n');
      }
    }
    if (!name.isEmpty()) {
      files.put(name, content.toString());
    }
    files.putIfAbsent("site.yaml", SITE);
    return files;
  }

  /** Writes files below a folder. */
  static void write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Puts other words into a file, which must have the old ones. */
  static void edit(Path file, String old, String other) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }

  /** The files below a folder, by their paths. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** Builds a site. */
  public static TestSite build(String text) {
    return build(text, builder -> builder);
  }

  /** Builds a site with a generator that is configured further. */
  public static TestSite build(String text, UnaryOperator<SiteGenerator.Builder> more) {
    return build(files(text), more);
  }

  /** Builds a site from files. */
  public static TestSite build(
      Map<String, String> source, UnaryOperator<SiteGenerator.Builder> more) {
    MapTarget target = new MapTarget();
    try {
      BuildResult result =
          more.apply(builder().source(MapSource.of(source))).build().generate(target);
      return new TestSite(result, target.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A builder with the shipped themes and a fixed clock, but no source. */
  public static SiteGenerator.Builder builder() {
    return SiteGenerator.builder()
        .extensions(ServiceLoader.load(SiteExtension.class))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** What the build did. */
  public BuildResult result() {
    return result;
  }

  /** Paths of all files. */
  public List<String> paths() {
    return files.keySet().stream().sorted().toList();
  }

  /** A file as text. */
  public String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError(
          path + " is not in the site, which has " + paths() + "\n" + result.report());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A page. */
  public Document page(String path) {
    return Jsoup.parse(text(path), "https://example.org/" + path);
  }

  /** An XML file. */
  public Document xml(String path) {
    return Jsoup.parse(text(path), "https://example.org/" + path, Parser.xmlParser());
  }

  /** The problems as {@code severity file:line:column [code] message}. */
  public List<String> problems() {
    return result.problems().stream().map(TestSite::line).toList();
  }

  /** A problem as {@code severity file:line:column [code] message}. */
  static String line(Problem p) {
    return p.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + p.place()
        + " ["
        + p.code()
        + "] "
        + p.message();
  }

  /** The files that are not published, with reasons. */
  public List<LeftOut> leftOut() {
    return result.leftOut();
  }
}
