package org.quillpress.plan;

import java.util.stream.Stream;
import org.quillpress.model.Site;

/** Says which files a feature adds to a site. Must not keep state. */
@FunctionalInterface
public interface Planner {
  /** The files, in any order. */
  Stream<Output> plan(Site site);
}
