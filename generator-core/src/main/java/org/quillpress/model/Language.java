package org.quillpress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A language of a site, with what the site says of itself in it.
 *
 * @param code BCP 47 code, such as {@code pt-BR}
 * @param name what its speakers call it, such as {@code Português (Brasil)}
 * @param home encoded address of its front page below the site's home: {@code /} for the main
 *     language, else its code in lower case, such as {@code /pt-br/}
 * @param title the site's name in this language
 * @param tagline a short line below the name, or empty
 * @param description for search engines and feeds, or empty
 * @param copyright a line for the foot of pages, or empty
 * @param menus entries by menu name
 * @param params the author's own values
 */
public record Language(
    String code,
    String name,
    String home,
    String title,
    String tagline,
    String description,
    String copyright,
    Map<String, List<MenuEntry>> menus,
    Map<String, Object> params) {
  /** Copies its maps. */
  public Language {
    menus = Collections.unmodifiableMap(new LinkedHashMap<>(menus));
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
