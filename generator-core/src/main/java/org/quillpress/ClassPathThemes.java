package org.quillpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.quillpress.files.ResourceTrees;
import org.quillpress.files.SourceTree;

/**
 * Themes on the class path beside this library: folders of {@code META-INF/quillpress/themes/} in
 * jars and class folders. A theme's jar needs no class of its own.
 */
public final class ClassPathThemes implements SiteExtension {
  private static final String FOLDER = "META-INF/quillpress/themes";

  /** For {@link java.util.ServiceLoader}. */
  public ClassPathThemes() {}

  @Override
  public void extend(SiteGenerator.Builder builder) {
    try {
      Map<String, SourceTree> themes =
          ResourceTrees.folders(ClassPathThemes.class.getClassLoader(), FOLDER);
      themes.forEach(builder::theme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
