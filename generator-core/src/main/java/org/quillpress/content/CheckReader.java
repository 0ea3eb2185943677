package org.quillpress.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.CheckRules;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads how seriously the check of the finished site takes what it finds. */
final class CheckReader {
  private static final Spellings CHECK = Spellings.of(SettingsKeys.CHECK, List.of());
  private static final Spellings SILENCE = Spellings.of(SettingsKeys.SILENCE, List.of());

  /** What a build tells of texts and links, which the check tells too. */
  private static final List<String> TOLD =
      List.of(
          "abbreviation-twice",
          "abbreviation-unused",
          "alert-unknown",
          "alias",
          "anchor-twice",
          "attribute-twice",
          "attribute-unknown",
          "attribute-value",
          "attributes-alone",
          "author-unknown",
          "block-end",
          "block-option",
          "block-unknown",
          "code-highlighter",
          "code-language",
          "code-lines",
          "code-option",
          "comment-ambiguous",
          "comment-file",
          "comment-id",
          "comment-reply",
          "comment-story",
          "comments-way",
          "control-character",
          "csv-row",
          "csv-separator",
          "data-twice",
          "date-none",
          "date-order",
          "folder-empty",
          "folder-key",
          "folder-too-deep",
          "folder-twice",
          "footnote-missing",
          "footnote-unused",
          "foreign-address",
          "foreign-tag",
          "formula-wrong",
          "front-matter-format",
          "id-twice",
          "image-alt",
          "json-duplicate-key",
          "key-missing",
          "key-own",
          "key-own-value",
          "key-unknown",
          "language-code",
          "language-differs",
          "language-unknown",
          "link-ambiguous",
          "link-loop",
          "link-outside",
          "link-scheme",
          "links-elsewhere",
          "menu-entry",
          "name-not-unicode",
          "not-a-file",
          "output-clash",
          "output-replaced",
          "part-alone",
          "part-gap",
          "part-missing",
          "part-twice",
          "path-unmatched",
          "permalink",
          "profile-twice",
          "profile-unused",
          "recording-missing",
          "series-parts",
          "shortcode-argument",
          "shortcode-end",
          "shortcode-unknown",
          "site-url",
          "stories-folder",
          "stories-none",
          "taxonomy-name",
          "term-slug",
          "term-spelling",
          "terms-many",
          "theme-file",
          "theme-key",
          "theme-remote",
          "theme-setting",
          "translation-language",
          "translation-twice",
          "translation-unknown",
          "unclosed",
          "unreadable",
          "yaml-duplicate-key");

  private static final List<String> KNOWN =
      Stream.concat(Arrays.stream(Finding.values()).map(Finding::id), TOLD.stream())
          .sorted()
          .toList();

  private final Problems problems;

  private CheckReader(Problems problems) {
    this.problems = problems;
  }

  static CheckRules read(Fields settings, Problems problems) {
    Optional<Mapping> map = settings.map("check");
    return map.isEmpty() ? CheckRules.USUAL : new CheckReader(problems).rules(map.get());
  }

  private CheckRules rules(Mapping map) {
    Fields check = CHECK.fields(map, problems);
    return new CheckRules(
        check.map("levels").map(this::levels).orElse(Map.of()),
        check.node("silence").map(this::silences).orElse(List.of()));
  }

  private Map<String, CheckRules.Level> levels(Mapping map) {
    Map<String, CheckRules.Level> levels = new LinkedHashMap<>();
    Values values = new Values(new Fields(map, problems), problems);
    map.entries()
        .forEach(
            (id, entry) -> {
              CheckRules.Level level =
                  values.choice(id, CheckRules.Level.values(), CheckRules.Level.WARNING);
              if (isKnown(id, entry.place())) {
                levels.put(id, level);
              }
            });
    return levels;
  }

  private boolean isKnown(String id, Place place) {
    // made of the name of what is listed: tags-spaces
    if (KNOWN.contains(id) || id.endsWith("-spaces")) {
      return true;
    }
    problems.add(
        Problem.error("key-value", place, "\"" + id + "\" is not the id of a finding")
            .withHint(Nearest.hint(id, KNOWN, "type one that the check tells in brackets")));
    return false;
  }

  private List<CheckRules.Silence> silences(Node node) {
    List<CheckRules.Silence> silences = new ArrayList<>();
    List<? extends Node> items = node instanceof Sequence list ? list.items() : List.of(node);
    for (Node item : items) {
      if (item instanceof Mapping map) {
        silence(map).ifPresent(silences::add);
      } else if (!(item instanceof Scalar scalar && scalar.isNull())) {
        problems.add(
            Problem.error("key-type", item.place(), "a silence is a record of id, file and reason")
                .withHint("type - {id: page-orphan, file: pages/thanks.md, reason: \"…\"}"));
      }
    }
    return silences;
  }

  private Optional<CheckRules.Silence> silence(Mapping map) {
    Fields silence = SILENCE.fields(map, problems);
    String id = silence.text("id").orElse("").toLowerCase(Locale.ROOT);
    String reason = silence.text("reason").orElse("");
    Place place = silence.place("id").orElse(map.place());
    if (id.isBlank()) {
      missing(map, "id", "type id: with what the check tells in brackets");
      return Optional.empty();
    }
    if (reason.isBlank()) {
      missing(map, "reason", "type reason: with why it is well as it is");
      return Optional.empty();
    }
    return isKnown(id, place)
        ? Optional.of(new CheckRules.Silence(id, silence.text("file").orElse(""), reason, place))
        : Optional.empty();
  }

  private void missing(Mapping map, String key, String hint) {
    problems.add(
        Problem.error("key-missing", map.place(), "a silence needs \"" + key + "\"")
            .withHint(hint));
  }
}
