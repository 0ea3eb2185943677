package org.quillpress.theme;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.PageView;
import org.quillpress.theme.view.SiteView;

/** Views whose components are empty unless a test says otherwise. */
final class Made {
  private Made() {}

  /**
   * A view of a class: texts and lists empty, flags false, other views null but for those given.
   */
  static <T extends Record> T view(Class<T> type, Map<String, ?> given) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      int used = 0;
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        String name = components[i].getName();
        used += given.containsKey(name) ? 1 : 0;
        values[i] = given.containsKey(name) ? given.get(name) : empty(types[i]);
      }
      if (used < given.size()) {
        throw new IllegalArgumentException("given has a name that is not in " + type);
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object empty(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  /** A page whose model has the given components beside an empty site and page. */
  static PageModel page(Map<String, ?> given) {
    Map<String, Object> all = new java.util.HashMap<>(given);
    all.putIfAbsent("site", view(SiteView.class, Map.of()));
    all.putIfAbsent("page", view(PageView.class, Map.of("url", "/")));
    return view(PageModel.class, all);
  }
}
