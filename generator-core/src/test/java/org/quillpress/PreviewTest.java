package org.quillpress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.model.Story;
import org.quillpress.preview.PreviewListener;
import org.quillpress.preview.PreviewOptions;
import org.quillpress.preview.Refresh;

/** A preview answers browsers of this computer, with the files of the site and nothing else. */
@Timeout(60)
class PreviewTest {
  private static final String SITE =
      """
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      It came up the steps.
      -- stories/later.md --
      ---
      title: Later
      date: 2027-01-02
      ---
      Not yet.
      -- stories/unready.md --
      ---
      title: Unready
      date: 2026-01-03
      draft: true
      ---
      Not good.
      -- pages/about.md --
      ---
      title: About
      aliases: [/old/]
      ---
      About us.
      -- static/horn.wav --
      0123456789
      -- secret.txt --
      a secret beside the site
      """;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Refresh> refreshes = new LinkedBlockingQueue<>();
  private final MovedClock clock = new MovedClock();

  /** Done while the site is read, once it is known which files there are. */
  private volatile Runnable meanwhile = () -> {};

  private final PreviewListener listener =
      new PreviewListener() {
        @Override
        public void refreshed(Refresh refresh) {
          refreshes.add(refresh);
        }

        @Override
        public void failed(Exception e) {
          throw new AssertionError(e);
        }
      };

  private Preview preview;

