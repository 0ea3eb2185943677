package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Lists the folders of a source that a site reads, and tells of everything else why it is not read.
 */
final class Folders {
  private static final String ELSEWHERE = "in no folder that the site reads";

  private final SourceTree tree;
  private final Set<String> output;
  private final Problems problems;
  private final Set<String> listed = new TreeSet<>();
  private final Set<LeftOut> leftOut = new TreeSet<>();
  private final Map<Settings.Folders.Scoped, PathPattern> excluded = new LinkedHashMap<>();
  private final Set<Settings.Folders.Scoped> unused;

  /**
   * Prepares to list.
   *
   * @param tree whose listings have nothing of {@code output}
   * @param output folders of the source that a build writes: they are no source
   * @param excluded patterns of what is no part of the site
   */
  Folders(
      SourceTree tree,
      Set<String> output,
      List<Settings.Folders.Scoped> excluded,
      Problems problems) {
    this.tree = tree;
    excluded.forEach(scoped -> this.excluded.put(scoped, PathPattern.of(scoped.path())));
    this.unused = new HashSet<>(excluded);
    this.output = Set.copyOf(output);
    this.problems = problems;
  }

  SourceTree tree() {
    return tree;
  }

  /** All files below a folder that are there to be read, by path. */
  List<SourceFile> list(String folder) throws IOException {
    Listing listing = tree.list(folder);
    listed.add(folder);
    for (Problem problem : listing.problems()) {
      String path = problem.place().file();
      boolean whole =
          problem.code().equals("unreadable") || problem.code().equals("folder-too-deep");
      leftOut.add(
          new LeftOut(whole ? path + "/" : path, LeftOut.Kind.UNREADABLE, problem.message()));
    }
    problems.addAll(listing.problems());
    listing.skipped().forEach(path -> leftOut.add(skipped(path)));
    return excluded.isEmpty() ? listing.files() : withoutExcluded(listing.files());
  }

  private List<SourceFile> withoutExcluded(List<SourceFile> files) {
    List<SourceFile> sources = new ArrayList<>(files.size());
    for (SourceFile file : files) {
      boolean wanted = true;
      for (Map.Entry<Settings.Folders.Scoped, PathPattern> pattern : excluded.entrySet()) {
        if (pattern.getValue().fits(file.path())) {
          wanted = false;
          unused.remove(pattern.getKey());
        }
      }
      if (wanted) {
        sources.add(file);
      } else {
        leftOut.add(new LeftOut(file.path(), LeftOut.Kind.EXCLUDED, "exclude: in site.yaml"));
      }
    }
    return sources;
  }

  /** Tells the patterns that exclude nothing, once all has been listed. */
  void reportUnused() throws IOException {
    if (unused.isEmpty()) {
      return;
    }
    // a pattern may fit what the site would not have read anyway
    List<SourceFile> all = tree.list("").files();
    excluded.forEach(
        (scoped, pattern) -> {
          boolean fits =
              all.stream().anyMatch(file -> pattern.fits(file.path()))
                  || output.stream().anyMatch(own -> pattern.fits(own + "/index.html"));
          if (unused.contains(scoped) && !fits) {
            problems.add(
                Problem.warning(
                        "path-unmatched",
                        scoped.place(),
                        "no file lies at \"" + scoped.path() + "\"")
                    .withHint(
                        "type a path from the folder that holds site.yaml, such as pages/old"));
          }
        });
  }

  private static LeftOut skipped(String path) {
    String reason =
        path.endsWith("node_modules/")
            ? "a folder of programs"
            : path.endsWith("~") || path.endsWith("#")
                ? "an editor's copy"
                : "hidden: the name begins with a dot";
    return new LeftOut(path, LeftOut.Kind.HIDDEN, reason);
  }

  /** Tells that a file which was listed is not wanted. */
  void leaveOut(LeftOut reason) {
    leftOut.add(reason);
  }

  /** Tells that a file lies in a folder which was listed, but beside those that the site reads. */
  void unmatched(SourceFile file) {
    leftOut.add(new LeftOut(file.path(), LeftOut.Kind.ELSEWHERE, ELSEWHERE));
  }

  /**
   * All that is not read, once everything has been listed.
   *
   * @param known whether a path that is in no listed folder is read all the same
   */
  List<LeftOut> leftOut(Predicate<String> known) throws IOException {
    Set<String> above = new TreeSet<>();
    for (String folder : listed) {
      for (int slash = folder.length(); slash > 0; ) {
        slash = Math.max(0, folder.lastIndexOf('/', slash - 1));
        above.add(folder.substring(0, slash));
      }
    }
    for (String folder : above) {
      if (!within(folder)) {
        others(folder, known);
      }
    }
    return List.copyOf(leftOut);
  }

  private boolean within(String folder) {
    for (String whole : listed) {
      if (whole.isEmpty() || folder.equals(whole) || folder.startsWith(whole + "/")) {
        return true;
      }
    }
    return false;
  }

  private void others(String folder, Predicate<String> known) throws IOException {
    String begin = folder.isEmpty() ? "" : folder + "/";
    output.stream()
        .filter(own -> own.length() > begin.length() && own.startsWith(begin))
        .map(own -> (own + "/").substring(0, (own + "/").indexOf('/', begin.length()) + 1))
        .distinct()
        .forEach(
            path ->
                leftOut.add(new LeftOut(path, LeftOut.Kind.OUTPUT, "the site is built into it")));
    for (String name : tree.names(folder)) {
      String path = begin + name;
      if (path.endsWith("/") && output.stream().anyMatch(own -> (own + "/").startsWith(path))) {
        continue;
      }
      if (Listing.skips(name.endsWith("/") ? name.substring(0, name.length() - 1) : name)) {
        leftOut.add(skipped(path));
      } else if (!known.test(path) && listed.stream().noneMatch(l -> (l + "/").startsWith(path))) {
        leftOut.add(new LeftOut(path, LeftOut.Kind.ELSEWHERE, ELSEWHERE));
      }
    }
  }
}
