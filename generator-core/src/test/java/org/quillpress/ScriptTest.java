package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts in scripts other than the Latin one. */
class ScriptTest {
  private static TestSite story(String file, String title, String text) {
    return TestSite.build(
        "-- stories/"
            + file
            + " --\n---\ntitle: "
            + title
            + "\ndate: 2026-01-01\ntags: ["
            + title
            + "]\n---\n"
            + text
            + "\n");
  }

  @Test
  void slugsKeepTheLettersAndMarksOfAnyScript() {
    Map.of(
            "ضباب فوق النهر", "ضباب-فوق-النهر",
            "川の上の霧", "川の上の霧",
            "नदी पर कोहरा", "नदी-पर-कोहरा",
            "หมอกเหนือแม่น้ำ", "หมอกเหนือแม่น้ำ",
            "Ομίχλη στο Ποτάμι", "ομίχλη-στο-ποτάμι",
            "Туман над Рекой", "туман-над-рекой",
            "ערפל על הנהר", "ערפל-על-הנהר",
            "강 위의 안개", "강-위의-안개")
        .forEach(
            (title, slug) -> {
              TestSite site = story(title + ".md", title, "Text.");
              assertThat(site.problems()).as(title).isEmpty();
              assertThat(site.paths())
                  .contains("2026/01/" + slug + "/index.html", "tags/" + slug + "/index.html");
              assertThat(site.page("index.html").selectFirst("a.u-url").attr("href"))
                  .isEqualTo("/2026/01/" + org.quillpress.files.Urls.encode(slug) + "/");
            });
  }

  @Test
  void aTeaserInJapaneseIsAsWideAsOneInEnglish() {
    String text = "川の上に霧が出た。橋の灯りはまだ消えない。\n".repeat(40);
    TestSite site =
        story("kiri.md", "霧", text + "-- stories/new.md --\n---\ndate: 2026-01-02\n---\n");
    String teaser = site.page("index.html").selectFirst(".card:not(.lead) .excerpt").text();
    assertThat(teaser.length()).isBetween(120, 150);
    assertThat(teaser).as("lines join without spaces").doesNotContain(" ").endsWith("…");
    String description =
        site.page("2026/01/kiri/index.html").selectFirst("meta[name=description]").attr("content");
    assertThat(description.length()).isBetween(70, 80);
  }

  @Test
  void aDescriptionIsNotCutWithinALetter() {
    String thai = "หมอกเหนือแม่น้ำ".repeat(40);
    TestSite site = story("mok.md", "หมอก", thai);
    String description =
        site.page("2026/01/mok/index.html").selectFirst("meta[name=description]").attr("content");
    String kept = description.substring(0, description.length() - 1);
    assertThat(thai).startsWith(kept);
    int next = thai.codePointAt(kept.length());
    assertThat(Character.getType(next)).isNotEqualTo(Character.NON_SPACING_MARK);
  }

  @Test
  void lettersOfAScriptWithoutSpacesAreCountedOneByOne() {
    String japanese = "霧".repeat(1_350);
    TestSite site = story("kiri.md", "霧", japanese);
    assertThat(site.page("2026/01/kiri/index.html").selectFirst(".reading-time").text())
        .isEqualTo("3 min read");
    assertThat(site.text("2026/01/kiri/index.html")).contains("\"wordCount\":1350");
  }
}
