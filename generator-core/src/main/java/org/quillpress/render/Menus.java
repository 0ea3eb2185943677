package org.quillpress.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Links;
import org.quillpress.content.SettingsReader;
import org.quillpress.files.Urls;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Address;
import org.quillpress.model.MenuEntry;
import org.quillpress.problem.Place;
import org.quillpress.theme.view.MenuItem;

/** Menus as templates see them, on no page in particular. */
final class Menus {
  private final Address address;
  private final Links links;
  private final LinkProblems broken;
  private final AnchorCheck anchors;

  Menus(Address address, Links links, LinkProblems broken, AnchorCheck anchors) {
    this.address = address;
    this.links = links;
    this.broken = broken;
    this.anchors = anchors;
  }

  /** The menus by name; entries that lead to what is not published are left out. */
  Map<String, List<MenuItem>> of(Map<String, List<MenuEntry>> menus) {
    Map<String, List<MenuItem>> items = new LinkedHashMap<>();
    menus.forEach((name, entries) -> items.put(name, items(entries)));
    return items;
  }

  private List<MenuItem> items(List<MenuEntry> entries) {
    List<MenuEntry> shown = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (MenuEntry entry : entries) {
      String target = target(entry);
      if (!target.isEmpty()) {
        shown.add(entry);
        targets.add(target);
      }
    }
    List<MenuItem> items = new ArrayList<>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      MenuEntry entry = shown.get(i);
      List<MenuItem> children = items(entry.children());
      items.add(
          new MenuItem(
              entry.name(),
              targets.get(i),
              Urls.isExternal(targets.get(i)),
              false,
              null,
              children,
              !children.isEmpty(),
              i == 0,
              i == shown.size() - 1,
              i));
    }
    return items;
  }

  /** Where an entry leads, or empty if that may not be told. */
  private String target(MenuEntry entry) {
    String typed = entry.url();
    if (Urls.isExternal(address.below(typed))) {
      return typed;
    }
    Place place = Place.of(SettingsReader.FILE);
    Links.Target target = links.resolve(typed, SettingsReader.FILE, "/");
    if (target instanceof Links.Target.Found found) {
      anchors.add(typed, found.url(), () -> List.of(place));
      return address.basePath() + found.url();
    }
    broken.tell(target, Slot.Kind.LINK, typed, place, "/");
    return target instanceof Links.Target.Missing missing ? address.basePath() + missing.url() : "";
  }
}
