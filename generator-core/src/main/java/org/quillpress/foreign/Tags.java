package org.quillpress.foreign;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.problem.Problems;

/**
 * Translates the tags that other systems have in their texts (Jekyll, Hugo, Hexo, Zola, Eleventy,
 * Pelican) to Markdown, so that none reaches a reader. Code stays as it is. What cannot be
 * translated is left out and told once for a file, as {@code foreign-tag}. A text without tags
 * costs no more than to look for their first characters.
 *
 * <p>An expression in double braces is taken for a tag only if it looks like one: it names a value
 * that other systems have ({@code site.title}), applies a filter, or calls a function. All else in
 * braces is the author's text.
 */
public final class Tags {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Tags() {}

  /**
   * Translates a text.
   *
   * @param file path of the file, for problems
   * @param text Markdown without front matter
   * @param firstLine the number in the file of the text's first line, from 1
   * @param known values that tags may name; with {@code page.excerpt_separator} the text up to it
   *     is the teaser
   * @param problems receives what is wrong
   * @return a text of the same lines
   */
  public static Translation translate(
      String file, String text, int firstLine, Known known, Problems problems) {
    requireNonNull(text, "text");
    requireNonNull(known, "known");
    String separator = known.value("page.excerpt_separator").orElse("");
    int excerpt = separator.isBlank() ? -1 : text.indexOf(separator.strip());
    boolean modules = Modules.isNeeded(file, text);
    if (excerpt < 0 && !modules && !Reader.isNeeded(text)) {
      return Translation.unchanged(text);
    }
    Untold untold = new Untold();
    Translator translator = new Translator(text, known, stem(file), untold);
    if (excerpt >= 0) {
      translator.endExcerpt(excerpt, excerpt + separator.strip().length());
    }
    if (modules) {
      translator.removeModules();
    }
    Translation translation = translator.translate();
    untold.tell(file, text, firstLine, problems);
    return translation;
  }

  /**
   * Translates a value of front matter: what cannot be translated is left out, and nobody is told.
   *
   * @param known values that tags may name
   */
  public static String value(String typed, Known known) {
    if (typed.indexOf('{') < 0 || !Reader.isNeeded(typed)) {
      return typed;
    }
    String text = new Translator(typed, known, "", new Untold()).translate().text();
    Matcher spaces = SPACES.matcher(text);
    return spaces.replaceAll(" ").strip();
  }

  /** Translates a path of front matter: the address of the site before it is left out. */
  public static String target(String typed, Known known) {
    String link = "](";
    String text = new Translator(link + typed, known, "", new Untold()).translate().text();
    return text.substring(link.length());
  }

  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return stem.equals("index") || stem.equals("_index") ? "" : stem;
  }
}
