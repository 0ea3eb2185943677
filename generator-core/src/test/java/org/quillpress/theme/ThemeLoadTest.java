package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Place;

class ThemeLoadTest {
  private static String story(Theme theme, Site site) {
    return new String(
        theme.render("story", Made.page(Map.of()), site.problems), StandardCharsets.UTF_8);
  }

  @Test
  void eachFileIsLookedUpInTheSiteThenTheThemeThenItsParentsThenBase() {
    Site site = new Site();
    site.theme("base", "layouts/story.mustache", "{{>a}}{{>b}}{{>c}}{{>d}}");
    for (String name : List.of("a", "b", "c", "d")) {
      site.theme("base", "partials/" + name + ".mustache", "base ");
    }
    site.theme("parent", "theme.yaml", "contract: 1\n");
    site.theme("parent", "partials/b.mustache", "parent ");
    site.theme("parent", "partials/c.mustache", "parent ");
    site.theme("parent", "partials/d.mustache", "parent ");
    site.theme("child", "theme.yaml", "contract: 1\nextends: parent\n");
    site.theme("child", "partials/c.mustache", "child ");
    site.theme("child", "partials/d.mustache", "child ");
    site.own("partials/d.mustache", "site ");
    Theme theme = site.load("child");
    assertThat(story(theme, site)).isEqualTo("base parent child site ");
    assertThat(theme.name()).isEqualTo("child");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void unknownThemeIsToldWithTheNearestAndAllOthers() {
    Site site = new Site();
    site.theme("lantern", "theme.yaml", "contract: 1\n");
    assertThat(story(site.load("lantren"), site)).isEqualTo("story");
    assertThat(site.messages())
        .containsExactly(
            "site.yaml:2:8 theme-unknown there is no theme \"lantren\""
                + " (did you mean \"lantern\"? themes are base, lantern)");
  }

  @Test
  void unknownParentIsToldWhereItIsNamed() {
    Site site = new Site();
    site.theme("lantern", "theme.yaml", "contract: 1\nextends: bass\n");
    site.load("lantern");
    assertThat(site.messages())
        .containsExactly(
            "themes/lantern/theme.yaml:2:1 theme-unknown there is no theme \"bass\""
                + " (did you mean \"base\"? themes are base, lantern)");
  }

  @Test
  void themesThatExtendEachOtherInACircleAreToldAndLoaded() {
    Site site = new Site();
    site.theme("a", "theme.yaml", "contract: 1\nextends: b\n");
    site.theme("b", "theme.yaml", "contract: 1\nextends: a\n");
    assertThat(story(site.load("a"), site)).isEqualTo("story");
    assertThat(site.messages())
        .containsExactly(
            "themes/b/theme.yaml:2:1 theme-cycle themes extend each other in a circle:"
                + " a → b → a (remove extends: from one of them)");
  }

  @Test
  void otherContractsKeysAndTypesAreTold() {
    Site site = new Site();
    site.theme(
        "odd",
        "theme.yaml",
        "contract: 2\nextend: base\nsettings:\n  tone: {type: color}\n"
            + "  dark: {type: switch, default: maybe}\n  size: {type: choice}\n");
    site.load("odd");
    assertThat(site.messages())
        .containsExactly(
            "themes/odd/theme.yaml:1:1 theme-contract this theme is made for contract 2"
                + " (take one that is made for contract 1, or a later Quillpress)",
            "themes/odd/theme.yaml:2:1 theme-key \"extend\" is not a key of themes"
                + " (did you mean \"extends\"?)",
            "themes/odd/theme.yaml:4:3 theme-setting \"color\" is not a type of settings"
                + " (types are choice, colour, number, picture, switch, text)",
            "themes/odd/theme.yaml:5:3 theme-setting \"maybe\" cannot be the default of \"dark\""
                + " (type true or false)",
            "themes/odd/theme.yaml:6:3 theme-setting the setting \"size\" has no choices"
                + " (type choices: [one, two])");
  }

  @Test
  void themeThatNamesNoContractIsWarnedOf() {
    Site site = new Site();
    site.theme("odd", "theme.yaml", "name: odd\n");
    site.own("theme.yaml", "extends: odd\n");
    site.load("odd");
    assertThat(site.messages())
        .containsExactly(
            "theme/theme.yaml:1:1 theme-key the site's own folder cannot extend a theme"
                + " (name the theme in site.yaml)",
            "themes/odd/theme.yaml theme-contract the theme does not say for which contract it is"
                + " made (type contract: 1)");
  }

  @Test
  void programWithoutABaseThemeIsTold() {
    ThemeSources sources =
        new ThemeSources(MapTree.of(Map.of()), Map.of(), (file, text, problems) -> Map.of());
    assertThatThrownBy(
            () ->
                Theme.load(
                    sources, "base", Place.SITE, Map.of(), new org.quillpress.problem.Problems()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base");
  }

  @Test
  void missingLayoutsAndFilesThatAreNoTemplatesAreTold() {
    Site site = new Site();
    site.theme("base", "layouts/zine.html", "x");
    site.theme("base", "layouts/.DS_Store", "x");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "themes/base/layouts/zine.html theme-file the file is not a template"
                + " (templates end in .mustache)");
  }

  @Test
  void settingsGetTheirTypesAndDefaults() {
    Site site = new Site();
    site.theme(
        "base",
        "theme.yaml",
        "contract: 1\nsettings:\n"
            + "  measure: {type: choice, default: wide, choices: [narrow, wide, extra-wide]}\n"
            + "  dark: {type: switch, default: true}\n"
            + "  accent: {type: colour, default: '#a40'}\n"
            + "  motto: {label: Motto}\n"
            + "  ratio: {type: number, default: 1.5}\n");
    site.setting("measure", "extra-wide").setting("dark", "off");
    Theme theme = site.load("base");
    assertThat(theme.settingValues())
        .isEqualTo(
            Map.of(
                "measure",
                "extra-wide",
                "measureIsNarrow",
                false,
                "measureIsWide",
                false,
                "measureIsExtraWide",
                true,
                "dark",
                false,
                "accent",
                "#a40",
                "motto",
                "",
                "ratio",
                "1.5"));
    assertThat(theme.settings()).extracting(ThemeSetting::key).first().isEqualTo("measure");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void settingsThatDoNotFitAreTold() {
    Site site = new Site();
    site.theme(
        "base",
        "theme.yaml",
        "contract: 1\nsettings:\n  measure: {type: choice, choices: [narrow, wide]}\n"
            + "  accent: {type: colour}\n");
    site.setting("measure", "wider").setting("mesure", "wide");
    site.setting("accent", "red;} body{display:none");
    Theme theme = site.load("base");
    assertThat(theme.settingValues())
        .containsEntry("measure", "narrow")
        .containsEntry("accent", "");
    assertThat(site.messages())
        .containsExactlyInAnyOrder(
            "site.yaml:1:1 theme-setting \"wider\" is no value of the theme's setting \"measure\""
                + " (type one of narrow, wide)",
            "site.yaml:1:1 theme-setting the theme has no setting \"mesure\""
                + " (did you mean \"measure\"?)",
            "site.yaml:1:1 theme-setting \"red;} body{display:none\" is no value of the theme's"
                + " setting \"accent\" (type a colour such as \"#a04020\")");
  }
}
