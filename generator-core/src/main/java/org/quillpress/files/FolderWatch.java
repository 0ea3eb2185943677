package org.quillpress.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changes in a folder and all folders below it. What a site never reads, such as hidden
 * files, is not told. By the JDK's service for that, which asks the system on Linux and Windows; on
 * macOS it only looks every few seconds, and this class looks more often itself.
 */
public final class FolderWatch implements Closeable {
  /** Somebody changed more than can be told: all must be looked at. */
  public static final Set<String> ALL = Set.of("");

  /** How long it waits for more of the same: editors write a file in several steps. */
  private static final long QUIET_MILLIS = 12;

  private static final int MOST_WAITS = 20;
  private static final long LOOK_MILLIS = 300;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Path root;
  private final Set<String> ignored;
  private final WatchService service;
  private final boolean looks;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /** Symbolic links, and what they lead to. */
  private final Map<Path, Path> links = new HashMap<>();

  private Map<String, Seen> seen = Map.of();
  private boolean isComplete;

  private record Seen(long modified, long size) {}

  private FolderWatch(Path root, Set<String> ignored, WatchService service) {
    this.root = root;
    this.ignored = ignored;
    this.service = service;
    this.looks = service.getClass().getSimpleName().startsWith("Polling");
  }

  /**
   * Begins to watch all of a folder.
   *
   * @param ignored folders below that are not watched, without final slashes
   */
  public static FolderWatch of(Path folder, Set<String> ignored) throws IOException {
    return of(folder, ignored, Integer.MAX_VALUE);
  }

  /**
   * Begins to watch a folder, if that takes no time.
   *
   * @param ignored folders below that are not watched, without final slashes
   * @param most so many files may be in it; with more, it is to be {@linkplain #complete()
   *     completed}
   */
  public static FolderWatch of(Path folder, Set<String> ignored, int most) throws IOException {
    Path root = folder.toRealPath();
    FolderWatch watcher = new FolderWatch(root, ignored, root.getFileSystem().newWatchService());
    try {
      watcher.begin(most);
    } catch (IOException | RuntimeException e) {
      watcher.close();
      throw e;
    }
    return watcher;
  }

  private void begin(int most) throws IOException {
    isComplete = looks ? look(most) : register(root, null, most);
  }

  /** Whether all of the folder is watched. */
  public boolean isComplete() {
    return isComplete;
  }

  /** Watches all of the folder. What was changed before that may not be told. */
  public void complete() throws IOException {
    try {
      begin(Integer.MAX_VALUE);
    } catch (ClosedWatchServiceException e) {
      // who waits for changes is told
      return;
    }
  }

  /**
   * Waits until something changes, and then until it is quiet.
   *
   * @return paths below the folder of files and folders that were changed, made or removed, or
   *     {@link #ALL}; empty once the watcher is closed
   */
  public Set<String> await() throws InterruptedException, IOException {
    if (looks) {
      return lookForChanges();
    }
    Set<String> changed = new TreeSet<>();
    try {
      take(service.take(), changed);
      for (int i = 0; i < MOST_WAITS || changed.isEmpty(); i++) {
        WatchKey key =
            changed.isEmpty() ? service.take() : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        if (key == null) {
          break;
        }
        take(key, changed);
      }
    } catch (ClosedWatchServiceException e) {
      return Set.of();
    }
    return changed.contains("") ? ALL : changed;
  }

