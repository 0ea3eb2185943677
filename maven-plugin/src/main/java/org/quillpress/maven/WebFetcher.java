package org.quillpress.maven;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.quillpress.LinkFetcher;

/**
 * Asks other sites whether a page is there, politely: one question to a host at a time with a pause
 * behind it, and no more than ten seconds for an answer.
 */
final class WebFetcher implements LinkFetcher {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration pause;

  /** By host, when it was asked last; the library asks one host from one thread at a time. */
  private final Map<String, Long> asked = new HashMap<>();

  WebFetcher() {
    this(PAUSE);
  }

  WebFetcher(Duration pause) {
    this.pause = pause;
  }

  @Override
  public int status(String method, String url) throws IOException {
    try {
      URI uri = URI.create(url);
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .timeout(PATIENCE)
              .header("User-Agent", "Quillpress (checks the links of a site)")
              .build();
      waitFor(String.valueOf(uri.getHost()));
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IllegalArgumentException e) {
      throw new IOException("it is no address", e);
    } catch (IOException e) {
      String message = e.getMessage();
      throw new IOException(message == null ? "nobody is there" : message, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void waitFor(String host) throws InterruptedException {
    long rest;
    synchronized (asked) {
      long now = System.nanoTime();
      Long before = asked.get(host);
      rest = before == null ? 0 : pause.toNanos() - (now - before);
      asked.put(host, now + Math.max(0, rest));
    }
    if (rest > 0) {
      Thread.sleep(Duration.ofNanos(rest).toMillis() + 1);
    }
  }
}
