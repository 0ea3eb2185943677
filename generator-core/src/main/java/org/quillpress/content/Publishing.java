package org.quillpress.content;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;

/**
 * Whether and when a text is for readers, by the keys that generators have for it.
 *
 * @param publish it is held back before
 * @param expire it is withdrawn after
 */
record Publishing(
    boolean draft, boolean unlisted, Optional<Moment> publish, Optional<Moment> expire) {
  static Publishing read(Fields fields, ZoneId zone) {
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
    return new Publishing(draft, unlisted, publish, fields.date(zone, "expire"));
  }

  private static boolean isDate(Optional<Node> node) {
    return node.isPresent()
        && node.get() instanceof Scalar scalar
        && scalar.text().length() > 1
        && Character.isDigit(scalar.text().charAt(0));
  }
}
