package org.quillpress.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The problems that a person should see: a mistake that was made a thousand times must not hide
 * another that was made once.
 *
 * @param problems those that are shown whole
 * @param others a line for each message and each kind of which some are not
 */
record ShownProblems(List<Problem> problems, List<String> others) {
  private static final int ERRORS = 100;
  private static final int OTHERS = 20;
  private static final int SAME = 3;
  private static final int PLACES = 5;

  /** What is said, wherever it is said. */
  private record Words(Severity severity, String code, String message, String hint) {
    static Words of(Problem p) {
      return new Words(p.severity(), p.code(), p.message(), p.hint());
    }

    String kind() {
      return severity.name().toLowerCase(Locale.ROOT) + " [" + code + "]";
    }
  }

  /** Of all problems of a build. */
  static ShownProblems of(List<Problem> all) {
    List<Problem> shown = new ArrayList<>();
    Map<String, Integer> kinds = new HashMap<>();
    Map<Words, List<Place>> same = new LinkedHashMap<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    for (Problem problem : all) {
      Words words = Words.of(problem);
      boolean error = problem.severity() == Severity.ERROR;
      List<Place> places = same.get(words);
      int most = error ? ERRORS : OTHERS;
      if (places != null && places.size() >= SAME && !error) {
        places.add(problem.place());
      } else if (kinds.merge(words.kind(), 1, Integer::sum) <= most) {
        shown.add(problem);
        same.computeIfAbsent(words, key -> new ArrayList<>(1)).add(problem.place());
      } else if (places != null && !error) {
        places.add(problem.place());
      } else {
        left.merge(words.kind(), 1, Integer::sum);
      }
    }
    return new ShownProblems(List.copyOf(shown), lines(shown, same, left));
  }

  private static List<String> lines(
      List<Problem> shown, Map<Words, List<Place>> same, Map<String, Integer> left) {
    Map<Words, Integer> whole = new HashMap<>();
    shown.forEach(problem -> whole.merge(Words.of(problem), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    same.forEach(
        (words, places) -> {
          List<Place> more = places.subList(whole.getOrDefault(words, 0), places.size());
          if (!more.isEmpty()) {
            lines.add(line(words, more));
          }
        });
    left.forEach((kind, count) -> lines.add("and " + count + " more of the kind " + kind));
    return List.copyOf(lines);
  }

  private static String line(Words words, List<Place> places) {
    StringBuilder out = new StringBuilder("and ").append(places.size());
    out.append(places.size() == 1 ? " more time: " : " more times: ").append(words.message());
    out.append(" [").append(words.code()).append("]: ");
    for (int i = 0; i < Math.min(PLACES, places.size()); i++) {
      out.append(i == 0 ? "" : ", ").append(places.get(i));
    }
    int more = places.size() - PLACES;
    return Problem.printable(more > 0 ? out + " and " + more + " more" : out.toString());
  }
}
