package org.quillpress.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Language;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;

/** The languages of a site, as paths and front matter name them. Immutable. */
final class Languages {
  /**
   * What a path says of the language of a file.
   *
   * @param language the language that it names, or null
   * @param path the path below its root without that name
   * @param key the same for all languages of one text; empty if the site has only one
   */
  record Named(@Nullable Language language, String path, String key) {}

  private final List<Language> all;
  private final Map<String, Language> byCode = new HashMap<>();

  Languages(List<Language> all) {
    this.all = List.copyOf(all);
    all.forEach(language -> byCode.put(folded(language.code()), language));
  }

  /** The main language. */
  Language main() {
    return all.get(0);
  }

  List<Language> all() {
    return all;
  }

  private boolean isOne() {
    return all.size() == 1;
  }

  List<String> codes() {
    return all.stream().map(Language::code).toList();
  }

  private static String folded(String typed) {
    return typed.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The language of the site that serves readers of another: itself, the same without a region, or
   * the only one that differs in its region alone.
   *
   * @param code as {@link LanguageCode#of} gives it
   */
  Optional<Language> serving(String code) {
    for (String tag = code; !tag.isEmpty(); tag = LanguageCode.wider(tag)) {
      Language found = byCode.get(folded(tag));
      if (found != null) {
        return Optional.of(found);
      }
    }
    String prefix = code.split("-", 2)[0] + "-";
    List<Language> near = all.stream().filter(l -> l.code().startsWith(prefix)).toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * Tells of a text in a language that the site does not have. On a site in one language that is
   * allowed: the text stands among the others, marked with its own.
   */
  Problem unknown(String code, Scalar typed) {
    String message = "the site has no language \"" + code + "\"";
    String near = LanguageCode.isKnown(code) ? "" : Nearest.hint(code, codes());
    String hint =
        near.isEmpty() ? "for an edition in it, add it under languages: in site.yaml" : near;
    Problem problem =
        isOne()
            ? Problem.note("language-unknown", typed.place(), message)
            : Problem.warning("language-unknown", typed.place(), message);
    return problem.withHint(hint);
  }

  /**
   * Reads a path: {@code fog.fr.md} and {@code fr/fog.md} are {@code fog.md} in French, if French
   * is a language of the site and it has another; the end of the name counts before the folder.
   *
   * @param root the folder that the file was found by, in which a language may be named too: {@code
   *     content/fr/posts}
   * @param path below the root
   */
  Named named(String root, String path) {
    if (isOne()) {
      return new Named(null, path, "");
    }
    Language byFolder = null;
    String below = path;
    int slash = path.indexOf('/');
    Language first = slash < 0 ? null : byCode.get(folded(path.substring(0, slash)));
    String folder = root;
    if (first != null) {
      byFolder = first;
      below = path.substring(slash + 1);
    } else {
      for (String name : root.split("/")) {
        byFolder = byCode.get(folded(name));
        if (byFolder != null) {
          folder = ("/" + root + "/").replaceFirst("/" + name + "/", "/");
          folder = folder.substring(1, Math.max(1, folder.length() - 1));
          break;
        }
      }
    }
    int dot = below.lastIndexOf('.');
    String stem = dot <= below.lastIndexOf('/') ? below : below.substring(0, dot);
    int mark = stem.lastIndexOf('.');
    Language bySuffix =
        mark <= stem.lastIndexOf('/') + 1 ? null : byCode.get(folded(stem.substring(mark + 1)));
    if (bySuffix != null) {
      below = stem.substring(0, mark) + below.substring(stem.length());
      stem = stem.substring(0, mark);
    }
    String key = (folder.isEmpty() ? "" : folder + "/") + stem;
    key = key.endsWith("/index") ? key.substring(0, key.length() - "/index".length()) : key;
    return new Named(bySuffix == null ? byFolder : bySuffix, below, key);
  }

  /** One thing for each language, in their order. */
  <T> Map<String, T> each(Function<Language, T> make) {
    Map<String, T> made = new LinkedHashMap<>();
    all.forEach(language -> made.put(language.code(), make.apply(language)));
    return made;
  }
}
