package org.quillpress.preview;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.quillpress.problem.Problem;

/** What browsers are told of the site: which version they see, what is wrong. Thread-safe. */
final class Shown {
  private static final int MOST_PROBLEMS = 50;

  private final LiveSite site;
  private final Path source;
  private final PreviewOptions options;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicLong count = new AtomicLong();
  private final String run = Long.toString(System.nanoTime() & Long.MAX_VALUE, 36);

  Shown(LiveSite site, Path source, PreviewOptions options) {
    this.site = site;
    this.source = source;
    this.options = options;
  }

  /** The name by which a browser on this computer reaches the preview. */
  String host() {
    String host = options.host();
    boolean all = host.equals("0.0.0.0") || host.equals("::");
    return all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
  }

  /**
   * Something was read.
   *
   * @return what pages are told
   */
  String next(Set<String> changed) throws IOException {
    count.incrementAndGet();
    begin();
    String base = site.basePath();
    Set<String> files = site.files(changed);
    Optional<String> saved = options.jump() ? saved(changed) : Optional.empty();
    return json(
        json -> {
          json.name("version").value(version());
          if (saved.isPresent()) {
            json.name("jump").value(base + saved.get());
          }
          json.name("files").beginArray();
          for (String file : files) {
            json.value(base + file);
          }
          json.endArray();
        });
  }

  /** The page of the one story or page among what changed: editors write other files beside it. */
  private Optional<String> saved(Set<String> changed) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String file : changed) {
      site.address(file).ifPresent(pages::add);
    }
    return pages.size() == 1 ? Optional.of(pages.get(0)) : Optional.empty();
  }

  /** Lets those who wait see what there is. */
  void begin() {
    ready.countDown();
  }

  /** Waits until there is something to show. */
  void await() throws InterruptedException {
    ready.await();
  }

  /** A browser has got a page, or asked for what only the whole site has. */
  void answered() {
    answered.countDown();
  }

  /**
   * Waits until a browser has got its first page, or waits for the whole site.
   *
   * @param millis how long at most
   */
  void awaitAnswer(long millis) throws InterruptedException {
    answered.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Another with each change, and with each preview. */
  String version() {
    return run + "-" + count.get();
  }

  /** An interface that can fail while it writes. */
  private interface Body {
    void write(JsonWriter json) throws IOException;
  }

  private static String json(Body body) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.beginObject();
      body.write(json);
      json.endObject();
    }
    return text.toString();
  }

  /** What a page is told when it begins to listen. */
  String event() throws IOException {
    return json(json -> json.name("version").value(version()));
  }

  /** All that pages show beside themselves. */
  String state() throws IOException {
    boolean whole = site.isWhole();
    List<Problem> problems = new ArrayList<>(site.problems());
    // an error must not be hidden by many warnings
    problems.sort(Comparator.comparing(Problem::severity).thenComparing(Comparator.naturalOrder()));
    String base = site.basePath();
    Map<String, String> early = site.early();
    return json(
        json -> {
          json.name("version").value(version());
          json.name("whole").value(whole);
          json.name("editor").value(options.editor());
          json.name("source").value(source.toAbsolutePath().toString());
          json.name("count").value(problems.size());
          json.name("problems").beginArray();
          for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            problem(json, problem);
          }
          json.endArray();
          json.name("early").beginObject();
          for (Map.Entry<String, String> page : early.entrySet()) {
            json.name(base + page.getKey()).value(page.getValue());
          }
          json.endObject();
        });
  }

  private static void problem(JsonWriter json, Problem problem) throws IOException {
    json.beginObject();
    json.name("severity").value(problem.severity().name().toLowerCase(Locale.ROOT));
    json.name("code").value(problem.code());
    json.name("file").value(problem.place().file());
    json.name("line").value(problem.place().line());
    json.name("column").value(problem.place().column());
    json.name("message").value(Problem.printable(problem.message()));
    json.name("excerpt").value(problem.excerpt());
    json.name("hint").value(Problem.printable(problem.hint()));
    json.endObject();
  }
}
