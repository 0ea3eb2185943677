package org.quillpress.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.content.LinkProblems;
import org.quillpress.content.Links;
import org.quillpress.content.SettingsReader;
import org.quillpress.files.Urls;
import org.quillpress.model.Address;
import org.quillpress.model.Edition;
import org.quillpress.model.MenuEntry;
import org.quillpress.model.Site;
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

  /**
   * The menus of an edition by name; entries that lead to what is not published are left out. Those
   * of a menu that is not its own lead to the edition's own pages, where it has them.
   */
  Map<String, List<MenuItem>> of(Site site, Edition edition) {
    Map<String, List<MenuEntry>> shared = site.settings().menus();
    Map<String, List<MenuItem>> items = new LinkedHashMap<>();
    edition
        .settings()
        .menus()
        .forEach(
            (name, entries) -> {
              boolean isShared = !edition.isMain() && entries.equals(shared.get(name));
              items.put(name, items(entries, isShared ? Optional.of(edition) : Optional.empty()));
            });
    return items;
  }

  private List<MenuItem> items(List<MenuEntry> entries, Optional<Edition> sharing) {
    List<MenuEntry> shown = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (MenuEntry entry : entries) {
      String target = target(entry, sharing);
      if (!target.isEmpty()) {
        shown.add(entry);
        targets.add(target);
      }
    }
    List<MenuItem> items = new ArrayList<>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      MenuEntry entry = shown.get(i);
      List<MenuItem> children = items(entry.children(), sharing);
      items.add(
          new MenuItem(
              entry.name(),
              targets.get(i),
              Urls.isExternal(targets.get(i)),
              false,
              null,
              children,
              i == 0,
              i == shown.size() - 1,
              i));
    }
    return items;
  }

  /**
   * Where an entry leads, or empty if that may not be told.
   *
   * @param sharing the edition that has its menu from the site, where its mistakes are told
   */
  private String target(MenuEntry entry, Optional<Edition> sharing) {
    String typed = entry.url();
    String below = address.below(typed);
    if (Urls.isExternal(below)) {
      return typed;
    }
    if (sharing.isPresent()) {
      String path = below.startsWith("/") ? below : "/" + below;
      String base = address.basePath();
      path = path.startsWith(base + "/") ? path.substring(base.length()) : path;
      Links.Target own = links.resolve(sharing.get().url(path), SettingsReader.FILE, "/");
      if (own instanceof Links.Target.Found found) {
        return address.basePath() + found.url();
      }
    }
    Place place = entry.place();
    Links.Target target = links.resolve(typed, SettingsReader.FILE, "/");
    if (target instanceof Links.Target.Found found) {
      anchors.add(typed, found.url(), () -> List.of(place));
      return address.basePath() + found.url();
    }
    if (sharing.isEmpty()) {
      broken.tell(target, LinkProblems.What.PAGE, typed, place, "/");
    }
    return target instanceof Links.Target.Missing missing ? address.basePath() + missing.url() : "";
  }
}
