package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.files.MapTarget;

/** What a reader's first story costs: page, style sheets and scripts that load with it. */
class PageWeightTest {
  private static final int MOST = 20_000;

  private static int gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.size();
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void everyStoryOfTheNightBeatIsLight(String theme) throws IOException {
    MapTarget target = new MapTarget();
    BuildResult result =
        TestSite.builder()
            .source(Path.of("..", "site-content"))
            .set("theme", theme)
            .clock(Clock.fixed(Instant.parse("2026-11-14T12:00:00Z"), ZoneOffset.UTC))
            .build()
            .generate(target);
    assertThat(result.succeeded()).as(result.report()).isTrue();
    Map<String, byte[]> files = target.files();
    int stories = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
      if (page.select("meta[property=og:type][content=article]").isEmpty()) {
        continue;
      }
      stories++;
      int weight = gzipped(file.getValue());
      for (String address :
          page.select("link[rel=stylesheet], script[src]").stream()
              .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
              .toList()) {
        weight += gzipped(files.get(address.substring(1)));
      }
      assertThat(weight).as(file.getKey() + ": bytes, gzipped").isLessThanOrEqualTo(MOST);
    }
    assertThat(stories).isGreaterThan(20);
  }
}
