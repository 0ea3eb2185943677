package org.quillpress.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The attribute by which an element of a traced page tells the line of the source that made it:
 * {@code data-made-by="stories/fog.md:7"}.
 */
public final class MadeBy {
  /** The name of the attribute. */
  public static final String NAME = "data-made-by";

  private static final Pattern WRITTEN = Pattern.compile(" " + NAME + "=\"[^\"]*\"");

  private MadeBy() {}

  /**
   * The attribute as it is written, with the space before it.
   *
   * @param file path for problems
   * @param line in it, from 1
   */
  public static String attribute(String file, int line) {
    String escaped =
        file.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return " " + NAME + "=\"" + escaped + ":" + line + "\"";
  }

  /** HTML as it is when nothing is traced. */
  public static String without(String html) {
    return html.contains(NAME) ? WRITTEN.matcher(html).replaceAll("") : html;
  }

  /**
   * The place that a value of the attribute names; empty for one that is none.
   *
   * @param value with nothing escaped
   */
  public static Optional<Place> place(String value) {
    int colon = value.lastIndexOf(':');
    String line = value.substring(colon + 1);
    return colon > 0 && line.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Place.of(value.substring(0, colon), Integer.parseInt(line), 0))
        : Optional.empty();
  }
}
