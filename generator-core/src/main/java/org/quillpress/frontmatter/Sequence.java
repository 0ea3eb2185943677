package org.quillpress.frontmatter;

import java.util.List;
import org.quillpress.problem.Place;

/** A list of values. */
public record Sequence(Place place, List<Node> items) implements Node {
  /** Copies its list. */
  public Sequence {
    items = List.copyOf(items);
  }
}
