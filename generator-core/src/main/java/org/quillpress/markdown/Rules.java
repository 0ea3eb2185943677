package org.quillpress.markdown;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How texts are written.
 *
 * @param rawHtml what becomes of the author's own HTML
 * @param switches what is understood beyond the usual
 * @param language of the texts, BCP 47
 * @param quotes marks of that language
 * @param labels words that are added, asked for only where some are needed
 * @param shortcodes those that texts can use, asked for only where there is one
 * @param colours what knows the parts of code
 * @param formulas what reads formulas
 * @param traced whether elements tell which line made them
 */
record Rules(
    RawHtml rawHtml,
    Set<Switch> switches,
    String language,
    Quotes quotes,
    Supplier<Labels> labels,
    Supplier<Shortcodes> shortcodes,
    CodeColours colours,
    Formulas formulas,
    boolean traced) {
  /** Writes one text with the marks of the language. */
  Typographer typographer() {
    return new Typographer(quotes);
  }

  /** Plain text of one line with the marks of the language, if they are wanted. */
  String line(String plain) {
    return has(Switch.TYPOGRAPHY) ? typographer().line(plain) : plain;
  }

  /** The same with one switch more. */
  Rules and(Switch more) {
    Set<Switch> all = EnumSet.of(more);
    all.addAll(switches);
    return new Rules(
        rawHtml, Set.copyOf(all), language, quotes, labels, shortcodes, colours, formulas, traced);
  }

  /** The same for a text whose elements do not tell which line made them. */
  Rules untraced() {
    return new Rules(
        rawHtml, switches, language, quotes, labels, shortcodes, colours, formulas, false);
  }

  boolean has(Switch wanted) {
    return switches.contains(wanted);
  }
}
