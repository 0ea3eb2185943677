package org.quillpress.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Asks on the terminal for what was not typed with the command. */
final class Questions {
  private final BufferedReader typed;
  private final PrintStream shown;
  private final boolean interactive;

  /**
   * Asks nothing yet.
   *
   * @param interactive whether somebody may be there to answer
   */
  Questions(BufferedReader typed, PrintStream shown, boolean interactive) {
    this.typed = typed;
    this.shown = shown;
    this.interactive = interactive;
  }

  /**
   * An answer.
   *
   * @param given what needs no question, or null
   * @param usual what an empty line, or none at all, stands for
   */
  String ask(@Nullable String given, String question, String usual) throws IOException {
    if (given != null || !interactive) {
      return given == null ? usual : given;
    }
    shown.print(question + (usual.isEmpty() ? " " : " [" + usual + "] "));
    shown.flush();
    String line = typed.readLine();
    return line == null || line.isBlank() ? usual : line.strip();
  }
}
