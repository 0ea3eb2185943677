package org.quillpress.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files in trees and on disk. */
final class Names {
  private static final int LONGEST = 255;

  private Names() {}

  /**
   * Names of editors' and systems' own files, and of folders of programs; {@code .well-known} (RFC
   * 8615) is for the web.
   */
  static boolean skipped(String name) {
    return name.startsWith(".") && !name.equals(".well-known")
        || name.equals("node_modules")
        || name.endsWith("~")
        || name.length() > 1 && name.startsWith("#") && name.endsWith("#");
  }

  /**
   * The part of a path that ends with its first name that is {@link #skipped(String)}, with a slash
   * if that is a folder's; empty if there is none.
   *
   * @param from where in the path to begin
   */
  static String skippedPart(String path, int from) {
    for (int start = from; start <= path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (skipped(path.substring(start, end))) {
        return path.substring(0, Math.min(end + 1, path.length()));
      }
      start = end + 1;
    }
    return "";
  }

  /** The first name of a path from a place on, with a slash if more follow. */
  static String first(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.substring(from) : path.substring(from, slash + 1);
  }

  /** Whether a path stays inside its tree and can be a file's on any system that has long names. */
  static boolean valid(String path) {
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (!validName(path, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  static String checked(String path) {
    if (!valid(path)) {
      throw new IllegalArgumentException("path must be names with / between: " + path);
    }
    return path;
  }

  /** The folder of a path, or empty. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static boolean validName(String path, int start, int end) {
    int length = end - start;
    boolean dots = length <= 2 && path.startsWith("..".substring(0, Math.max(0, length)), start);
    if (length == 0 || dots) {
      return false;
    }
    int bytes = 0;
    for (int i = start; i < end; i++) {
      char c = path.charAt(i);
      if (c == '\0' || c == '\\') {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == end || !Character.isLowSurrogate(path.charAt(i + 1))) {
          return false;
        }
        i++;
        bytes += 4;
      } else if (Character.isLowSurrogate(c)) {
        return false;
      } else {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return bytes <= LONGEST;
  }

  /** The name of a file on disk, if it is Unicode; UTF-8 whatever the locale of the process is. */
  static Optional<String> of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    if (name.indexOf('\ufffd') < 0) {
      return surrogates(name) ? Optional.empty() : Optional.of(name);
    }
    // The JDK decodes names by the locale; the URI has the bytes as they are.
    String uri = file.toUri().getRawPath();
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    byte[] bytes = bytes(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The way from one path to another with {@code /} between names. */
  static String portable(Path from, Path to) {
    StringBuilder out = new StringBuilder();
    for (Path name : from.relativize(to)) {
      out.append(out.isEmpty() ? "" : "/").append(of(name).orElse(name.toString()));
    }
    return out.toString();
  }

  /** A file below a folder on disk, also where the locale of the process cannot spell its name. */
  static Path resolve(Path folder, String path) {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      StringBuilder uri = new StringBuilder(folder.toUri().toString());
      if (uri.charAt(uri.length() - 1) != '/') {
        uri.append('/');
      }
      for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
        boolean safe =
            b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '/';
        if (safe) {
          uri.append((char) b);
        } else {
          uri.append('%')
              .append(Character.forDigit(b >> 4 & 15, 16))
              .append(Character.forDigit(b & 15, 16));
        }
      }
      return Path.of(java.net.URI.create(uri.toString()));
    }
  }

  private static boolean surrogates(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isSurrogate(name.charAt(i))) {
        int point = name.codePointAt(i);
        if (point < 0x10000) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static byte[] bytes(String raw) {
    byte[] out = new byte[raw.length()];
    int length = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        out[length++] = (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        out[length++] = (byte) raw.charAt(i);
      }
    }
    return java.util.Arrays.copyOf(out, length);
  }
}
