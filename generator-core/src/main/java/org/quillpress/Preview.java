package org.quillpress;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import org.quillpress.preview.PreviewServer;

/** A site that is served while it is written, until it is closed. */
public final class Preview implements Closeable {
  private final OpeningSite site;
  private final PreviewServer server;

  /**
   * Begins to load the code that a first page needs, on another processor, and returns at once. Of
   * use to a program that knows early that it is going to serve a site; each preview does so too.
   */
  public static void prepare() {
    Preparation.begin();
  }

  Preview(OpeningSite site, PreviewServer server) {
    this.site = site;
    this.server = server;
  }

  /** Where a browser on this computer finds it: {@code http://localhost:8080/}. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    try (site) {
      server.close();
    }
  }
}
