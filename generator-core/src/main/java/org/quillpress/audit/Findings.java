package org.quillpress.audit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Collects what audits find, one for each cause: a line of a template makes the same mistake on
 * many pages. Thread-safe; the same whatever the order.
 */
final class Findings {
  private final Map<String, Problem> found = new ConcurrentHashMap<>();

  void add(Finding finding, Place place, String message, String hint) {
    Problem problem = finding.at(place, message, hint);
    boolean template = isTemplate(place);
    String key = finding.id() + '\n' + place.file() + '\n' + place.line();
    found.merge(
        template ? key : key + '\n' + place.column() + '\n' + message,
        problem,
        (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** Whether a place is in a template, which makes many pages. */
  static boolean isTemplate(Place place) {
    return place.file().endsWith(".mustache");
  }

  /** All of them, sorted. */
  List<Problem> list() {
    return found.values().stream().sorted().toList();
  }
}
