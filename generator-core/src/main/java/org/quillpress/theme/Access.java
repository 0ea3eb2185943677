package org.quillpress.theme;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
      Supplier<Access> access = Components.OF.get(type).get(name);
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
  record Component(MethodHandle getter, boolean open) implements Access {
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

    static Component of(Method getter) {
      try {
        Class<?> type = getter.getReturnType();
        boolean known =
            type == String.class
                || type == boolean.class
                || type == List.class
                || type == Map.class
                || type.isRecord();
        return new Component(MethodHandles.lookup().unreflect(getter).asType(GENERIC), !known);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a view must be public: " + getter, e);
      }
    }

    @Override
    public @Nullable Object in(Object scope) {
      try {
        Object value = (Object) getter.invokeExact(scope);
        return open ? admit(value) : value;
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a view's component failed", e);
      }
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
  final class Components extends ClassValue<Map<String, Supplier<Access>>> {
    static final Components OF = new Components();

    @Override
    protected Map<String, Supplier<Access>> computeValue(Class<?> type) {
      if (!type.getPackageName().equals(PageModel.class.getPackageName())) {
        return Map.of();
      }
      Map<String, Supplier<Access>> names = new HashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        Method getter = component.getAccessor();
        names.put(component.getName(), () -> Component.of(getter));
        if (component.getType() == List.class) {
          names.putIfAbsent(
              Shape.flag(component.getName()), () -> new Filled(Component.of(getter)));
        }
      }
      return names;
    }
  }
}
