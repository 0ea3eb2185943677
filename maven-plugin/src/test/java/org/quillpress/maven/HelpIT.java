package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who asks what there is, in a folder without a POM. */
class HelpIT {
  private static final String HELP =
      "org.quillpress:quillpress-maven-plugin:"
          + System.getProperty("quillpress.version")
          + ":help";

  @TempDir Path scratch;

  @Test
  void the_goals_and_what_can_be_set_for_one() throws Exception {
    ForkedMaven maven = new ForkedMaven(scratch);

    assertThat(maven.run(scratch, HELP).succeeds().log())
        .contains(
            """
            [INFO] quillpress:new
            [INFO]     Begins a story: writes a file of the site's own story-template.md
            [INFO]     into the folder of stories, named by its title. Never writes over a
            [INFO]     file.
            """)
        .contains("[INFO] mvn quillpress:help -Ddetail tells what can be set, too;")
        .doesNotContain("quillpress.source");

    assertThat(maven.run(scratch, HELP, "-Ddetail", "-Dgoal=explain").succeeds().log())
        .contains(
            """
            [INFO]     quillpress.drafts: true or false, by default false
            [INFO]         Also publish drafts.
            """)
        .contains("[INFO]     quillpress.file: text, must be set\n")
        .doesNotContain("quillpress:build", "${");

    assertThat(maven.run(scratch, HELP, "-Dgoal=bild").fails().log())
        .contains("there is no goal \"bild\"; known are build, check, explain, help, ");
  }
}
