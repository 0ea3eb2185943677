package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.check.MadeUpSite;
import org.quillpress.files.FolderSource;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.MadeBy;

class TraceTest {
  private static final String SITE =
      """
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      description: Of fog
      ---
      # Fog

      It came up
      the [steps](https://example.net/).

      ## At two

      - One
      - Two https://example.net/two

      > Said
      > nothing.

      | a |
      |---|
      | 1 |

      ```java
      int a;
      ```

      ![A lamp](lamp.svg "The lamp")

      :::: note
      Take care.
      ::::

      <div class="own">
        <p>Mine</p>
      </div>

      Words <b>in bold</b>

      {{< badge >}}
      -- stories/lamp.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
      -- theme/shortcodes/badge.mustache --
      {{! a badge }}
      <p class="badge"
         title="<b>">Badge</p>
      """;

  private static List<String> themes() throws IOException {
    return ShippedThemes.names();
  }

  private static Map<String, String> built(SourceTree source, String theme, boolean trace)
      throws IOException {
    MapTarget target = new MapTarget();
    BuildResult result =
        TestSite.builder().source(source).set("theme", theme).trace(trace).build().generate(target);
    assertThat(result.succeeded()).as(result.report()).isTrue();
    Map<String, String> files = new TreeMap<>();
    target
        .files()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
    return files;
  }

  private static void assertSameWithout(SourceTree source, String theme) throws IOException {
    Map<String, String> plain = built(source, theme, false);
    Map<String, String> traced = built(source, theme, true);
    assertThat(traced.keySet()).isEqualTo(plain.keySet());
    List<String> unlike = new ArrayList<>();
    traced.forEach(
        (path, text) -> {
          boolean page = path.endsWith(".html");
          String without = text.replaceAll(" data-made-by=\"[^\"]*\"", "");
          assertThat(plain.get(path)).as(path).doesNotContain(MadeBy.NAME);
          if (!(page ? without : text).equals(plain.get(path))) {
            unlike.add(path);
          }
        });
    assertThat(unlike).isEmpty();
    assertThat(traced.get("index.html")).contains(MadeBy.NAME);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void aTracedSiteIsTheSameButForTheAttributes(String theme) throws IOException {
    for (MadeUpSite site : MadeUpSite.all()) {
      assertSameWithout(site.source(), theme);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void theTracedMagazineIsTheSameButForTheAttributes(String theme) throws IOException {
    assertSameWithout(FolderSource.of(Path.of("..", "site-content")), theme);
  }

  @Test
  void theTextIsTheSameWhateverBecomesOfRawHtml() throws IOException {
    for (String raw : List.of("allow", "escape", "sanitise")) {
      Map<String, String> files = new TreeMap<>(TestSite.files(SITE));
      files.merge("site.yaml", "rawHtml: " + raw + "\n", String::concat);
      assertSameWithout(MapSource.of(files), "base");
    }
  }

  @Test
  void elementsTellTheLineThatMadeThem() {
    Document page =
        TestSite.build(SITE, builder -> builder.trace(true)).page("2026/01/fog/index.html");
    assertMade(page, "p:contains(It came up)", "stories/fog.md:8");
    assertMade(page, "a[href=https://example.net/]", "stories/fog.md:9");
    assertMade(page, "h2:contains(At two)", "stories/fog.md:11");
    assertMade(page, "li:contains(One)", "stories/fog.md:13");
    assertMade(page, "li a[href=https://example.net/two]", "stories/fog.md:14");
    assertMade(page, "blockquote", "stories/fog.md:16");
    assertMade(page, "main table", "stories/fog.md:19");
    assertMade(page, "main pre", "stories/fog.md:23");
    assertMade(page, "main figure", "stories/fog.md:27");
    assertMade(page, "main figure img", "stories/fog.md:27");
    assertMade(page, "main aside.alert", "stories/fog.md:29");
    assertMade(page, "div.own", "stories/fog.md:33");
    assertMade(page, "div.own p", "stories/fog.md:34");
    assertMade(page, "b:contains(in bold)", "stories/fog.md:37");
    assertMade(page, "p.badge", "theme/shortcodes/badge.mustache:2");
    assertThat(page.expectFirst("html").attr(MadeBy.NAME)).startsWith("themes/");
    assertThat(page.expectFirst("h1").attr(MadeBy.NAME)).startsWith("themes/");
  }

  @Test
  void linesOfProblemsInTemplatesStayRight() {
    String site =
        """
        -- stories/fog.md --
        ---
        date: 2026-01-02
        ---
        Fog.
        -- theme/partials/hooks/footer.mustache --
        <p>One</p>
        <p>Two</p> {{site.titel}}
        """;
    List<String> plain = TestSite.build(site).problems();
    assertThat(plain).anyMatch(problem -> problem.contains("footer.mustache:2:"));
    assertThat(TestSite.build(site, builder -> builder.trace(true)).problems()).isEqualTo(plain);
  }

  @Test
  void aPartialInsideOfATagGetsNoAttributesOfItsOwn() {
    String site =
        """
        -- stories/fog.md --
        ---
        date: 2026-01-02
        ---
        Fog.
        -- theme/partials/hooks/footer.mustache --
        <p {{>own/both}} title="{{>own/value}}">Two</p> {{>own/both}}
        <script>if (1 {{>own/script}}) {}</script>
        -- theme/partials/own/both.mustache --
        lang="en"
        -- theme/partials/own/value.mustache --
        a <b> c
        -- theme/partials/own/script.mustache --
        <b
        """;
    Document page =
        TestSite.build(site, builder -> builder.trace(true)).page("2026/01/fog/index.html");
    Document plain = TestSite.build(site).page("2026/01/fog/index.html");
    assertMade(page, "p[title]", "theme/partials/hooks/footer.mustache:1");
    page.select("[" + MadeBy.NAME + "]").removeAttr(MadeBy.NAME);
    assertThat(page.html()).isEqualTo(plain.html());
    assertThat(page.expectFirst("p[title]").attr("title")).contains("a <b> c");
  }

  private static void assertMade(Document page, String element, String by) {
    assertThat(page.expectFirst(element).attr(MadeBy.NAME)).as(element).isEqualTo(by);
  }
}
