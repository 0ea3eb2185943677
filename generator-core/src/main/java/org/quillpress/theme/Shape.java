package org.quillpress.theme;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known about a value before there is one. */
sealed interface Shape {
  /** Text, printed as it is or escaped. */
  enum Text implements Shape {
    PLAIN,
    HTML,
    /** Whatever the template takes it for. */
    EITHER
  }

  /** True or false. */
  enum Flag implements Shape {
    INSTANCE
  }

  /** Anything: what authors and maintainers make up themselves. */
  enum Any implements Shape {
    INSTANCE
  }

  /** A view. There is one shape for each class, so that shapes can be compared by identity. */
  record View(Class<?> type) implements Shape {
    private static final ClassValue<View> OF =
        new ClassValue<>() {
          @Override
          protected View computeValue(Class<?> type) {
            return new View(type);
          }
        };

    static View of(Class<?> type) {
      return OF.get(type);
    }
  }

  /** A list of values of one shape. */
  record Many(Shape item) implements Shape {}

  /** Values of one shape under keys that are not known. */
  record Keys(Shape value) implements Shape {}

  /**
   * Values under known keys.
   *
   * @param code the code of the problem that an unknown key is
   * @param noun what a key names, for messages
   */
  record Known(String code, String noun, Set<String> keys, Shape value) implements Shape {}

  /** The names that a view has, in their order. */
  static Map<String, Shape> names(Class<?> view) {
    return Views.OF.get(view);
  }

  /** The name that says whether a list has anything: {@code hasTags} for {@code tags}. */
  static String flag(String list) {
    return "has" + Character.toUpperCase(list.charAt(0)) + list.substring(1);
  }

  /** The components of each view, and of each list whether it has anything. */
  final class Views extends ClassValue<Map<String, Shape>> {
    static final Views OF = new Views();

    @Override
    protected Map<String, Shape> computeValue(Class<?> type) {
      Map<String, Shape> names = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        boolean html = component.getName().endsWith("Html");
        names.put(component.getName(), of(component.getGenericType(), html));
        if (component.getType() == List.class) {
          names.put(flag(component.getName()), Flag.INSTANCE);
        }
      }
      return Collections.unmodifiableMap(names);
    }

    private static Shape of(Type type, boolean html) {
      if (type instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        Shape last = of(arguments[arguments.length - 1], false);
        return generic.getRawType() == List.class ? new Many(last) : new Keys(last);
      }
      if (type instanceof Class<?> plain && plain.isRecord()) {
        return View.of(plain);
      }
      if (type == boolean.class) {
        return Flag.INSTANCE;
      }
      return type == Object.class ? Any.INSTANCE : html ? Text.HTML : Text.PLAIN;
    }
  }
}
