package org.quillpress.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use of a shortcode in a text.
 *
 * @param name in lower case
 * @param file path of the file in which it stands
 * @param language of the texts around it, BCP 47
 * @param args the values without a name, in their order
 * @param named the values with one, and those without by the names of the parameters that they are
 *     for
 * @param innerHtml stands for the HTML of the Markdown between two tags: put it where that belongs.
 *     It is filled in afterwards, so that it cannot be read here. Empty if there is none
 * @param innerText the words of that Markdown, on one line
 */
public record ShortcodeCall(
    String name,
    String file,
    String language,
    List<String> args,
    Map<String, String> named,
    String innerHtml,
    String innerText) {
  /** Copies its list and map. */
  public ShortcodeCall {
    args = List.copyOf(args);
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** A value by its name, or by its place: {@code "0"} is the first without a name. */
  public Optional<String> text(String argument) {
    String value = named.get(argument);
    if (value == null && !argument.isEmpty() && argument.chars().allMatch(Character::isDigit)) {
      int place = argument.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(argument);
      value = place < args.size() ? args.get(place) : null;
    }
    return Optional.ofNullable(value);
  }

  /** The same escaped for HTML, and for attributes in double quotes; empty if it is not given. */
  public String html(String argument) {
    return text(argument)
        .map(plain -> new HtmlOut(64, Long.MAX_VALUE).text(plain).html().text())
        .orElse("");
  }
}
