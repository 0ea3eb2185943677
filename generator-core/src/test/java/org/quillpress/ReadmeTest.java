package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.content.Key;
import org.quillpress.content.SettingsKeys;

/** What the README says to those who embed the library is true. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @TempDir Path folder;

  @Test
  void theExampleDoesWhatItSays() throws IOException {
    Path site = folder.resolve("my-site");
    Files.createDirectories(site.resolve("stories"));
    Files.writeString(site.resolve("site.yaml"), "title: T\nurl: https://example.org\n");
    Files.writeString(site.resolve("stories/2026-01-02-fog.md"), "Text.\n");
    // as in the README, but for the two paths
    SiteGenerator generator =
        SiteGenerator.builder()
            .source(site)
            .extensions(ServiceLoader.load(SiteExtension.class))
            .build();
    BuildResult result = generator.generate(folder.resolve("target/site"));
    assertThat(result.report()).contains("pages: ");
    assertThat(folder.resolve("target/site/2026/01/fog/index.html")).exists();
    assertThat(squeezed(Files.readString(README)))
        .contains(
            squeezed(
                """
                SiteGenerator generator = SiteGenerator.builder()
                    .source(Path.of("my-site"))
                    .extensions(ServiceLoader.load(SiteExtension.class))
                    .build();
                BuildResult result = generator.generate(Path.of("target/site"));
                """));
  }

  @Test
  void theMessageOfTheExampleIsTheRealOne() throws IOException {
    TestSite site =
        TestSite.build("-- stories/fog.md --\n---\ntitle: The fog\ndate: 2026-13-14\n---\nText.\n");
    String readme = Files.readString(README);
    var problem = site.result().problems().get(0);
    assertThat(readme)
        .contains(
            "stories/fog.md:["
                + problem.place().line()
                + ","
                + problem.place().column()
                + "] "
                + problem.message())
        .contains(problem.excerpt() + "    " + problem.hint());
  }

  @Test
  void everyKeyOfSiteYamlIsNamed() throws IOException {
    String readme = Files.readString(README);
    for (Key named : SettingsKeys.ALL) {
      String key = named.name();
      assertThat(readme).as(key).containsPattern("\\b" + key + "\\b");
    }
  }

  @Test
  void theVersionIsThatOfTheBuildFile() {
    String version = System.getProperty("quillpress.version");
    assertThat(version == null ? Version.TEXT : version).isEqualTo(Version.TEXT);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
