package org.quillpress;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a theme that begins.
 *
 * @param name of the theme
 * @param parent the theme that it extends
 * @param root the template by which the parent adds attributes to the {@code html} element
 */
record StarterFiles(String name, String parent, String root) {
  private static final String THEME =
      """
      name: NAME
      version: 1.0.0
      contract: 1
      extends: PARENT
      description: Say in one sentence for whom this theme is made.
      # Pictures of it, beside this file, in the order in which they are shown:
      # screenshots: [screenshot.png]

      # What the owner of a site can set in site.yaml, under themeSettings. All settings of PARENT can be set, too.
      # Types are choice, colour, number, picture, switch and text. A template reads this one as {{site.settings.tone}};
      # partials/root.mustache puts it on the <html> element, where assets/style.css asks for it.
      settings:
        tone:
          type: choice
          label: Colour of links
          default: clay
          choices: [clay, pine, ink]
        # showDates:
        #   type: switch
        #   label: Show dates
        #   default: true
      """;

  private static final String STYLE =
      """
      /* All of PARENT first; what follows wins where it is as exact. */
      @import "style.css";

      /* Each colour twice: by day, by night. Keep partials/theme-color.mustache in step with --paper. */
      :root {
        --paper: light-dark(#fdfaf4, #16181c);
        --shade: light-dark(#f4ede0, #20242a);
        --ink: light-dark(#24211c, #e8e4da);
        --soft: light-dark(#5f574a, #aca598);
        --rule: light-dark(#d9cfbc, #3c4048);
        --link: light-dark(#8d2f15, #f3ab91);
        --text: "Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, "Noto Serif", serif;
        --measure: 38rem;
      }

      :root[data-tone="pine"] {
        --link: light-dark(#1d6044, #8fd3b0);
      }

      :root[data-tone="ink"] {
        --link: light-dark(#234f94, #a3c6f7);
      }

      /* Write margin-inline-start, not margin-left: the page turns by itself for Arabic and Hebrew. */
      h1 {
        font-family: var(--text);
        text-wrap: balance;
      }
      """;

  private static final String THEME_COLOR =
      """
      <meta name="theme-color" content="#fdfaf4" media="(prefers-color-scheme: light)">
      <meta name="theme-color" content="#16181c" media="(prefers-color-scheme: dark)">
      """;

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>

        <!-- your own, before you publish: a domain of yours backwards -->
        <groupId>org.example</groupId>
        <artifactId>NAME-theme</artifactId>
        <version>1.0.0</version>
        <name>NAME: a theme for Quillpress</name>

        <properties>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>

        <build>
          <resources>
            <resource>
              <directory>${project.basedir}</directory>
              <targetPath>META-INF/quillpress/themes/NAME</targetPath>
              <includes>
                <include>theme.yaml</include>
                <include>*.png</include>
                <include>*.jpg</include>
                <include>*.webp</include>
                <include>assets/**</include>
                <include>labels/**</include>
                <include>layouts/**</include>
                <include>partials/**</include>
                <include>shortcodes/**</include>
              </includes>
            </resource>
          </resources>
          <plugins>
            <!-- `mvn verify` checks the theme -->
            <plugin>
              <groupId>org.quillpress</groupId>
              <artifactId>quillpress-maven-plugin</artifactId>
              <version>VERSION</version>
              <executions>
                <execution>
                  <goals>
                    <goal>theme-check</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            <!-- always the same ones, whichever Maven makes the jar -->
            <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version></plugin>
            <plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.1</version></plugin>
            <plugin><artifactId>maven-install-plugin</artifactId><version>3.2.0</version></plugin>
            <plugin><artifactId>maven-deploy-plugin</artifactId><version>3.2.0</version></plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String README =
      """
      # NAME

      A theme for Quillpress. It extends `PARENT`: what is not here comes from there.

      | file | what it is |
      | --- | --- |
      | `theme.yaml` | what the theme is called and what can be set |
      | `assets/style.css` | how it looks |
      | `partials/root.mustache` | attributes of the `html` element, by which the style sheet knows the settings |
      | `partials/theme-color.mustache` | the colour of the browser's own frame |
      | `pom.xml` | makes a jar of it |

      `mvn verify` checks it and makes the jar; `mvn install` puts the jar where the sites on this computer find it. A site then names it:

      ```yaml
      theme: NAME
      themeSettings:
        tone: pine
      ```

      and has in its `pom.xml`, in the plugin `quillpress-maven-plugin`:

      ```xml
      <dependencies>
        <dependency>
          <groupId>org.example</groupId>
          <artifactId>NAME-theme</artifactId>
          <version>1.0.0</version>
        </dependency>
      </dependencies>
      ```
      """;

  /** Texts by path. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("theme.yaml", filled(THEME));
    files.put("assets/style.css", filled(STYLE));
    files.put(
        "partials/root.mustache", root.stripTrailing() + " data-tone=\"{{site.settings.tone}}\"");
    files.put("partials/theme-color.mustache", THEME_COLOR);
    files.put("pom.xml", filled(POM));
    files.put("README.md", filled(README));
    files.put(".gitignore", "target/\n");
    return files;
  }

  private String filled(String text) {
    return text.replace("NAME", name).replace("PARENT", parent).replace("VERSION", Version.TEXT);
  }
}
