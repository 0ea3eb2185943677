package org.quillpress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.ShippedThemes;
import org.quillpress.TestSite;

/** What scripts add to a page for its readers, in a real browser, in every theme. */
class ComfortTest {
  private static final String SOURCE =
      """
      -- site.yaml --
      title: The Night Beat
      url: https://example.org/
      theme: %s
      comments: {isso: {url: /isso}}
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      series: Harbour
      categories: [Night]
      ---
      ![A lamp](/lamp.svg "Lit at nine")

      It was lit.[^lamp] Nobody saw it.[^who]

      ```python
      print("fog")
      ```

      ::: gallery
      ![One](/lamp.svg "The first")
      ![Two](/other.svg "The second")
      :::

      [^lamp]: By the *log*.
      [^who]: But for one.[^one]
      [^one]: The keeper.

      ## North

      %s

      ## South

      %s
      -- stories/ice.md --
      ---
      title: Ice
      date: 2026-02-02
      series: Harbour
      ---
      Ice.
      -- series/harbour.md --
      ---
      image: /lamp.svg
      ---
      ```
      Harbour
      ```
      -- static/lamp.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><path d="M0 0h800v450z"/></svg>
      -- static/isso/js/embed.min.js --
      document.getElementById("isso-thread").textContent = "A reply";
      -- static/favicon.ico --
      none
      -- static/other.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><path d="M0 9h800v450z"/></svg>
      """;
  private static final String FOG = "/2026/01/fog/";
  private static final Map<String, ServedSite> SITES = new TreeMap<>();
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start();
    String text =
        Stream.iterate(1, n -> n <= 40, n -> n + 1)
            .map(n -> "Line " + n + " of the harbour log, with wind and tide.")
            .reduce("", (all, line) -> all + line + "\n\n");
    for (String theme : ShippedThemes.names()) {
      TestSite site = TestSite.build(SOURCE.formatted(theme, text, text));
      assertThat(site.problems()).isEmpty();
      SITES.put(theme, new ServedSite(site));
    }
  }

  @AfterAll
  static void close() {
    SITES.values().forEach(ServedSite::close);
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Visit visit(String theme) {
    return visit(theme, options -> options);
  }

  private static Visit visit(String theme, UnaryOperator<Browser.NewContextOptions> more) {
    return new Visit(chromium.browser(), SITES.get(theme).url(), more);
  }

  private static Locator reading(Page page) {
    return page.locator("#_tools button").first();
  }

  private static void chooseVeryLarge(Page page) {
    reading(page).click();
    page.locator(".reading").getByLabel("Very large").check();
    assertThat(page.locator("html")).hasAttribute("data-read-size", "larger");
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void coloursAreChosenAndRememberedAndStandBeforeAnythingIsPainted(String theme) {
    try (Visit visit = visit(theme, options -> options.setColorScheme(ColorScheme.LIGHT))) {
      Page page = visit.at(FOG);
      String paper = "getComputedStyle(document.documentElement).backgroundColor";
      String colour =
          "[...document.querySelectorAll('meta[name=theme-color]')]"
              + ".filter(m => matchMedia(m.media).matches).map(m => m.content).join()";
      Object light = visit.asked(paper);
      Object lightBar = visit.asked(colour);
      Locator toggle = page.locator("#_tools button").last();
      assertThat(toggle).hasAccessibleName("Colours: as your system has them");
      toggle.focus();
      page.keyboard().press("Enter");
      assertThat(toggle).hasAccessibleName("Colours: light");
      page.keyboard().press("Enter");
      assertThat(toggle).hasAccessibleName("Colours: dark");
      Object dark = visit.asked(paper);
      assertThat(dark).isNotEqualTo(light);
      assertThat(visit.asked(colour)).isNotEqualTo(lightBar);
      page.addInitScript(
          "document.addEventListener('DOMContentLoaded', () => window.first = " + paper + ")");
      visit.at("/");
      assertThat(visit.asked("window.first")).isEqualTo(dark);
      assertThat(page.locator("#_tools button").last()).hasAccessibleName("Colours: dark");
      page.locator("#_tools button").last().click();
      assertThat(visit.asked(paper)).isEqualTo(light);
      assertThat(visit.asked("localStorage.quillpress")).isEqualTo("{}");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void readingComfortIsChosenByKeyboardAndRemembered(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      String height = "document.querySelector('.e-content p').getBoundingClientRect().height";
      double before = ((Number) visit.asked(height)).doubleValue();
      Locator opener = reading(page);
      opener.focus();
      page.keyboard().press("Enter");
      Locator panel = page.locator(".reading");
      assertThat(panel).isVisible();
      assertThat(opener).hasAccessibleName("Reading comfort");
      assertThat(opener).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("html")).hasAttribute("data-read-size", "larger");
      page.keyboard().press("Tab");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("html")).hasAttribute("data-read-width", "wide");
      page.keyboard().press("Escape");
      assertThat(panel).isHidden();
      assertThat(opener).isFocused();
      visit.at(FOG);
      assertThat(page.locator("html")).hasAttribute("data-read-size", "larger");
      assertThat(((Number) visit.asked(height)).doubleValue()).isGreaterThan(before);
      reading(page).click();
      assertThat(panel.getByLabel("Very large")).isChecked();
      panel.getByText("Back to normal").click();
      assertThat(visit.asked("Object.keys(document.documentElement.dataset).join()").toString())
          .doesNotContain("read");
      reading(page).click();
      assertThat(panel).isHidden();
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void searchIsUsedByKeyboardAlone(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      page.keyboard().press("/");
      Locator dialog = page.locator(".search-dialog");
      assertThat(dialog.locator("input")).isFocused();
      page.keyboard().type("harb");
      assertThat(dialog.locator(".search-result").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      page.keyboard().press("Control+k");
      assertThat(dialog.locator("input")).isFocused();
      page.keyboard().press("Control+a");
      page.keyboard().type("ice");
      Locator found = dialog.locator(".search-result a").first();
      assertThat(found).hasText("Ice");
      page.keyboard().press("ArrowDown");
      assertThat(found).isFocused();
      page.keyboard().press("Enter");
      page.waitForURL("**/2026/02/ice/");
      visit.asked("document.body.dispatchEvent(new Event('keydown', {bubbles: true}))");
    }
  }

  @Test
  void moreResultsComeOnceHoweverOftenTheyAreAskedFor() throws IOException {
    StringBuilder stories = new StringBuilder("-- static/favicon.ico --\nnone\n");
    for (int i = 1; i <= 20; i++) {
      stories.append("-- stories/2026-01-01-tide-%d.md --\nTide.\n".formatted(i));
    }
    try (ServedSite site = new ServedSite(TestSite.build(stories.toString()));
        Visit visit = new Visit(chromium.browser(), site.url(), options -> options)) {
      Page page = visit.at("/");
      page.keyboard().press("/");
      page.locator(".search-dialog input").fill("tide");
      assertThat(page.locator(".search-result")).hasCount(6);
      visit.asked(
          "[1, 2].forEach(() => document.querySelector('.search-dialog .search-more').click())");
      assertThat(page.locator(".search-result")).hasCount(12);
      page.waitForTimeout(300);
      assertThat(page.locator(".search-result")).hasCount(12);
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void footNotesShowBesideTheirReferences(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      Locator reference = page.locator(".footnote-ref a").first();
      reference.focus();
      page.keyboard().press("Enter");
      Locator note = page.locator(".note-panel");
      assertThat(note).isVisible();
      assertThat(note).isFocused();
      assertThat(note.locator(".note-text")).hasText("By the log.");
      BoundingBox at = reference.boundingBox();
      BoundingBox box = note.boundingBox();
      assertThat(box.y < at.y ? at.y - box.y - box.height : box.y - at.y - at.height)
          .as("from the reference to the note")
          .isBetween(0.0, 24.0);
      page.keyboard().press("Escape");
      assertThat(note).hasCount(0);
      assertThat(reference).isFocused();
      Locator other = page.locator(".footnote-ref a").nth(1);
      other.click();
      assertThat(note.locator(".note-text")).hasText("But for one.3");
      other.click();
      assertThat(note).hasCount(0);
      page.waitForTimeout(300);
      other.click();
      note.locator(".footnote-ref a").click();
      assertThat(note.locator(".note-text")).hasText("The keeper.");
      double far = Math.abs(note.boundingBox().y - other.boundingBox().y);
      assertThat(far).as("from the note of a note to where both belong").isLessThan(300);
      page.keyboard().press("Escape");
      assertThat(other).isFocused();
      page.waitForTimeout(300);
      other.click();
      note.getByText("Show among the notes").click();
      assertThat(note).hasCount(0);
      assertThat(page.locator(".footnotes li")).hasCount(3);
      assertThat(page.url()).contains("#fn-");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void codeIsCopied(String theme) {
    try (Visit visit = visit(theme)) {
      visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = visit.at(FOG);
      Locator copier = page.locator(".copy");
      copier.focus();
      page.keyboard().press("Enter");
      assertThat(copier).hasText("Copied");
      assertThat(page.locator("main > p[role=status]")).hasText("Copied");
      assertThat(visit.asked("navigator.clipboard.readText()")).isEqualTo("print(\"fog\")\n");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void picturesOpenAsLargeAsTheWindowWithTheirNeighbours(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      Locator view = page.locator("dialog.zoom-view");
      Locator opener = page.locator(".e-content .zoom-open").first();
      opener.focus();
      page.keyboard().press("Enter");
      assertThat(view).isVisible();
      assertThat(view.locator("figcaption")).hasText("Lit at nine");
      page.keyboard().press("Escape");
      assertThat(view).isHidden();
      assertThat(opener).isFocused();
      page.locator(".gallery img").first().click();
      assertThat(view.locator("figcaption")).hasText("The first");
      page.keyboard().press("ArrowRight");
      assertThat(view.locator("figcaption")).hasText("The second");
      assertThat(view.locator(".zoom-count")).hasText("2 / 2");
      view.getByLabel("Next picture").click();
      assertThat(view.locator("img")).hasAttribute("alt", "One");
      view.getByLabel("Close").click();
      assertThat(view).isHidden();
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void commentsThatAreKeptElsewhereAreLoadedOnAClick(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      assertThat(page.locator("script[src*=isso]")).hasCount(0);
      page.locator(".provider button").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#isso-thread")).hasText("A reply");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void contentsMarkTheSectionThatIsRead(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      Locator current = page.locator(".toc [aria-current]");
      visit.asked("document.querySelector('#south').scrollIntoView()");
      assertThat(current).hasText("South");
      visit.asked("document.querySelector('#north').scrollIntoView()");
      assertThat(current).hasText("North");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void storyIsOfferedToBeContinuedWhereItWasLeft(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      assertThat(page.locator(".resume")).hasCount(0);
      visit.asked("document.querySelector('#south').scrollIntoView()");
      visit.until("localStorage['quillpress.places']");
      visit.at("/");
      assertThat(page.locator(".resume a")).hasText("Continue with Fog");
      visit.at("/2026/02/ice/");
      assertThat(page.locator(".resume a")).hasAttribute("href", SITES.get(theme).url() + FOG);
      visit.at("/series/harbour/");
      assertThat(page.locator(".resume a")).hasAttribute("href", SITES.get(theme).url() + FOG);
      visit.at(FOG);
      Locator goOn = page.getByText("Continue where you stopped");
      assertThat(page.locator("h1.p-name").first()).isVisible();
      goOn.focus();
      page.keyboard().press("Enter");
      visit.until("document.querySelector('#south').getBoundingClientRect().top < 200");
      assertThat(page.locator(".resume")).hasCount(0);
      visit.at(FOG);
      page.locator(".resume").getByLabel("Close").click();
      assertThat(page.locator(".resume")).hasCount(0);
      assertThat(visit.asked("localStorage['quillpress.places']")).isEqualTo("{}");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void withoutAMemoryAndWithRubbishInItEverythingWorksForThePage(String theme) {
    for (String memory :
        List.of(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})",
            "localStorage.quillpress = '[1'; localStorage['quillpress.places'] = '{\"/\":7}'",
            "localStorage.quillpress = 'null'; localStorage['quillpress.places'] = '3'",
            "localStorage.quillpress = '{\"theme\":\"<b>\",\"readSize\":{\"a\":1}}'")) {
      try (Visit visit = visit(theme)) {
        visit.page.addInitScript(memory);
        Page page = visit.at(FOG);
        assertThat(visit.asked("document.documentElement.dataset.theme ?? ''")).isEqualTo("");
        page.locator("#_tools button").last().click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        chooseVeryLarge(page);
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void aMemoryThatWasFullForAWhileIsTheNewestAgain(String theme) {
    try (Visit visit = visit(theme)) {
      visit.page.addInitScript(
          """
          const write = Storage.prototype.setItem;
          Storage.prototype.setItem = () => {
            Storage.prototype.setItem = write;
            throw new Error("full");
          };
          """);
      Page page = visit.at(FOG);
      page.locator("#_tools button").last().click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "light");
      page.locator("#_tools button").last().click();
      chooseVeryLarge(page);
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void whatBelongsToTextsIsNotAddedToLists(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at("/series/harbour/");
      assertThat(page.locator("#_tools button")).hasCount(1);
      assertThat(page.locator(".cover img, main pre")).hasCount(2);
      assertThat(page.locator(".zoom-open, .copy, .zooms")).hasCount(0);
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void withoutScriptNothingDeadStandsOnThePage(String theme) {
    try (Visit visit = visit(theme, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.at(FOG);
      assertThat(page.locator("button:visible")).hasCount(0);
      assertThat(page.locator(".footnotes li")).hasCount(3);
      assertThat(page.locator(".toc a")).hasCount(2);
      page.locator(".footnote-ref a").first().click();
      assertThat(page.url()).contains("#fn-");
      assertThat(page.locator(".e-content figure img").first()).isVisible();
      assertThat(page.locator(".skip-link")).hasAttribute("href", "#_main");
      visit.at("/");
      assertThat(page.locator("main a[href='" + FOG + "']").first()).isVisible();
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void paperShowsTheTextAndNoControls(String theme) {
    try (Visit visit = visit(theme)) {
      Page page = visit.at(FOG);
      page.locator(".footnote-ref a").first().click();
      assertThat(page.locator(".note-panel")).isVisible();
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator("button:visible, dialog:visible, .panel:visible, nav:visible"))
          .hasCount(0);
      assertThat(page.locator(".footnotes")).isVisible();
    }
  }
}
