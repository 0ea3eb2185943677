package org.quillpress.files;

import java.nio.charset.StandardCharsets;

/** Addresses below a site's home: encoding (RFC 3986) and the file that an address stands for. */
public final class Urls {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";
  private static final String HEX = "0123456789ABCDEF";

  private Urls() {}

  /** Percent-encodes a path; slashes stay. */
  public static String encode(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isPlain(path.charAt(i))) {
        return encodeAll(path);
      }
    }
    return path;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c < 128 && PLAIN.indexOf(c) >= 0;
  }

  private static String encodeAll(String path) {
    StringBuilder out = new StringBuilder(path.length() + 32);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && isPlain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  /** Decodes percent escapes as UTF-8; what is no valid escape stays as it is. */
  public static String decode(String url) {
    if (url.indexOf('%') < 0) {
      return url;
    }
    byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        bytes[length++] = bytes[i];
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Where the query or the fragment of an address begins; its length if it has neither. */
  public static int pathEnd(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '#' && url.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  /** The file of an encoded address: {@code /fog/} is {@code fog/index.html}. */
  public static String file(String url) {
    String path = decode(url.substring(1));
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** Whether an address has a scheme or names another host. */
  public static boolean isExternal(String url) {
    if (url.startsWith("//")) {
      return true;
    }
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean scheme =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
      if (!scheme) {
        return false;
      }
    }
    return false;
  }

  /** Whether an address with a scheme is one of the web. */
  public static boolean isWeb(String url) {
    return url.startsWith("//")
        || url.regionMatches(true, 0, "https://", 0, 8)
        || url.regionMatches(true, 0, "http://", 0, 7);
  }

  /** Whether a link may lead to an address: one of this site or the web, a mail, a call. */
  public static boolean isHarmless(String url) {
    return !isExternal(url)
        || isWeb(url)
        || url.regionMatches(true, 0, "mailto:", 0, 7)
        || url.regionMatches(true, 0, "tel:", 0, 4)
        || url.regionMatches(true, 0, "xmpp:", 0, 5)
        || url.regionMatches(true, 0, "matrix:", 0, 7);
  }

  /** Resolves {@code .} and {@code ..} in a path; a leading slash stays. Never leaves the root. */
  public static String normalise(String path) {
    if (!path.contains(".")) {
      return path;
    }
    int root = path.startsWith("/") ? 1 : 0;
    StringBuilder out = new StringBuilder(path.length()).append(path, 0, root);
    boolean first = true;
    for (String segment : path.substring(root).split("/", -1)) {
      if (segment.equals("..")) {
        out.setLength(Math.max(out.lastIndexOf("/"), root));
        first = out.length() == root;
      } else if (!segment.equals(".")) {
        if (!first) {
          out.append('/');
        }
        out.append(segment);
        first = false;
      }
    }
    return out.toString();
  }
}
