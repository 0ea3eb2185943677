package org.quillpress.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Findings that a site had when it began to be checked. A line for each kind of a file, without the
 * numbers of lines: how many there are, the id, what is said as a hash, the file. Not thread-safe.
 */
public final class Baseline {
  private static final String HEAD =
      """
      # Findings that the check of this site leaves out until they are mended.
      # Written with -Dquillpress.writeBaseline; each line is: how many, id, what is said, file.
      """;

  private static final Pattern LINE =
      Pattern.compile("([1-9][0-9]{0,8}) ([a-z][a-z0-9-]*) ([0-9a-f]+)(?: (.*))?");

  private final Map<String, Integer> counts;

  private Baseline(Map<String, Integer> counts) {
    this.counts = counts;
  }

  /**
   * Reads what {@link #of} gave.
   *
   * @param name of the file, for problems
   */
  public static Baseline read(String text, String name, Consumer<Problem> problems) {
    Map<String, Integer> counts = new HashMap<>();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        String file = parts.group(4) == null ? "" : parts.group(4);
        String key = parts.group(2) + " " + parts.group(3) + " " + file;
        counts.merge(key, Integer.parseInt(parts.group(1)), Integer::sum);
      } else {
        problems.accept(
            Finding.BASELINE_WRONG.at(
                new Place(name, number, 0, line),
                "this is no line of a baseline",
                "write it anew with -Dquillpress.writeBaseline"));
      }
    }
    return new Baseline(counts);
  }

  /** The findings that it does not have; of several that are alike, the last ones. */
  public List<Problem> without(List<Problem> sorted) {
    List<Problem> fresh = new ArrayList<>();
    for (Problem problem : sorted) {
      Integer left = counts.computeIfPresent(key(problem), (any, count) -> count - 1);
      if (left == null || left < 0) {
        fresh.add(problem);
      }
    }
    return fresh;
  }

  /** How many of its findings are there no more. */
  public int left() {
    return counts.values().stream().mapToInt(count -> Math.max(0, count)).sum();
  }

  /** The text that leaves out all of some findings. */
  public static String of(List<Problem> problems) {
    Map<String, Integer> counts = new TreeMap<>();
    problems.forEach(problem -> counts.merge(key(problem), 1, Integer::sum));
    StringBuilder out = new StringBuilder(HEAD);
    counts.forEach((key, count) -> out.append((count + " " + key).strip()).append('\n'));
    return out.toString();
  }

  private static String key(Problem problem) {
    String file = problem.place().file().replaceAll("[\r\n]", " ");
    return problem.code() + " " + Fingerprint.of(problem) + " " + file;
  }
}
