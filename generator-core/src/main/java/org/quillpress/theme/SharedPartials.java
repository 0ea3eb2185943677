package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Partials that are the same wherever a layout includes them, as there is nothing in them that a
 * layout can fill: each is compiled once for all. Thread-safe.
 */
final class SharedPartials {
  /**
   * A partial ready to be run.
   *
   * @param partials how many it includes, itself among them
   */
  record Compiled(Mustache mustache, int partials) {}

  private final Templates templates;
  private final Map<String, Boolean> plain = new ConcurrentHashMap<>();
  private final Map<String, Boolean> named = new ConcurrentHashMap<>();
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  SharedPartials(Templates templates) {
    this.templates = templates;
  }

  /**
   * The one copy of a partial for all places, or null if each place must have its own.
   *
   * @param indent what stands before all of its lines but the first
   */
  @Nullable Compiled of(Template partial, String indent) {
    if (!isPlain(partial, new HashSet<>())) {
      return null;
    }
    String key = partial.path() + '\n' + indent;
    Compiled ready = compiled.get(key);
    if (ready != null) {
      return ready;
    }
    Compiled made = Engine.compileShared(templates, partial, indent);
    Compiled other = compiled.putIfAbsent(key, made);
    return other == null ? made : other;
  }

  /**
   * Whether all that a partial reads from outside of it has names, as {@code {{.}}} has not. It
   * includes itself nowhere.
   */
  boolean isNamed(Template partial) {
    Boolean known = named.get(partial.path());
    if (known == null) {
      known = areNamed(partial.tags(), false);
      named.put(partial.path(), known);
    }
    return known;
  }

  private boolean areNamed(List<Tag> tags, boolean inSection) {
    for (Tag tag : tags) {
      Template included = tag.kind() == Tag.Kind.PARTIAL ? templates.partial(tag.name()) : null;
      if (tag.name().equals(".") && !inSection
          || !areNamed(tag.children(), inSection || tag.kind() == Tag.Kind.SECTION)
          || included != null && !isNamed(included)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it has no blocks and dynamic partials and does not include itself, and nor does what it
   * includes.
   */
  private boolean isPlain(Template partial, Set<String> around) {
    Boolean known = plain.get(partial.path());
    if (known != null) {
      return known;
    }
    if (!around.add(partial.path())) {
      return false;
    }
    boolean answer = arePlain(partial.tags(), around);
    around.remove(partial.path());
    plain.put(partial.path(), answer);
    return answer;
  }

  private boolean arePlain(List<Tag> tags, Set<String> around) {
    for (Tag tag : tags) {
      boolean fine =
          switch (tag.kind()) {
            case BLOCK, PARENT, DYNAMIC -> false;
            case PARTIAL -> {
              Template included = templates.partial(tag.name());
              yield included == null || isPlain(included, around);
            }
            default -> arePlain(tag.children(), around);
          };
      if (!fine) {
        return false;
      }
    }
    return true;
  }
}
