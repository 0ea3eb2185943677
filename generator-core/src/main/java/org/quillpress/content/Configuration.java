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
  private final String environment;

  Configuration(
      Settings settings, String environment, Optional<Node> defaults, Optional<Node> schema) {
    this.settings = settings;
    this.environment = environment;
    this.defaults = defaults;
    this.schema = schema;
  }

  /** The settings of the site. */
  public Settings settings() {
    return settings;
  }

  /** The name of the file that lies over {@code site.yaml}, or empty. */
  String environment() {
    return environment;
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
