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

  /** Sends an event to all pages that are open. */
  void send(String data) {
    String event = "data: " + data + "\n\n";
    // a page that is stuck asks again when it comes back
    open.removeIf(queue -> !queue.offer(event));
  }

  /**
   * Serves a page until it is closed.
   *
   * @param first what it is told at once
   */
  void serve(HttpExchange exchange, String first) throws IOException {
    if (open.size() >= MOST || closed) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_UNAVAILABLE, -1);
      return;
    }
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(BEHIND);
    queue.add("retry: 500\ndata: " + first + "\n\n");
    open.add(queue);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!closed && open.contains(queue)) {
        String event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (END.equals(event)) {
          break;
        }
        out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(queue);
    }
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(queue -> queue.offer(END));
    open.clear();
  }
}