  private void take(WatchKey key, Set<String> changed) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW || folder == null) {
        changed.add("");
        // folders may have been made that nobody told of
        register(root, null, Integer.MAX_VALUE);
      } else if (event.context() instanceof Path name) {
        Path path = folder.resolve(name);
        if (isWatched(path)) {
          changed.add(portable(path));
          addLinks(path, changed);
          if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
            register(path, changed, Integer.MAX_VALUE);
          }
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  /** Goes through what is watched of a folder that is, which may change meanwhile. */
  private abstract class Visitor extends SimpleFileVisitor<Path> {
    private final boolean isLimited;
    private int left;

    /**
     * Prepares to go.
     *
     * @param most at so many files and one more it ends
     */
    Visitor(int most) {
      this.left = most;
      this.isLimited = most < Integer.MAX_VALUE;
    }

    /** Goes through a folder; whether to its end. */
    boolean visit(Path folder) throws IOException {
      Files.walkFileTree(folder, this);
      return left >= 0;
    }

    /**
     * Whether a folder has more names than files may be looked at: counting names takes less time
     * than looking at so many files.
     */
    private boolean isTooMuch(Path folder) {
      try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
        int count = 0;
        for (Iterator<Path> each = names.iterator(); each.hasNext() && count <= left; each.next()) {
          count++;
        }
        return count > left;
      } catch (IOException | DirectoryIteratorException e) {
        return false;
      }
    }

    /** Is told of a folder. */
    abstract void folder(Path folder) throws IOException;

    /** Is told of a file or a symbolic link, which may be one to a folder that is not watched. */
    abstract void file(Path file, BasicFileAttributes attributes);

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(root) && (isSkipped(folder) || isIgnored(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      try {
        folder(folder);
      } catch (IOException e) {
        if (Files.exists(folder)) {
          throw e;
        }
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (isLimited && isTooMuch(folder)) {
        left = -1;
        return FileVisitResult.TERMINATE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (--left < 0) {
        return FileVisitResult.TERMINATE;
      }
      file(file, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // it is gone, or must not be read: who builds the site tells that
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  /**
   * Watches a folder and those in it.
   *
   * @param found gets its files, which may have been made before that; or null
   * @param most how many files are looked at
   * @return whether these were all
   */
  private boolean register(Path folder, @Nullable Set<String> found, int most) throws IOException {
    Visitor visitor =
        new Visitor(most) {
          @Override
          void folder(Path each) throws IOException {
            folders.put(each.register(service, KINDS), each);
          }

          @Override
          void file(Path file, BasicFileAttributes attributes) {
            boolean isLink = attributes.isSymbolicLink();
            // at first there is nothing to do for most files, of which there may be many
            boolean isIdle = !isLink && found == null;
            if (isIdle || isSkipped(file) || isLink && isIgnored(file)) {
              return;
            }
            if (found != null) {
              found.add(portable(file));
            }
            if (isLink) {
              link(file);
            }
          }
        };
    return visitor.visit(folder);
  }

  private void link(Path link) {
    try {
      links.put(link, link.toRealPath());
    } catch (IOException e) {
      // it leads nowhere: who builds the site tells that
      links.remove(link);
    }
  }

  /** Adds what leads to a changed file by symbolic links. */
  private void addLinks(Path path, Set<String> changed) {
    links.forEach(
        (link, real) -> {
          if (path.startsWith(real)) {
            changed.add(portable(path.equals(real) ? link : link.resolve(real.relativize(path))));
          }
        });
    if (Files.isSymbolicLink(path)) {
      link(path);
    }
  }

  private Set<String> lookForChanges() throws InterruptedException, IOException {
    while (true) {
      try {
        WatchKey none = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (none != null) {
          none.reset();
        }
      } catch (ClosedWatchServiceException e) {
        return Set.of();
      }
      Map<String, Seen> last = seen;
      look(Integer.MAX_VALUE);
      Set<String> changed = new TreeSet<>();
      seen.forEach(
          (path, file) -> {
            if (!file.equals(last.get(path))) {
              changed.add(path);
            }
          });
      last.keySet().stream().filter(path -> !seen.containsKey(path)).forEach(changed::add);
      if (!changed.isEmpty()) {
        return changed;
      }
    }
  }

  /**
   * Notes what there is.
   *
   * @param most how many files are looked at
   * @return whether these were all
   */
  private boolean look(int most) throws IOException {
    Map<String, Seen> files = new HashMap<>();
    Visitor visitor =
        new Visitor(most) {
          @Override
          void folder(Path each) {
            // only its files count
          }

          @Override
          void file(Path file, BasicFileAttributes attributes) {
            if (!isSkipped(file) && !isIgnored(file)) {
              files.put(
                  portable(file),
                  new Seen(attributes.lastModifiedTime().toMillis(), attributes.size()));
            }
          }
        };
    boolean isAll = visitor.visit(root);
    seen = files;
    return isAll;
  }

  private boolean isIgnored(Path path) {
    return ignored.contains(portable(path));
  }

  private static boolean isSkipped(Path path) {
    return Names.skipped(String.valueOf(path.getFileName()));
  }

  private boolean isWatched(Path path) {
    if (isIgnored(path)) {
      return false;
    }
    for (Path name : root.relativize(path)) {
      if (Names.skipped(name.toString())) {
        return false;
      }
    }
    return true;
  }

  private String portable(Path path) {
    return Names.portable(root, path);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
