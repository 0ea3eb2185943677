package org.quillpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does to a site what people do to it, at random. */
final class RandomEdits {
  private static final List<String> WORDS =
      List.of(
          "fog", "ice", "lamp", "harbour", "Ärger", "雪の夜", "ليل", "<b>", "tide & rope", "{{x}}");

  private static final List<String> DATES =
      List.of("2026-01-02", "2026-03-04 05:06", "2027-01-01", "1999-12-31", "2026-11-21");

  private static final List<String> TEMPLATES =
      List.of(
          "theme/partials/hooks/footer.mustache",
          "theme/partials/card.mustache",
          "theme/layouts/page.mustache",
          "theme/shortcodes/star.mustache");

  private final Path site;
  private final Random random;

  RandomEdits(Path site, Random random) {
    this.site = site;
    this.random = random;
  }

  /** One edit; says what was done. */
  String edit() throws IOException {
    return switch (random.nextInt(19)) {
      case 0, 1 -> add(text(), "\n" + sentence() + "\n");
      case 2 -> line("title", word() + " " + random.nextInt(5));
      case 3 -> line("tags", "[" + word(6) + ", " + word(6) + "]");
      case 4 -> line("date", pick(DATES));
      case 5 ->
          line(
              pick(List.of("draft", "unlisted", "search", "featured", "math")),
              pick(List.of("true", "false")));
      case 6 -> line(pick(List.of("series", "slug", "summary", "permalink", "aliases")), word(6));
      case 7 ->
          write(
              pick(TEMPLATES),
              "<p>"
                  + pick(
                      List.of(
                          "{{site.title}}",
                          "{{#story}}{{title}}{{/story}}",
                          "{{#site.latest}}{{title}}{{/site.latest}}",
                          "{{#site.tags}}{{name}} {{count}}{{/site.tags}}",
                          "{{#site}}{{storyCount}}{{#years}}{{name}}{{/years}}{{/site}}",
                          "{{#story.next}}{{teaserText}}{{/story.next}}",
                          "{{#story.related}}{{title}} {{wordCount}}{{/story.related}}",
                          "{{#data.crew}}{{.}}{{/data.crew}}",
                          "a",
                          "b",
                          "c",
                          "d",
                          "e",
                          random.nextInt(3) == 0 ? "{{#oops" : "f"))
                  + "</p>\n");
      case 8 ->
          write(
              "theme/labels/en.yaml",
              pick(List.of("older: Before\n", "older: Then\n", "footnotes: Below\n", "")));
      case 9 -> write("data/crew.yaml", pick(List.of("- Ann\n- Bo\n", "- Ann\n", "a: 1\n")));
      case 10 ->
          write(
              "site.yaml",
              pick(
                      List.of(
                          "title: A\n",
                          "title: B\npaginate: 2\n",
                          "title: A\nlanguage: de\n",
                          "title: A\nsearch: false\n",
                          "title: A\ntheme: casebook\n"))
                  + "url: https://example.org/\n");
      case 11 ->
          write(
              "static/" + pick(List.of("a.svg", "b.svg", "c.txt")),
              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                  + (1 + random.nextInt(3))
                  + "0\" height=\"9\"/>");
      case 12 ->
          write(
              folder() + "2026-02-0" + (1 + random.nextInt(5)) + "-" + word(3) + ".md",
              "---\ntitle: New\n---\n" + sentence() + "\n");
      case 13 -> rename();
      case 14 -> delete();
      case 15 ->
          write(
              pick(List.of("stories/_index.md", "pages/_index.md", "pages/sub/_index.md")),
              "---\ncascade:\n  description: " + word(3) + "\n---\n");
      case 16, 17 ->
          line(
              pick(List.of("tags", "tags", "categories")),
              pick(List.of("[]", "[ice]", "[Ice, fog]", "[ice, harbour]", "[C, C++]", "[lamp]")));
      default ->
          write(
              "comments/" + word(3) + ".yaml",
              "- {name: Ann, date: 2026-05-06, text: " + random.nextInt(3) + "}\n");
    };
  }

  private String folder() {
    return Files.isDirectory(site.resolve("stories")) ? "stories/" : "";
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String word() {
    return pick(WORDS);
  }

  private String word(int among) {
    return WORDS.get(random.nextInt(among));
  }

  private String sentence() {
    return word()
        + pick(
            List.of(
                " [to it](fog.md)",
                " **and**",
                " ![x](/a.svg)",
                " {{< star >}}",
                " [[fog]]",
                "[^1]\n\n[^1]: Note",
                "\n\n## ",
                " "))
        + word();
  }

  private List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private Path text() throws IOException {
    List<Path> texts = texts();
    return texts.isEmpty() ? site.resolve(folder() + "2026-01-01-first.md") : pick(texts);
  }

  private String add(Path file, String more) throws IOException {
    String old = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, old.length() > 3000 ? "---\n---\n" + more : old + more);
    return "added to " + site.relativize(file) + ": " + more;
  }

  /** Sets a key of a front matter. */
  private String line(String key, String value) throws IOException {
    Path file = text();
    List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      lines.addAll(0, List.of("---", "---"));
    }
    lines.removeIf(line -> line.startsWith(key + ":"));
    lines.add(1, key + ": " + value);
    Files.write(file, lines);
    return site.relativize(file) + " has " + key + ": " + value;
  }

  private String write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return path + " is " + text;
  }

  private String rename() throws IOException {
    Path file = text();
    Path other = file.resolveSibling("2026-0" + (1 + random.nextInt(9)) + "-03-" + word(3) + ".md");
    if (Files.exists(file)) {
      Files.move(file, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return site.relativize(file) + " is now " + site.relativize(other);
  }

  private String delete() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      // without the memory of what was published, nothing may be published over it
      List<Path> all =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getParent().endsWith(".site.quillpress"))
              .sorted()
              .toList();
      if (all.size() < 4) {
        return "nothing";
      }
      Path file = pick(all);
      Files.delete(file);
      return site.relativize(file) + " is gone";
    }
  }
}
