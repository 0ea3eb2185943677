package org.quillpress.content;

import java.util.Map;

/** Character references in titles: other generators print titles as HTML, so authors typed them. */
final class Entities {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("shy", "\u00ad"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("eacute", "é"),
          Map.entry("uuml", "ü"),
          Map.entry("ouml", "ö"),
          Map.entry("auml", "ä"),
          Map.entry("szlig", "ß"));

  private Entities() {}

  static String decode(String text) {
    int and = text.indexOf('&');
    if (and < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; and >= 0; and = text.indexOf('&', and + 1)) {
      int end = text.indexOf(';', and);
      if (end < 0) {
        break;
      }
      String value = end - and > 10 ? "" : value(text.substring(and + 1, end));
      if (!value.isEmpty()) {
        out.append(text, from, and).append(value);
        from = end + 1;
        and = end;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String value(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "");
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return code > 31 && Character.isValidCodePoint(code) && !(code >= 0xd800 && code < 0xe000)
          ? new String(Character.toChars(code))
          : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
