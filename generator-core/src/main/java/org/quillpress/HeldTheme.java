package org.quillpress;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Theme;

/** A theme, and what was told of it, as long as none of its files changes. */
final class HeldTheme {
  private @Nullable Theme theme;
  private List<Problem> told = List.of();

  synchronized Theme get(Settings settings, SiteReader.Loader loader, Problems problems)
      throws IOException {
    Theme held = theme;
    if (held == null) {
      Problems own = new Problems();
      held = loader.load(settings, own);
      theme = held;
      told = own.list();
    }
    problems.addAll(told);
    return held;
  }

  synchronized void forget() {
    theme = null;
  }
}
