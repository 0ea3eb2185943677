package org.quillpress.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.AssetView;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.PageView;
import org.quillpress.theme.view.ShortcodeModel;
import org.quillpress.theme.view.ShortcodeSiteView;
import org.quillpress.theme.view.SiteView;

/**
 * The names that templates may use, told by the views' types and by what this theme itself has.
 *
 * @param labels keys of {@code site.labels}
 * @param settings keys of {@code site.settings}
 * @param assets keys of {@code page.assets}
 */
record Contract(Shape.Known labels, Shape.Known settings, Shape.Known assets) {
  static final Shape ROOT = Shape.View.of(PageModel.class);

  /** What a shortcode sees beside its arguments. */
  static final Shape SHORTCODE = Shape.View.of(ShortcodeModel.class);

  /** The arguments of a shortcode: texts that it may also print as HTML. */
  static Shape arguments(Set<String> names) {
    return new Shape.Known("theme-name", "argument", names, Shape.Text.EITHER);
  }

  /** The contract of a theme that has these keys. */
  static Contract of(Set<String> labels, Set<String> settings, Set<String> assets) {
    return new Contract(
        new Shape.Known("theme-label", "label", labels, Shape.Text.PLAIN),
        new Shape.Known("theme-setting", "setting", settings, Shape.Any.INSTANCE),
        new Shape.Known("theme-asset", "asset", assets, Shape.View.of(AssetView.class)));
  }

  /** The shape of a name in a value, or null if there is no such name. */
  @Nullable Shape member(Shape shape, String name) {
    if (shape instanceof Shape.View view) {
      Shape found = Shape.names(view.type()).get(name);
      return found == null ? null : own(view.type(), name, found);
    }
    if (shape instanceof Shape.Known known) {
      return known.keys().contains(name) ? known.value() : null;
    }
    if (shape instanceof Shape.Keys keys) {
      return keys.value();
    }
    return shape instanceof Shape.Any ? shape : null;
  }

  /** Maps whose keys are this theme's business. */
  private Shape own(Class<?> view, String name, Shape found) {
    boolean site = view == SiteView.class || view == ShortcodeSiteView.class;
    if (site && name.equals("labels")) {
      return labels;
    }
    if (site && name.equals("settings")) {
      return settings;
    }
    return view == PageView.class && name.equals("assets") ? assets : found;
  }

  /** The names that a value has, if they can be listed. */
  static Collection<String> names(Shape shape) {
    if (shape instanceof Shape.View view) {
      return Shape.names(view.type()).keySet();
    }
    return shape instanceof Shape.Known known ? known.keys() : List.of();
  }

  /** Names that can stand first at a place, by the scopes around it. */
  static Set<String> visible(List<Shape> scopes) {
    Set<String> names = new TreeSet<>();
    scopes.forEach(scope -> names.addAll(names(scope)));
    return names;
  }

  /** {@code story.title}, {@code page.title}: what a name could have meant one step deeper. */
  static List<String> deeper(List<Shape> scopes, String name) {
    List<String> found = new ArrayList<>();
    for (Shape scope : scopes) {
      if (scope instanceof Shape.View view) {
        for (Map.Entry<String, Shape> entry : Shape.names(view.type()).entrySet()) {
          if (entry.getValue() instanceof Shape.View && names(entry.getValue()).contains(name)) {
            found.add(entry.getKey() + "." + name);
          }
        }
      }
    }
    return found;
  }
}
