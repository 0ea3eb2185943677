package org.quillpress.preview;

import static java.util.Objects.requireNonNull;

/**
 * How a preview is served.
 *
 * @param host name or address of the network interface, {@code 0.0.0.0} for all; usually {@code
 *     localhost}, which only this computer can reach
 * @param port wanted; the next free one is taken if it is busy, any free one for 0
 * @param jump whether browsers go to the page of the story that was saved last
 * @param editor address that opens a file in an editor, with {@code {file}}, {@code {line}} and
 *     {@code {column}}; empty for none
 */
public record PreviewOptions(String host, int port, boolean jump, String editor) {
  /** Only for this computer, on port 8080. */
  public static final PreviewOptions USUAL =
      new PreviewOptions("localhost", 8080, false, "vscode://file/{file}:{line}:{column}");

  private static final int LAST_PORT = 65_535;

  /** Checks its parts. */
  public PreviewOptions {
    requireNonNull(host, "host");
    requireNonNull(editor, "editor");
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
    }
  }
}
