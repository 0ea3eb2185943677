package org.quillpress.content;

import java.util.List;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Site;

/**
 * What was read: the site, its texts apart, and what is not published.
 *
 * @param leftOut sources without an output, and why, sorted by path
 */
public record Content(Site site, Bodies bodies, Links links, List<LeftOut> leftOut) {
  /** Copies its list. */
  public Content {
    leftOut = List.copyOf(leftOut);
  }
}
