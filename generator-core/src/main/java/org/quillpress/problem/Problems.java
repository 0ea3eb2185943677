package org.quillpress.problem;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects problems from all stages and threads of one build. Thread-safe; equal problems are kept
 * once; {@link #list()} is in the same order however many threads found them.
 */
public final class Problems {
  /** One for all collections: there is one of these for each text. */
  private static final ThreadLocal<Integer> TOLD = ThreadLocal.withInitial(() -> 0);

  private final Set<Problem> found = ConcurrentHashMap.newKeySet();

  /** Adds a problem. */
  public void add(Problem problem) {
    TOLD.set(TOLD.get() + 1);
    found.add(requireNonNull(problem, "problem"));
  }

  /** Adds several. */
  public void addAll(Collection<Problem> problems) {
    problems.forEach(this::add);
  }

  /** How many the thread that asks has added so far, to any collection, equal ones each time. */
  public static int told() {
    return TOLD.get();
  }

  /** All so far, sorted by file, line and column. */
  public List<Problem> list() {
    return found.isEmpty() ? List.of() : found.stream().sorted().toList();
  }

  /** Whether any is an {@link Severity#ERROR}. */
  public boolean hasErrors() {
    return !found.isEmpty() && found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
