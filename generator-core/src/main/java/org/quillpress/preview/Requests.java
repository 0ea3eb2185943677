package org.quillpress.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Urls;
import org.quillpress.html.Escape;
import org.quillpress.problem.Problem;

/**
 * Answers browsers. Nothing is read from a disk here: a path is looked up among the files of the
 * site, so that none can lead out of it.
 */
final class Requests implements HttpHandler {
  /** Where the preview's own files are, beside those of the site. */
  static final String OWN = "/__quillpress/";

  private static final int MISDIRECTED = 421;
  private static final int RANGE = 416;

  private static final Map<String, byte[]> FILES =
      Map.of("live.js", resource("live.js"), "live.css", resource("live.css"));

  private static final byte[] NOTHING =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>404</title></head><body><h1>404</h1><p>There is no such page.</p></body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final LiveSite site;
  private final Shown shown;
  private final Events events;
  private final Set<String> names;
  private final boolean anyAddress;
  private volatile Rules rules = new Rules("", false, HostRules.NONE);

  /** What the site tells its host, in one version of the site. */
  private record Rules(String version, boolean whole, HostRules rules) {}

  /** Gives the bytes of a file of the site, if there is one. */
  private interface Files {
    Optional<byte[]> at(String path) throws IOException;
  }

  Requests(LiveSite site, Shown shown, Events events, String host) {
    this.site = site;
    this.shown = shown;
    this.events = events;
    this.anyAddress = host.equals("0.0.0.0") || host.equals("::");
    // without a header it is no browser
    this.names =
        Set.copyOf(
            List.of("localhost", "127.0.0.1", "[::1]", shown.host().toLowerCase(Locale.ROOT), ""));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Requests.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // what comes of a defect shows in the page, which goes on listening
      byte[] page = live(plain("The page cannot be made", String.valueOf(e)), shown.version());
      send(exchange, HttpURLConnection.HTTP_INTERNAL_ERROR, MediaTypes.of(".html"), page);
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
      // another site whose name was made to lead here must not read what is written here
      text(exchange, MISDIRECTED, "this preview answers only to " + shown.host());
      return;
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      text(exchange, HttpURLConnection.HTTP_BAD_METHOD, "only GET and HEAD are answered");
      return;
    }
    Optional<String> path = decoded(exchange.getRequestURI().getRawPath());
    if (path.isEmpty()) {
      text(exchange, HttpURLConnection.HTTP_BAD_REQUEST, "the address is not one");
    } else if (path.get().startsWith(OWN)) {
      own(exchange, path.get().substring(OWN.length()));
    } else {
      shown.await();
      page(exchange, path.get());
    }
  }

  private boolean isForUs(@Nullable String header) {
    String typed = header == null ? "" : header.toLowerCase(Locale.ROOT);
    int port = typed.lastIndexOf(':');
    String host = port > typed.lastIndexOf(']') ? typed.substring(0, port) : typed;
    return names.contains(host) || anyAddress && host.matches("[0-9.]+|\\[[0-9a-f:.]+]");
  }

  /** A path without escapes; empty if these are none, or not UTF-8. */
  static Optional<String> decoded(@Nullable String raw) {
    if (raw == null || !raw.startsWith("/")) {
      return Optional.empty();
    }
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      byte b = in[i];
      if (b == '%') {
        int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
        if (low < 0) {
          return Optional.empty();
        }
        b = (byte) (high << 4 | low);
        i += 2;
      }
      if (b == 0) {
        return Optional.empty();
      }
      out[length++] = b;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out, 0, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    if (name.equals("events") && exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, -1);
    } else if (name.equals("events")) {
      events.serve(exchange, shown::event);
    } else if (name.equals("state.json")) {
      send(
          exchange,
          HttpURLConnection.HTTP_OK,
          "application/json",
          shown.state().getBytes(StandardCharsets.UTF_8));
    } else if (FILES.containsKey(name)) {
      send(exchange, HttpURLConnection.HTTP_OK, MediaTypes.of(name), FILES.get(name));
    } else {
      text(exchange, HttpURLConnection.HTTP_NOT_FOUND, "the preview has no such file");
    }
  }

  /**
   * What there is at an address.
   *
   * @param file path in the site
   * @param bytes of the file, or null if there is none
   * @param moved address to which browsers are sent instead, or empty
   */
  private record Found(String file, byte @Nullable [] bytes, String moved) {
    boolean isThere() {
      return bytes != null || !moved.isEmpty();
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    // before anything is looked up: a page that is older than it says would stay so
    String version = shown.version();
    String base = site.basePath();
    boolean within = path.startsWith(base + "/");
    Found found =
        within
            ? found(path.substring(base.length() + 1), exchange.getRequestURI().getRawPath())
            : new Found("", null, base + "/");
    // after the look-up, which may have waited for the site
    HostRules host = host(version);
    exchange.getResponseHeaders().putAll(host.headers(path));
    Optional<HostRules.Redirect> rule = host.redirect(path, within && found.isThere());
    if (rule.isPresent() && rule.get().isElsewhere()) {
      redirect(exchange, rule.get().status(), rule.get().target());
    } else if (rule.isPresent()) {
      answer(exchange, rule.get().status(), instead(rule.get().target(), base), version);
    } else if (!found.moved().isEmpty()) {
      redirect(exchange, HttpURLConnection.HTTP_MOVED_TEMP, found.moved());
    } else {
      answer(exchange, HttpURLConnection.HTTP_OK, found, version);
    }
  }

  /** The file that a rule has sent instead of what an address says. */
  private Found instead(String target, String base) throws IOException {
    String path = decoded(target.substring(0, Urls.pathEnd(target))).orElse("");
    if (!path.startsWith(base + "/")) {
      return new Found("", null, "");
    }
    String name = path.substring(base.length() + 1);
    Found found = found(name, "");
    return found.moved().isEmpty() ? found : found(name + "/", "");
  }

  /**
   * Looks up an address: first what is there without waiting.
   *
   * @param name below the home
   * @param typed the whole address as the browser has it
   */
  private Found found(String name, String typed) throws IOException {
    if (!site.isWhole()) {
      Found now = found(name, typed, site::fileNow);
      if (now.isThere()) {
        return now;
      }
      // that is waited for: nothing is won by keeping it for later
      shown.answered();
    }
    return found(name, typed, site::file);
  }

  private static Found found(String name, String typed, Files files) throws IOException {
    String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    Optional<byte[]> bytes = files.at(file);
    if (bytes.isPresent() || file.endsWith(".html")) {
      return new Found(file, bytes.orElse(null), "");
    }
    if (files.at(file + "/index.html").isPresent()) {
      return new Found(file, null, typed + "/");
    }
    Optional<byte[]> page = files.at(file + ".html");
    return page.isPresent() ? new Found(file + ".html", page.get(), "") : new Found(file, null, "");
  }

  private void answer(HttpExchange exchange, int status, Found found, String version)
      throws IOException {
    byte[] bytes = found.bytes();
    String type = MediaTypes.of(bytes == null ? ".html" : found.file());
    // the site may have told its host another
    String told = exchange.getResponseHeaders().getFirst("Content-Type");
    if (bytes != null && MediaTypes.isPage(told == null ? type : told)) {
      send(exchange, status, type, live(bytes, version));
      shown.answered();
    } else if (bytes != null && status == HttpURLConnection.HTTP_OK) {
      part(exchange, type, bytes);
    } else if (bytes != null) {
      send(exchange, status, type, bytes);
    } else if (site.file("404.html").isEmpty() && !site.problems().isEmpty()) {
      send(exchange, HttpURLConnection.HTTP_INTERNAL_ERROR, type, live(broken(), version));
    } else {
      byte[] page = live(notFound(found.file()), version);
      send(exchange, HttpURLConnection.HTTP_NOT_FOUND, type, page);
    }
  }

  /** What the site tells its host. */
  private HostRules host(String version) throws IOException {
    boolean whole = site.isWhole();
    Rules known = rules;
    if (!known.version().equals(version) || known.whole() != whole) {
      known = new Rules(version, whole, HostRules.of(told("_headers"), told("_redirects")));
      rules = known;
    }
    return known.rules();
  }

  private String told(String file) throws IOException {
    byte[] bytes = site.fileNow(file).orElse(new byte[0]);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The page of the language that an address begins with, else that of the site. */
  private byte[] notFound(String path) throws IOException {
    int slash = path.indexOf('/');
    Optional<byte[]> own =
        slash < 0 ? Optional.empty() : site.file(path.substring(0, slash) + "/404.html");
    return own.isPresent() ? own.get() : site.file("404.html").orElse(NOTHING);
  }

  /** What is shown instead of a site that has errors from the start. */
  private byte[] broken() throws IOException {
    StringBuilder text = new StringBuilder();
    site.problems().forEach(problem -> text.append(problem.text()));
    return plain("The site has errors: it shows here as soon as they are mended", text.toString());
  }

  private static byte[] plain(String title, String text) {
    return ("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
            + Escape.html(title)
            + "</title></head><body><h1>"
            + Escape.html(title)
            + "</h1><pre>"
            + Escape.html(text)
            + "</pre></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A page with what lets it change while it is open. */
  private static byte[] live(byte[] page, String version) {
    String html = new String(page, StandardCharsets.UTF_8);
    String tags =
        "<link rel=\"stylesheet\" href=\""
            + OWN
            + "live.css\" data-quillpress=\"style\"><script defer src=\""
            + OWN
            + "live.js\" data-quillpress=\""
            + version
            + "\"></script>";
    int at = html.indexOf("</head>");
    String whole = at < 0 ? html + tags : html.substring(0, at) + tags + html.substring(at);
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static void redirect(HttpExchange exchange, int status, String path) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    boolean passed = query != null && path.indexOf('?') < 0 && path.indexOf('#') < 0;
    exchange.getResponseHeaders().set("Location", passed ? path + "?" + query : path);
    exchange.sendResponseHeaders(status, -1);
  }

  /** A file, or the part of it that a player asks for (RFC 9110, section 14). */
  private static void part(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null || !range.matches("bytes=(\\d{1,10}-\\d{0,10}|-\\d{1,10})")) {
      send(exchange, HttpURLConnection.HTTP_OK, type, bytes);
      return;
    }
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    long from = ends[0].isEmpty() ? Math.max(0, bytes.length - number(ends[1])) : number(ends[0]);
    long to =
        ends[0].isEmpty() || ends[1].isEmpty()
            ? bytes.length - 1L
            : Math.min(number(ends[1]), bytes.length - 1L);
    if (!ends[0].isEmpty() && !ends[1].isEmpty() && number(ends[1]) < from) {
      send(exchange, HttpURLConnection.HTTP_OK, type, bytes);
      return;
    }
    if (from >= bytes.length || to < from) {
      headers.set("Content-Range", "bytes */" + bytes.length);
      exchange.sendResponseHeaders(RANGE, -1);
      return;
    }
    headers.set("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
    byte[] asked = Arrays.copyOfRange(bytes, (int) from, (int) to + 1);
    send(exchange, HttpURLConnection.HTTP_PARTIAL, type, asked);
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static void text(HttpExchange exchange, int status, String words) throws IOException {
    send(
        exchange,
        status,
        "text/plain; charset=utf-8",
        (Problem.printable(words) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    // the site may have told its host another
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of(type));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }
}
