package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFetcherTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private String home;

  @TempDir Path folder;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/fine");
          }
          int status = path.equals("/moved") ? 301 : path.equals("/gone") ? 410 : 200;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    home = "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void theAnswerIsThatOfTheAddressItself() throws IOException {
    WebFetcher web = new WebFetcher(Duration.ZERO);
    assertThat(web.status("HEAD", home + "/fine")).isEqualTo(200);
    assertThat(web.status("HEAD", home + "/moved")).isEqualTo(301);
    assertThat(web.status("GET", home + "/gone")).isEqualTo(410);
    assertThat(asked).containsExactly("HEAD /fine", "HEAD /moved", "GET /gone");
  }

  @Test
  void aHostIsGivenAPause() throws IOException {
    WebFetcher web = new WebFetcher(Duration.ofMillis(150));
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      web.status("HEAD", home + "/" + i);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void whatIsNoAddressAndWhoDoesNotAnswerIsTold() {
    WebFetcher web = new WebFetcher(Duration.ZERO);
    assertThatThrownBy(() -> web.status("HEAD", "http://exa mple/"))
        .isInstanceOf(IOException.class)
        .hasMessage("it is no address");
    server.stop(0);
    assertThatThrownBy(() -> web.status("HEAD", home + "/"))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("null");
  }

  @Test
  void answersAreKeptForSevenDays() throws IOException {
    Path file = folder.resolve("target").resolve("links.txt");
    AnswerCache first = cache(file, NOW);
    assertThat(first.status("HEAD", home + "/gone")).isEqualTo(410);
    assertThat(first.status("HEAD", home + "/gone")).isEqualTo(410);
    first.write();
    assertThat(asked).hasSize(1);

    assertThat(cache(file, NOW.plus(Duration.ofDays(6))).status("HEAD", home + "/gone"))
        .isEqualTo(410);
    assertThat(asked).hasSize(1);

    cache(file, NOW.plus(Duration.ofDays(8))).status("HEAD", home + "/gone");
    assertThat(asked).hasSize(2);

    Files.writeString(file, "nonsense\n200 yesterday HEAD x\n");
    cache(file, NOW).status("HEAD", home + "/gone");
    assertThat(asked).hasSize(3);
  }

  private static AnswerCache cache(Path file, Instant now) throws IOException {
    return AnswerCache.read(file, new WebFetcher(Duration.ZERO), Clock.fixed(now, ZoneOffset.UTC));
  }
}
