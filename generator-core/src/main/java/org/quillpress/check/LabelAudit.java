package org.quillpress.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Tells the labels of a theme that one of its languages has and another lacks. */
final class LabelAudit {
  private static final int MOST = 5;

  private final List<Folder> folders;
  private final Problems problems;

  LabelAudit(List<Folder> folders, Problems problems) {
    this.folders = folders;
    this.problems = problems;
  }

  void run() throws IOException {
    Map<String, TypedFile> own = files(folders.get(0));
    Map<String, Set<String>> keys = new TreeMap<>();
    Set<String> all = new HashSet<>();
    own.forEach((language, file) -> keys.put(language, keys(file)));
    keys.values().forEach(all::addAll);
    for (Map.Entry<String, Set<String>> language : keys.entrySet()) {
      List<String> missing = new ArrayList<>(all);
      missing.removeAll(language.getValue());
      for (String other : List.of(language.getKey(), language.getKey().replaceFirst("-.*", ""))) {
        missing.removeAll(keys.getOrDefault(other, Set.of()));
        for (Folder parent : folders.subList(1, folders.size())) {
          TypedFile file = files(parent).get(other);
          missing.removeAll(file == null ? Set.of() : keys(file));
        }
      }
      TypedFile file = own.get(language.getKey());
      if (!missing.isEmpty() && file != null) {
        missing.sort(null);
        tell(file, missing);
      }
    }
  }

  private void tell(TypedFile file, List<String> missing) {
    String names = String.join("\", \"", missing.subList(0, Math.min(MOST, missing.size())));
    String more = missing.size() > MOST ? " and " + (missing.size() - MOST) + " more" : "";
    String message = "the labels \"" + names + "\"" + more + " are not in this language";
    Problem problem =
        Problem.warning(
            "theme-translation",
            Place.of(file.file()),
            missing.size() == 1
                ? message.replace("labels", "label").replace(" are ", " is ")
                : message);
    problems.add(
        problem.withHint(
            "type a line " + missing.get(0) + ": with the words; readers see English until then"));
  }

  private static Map<String, TypedFile> files(Folder folder) throws IOException {
    Map<String, TypedFile> files = new TreeMap<>();
    for (String suffix : List.of(".yaml", ".yml")) {
      TypedFile.below(folder, "labels", suffix)
          .values()
          .forEach(file -> files.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file));
    }
    return files;
  }

  /** What is wrong with the file itself was told when the theme was read. */
  private static Set<String> keys(TypedFile file) {
    return Yaml.mapping(file.file(), file.text(), 1, new Problems())
        .map(Mapping::entries)
        .orElse(Map.of())
        .keySet();
  }
}
