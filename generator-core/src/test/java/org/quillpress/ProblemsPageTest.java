package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook's page of problems has one entry for each code, and leads to it by its name. */
class ProblemsPageTest {
  private static final Path PAGE =
      Path.of("..", "site-content", "pages", "handbook", "problems.md");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\S+)\n\n(.*)");

  @Test
  void eachCodeHasOneEntryAndEachEntryACode() throws IOException {
    List<String> entries = new ArrayList<>();
    Matcher found = ENTRY.matcher(Files.readString(PAGE));
    while (found.find()) {
      entries.add(found.group(1));
      assertThat(found.group(2))
          .as(found.group(1))
          .matches(text -> text.endsWith(".") || text.endsWith(":"));
    }
    assertThat(entries).containsExactlyInAnyOrderElementsOf(CodesTest.named().keySet());
  }

  @Test
  void theIdOfEachEntryIsItsCode() throws IOException {
    TestSite site =
        TestSite.build(
            "-- stories/2026-01-02-fog.md --\nFog.\n-- pages/problems.md --\n"
                + Files.readString(PAGE).replaceAll("\\]\\([a-z-]+\\.md\\)", "]"));
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("problems/index.html").select("h3").eachAttr("id"))
        .containsExactlyInAnyOrderElementsOf(CodesTest.named().keySet());
  }
}
