package org.quillpress.theme;

import com.github.mustachejava.Binding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at one place of a template. It remembers, for each scope that it looks through, the class
 * that it met there last: a place nearly always sees the same classes. The memory is shared by
 * threads without a lock since its entries are immutable and any of them is right for its class.
 */
final class NameBinding implements Binding {
  private static final int DEPTHS = 8;

  private final String[] words;
  private final @Nullable Met[] met;

  private record Met(Class<?> type, Access access) {}

  NameBinding(String name) {
    words = name.split("\\.", -1);
    met = new Met[DEPTHS + words.length];
  }

  /** The innermost value of that name, or null if it is absent or nowhere. */
  @Override
  public @Nullable Object get(List<Object> scopes) {
    int depth = scopes.size() - 1;
    Object found = Access.MISSING;
    while (depth >= 0) {
      found = look(depth & (DEPTHS - 1), scopes.get(depth), words[0]);
      if (found != Access.MISSING) {
        break;
      }
      depth--;
    }
    Object value = depth < 0 ? null : words.length == 1 ? found : inside(found);
    Scopes all = (Scopes) scopes;
    if (all.isNoting()) {
      all.read(depth, words[0], this, value);
    }
    return value;
  }

  /** Its first word. */
  String word() {
    return words[0];
  }

  /** The innermost value of its first word, or {@link Access#MISSING}. */
  @Nullable Object first(List<Object> scopes) {
    for (int depth = scopes.size() - 1; depth >= 0; depth--) {
      Object found = look(depth & (DEPTHS - 1), scopes.get(depth), words[0]);
      if (found != Access.MISSING) {
        return found;
      }
    }
    return Access.MISSING;
  }

  /** The rest of a dotted name is looked up in what its first word gave and nowhere else. */
  private @Nullable Object inside(@Nullable Object first) {
    Object value = first;
    for (int i = 1; i < words.length && value != null; i++) {
      value = look(DEPTHS + i, value, words[i]);
    }
    return value == Access.MISSING ? null : value;
  }

  private @Nullable Object look(int slot, Object scope, String word) {
    Class<?> type = scope.getClass();
    Met last = met[slot];
    if (last == null || last.type != type) {
      last = new Met(type, Access.to(type, word));
      met[slot] = last;
    }
    return last.access.in(scope);
  }
}
