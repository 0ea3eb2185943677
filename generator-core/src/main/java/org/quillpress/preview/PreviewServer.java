package org.quillpress.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quillpress.files.FolderWatch;

/**
 * Serves a site while it is written: pages are made when a browser asks for them, what is saved
 * shows at once in all pages that are open, and mistakes are told there. Listens only to this
 * computer unless told, and only to requests that name it. Closing ends all its threads.
 */
public final class PreviewServer implements Closeable {
  private static final int PORTS = 50;
  private static final int MOST_THREADS = 1_000;
  private static final int BACKLOG = 100;

  /** In milliseconds, how long all waits for a browser to get what there is of the site. */
  private static final long FIRST = 250;

  /** In milliseconds, between two looks at the clock. */
  private static final long PAUSE = 1_000;

  private final LiveSite site;
  private final PreviewListener listener;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Events events = new Events();
  private final Shown shown;
  private final FolderWatch source;
  private final List<FolderWatch> others;
  private final Set<Thread> watching = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * What is watched.
   *
   * @param source the folder of the site
   * @param ignored folders in it that are not, such as the one that a build writes
   * @param others folders beside it, such as that of a theme: after a change of one of them, all is
   *     read anew
   */
  public record Watched(Path source, Set<String> ignored, List<Path> others) {
    /** Copies its set and its list. */
    public Watched {
      ignored = Set.copyOf(ignored);
      others = List.copyOf(others);
    }
  }

  private PreviewServer(
      LiveSite site, Watched watched, PreviewOptions options, PreviewListener listener)
      throws IOException {
    this.site = site;
    this.listener = listener;
    this.shown = new Shown(site, watched.source(), options);
    this.server = bind(options);
    AtomicInteger count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon("quillpress-preview-" + count.incrementAndGet(), task),
            new ThreadPoolExecutor.CallerRunsPolicy());
    List<FolderWatch> watches = new ArrayList<>();
    try {
      watches.add(FolderWatch.of(watched.source(), watched.ignored()));
      for (Path other : watched.others()) {
        watches.add(FolderWatch.of(other, Set.of()));
      }
    } catch (IOException | RuntimeException e) {
      server.stop(0);
      for (FolderWatch watch : watches) {
        watch.close();
      }
      throw e;
    }
    this.source = watches.get(0);
    this.others = List.copyOf(watches.subList(1, watches.size()));
    server.setExecutor(threads);
    server.createContext("/", new Requests(site, shown, events, options.host()));
  }

  /**
   * Starts to serve. The site is read by a thread of the preview; who asks before that waits.
   *
   * @throws BindException if the address is none of this computer's, or no port is free
   * @throws IOException if the folders cannot be watched
   */
  public static PreviewServer start(
      LiveSite site, Watched watched, PreviewOptions options, PreviewListener listener)
      throws IOException {
    PreviewServer server = new PreviewServer(site, watched, options, listener);
    server.begin();
    return server;
  }

  private static HttpServer bind(PreviewOptions options) throws IOException {
    InetAddress address = InetAddress.getByName(options.host());
    int last = options.port() == 0 ? 0 : Math.min(65_535, options.port() + PORTS);
    for (int port = options.port(); port < last; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
      } catch (BindException e) {
        // somebody else has it, or it is not for everybody: the next one then
      }
    }
    return HttpServer.create(new InetSocketAddress(address, last), BACKLOG);
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void begin() {
    server.start();
    watch(
        "quillpress-source",
        () -> {
          read(FolderWatch.ALL, site::open);
          if (!site.isWhole()) {
            // the page that somebody waits for first: it would be made slower beside that
            shown.awaitAnswer(FIRST);
            read(FolderWatch.ALL);
          }
          while (true) {
            Set<String> changed = source.await();
            if (changed.isEmpty()) {
              return;
            }
            read(changed);
          }
        });
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

  private interface Reading {
    void run() throws IOException;
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void watch(String name, Work work) {
    Thread thread =
        daemon(
            name,
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
            });
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
      if (site.isWhole() || !site.problems().isEmpty()) {
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

  /** Where a browser finds the site: {@code http://localhost:8080/}. */
  public URI address() {
    return URI.create("http://" + shown.host() + ":" + port() + "/");
  }

  /** The port that it listens to. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    source.close();
    for (FolderWatch other : others) {
      other.close();
    }
    events.close();
    server.stop(0);
    threads.shutdownNow();
    watching.forEach(Thread::interrupt);
  }
}
