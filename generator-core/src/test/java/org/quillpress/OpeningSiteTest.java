package org.quillpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.files.FolderSource;
import org.quillpress.files.SourceTree;
import org.quillpress.preview.LiveSite;
import org.quillpress.problem.Problem;

/** A large site shows its newest stories before all of it is read, and the same as ever then. */
@Timeout(120)
class OpeningSiteTest {
  private static final int MANY = 1_200;

  /** The common pool may have one thread only, which the first that waits would take. */
  private static final Executor THREADS = task -> new Thread(task).start();

  @TempDir Path folder;

  private static String text(LiveSite site, String path) throws IOException {
    return new String(site.file(path).orElse(new byte[0]), UTF_8);
  }

  private OpeningSite opening(int stories, IntFunction<String> name, IntFunction<String> head)
      throws IOException {
    return opening(stories, name, head, builder -> builder);
  }

  private OpeningSite opening(
      int stories,
      IntFunction<String> name,
      IntFunction<String> head,
      UnaryOperator<SiteGenerator.Builder> how)
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < stories; i++) {
      String text = "---\ntitle: Story " + i + "\n" + head.apply(i) + "---\nText of " + i + ".\n";
      files.put("stories/" + name.apply(i) + ".md", text);
    }
    files.put("pages/about.md", "---\ntitle: About\n---\nSee [the first](../stories/gone.md).\n");
    files.putAll(TestSite.files("-- static/robots.txt --\nUser-agent: *"));
    TestSite.write(files, folder);
    return how.apply(TestSite.builder().source(folder)).build().opening(Set.of());
  }

  /** Of three years, each later than that before, the months in no order. */
  private static String date(int i) {
    return "%d-%02d-%02d".formatted(2020 + i / 400, 1 + i * 7 % 12, 1 + i * 11 % 28);
  }

  @Test
  void theNewestStoriesShowFirst() throws Exception {
    try (OpeningSite site = opening(MANY, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();
      assertThat(site.isWhole()).isFalse();
      String first = text(site, "index.html");
      assertThat(first).contains("Page 1 of 2");
      assertThat(text(site, "about/index.html")).contains("About");
      assertThat(site.problems()).as("what is not read yet is not missing").isEmpty();

      CompletableFuture<Optional<byte[]>> feed = asked(site, "feed.xml");
      CompletableFuture<Optional<byte[]>> old = asked(site, "2020/01/s0/index.html");
      assertThat(feed).as("waits for all").isNotDone();
      assertThat(old).as("waits for all").isNotDone();
      site.refresh();

      assertThat(site.isWhole()).isTrue();
      assertThat(feed.get(60, TimeUnit.SECONDS)).isPresent();
      assertThat(old.get(60, TimeUnit.SECONDS)).isPresent();
      String home = text(site, "index.html");
      assertThat(home).contains("Page 1 of 120");
      assertThat(titles(first)).isNotEmpty().isEqualTo(titles(home));
      assertThat(site.problems()).as("of all").isNotEmpty();
    }
  }

  private static CompletableFuture<Optional<byte[]>> asked(OpeningSite site, String path)
      throws InterruptedException {
    CompletableFuture<Optional<byte[]>> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return site.file(path);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            },
            THREADS);
    Thread.sleep(100);
    return answer;
  }

  private static List<String> titles(String page) {
    return Jsoup.parse(page).select("main h2").eachText();
  }

  /** Whether the front page of a part has the stories that it has in the end. */
  private static void assertShowsTheNewest(OpeningSite site) throws IOException {
    site.open();
    assertThat(site.isWhole()).isFalse();
    String first = text(site, "index.html");
    site.refresh();

    assertThat(titles(first)).isNotEmpty().isEqualTo(titles(text(site, "index.html")));
  }

  @Test
  void datesInNamesCount() throws Exception {
    try (OpeningSite site = opening(MANY, i -> date(i) + "-s" + i, i -> "")) {
      assertShowsTheNewest(site);
    }
  }

  /** Which are the newest is guessed before they are parsed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: '%s'",
        "\"date\": %s",
        "date:    \"%s 12:30\"",
        "published: %s",
        "pubDate: %s",
        "date:\n  %s"
      })
  void datesAreFoundAsTheyAreTyped(String line) throws Exception {
    try (OpeningSite site = opening(MANY, i -> "s" + i, i -> line.formatted(date(i)) + "\n")) {
      assertShowsTheNewest(site);
    }
  }

  @Test
  void ofOneDayTheLatestShowFirst() throws Exception {
    IntFunction<String> time = i -> "%02d:%02d".formatted(i * 7 % 1440 / 60, i * 7 % 60);
    try (OpeningSite site =
        opening(
            MANY,
            i -> "s" + i,
            i -> "date: 2026-01-02" + (i % 2 == 0 ? " " : "T") + time.apply(i) + ":00Z\n")) {
      assertShowsTheNewest(site);
    }
  }

  /** The check of a theme is not waited for. */
  @Test
  void aMistakeInTheThemeIsToldWhenAllIsRead() throws Exception {
    try (OpeningSite site = opening(MANY, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      writeCard("<p>{{titel}}</p>");
      site.open();
      assertThat(site.isWhole()).isFalse();
      assertThat(text(site, "index.html")).contains("Page 1 of 2");
      site.refresh();

      assertThat(ofCard(site)).hasSize(1);
      writeCard("<p>{{title}}</p>");
      site.refresh(List.of(CARD));
      assertThat(ofCard(site)).isEmpty();
      assertThat(text(site, "index.html")).contains("Page 1 of 120");
    }
  }

  @Test
  void aMistakeInTheThemeOfASmallSiteIsToldAtOnce() throws Exception {
    try (OpeningSite site = opening(20, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      writeCard("<p>{{titel}}</p>");
      site.open();

      assertThat(site.isWhole()).isTrue();
      assertThat(ofCard(site)).hasSize(1);
    }
  }

  /** Who may not read a story is told so, and sees the others. */
  @Test
  void aStoryThatCannotBeReadDoesNotHideTheOthers() throws Exception {
    String file = "stories/s3.md";
    SourceTree tree =
        new BrokenTree(
            FolderSource.of(folder),
            path ->
                path.equals(file)
                    ? Optional.of(new AccessDeniedException(path))
                    : Optional.empty());
    try (OpeningSite site =
        opening(
            MANY, i -> "s" + i, i -> "date: " + date(i) + "\n", builder -> builder.source(tree))) {
      site.open();
      assertThat(site.isWhole()).isFalse();
      assertThat(text(site, "index.html")).contains("Page 1 of 2");
      site.refresh();

      assertThat(site.problems()).anyMatch(problem -> problem.place().file().equals(file));
    }
  }

  /** A part is only shown while all is being read. */
  @Test
  void aFirstReadingThatFailsIsFollowedByOneOfAll() throws Exception {
    AtomicBoolean fails = new AtomicBoolean(true);
    SourceTree tree =
        new BrokenTree(
            FolderSource.of(folder),
            path ->
                path.equals("site.yaml") && fails.getAndSet(false)
                    ? Optional.of(new IOException("no disk"))
                    : Optional.empty());
    try (OpeningSite site =
        opening(
            MANY, i -> "s" + i, i -> "date: " + date(i) + "\n", builder -> builder.source(tree))) {
      assertThatThrownBy(site::open).hasMessage("no disk");
      site.refresh();

      assertThat(site.isWhole()).isTrue();
      assertThat(text(site, "index.html")).contains("Page 1 of 120");
    }
  }

  private static final String CARD = "theme/partials/card.mustache";

  private void writeCard(String text) throws IOException {
    TestSite.write(Map.of(CARD, text), folder);
  }

  private static List<Problem> ofCard(LiveSite site) throws IOException {
    return site.problems().stream().filter(p -> p.place().file().equals(CARD)).toList();
  }

  @Test
  void aSmallSiteIsReadOnce() throws Exception {
    try (OpeningSite site = opening(20, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();

      assertThat(site.isWhole()).isTrue();

      assertThat(text(site, "2020/01/s0/index.html")).contains("Story 0");
    }
  }

  /** It grows while it is open. */
  @Test
  void onlyTheFirstReadingMayBeOfAPart() throws Exception {
    try (OpeningSite site = opening(20, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();
      for (int i = 20; i < MANY; i++) {
        Files.writeString(
            folder.resolve("stories/s" + i + ".md"), "---\ndate: " + date(i) + "\n---\nText.\n");
      }
      site.refresh(List.of("stories"));

      assertThat(site.isWhole()).isTrue();
      assertThat(text(site, "index.html")).contains("Page 1 of 120");
    }
  }

  /** An error among the newest: there is nothing to show before all is read. */
  @Test
  void anErrorInANewStoryIsToldWithAllOthers() throws Exception {
    int last =
        IntStream.range(0, MANY)
            .boxed()
            .max(Comparator.comparing(OpeningSiteTest::date))
            .orElseThrow();
    try (OpeningSite site =
        opening(
            MANY,
            i -> "s" + i,
            i -> "date: " + date(i) + (i == 3 || i == last ? "\ntags: [fog" : "") + "\n")) {
      site.open();

      assertThat(site.isWhole()).isTrue();
      assertThat(site.file("index.html")).isEmpty();
      assertThat(site.problems())
          .extracting(problem -> problem.place().file())
          .contains("stories/s3.md", "stories/s" + last + ".md");
    }
  }

  @Test
  void whoWaitsIsSentAwayWhenItIsClosed() throws Exception {
    CompletableFuture<Optional<byte[]>> answer;
    try (OpeningSite site = opening(MANY, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();
      assertThat(site.isWhole()).isFalse();
      answer = asked(site, "feed.xml");
    }
    assertThat(answer.get(60, TimeUnit.SECONDS)).isEmpty();
  }

  /** What shows already is not taken away for it. */
  @Test
  void anErrorInAnOldStoryIsToldWhenAllIsRead() throws Exception {
    try (OpeningSite site =
        opening(
            MANY, i -> "s" + i, i -> "date: " + date(i) + (i == 3 ? "\ntags: [fog" : "") + "\n")) {
      site.open();
      assertThat(site.isWhole()).isFalse();
      site.refresh();

      assertThat(text(site, "index.html")).contains("Page 1 of 2");
      assertThat(site.file("2020/01/s0/index.html")).isEmpty();
      assertThat(site.problems())
          .anyMatch(problem -> problem.place().file().equals("stories/s3.md"));

      Path broken = folder.resolve("stories/s3.md");
      Files.writeString(broken, Files.readString(broken).replace("[fog", "[fog]"));
      site.refresh(List.of("stories/s3.md"));
      assertThat(site.isWhole()).isTrue();
      assertThat(text(site, "index.html")).contains("Page 1 of 120");
    }
  }

  /** Pages ask for that first. */
  @Test
  void nobodyWaitsToBeToldWhatIsWrong() throws Exception {
    CountDownLatch reads = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (OpeningSite site =
        opening(
            MANY,
            i -> "s" + i,
            i -> "date: " + date(i) + "\n",
            builder ->
                builder.progress(
                    (stage, done, total) -> {
                      reads.countDown();
                      await(go);
                    }))) {
      CompletableFuture<Void> whole =
          CompletableFuture.runAsync(
              () -> {
                try {
                  site.refresh();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              },
              THREADS);
      assertThat(reads.await(60, TimeUnit.SECONDS)).as("it is being read").isTrue();

      assertThat(
              CompletableFuture.supplyAsync(() -> problems(site), THREADS)
                  .get(30, TimeUnit.SECONDS))
          .isEmpty();
      go.countDown();
      whole.get(60, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).as("goes on").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Problem> problems(LiveSite site) {
    try {
      return site.problems();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsReadAlreadyIsNotWaitedFor() throws Exception {
    try (OpeningSite site = opening(MANY, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();
      assertThat(site.isWhole()).isFalse();

      assertThat(site.fileNow("robots.txt")).isPresent();
      assertThat(site.fileNow("about/index.html")).isPresent();
      assertThat(site.fileNow("about")).isEmpty();
      assertThat(site.fileNow("feed.xml")).isEmpty();
      assertThat(site.fileNow("search/index.json")).isEmpty();
    }
  }

  @Test
  void textsThatAreNoSourcesDoNotMakeASiteLarge() throws Exception {
    for (int i = 0; i < MANY; i++) {
      Path readme = folder.resolve("vendor/p" + i + "/README.md");
      Files.createDirectories(readme.getParent());
      Files.writeString(readme, "Read me.");
    }
    try (OpeningSite site = opening(20, i -> "s" + i, i -> "date: " + date(i) + "\n")) {
      site.open();

      assertThat(site.isWhole()).isTrue();
    }
  }
}
