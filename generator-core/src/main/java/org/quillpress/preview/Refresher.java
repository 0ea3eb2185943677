package org.quillpress.preview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.files.FolderWatch;

/**
 * Reads a site while it is written: at first, whenever something is saved, and when the time has
 * come for something to show. Tells all pages that are open. Closing ends all its threads.
 */
final class Refresher implements Closeable {
  /** So many files are looked at in no time. */
  private static final int FEW = 1_000;

  /** In milliseconds, how long all waits for a browser to get what there is of the site. */
  private static final long FIRST = 250;

  /** In milliseconds, between two looks at the clock. */
  private static final long PAUSE = 1_000;

  private final LiveSite site;
  private final Shown shown;
  private final Events events;
  private final PreviewListener listener;
  private final FolderWatch source;
  private final List<FolderWatch> others;
  private final Set<Thread> watching = ConcurrentHashMap.newKeySet();

  /** Whether what is saved is noticed, so that what was read is all there is. */
  private volatile boolean isWatched;

  private volatile boolean closed;

  private Refresher(
      LiveSite site,
      Shown shown,
      Events events,
      PreviewListener listener,
      FolderWatch source,
      List<FolderWatch> others) {
    this.site = site;
    this.shown = shown;
    this.events = events;
    this.listener = listener;
    this.source = source;
    this.others = others;
    this.isWatched = source.isComplete();
  }

  /**
   * Begins to read, by a thread of its own.
   *
   * @throws IOException if the folders cannot be watched
   */
  static Refresher begin(
      LiveSite site,
      PreviewServer.Watched watched,
      Shown shown,
      Events events,
      PreviewListener listener)
      throws IOException {
    List<FolderWatch> watches = new ArrayList<>();
    try {
      watches.add(FolderWatch.of(watched.source(), watched.ignored(), FEW));
      for (Path other : watched.others()) {
        watches.add(FolderWatch.of(other, Set.of()));
      }
    } catch (IOException | RuntimeException e) {
      for (FolderWatch watch : watches) {
        watch.close();
      }
      throw e;
    }
    FolderWatch source = watches.remove(0);
    Refresher refresher = new Refresher(site, shown, events, listener, source, watches);
    refresher.begin();
    return refresher;
  }

  private void begin() {
    watch("quillpress-source", this::follow);
    watch(
        "quillpress-time",
        () -> {
          while (!closed) {
            Thread.sleep(PAUSE);
            if (site.isOutOfDate()) {
              read(Set.of());
            }
          }
        });
    for (FolderWatch other : others) {
      watch(
          "quillpress-theme",
          () -> {
            while (!other.await().isEmpty()) {
              read(FolderWatch.ALL);
            }
          });
    }
  }

  private void follow() throws IOException, InterruptedException {
    read(FolderWatch.ALL, site::open);
    if (!isWatched || !site.isWhole()) {
      // the page that somebody waits for first: it would be made slower beside that
      shown.awaitAnswer(FIRST);
      if (!isWatched) {
        watchAll();
      }
      // what was saved in the meantime, too
      read(FolderWatch.ALL);
    }
    while (true) {
      Set<String> changed = source.await();
      if (changed.isEmpty()) {
        return;
      }
      read(changed);
    }
  }

  private void watchAll() {
    try {
      source.complete();
    } catch (IOException e) {
      // a system watches so many folders and no more: what there is can be shown all the same
      listener.failed(new IOException("some folders cannot be watched: " + e.getMessage(), e));
    }
    isWatched = true;
  }

  private interface Reading {
    void run() throws IOException;
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void watch(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                if (!closed) {
                  listener.failed(e);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    watching.add(thread);
    thread.start();
  }

  /** Reads what changed, and tells everybody. */
  private void read(Set<String> changed) {
    boolean all = changed.equals(FolderWatch.ALL);
    read(changed, all ? site::refresh : () -> site.refresh(changed));
  }

  private synchronized void read(Set<String> changed, Reading reading) {
    long begun = System.nanoTime();
    try {
      reading.run();
      events.send(shown.next(changed));
      if (site.isWhole() && isWatched || !site.problems().isEmpty()) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        listener.refreshed(new Refresh(changed, took, site.problems()));
      }
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        listener.failed(e);
      }
    } finally {
      shown.begin();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    source.close();
    for (FolderWatch other : others) {
      other.close();
    }
    watching.forEach(Thread::interrupt);
  }
}
