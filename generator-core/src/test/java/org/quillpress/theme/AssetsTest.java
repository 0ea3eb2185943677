package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quillpress.theme.view.AssetView;

class AssetsTest {
  private static Map<String, ThemeAsset> assets(Theme theme) {
    return theme.assets().stream().collect(Collectors.toMap(ThemeAsset::key, asset -> asset));
  }

  private static String text(ThemeAsset asset) {
    return new String(asset.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void filesArePublishedUnderNamesThatTellTheirContent() {
    Site site = new Site();
    site.theme("base", "assets/style.css", "base");
    site.theme("base", "assets/js/theme.js", "x");
    site.own("assets/style.css", "abc");
    Theme theme = site.load("base");
    ThemeAsset style = assets(theme).get("styleCss");
    // SHA-256 of "abc", FIPS 180-2, appendix B.1
    assertThat(style.path()).isEqualTo("assets/style.ba7816bf8f.css");
    assertThat(style.integrity()).isEqualTo("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    assertThat(text(style)).isEqualTo("abc");
    assertThat(assets(theme).get("themeJs").path()).startsWith("assets/js/theme.").endsWith(".js");
    assertThat(theme.assetViews(path -> "/blog/" + path))
        .containsEntry("styleCss", new AssetView("/blog/" + style.path(), style.integrity()));
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void styleSheetFollowsTheNamesOfItsFiles() {
    Site site = new Site();
    site.theme("base", "assets/fonts/a.woff2", "font");
    site.theme("base", "assets/css/more.css", "b{background:url(../fonts/a.woff2#x)}");
    site.theme(
        "base",
        "assets/css/style.css",
        "@import \"more.css\"; /* url(none.png) */ a{src:URL( '../fonts/a.woff2?v=1' ),"
            + " url(data:image/png;base64,xx), url(https://x.test/a.png), url(/abs.png), url(#f)}"
            + " b::after{content:'url(none)'}");
    Theme theme = site.load("base");
    String font = assets(theme).get("aWoff2").path().substring("assets/".length());
    String more = assets(theme).get("moreCss").path().substring("assets/css/".length());
    assertThat(text(assets(theme).get("moreCss")))
        .isEqualTo("b{background:url(../" + font + "#x)}");
    assertThat(text(assets(theme).get("styleCss")))
        .isEqualTo(
            "@import \""
                + more
                + "\"; /* url(none.png) */ a{src:URL( '../"
                + font
                + "?v=1' ), url(data:image/png;base64,xx), url(https://x.test/a.png),"
                + " url(/abs.png), url(#f)} b::after{content:'url(none)'}");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void nameOfAStyleSheetChangesWithTheFilesThatItUses() {
    List<String> names =
        List.of("one", "two").stream()
            .map(
                font -> {
                  Site site = new Site();
                  site.theme("base", "assets/a.woff2", font);
                  site.theme("base", "assets/style.css", "a{src:url(a.woff2)}");
                  return assets(site.load("base")).get("styleCss").path();
                })
            .toList();
    assertThat(names.get(0)).isNotEqualTo(names.get(1));
  }

  @Test
  void addressesThatLeadNowhereOrOutOfTheThemeOrInACircleAreTold() {
    Site site = new Site();
    site.theme("base", "assets/fog.png", "x");
    site.theme("base", "assets/a.css", "a{}\n b{c:url(frog.png)}\nd{e:url(../../x/fog.png)}");
    site.theme("base", "assets/b.css", "@import 'c.css';");
    site.theme("base", "assets/c.css", "@import 'b.css';");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "themes/base/assets/a.css:2:10 theme-asset \"frog.png\" is not a file of the theme"
                + " (did you mean \"fog.png\"?)",
            "themes/base/assets/a.css:3:9 theme-asset \"../../x/fog.png\" is not a file of the"
                + " theme (put it beside the style sheet, or type an address that begins with / or"
                + " https://)",
            "themes/base/assets/c.css:1:10 theme-asset \"b.css\" leads back to this style sheet"
                + " (remove it)");
  }

  @Test
  void filesOfTheSameNameAreToldAndEmptyOnesAreNotPublished() {
    Site site = new Site();
    site.theme("base", "assets/a/style.css", "x");
    site.theme("base", "assets/b/style.css", "y");
    site.theme("base", "assets/custom.css", "");
    Theme theme = site.load("base");
    assertThat(theme.assets()).extracting(ThemeAsset::key).doesNotContain("customCss");
    assertThat(site.messages())
        .containsExactly(
            "themes/base/assets/b/style.css theme-asset \"assets/b/style.css\" and"
                + " \"assets/a/style.css\" have the same name styleCss (rename one of them)");
  }
}
