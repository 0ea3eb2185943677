package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.maven.ForkedMaven.Finished;
import org.quillpress.maven.ForkedMaven.Running;

/** The preview as somebody starts it who writes. */
class ServeIT {
  private static final String GOAL =
      "org.quillpress:quillpress-maven-plugin:"
          + System.getProperty("quillpress.version")
          + ":serve";

  private static final Pattern ADDRESS = Pattern.compile("the site is at (http://\\S+/)");

  @TempDir Path scratch;

  @Test
  void what_is_saved_is_served_until_ctrl_c() throws Exception {
    Path site = scratch.resolve("nächtliche Geschichten");
    Path fog = site.resolve("stories/fog.md");
    Files.createDirectories(fog.getParent());
    Files.writeString(site.resolve("site.yaml"), "title: Tales\nurl: https://example.org/\n");
    Files.writeString(fog, "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt came.\n");

    try (Running maven = new ForkedMaven(scratch).start(site, GOAL, "-Dquillpress.port=0")) {
      Matcher address = ADDRESS.matcher(maven.await("the site is at "));
      assertThat(address.find()).isTrue();
      URI page = URI.create(address.group(1)).resolve("/2026/01/fog/");
      assertThat(get(page)).contains("It came.");

      Files.writeString(fog, "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt went.\n");
      maven.await("stories/fog.md: read in ");
      assertThat(get(page)).contains("It went.");

      Files.writeString(fog, "---\ntitle: Fog\ndate: 2026-13-02\n---\nIt went.\n");
      maven.await("there are errors, so it is shown as it was");
      assertThat(maven.log()).contains("[ERROR] stories/fog.md:[3,7] \"2026-13-02\"");
      assertThat(get(page)).contains("It went.");

      Finished finished = maven.end();
      assertThat(finished.log()).doesNotContain("Exception", "BUILD FAILURE");
    }
    assertThat(site.resolve("target")).as("nothing is published").doesNotExist();
  }

  @Test
  void a_wrong_port_is_told() throws Exception {
    Files.writeString(scratch.resolve("site.yaml"), "title: Tales\nurl: https://example.org/\n");
    Finished finished =
        new ForkedMaven(scratch).run(scratch, GOAL, "-Dquillpress.port=70000").fails();
    assertThat(finished.log()).contains("quillpress.port is 70000; type one from 0 to 65535");
  }

  private static String get(URI page) throws IOException, InterruptedException {
    for (int i = 0; ; i++) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 || i == 100) {
        return answer.body();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
