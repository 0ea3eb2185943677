package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/** A table while its document is read: headers further down may add to it. */
final class TomlTable {
  /** How a table came to be; that decides who may add to it. */
  enum Origin {
    /** Named by a header further down only. */
    IMPLIED,
    HEADER,
    DOTTED_KEY
  }

  /** Exactly one of its values is there. */
  private record Entry(
      Place place, @Nullable Node value, @Nullable TomlTable table, List<TomlTable> tables) {}

  private final Place place;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private Origin origin;

  TomlTable(Place place, Origin origin) {
    this.place = place;
    this.origin = origin;
  }

  /** Adds a value; false if the key is there already. */
  boolean put(String key, Place at, Node value) {
    return entries.putIfAbsent(key, new Entry(at, value, null, List.of())) == null;
  }

  /** The table that a dotted key goes through, or null if something else is there. */
  @Nullable TomlTable dotted(String key, Place at) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return add(key, at, Origin.DOTTED_KEY);
    }
    TomlTable table = entry.table();
    return table != null && table.origin == Origin.DOTTED_KEY ? table : null;
  }

  /** The table that a header goes through, or null if something else is there. */
  @Nullable TomlTable through(String key, Place at) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return add(key, at, Origin.IMPLIED);
    }
    List<TomlTable> tables = entry.tables();
    return tables.isEmpty() ? entry.table() : tables.get(tables.size() - 1);
  }

  /** The table that a header names, or null if it was named before. */
  @Nullable TomlTable header(String key, Place at) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return add(key, at, Origin.HEADER);
    }
    TomlTable table = entry.table();
    if (table == null || table.origin != Origin.IMPLIED) {
      return null;
    }
    table.origin = Origin.HEADER;
    return table;
  }

  /** A further table of a list, or null if something else is there. */
  @Nullable TomlTable append(String key, Place at) {
    Entry entry = entries.get(key);
    if (entry == null) {
      entry = new Entry(at, null, null, new ArrayList<>());
      entries.put(key, entry);
    } else if (entry.tables().isEmpty()) {
      return null;
    }
    TomlTable table = new TomlTable(at, Origin.HEADER);
    entry.tables().add(table);
    return table;
  }

  private TomlTable add(String key, Place at, Origin how) {
    TomlTable table = new TomlTable(at, how);
    entries.put(key, new Entry(at, null, table, List.of()));
    return table;
  }

  Mapping mapping() {
    Map<String, Mapping.Entry> all = new LinkedHashMap<>();
    entries.forEach((key, entry) -> all.put(key, new Mapping.Entry(entry.place(), node(entry))));
    return new Mapping(place, all);
  }

  private static Node node(Entry entry) {
    Node value = entry.value();
    TomlTable table = entry.table();
    if (value != null) {
      return value;
    }
    return table != null
        ? table.mapping()
        : new Sequence(
            entry.place(), entry.tables().stream().map(t -> (Node) t.mapping()).toList());
  }
}
