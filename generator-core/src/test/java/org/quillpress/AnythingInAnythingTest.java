package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 200 texts in which every element of Markdown stands in every other. */
class AnythingInAnythingTest {
  private static final int TEXTS = 200;

  private static TestSite site;

  @BeforeAll
  static void build() {
    Map<String, String> files = new HashMap<>(RandomText.FILES);
    files.put("site.yaml", files.get("site.yaml") + "feeds: {items: " + TEXTS + "}\n");
    for (int seed = 0; seed < TEXTS; seed++) {
      files.put("stories/text-" + seed + ".md", RandomText.of(seed));
    }
    site = TestSite.build(files, builder -> builder);
  }

  @Test
  void noneIsWrong() {
    assertThat(site.problems()).noneMatch(line -> line.startsWith("error"));
    assertThat(site.leftOut()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachPageIsSound() {
    return IntStream.range(0, TEXTS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> isSound(seed)));
  }

  private static void isSound(int seed) {
    String html = site.text("2026/01/text-" + seed + "/index.html");
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "https://example.org/", parser);
    assertThat(parser.getErrors()).as("mistakes of HTML").isEmpty();
    areUnique(page.select("[id]"));
    assertThat(page.select("a a, p p, a button, h1 h2, summary h2, figure > p > figure")).isEmpty();
    String description = page.select("meta[name=description]").attr("content");
    isPlain(description);
  }

  @TestFactory
  Stream<DynamicTest> eachItemOfTheFeedIsClean() {
    List<Element> items = site.xml("feed.xml").select("item");
    assertThat(items).hasSize(TEXTS);
    return items.stream()
        .map(
            item -> DynamicTest.dynamicTest(item.selectFirst("title").text(), () -> isClean(item)));
  }

  private static void isClean(Element item) {
    isPlain(item.selectFirst("description").text());
    String html = item.selectFirst("content|encoded").text();
    assertThat(html).doesNotContain("Spoilword", "Scriptword = ");
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document content = Jsoup.parse("<!DOCTYPE html><title>t</title>" + html, "", parser);
    assertThat(parser.getErrors()).as("mistakes of HTML").isEmpty();
    assertThat(content.body().select("[id], script, style, [style], [tabindex], a a")).isEmpty();
    assertThat(content.body().select("[class]:not([class^=language-])")).isEmpty();
    for (String name : List.of("href", "src", "poster")) {
      assertThat(content.select("[" + name + "]").eachAttr(name))
          .allMatch(address -> address.startsWith("https://") || address.startsWith("mailto:"));
    }
  }

  private static void areUnique(List<Element> elements) {
    Set<String> seen = new HashSet<>();
    for (Element element : elements) {
      assertThat(seen.add(element.id())).as("id \"%s\" stands once", element.id()).isTrue();
    }
  }

  private static void isPlain(String text) {
    assertThat(text).doesNotContain(":::", "[^", "{#", "{.", "<p", "</", "{{<", "{{%", "==", "$\\");
    for (String untold : RandomText.UNTOLD) {
      assertThat(text).doesNotContain(untold);
    }
  }
}
