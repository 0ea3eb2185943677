package org.quillpress.theme;

import java.util.List;

/**
 * A tag of a template that names something.
 *
 * @param kind what it does with the name
 * @param name the name as typed, without the blanks around it
 * @param line line from 1 of its opening delimiter
 * @param column column from 1 of its opening delimiter
 * @param children the tags between it and its closing tag
 */
record Tag(Kind kind, String name, int line, int column, List<Tag> children) {
  enum Kind {
    TEXT,
    HTML,
    SECTION,
    INVERTED,
    PARTIAL,
    DYNAMIC,
    PARENT,
    BLOCK
  }
}
