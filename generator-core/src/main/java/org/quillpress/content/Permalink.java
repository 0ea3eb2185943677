package org.quillpress.content;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** Address patterns such as {@code /:year/:month/:slug/}, and checks on what comes out of them. */
final class Permalink {
  /** What may stand in a pattern after a colon. */
  static final Set<String> TOKENS =
      Set.of(
          "year",
          "month",
          "day",
          "slug",
          "title",
          "filename",
          "category",
          "section",
          "author",
          "lang",
          "id",
          "path",
          "i_month",
          "i_day");

  private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.(?!well-known(/|$))[^/]");
  private static final Set<String> FILES =
      Set.of("html", "htm", "xhtml", "xml", "txt", "json", "php", "asp", "aspx", "jsp", "shtml");
  private static final int LONGEST_SEGMENT = 255;

  private Permalink() {}

  /** The first name in a pattern that is no token, as a problem at its place. */
  static Optional<Problem> unknownToken(Scalar typed) {
    String pattern = typed.text();
    for (int i = pattern.indexOf(':'); i >= 0; i = pattern.indexOf(':', i + 1)) {
      String token = token(pattern, i + 1);
      if (!TOKENS.contains(token)) {
        String all = "known are :" + String.join(" :", TOKENS.stream().sorted().toList());
        String hint =
            Nearest.to(token, TOKENS).map(n -> "did you mean \":" + n + "\"?").orElse(all);
        String message = "\":" + token + "\" stands for nothing in an address";
        Place place = typed.place();
        boolean plain = typed.plain() && place.lineText().startsWith(pattern, place.column() - 1);
        Place at = plain ? Place.of(place.file(), place.line(), place.column() + i) : place;
        return Optional.of(Problem.error("permalink-token", at, message).withHint(hint));
      }
    }
    return Optional.empty();
  }

  /** The tokens of a pattern, in order, each once. */
  static Set<String> tokens(String pattern) {
    Set<String> tokens = new LinkedHashSet<>();
    for (int i = pattern.indexOf(':'); i >= 0; i = pattern.indexOf(':', i + 1)) {
      tokens.add(token(pattern, i + 1));
    }
    return tokens;
  }

  /**
   * Fills a pattern. Values must be slugs or paths of slugs; an empty one takes its slash with it.
   */
  static String fill(String pattern, UnaryOperator<String> values) {
    StringBuilder out = new StringBuilder(64);
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      if (c != ':') {
        if (c != '/' || out.length() == 0 || out.charAt(out.length() - 1) != '/') {
          out.append(c);
        }
        i++;
        continue;
      }
      String token = token(pattern, i + 1);
      out.append(values.apply(token));
      i += 1 + token.length();
    }
    return out.toString();
  }

  private static String token(String pattern, int from) {
    int to = from;
    while (to < pattern.length()
        && (Character.isLetter(pattern.charAt(to)) || pattern.charAt(to) == '_')) {
      to++;
    }
    return pattern.substring(from, to);
  }

  /** A part of a date for a pattern, or empty text. */
  static String dateToken(String token, ZonedDateTime date) {
    return switch (token) {
      case "year" -> pad(date.getYear(), 4);
      case "month" -> pad(date.getMonthValue(), 2);
      case "day" -> pad(date.getDayOfMonth(), 2);
      case "i_month" -> Integer.toString(date.getMonthValue());
      case "i_day" -> Integer.toString(date.getDayOfMonth());
      default -> "";
    };
  }

  private static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /**
   * Gives an address its form: one leading slash, a final slash unless it names a file, no {@code
   * index.html}.
   *
   * @param typed decoded path
   */
  static String normalise(String typed) {
    String path = typed.strip();
    path = path.startsWith("/") ? path : "/" + path;
    if (path.endsWith("/index.html")) {
      path = path.substring(0, path.length() - "index.html".length());
    }
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    boolean file = dot > slash + 1 && FILES.contains(path.substring(dot + 1));
    return file || path.endsWith("/") ? path : path + "/";
  }

  /** What is wrong with a decoded path that begins with a slash, if anything. */
  static Optional<String> fault(String path) {
    if (path.startsWith("//")) {
      return Optional.of("begins with two slashes");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\') {
        return Optional.of("holds a backslash");
      }
      if (Character.isISOControl(c) || Character.isSurrogate(c) && !isPaired(path, i)) {
        return Optional.of("holds a control character");
      }
      if (c == '?' || c == '#') {
        return Optional.of("holds \"" + c + "\"");
      }
    }
    for (String segment : List.of(path.substring(1).split("/"))) {
      if (segment.equals("..") || segment.equals(".")) {
        return Optional.of("holds \"" + segment + "\"");
      }
      if (segment.isBlank() && !path.equals("/")) {
        return Optional.of("holds an empty name");
      }
      if (segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT) {
        return Optional.of("holds a name longer than " + LONGEST_SEGMENT + " bytes");
      }
    }
    if (HIDDEN.matcher(path).find()) {
      return Optional.of("holds a name that begins with a dot");
    }
    return path.length() > 1_000 ? Optional.of("is longer than 1000 characters") : Optional.empty();
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
