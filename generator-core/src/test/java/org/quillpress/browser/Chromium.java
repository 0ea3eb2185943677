package org.quillpress.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of this machine. Without one, or without the profile {@code browser} that brings what
 * drives it, tests are skipped; {@code -Dquillpress.browser.required=true} makes that a failure.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox")));
  }

  static Chromium start() {
    Optional<Path> program = program();
    boolean driven = isDriven();
    if (!Boolean.getBoolean("quillpress.browser.required")) {
      assumeTrue(driven, "browser tests run with -Pbrowser");
      assumeTrue(program.isPresent(), "no Chromium here: name it by -Dquillpress.browser=…");
    } else if (!driven || program.isEmpty()) {
      throw new IllegalStateException(
          "browser tests must run, but there is no " + (driven ? "Chromium" : "driver"));
    }
    return new Chromium(program.orElseThrow());
  }

  private static Optional<Path> program() {
    String named = System.getProperty("quillpress.browser", "");
    List<String> places = named.isEmpty() ? PLACES : List.of(named);
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Whether there is what runs the driver: the program of the bundle, or one of the machine. */
  private static boolean isDriven() {
    return System.getenv("PLAYWRIGHT_NODEJS_PATH") != null
        || Chromium.class.getResource(
                "/META-INF/maven/com.microsoft.playwright/driver-bundle/pom.properties")
            != null;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
