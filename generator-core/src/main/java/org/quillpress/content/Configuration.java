package org.quillpress.content;

import java.util.Optional;
import org.quillpress.frontmatter.Node;
import org.quillpress.model.Settings;

/**
 * All that {@code site.yaml} says: the settings of the site, and rules for its files that only the
 * reading of content needs.
 */
public final class Configuration {
  private final Settings settings;
  private final Optional<Node> defaults;
  private final Optional<Node> schema;

  Configuration(Settings settings, Optional<Node> defaults, Optional<Node> schema) {
    this.settings = settings;
    this.defaults = defaults;
    this.schema = schema;
  }

  /** The settings of the site. */
  public Settings settings() {
    return settings;
  }

  /** What was typed under {@code defaults:}. */
  Optional<Node> defaults() {
    return defaults;
  }

  /** What was typed under {@code schema:}. */
  Optional<Node> schema() {
    return schema;
  }
}