  /** Stands still until it is moved. */
  private static final class MovedClock extends Clock {
    volatile Instant now = TestSite.NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("not asked for");
    }
  }

  @BeforeEach
  void start() throws Exception {
    TestSite.write(TestSite.files(SITE), folder.resolve("site"));
    Files.writeString(folder.resolve("outside.txt"), "outside of the source");
    preview = start(0);
    next();
  }

  private Story read(Story story) {
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return story;
  }

  private Preview start(int port) throws IOException {
    Path site = folder.resolve("site");
    return TestSite.builder()
        .source(site)
        .story(this::read)
        .clock(clock)
        .drafts(true)
        .scheduled(true)
        .build()
        .preview(
            site.resolve("target/site"),
            List.of(),
            new PreviewOptions("localhost", port, true, "editor:{file}:{line}:{column}"),
            listener);
  }

  @AfterEach
  void stop() throws IOException {
    preview.close();
  }

  private Refresh next() throws InterruptedException {
    Refresh refresh = refreshes.poll(30, TimeUnit.SECONDS);
    assertThat(refresh).as("something was read").isNotNull();
    return refresh;
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(preview.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("site").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What comes back for the bytes of a request, which need not be one. */
  private String raw(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (java.net.SocketException e) {
      // the server hung up on something that is no request
      return "";
    }
  }

  private String rawGet(String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @Test
  void pagesAreServedWithWhatKeepsThemUpToDate() throws Exception {
    HttpResponse<String> page = get("/2026/01/fog/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("It came up the steps", "src=\"/__quillpress/live.js\"");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get("/__quillpress/live.js").body()).contains("EventSource");
    assertThat(get("/feed.xml").body()).doesNotContain("__quillpress");
  }

  @Test
  void addressesLeadWhereTheyDoInProduction() throws Exception {
    assertThat(get("/about").headers().firstValue("Location")).contains("/about/");
    assertThat(get("/about?a=b").headers().firstValue("Location")).contains("/about/?a=b");
    assertThat(get("/old/").body()).contains("http-equiv=\"refresh\"", "/about/");
    HttpResponse<String> none = get("/nowhere/");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("<h1", "live.js");
  }

  @Test
  void aSiteBelowAPathIsServedThere() throws Exception {
    write("site.yaml", "title: Test\nurl: https://example.org/under/\n");
    next();
    assertThat(get("/").headers().firstValue("Location")).contains("/under/");
    assertThat(get("/under/2026/01/fog/").statusCode()).isEqualTo(200);
    assertThat(get("/2026/01/fog/").headers().firstValue("Location")).contains("/under/");
  }

  /** As Netlify and Cloudflare Pages do with these two files. */
  @Test
  void whatTheHostIsToldHoldsInThePreviewToo() throws Exception {
    write(
        "static/_headers",
        """
        # for all
        /*
          X-Frame-Options: DENY
          Content-Length: 3
          Cache-Control: max-age=86400
          not a header
        /about/
          ! X-Frame-Options
          Link: </a.css>; rel=preload
          Link: </b.css>; rel=preload
          Set-Cookie: a=1
          Set-Cookie: b=2
          Location: /elsewhere/
          Basic-Auth: me:secret
          X-Empty:
        /horn.wav
          Content-Type: audio/x-horn
        https://other.example/*
          X-Other: 1
        """);
    write(
        "static/_redirects",
        """
        \uFEFF/first  /about/  308
        # moved
        /blog/:year/*  /:year/:splat  301
        /about/  /  302
        /horn.wav  /about/  302!
        /shop  https://shop.example/?from=tales
        /app/*  /about/  200
        /gone/*  /about/  404
        /dropped/*  /horn.wav  410
        /short/*  /about?x=1  200
        /loop/*  /loop/:splat  301!
        /a*a*a*a*a*a*a*a*a*a*a*a*b  /about/
        /wiki/Talk:Fog  /about/
        /here  /there  302  Country=de
        odd line
        /caf\u00e9  /about/#us
        """);
    until("/horn.wav", 302);

    HttpResponse<String> home = get("/");
    assertThat(home.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(home.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(home.headers().firstValue("X-Other")).isEmpty();
    assertThat(home.body()).contains("</html>");
    HttpResponse<String> about = get("/about/");
    assertThat(about.statusCode()).as("a file goes before a rule").isEqualTo(200);
    assertThat(about.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(about.headers().firstValue("Link"))
        .hasValue("</a.css>; rel=preload, </b.css>; rel=preload");
    assertThat(leads("/blog/2026/01/fog%20bank/?a=1")).isEqualTo("301 /2026/01/fog%20bank/?a=1");
    assertThat(leads("/horn.wav")).isEqualTo("302 /about/");
    assertThat(leads("/shop/")).isEqualTo("301 https://shop.example/?from=tales");
    assertThat(leads("/caf%C3%A9")).isEqualTo("301 /about/#us");
    assertThat(get("/app/any/where").statusCode()).isEqualTo(200);
    assertThat(get("/app/any/where").body()).contains("About us.");
    assertThat(get("/gone/away").statusCode()).isEqualTo(404);
    assertThat(get("/gone/away").body()).contains("About us.");
    assertThat(get("/dropped/it").statusCode()).isEqualTo(410);
    assertThat(get("/short/cut").body()).contains("About us.");
    assertThat(leads("/loop/1")).startsWith("404");
    assertThat(leads("/" + "a".repeat(200))).as("answered soon").startsWith("404");
    assertThat(leads("/wiki/Talk:Fog")).isEqualTo("301 /about/");
    assertThat(leads("/wiki/Talkative")).startsWith("404");
    assertThat(leads("/first")).isEqualTo("308 /about/");
    assertThat(about.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2");
    assertThat(about.headers().map()).doesNotContainKeys("location", "basic-auth", "x-empty");
    assertThat(get("/here").statusCode()).as("not asked for by the address alone").isEqualTo(404);
  }

  private String leads(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void partsOfAFileAreServedToPlayers() throws Exception {
    HttpResponse<String> part = get("/horn.wav", "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/11");
    assertThat(get("/horn.wav", "Range", "bytes=-3").body()).isEqualTo("89\n");
    assertThat(get("/horn.wav", "Range", "bytes=99-").statusCode()).isEqualTo(416);
    assertThat(get("/horn.wav", "Range", "lines=1-2").statusCode()).isEqualTo(200);
  }

  @Test
  void headTellsTheLengthOnly() throws Exception {
    String head = raw("HEAD /feed.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void whatReadersDoNotGetYetIsShownAndMarked() throws Exception {
    assertThat(get("/2027/01/later/").body()).contains("Not yet.");
    assertThat(get("/2026/01/unready/").body()).contains("Not good.");
    assertThat(get("/__quillpress/state.json").body())
        .contains("\"/2027/01/later/\":\"not yet: ", "\"/2026/01/unready/\":\"a draft: ")
        .doesNotContain("/2026/01/fog/");
  }

  @Test
  void aStoryWhoseTimeComesIsNotMarkedAnyLonger() throws Exception {
    assertThat(get("/__quillpress/state.json").body()).contains("/2027/01/later/");
    clock.now = Instant.parse("2027-01-03T00:00:00Z");

    assertThat(next().changed()).isEmpty();
    assertThat(get("/__quillpress/state.json").body()).doesNotContain("/2027/01/later/");
    assertThat(refreshes.poll(2, TimeUnit.SECONDS)).as("read again once").isNull();
  }

  @Test
  void aSavedStoryIsReadAndNamed() throws Exception {
    write("stories/fog.md", "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt went.\n");
    Refresh refresh = next();
    assertThat(refresh.changed()).containsExactly("stories/fog.md");
    assertThat(refresh.summary()).matches("stories/fog\\.md: read in \\d+ ms");
    assertThat(get("/2026/01/fog/").body()).contains("It went.");
  }

  @Test
  void aFileIsSeenByItsSymbolicLinksToo() throws Exception {
    write("shared/x.md", "---\ntitle: Shared\ndate: 2026-01-06\n---\nOne.\n");
    Path link = folder.resolve("site/stories/linked.md");
    Files.createSymbolicLink(link, Path.of("../shared/x.md"));
    until("/2026/01/linked/", 200);
    write("shared/x.md", "---\ntitle: Shared\ndate: 2026-01-06\n---\nTwo.\n");
    for (int i = 0; !get("/2026/01/linked/").body().contains("Two."); i++) {
      assertThat(i).isLessThan(200);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void anErrorIsToldBeforeManyWarnings() throws Exception {
    for (int i = 10; i < 70; i++) {
      write("stories/a" + i + ".md", "---\ntitle: T\ntgas: x\ndate: 2025-01-01\n---\nA.\n");
    }
    write("stories/zz.md", "---\ntitle: T\ndate: never\n---\nA.\n");
    for (int i = 0; !get("/__quillpress/state.json").body().contains("zz.md"); i++) {
      assertThat(i).isLessThan(200);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void filesThatComeAndGoAreSeen() throws Exception {
    write("stories/deep/er/ice.md", "---\ntitle: Ice\ndate: 2026-01-05\n---\nCold.\n");
    until("/2026/01/ice/", 200);
    Files.move(
        folder.resolve("site/stories/deep/er/ice.md"), folder.resolve("site/stories/snow.md"));
    until("/2026/01/snow/", 200);
    until("/2026/01/ice/", 404);
    Files.delete(folder.resolve("site/stories/snow.md"));
    until("/2026/01/snow/", 404);
  }

  private void until(String path, int status) throws Exception {
    for (int i = 0; get(path).statusCode() != status; i++) {
      assertThat(i).as("tries for %s", path).isLessThan(200);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void errorsAreToldWithTheirPlaceAndTheSiteStays() throws Exception {
    write("stories/fog.md", "---\ntitle: Fog\ndate: 2026-13-02\n---\nIt went.\n");
    assertThat(next().failed()).isTrue();
    assertThat(get("/2026/01/fog/").body()).contains("It came up the steps");
    assertThat(get("/__quillpress/state.json").body())
        .contains("\"code\":\"date-format\"", "\"line\":3,\"column\":7", "date: 2026-13-02");
  }

  @Test
  void aSiteThatIsBrokenFromTheStartSaysSoAndRecovers() throws Exception {
    preview.close();
    write("stories/fog.md", "---\ntitle: Fog\ndate: never\n---\nIt went.\n");
    preview = start(0);
    assertThat(next().failed()).isTrue();
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("stories/fog.md:3:7", "live.js");
    write("stories/fog.md", "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt went.\n");
    next();
    assertThat(get("/2026/01/fog/").body()).contains("It went.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/../../outside.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2f%2e%2e%2foutside.txt",
        "/..%5csecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/2026/../../secret.txt",
        "/2026/01/fog/../../../../secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/etc/passwd%00.html",
        "/..%c0%afsecret.txt",
        "/secret.txt",
        "/.quillpress",
        "/site.yaml",
        "/stories/fog.md",
        "/__quillpress/../secret.txt",
        "/__quillpress/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/__quillpress/live.js/../../secret.txt",
        "/__quillpress//etc/passwd",
        "/..;/secret.txt",
        "/%ff%fe",
        "/\\..\\secret.txt"
      })
  void nothingElseIsServed(String path) throws IOException {
    assertThat(rawGet(path))
        .doesNotContain("a secret beside", "outside of the source", "root:", "title: Fog");
    assertThat(rawGet(path).substring(0, Math.min(12, rawGet(path).length())))
        .isIn("HTTP/1.1 404", "HTTP/1.1 400", "HTTP/1.1 302", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "192.168.1.1",
        "[::2]",
        "localhost@evil.example",
        "LOCALHOST.",
        "0.0.0.0"
      })
  void onlyThoseWhoNameThisComputerAreAnswered(String host) throws IOException {
    String answer =
        raw("GET /2026/01/fog/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("It came up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost:99", "127.0.0.1:8080", "[::1]", "[::1]:80"})
  void thisComputerHasSeveralNames(String host) throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aThousandOddRequestsDoNoHarm() throws Exception {
    Random random = new Random(7);
    String signs = "/%.\\?#&=:;@ \t\r\n\0abcXYZ09~<>\"'{}é";
    for (int i = 0; i < 1_000; i++) {
      StringBuilder odd = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        odd.append(signs.charAt(random.nextInt(signs.length())));
      }
      String answer =
          i % 3 == 0
              ? raw(odd + "\r\n\r\n")
              : raw("GET /" + odd + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(odd.toString()).doesNotContain("HTTP/1.1 500", "a secret beside");
    }
    assertThat(get("/2026/01/fog/").statusCode()).isEqualTo(200);
  }

  @Test
  void aBusyPortIsAnsweredByTheNextFreeOne() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        Preview second = start(busy.getLocalPort())) {
      next();
      assertThat(second.address().getPort()).isGreaterThan(busy.getLocalPort());
      HttpRequest home = HttpRequest.newBuilder(second.address()).build();
      assertThat(client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whoListensIsTold() throws Exception {
    URI events = preview.address().resolve("/__quillpress/events");
    HttpRequest request = HttpRequest.newBuilder(events).timeout(Duration.ofSeconds(30)).build();
    var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body().iterator();
    assertThat(nextData(lines)).matches("data: \\{\"version\":\"\\w+-1\"}");
    write("stories/fog.md", "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt went.\n");
    assertThat(nextData(lines))
        .matches("data: \\{\"version\":\"\\w+-2\",\"jump\":\"/2026/01/fog/\",\"files\":\\[]}");
    write("static/horn.wav", "other");
    assertThat(nextData(lines))
        .matches("data: \\{\"version\":\"\\w+-3\",\"files\":\\[\"/horn.wav\"]}");
  }

  private static String nextData(java.util.Iterator<String> lines) {
    while (true) {
      String line = lines.next();
      if (line.startsWith("data:")) {
        return line;
      }
    }
  }

  /** So many that they are watched only once the first page could be shown. */
  private void restartWithManyFiles() throws Exception {
    preview.close();
    refreshes.clear();
    for (int i = 0; i < 1_100; i++) {
      write("static/horns/" + i + ".txt", "horn");
    }
    preview = start(0);
  }

  @Test
  void aFolderOfManyFilesIsReadBeforeItIsWatched() throws Exception {
    restartWithManyFiles();
    assertThat(next().changed()).containsExactly("");
    assertThat(get("/2026/01/fog/").body()).contains("It came");
    write("stories/fog.md", "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt went.\n");
    assertThat(next().changed()).as("the site is told once").containsExactly("stories/fog.md");
    assertThat(get("/2026/01/fog/").body()).contains("It went.");
  }

  @Test
  void whatIsSavedBeforeAFolderIsWatchedIsNotMissed() throws Exception {
    meanwhile =
        () -> {
          try {
            write("stories/ice.md", "---\ntitle: Ice\ndate: 2026-01-05\n---\nCold.\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    restartWithManyFiles();
    until("/2026/01/ice/", 200);
  }

  @Test
  void aPreviewThatCannotBeServedLeavesNoThreads() throws Exception {
    preview.close();
    Path site = folder.resolve("site");
    assertThatThrownBy(
            () ->
                TestSite.builder()
                    .source(site)
                    .build()
                    .preview(
                        site.resolve("target/site"),
                        List.of(),
                        new PreviewOptions("192.0.2.1", 0, false, ""),
                        listener))
        .isInstanceOf(IOException.class);
    awaitEnd();
  }

  @Test
  void closingEndsAllThreads() throws Exception {
    get("/");
    preview.close();
    awaitEnd();
  }

  private static void awaitEnd() throws InterruptedException {
    for (int i = 0; threads() > 0; i++) {
      assertThat(i).as("threads that are left: %d", threads()).isLessThan(200);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(
            thread ->
                thread.getName().startsWith("quillpress-")
                    || thread.getName().equals("HTTP-Dispatcher"))
        .count();
  }
}
