package org.quillpress.foreign;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tags that show what lies elsewhere: films, posts, code. They become links, because a page asks no
 * third party for anything.
 */
final class Embeds {
  private Embeds() {}

  /** The address that a tag stands for, if it names one. */
  static Optional<String> address(String tag, Arguments given) {
    String name = tag.toLowerCase(Locale.ROOT);
    String id = given.either(0, "id", "video_id", "videoid", "video", "code", "v");
    if (Targets.isWeb(id)) {
      return known(name) ? Optional.of(id) : Optional.empty();
    }
    String url = given.named("url", "src");
    if (known(name) && url.startsWith("http")) {
      return Optional.of(url);
    }
    if (!isId(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (name) {
          case "youtube", "youtubeplayer", "yt" -> "https://www.youtube.com/watch?v=" + id;
          case "vimeo" -> "https://vimeo.com/" + id;
          case "bilibili" -> "https://www.bilibili.com/video/" + id;
          case "gist" -> "https://gist.github.com/" + pair(given, id);
          case "tweet", "twitter", "x", "twitter_simple", "x_simple" -> tweet(given, id);
          case "instagram", "instagram_simple" -> "https://www.instagram.com/p/" + id + "/";
          case "jsfiddle" -> "https://jsfiddle.net/" + id + "/";
          case "codepen" -> codepen(given, id);
          case "asciinema" -> "https://asciinema.org/a/" + id;
          default -> null;
        });
  }

  private static boolean known(String name) {
    return switch (name) {
      case "youtube",
          "youtubeplayer",
          "yt",
          "vimeo",
          "bilibili",
          "gist",
          "tweet",
          "twitter",
          "x",
          "twitter_simple",
          "x_simple",
          "instagram",
          "instagram_simple",
          "jsfiddle",
          "codepen",
          "asciinema",
          "spotify",
          "embed",
          "iframe",
          "oembed",
          "video_embed" ->
          true;
      default -> false;
    };
  }

  /** Hugo's take the user first and Jekyll's the number alone or {@code user/number}. */
  private static String pair(Arguments given, String id) {
    String named = given.named("user", "username");
    String second = given.plain(1);
    if (!named.isEmpty()) {
      return named + "/" + id;
    }
    return isId(second) && second.indexOf('.') < 0 ? id + "/" + second : id;
  }

  private static String tweet(Arguments given, String id) {
    String user = given.named("user");
    String second = given.plain(1);
    String number = user.isEmpty() && isId(second) && given.named("id").isEmpty() ? second : id;
    user = user.isEmpty() && number.equals(second) && !second.isEmpty() ? id : user;
    return "https://x.com/" + (user.isEmpty() ? "i" : user) + "/status/" + number;
  }

  private static @Nullable String codepen(Arguments given, String id) {
    String user = given.named("user");
    if (user.isEmpty() && isId(given.plain(1))) {
      return "https://codepen.io/" + id + "/pen/" + given.plain(1);
    }
    return user.isEmpty() ? null : "https://codepen.io/" + user + "/pen/" + id;
  }

  private static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0);
      if (!plain) {
        return false;
      }
    }
    return !id.isEmpty();
  }
}
