package org.quillpress.render;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.content.Bodies;
import org.quillpress.content.Links;
import org.quillpress.files.Urls;
import org.quillpress.html.Cleaner;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/**
 * Completes rendered texts: puts in the addresses of links and pictures, and tells the broken ones.
 */
final class Texts {
  private static final int MANY = 5_000;

  private final Settings settings;
  private final Bodies bodies;
  private final Links links;
  private final Set<String> paths;
  private final Problems problems;
  private final Map<String, Optional<String>> near = new ConcurrentHashMap<>();

  Texts(Settings settings, Bodies bodies, Links links, Set<String> paths, Problems problems) {
    this.settings = settings;
    this.bodies = bodies;
    this.links = links;
    this.paths = paths;
    this.problems = problems;
  }

  Bodies.Text read(long handle) throws IOException {
    return bodies.read(handle);
  }

  /**
   * The text for its own page.
   *
   * @param source path of its file
   * @param url encoded address of its page below the home
   */
  String page(Bodies.Text text, String source, String url) {
    String html =
        text.html().fill(slot -> value(slot, source, url, settings.address().basePath(), true));
    return settings.rawHtml() == Settings.RawHtml.SANITISE ? Cleaner.sanitise(html) : html;
  }

  /** The text for a feed: every address is absolute, and there is nothing that acts. */
  String feed(Bodies.Text text, String source, String url) {
    String base = settings.address().absolute("");
    String html = text.html().fill(slot -> value(slot, source, url, base, false));
    // the boxes of task lists are form elements
    return text.rawHtml() || html.contains("<input") ? Cleaner.forFeed(html) : html;
  }

  private String value(Slot slot, String source, String url, String base, boolean isPage) {
    if (isPage && slot.kind() == Slot.Kind.LINK && slot.target().startsWith("#")) {
      return Escape.html(slot.target());
    }
    Links.Target target = links.resolve(slot.target(), source, url, paths);
    if (slot.kind() == Slot.Kind.SIZE) {
      return links.size(target.url()).map(Texts::attributes).orElse("");
    }
    if (!target.isKnown() && isPage && links.policy() != Settings.LinkPolicy.IGNORE) {
      tell(slot, source);
    }
    return Escape.html(base + target.url());
  }

  private static String attributes(Picture.Size size) {
    return " width=\"" + size.width() + "\" height=\"" + size.height() + "\"";
  }

  private void tell(Slot slot, String source) {
    String what = slot.kind() == Slot.Kind.MEDIA ? "picture" : "page or file";
    Problem problem =
        Problem.warning(
            "link-broken",
            Place.of(source, slot.line(), slot.column()),
            "there is no " + what + " \"" + slot.target() + "\"");
    problem =
        problem.withHint(
            near(slot.target(), source).map(n -> "did you mean \"" + n + "\"?").orElse(""));
    boolean fails = links.policy() == Settings.LinkPolicy.ERROR;
    problems.add(fails ? problem.withSeverity(Severity.ERROR) : problem);
  }

  private Optional<String> near(String typed, String source) {
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    String key = typed.startsWith("/") ? typed : folder + "\n" + typed;
    return near.computeIfAbsent(key, any -> search(typed, source));
  }

  /** The known source or page whose path is nearest, in the form in which it was typed. */
  private Optional<String> search(String typed, String source) {
    String path = typed.replaceFirst("[?#].*", "");
    if (path.startsWith("/")) {
      return paths.size() > MANY ? Optional.empty() : nearPage(path);
    }
    if (links.sources().size() > MANY) {
      return Optional.empty();
    }
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    String wanted = Urls.normalise(folder + path);
    return Nearest.to(wanted, links.sources()).map(near -> relative(folder, near));
  }

  private Optional<String> nearPage(String path) {
    Set<String> urls = new HashSet<>();
    for (String known : paths) {
      urls.add(
          "/" + (known.endsWith("index.html") ? known.substring(0, known.length() - 10) : known));
    }
    return Nearest.to(path, urls);
  }

  private static String relative(String folder, String path) {
    if (path.startsWith(folder)) {
      return path.substring(folder.length());
    }
    String up = folder;
    StringBuilder out = new StringBuilder();
    while (!up.isEmpty() && !path.startsWith(up)) {
      up = up.substring(0, up.lastIndexOf('/', up.length() - 2) + 1);
      out.append("../");
    }
    return out + path.substring(up.length());
  }
}
