package org.quillpress.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.CommentRules;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads who keeps comments elsewhere, and makes the attributes that its script wants. */
final class ProviderReader {
  /** The keys of all providers. */
  static final List<String> NAMES = List.of("giscus", "utterances", "isso");

  private static final Spellings GISCUS = Spellings.of(ReplyKeys.GISCUS, List.of());
  private static final Spellings UTTERANCES = Spellings.of(ReplyKeys.UTTERANCES, List.of());
  private static final Spellings ISSO = Spellings.of(ReplyKeys.ISSO, List.of());
  private static final List<String> MAPPINGS = List.of("pathname", "url", "title", "og:title");

  /** The languages of giscus. */
  private static final List<String> LANGUAGES =
      List.of(
          "ar be bg ca cs da de en eo es eu fa fr gr gsw he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi zh-CN zh-Hans zh-Hant zh-HK zh-TW"
              .split(" "));

  private final Problems problems;

  ProviderReader(Problems problems) {
    this.problems = problems;
  }

  /** The provider, if all that it needs is there. */
  Optional<CommentRules.Provider> read(String name, Mapping map) {
    return switch (name) {
      case "giscus" -> giscus(map);
      case "utterances" -> utterances(map);
      default -> isso(map);
    };
  }

  private Optional<CommentRules.Provider> giscus(Mapping map) {
    Fields giscus = GISCUS.fields(map, problems);
    Optional<String> repo = repo(giscus, map);
    Map<String, String> script = new LinkedHashMap<>();
    script.put("data-repo", repo.orElse(""));
    boolean complete = repo.isPresent();
    for (String key : List.of("repoId", "category", "categoryId")) {
      String attribute = "data-" + key.replace("Id", "-id");
      Optional<String> value = needed(giscus, key, map, "giscus.app shows it");
      script.put(attribute, value.orElse(""));
      complete &= value.isPresent();
    }
    script.put("data-mapping", choice(giscus, "mapping", MAPPINGS));
    script.put("data-strict", giscus.flag("strict").orElse(true) ? "1" : "0");
    script.put("data-reactions-enabled", giscus.flag("reactions").orElse(true) ? "1" : "0");
    script.put("data-emit-metadata", "0");
    script.put("data-input-position", choice(giscus, "inputPosition", List.of("bottom", "top")));
    script.put("data-theme", giscus.text("theme").orElse("preferred_color_scheme"));
    script.put("crossorigin", "anonymous");
    return complete
        ? Optional.of(
            new CommentRules.Provider(
                "giscus",
                "https://giscus.app/client.js",
                "https://github.com/" + repo.get() + "/discussions",
                "data-lang",
                LANGUAGES,
                "",
                script))
        : Optional.empty();
  }

  private Optional<CommentRules.Provider> utterances(Mapping map) {
    Fields utterances = UTTERANCES.fields(map, problems);
    Map<String, String> script = new LinkedHashMap<>();
    Optional<String> repo = repo(utterances, map);
    script.put("repo", repo.orElse(""));
    script.put("issue-term", choice(utterances, "issueTerm", MAPPINGS));
    utterances.text("label").ifPresent(label -> script.put("label", label));
    script.put("theme", utterances.text("theme").orElse("preferred-color-scheme"));
    script.put("crossorigin", "anonymous");
    return repo.map(
        name ->
            new CommentRules.Provider(
                "utterances",
                "https://utteranc.es/client.js",
                "https://github.com/" + name + "/issues",
                "",
                List.of(),
                "",
                script));
  }

  private Optional<CommentRules.Provider> isso(Mapping map) {
    Fields isso = ISSO.fields(map, problems);
    Optional<Scalar> typed = isso.block("url");
    if (typed.isEmpty()) {
      needed(isso, "url", map, "your Isso is there");
      return Optional.empty();
    }
    Map<String, String> script = new LinkedHashMap<>();
    isso.map("attributes")
        .ifPresent(
            more ->
                more.entries()
                    .forEach((key, entry) -> attribute(key, entry.place(), more, script)));
    return ReplyFormReader.action(typed.get(), problems)
        .map(url -> url.endsWith("/") ? url : url + "/")
        .map(
            url -> {
              script.put("data-isso", url);
              return new CommentRules.Provider(
                  "Isso",
                  url + "js/embed.min.js",
                  "",
                  "data-isso-lang",
                  List.of(),
                  "isso-thread",
                  script);
            });
  }

  private void attribute(String key, Place place, Mapping more, Map<String, String> script) {
    String name = key.toLowerCase(Locale.ROOT);
    if (!name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-')) {
      problems.add(
          Problem.error("key-value", place, "\"" + key + "\" is not the name of an attribute")
              .withHint(
                  "type it as Isso has it, such as reply-to-self or data-isso-reply-to-self"));
      return;
    }
    new Fields(more, problems)
        .text(key)
        .ifPresent(
            value -> script.put(name.startsWith("data-isso-") ? name : "data-isso-" + name, value));
  }

  private Optional<String> repo(Fields fields, Mapping map) {
    Optional<Scalar> typed = fields.block("repo");
    if (typed.isEmpty()) {
      return needed(fields, "repo", map, "it is owner/name");
    }
    String repo = typed.get().text().strip();
    int slash = repo.indexOf('/');
    boolean plain =
        repo.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0));
    if (plain && slash > 0 && slash == repo.lastIndexOf('/') && slash < repo.length() - 1) {
      return Optional.of(repo);
    }
    String end = repo.endsWith("/") ? repo.substring(0, repo.length() - 1) : repo;
    String[] parts = end.split("/", -1);
    String near =
        repo.contains("github.com/") && parts.length > 1
            ? "type " + parts[parts.length - 2] + "/" + parts[parts.length - 1]
            : "type owner/name, as in the address of the repository";
    problems.add(
        Problem.error(
                "key-value",
                typed.get().place(),
                "\"" + repo + "\" is not the name of a repository")
            .withHint(near));
    return Optional.empty();
  }

  private Optional<String> needed(Fields fields, String key, Mapping map, String where) {
    Optional<String> value = fields.text(key).filter(typed -> !typed.isBlank());
    if (value.isEmpty() && fields.node(key).filter(node -> !(node instanceof Scalar)).isEmpty()) {
      problems.add(
          Problem.error("key-missing", map.place(), "there is no " + key + ": in this")
              .withHint("type " + key + ": " + where));
    }
    return value;
  }

  /** One of some words, of which the first is the usual one. */
  private String choice(Fields fields, String key, List<String> known) {
    Optional<Scalar> typed = fields.block(key);
    String value = typed.map(t -> t.text().strip()).orElse(known.get(0));
    if (known.contains(value)) {
      return value;
    }
    problems.add(
        Problem.error(
                "key-value",
                typed.get().place(),
                "\"" + value + "\" cannot stand behind " + key + ":")
            .withHint(Nearest.hint(value, known, "known are " + String.join(", ", known))));
    return known.get(0);
  }
}
