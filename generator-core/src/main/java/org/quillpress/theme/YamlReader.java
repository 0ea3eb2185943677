package org.quillpress.theme;

import java.util.Map;
import org.quillpress.problem.Problems;

/**
 * Reads the YAML files of a theme. Given by the caller, since this package knows no YAML.
 *
 * <p>The values of the result are text ({@link CharSequence}), {@link Boolean}, {@link Number},
 * lists of these, and maps of these with text as keys.
 */
@FunctionalInterface
public interface YamlReader {
  /**
   * The top mapping of a file, in the order in which it was typed.
   *
   * @param file path of the file for problems
   * @param text the whole text of the file
   * @param problems gets what is wrong with the file; what could be read is returned even so
   */
  Map<String, ?> read(String file, String text, Problems problems);
}
