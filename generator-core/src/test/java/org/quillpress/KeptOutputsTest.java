package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.FolderTarget;
import org.quillpress.files.Publication;
import org.quillpress.files.Published;
import org.quillpress.files.Target;
import org.quillpress.problem.Problem;

/** Which pages and feeds a build over an earlier one makes again, and which it leaves alone. */
class KeptOutputsTest {
  private static final String HOOK = "theme/partials/hooks/body-end.mustache";

  @TempDir Path folder;

  private Path source;
  private Path output;
  private Watched target;
  private BuildResult result;

  @BeforeEach
  void aSiteIsBuilt() throws IOException {
    source = folder.resolve("source");
    output = folder.resolve("site");
    TestSite.write(
        TestSite.files(
            """
            -- site.yaml --
            title: Nights
            url: https://example.org/
            paginate: 2
            -- stories/2026-01-01-fog.md --
            ---
            title: Fog
            tags: ice
            ---
            Fog, and a [lamp](2026-01-06-lamp.md).
            -- stories/2026-01-02-rope.md --
            Rope.
            -- stories/2026-01-03-salt.md --
            Salt.
            -- stories/2026-01-04-tide.md --
            Tide.
            -- stories/2026-01-05-wind.md --
            Wind.
            -- stories/2026-01-06-lamp.md --
            ---
            title: Lamp
            ---
            Light.
            -- pages/about.md --
            About.
            """),
        source);
    build(builder -> builder);
  }

  private void build(UnaryOperator<SiteGenerator.Builder> more) throws IOException {
    target = new Watched(FolderTarget.of(output, folder.resolve("state")));
    result = more.apply(TestSite.builder().source(source)).build().generate(target);
  }

  /** Builds, and gives the files that were made. */
  private Set<String> made() throws IOException {
    build(builder -> builder);
    return target.made;
  }

  /** A target that knows which files were made for it. */
  private static final class Watched implements Target {
    final Set<String> made = new ConcurrentSkipListSet<>();
    private final Target target;

    Watched(Target target) {
      this.target = target;
    }

    @Override
    public Optional<Standing> standing() throws IOException {
      return target.standing();
    }

    @Override
    public Publication begin() throws IOException {
      Publication publication = target.begin();
      return new Publication() {
        @Override
        public void write(String path, byte[] bytes) throws IOException {
          made.add(path);
          publication.write(path, bytes);
        }

        @Override
        public boolean hasMemory() {
          return publication.hasMemory();
        }

        @Override
        public boolean follows(Standing standing) {
          return publication.follows(standing);
        }

        @Override
        public boolean keep(String path) throws IOException {
          return publication.keep(path);
        }

        @Override
        public boolean left(String path, byte[] bytes) throws IOException {
          return publication.left(path, bytes);
        }

        @Override
        public List<Problem> problems() throws IOException {
          return publication.problems();
        }

        @Override
        public Published commit() throws IOException {
          return publication.commit();
        }

        @Override
        public Published commit(byte[] memo) throws IOException {
          return publication.commit(memo);
        }

        @Override
        public void close() throws IOException {
          publication.close();
        }
      };
    }
  }

  private void write(String file, String text) throws IOException {
    TestSite.write(Map.of(file, text), source);
  }

  private void edit(String file, String old, String other) throws IOException {
    TestSite.edit(source.resolve(file), old, other);
  }

  @Test
  void aTextIsMadeAgainWithWhatShowsIt() throws IOException {
    edit("stories/2026-01-03-salt.md", "Salt.", "Salt and pepper.");
    assertThat(made())
        .contains("2026/01/salt/index.html", "feed.xml")
        .doesNotContain(
            "2026/01/fog/index.html",
            "2026/01/lamp/index.html",
            "about/index.html",
            "tags/ice/index.html",
            "tags/ice/feed.xml");
  }

