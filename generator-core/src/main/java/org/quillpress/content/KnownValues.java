package org.quillpress.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.foreign.Known;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Settings;

/**
 * What other systems' tags can name: the site's settings and the page's own keys.
 *
 * @param reader what reads the text next
 */
record KnownValues(Settings settings, Mapping page, Optional<Markdown> reader) implements Known {
  KnownValues(Settings settings, Mapping page) {
    this(settings, page, Optional.empty());
  }

  @Override
  public boolean readsShortcodes() {
    return reader.isPresent() && reader.get().readsShortcodes();
  }

  @Override
  public boolean hasShortcode(String name) {
    return reader.isPresent() && reader.get().hasShortcode(name);
  }

  @Override
  public Optional<String> value(String name) {
    return switch (name) {
      case "site.url" -> Optional.of(settings.address().origin());
      case "site.baseurl" -> Optional.of(settings.address().basePath());
      case "site.title", "site.name" -> Optional.of(settings.title());
      case "site.description" -> Optional.of(settings.description());
      case "site.author" -> Optional.of(settings.author());
      case "site.email" -> Optional.of(settings.email());
      case "site.lang", "site.language" -> Optional.of(settings.language());
      default ->
          name.startsWith("page.")
              ? page(name.substring("page.".length()))
              : text(settings.params().get(name.substring("site.".length())));
    };
  }

  private Optional<String> page(String key) {
    Mapping.Entry entry = page.entries().get(key);
    return entry != null && entry.value() instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String || value instanceof Number
        ? Optional.of(String.valueOf(value))
        : Optional.empty();
  }
}
