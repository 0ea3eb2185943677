package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which part of a picture is shown where there is no room for all of it. */
class PicturePositionTest {
  private static TestSite build(String position) {
    return TestSite.build(
        "-- site.yaml --\ntitle: T\nurl: https://example.org/\n-- stories/fog.png --\nx\n"
            + "-- stories/fog.md --\n---\ntitle: Fog\ndate: 2026-01-02\nimage: {src: fog.png, alt: Fog"
            + position
            + "}\n---\nText.\n");
  }

  @Test
  void aPartIsAClassWhereverThePictureIsShown() {
    TestSite site = build(", position: top");
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("index.html").select("img.at-top")).isNotEmpty();
    assertThat(site.page("2026/01/fog/index.html").select("img.at-top")).isNotEmpty();
  }

  @Test
  void theMiddleNeedsNone() {
    assertThat(build(", position: center").text("index.html"))
        .isEqualTo(build("").text("index.html"));
  }

  @Test
  void anotherWordIsTold() {
    assertThat(build(", position: tpo").problems()).singleElement().asString().contains("tpo");
  }
}
