package org.quillpress.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quillpress.files.FolderPublication.Planned;
import org.quillpress.files.Journal.Kind;
import org.quillpress.files.Journal.Step;
import org.quillpress.files.Manifest.Mark;
import org.quillpress.files.OutputTree.State;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** Works out what a commit has to do, and what is in its way. Changes nothing. */
final class CommitPlan {
  private static final int NAMED = 3;

  private final OutputTree tree;
  private final Staging staging;
  private final Manifest before;
  private final Map<String, Planned> planned;
  private final boolean first;
  private final Set<String> stale = new TreeSet<>();
  private final Set<String> early = new TreeSet<>();
  private final Set<String> earlyFolders = new TreeSet<>(Comparator.reverseOrder());
  private final Map<String, Mark> files = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();
  private final Set<String> foreign = new TreeSet<>();
  private final Set<String> needed = new HashSet<>();
  private final Set<String> made = new HashSet<>();
  private int unchanged;

  private record Move(int rank, String path, String staged) {
    static final Comparator<Move> ORDER =
        Comparator.comparingInt(Move::rank).thenComparing(Move::path);

    Step step() {
      return new Step(Kind.MOVE, path, staged);
    }
  }

  CommitPlan(
      OutputTree tree,
      Staging staging,
      Manifest before,
      Map<String, Planned> planned,
      boolean first) {
    this.tree = tree;
    this.staging = staging;
    this.before = before;
    this.planned = planned;
    this.first = first;
  }

  void prepare() throws IOException {
    for (String path : before.files().keySet()) {
      if (!planned.containsKey(path)) {
        stale.add(path);
      }
    }
    for (Map.Entry<String, Planned> entry : planned.entrySet()) {
      String path = entry.getKey();
      need(Names.folder(path));
      if (entry.getValue().isKept() || planned.containsKey(Names.folder(path)) || first) {
        add(path, entry.getValue(), false);
      } else {
        place(path, entry.getValue());
      }
    }
    for (String folder : needed) {
      if (planned.containsKey(folder)) {
        throw new IllegalArgumentException("path is a file and a folder: " + folder);
      }
    }
    if (!first) {
      moves.sort(Move.ORDER);
    }
  }

  private void need(String folder) throws IOException {
    if (folder.isEmpty() || !needed.add(folder)) {
      return;
    }
    need(Names.folder(folder));
    if (first || before.folders().contains(folder) || tree.folder(folder) != State.FOLDER) {
      made.add(folder);
    }
  }

  private void place(String path, Planned file) throws IOException {
    String folder = Names.folder(path);
    State state = tree.folder(folder);
    if (state == State.BLOCKED) {
      String blocker = tree.blocker(folder);
      if (!stale.contains(blocker)
          || !Files.isRegularFile(tree.path(blocker), LinkOption.NOFOLLOW_LINKS)) {
        foreign.add(blocker);
        return;
      }
      early.add(blocker);
    }
    Optional<BasicFileAttributes> disk =
        state == State.FOLDER && !file.staged().isEmpty()
            ? OutputTree.look(tree.path(path))
            : Optional.empty();
    boolean own = before.files().containsKey(path);
    if (disk.isEmpty() || own && !disk.get().isDirectory()) {
      add(path, file, disk.isPresent());
    } else if (disk.get().isDirectory()) {
      clear(path);
      add(path, file, false);
    } else if (disk.get().isRegularFile() && same(path, file, disk.get())) {
      files.put(path, file.mark().at(disk.get()));
      unchanged++;
    } else {
      foreign.add(path);
    }
  }

  private void add(String path, Planned file, boolean there) {
    files.put(path, file.mark());
    if (file.staged().isEmpty()) {
      unchanged++;
    } else {
      moves.add(new Move(rank(path, there), path, file.staged()));
    }
  }

  /** New files come first, so that no page leads to what is not there yet; feeds come last. */
  private static int rank(String path, boolean there) {
    if (path.endsWith(".xml") || path.endsWith("feed.json")) {
      return 4;
    }
    return (there ? 2 : 0) + (path.endsWith(".html") ? 1 : 0);
  }

  /** A folder of which nothing is left but our own stale files makes way for a file. */
  private void clear(String folder) throws IOException {
    Path top = tree.path(folder);
    List<String> inside = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(top)) {
      for (Path found : (Iterable<Path>) walk::iterator) {
        String below = Names.portable(top, found);
        String path = below.isEmpty() ? folder : folder + "/" + below;
        (Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS) ? folders : inside).add(path);
      }
    }
    Optional<String> other =
        inside.stream().filter(path -> !stale.contains(path)).sorted().findFirst();
    if (other.isPresent()) {
      foreign.add(other.get());
    } else {
      early.addAll(inside);
      earlyFolders.addAll(folders);
    }
  }

  private boolean same(String path, Planned file, BasicFileAttributes disk) throws IOException {
    return disk.size() == file.mark().size()
        && Files.mismatch(staging.path(file.staged()), tree.path(path)) < 0;
  }

  /** The files that are in the way: a few by name, many as one problem. */
  List<Problem> problems() {
    String hint =
        "move it away, or to static/ if it belongs to the site; if all of the folder came from"
            + " builds, delete it";
    if (foreign.size() <= NAMED) {
      return foreign.stream()
          .map(
              path ->
                  Problem.error(
                          "output-foreign",
                          Place.SITE,
                          "\""
                              + path
                              + "\" in the output folder was not written by us and is in the way")
                      .withHint(hint))
          .toList();
    }
    boolean lost = !first && before.files().isEmpty();
    String message =
        foreign.size()
            + " files in the output folder, such as \""
            + foreign.iterator().next()
            + "\", were not written by us and are in the way";
    Problem problem =
        lost
            ? Problem.error(
                    "output-foreign",
                    Place.SITE,
                    "what earlier builds wrote into the output folder is not known: " + message)
                .withHint("if all of the folder came from builds, delete it")
            : Problem.error("output-foreign", Place.SITE, message)
                .withHint(
                    "move them away, or to static/ if they belong to the site; if all of the folder"
                        + " came from builds, delete it");
    return List.of(problem);
  }

  Manifest manifest(String name, byte[] memo) {
    return new Manifest(name, files, made, memo);
  }

  Published published() {
    return new Published(moves.size(), unchanged, stale.size());
  }

  /** What to do for a site that is all new if its staging folder cannot take the place at once. */
  static List<Step> steps(Manifest manifest) {
    return manifest.files().keySet().stream()
        .map(path -> new Move(rank(path, false), path, path))
        .sorted(Move.ORDER)
        .map(Move::step)
        .toList();
  }

  /** What to do, in order; nothing for a site that is all new. */
  List<Step> steps() {
    if (first) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>(moves.size() + stale.size());
    early.forEach(path -> steps.add(new Step(Kind.DELETE, path, "")));
    earlyFolders.forEach(path -> steps.add(new Step(Kind.REMOVE_FOLDER, path, "")));
    moves.forEach(move -> steps.add(move.step()));
    for (String path : stale) {
      if (!early.contains(path)) {
        steps.add(new Step(Kind.DELETE, path, ""));
      }
    }
    Set<String> gone = new TreeSet<>(Comparator.reverseOrder());
    gone.addAll(before.folders());
    gone.removeAll(needed);
    gone.removeAll(earlyFolders);
    gone.forEach(path -> steps.add(new Step(Kind.REMOVE_FOLDER, path, "")));
    return steps;
  }
}
