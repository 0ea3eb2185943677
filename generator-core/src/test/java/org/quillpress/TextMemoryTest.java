package org.quillpress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.check.MadeUpSite;
import org.quillpress.files.MapTarget;

/** A site is the same whether its texts, teasers and cards are kept in memory or not. */
class TextMemoryTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 5_000})
  void sitesDoNotDependOnMemory(long bytes) throws IOException {
    for (String theme : List.of("base", "casebook")) {
      for (MadeUpSite site : MadeUpSite.all()) {
        Map<String, byte[]> expected = files(site, theme, Long.MAX_VALUE / 4);
        Map<String, byte[]> files = files(site, theme, bytes);
        assertEquals(expected.keySet(), files.keySet());
        expected.forEach(
            (path, content) ->
                assertArrayEquals(
                    content, files.get(path), () -> site.name() + ", " + theme + ": " + path));
      }
    }
  }

  private static Map<String, byte[]> files(MadeUpSite site, String theme, long bytes)
      throws IOException {
    MapTarget target = new MapTarget();
    TestSite.builder()
        .source(site.source())
        .set("theme", theme)
        .textMemory(bytes)
        .build()
        .generate(target);
    return new TreeMap<>(target.files());
  }
}
