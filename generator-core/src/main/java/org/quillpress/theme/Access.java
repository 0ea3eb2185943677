package org.quillpress.theme;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.PageModel;

/**
 * How a name is looked up in a value of one class. Only views and maps have names: themes may come
 * from strangers, so no other class's methods or fields can be reached.
 */
sealed interface Access {
  /** What a value answers that does not have the name, which is not the same as having null. */
  Object MISSING = new Object();

  /** The named value if a template may hold it, null if it is absent, or {@link #MISSING}. */
  @Nullable Object in(Object scope);

  /** The access to a name in all values of a class. */
  static Access to(Class<?> type, String name) {
    if (type.isRecord()) {
      Supplier<? extends Access> access = Components.OF.get(type).get(name);
      return access == null ? Nowhere.INSTANCE : access.get();
    }
    return Map.class.isAssignableFrom(type) ? new Key(name) : Nowhere.INSTANCE;
  }

  /** What a template may hold in its hands: everything else counts as absent. */
  static @Nullable Object admit(@Nullable Object value) {
    return value instanceof String
            || value instanceof Boolean
            || value instanceof List
            || value instanceof Record
            || value instanceof Map
            || value instanceof CharSequence
            || value instanceof Number
        ? value
        : null;
  }

  /** Whether a section on the value is left out. Every text but the empty one counts. */
  static boolean isFalsy(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (value instanceof CharSequence text) {
      return text.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return value == null || value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** The value as text; groups of values have none. */
  static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    boolean printable =
        value instanceof CharSequence || value instanceof Boolean || value instanceof Number;
    return printable ? value.toString() : "";
  }

  /**
   * A component of a view.
   *
   * @param open whether its type says nothing of what it holds
   */
  record Component(Getter getter, boolean open) implements Access {
    static Component of(Method method) {
      Class<?> type = method.getReturnType();
      boolean known =
          type == String.class
              || type == boolean.class
              || type == List.class
              || type == Map.class
              || type.isRecord();
      return new Component(new Getter(method), !known);
    }

    @Override
    public @Nullable Object in(Object scope) {
      Object value = getter.get(scope);
      return open ? admit(value) : value;
    }
  }

  /** A component that all who ask for it share, found when it is first wanted. */
  final class Later implements Supplier<Component> {
    private final Method getter;
    private volatile @Nullable Component found;

    Later(Method getter) {
      this.getter = getter;
    }

    @Override
    public Component get() {
      Component known = found;
      if (known == null) {
        known = Component.of(getter);
        found = known;
      }
      return known;
    }
  }

  /**
   * Whether a list of a view has anything.
   *
   * @param list gives the list
   */
  record Filled(Component list) implements Access {
    @Override
    public Object in(Object scope) {
      return !isFalsy(list.in(scope));
    }
  }

  /** A key of a map. */
  record Key(String name) implements Access {
    @Override
    public @Nullable Object in(Object scope) {
      Map<?, ?> map = (Map<?, ?>) scope;
      Object value = map.get(name);
      return value == null && !map.containsKey(name) ? MISSING : admit(value);
    }
  }

  /** Nothing of that name. */
  enum Nowhere implements Access {
    INSTANCE;

    @Override
    public Object in(Object scope) {
      return MISSING;
    }
  }

  /** What each view has, found when its first value is met. */
  final class Components extends ClassValue<Map<String, Supplier<? extends Access>>> {
    static final Components OF = new Components();

    @Override
    protected Map<String, Supplier<? extends Access>> computeValue(Class<?> type) {
      if (!type.getPackageName().equals(PageModel.class.getPackageName())) {
        return Map.of();
      }
      Map<String, Supplier<? extends Access>> names = new HashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        Later value = new Later(component.getAccessor());
        names.put(component.getName(), value);
        if (component.getType() == List.class) {
          names.putIfAbsent(Shape.flag(component.getName()), () -> new Filled(value.get()));
        }
      }
      return names;
    }
  }
}
