package org.quillpress.plan;

import java.util.stream.Stream;
import org.quillpress.model.Site;

/**
 * A planner whose outputs show no term themselves: they are the same, but for the stories in them,
 * whatever terms the stories of a site have.
 */
record Termless(Planner planner) implements Planner {
  @Override
  public Stream<Output> plan(Site site) {
    return planner.plan(site);
  }
}
