package org.quillpress.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** Lists one folder of a tree on disk: one look at each file, and no more unless it is a link. */
final class FolderWalk {
  private static final int DEEPEST = 64;

  private final Path root;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FolderWalk(Path root) {
    this.root = root;
  }

  Listing list(Path start, String path) throws IOException {
    Path real = start.toRealPath();
    if (!real.startsWith(root)) {
      leaves(path);
    } else if (Files.isDirectory(real)) {
      int depth = path.isEmpty() ? 0 : path.split("/", -1).length;
      folder(real, path, depth, false);
    }
    files.sort(Comparator.comparing(SourceFile::path));
    skipped.sort(Comparator.naturalOrder());
    problems.sort(Comparator.naturalOrder());
    return new Listing(files, skipped, problems);
  }

  private void folder(Path folder, String path, int depth, boolean linked) {
    if (depth > DEEPEST) {
      warn(
          "folder-too-deep",
          path,
          "folders lie more than " + DEEPEST + " levels deep in each other",
          "move them further up");
      return;
    }
    for (Path entry : entries(folder, path)) {
      String name = Names.of(entry).orElse("");
      if (name.isEmpty()) {
        String shown = String.valueOf(entry.getFileName());
        warn(
            "name-not-unicode",
            below(path, shown),
            "the name has bytes that are no letters in UTF-8",
            "give the file another name");
      } else if (Names.skipped(name)) {
        skipped.add(below(path, name) + (Files.isDirectory(entry) ? "/" : ""));
      } else {
        try {
          entry(entry, below(path, name), depth, linked);
        } catch (IOException e) {
          unreadable(below(path, name));
        }
      }
    }
  }

  private void entry(Path entry, String path, int depth, boolean linked) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.isRegularFile()) {
      files.add(new FolderSource.DiskFile(path, entry, found.size()));
    } else if (found.isDirectory()) {
      folder(entry, path, depth + 1, linked);
    } else if (found.isSymbolicLink()) {
      link(entry, path, depth, linked);
    } else {
      warn("not-a-file", path, "this is neither a file nor a folder", "move it out of the site");
    }
  }

  private void link(Path entry, String path, int depth, boolean linked) {
    Path real;
    BasicFileAttributes found;
    try {
      real = entry.toRealPath();
      found = Files.readAttributes(real, BasicFileAttributes.class);
    } catch (IOException e) {
      warn("link-broken", path, "the link leads nowhere", "delete it or mend where it leads");
      return;
    }
    if (!real.startsWith(root)) {
      leaves(path);
    } else if (found.isRegularFile()) {
      files.add(new FolderSource.DiskFile(path, real, found.size()));
    } else if (!found.isDirectory()) {
      warn("not-a-file", path, "the link leads to no file or folder", "delete the link");
    } else if (entry.startsWith(real)) {
      warn("link-loop", path, "the link leads to a folder that it is in", "delete the link");
    } else if (linked) {
      warn(
          "link-loop",
          path,
          "a linked folder has a link to a folder in it",
          "delete one of the links");
    } else {
      folder(real, path, depth + 1, true);
    }
  }

  private List<Path> entries(Path folder, String path) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      unreadable(path);
    }
    return entries;
  }

  private void leaves(String path) {
    warn("link-outside", path, "the link leads out of the site's folder", "copy the file instead");
  }

  private void unreadable(String path) {
    warn("unreadable", path, "this cannot be read", "allow yourself to read it");
  }

  private void warn(String code, String path, String message, String hint) {
    problems.add(Problem.warning(code, Place.of(path), message).withHint(hint));
  }

  private static String below(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
