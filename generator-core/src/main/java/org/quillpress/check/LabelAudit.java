package org.quillpress.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.quillpress.theme.Layer;

/** Tells the labels of a theme that one of its languages has and another lacks. */
final class LabelAudit {
  private static final int MOST = 5;

  private final List<Layer> layers;
  private final Problems problems;

  LabelAudit(List<Layer> layers, Problems problems) {
    this.layers = layers;
    this.problems = problems;
  }

  void run() throws IOException {
    Map<String, TypedFile> own = files(layers.get(0));
    Set<String> all = new HashSet<>();
    Map<String, Set<String>> known = new HashMap<>();
    for (Layer layer : layers) {
      files(layer)
          .forEach(
              (language, file) ->
                  known.computeIfAbsent(language, any -> new HashSet<>()).addAll(keys(file)));
    }
    own.values().forEach(file -> all.addAll(keys(file)));
    own.forEach(
        (language, file) -> {
          List<String> missing = new ArrayList<>(all);
          missing.removeAll(known.getOrDefault(language, Set.of()));
          missing.removeAll(known.getOrDefault(language.replaceFirst("-.*", ""), Set.of()));
          if (!missing.isEmpty()) {
            missing.sort(null);
            tell(file, missing);
          }
        });
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

  private static Map<String, TypedFile> files(Layer layer) throws IOException {
    Map<String, TypedFile> files = new TreeMap<>();
    for (String suffix : List.of(".yaml", ".yml")) {
      TypedFile.below(layer, "labels", suffix)
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
