package org.quillpress.content;

import java.util.Arrays;

/**
 * A pattern of paths: {@code *} stands for any part of a name, {@code **} for any number of
 * folders. A pattern that fits a folder fits all files below it. Immutable.
 */
public final class PathPattern {
  private final String typed;
  private final String[] names;

  private PathPattern(String typed, String[] names) {
    this.typed = typed;
    this.names = names;
  }

  /** Of a path below the source folder, with or without a slash at its ends; empty fits all. */
  public static PathPattern of(String typed) {
    String path = typed.strip();
    while (path.startsWith("./") || path.startsWith("/")) {
      path = path.substring(path.indexOf('/') + 1);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return new PathPattern(path, path.isEmpty() ? new String[0] : path.split("/+"));
  }

  /** How much it says: the number of letters of names that stand for themselves. */
  int weight() {
    return (int) typed.chars().filter(c -> c != '*' && c != '/').count();
  }

  /** Whether a path is one of them. */
  public boolean fits(String path) {
    return names.length == 0 || fits(path.split("/"));
  }

  /** Goes through the names of a path with all places in the pattern that may come next. */
  private boolean fits(String[] path) {
    boolean[] next = new boolean[names.length + 1];
    open(next, 0);
    for (String name : path) {
      if (next[names.length]) {
        return true;
      }
      boolean[] now = next;
      next = new boolean[names.length + 1];
      for (int i = 0; i < names.length; i++) {
        if (now[i] && names[i].equals("**")) {
          open(next, i);
        } else if (now[i] && fits(names[i], name)) {
          open(next, i + 1);
        }
      }
    }
    return next[names.length];
  }

  /** A place may come next, and those behind it that {@code **} lets be reached without a name. */
  private void open(boolean[] places, int from) {
    int i = from;
    places[i] = true;
    while (i < names.length && names[i].equals("**")) {
      places[++i] = true;
    }
  }

  /** Whether a name fits a pattern with stars. */
  private static boolean fits(String pattern, String name) {
    int p = 0;
    int star = -1;
    int tried = 0;
    int n = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        tried = n;
      } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++tried;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  @Override
  public String toString() {
    return typed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern pattern && Arrays.equals(names, pattern.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(names);
  }
}
