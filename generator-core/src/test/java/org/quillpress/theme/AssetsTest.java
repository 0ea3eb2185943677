package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
                + "\";a{src:URL( '../"
                + font
                + "?v=1' ),url(data:image/png;base64,xx),url(https://x.test/a.png),"
                + "url(/abs.png),url(#f)}b::after{content:'url(none)'}");
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

  @Test
  void partsAreLookedUpThroughTheChainAndPutInTheirPlaces() {
    Site site = new Site();
    site.theme("base", "assets/fonts/a.woff2", "font");
    site.theme("base", "assets/parts/_font.css", "a{src:url(../fonts/a.woff2)}");
    site.theme("base", "assets/_elements.css", "@import url(parts/_font.css);b{}");
    site.theme("base", "assets/_comfort.css", "c{}");
    site.theme("base", "assets/style.css", "base");
    site.theme(
        "face",
        "assets/css/style.css",
        "@IMPORT \"../_elements.css\" ;\n@import url( '../_comfort.css' );\n"
            + "@import \"../parts/_font.css\";d{}");
    site.theme("face", "theme.yaml", "name: face");
    site.theme("face", "assets/style.css", "");
    site.own("assets/_comfort.css", "own{}");
    Theme theme = site.load("face");
    ThemeAsset style =
        theme.assets().stream()
            .filter(asset -> asset.path().startsWith("assets/css/"))
            .findFirst()
            .orElseThrow();
    String font = assets(theme).get("aWoff2").path().substring("assets/".length());
    assertThat(text(style)).isEqualTo("a{src:url(../" + font + ")}b{}own{}d{}");
    assertThat(theme.assets()).extracting(ThemeAsset::path).noneMatch(path -> path.contains("_"));
  }

  @Test
  void partsThatAreMissingOrCircularOrConditionalAreTold() {
    Site site = new Site();
    site.theme("base", "assets/_comfort.css", "a{}\n@import '_more.css';");
    site.theme("base", "assets/_more.css", "@import '_comfort.css';");
    site.theme("base", "assets/more.css", "b{}");
    site.theme(
        "base",
        "assets/style.css",
        "@import '_comfrot.css';\n@import '_comfort.css' print;\n@import 'more.css';\n"
            + "c{d:url(_more.css)}");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "themes/base/assets/_more.css:1:10 theme-asset \"_comfort.css\" leads back to this part"
                + " (remove it)",
            "themes/base/assets/style.css:1:10 theme-asset \"_comfrot.css\" is not a part of the"
                + " theme (did you mean \"_comfort.css\"?)",
            "themes/base/assets/style.css:2:24 theme-asset a part is put in its place as it is:"
                + " \"print\" has no effect (write @media inside of the part)",
            "themes/base/assets/style.css:3:10 theme-asset browsers ignore \"more.css\": it is"
                + " imported behind a part (import it before the first part)",
            "themes/base/assets/style.css:4:9 theme-asset \"_more.css\" is not a file of the theme"
                + " (did you mean \"more.css\"?)");
  }

  @Test
  void aSheetThatImportsItselfGetsTheOneInWhosePlaceItStands() {
    Site site = new Site();
    site.theme("base", "assets/_part.css", "a{}");
    site.theme("base", "assets/style.css", "@import '_part.css';b{}");
    site.theme("child", "assets/_part.css", "@import '_part.css';c{}");
    site.theme("child", "assets/style.css", "@import 'style.css';d{}");
    site.own("assets/style.css", "@import 'style.css';e{}");
    assertThat(text(assets(site.load("child")).get("styleCss"))).isEqualTo("a{}c{}b{}d{}e{}");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void sheetsOfOtherHostsAndPartsThatNobodyImportsAreTold() {
    Site site = new Site();
    site.theme("base", "assets/_comfort.css", "a{}");
    site.theme("base", "assets/_unused.css", "b{}");
    site.theme("base", "assets/style.css", "@import '_comfort.css';");
    site.own("assets/fonts.css", "@import 'https://fonts.test/a.css';@import url(//x.test/b.css)");
    site.own("assets/_comfrot.css", "c{}");
    site.own("assets/_other-thing.css", "d{}");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "theme/assets/_comfrot.css theme-asset no style sheet imports \"_comfrot.css\" (did you"
                + " mean \"_comfort.css\"?)",
            "theme/assets/_other-thing.css theme-asset no style sheet imports \"_other-thing.css\""
                + " (type @import \"_other-thing.css\"; at the top of a style sheet)",
            "theme/assets/fonts.css:1:10 theme-remote \"https://fonts.test/a.css\" is on another"
                + " host, which every reader would ask (put the style sheet into assets/ and import"
                + " it from there)",
            "theme/assets/fonts.css:1:48 theme-remote \"//x.test/b.css\" is on another host, which"
                + " every reader would ask (put the style sheet into assets/ and import it from"
                + " there)");
  }

  @Test
  void commentsAndIdleSpaceOfStyleSheetsAreNotPublished() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put(".a/* c */.b{}/* d */.e{}", ".a/**/.b{}.e{}");
    sheets.put("a{}\n/*! Rights. */\nb{}", "a{}/*! Rights. */ b{}");
    sheets.put("/* a */\na ,\n b > c :hover {\n  d : e f ;\n}\n\n", "a,b > c :hover{d :e f;}");
    sheets.put(
        "@media (min-width: 4rem)  and (x) { a { b: calc(1px  + 2px) } }",
        "@media (min-width:4rem) and (x){a{b:calc(1px + 2px)}}");
    sheets.put("a { --none: ; --b : c , d }", "a{--none: ;--b :c,d}");
    sheets.put("a/* x */b { c: \"/*  , */ \\\" ;  \" }", "a/**/b{c:\"/*  , */ \\\" ;  \"}");
    sheets.put(".\\31  b { c: url( a  b.png ) }", ".\\31  b{c:url( a  b.png )}");
    sheets.put(
        "a::before { content: \"x\"; content: \"x\" / \"\" } /* open",
        "a::before{content:\"x\";content:\"x\" / \"\"}");
    sheets.forEach(
        (typed, published) -> {
          Site site = new Site();
          site.theme("base", "assets/a  b.png", "x");
          site.theme("base", "assets/style.css", typed.replace("a  b.png", "/a  b.png"));
          ThemeAsset style = assets(site.load("base")).get("styleCss");
          assertThat(text(style)).isEqualTo(published.replace("a  b.png", "/a  b.png"));
        });
  }

  @Test
  void scriptsAreOnlyFreedOfSpaceAndCommentsThatCannotHaveAMeaning() {
    Map<String, String> scripts = new LinkedHashMap<>();
    scripts.put(
        "// why\n\nif (a) {\n  // here\n\tb(\"é  //\"); // stays\n}\n",
        "if (a) {\nb(\"é  //\"); // stays\n}\n");
    scripts.put("/* a\n// b */ c();\n", "/* a\n// b */ c();\n");
    scripts.put("a = `\n  // b\n`;\n", "a = `\n  // b\n`;\n");
    scripts.put("a = 'b\\\n  // c';\n", "a = 'b\\\n  // c';\n");
    scripts.put(
        "// Copyright A. Writer\n// @license MIT\n//# sourceMappingURL=a.map\na();\n",
        "// Copyright A. Writer\n// @license MIT\n//# sourceMappingURL=a.map\na();\n");
    scripts.forEach(
        (typed, published) -> {
          Site site = new Site();
          site.theme("base", "assets/a.js", typed);
          assertThat(text(assets(site.load("base")).get("aJs"))).isEqualTo(published);
        });
  }
}
