package org.quillpress.content;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Whether and when a text is for readers, by the keys that generators have for it.
 *
 * @param publish it is held back before
 * @param expire it is withdrawn after
 */
record Publishing(
    boolean draft, boolean unlisted, Optional<Moment> publish, Optional<Moment> expire) {
  static Publishing read(Fields fields, ZoneId zone, Problems problems) {
    String status = fields.text("status").orElse("").toLowerCase(Locale.ROOT);
    boolean draft = fields.flag("draft").orElse(false) || status.equals("draft");
    boolean unlisted = fields.flag("unlisted").orElse(false) || status.equals("hidden");
    Optional<Moment> publish = fields.date(zone, "publish");
    // a flag or a date, depending on where the text comes from
    if (isDate(fields.node("published"))) {
      publish = publish.or(() -> fields.date(zone, "published"));
    } else {
      draft |= !fields.flag("published").orElse(true);
    }
    Optional<Moment> expire = fields.date(zone, "expire");
    if (expire.isPresent()) {
      Optional<Moment> start = publish.or(() -> fields.date(zone, "date"));
      if (start.isPresent() && start.get().time().isAfter(expire.get().time())) {
        problems.add(
            Problem.warning(
                    "date-order",
                    fields.place("expire").orElseThrow(),
                    "the story expires before it is published, so nobody ever sees it")
                .withHint("type a later date, or remove it"));
      }
    }
    return new Publishing(draft, unlisted, publish, expire);
  }

  private static boolean isDate(Optional<Node> node) {
    return node.isPresent()
        && node.get() instanceof Scalar scalar
        && scalar.text().length() > 1
        && Character.isDigit(scalar.text().charAt(0));
  }
}
