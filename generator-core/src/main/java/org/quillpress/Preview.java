package org.quillpress;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import org.quillpress.preview.PreviewServer;

/** A site that is served while it is written, until it is closed. */
public final class Preview implements Closeable {
  private final OpeningSite site;
  private final PreviewServer server;

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
