package org.quillpress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quillpress.highlight.Highlighter;
import org.quillpress.markdown.Markdown;
import org.quillpress.problem.Problems;

/**
 * Uses the code that the first page of a preview needs once, while all else begins on another
 * processor: a JVM loads code when it is used for the first time, which is most of the time that
 * somebody waits for that page.
 */
final class Preparation {
  private static final String TEXT =
      """
      # Fog

      It *came* in **twice**, from [the harbour](harbour.md "Fog"), `slowly` & "late" <https://a.b>.

      * one
      * two

      > A ship. ![A ship](ship.jpg)

      ```java
      int ships = 2; // late
      ```
      """;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Preparation() {}

  /** Begins, unless that was done, and returns at once. */
  static void begin() {
    if (BEGUN.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(Preparation::run, "quillpress-preparation");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    try {
      parse();
      // as each answer of the JDK's server has it
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.US)
          .withZone(ZoneOffset.UTC)
          .formatTo(Instant.EPOCH, new StringBuilder());
    } catch (LinkageError | RuntimeException e) {
      // a preview that could not begin may have taken the code away; else who needs it tells
      return;
    }
  }

  private static void parse() {
    // by our own highlighter: that of a program is not asked for what is in no text
    Markdown.builder()
        .trace(true)
        .code(new Colours(Highlighter.of(List.of())))
        .build()
        .parse("fog.md", TEXT, 1, true, new Problems());
  }
}
