package org.quillpress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quillpress.explain.Decisions;
import org.quillpress.plan.Output;
import org.quillpress.problem.Problems;
import org.quillpress.render.Renderer;

/**
 * Makes the bytes of planned outputs: rendered, then changed as the program and the site want it.
 * Thread-safe.
 *
 * @param processors in their order
 */
record Press(Renderer renderer, List<OutputProcessor> processors) {
  static Press of(SiteGenerator.Parts parts, Decisions decisions, Problems problems)
      throws IOException {
    List<OutputProcessor> processors = new ArrayList<>(parts.processors());
    if (decisions.settings().policy().links().relative()) {
      processors.add(new RelativeLinks(decisions.settings().address().basePath()));
    }
    boolean production = parts.environment().isEmpty() || parts.environment().equals("production");
    Renderer renderer =
        new Renderer(
            decisions.source(),
            decisions.content(),
            decisions.theme(),
            decisions.plan(),
            decisions.leftOut(),
            Version.TEXT,
            production,
            problems);
    return new Press(renderer, processors);
  }

  /** The same for the same site with other texts. */
  Press with(SiteReader.Edit edit, Problems problems) throws IOException {
    Decisions decisions = edit.decisions();
    return new Press(
        renderer.with(
            decisions.content(), decisions.plan(), decisions.leftOut(), edit.change(), problems),
        processors);
  }

  /** The same with other changes. */
  Press with(List<OutputProcessor> others) {
    return new Press(renderer, others);
  }

  byte[] bytes(Output output) throws IOException {
    byte[] bytes = renderer.render(output);
    for (OutputProcessor processor : processors) {
      bytes = processor.process(output, bytes);
    }
    return bytes;
  }
}
