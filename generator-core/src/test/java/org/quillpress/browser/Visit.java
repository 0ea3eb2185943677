package org.quillpress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A reader's visit, with a memory of its own. At its end nothing must have been complained of. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final String origin;
  final Page page;

  Visit(Browser browser, String origin, UnaryOperator<Browser.NewContextOptions> more) {
    this.origin = origin;
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setBaseURL(origin).setViewportSize(1280, 800);
    context = browser.newContext(more.apply(options));
    context.setDefaultTimeout(10_000);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
            complaints.add("asked for " + request.url());
          }
        });
  }

  Page at(String path) {
    page.navigate(path);
    return page;
  }

  /** What a script says of the page. */
  Object asked(String script) {
    return page.evaluate(script);
  }

  /** Waits until a script says yes. The page's own policy forbids what Playwright would do. */
  void until(String script) {
    for (int tries = 0; tries < 100; tries++) {
      if (Boolean.TRUE.equals(asked("Boolean(" + script + ")"))) {
        return;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("never came true: " + script);
  }

  BrowserContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
