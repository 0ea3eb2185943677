package org.quillpress.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in <code>{{ … }}</code>: a value and filters that change it.
 *
 * @param value a name, a number or a text in quotes
 * @param filters each with what it is given
 */
record Expression(String value, List<Filter> filters) {
  /**
   * A filter.
   *
   * @param argument as typed, or empty
   */
  record Filter(String name, String argument) {}

  /** Names of values that other systems have, up to the dot. */
  private static final Set<String> OBJECTS =
      Set.of(
          "site",
          "page",
          "post",
          "layout",
          "include",
          "config",
          "theme",
          "paginator",
          "collections",
          "collection",
          "jekyll",
          "forloop",
          "loop",
          "section",
          "pkg",
          "eleventy");

  /** Filters that all systems have, and those of addresses. */
  private static final Set<String> FILTERS =
      Set.of(
          "relative_url",
          "absolute_url",
          "url",
          "locale_url",
          "prepend",
          "append",
          "escape",
          "escape_once",
          "xml_escape",
          "cgi_escape",
          "uri_escape",
          "url_encode",
          "markdownify",
          "smartify",
          "strip_html",
          "strip_newlines",
          "newline_to_br",
          "truncate",
          "truncatewords",
          "date",
          "date_to_string",
          "date_to_long_string",
          "date_to_xmlschema",
          "date_to_rfc822",
          "slugify",
          "jsonify",
          "downcase",
          "upcase",
          "capitalize",
          "safe",
          "default",
          "join",
          "split",
          "first",
          "last",
          "size",
          "sort",
          "reverse",
          "where",
          "map",
          "plus",
          "minus",
          "times",
          "replace",
          "remove",
          "strip",
          "raw",
          "asset_path",
          "asset_url",
          "number_of_words");

  static Expression of(String typed) {
    List<String> parts = split(typed);
    List<Filter> filters = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      int end = 0;
      while (end < part.length()
          && (Character.isLetterOrDigit(part.charAt(end)) || part.charAt(end) == '_')) {
        end++;
      }
      String argument = part.substring(end).strip();
      boolean call = argument.startsWith("(") && argument.endsWith(")");
      argument =
          call
              ? argument.substring(1, argument.length() - 1)
              : argument.startsWith(":") ? argument.substring(1) : argument;
      filters.add(new Filter(part.substring(0, end).toLowerCase(Locale.ROOT), argument.strip()));
    }
    return new Expression(parts.get(0), filters);
  }

  private static List<String> split(String typed) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    char quote = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '|') {
        parts.add(typed.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(typed.substring(from).strip());
    return parts;
  }

  /**
   * Whether it is one of another system's, and not a text of the author's about something else.
   *
   * @param own names that tags of the same text give values to
   */
  boolean isForeign(Set<String> own) {
    if (isLiteral(value)) {
      return !filters.isEmpty();
    }
    int dot = value.indexOf('.');
    int bracket = value.indexOf('[');
    int end = dot < 0 ? bracket : bracket < 0 ? dot : Math.min(dot, bracket);
    String object = end < 0 ? value : value.substring(0, end);
    if (end > 0 && OBJECTS.contains(object) || own.contains(object)) {
      return true;
    }
    return isName(value) && !filters.isEmpty() && FILTERS.contains(filters.get(0).name());
  }

  private static boolean isName(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
          && "_.-[]".indexOf(c) < 0) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  static boolean isLiteral(String typed) {
    return typed.length() >= 2
        && (typed.charAt(0) == '"' || typed.charAt(0) == '\'')
        && typed.charAt(typed.length() - 1) == typed.charAt(0);
  }

  /** A text without the quotation marks around it, if it has some. */
  static String unquoted(String typed) {
    return isLiteral(typed) ? typed.substring(1, typed.length() - 1) : typed;
  }

  /**
   * The result, if all of it is known.
   *
   * @param link whether it is the beginning of a link's target: the site's own address is then left
   *     out
   */
  Optional<String> result(Map<String, String> own, Known known, boolean link) {
    Optional<String> found = value(value, own, known, link);
    for (Filter filter : filters) {
      if (found.isEmpty()) {
        return found;
      }
      found = apply(filter, found.get(), own, known, link);
    }
    return found;
  }

  /** The address on the web that an unknown filter is given, or empty. */
  String address() {
    if (!isLiteral(value) || filters.isEmpty()) {
      return "";
    }
    String text = unquoted(value);
    return Targets.isWeb(text) ? text : "";
  }

  private static Optional<String> value(
      String typed, Map<String, String> own, Known known, boolean link) {
    if (isLiteral(typed)) {
      return Optional.of(unquoted(typed));
    }
    String mine = own.get(typed);
    if (mine != null) {
      return mine.isEmpty() ? Optional.empty() : Optional.of(mine);
    }
    String name = typed.startsWith("config.") ? "site." + typed.substring(7) : typed;
    switch (name) {
      case "site.url":
        return link ? Optional.of("") : known.value(name);
      case "site.baseurl", "site.base_url", "site.root":
        return link ? Optional.of("") : known.value("site.baseurl");
      default:
        return name.startsWith("site.") || name.startsWith("page.")
            ? known.value(name)
            : name.indexOf('.') < 0 ? known.value("page." + name) : Optional.empty();
    }
  }

  private static Optional<String> apply(
      Filter filter, String text, Map<String, String> own, Known known, boolean link) {
    switch (filter.name()) {
      case "relative_url", "url", "locale_url", "asset_path":
        return Optional.of(below(text, link ? "" : known.value("site.baseurl").orElse("")));
      case "absolute_url":
        String home = known.value("site.url").orElse("") + known.value("site.baseurl").orElse("");
        return Optional.of(below(text, link ? "" : home));
      case "prepend":
        return value(filter.argument(), own, known, link).map(before -> before + text);
      case "append":
        return value(filter.argument(), own, known, link).map(text::concat);
      case "default":
        return Optional.of(text);
      case "downcase", "lower":
        return Optional.of(text.toLowerCase(Locale.ROOT));
      case "upcase", "upper":
        return Optional.of(text.toUpperCase(Locale.ROOT));
      case "escape",
      "escape_once",
      "xml_escape",
      "safe",
      "strip",
      "raw",
      "strip_html",
      "strip_newlines",
      "markdownify",
      "smartify":
        return Optional.of(text.strip());
      case "uri_escape", "url_encode", "cgi_escape":
        return Optional.of(Targets.encode(text));
      default:
        return Optional.empty();
    }
  }

  private static String below(String path, String home) {
    if (path.contains("://") || path.startsWith("//") || path.startsWith("#")) {
      return path;
    }
    return home + (path.startsWith("/") ? path : "/" + path);
  }
}
