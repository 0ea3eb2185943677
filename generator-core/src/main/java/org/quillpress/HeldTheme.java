package org.quillpress;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Theme;

/** A theme, and what was told of it, as long as none of its files changes. Thread-safe. */
final class HeldTheme {
  private @Nullable Theme theme;
  private boolean isChecked;
  private List<Problem> told = List.of();

  /** The theme, which may not be checked yet. */
  synchronized Theme get(Settings settings, SiteReader.Loader loader, Problems problems)
      throws IOException {
    Theme held = theme;
    if (held == null) {
      Problems own = new Problems();
      held = loader.load(settings, own);
      theme = held;
      isChecked = false;
      told = own.list();
    }
    problems.addAll(told);
    return held;
  }

  /** Checks the theme that it holds, unless that was done; {@link #get} tells it from then on. */
  synchronized void check(Problems problems) {
    if (theme != null && !isChecked) {
      Problems own = new Problems();
      theme.check(own);
      isChecked = true;
      problems.addAll(own.list());
      own.addAll(told);
      told = own.list();
    }
  }

  synchronized void forget() {
    theme = null;
    told = List.of();
  }
}
