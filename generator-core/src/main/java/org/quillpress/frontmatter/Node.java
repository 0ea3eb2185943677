package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.problem.Place;

/** A YAML value with its position. Everything is text until a key asks for a type. */
public sealed interface Node permits Scalar, Sequence, Mapping {
  /** Where the value begins in its file. */
  Place place();

  /**
   * The value as plain data of the JDK, for authors' own values: a {@code String}, an unmodifiable
   * {@code List} or an unmodifiable {@code Map} from text in the order in which it was typed.
   * {@code true} and {@code false} without quotes become {@code Boolean}, so that a template can
   * ask for them, and print as they were typed; what is null becomes an empty text.
   */
  default Object value() {
    if (this instanceof Scalar scalar) {
      boolean flag =
          scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
      return flag ? (Object) Boolean.valueOf(scalar.text()) : scalar.isNull() ? "" : scalar.text();
    }
    if (this instanceof Sequence sequence) {
      List<Object> items = new ArrayList<>(sequence.items().size());
      sequence.items().forEach(item -> items.add(item.value()));
      return Collections.unmodifiableList(items);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    ((Mapping) this).entries().forEach((key, entry) -> values.put(key, entry.value().value()));
    return Collections.unmodifiableMap(values);
  }
}
