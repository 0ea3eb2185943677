package org.quillpress.content;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads {@code site.yaml} and the file of an environment that lies over it: records are laid over
 * each other key by key, all other values are replaced.
 */
final class SiteFiles {
  private static final String PREFIX = "site-";
  private static final String SUFFIX = ".yaml";

  private final SourceTree tree;
  private final Spellings keys;
  private final Problems problems;
  private boolean broken;

  SiteFiles(SourceTree tree, Spellings keys, Problems problems) {
    this.tree = tree;
    this.keys = keys;
    this.problems = problems;
  }

  /** Whether a file was missing or could not be read, which was told. */
  boolean isBroken() {
    return broken;
  }

  /** What {@code site.yaml} says, with its keys named. */
  Mapping site() throws IOException {
    Optional<SourceFile> file = tree.file(SettingsReader.FILE);
    if (file.isEmpty()) {
      broken = true;
      problems.add(
          Problem.error(
                  "site-missing",
                  Place.of(SettingsReader.FILE),
                  "there is no site.yaml in the source folder")
              .withHint(
                  "make a file site.yaml with title: and url:, or name the folder that has one"));
      return Mapping.empty(SettingsReader.FILE);
    }
    return read(file.get());
  }

  /** The same with the values of an environment over it. */
  Mapping with(String environment, Mapping site) throws IOException {
    Optional<SourceFile> file =
        environment.indexOf('/') < 0 ? tree.file(PREFIX + environment + SUFFIX) : Optional.empty();
    if (file.isEmpty()) {
      problems.add(
          Problem.error(
                  "environment-unknown",
                  Place.SITE,
                  "there is no "
                      + PREFIX
                      + environment
                      + SUFFIX
                      + " for the environment \""
                      + environment
                      + "\"")
              .withHint(hint(environment)));
      return site;
    }
    return over(site, read(file.get()));
  }

  private Mapping read(SourceFile file) throws IOException {
    Optional<String> text = TextFile.read(file, problems);
    Optional<Mapping> read = text.flatMap(t -> Yaml.mapping(file.path(), t, 1, problems));
    broken |= read.isEmpty();
    Mapping typed = read.orElse(Mapping.empty(file.path()));
    Spellings.Sorted sorted = keys.sort(typed);
    sorted.unknown().forEach((key, entry) -> problems.add(unknown(key, entry.place())));
    return sorted.known();
  }

  private Problem unknown(String key, Place place) {
    return Problem.error("key-unknown", place, "\"" + key + "\" is not a key of site.yaml")
        .withHint(
            Foreign.hint(key)
                .or(() -> Nearest.to(key, keys.names()).map(n -> "did you mean \"" + n + "\"?"))
                .orElse("if it is your own, put it under params:"));
  }

  /**
   * Whether a path is that of settings, {@code site.yaml} or the file of an environment, of what a
   * new story begins as, or of what the check leaves out.
   */
  static boolean isOwn(String path) {
    return path.equals(SettingsReader.FILE)
        || path.equals(SettingsReader.STORY_TEMPLATE)
        || path.equals(SettingsReader.CHECK_BASELINE)
        || !environment(path).isEmpty();
  }

  /** The name of the environment that a file is for, or empty if it is no such file. */
  static String environment(String path) {
    boolean is = path.startsWith(PREFIX) && path.endsWith(SUFFIX) && path.indexOf('/') < 0;
    return is && path.length() > PREFIX.length() + SUFFIX.length()
        ? path.substring(PREFIX.length(), path.length() - SUFFIX.length())
        : "";
  }

  private String hint(String environment) throws IOException {
    List<String> known =
        tree.names("").stream().map(SiteFiles::environment).filter(n -> !n.isEmpty()).toList();
    if (known.isEmpty()) {
      return "make the file beside site.yaml, with the keys that differ there";
    }
    return Nearest.hint(environment, known, "there are " + String.join(", ", known));
  }

  private static Mapping over(Mapping below, Mapping above) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, entry) -> entries.merge(key, entry, SiteFiles::over));
    return new Mapping(below.place(), entries);
  }

  private static Mapping.Entry over(Mapping.Entry below, Mapping.Entry above) {
    return below.value() instanceof Mapping lower && above.value() instanceof Mapping upper
        ? new Mapping.Entry(above.place(), over(lower, upper))
        : above;
  }
}
