package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.model.MenuEntry;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads the languages of a site: {@code language:}, the main one, and {@code languages:}, a list of
 * codes, or a map from codes to what the site says of itself in each.
 */
final class LanguagesReader {
  private static final String DEFAULT = "en";
  private static final Spellings KEYS = Spellings.of(SettingsKeys.LANGUAGE, List.of());

  private final LinkReader links;
  private final Problems problems;

  LanguagesReader(LinkReader links, Problems problems) {
    this.links = links;
    this.problems = problems;
  }

  /** The code of the main language. */
  String main(Fields site) {
    Optional<Scalar> typed = site.block("language");
    return typed.flatMap(scalar -> code(scalar.text(), scalar.place())).orElse(DEFAULT);
  }

  /** All languages, the main one first, then in the order in which they were typed. */
  List<Language> read(Fields site, Settings settings) {
    Map<String, Language> languages = new LinkedHashMap<>();
    put(settings.language(), Mapping.empty(""), settings, languages);
    Node node = site.node("languages").orElse(null);
    if (node instanceof Mapping map) {
      map.entries()
          .forEach(
              (typed, entry) ->
                  code(typed, entry.place())
                      .ifPresent(code -> put(code, words(entry.value()), settings, languages)));
    } else if (node != null) {
      for (Scalar typed : site.texts("languages")) {
        code(typed.text(), typed.place())
            .ifPresent(code -> put(code, Mapping.empty(""), settings, languages));
      }
    }
    return new ArrayList<>(languages.values());
  }

  private Mapping words(Node node) {
    if (node instanceof Mapping map) {
      return map;
    }
    if (!(node instanceof Scalar scalar && scalar.isNull())) {
      problems.add(
          Problem.error("key-type", node.place(), "a language must be a code with keys below it")
              .withHint("type, indented below it, keys such as title: and description:"));
    }
    return Mapping.empty("");
  }

  private void put(String code, Mapping words, Settings settings, Map<String, Language> languages) {
    Fields own = KEYS.fields(words, problems);
    boolean isMain = code.equals(settings.language());
    Map<String, List<MenuEntry>> allMenus = new LinkedHashMap<>(settings.menus());
    own.map("menus").map(links::menus).ifPresent(allMenus::putAll);
    Map<String, Object> params = new LinkedHashMap<>(settings.params());
    own.map("params").ifPresent(map -> params.putAll(map.values()));
    languages.put(
        code,
        new Language(
            code,
            own.text("name").orElseGet(() -> LanguageCode.name(code)),
            isMain ? "/" : "/" + code.toLowerCase(Locale.ROOT) + "/",
            own.text("title").orElse(settings.title()),
            own.text("tagline").orElse(settings.tagline()),
            own.text("description").orElse(settings.description()),
            own.text("copyright").orElse(settings.copyright()),
            allMenus,
            params));
  }

  private Optional<String> code(String typed, Place place) {
    Optional<String> code = LanguageCode.of(typed);
    if (code.isEmpty()) {
      problems.add(notACode(typed, place));
    }
    return code;
  }

  /** Tells that something is no code, and which was probably meant. */
  static Problem notACode(String typed, Place place) {
    return Problem.error("language-code", place, "\"" + typed + "\" is not the code of a language")
        .withHint(
            LanguageCode.ofName(typed)
                .map(code -> "type its code, \"" + code + "\"")
                .orElse("type a code such as de, pt-BR or zh-Hans"));
  }
}
