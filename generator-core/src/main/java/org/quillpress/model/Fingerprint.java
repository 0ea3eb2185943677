package org.quillpress.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A sum of 64 bits over values, one after another: other values have another one, as far as 64 bits
 * can tell them apart. The same in each run of the program. Not thread-safe.
 */
public final class Fingerprint {
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private long sum = FACTOR;

  /** Of nothing yet. */
  public Fingerprint() {}

  /** Adds a number. */
  public Fingerprint add(long value) {
    long mixed = (sum ^ value) * FACTOR;
    sum = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
    return this;
  }

  /** Adds a text. */
  public Fingerprint add(CharSequence text) {
    String chars = text.toString();
    long one = chars.length();
    for (int i = 0; i < chars.length(); i++) {
      one = (one ^ chars.charAt(i)) * 0x100000001b3L;
    }
    return add(one);
  }

  /**
   * Adds a value with all that it holds: texts, numbers, moments, records, lists and maps of such.
   * What a map holds counts without regard to its order, which may differ from run to run.
   */
  public Fingerprint add(@Nullable Object value) {
    if (value == null) {
      return add(0);
    }
    if (value instanceof CharSequence text) {
      return add(1).add(text);
    }
    if (value instanceof Record made) {
      return add(made);
    }
    if (value instanceof Iterable<?> list) {
      long count = 0;
      for (Object each : list) {
        add(each);
        count++;
      }
      return add(count).add(2);
    }
    if (value instanceof Map<?, ?> map) {
      return add(map);
    }
    if (value instanceof Optional<?> optional) {
      return add(3).add(optional.orElse(null));
    }
    if (value instanceof OptionalInt optional) {
      return add(optional.isPresent() ? 4 : 5).add(optional.orElse(0));
    }
    if (value instanceof ZonedDateTime time) {
      return add(time.toEpochSecond()).add(time.getNano()).add(time.getZone().getId());
    }
    if (value instanceof Boolean flag) {
      return add(flag ? 6 : 7);
    }
    if (value instanceof Integer number) {
      return add(8).add(number.longValue());
    }
    // other numbers, days, names of an enumeration
    return add(value.getClass().getName()).add(value.toString());
  }

  private Fingerprint add(Record made) {
    Components components = Components.OF.get(made.getClass());
    add(components.type());
    for (Method component : components.accessors()) {
      try {
        add(component.invoke(made));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record cannot be read: " + made.getClass(), e);
      }
    }
    return this;
  }

  private Fingerprint add(Map<?, ?> map) {
    long all = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      all += new Fingerprint().add(entry.getKey()).add(entry.getValue()).sum();
    }
    return add(map.size()).add(all);
  }

  /** The sum so far. */
  public long sum() {
    return sum;
  }

  /**
   * What a record is made of, but for handles.
   *
   * @param type tells records of one type from those of another
   */
  private record Components(long type, List<Method> accessors) {
    static final ClassValue<Components> OF =
        new ClassValue<>() {
          @Override
          protected Components computeValue(Class<?> type) {
            return of(type);
          }
        };

    private static Components of(Class<?> type) {
      List<Method> accessors = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        if (!component.isAnnotationPresent(Handle.class)) {
          Method accessor = component.getAccessor();
          accessor.setAccessible(true);
          accessors.add(accessor);
        }
      }
      return new Components(new Fingerprint().add(type.getName()).sum(), List.copyOf(accessors));
    }
  }
}
