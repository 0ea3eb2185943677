package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.quillpress.files.MapSource;

/** What the check of a theme says, beside the mistakes of {@link MistakesTest}. */
class CheckedThemeTest {
  private static final ThemeCheck CHECK = ThemeCheck.of(ServiceLoader.load(SiteExtension.class));

  private static ThemeCheck.Result check(String files) throws IOException {
    var theme = TestSite.files("-- theme.yaml --\ncontract: 1\nextends: base\n" + files);
    theme.remove("site.yaml");
    return CHECK.check("mine", MapSource.of(theme));
  }

  private static List<String> problems(String files) throws IOException {
    return check(files).problems().stream().map(TestSite::line).toList();
  }

  @Test
  void aThemeThatChangesNothingPasses() throws IOException {
    ThemeCheck.Result result = check("");
    assertThat(result.problems()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(result.pages()).isGreaterThan(100);
    assertThat(result.summary())
        .isEqualTo(
            "the theme \"mine\": " + result.pages() + " pages looked at, 0 errors, 0 warnings");
  }

  @Test
  void aThemeThatIsNowhereIsTold() throws IOException {
    ThemeCheck.Result result = CHECK.check("brodsheet");
    assertThat(result.passed()).isFalse();
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("theme-unknown"))
        .satisfies(p -> assertThat(p.hint()).startsWith("did you mean \"broadsheet\"?"));
  }

  @Test
  void sheetsAndScriptsThatAskOtherHostsAreTold() throws IOException {
    assertThat(
            problems(
                """
                -- assets/custom.css --
                /* url(https://a.example/x.png) */
                a { background: url("//b.example/x.png") }
                b { background: url(data:image/png;base64,xx) }
                -- assets/mine.js --
                const svg = "http://www.w3.org/2000/svg";
                // see https://c.example/
                fetch("https://d.example/");
                """))
        .containsExactly(
            "error assets/custom.css:2:22 [theme-remote] \"//b.example/x.png\" is on another host,"
                + " which every reader would ask",
            "error assets/mine.js:3:8 [theme-remote] \"https://d.example/\" is on another host,"
                + " which every reader would ask");
  }

  @Test
  void sheetsThatWeighTooMuchAreTold() throws IOException {
    StringBuilder css = new StringBuilder("-- assets/style.css --\n");
    Random random = new Random(1);
    for (int i = 0; i < 2500; i++) {
      css.append(".a%x{order:%d}\n".formatted(random.nextInt(), random.nextInt(1_000_000)));
    }
    assertThat(problems(css.toString()))
        .singleElement()
        .asString()
        .startsWith("warning assets/style.css [theme-size] the style sheets of a page weigh ");
  }

  @Test
  void aMistakeThatOnlyShowsOnAPageIsToldWhereItWasTyped() throws IOException {
    assertThat(
            problems(
                "-- partials/source.mustache --\n<p><b>{{title}}</b></p> <i>{{>*title}}</i>\n"))
        .singleElement()
        .asString()
        .startsWith("error partials/source.mustache:1:28 [theme-partial] ");
  }

  @Test
  void layoutsThatPagesAskForByNameAreLookedAt() throws IOException {
    assertThat(
            problems(
                """
                -- layouts/wide.mustache --
                {{<base}}
                {{$main}}
                <h1>{{page.title}}</h1>
                <h3>{{site.title}}</h3>
                {{/main}}
                {{/base}}
                """))
        .containsExactly("error layouts/wide.mustache:4:1 [theme-heading] <h3> follows <h1>");
  }

  @Test
  void wordsOfAttributesAreWords() throws IOException {
    assertThat(
            problems(
                """
                -- partials/source.mustache --
                {{! Not this. }}<p title="Hello {{title}}" class="big">{{title}} &middot; 12</p>
                """))
        .containsExactly(
            "warning partials/source.mustache:1:27 [theme-words] \"Hello\" stands outside of"
                + " labels/");
  }

  @Test
  void otherBracesAreReadAsSuch() throws IOException {
    assertThat(problems("-- partials/source.mustache --\n{{=<% %>=}}<p><% title %></p>\n"))
        .isEmpty();
  }

  @Test
  void wordsThatAParentTranslatesAreNotMissing() throws IOException {
    assertThat(
            problems(
                """
                -- labels/en.yaml --
                related: More like this
                -- labels/de.yaml --
                skipToContent: Zum Text
                """))
        .isEmpty();
  }

  @Test
  void anyNameOfAThemeCanBeChecked() throws IOException {
    var files = MapSource.of(Map.of("theme.yaml", "name: a/b\ncontract: 1\nextends: base\n"));
    assertThat(CHECK.check("a/b ../c", files).problems()).isEmpty();
  }

  @Test
  void settingsAreTriedWithOtherValues() throws IOException {
    assertThat(
            problems(
                """
                -- theme.yaml --
                contract: 1
                extends: base
                settings:
                  wide: {type: switch, default: false, label: Wide}
                -- partials/source.mustache --
                {{#site.settings.wide}}<img src="{{url}}">{{/site.settings.wide}}
                """))
        .containsExactly("error partials/source.mustache:1:24 [theme-alt] a picture has no alt");
  }
}
