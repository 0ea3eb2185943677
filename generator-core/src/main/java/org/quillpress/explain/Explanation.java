package org.quillpress.explain;

import java.util.List;
import org.quillpress.problem.Problem;

/**
 * Everything that was decided about one file.
 *
 * @param file path in the source, or of an output that is made from no file; as asked for if there
 *     is no such file
 * @param status what became of it
 * @param words the same for a person, such as {@code published at https://example.org/2026/02/fog/}
 * @param outputs paths of the files of the site that are made from it, in order
 * @param appearances files of the site that hold its address
 * @param sections all the rest, by subject
 * @param problems what is wrong with it
 */
public record Explanation(
    String file,
    Status status,
    String words,
    List<String> outputs,
    List<Appearance> appearances,
    List<Section> sections,
    List<Problem> problems) {

  /** What can become of a file. */
  public enum Status {
    /** It is a page, or is copied. */
    PUBLISHED,
    /** Pages are made with it: settings, templates, comments, values. */
    USED,
    /** It is not published. */
    LEFT_OUT,
    /** It would be published, if the site had no errors. */
    HELD_UP,
    /** Something that Quillpress makes of many files, such as a feed. */
    MADE,
    /** There is no such file. */
    UNKNOWN
  }

  /**
   * A file of the site that holds the address of what is explained.
   *
   * @param output path in the site
   * @param as in what sense, for a person: {@code the list of all stories, page 1 of 3, number 4 of
   *     27}
   */
  public record Appearance(String output, String as) {}

  /** What was decided about one subject. */
  public record Section(String title, List<Row> rows) {
    /** Copies its list. */
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A value.
   *
   * @param name of the value, or empty to go on with the one above
   * @param origin where it comes from, or why it is so; or empty
   */
  public record Row(String name, String value, String origin) {}

  /** Copies its lists. */
  public Explanation {
    outputs = List.copyOf(outputs);
    appearances = List.copyOf(appearances);
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }

  /** The same with other problems. */
  public Explanation with(List<Problem> others) {
    return new Explanation(file, status, words, outputs, appearances, sections, others);
  }

  /** All of it for a person, in lines of at most 100 columns. */
  public String report() {
    return new Report().text(this);
  }
}
