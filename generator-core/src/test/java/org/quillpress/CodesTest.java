package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All codes of problems are known, and each is shown by a mistake. */
class CodesTest {
  /** Codes that no small site in memory can show, and why. */
  private static final Map<String, String> NOT_SHOWN =
      Map.ofEntries(
          Map.entry("csv-too-large", "takes a table of megabytes"),
          Map.entry("json-too-large", "takes a file of megabytes, or values 50 levels deep"),
          Map.entry("links-elsewhere", "takes many links, each told as well"),
          Map.entry("terms-many", "takes 501 tags"),
          Map.entry("yaml-too-large", "takes front matter of 256 KiB"),
          Map.entry("code-highlighter", "takes a highlighter that fails"),
          Map.entry("folder-too-deep", "takes folders on a disk"),
          Map.entry("link-loop", "takes links on a disk"),
          Map.entry("link-outside", "takes links on a disk"),
          Map.entry("name-not-unicode", "takes names on a disk"),
          Map.entry("not-a-file", "takes a pipe or a device on a disk"),
          Map.entry("unreadable", "takes a file on a disk that may not be read"),
          Map.entry("output-folder", "is about where the site is built"),
          Map.entry("output-foreign", "is about what is there already"),
          Map.entry("output-path", "is about outputs of other programs: texts are checked before"),
          Map.entry("date-none", "takes folders of another system, which are told too"),
          Map.entry("theme-size", "takes style sheets of 15 KB, compressed"),
          Map.entry("letters-lost", "is about what a terminal sends"),
          Map.entry("site-exists", "is about where a site begins"),
          Map.entry("story-exists", "is about where a story begins"),
          Map.entry("story-folder", "is about where a story begins"),
          Map.entry("story-title", "is about how a story shall be called"),
          Map.entry("theme-new-exists", "is about where a theme begins"),
          Map.entry("theme-new-name", "is about how a theme shall be called"),
          Map.entry("theme-base", "is about how the library is called"),
          Map.entry("theme-cycle", "takes two themes that are installed"));

  private static final String CODE = "\"([a-z]+(?:-[a-z0-9]+)*)\"";

  /** How the sources name codes: in the calls that make problems, and as constants. */
  private static final List<Pattern> NAMED =
      Stream.of(
              "(?:Problem\\.(?:error|warning|note)|\\b(?:refuse|tell|warn|note|error|Known|new"
                  + " Mistake))\\(\\s*"
                  + CODE,
              "\\breport\\(\\s*\\w+,\\s*\\w+,\\s*" + CODE,
              "String (?:CODE|SYNTAX) = " + CODE,
              "  [A-Z]+\\(\"[a-z ]+\", \"([a-z]+(?:-[a-z]+)+)\"\\)")
          .map(Pattern::compile)
          .toList();

  private static final Pattern SHOWN =
      Pattern.compile("(?m)(?:^|: )(?:error|warning|hint): .* \\[([a-z0-9-]+)]$");

  /** The codes with the first source that has each. */
  static Map<String, String> named() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        for (Pattern pattern : NAMED) {
          Matcher matcher = pattern.matcher(source);
          while (matcher.find()) {
            codes.putIfAbsent(matcher.group(1), file.getFileName().toString());
          }
        }
      }
    }
    // made of the name of what is listed
    codes.put("tags-spaces", "HeadTerms.java");
    return codes;
  }

  @Test
  void eachCodeIsShownByAMistakeOrHasAReason() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Mistake mistake : Mistake.all()) {
      Matcher matcher = SHOWN.matcher(mistake.report());
      while (matcher.find()) {
        shown.add(matcher.group(1));
      }
    }
    Map<String, String> codes = named();
    Map<String, String> left = new TreeMap<>(codes);
    left.keySet().removeAll(shown);
    left.keySet().removeAll(NOT_SHOWN.keySet());
    assertThat(left).as("codes that no mistake shows").isEmpty();
    assertThat(codes.keySet()).as("codes that are in the sources").containsAll(shown);
    assertThat(codes.keySet()).containsAll(NOT_SHOWN.keySet());
    assertThat(shown).doesNotContainAnyElementsOf(NOT_SHOWN.keySet());
  }
}
