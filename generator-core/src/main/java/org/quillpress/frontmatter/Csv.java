package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads tables (RFC 4180) as a list of records: the first line names the columns, each further line
 * is a record that has them all. Blank lines are passed over. Values stay as they were typed, but
 * for {@code true} and {@code false} without quotes, which are flags. A line with fewer or more
 * values than columns is told; what it lacks is empty, what it has too much is left out. At most 3
 * million characters and 100 000 values, as {@link Yaml}.
 */
public final class Csv {
  private static final int MOST = 100_000;

  private final Positions positions;
  private final String text;
  private final char separator;
  private final Problems problems;
  private int at;

  private Csv(Positions positions, char separator, Problems problems) {
    this.positions = positions;
    this.text = positions.text();
    this.separator = separator;
    this.problems = problems;
  }

  /**
   * Reads a table.
   *
   * @param file the file's path for places
   * @param text the whole file, without a byte order mark
   * @param separator what stands between values: a comma or a tab
   * @param problems gets what is wrong
   * @return the records, or empty if there was an error
   */
  public static Optional<Node> read(String file, String text, char separator, Problems problems) {
    Positions positions = new Positions(file, text, 1);
    if (text.length() > Yaml.LONGEST) {
      problems.add(
          Problem.error(
                  "csv-too-large",
                  positions.at(0),
                  "the text is longer than " + Yaml.LONGEST + " characters")
              .withHint("make several files of it"));
      return Optional.empty();
    }
    return Optional.ofNullable(new Csv(positions, separator, problems).table());
  }

  private @Nullable Sequence table() {
    List<Scalar> header = row();
    if (header == null || !isFine(header)) {
      return null;
    }
    List<Node> records = new ArrayList<>();
    int count = header.size();
    for (List<Scalar> row = row(); row == null || !row.isEmpty(); row = row()) {
      if (row == null) {
        return null;
      }
      count += header.size();
      if (count > MOST) {
        problems.add(
            Problem.error("csv-too-large", row.get(0).place(), "too many values")
                .withHint("make several files of it"));
        return null;
      }
      records.add(record(header, row));
    }
    return new Sequence(positions.at(0), records);
  }

  private boolean isFine(List<Scalar> header) {
    Set<String> names = new TreeSet<>();
    boolean fine = true;
    for (Scalar column : header) {
      String name = column.text();
      if (!name.isEmpty() && !names.add(name)) {
        problems.add(
            Problem.error(
                    "csv-header", column.place(), "two columns have the name \"" + name + "\"")
                .withHint("give one of them another name"));
        fine = false;
      }
    }
    if (header.size() == 1 && separator == ',' && header.get(0).text().indexOf(';') > 0) {
      problems.add(
          Problem.warning("csv-separator", header.get(0).place(), "there are no commas, but ;")
              .withHint("save the table with commas between values"));
    }
    return fine;
  }

  private Mapping record(List<Scalar> header, List<Scalar> row) {
    if (row.size() != header.size()) {
      int odd = Math.min(row.size(), header.size());
      Place place = (row.size() > odd ? row.get(odd) : row.get(0)).place();
      String has = "this line has " + row.size() + (row.size() == 1 ? " value" : " values");
      problems.add(
          Problem.warning("csv-row", place, has + ", the first line names " + header.size())
              .withHint("put a value that holds a comma in double quotes"));
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Scalar column = header.get(i);
      if (!column.text().isEmpty()) {
        Scalar value = i < row.size() ? row.get(i) : new Scalar(row.get(0).place(), "", false);
        entries.put(column.text(), new Mapping.Entry(column.place(), value));
      }
    }
    return new Mapping(row.get(0).place(), entries);
  }

  /** The next line's values, none at the end of the text, or null after a mistake. */
  private @Nullable List<Scalar> row() {
    while (at < text.length() && isLineEnd(text.charAt(at))) {
      at++;
    }
    List<Scalar> row = new ArrayList<>();
    if (at == text.length()) {
      return row;
    }
    do {
      Scalar value = text.startsWith("\"", at) ? quoted() : plain();
      if (value == null) {
        return null;
      }
      row.add(value);
    } while (at < text.length() && text.charAt(at++) == separator);
    return row;
  }

  private Scalar plain() {
    int from = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
    String value = text.substring(from, at).strip();
    boolean flag = value.equals("true") || value.equals("false");
    return new Scalar(positions.atOffset(from), value, flag);
  }

  private @Nullable Scalar quoted() {
    int open = at++;
    StringBuilder value = new StringBuilder();
    while (true) {
      int close = text.indexOf('"', at);
      if (close < 0) {
        return refuse(
            open, "the text that begins with \" has no closing \"", "type \" where the text ends");
      }
      value.append(text, at, close);
      at = close + 1;
      if (!text.startsWith("\"", at)) {
        break;
      }
      value.append('"');
      at++;
    }
    if (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      return refuse(
          at,
          "the text ends at the second \", but the line goes on",
          "type \"\" for a quotation mark within the text");
    }
    return new Scalar(positions.atOffset(open), value.toString(), false);
  }

  private @Nullable Scalar refuse(int offset, String message, String hint) {
    problems.add(Problem.error("csv-syntax", positions.atOffset(offset), message).withHint(hint));
    return null;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
