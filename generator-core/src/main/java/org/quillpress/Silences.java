package org.quillpress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quillpress.content.PathPattern;
import org.quillpress.model.CheckRules;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

/** What the site wants to hear of, and how loud. Errors of the build are always told as such. */
final class Silences {
  /** What is told, and how many findings are not because of a silence. */
  record Told(List<Problem> problems, int silenced) {}

  private final CheckRules rules;

  Silences(CheckRules rules) {
    this.rules = rules;
  }

  /**
   * @param complete whether the pages were looked at, so that a silence without a finding is told
   */
  Told of(List<Problem> all, boolean complete) {
    List<Problem> told = new ArrayList<>();
    Set<CheckRules.Silence> used = new HashSet<>();
    int silenced = 0;
    for (Problem problem : all) {
      boolean open = problem.severity() == Severity.ERROR || !isSilenced(problem, used);
      silenced += open ? 0 : 1;
      if (open) {
        level(problem, told);
      }
    }
    for (CheckRules.Silence silence : complete ? rules.silences() : List.<CheckRules.Silence>of()) {
      if (!used.contains(silence)) {
        String where = silence.file().isEmpty() ? "" : " in \"" + silence.file() + "\"";
        level(
            Finding.SILENCE_UNUSED.at(
                silence.place(),
                "there is no \"" + silence.id() + "\"" + where + " that this could silence",
                "take it out"),
            told);
      }
    }
    return new Told(told, silenced);
  }

  private boolean isSilenced(Problem problem, Set<CheckRules.Silence> used) {
    boolean found = false;
    for (CheckRules.Silence silence : rules.silences()) {
      if (silence.id().equals(problem.code())
          && PathPattern.of(silence.file()).fits(problem.place().file())) {
        used.add(silence);
        found = true;
      }
    }
    return found;
  }

  private void level(Problem problem, List<Problem> told) {
    CheckRules.Level level = rules.levels().get(problem.code());
    if (level == null || problem.severity() == Severity.ERROR) {
      told.add(problem);
    } else if (level != CheckRules.Level.OFF) {
      told.add(problem.withSeverity(Severity.valueOf(level.name().toUpperCase(Locale.ROOT))));
    }
  }
}
