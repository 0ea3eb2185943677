package org.quillpress.content;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Site;

/**
 * What was read: the site, its texts apart, and what is not published.
 *
 * @param outgoing where the links of each text lead, by its source; without those that have no
 *     target
 * @param until the first later moment at which the same sources make another site
 * @param early published texts that readers would not get yet or no longer, and why
 * @param leftOut sources without an output, and why, sorted by path
 * @param isPart whether only the newest stories and pages were read
 */
public record Content(
    Site site,
    Bodies bodies,
    Links links,
    Map<String, Outgoing> outgoing,
    Instant until,
    List<LeftOut> early,
    List<LeftOut> leftOut,
    boolean isPart) {
  /** Copies its lists. */
  public Content {
    outgoing = Collections.unmodifiableMap(outgoing);
    early = List.copyOf(early);
    leftOut = List.copyOf(leftOut);
  }

  /** The same with another site. */
  Content with(Site other) {
    return new Content(other, bodies, links, outgoing, until, early, leftOut, isPart);
  }
}
