package org.quillpress.check;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Layer;
import org.quillpress.theme.ThemeFile;

/** Looks at what {@code theme.yaml} says to people: screenshots and the labels of settings. */
final class ManifestAudit {
  private static final String FILE = "theme.yaml";

  private final Layer theme;
  private final Problems problems;

  ManifestAudit(Layer theme, Problems problems) {
    this.theme = theme;
    this.problems = problems;
  }

  void run() throws IOException {
    Optional<ThemeFile> file = ThemeFile.in(theme, FILE);
    if (file.isEmpty()) {
      problems.add(
          Problem.error("theme-yaml", Place.of(theme.place() + FILE), "there is no theme.yaml")
              .withHint("make one with the lines contract: 1 and extends: base"));
      return;
    }
    // what is wrong with the file itself was told when the theme was read
    Problems told = new Problems();
    String text = file.get().text(told);
    Mapping manifest = Yaml.mapping(file.get().place(), text, 1, told).orElse(Mapping.empty(FILE));
    manifest.get("settings").ifPresent(this::settings);
    if (manifest.get("screenshots").orElse(null) instanceof Sequence list) {
      for (Node each : list.items()) {
        screenshot(each);
      }
    }
  }

  private void settings(Node settings) {
    if (settings instanceof Mapping all) {
      for (Map.Entry<String, Mapping.Entry> setting : all.entries().entrySet()) {
        if (setting.getValue().value() instanceof Mapping given && given.get("label").isEmpty()) {
          String message = "the setting \"" + setting.getKey() + "\" has no label";
          problems.add(
              Problem.warning("theme-setting-label", setting.getValue().place(), message)
                  .withHint("type label: and what it is, for the owner of a site"));
        }
      }
    }
  }

  private void screenshot(Node node) throws IOException {
    if (node instanceof Scalar scalar && theme.tree().file(scalar.text()).isEmpty()) {
      String message = "there is no screenshot \"" + scalar.text() + "\"";
      problems.add(
          Problem.error("theme-screenshot", scalar.place(), message)
              .withHint("put the picture beside theme.yaml, or remove its name here"));
    }
  }
}
