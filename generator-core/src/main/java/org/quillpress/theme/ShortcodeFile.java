package org.quillpress.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The template of a shortcode. What it takes stands in a comment, {@code {{! arguments: src,
 * caption?, inner }}}; without one it takes the names that it uses.
 *
 * @param file path for problems: below {@code theme/} it is the site's own
 * @param arguments names in their order, and whether each must be given
 * @param isPlaced whether they can be given without their names, in their order
 * @param isOpen whether it takes any number of values without a name
 * @param inner whether Markdown can stand between two tags
 */
public record ShortcodeFile(
    String name,
    String file,
    Map<String, Boolean> arguments,
    boolean isPlaced,
    boolean isOpen,
    Inner inner) {
  private static final String DECLARED = "arguments:";
  private static final String INNER = "inner";
  private static final int PLACES = 10;
  private static final Set<String> GIVEN = Set.of(".", "args", "innerHtml", "innerText", "site");

  /** Whether Markdown can stand between two tags of a shortcode. */
  public enum Inner {
    /** There is only one tag. */
    NONE,
    /** There may be a second tag. */
    OPTIONAL,
    /** There must be one. */
    REQUIRED
  }

  static ShortcodeFile of(String name, Template template, Problems problems) {
    Map<String, Boolean> used = new LinkedHashMap<>();
    Map<String, Boolean> arguments = new LinkedHashMap<>();
    collect(template.tags(), used);
    Inner inner =
        used.containsKey("innerHtml") || used.containsKey("innerText")
            ? Inner.OPTIONAL
            : Inner.NONE;
    boolean isOpen = used.containsKey("args");
    int at = comment(template.text());
    if (at < 0) {
      isOpen |= used.keySet().stream().anyMatch(ShortcodeFile::isPlace);
      used.keySet().removeIf(each -> GIVEN.contains(each) || isPlace(each));
      return new ShortcodeFile(name, template.file(), used, false, isOpen, inner);
    }
    int from = template.text().indexOf(DECLARED, at) + DECLARED.length();
    int end = template.text().indexOf("}}", from);
    for (String typed : template.text().substring(from, Math.max(from, end)).split(",", -1)) {
      String word = typed.strip();
      boolean optional = word.endsWith("?");
      String argument = optional ? word.substring(0, word.length() - 1).strip() : word;
      if (argument.equals(INNER)) {
        inner = optional ? Inner.OPTIONAL : Inner.REQUIRED;
      } else if (isArgument(argument)) {
        arguments.put(argument.toLowerCase(Locale.ROOT), !optional);
      } else if (!argument.isEmpty()) {
        int start = from + typed.indexOf(argument);
        problems.add(
            Problem.warning(
                    "theme-shortcode",
                    Place.at(template.text(), template.file(), start),
                    "\"" + argument + "\" is no name of an argument")
                .withHint("type names with commas between them: {{! arguments: src, caption? }}"));
      }
      from += typed.length() + 1;
    }
    return new ShortcodeFile(name, template.file(), arguments, true, isOpen, inner);
  }

  /** Whether it is in the site's own folder. */
  public boolean isOwn() {
    return file.startsWith(Layer.SITE);
  }

  /** The names that its template can use: those of its arguments, and their places. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(arguments.keySet());
    for (int place = 0; place < PLACES; place++) {
      names.add(Integer.toString(place));
    }
    return names;
  }

  private static boolean isPlace(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isArgument(String name) {
    return Names.isName(name) && name.indexOf('.') < 0 && !GIVEN.contains(name);
  }

  private static void collect(List<Tag> tags, Map<String, Boolean> names) {
    for (Tag tag : tags) {
      boolean value =
          switch (tag.kind()) {
            case TEXT, HTML, SECTION, INVERTED, DYNAMIC -> true;
            default -> false;
          };
      int dot = tag.name().indexOf('.');
      if (value) {
        names.put(dot > 0 ? tag.name().substring(0, dot) : tag.name(), false);
      }
      collect(tag.children(), names);
    }
  }

  /** Where the comment begins that says what it takes, or -1. */
  private static int comment(String text) {
    int at = text.indexOf("{{!");
    while (at >= 0 && !text.substring(at + 3).stripLeading().startsWith(DECLARED)) {
      at = text.indexOf("{{!", at + 3);
    }
    return at;
  }
}
