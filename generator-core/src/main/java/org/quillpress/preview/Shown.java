package org.quillpress.preview;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.quillpress.problem.Problem;

/** What browsers are told of the site: which version they see, what is wrong. Thread-safe. */
final class Shown {
  private static final int MOST_PROBLEMS = 50;

  private final LiveSite site;
  private final Path source;
  private final PreviewOptions options;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicLong version = new AtomicLong();
  private volatile String saved = "";

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

  /** Something was read. */
  void next(Collection<String> changed) {
    version.incrementAndGet();
    saved = "";
    if (options.jump() && changed.size() == 1) {
      try {
        saved = site.address(changed.iterator().next()).orElse("");
      } catch (IOException e) {
        saved = "";
      }
    }
    ready.countDown();
  }

  /** Waits until there is something to show. */
  void await() throws InterruptedException {
    ready.await();
  }

  /** Counts up with each change. */
  long version() {
    return version.get();
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

  /** What pages are told when something changed: on one line. */
  String event() throws IOException {
    String base = site.basePath();
    return json(
        json -> {
          json.name("version").value(version.get());
          if (!saved.isEmpty()) {
            json.name("jump").value(base + saved);
          }
        });
  }

  /** All that pages show beside themselves. */
  String state() throws IOException {
    List<Problem> problems = site.problems();
    String base = site.basePath();
    Map<String, String> early = site.early();
    return json(
        json -> {
          json.name("version").value(version.get());
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
