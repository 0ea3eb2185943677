package org.quillpress.explain;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.explain.Explanation.Appearance;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.explain.Explanation.Section;
import org.quillpress.problem.Problem;

/** An explanation as text in columns. */
final class Report {
  private static final int WIDTH = 100;
  private static final int LONGEST_NAME = 18;
  private static final int LONGEST_VALUE = 44;
  private static final int LEAST_ORIGIN = 36;
  private static final int MOST = 30;
  private static final String GAP = "  ";

  private final StringBuilder out = new StringBuilder();

  String text(Explanation explanation) {
    line(explanation.file());
    wrapped(GAP, explanation.words());
    for (Section section : explanation.sections()) {
      section(section.title(), section.rows());
    }
    List<Row> found = new ArrayList<>();
    for (Appearance appearance : explanation.appearances()) {
      found.add(new Row("", appearance.output(), appearance.as()));
    }
    section("its address is in", found);
    List<Row> made = new ArrayList<>();
    explanation.outputs().forEach(path -> made.add(new Row("", path, "")));
    section("files made from it", made);
    if (!explanation.problems().isEmpty()) {
      title("problems");
      explanation.problems().forEach(problem -> problem(problem));
    }
    return out.toString();
  }

  private void problem(Problem problem) {
    String[] lines = problem.text().split("\n");
    int hint = problem.hint().isEmpty() ? lines.length : lines.length - 1;
    for (int i = 0; i < lines.length; i++) {
      if (i == 0) {
        wrapped(GAP, lines[i]);
      } else if (i < hint) {
        // the source line, and the caret below it
        line(GAP + lines[i]);
      } else {
        wrapped(GAP + GAP + GAP, lines[i]);
      }
    }
  }

  private void section(String title, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    title(rows.size() > MOST ? title + " (" + rows.size() + ")" : title);
    List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
    int names = 0;
    int values = 0;
    int origins = 0;
    for (Row row : shown) {
      names = Math.max(names, columns(row.name()));
      values = Math.max(values, row.origin().isEmpty() ? 0 : columns(row.value()));
      origins = Math.max(origins, columns(row.origin()));
    }
    names = Math.min(names, LONGEST_NAME);
    int room = WIDTH - (names == 0 ? 2 : names + 4) - 2;
    values = Math.min(values, Math.max(LONGEST_VALUE, room - Math.max(origins, LEAST_ORIGIN)));
    for (Row row : shown) {
      row(row, names, values);
    }
    if (rows.size() > MOST) {
      line(GAP + "and " + (rows.size() - MOST) + " more");
    }
  }

  private void row(Row row, int names, int values) {
    int from = names == 0 ? GAP.length() : names + 2 * GAP.length();
    int to = row.origin().isEmpty() ? WIDTH : from + values;
    List<String> name = split(row.name(), Math.max(names, 1));
    List<String> value = split(row.value(), to - from);
    List<String> origin =
        row.origin().isEmpty() ? List.of() : split(row.origin(), WIDTH - to - GAP.length());
    int lines = Math.max(name.size(), Math.max(value.size(), origin.size()));
    for (int i = 0; i < lines; i++) {
      StringBuilder line = new StringBuilder(GAP);
      if (names > 0) {
        add(line, at(name, i), names);
        line.append(GAP);
      }
      add(line, at(value, i), to - from);
      line.append(GAP).append(at(origin, i));
      line(line.toString());
    }
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "";
  }

  private static void add(StringBuilder line, String text, int width) {
    line.append(text).append(" ".repeat(Math.max(0, width - columns(text))));
  }

  private void title(String title) {
    out.append('\n');
    line(title);
  }

  private void wrapped(String indent, String text) {
    split(text, WIDTH - indent.length()).forEach(line -> line(indent + line));
  }

  private void line(String text) {
    out.append(printable(text).stripTrailing()).append('\n');
  }

  /** Lines of at most a number of columns, broken between words where that can be. */
  private static List<String> split(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.replace('\n', ' ').strip();
    while (columns(rest) > width) {
      int end = fitting(rest, width);
      int space = rest.lastIndexOf(' ', end);
      int slash = rest.lastIndexOf('/', end - 1) + 1;
      int cut = space > 0 ? space : slash > 1 ? slash : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** How many characters fit into a number of columns, at least one. */
  private static int fitting(String text, int width) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += width(c);
      if (used > width && i > 0) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      columns += width(text.codePointAt(i));
    }
    return columns;
  }

  /** A terminal gives two columns to East Asian letters and none to marks. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }

  /** Control characters would let a file's text act on the terminal that shows it. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bidi = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
      printable.append(Character.isISOControl(c) || bidi ? '\ufffd' : c);
    }
    return printable.toString();
  }
}
