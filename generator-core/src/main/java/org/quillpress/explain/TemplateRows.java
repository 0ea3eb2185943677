package org.quillpress.explain;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.theme.Theme;

/** The files in which a layout was looked for, and the one that was taken. */
record TemplateRows(Theme theme) {
  List<Row> of(String layout) {
    List<Row> rows = new ArrayList<>();
    List<String> tried = theme.lookup(layout);
    for (int i = 0; i < tried.size(); i++) {
      boolean last = i == tried.size() - 1;
      rows.add(
          new Row(
              last ? "taken" : i == 0 ? "tried" : "", tried.get(i), last ? "" : "is not there"));
    }
    return rows;
  }
}
