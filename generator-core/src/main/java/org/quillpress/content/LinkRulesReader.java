package org.quillpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Settings.LinkPolicy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads what becomes of links: one word for broken ones, or a record. */
final class LinkRulesReader {
  private static final Spellings LINKS = Spellings.of(SettingsKeys.LINKS, List.of());
  private static final Spellings EXTERNAL = Spellings.of(SettingsKeys.EXTERNAL, List.of());
  private static final LinkRules.External PLAIN = new LinkRules.External("", false, List.of());

  /** Link types that say something of a link in a text (the HTML standard, section 4.6.7). */
  private static final List<String> TYPES =
      List.of(
          "alternate",
          "author",
          "bookmark",
          "external",
          "help",
          "license",
          "me",
          "nofollow",
          "noopener",
          "noreferrer",
          "opener",
          "sponsored",
          "tag",
          "ugc");

  private LinkRulesReader() {}

  static LinkRules read(Fields settings, Problems problems) {
    if (!(settings.node("links").orElse(null) instanceof Mapping map)) {
      LinkPolicy all =
          new Values(settings, problems).choice("links", LinkPolicy.values(), LinkPolicy.WARN);
      return new LinkRules(all, all, List.of(), PLAIN, false);
    }
    Fields links = LINKS.fields(map, problems);
    Values values = new Values(links, problems);
    LinkPolicy internal = values.choice("internal", LinkPolicy.values(), LinkPolicy.WARN);
    return new LinkRules(
        internal,
        values.choice("anchors", LinkPolicy.values(), internal),
        elsewhere(links, problems),
        links.map("external").map(record -> external(record, problems)).orElse(PLAIN),
        links.flag("relative").orElse(false));
  }

  private static List<String> elsewhere(Fields links, Problems problems) {
    List<String> paths = new ArrayList<>();
    for (Scalar typed : links.texts("elsewhere")) {
      if (typed.text().startsWith("/") && !Urls.isExternal(typed.text())) {
        paths.add(Urls.decode(typed.text()));
      } else {
        problems.add(
            Problem.error(
                    "key-value",
                    typed.place(),
                    "\"" + typed.text() + "\" is not the beginning of a path of this site")
                .withHint("type a path with a slash before it, such as /api/"));
      }
    }
    return paths;
  }

  private static LinkRules.External external(Mapping map, Problems problems) {
    Fields external = EXTERNAL.fields(map, problems);
    List<String> hosts = new ArrayList<>();
    for (Scalar typed : external.texts("except")) {
      String host = AddressReader.host(typed.text());
      hosts.add((host.isEmpty() ? typed.text() : host).toLowerCase(Locale.ROOT));
    }
    Optional<Scalar> rel = external.block("rel");
    return new LinkRules.External(
        rel.map(typed -> rel(typed, problems)).orElse(""),
        external.flag("newTab").orElse(false),
        hosts);
  }

  private static String rel(Scalar typed, Problems problems) {
    List<String> types = new ArrayList<>();
    for (String type : typed.text().toLowerCase(Locale.ROOT).split("[\\s,]+")) {
      if (TYPES.contains(type)) {
        types.add(type);
      } else if (!type.isEmpty()) {
        problems.add(
            Problem.error("key-value", typed.place(), "\"" + type + "\" is not a type of link")
                .withHint(Nearest.hint(type, TYPES, "known are " + String.join(", ", TYPES))));
      }
    }
    return String.join(" ", types);
  }
}
