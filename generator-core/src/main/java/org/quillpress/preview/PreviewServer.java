package org.quillpress.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves a site while it is written: pages are made when a browser asks for them, what is saved
 * shows at once in all pages that are open, and mistakes are told there. Listens only to this
 * computer unless told, and only to requests that name it. Closing ends all its threads.
 */
public final class PreviewServer implements Closeable {
  private static final int PORTS = 50;
  private static final int MOST_THREADS = 1_000;
  private static final int BACKLOG = 100;

  private final Shown shown;
  private final Events events;
  private final Refresher refresher;
  private final HttpServer server;
  private final ExecutorService threads;

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

  private PreviewServer(Shown shown, Events events, Refresher refresher, HttpServer server) {
    this.shown = shown;
    this.events = events;
    this.refresher = refresher;
    this.server = server;
    AtomicInteger count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "quillpress-preview-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
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
    Shown shown = new Shown(site, watched.source(), options);
    Events events = new Events();
    Refresher refresher = Refresher.begin(site, watched, shown, events, listener);
    HttpServer http;
    try {
      http = bind(options);
    } catch (IOException | RuntimeException e) {
      refresher.close();
      throw e;
    }
    PreviewServer server = new PreviewServer(shown, events, refresher, http);
    http.setExecutor(server.threads);
    http.createContext("/", new Requests(site, shown, events, options.host()));
    http.start();
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
    refresher.close();
    events.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
