package org.quillpress.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.files.Urls;
import org.quillpress.model.LeftOut;
import org.quillpress.plan.Output;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** Pictures that no page, feed, sheet or script names. */
final class PictureUse {
  private static final Pattern PICTURE =
      Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$");

  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?![a-z0-9])");

  private static final String BEFORE = " \t\r\n\"'()<>,;=/\\";

  private static final Pattern TEXT =
      Pattern.compile("(?i)\\.(?:html?|xhtml|css|m?js|json|xml|opml|webmanifest|txt|svg)$");

  /** What browsers and systems ask for by its name. */
  private static final Pattern ASKED =
      Pattern.compile("(?i)(?:.*/)?(?:favicon|apple-touch-icon|mstile|android-chrome)[^/]*");

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Looks into a file of the site for the names of pictures. */
  void look(String path, byte[] bytes) {
    if (!TEXT.matcher(path).find()) {
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String own = name(path);
    for (String name : named(text)) {
      if (!name.equals(own)) {
        names.add(name);
      }
    }
  }

  /** The names of pictures in any kind of text; escapes are part of them. */
  private static Set<String> named(String text) {
    Set<String> found = new HashSet<>();
    Matcher ending = ENDING.matcher(text);
    while (ending.find()) {
      int from = ending.start();
      while (from > 0 && BEFORE.indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      found.add(decoded(text.substring(from, ending.end())));
    }
    return found;
  }

  private static String decoded(String name) {
    return Urls.decode(name.replace("&amp;", "&").replace("&#39;", "'"));
  }

  /** What only the whole site shows. */
  void finish(List<Output> outputs, List<LeftOut> leftOut, Sources sources, Findings findings) {
    Set<String> known = new HashSet<>(names);
    leftOut.forEach(text -> later(text, sources, known));
    for (Output output : outputs) {
      if (output instanceof Output.Copy copy
          && PICTURE.matcher(copy.path()).find()
          && !ASKED.matcher(copy.path()).matches()
          && !known.contains(name(copy.path()))) {
        tell(copy.source(), "no page shows or links to the picture", findings);
      }
    }
    for (LeftOut left : leftOut) {
      if (left.kind() == LeftOut.Kind.UNUSED
          && PICTURE.matcher(left.file().toLowerCase(Locale.ROOT)).find()
          && !known.contains(name(left.file()))) {
        tell(left.file(), "no text shows the picture, and it is not published", findings);
      }
    }
  }

  /** The names in a text that is not published yet, or no more. */
  private static void later(LeftOut text, Sources sources, Set<String> known) {
    boolean waits =
        switch (text.kind()) {
          case BROKEN, COLLIDING, NOT_YET, EXPIRED, DRAFT, NO_PAGE -> true;
          default -> false;
        };
    if (waits && !text.file().endsWith("/")) {
      known.addAll(named(sources.text(text.file())));
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void tell(String source, String message, Findings findings) {
    findings.add(
        Finding.PICTURE_UNUSED, Place.of(source), message, "show it in a story, or take it away");
  }
}
