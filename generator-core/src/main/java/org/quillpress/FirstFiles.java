package org.quillpress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.quillpress.content.SettingsReader;
import org.quillpress.frontmatter.Plain;

/** The files of a site that begins. */
record FirstFiles(SiteStarter.Answers answers, LocalDate today) {
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{Nd}-]+(\\.[\\p{L}\\p{Nd}-]+)+(:\\d+)?(/.*)?");

  private static final String SITE =
      """
      title: %s
      url: %s
      language: %s
      theme: %s
      %s
      # One line below the title, and one sentence for search engines and feeds:
      # tagline: Stories after dark
      # description: Short stories about people who work at night.

      # Links at the top of each page; make pages/about.md first:
      # menus:
      #   main: [{name: Home, url: /}, {name: About, url: /about/}]
      """;

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>

        <groupId>site</groupId>
        <artifactId>site</artifactId>
        <version>1</version>
        <packaging>pom</packaging>

        <build>
          <plugins>
            <!-- `mvn site-build` builds the site into target/site -->
            <plugin>
              <groupId>org.quillpress</groupId>
              <artifactId>quillpress-maven-plugin</artifactId>
              <version>VERSION</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /**
   * Measured: a build is over before better compiled code would pay, two threads share a heap, and
   * nobody looks at the JVM from outside.
   */
  private static final String JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData\n";

  private static final String WORKFLOW =
      """
      # Builds the site and puts it on GitHub Pages with each push. Once, in the repository's settings: Pages, Source: GitHub Actions.
      name: Site

      on:
        push:
          branches: [main]
        schedule:
          # stories that are published on a later day
          - cron: '15 5 * * *'
        workflow_dispatch:

      permissions:
        contents: read
        pages: write
        id-token: write

      concurrency:
        group: pages

      jobs:
        site:
          runs-on: ubuntu-latest
          timeout-minutes: 15
          environment:
            name: github-pages
            url: ${{ steps.deploy.outputs.page_url }}
          steps:
            - uses: actions/checkout@v5
            - uses: actions/setup-java@v5
              with:
                distribution: temurin
                java-version: '21'
                cache: maven
            - run: mvn -B -ntp site-build
            - uses: actions/upload-pages-artifact@v4
              with:
                path: target/site
            - uses: actions/deploy-pages@v4
              id: deploy
      """;

  private static final String ENGLISH =
      """
      # A lamp in the window

      At ten past two somebody was still awake on Vinegar Lane.

      This is the first story of the site. Its text is **Markdown**: a line that begins with `##` is a heading, an empty line begins a paragraph.
      Change it, or delete the file and write your own.
      """;

  private static final Map<String, String> STORIES =
      Map.of(
          "de",
          """
          # Eine Lampe im Fenster

          Um zehn nach zwei war in der Essiggasse noch jemand wach.

          Das ist die erste Geschichte dieser Seite. Ihr Text ist **Markdown**: Eine Zeile, die mit `##` beginnt, ist eine Überschrift, eine leere Zeile
          beginnt einen Absatz. Ändere ihn, oder lösche die Datei und schreib deine eigene.
          """,
          "fr",
          """
          # Une lampe à la fenêtre

          À deux heures dix, quelqu’un veillait encore ruelle du Vinaigre.

          Voici la première histoire du site. Son texte est en **Markdown** : une ligne qui commence par `##` est un titre, une ligne vide commence un
          paragraphe. Modifiez-le, ou supprimez le fichier et écrivez la vôtre.
          """,
          "es",
          """
          # Una lámpara en la ventana

          A las dos y diez alguien seguía despierto en el callejón del Vinagre.

          Esta es la primera historia del sitio. Su texto es **Markdown**: una línea que empieza con `##` es un título, una línea vacía empieza un
          párrafo. Cámbiala, o borra el archivo y escribe la tuya.
          """,
          "ja",
          """
          # 窓辺の灯り

          午前二時十分、酢小路にはまだ起きている人がいた。

          これはこのサイトの最初の物語です。本文は **Markdown** で書きます。`##` で始まる行は見出しになり、空行で段落が変わります。書きかえても、消して自分の物語を書いてもかまいません。
          """,
          "ar",
          """
          # مصباح في النافذة

          في الثانية وعشر دقائق كان أحدهم لا يزال مستيقظًا في زقاق الخل.

          هذه أول قصة في الموقع. نصها مكتوب بلغة **Markdown**: السطر الذي يبدأ بـ `##` عنوان، والسطر الفارغ يبدأ فقرة. غيّرها، أو احذف الملف واكتب قصتك.
          """);

  /** Texts by path. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("stories/first-story.md", "---\ndate: " + today + "\n---\n" + story());
    files.put(SettingsReader.STORY_TEMPLATE, StoryStarter.TEMPLATE);
    files.put("pom.xml", POM.replace("VERSION", Version.TEXT));
    files.put(".mvn/jvm.config", JVM);
    files.put(".github/workflows/site.yml", WORKFLOW);
    files.put(".gitignore", "target/\n");
    // the last: what has it is a site
    files.put(SettingsReader.FILE, site());
    return files;
  }

  private String site() {
    String author = answers.author().strip();
    return SITE.formatted(
        Plain.text(answers.title()),
        Plain.text(address()),
        Plain.text(answers.language()),
        Plain.text(answers.theme()),
        author.isEmpty() ? "# author: Ada" : "author: " + Plain.text(author));
  }

  /** As typed, or with the {@code https://} that nobody likes to type. */
  private String address() {
    String typed = answers.url().strip();
    return HOST.matcher(typed).matches() ? "https://" + typed : typed;
  }

  /** In the language of the site if it is one of those that the themes speak, else in English. */
  private String story() {
    String language = answers.language().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    return STORIES.getOrDefault(language, ENGLISH);
  }
}
