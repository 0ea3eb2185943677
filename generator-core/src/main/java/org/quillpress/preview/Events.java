package org.quillpress.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells browsers what happens, as server-sent events (HTML Standard, section 9.2). Each page that
 * is open takes one thread for as long as it is. Thread-safe.
 */
final class Events implements Closeable {
  /** A page that is gone shows only when something is written to it. */
  private static final long HEARTBEAT_SECONDS = 10;

  private static final int MOST = 100;
  private static final int BEHIND = 50;
  private static final String END = "";

  private final Set<BlockingQueue<String>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** What a page is told first. */
  interface First {
    String event() throws IOException;
  }

  /** Sends an event to all pages that are open. */
  void send(String data) {
    String event = "data: " + data + "\n\n";
    // a page that is stuck asks again when it comes back
    open.removeIf(queue -> !queue.offer(event));
  }

  /**
   * Serves a page until it is closed.
   *
   * @param first gives what it is told at once; asked when nothing is missed any more
   */
  void serve(HttpExchange exchange, First first) throws IOException {
    if (open.size() >= MOST || closed) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_UNAVAILABLE, -1);
      return;
    }
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(BEHIND);
    open.add(queue);
    try {
      String greeting = "retry: 500\ndata: " + first.event() + "\n\n";
      serve(exchange, queue, greeting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(queue);
    }
  }

  private void serve(HttpExchange exchange, BlockingQueue<String> queue, String greeting)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(greeting.getBytes(StandardCharsets.UTF_8));
      out.flush();
      while (!closed && open.contains(queue)) {
        String event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (END.equals(event)) {
          break;
        }
        out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(queue -> queue.offer(END));
    open.clear();
  }
}
