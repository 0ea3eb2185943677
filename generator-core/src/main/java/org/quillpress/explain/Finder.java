package org.quillpress.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.files.Listing;
import org.quillpress.files.Urls;
import org.quillpress.model.LeftOut;
import org.quillpress.plan.Output;
import org.quillpress.problem.Nearest;

/** Finds what somebody means by a path, an address or a name. */
final class Finder {
  private static final int MOST_NEAR = 5;

  private final Decisions site;

  Finder(Decisions site) {
    this.site = site;
  }

  Subject find(String typed) throws IOException {
    String path = path(typed);
    if (path.isEmpty() || path.equals("/")) {
      return output("/").orElse(new Subject.Unknown(List.of()));
    }
    if (!path.startsWith("/")) {
      Optional<Subject> file = file(path);
      if (file.isPresent()) {
        return file.get();
      }
    }
    Optional<Subject> output = output(path);
    if (output.isPresent()) {
      return output.get();
    }
    Optional<Subject> file = file(path.replaceFirst("^/+", ""));
    return file.isPresent() ? file.get() : similar(path.replaceFirst("^/+", ""));
  }

  /** A path with {@code /} between names, or below the home for an address of this site. */
  private String path(String typed) {
    String text = typed.strip();
    String below = site.settings().address().below(text);
    if (!below.equals(text)) {
      int end = end(below);
      return Urls.decode(below.substring(0, end));
    }
    String path = text.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    String base = site.settings().address().basePath();
    boolean based = !base.isEmpty() && path.startsWith(base + "/");
    return based ? path.substring(base.length()) : path;
  }

  private static int end(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  private Optional<Subject> file(String path) throws IOException {
    String file = Urls.normalise(path);
    boolean known =
        site.theme().files().contains(file)
            || site.reason(file).isPresent()
            || site.source().file(file).isPresent();
    return known ? Optional.of(new Subject.File(file)) : Optional.empty();
  }

  /** The output at a path or address, or the file that it is made from. */
  private Optional<Subject> output(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    String decoded = Urls.decode(name);
    Set<String> wanted = new LinkedHashSet<>();
    for (String each : List.of(name, decoded)) {
      wanted.add(each);
      wanted.add(each.isEmpty() || each.endsWith("/") ? each + "index.html" : each + "/index.html");
    }
    for (Output output : site.plan().outputs()) {
      if (wanted.contains(output.path())) {
        return Optional.of(
            output instanceof Output.StoryPage
                    || output instanceof Output.Copy
                    || output instanceof Output.Redirect
                ? new Subject.File(output.origin())
                : new Subject.Made(output));
      }
    }
    return Optional.empty();
  }

  /** The folder or the one file that has the name, or the nearest ones. */
  private Subject similar(String typed) throws IOException {
    Set<String> all = new TreeSet<>(site.theme().files());
    Listing listing = site.source().list("");
    listing.files().forEach(file -> all.add(file.path()));
    site.leftOut().stream().map(LeftOut::file).forEach(all::add);
    String folder = typed.endsWith("/") ? typed : typed + "/";
    List<String> inside = all.stream().filter(file -> file.startsWith(folder)).toList();
    if (!inside.isEmpty()) {
      return new Subject.Folder(folder, inside);
    }
    String wanted = typed.toLowerCase(Locale.ROOT);
    String foldedFolder = folder.toLowerCase(Locale.ROOT);
    List<String> ends = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (String file : all) {
      String folded = file.toLowerCase(Locale.ROOT);
      if (folded.equals(wanted)
          || folded.endsWith("/" + wanted)
          || stem(folded).endsWith("/" + wanted)) {
        ends.add(file);
      } else if (folded.startsWith(foldedFolder)) {
        below.add(file);
      }
    }
    for (Output output : site.plan().outputs()) {
      if (output instanceof Output.StoryPage page
          && page.story().slug().equals(wanted)
          && !ends.contains(page.story().source())) {
        ends.add(page.story().source());
      }
    }
    if (ends.size() == 1) {
      return new Subject.File(ends.get(0));
    }
    Set<String> near = new LinkedHashSet<>(ends);
    near.addAll(below);
    Nearest.to(typed, all).ifPresent(near::add);
    String name = typed.substring(typed.lastIndexOf('/') + 1);
    Set<String> names = new TreeSet<>();
    all.forEach(file -> names.add(file.substring(file.lastIndexOf('/') + 1)));
    Nearest.to(name, names)
        .ifPresent(found -> all.stream().filter(f -> f.endsWith("/" + found)).forEach(near::add));
    return new Subject.Unknown(near.stream().limit(MOST_NEAR).toList());
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }
}
