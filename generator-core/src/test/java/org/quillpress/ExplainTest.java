package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.quillpress.explain.Explanation;
import org.quillpress.explain.Explanation.Status;
import org.quillpress.files.FolderSource;
import org.quillpress.files.MapTarget;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;

class ExplainTest {
  private static final Path NIGHT_BEAT = Path.of("..", "site-content");

  /** A site with an explanation of each of its files, and the files of its output. */
  private record Explained(
      Map<String, Explanation> files, Map<String, Set<String>> addresses, BuildResult result) {
    static Explained of(SourceTree source) throws IOException {
      SiteGenerator generator = TestSite.builder().source(source).build();
      MapTarget target = new MapTarget();
      BuildResult result = generator.generate(target);
      assertThat(result.succeeded()).as(result.report()).isTrue();
      Map<String, Explanation> files = new TreeMap<>();
      List<String> paths = source.list("").files().stream().map(SourceFile::path).toList();
      List<Explanation> explanations = generator.explain(paths);
      for (int i = 0; i < paths.size(); i++) {
        files.put(paths.get(i), explanations.get(i));
      }
      Map<String, Set<String>> addresses = new TreeMap<>();
      target
          .files()
          .forEach(
              (path, bytes) ->
                  addresses.put(path, addresses(path, new String(bytes, StandardCharsets.UTF_8))));
      return new Explained(files, addresses, result);
    }

    /** Files of the site that hold an address, found with a parser. */
    Set<String> holding(String home, String base, String url) {
      Set<String> wanted = Set.of(base + url, home + url);
      Set<String> found = new TreeSet<>();
      addresses.forEach(
          (path, all) -> {
            if (wanted.stream().anyMatch(all::contains)) {
              found.add(path);
            }
          });
      return found;
    }

    private static Set<String> addresses(String path, String text) {
      Set<String> addresses = new TreeSet<>();
      boolean xml = path.endsWith(".xml") || path.endsWith(".opml");
      if (!xml && !path.endsWith(".html")) {
        return addresses;
      }
      Document document = xml ? Jsoup.parse(text, "", Parser.xmlParser()) : Jsoup.parse(text);
      collect(document, addresses);
      for (Element content : document.getElementsByTag("content:encoded")) {
        collect(Jsoup.parse(content.text()), addresses);
      }
      return addresses;
    }

    private static void collect(Document document, Set<String> addresses) {
      for (Element element : document.getAllElements()) {
        element.attributes().forEach(attribute -> add(addresses, attribute.getValue()));
        add(addresses, element.ownText());
        if (element.attr("type").equals("application/ld+json")) {
          for (String part : element.data().split("\"")) {
            add(addresses, part);
          }
        }
      }
    }

    private static void add(Set<String> addresses, String value) {
      String refresh = value.startsWith("0; url=") ? value.substring(7) : value;
      addresses.add(refresh.split("[#?]", 2)[0].strip());
    }
  }

  @Test
  void thePlacesOfEachFileOfTheNightBeatAreThoseOfItsOutput() throws IOException {
    assertTrue(Explained.of(FolderSource.of(NIGHT_BEAT)), "https://night-beat.example.org", "");
  }

  private static void assertTrue(Explained site, String home, String base) {
    site.files()
        .forEach(
            (file, explanation) -> {
              boolean left = site.result().leftOut().stream().anyMatch(l -> l.covers(file));
              assertThat(explanation.status() == Status.LEFT_OUT).as(file).isEqualTo(left);
              assertThat(explanation.status())
                  .as(file)
                  .isNotIn(Status.UNKNOWN, Status.MADE, Status.HELD_UP);
              assertThat(site.addresses().keySet()).as(file).containsAll(explanation.outputs());
              assertThat(explanation.report().lines())
                  .as(file)
                  .allMatch(line -> line.length() <= 100);
              if (explanation.words().startsWith("published at ")) {
                String url = explanation.words().split(" ")[2].substring(home.length());
                List<String> places =
                    explanation.appearances().stream()
                        .map(Explanation.Appearance::output)
                        .sorted()
                        .toList();
                assertThat(places)
                    .as(file)
                    .containsExactlyElementsOf(
                        site.holding(home, base, url.substring(base.length())));
              }
            });
  }
}
