package org.quillpress.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quillpress.markdown.syntax.Attribute;

/** The attributes that an author gave to a node. */
final class Given {
  private String id = "";
  private final StringBuilder classes = new StringBuilder();
  private final Map<String, String> others = new LinkedHashMap<>(4);

  /** Adds one; false if there is one of its name already. */
  boolean add(Attribute attribute) {
    switch (attribute.name()) {
      case "class" -> {
        classes.append(classes.length() == 0 ? "" : " ").append(attribute.value().strip());
        return true;
      }
      case "id" -> {
        boolean first = id.isEmpty();
        id = first ? attribute.value() : id;
        return first;
      }
      default -> {
        return others.putIfAbsent(attribute.name(), attribute.value()) == null;
      }
    }
  }

  /** Its own id, or empty. */
  String id() {
    return id;
  }

  void withoutId() {
    id = "";
  }

  /** Separated by spaces, or empty. */
  String classes() {
    return classes.toString();
  }

  /** By name, in the order in which they were typed. */
  Map<String, String> others() {
    return others;
  }
}
