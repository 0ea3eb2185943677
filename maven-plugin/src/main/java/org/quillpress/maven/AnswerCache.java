package org.quillpress.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.LinkFetcher;

/**
 * Remembers in a file what other sites answered, so that each page is asked for once in seven days.
 * A file that cannot be understood is none.
 */
final class AnswerCache implements LinkFetcher {
  private static final Duration AGE = Duration.ofDays(7);
  private static final Pattern LINE = Pattern.compile("([0-9]{3}) (\\S+) (HEAD|GET) (\\S+)");

  private record Answer(int status, Instant at) {}

  private final Path file;
  private final LinkFetcher web;
  private final Clock clock;
  private final Map<String, Answer> answers = new TreeMap<>();

  private AnswerCache(Path file, LinkFetcher web, Clock clock) {
    this.file = file;
    this.web = web;
    this.clock = clock;
  }

  static AnswerCache read(Path file, LinkFetcher web, Clock clock) throws IOException {
    AnswerCache cache = new AnswerCache(file, web, clock);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          cache.add(parts);
        }
      }
    }
    return cache;
  }

  private void add(Matcher parts) {
    Instant at;
    try {
      at = Instant.parse(parts.group(2));
    } catch (DateTimeException e) {
      return;
    }
    if (at.plus(AGE).isAfter(clock.instant()) && !at.isAfter(clock.instant())) {
      String key = parts.group(3) + " " + parts.group(4);
      answers.put(key, new Answer(Integer.parseInt(parts.group(1)), at));
    }
  }

  @Override
  public int status(String method, String url) throws IOException {
    String key = method + " " + url;
    synchronized (answers) {
      Answer known = answers.get(key);
      if (known != null) {
        return known.status();
      }
    }
    int status = web.status(method, url);
    synchronized (answers) {
      answers.put(key, new Answer(status, clock.instant()));
    }
    return status;
  }

  /** Writes what is known. */
  void write() throws IOException {
    StringBuilder lines = new StringBuilder();
    synchronized (answers) {
      answers.forEach(
          (key, answer) ->
              lines
                  .append(answer.status())
                  .append(' ')
                  .append(answer.at())
                  .append(' ')
                  .append(key)
                  .append('\n'));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, lines);
  }
}
