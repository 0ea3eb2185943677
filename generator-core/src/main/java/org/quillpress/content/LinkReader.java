package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.MenuEntry;
import org.quillpress.model.NamedLink;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads menus, and lists of links to pages elsewhere. */
final class LinkReader {
  private static final Spellings MENU = Spellings.of(SettingsKeys.MENU, List.of());
  private static final Spellings LINK = Spellings.of(SettingsKeys.LINK, List.of());

  private final Problems problems;

  LinkReader(Problems problems) {
    this.problems = problems;
  }

  Map<String, List<MenuEntry>> menus(Mapping map) {
    Map<String, List<MenuEntry>> menus = new LinkedHashMap<>();
    map.entries().forEach((name, entry) -> menus.put(name, entries(entry.value())));
    return menus;
  }

  private List<MenuEntry> entries(Node node) {
    List<MenuEntry> entries = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Mapping map) {
          entry(map).ifPresent(entries::add);
        } else {
          problems.add(menuForm(item.place()));
        }
      }
    } else if (!(node instanceof Scalar scalar && scalar.isNull())) {
      problems.add(menuForm(node.place()));
    }
    return entries;
  }

  private Optional<MenuEntry> entry(Mapping map) {
    Fields entry = MENU.fields(map, problems);
    String url = entry.text("url").orElse("");
    String name = entry.text("name").orElse("");
    Place place = entry.place("url").orElse(map.place());
    List<MenuEntry> children = entry.node("children").map(this::entries).orElse(List.of());
    if (url.isBlank() && children.isEmpty()) {
      if (MENU.sort(map).unknown().isEmpty()) {
        problems.add(leadsNowhere(name, place));
      }
      return Optional.empty();
    }
    if (name.isBlank()) {
      problems.add(
          Problem.warning(
                  "menu-entry",
                  map.place(),
                  "this entry of a menu has no name, so readers see \""
                      + (url.isBlank() ? "/" : url)
                      + "\"")
              .withHint("type name: with what they should see"));
    }
    String target = url.isBlank() || !isHarmless(url, place) ? "/" : url;
    return Optional.of(new MenuEntry(name.isBlank() ? target : name, target, place, children));
  }

  private static Problem leadsNowhere(String name, Place place) {
    String which = name.isBlank() ? "this entry of a menu" : "\"" + name + "\"";
    return Problem.warning("menu-entry", place, which + " leads nowhere, so it is left out")
        .withHint("type url: with a path such as /about/, or with an address");
  }

  private static Problem menuForm(Place place) {
    return Problem.error("key-type", place, "a menu must be a list of entries")
        .withHint("type entries such as - {name: About, url: /about/}");
  }

  /** A list of {@code {name, url}}, or of addresses. */
  List<NamedLink> links(Node node) {
    List<NamedLink> links = new ArrayList<>();
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    for (Node item : items) {
      if (item instanceof Mapping map) {
        Fields entry = LINK.fields(map, problems);
        String url = entry.text("url").orElse("");
        if (isHarmless(url, entry.place("url").orElse(map.place()))) {
          links.add(new NamedLink(entry.text("name").orElse(url), url));
        }
      } else if (item instanceof Scalar scalar && !scalar.isNull()) {
        if (isHarmless(scalar.text(), scalar.place())) {
          links.add(new NamedLink(scalar.text(), scalar.text()));
        }
      }
    }
    return links;
  }

  private boolean isHarmless(String url, Place place) {
    if (!Urls.isHarmless(url)) {
      problems.add(
          Problem.warning(
                  "link-scheme",
                  place,
                  "\"" + url + "\" is no address to link to, so it is not used")
              .withHint("type an address with https:// or mailto:"));
    }
    return Urls.isHarmless(url);
  }
}
