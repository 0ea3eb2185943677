package org.quillpress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.problem.Place;

/**
 * What the check of the finished site takes how seriously.
 *
 * @param levels by the ids of findings; what is not there has its usual one
 * @param silences findings that are not told
 */
public record CheckRules(Map<String, Level> levels, List<Silence> silences) {
  /** What holds for a site that says nothing of it. */
  public static final CheckRules USUAL = new CheckRules(Map.of(), List.of());

  /** How much a finding matters. */
  public enum Level {
    /** The check fails. */
    ERROR,
    /** It is told. */
    WARNING,
    /** It is told as worth knowing. */
    HINT,
    /** Nothing is said. */
    OFF
  }

  /**
   * Findings that are not told.
   *
   * @param id of the findings
   * @param file pattern of the paths of their files; empty for all
   * @param reason why, for a person
   * @param place where it is typed
   */
  public record Silence(String id, String file, String reason, Place place) {}

  /** Copies its map and its list. */
  public CheckRules {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    silences = List.copyOf(silences);
  }
}
