package org.quillpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the patterns of addresses: one for all stories, or one for each folder. */
final class PermalinkReader {
  /** What holds where {@code site.yaml} says nothing. */
  static final List<Settings.PermalinkRule> USUAL =
      List.of(
          new Settings.PermalinkRule("", Story.Kind.STORY, "/:year/:month/:slug/"),
          new Settings.PermalinkRule("", Story.Kind.PAGE, "/:path/"));

  private final Problems problems;
  private final List<Settings.PermalinkRule> rules = new ArrayList<>();

  private PermalinkReader(Problems problems) {
    this.problems = problems;
  }

  /** The rules, those of longer folders first, the usual ones last. */
  static List<Settings.PermalinkRule> read(Fields fields, Problems problems) {
    PermalinkReader reader = new PermalinkReader(problems);
    fields.node("permalink").ifPresent(reader::read);
    List<Settings.PermalinkRule> rules = reader.rules;
    rules.sort((a, b) -> Integer.compare(b.folder().length(), a.folder().length()));
    rules.addAll(USUAL);
    return rules;
  }

  private void read(Node node) {
    if (node instanceof Scalar scalar) {
      pattern("", scalar, Story.Kind.STORY);
    } else if (node instanceof Mapping map) {
      map.entries().forEach((folder, entry) -> folder(folder, entry));
    } else {
      problems.add(text(node));
    }
  }

  private void folder(String folder, Mapping.Entry entry) {
    if (!(entry.value() instanceof Scalar scalar)) {
      problems.add(text(entry.value()));
      return;
    }
    switch (folder) {
      case "stories" -> pattern("", scalar, Story.Kind.STORY);
      case "pages" -> pattern("", scalar, Story.Kind.PAGE);
      default -> pattern(folder, scalar, Story.Kind.STORY, Story.Kind.PAGE);
    }
  }

  private static Problem text(Node node) {
    return Problem.error("key-type", node.place(), "an address must be one text")
        .withHint("type a pattern such as /:year/:month/:slug/");
  }

  private void pattern(String folder, Scalar scalar, Story.Kind... kinds) {
    Optional<Problem> unknown = Permalink.unknownToken(scalar);
    if (unknown.isPresent()) {
      problems.add(unknown.get());
      return;
    }
    for (Story.Kind kind : kinds) {
      rules.add(new Settings.PermalinkRule(folder, kind, scalar.text()));
    }
  }
}
