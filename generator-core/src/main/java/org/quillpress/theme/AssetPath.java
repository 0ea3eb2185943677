package org.quillpress.theme;

/** Addresses as a style sheet says them, and paths inside of a theme. */
final class AssetPath {
  private AssetPath() {}

  /** {@code assets/css/} of {@code assets/css/style.css}. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The file's name without its folder. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The index of what follows the path of an address: {@code ?} or {@code #}, or its end. */
  static int cut(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  /** Whether an address means a file beside the style sheet: no host, not from the root. */
  static boolean isInTheme(String url) {
    return cut(url) > 0 && !url.startsWith("/") && !hasScheme(url);
  }

  /** Whether a reader's browser would ask another host for it, as far as the text tells. */
  static boolean isRemote(String url) {
    return url.startsWith("//") || url.regionMatches(true, 0, "http", 0, 4) && hasScheme(url);
  }

  private static boolean hasScheme(String url) {
    int colon = url.indexOf(':');
    return colon > 0 && url.lastIndexOf('/', colon) < 0;
  }

  /** A path of this theme, or one that no file can have if it leads out of it. */
  static String resolved(String folder, String target) {
    StringBuilder path = new StringBuilder(folder);
    for (String word : target.split("/", -1)) {
      if (word.equals("..")) {
        if (path.length() == 0) {
          return "..";
        }
        path.setLength(path.lastIndexOf("/", path.length() - 2) + 1);
      } else if (!word.equals(".")) {
        path.append(word).append('/');
      }
    }
    return path.substring(0, Math.max(0, path.length() - 1));
  }

  /** How a file of a folder names another. */
  static String relative(String folder, String path) {
    int same = 0;
    for (int i = 0; i < Math.min(folder.length(), path.length()); i++) {
      if (folder.charAt(i) != path.charAt(i)) {
        break;
      }
      if (folder.charAt(i) == '/') {
        same = i + 1;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = same; i < folder.length(); i++) {
      if (folder.charAt(i) == '/') {
        out.append("../");
      }
    }
    return out.append(path, same, path.length()).toString();
  }
}
