package org.quillpress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.Preview;
import org.quillpress.TestSite;
import org.quillpress.preview.PreviewListener;
import org.quillpress.preview.PreviewOptions;
import org.quillpress.preview.Refresh;

/** A page of a preview, open in a real browser while its sources change. */
class LivePageTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: The Night Beat
      url: https://example.org/
      theme: broadsheet
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      It came up the steps.

      ```python
      print("fog")
      ```

      %s

      <input id="name" aria-label="Name">

      The end.
      -- stories/later.md --
      ---
      title: Later
      date: 2030-01-02
      ---
      Not yet.
      """
          .formatted("A line that makes the page long.\n\n".repeat(60));

  private static Chromium chromium;

  @TempDir Path folder;
  private Preview preview;
  private Visit visit;
  private Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    // without a browser the tests are skipped
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    TestSite.files(SITE).forEach(this::write);
    open(false);
  }

  private void open(boolean jump) throws IOException {
    preview =
        TestSite.builder()
            .source(folder)
            .drafts(true)
            .scheduled(true)
            .trace(true)
            .build()
            .preview(
                folder.resolve("target/site"),
                List.of(),
                new PreviewOptions("localhost", 0, jump, "editor:open{file}:{line}:{column}"),
                new PreviewListener() {
                  @Override
                  public void refreshed(Refresh refresh) {
                    // the page shows it
                  }

                  @Override
                  public void failed(Exception e) {
                    throw new AssertionError(e);
                  }
                });
    String origin = preview.address().toString().replaceFirst("/$", "");
    visit = new Visit(chromium.browser(), origin, options -> options);
    page = visit.page;
  }

  @AfterEach
  void close() throws IOException {
    // a page that still listens can keep the browser from ending
    page.navigate("about:blank");
    visit.close();
    preview.close();
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(from);
    write(file, before.replace(from, to));
  }

  private void at(String path) {
    page.navigate(path);
    // the page knows what it was made of
    visit.until(
        "performance.getEntriesByName(location.origin + '/__quillpress/state.json').length");
    page.evaluate("window.sameDocument = true");
  }

  @Test
  void whatIsSavedShowsWhileScrollFormsAndScriptsStay() throws IOException {
    at("/2026/01/fog/");
    page.locator("#name").fill("Ada");
    page.evaluate("document.querySelector('html').dataset.mine = 'kept'");
    page.evaluate("scrollTo(0, 700)");
    edit("stories/fog.md", "It came up the steps.", "It came *down*.\n\nAnd a new line.");
    assertThat(page.locator("article")).containsText("It came down.");
    assertThat(page.locator("article em")).hasText("down");
    assertThat(page.locator("article")).containsText("And a new line.");
    assertThat(visit.asked("scrollY")).isEqualTo(700);
    assertThat(page.locator("#name")).hasValue("Ada");
    assertThat(visit.asked("document.documentElement.dataset.mine")).isEqualTo("kept");
    assertThat(visit.asked("sameDocument")).isEqualTo(true);
    // what the theme's script put beside the code is still there
    assertThat(page.locator(".copy")).hasCount(1);
  }

  @Test
  void titlesAndListsFollow() throws IOException {
    at("/");
    edit("stories/fog.md", "title: Fog", "title: The other fog");
    assertThat(page.locator("main")).containsText("The other fog");
    at("/2026/01/fog/");
    edit("stories/fog.md", "title: The other fog", "title: A third");
    assertThat(page).hasTitle(java.util.regex.Pattern.compile("A third.*"));
  }

  @Test
  void styleSheetsAreSwappedInPlace() throws IOException {
    at("/2026/01/fog/");
    write("theme/assets/style.css", "@import \"style.css\";\nbody { outline: 7px solid red; }\n");
    visit.until("getComputedStyle(document.body).outlineWidth === '7px'");
    assertThat(visit.asked("sameDocument")).isEqualTo(true);
  }

  @Test
  void picturesAreSwappedInPlace() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%1$d'/>";
    write("static/lamp.svg", svg.formatted(40));
    edit("stories/fog.md", "The end.", "<img id=\"lamp\" src=\"/lamp.svg\" alt=\"A lamp\">");
    // from the start: a page with pictures has another script
    close();
    open(false);
    at("/2026/01/fog/");
    visit.until("document.querySelector('#lamp')?.naturalWidth === 40");
    write("static/lamp.svg", svg.formatted(60));
    visit.until("document.querySelector('#lamp')?.naturalWidth === 60");
    assertThat(visit.asked("sameDocument")).isEqualTo(true);
  }

  @Test
  void twoChangesInOneSaveLeaveWhatLiesBetween() throws IOException {
    at("/2026/01/fog/");
    page.locator("#name").fill("Ada");
    String text = Files.readString(folder.resolve("stories/fog.md"));
    write(
        "stories/fog.md",
        text.replace("It came up the steps.", "First.\n\nSecond.").replace("The end.", "Over."));
    assertThat(page.locator("article")).containsText("Over.");
    assertThat(page.locator("article")).containsText("Second.");
    assertThat(page.locator("#name")).hasValue("Ada");
  }

  @Test
  void errorsLieOverThePageUntilTheyAreMended() throws IOException {
    at("/2026/01/fog/");
    edit("stories/fog.md", "date: 2026-01-02", "date: 2026-13-02");
    Locator told = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
    assertThat(told).containsText("stories/fog.md:3:7");
    assertThat(told.locator("pre")).containsText("date: 2026-13-02");
    assertThat(told.locator("a"))
        .hasAttribute("href", "editor:open" + folder.toRealPath() + "/stories/fog.md:3:7");
    assertThat(page.locator("article")).containsText("It came up the steps.");
    page.keyboard().press("Escape");
    assertThat(told).hasCount(0);

    edit("stories/fog.md", "date: 2026-13-02", "date: 2026-01-02");
    assertThat(page.locator(".quillpress-live")).hasCount(0);
  }

  @Test
  void aBrokenTemplateIsToldAndThePageRecovers() throws IOException {
    at("/2026/01/fog/");
    write("theme/layouts/story.mustache", "<p>{{#story}}</p>");
    Locator told = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
    assertThat(told).containsText("theme/layouts/story.mustache");
    Files.delete(folder.resolve("theme/layouts/story.mustache"));
    assertThat(told).hasCount(0);
    assertThat(page.locator("article")).containsText("It came up the steps.");
  }

  @Test
  void altClickTellsWhichLineMadeAnElement() throws IOException {
    at("/2026/01/fog/");
    edit("stories/fog.md", "title: Fog", "title: Fog\nsubtitle: One line more");
    assertThat(page.locator("main")).containsText("One line more");
    page.getByText("The end.")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
    String end = "stories/fog.md:" + (lineOf("The end.") + 1);
    assertThat(page.locator(".quillpress-live")).containsText("Made by " + end);
    page.locator("h1")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
    assertThat(page.locator(".quillpress-live")).containsText("Made by themes/");
  }

  private int lineOf(String text) throws IOException {
    return Files.readAllLines(folder.resolve("stories/fog.md")).indexOf(text);
  }

  @Test
  void whatReadersDoNotGetYetIsMarked() {
    at("/2030/01/later/");
    assertThat(page.locator(".quillpress-live")).containsText("Not yet: it is published by");
    at("/");
    assertThat(page.locator("a[data-quillpress-early][href='/2030/01/later/']").first())
        .isVisible();
  }

  @Test
  void browsersGoToThePageThatWasSavedIfTheyShall() throws IOException {
    close();
    open(true);
    at("/");
    edit("stories/fog.md", "The end.", "The very end.");
    page.waitForURL("**/2026/01/fog/");
    assertThat(page.locator("article")).containsText("The very end.");
  }

  @Test
  void filesThatComeAndGoAreSeen() throws IOException {
    at("/");
    write("stories/ice.md", "---\ntitle: Ice\ndate: 2026-02-02\n---\nCold.\n");
    assertThat(page.locator("main")).containsText("Ice");
    Files.move(folder.resolve("stories/ice.md"), folder.resolve("stories/snow.md"));
    assertThat(page.locator("main a[href='/2026/02/snow/']").first()).isVisible();
    Files.delete(folder.resolve("stories/snow.md"));
    assertThat(page.locator("main")).not().containsText("Ice");
  }
}
