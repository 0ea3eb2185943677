package org.quillpress.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.quillpress.Preview;
import org.quillpress.preview.PreviewListener;
import org.quillpress.preview.PreviewOptions;
import org.quillpress.preview.Refresh;
import org.quillpress.problem.Problem;

/**
 * Shows the site while it is written: serves it to a browser on this computer, where what is saved
 * shows at once. Drafts and stories whose time has not come are shown too, and marked. Nothing is
 * published. Ends with Ctrl-C.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends SiteMojo {
  /** The port to listen to. If it is busy, the next free one is taken, and told. */
  @Parameter(property = "quillpress.port", defaultValue = "8080")
  private int port;

  /**
   * The address to listen at: <code>localhost</code> is only for this computer, <code>0.0.0.0
   * </code> for everybody who can reach it.
   */
  @Parameter(property = "quillpress.host", defaultValue = "localhost")
  private String host;

  /** Whether browsers go to the page of the story that was saved last. */
  @Parameter(property = "quillpress.jump", defaultValue = "false")
  private boolean jump;

  /**
   * The address that opens a file in your editor, with <code>{file}</code>, <code>{line}</code> and
   * <code>{column}</code>.
   */
  @Parameter(property = "quillpress.editor", defaultValue = "vscode://file/{file}:{line}:{column}")
  private String editor;

  /** Made by Maven. */
  public ServeMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Preview.prepare();
    Log log = getLog();
    PreviewOptions options = options();
    Told told = new Told(log, source());
    try (Preview preview =
        generator()
            .drafts(true)
            .scheduled(true)
            .trace(true)
            .build()
            .preview(output(), themeFolders(), options, told)) {
      int taken = preview.address().getPort();
      if (port != 0 && taken != port) {
        log.info("port " + port + " is busy, so it is " + taken);
      }
      log.info("the site is at " + preview.address() + "; Ctrl-C ends it");
      told.awaitEnd();
    } catch (IOException e) {
      throw new MojoExecutionException("cannot serve the site: " + e, e);
    }
  }

  private PreviewOptions options() throws MojoFailureException {
    if (port < 0 || port > 65_535) {
      throw new MojoFailureException("quillpress.port is " + port + "; type one from 0 to 65535");
    }
    return new PreviewOptions(host, port, jump, editor);
  }

  /** Tells on the terminal what the preview does. */
  private static final class Told implements PreviewListener {
    private final Log log;
    private final Path source;
    private final CountDownLatch end = new CountDownLatch(1);
    private List<Problem> known = List.of();

    Told(Log log, Path source) {
      this.log = log;
      this.source = source;
    }

    @Override
    public synchronized void refreshed(Refresh refresh) {
      if (!refresh.problems().equals(known)) {
        known = refresh.problems();
        ProblemLog.of(log, source, Map.of()).tell(refresh);
      }
      log.info(refresh.summary());
    }

    @Override
    public void failed(Exception e) {
      log.error("cannot read the site: " + e);
    }

    /** Waits until the JVM ends. */
    void awaitEnd() {
      Thread main = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    end.countDown();
                    try {
                      // the preview is closed by the thread that opened it
                      main.join(2_000);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
