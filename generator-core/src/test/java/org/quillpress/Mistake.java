package org.quillpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.problem.Problem;

/**
 * A small site with one mistake, and what is said of it; {@code CONTRIBUTING.md} tells the form.
 *
 * @param name of its file
 * @param head the lines before the first file: what the mistake is, and where
 * @param files of the site, as text
 * @param report what is expected
 */
record Mistake(String name, List<String> head, Map<String, String> files, String report) {
  private static final String REPORT = "-- report --\n";

  /** All of them, by name. */
  static List<Mistake> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().map(Mistake::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return Path.of("src", "test", "resources", "mistakes");
  }

  private static Mistake read(Path file) {
    try {
      String text = Files.readString(file);
      int report = text.indexOf(REPORT);
      int first = text.indexOf("\n-- ") + 1;
      String expected = text.substring(report + REPORT.length());
      String name = file.getFileName().toString().replace(".txt", "");
      Map<String, String> files = TestSite.files(text.substring(0, report - 1));
      return new Mistake(name, text.substring(0, first).lines().toList(), files, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another report into the file. */
  void expect(String other) throws IOException {
    Path file = folder().resolve(name + ".txt");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.indexOf(REPORT)) + REPORT + other);
  }

  /** What a line of the head says behind a word and a colon, or empty text. */
  private String said(String word) {
    return head.stream()
        .filter(line -> line.startsWith(word + ":"))
        .map(line -> line.substring(word.length() + 1).replaceFirst("^ ", ""))
        .findFirst()
        .orElse("");
  }

  /** What is wrong with the site. */
  List<Problem> problems() throws IOException {
    String options = said("options");
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    // a file of the mistake's own comes behind the usual one
    new TreeMap<>(files)
        .forEach((path, text) -> bytes.put(path.split(" as ")[0], encoded(path, text)));
    if (options.contains("theme-check")) {
      bytes.remove("site.yaml");
      return ThemeCheck.of(ServiceLoader.load(SiteExtension.class))
          .check("mine", MapSource.ofBytes(bytes))
          .problems();
    }
    if (options.contains("no-site")) {
      bytes.remove("site.yaml");
    }
    return TestSite.builder()
        .source(MapSource.ofBytes(bytes))
        .strict(options.contains("strict"))
        .environment(options.startsWith("environment=") ? options.substring(12) : "")
        .build()
        .generate(new MapTarget())
        .problems();
  }

  private static byte[] encoded(String path, String typed) {
    String form = path.contains(" as ") ? path.split(" as ")[1] : "UTF-8";
    return switch (form) {
      case "BOM+CRLF" -> ("\ufeff" + typed.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
      case "control" -> typed.replace('\u2401', '\u0001').getBytes(StandardCharsets.UTF_8);
      default -> typed.replace('\u2400', '\u0000').getBytes(Charset.forName(form));
    };
  }

  /**
   * Where the mistake is: {@code stories/fog.md:3:7}. The head names the file and the text at whose
   * beginning it is, {@code #2} before it for the second such text.
   */
  String place() {
    String[] said = said("place").split(" ", 2);
    if (said.length == 1) {
      return said[0];
    }
    boolean second = said[1].startsWith("#2 ");
    String wanted = second ? said[1].substring(3) : said[1];
    String text = text(said[0]);
    int at = text.indexOf(wanted);
    at = second ? text.indexOf(wanted, at + 1) : at;
    if (at < 0) {
      throw new AssertionError(name + ": " + said[0] + " has no " + wanted);
    }
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return said[0] + ":" + line + ":" + (at - text.lastIndexOf('\n', at - 1));
  }

  private String text(String path) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().split(" as ")[0].equals(path))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return name;
  }
}