  @Test
  void aTitleIsMadeAgainWhereItIsShown() throws IOException {
    edit("stories/2026-01-01-fog.md", "title: Fog", "title: Mist");
    assertThat(made())
        .contains(
            "2026/01/fog/index.html",
            "2026/01/rope/index.html",
            "2026/01/lamp/index.html",
            "tags/ice/index.html",
            "tags/ice/feed.xml")
        .doesNotContain(
            "2026/01/salt/index.html", "2026/01/tide/index.html", "2026/01/wind/index.html");
  }

  @Test
  void whatAllPagesAreMadeOfMakesAllAgain() throws IOException {
    edit("site.yaml", "title: Nights", "title: Days");
    assertThat(made()).contains("2026/01/salt/index.html", "about/index.html", "feed.xml");
    write(HOOK, "<i>Bye</i>");
    assertThat(made()).contains("2026/01/salt/index.html", "about/index.html");
  }

  @Test
  void aTemplateThatIsCopiedTooMakesAllAgain() throws IOException {
    edit("site.yaml", "paginate: 2", "static: theme");
    write(HOOK, "<i>Bye</i>");
    build(builder -> builder);
    write(HOOK, "<i>See you</i>");
    assertThat(made()).contains("2026/01/salt/index.html", "about/index.html");
  }

  @Test
  void anAssetThatIsNamedLikeATextMakesAllAgain() throws IOException {
    write(HOOK, "<a href=\"{{page.assets.terms.url}}\">Terms</a>");
    write("theme/assets/terms.md", "One.");
    build(builder -> builder);
    write("theme/assets/terms.md", "Two.");
    assertThat(made()).contains("2026/01/salt/index.html", "about/index.html");
  }

  @Test
  void aPageShowsWhatItsTemplateNamesOfTheSite() throws IOException {
    write(HOOK, "{{#site.latest}}{{title}}{{/site.latest}}");
    build(builder -> builder);
    edit("stories/2026-01-06-lamp.md", "title: Lamp", "title: Torch");
    assertThat(made()).contains("2026/01/salt/index.html", "about/index.html");
  }

  @Test
  void whatWasToldOfAPageIsToldAgain() throws IOException {
    edit("stories/2026-01-02-rope.md", "Rope.", "A [knot](knot.md) and [a part](fog.md#part).");
    edit("stories/2026-01-04-tide.md", "Tide.", "See [it](2026-01-05-wind.md#gone).");
    build(builder -> builder);
    List<String> told = result.problems().stream().map(Object::toString).toList();
    assertThat(told).hasSize(3);
    edit("stories/2026-01-03-salt.md", "Salt.", "Salt and pepper.");
    assertThat(made()).contains("2026/01/rope/index.html").doesNotContain("about/index.html");
    assertThat(result.problems().stream().map(Object::toString).toList()).isEqualTo(told);
  }

  @Test
  void aNewPageIsFoundByTheLinksThatMissedIt() throws IOException {
    edit("stories/2026-01-02-rope.md", "Rope.", "A [knot](../pages/knot.md).");
    build(builder -> builder);
    assertThat(result.problems()).isNotEmpty();
    Files.writeString(source.resolve("pages/knot.md"), "Knot.");
    build(builder -> builder);
    assertThat(result.problems()).isEmpty();
    assertThat(output.resolve("2026/01/rope/index.html"))
        .content()
        .contains("<a href=\"/knot/\">knot</a>");
  }

  @Test
  void aBuildThatIsToVerifyMakesAllAndFindsTheSame() throws IOException {
    edit("stories/2026-01-03-salt.md", "Salt.", "Salt and pepper.");
    build(builder -> builder.verify(true));
    assertThat(result.succeeded()).isTrue();
    assertThat(result.written()).isPositive();
    assertThat(result.unchanged()).isPositive();
  }

  @Test
  void aFileThatSomebodyElseChangedIsMadeAgain() throws IOException {
    Path about = output.resolve("about/index.html");
    String before = Files.readString(about);
    Files.writeString(about, "spoilt");
    edit("stories/2026-01-03-salt.md", "Salt.", "Salt and pepper.");
    build(builder -> builder);
    assertThat(about).hasContent(before);
  }
}
