package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.quillpress.problem.Problems;

/**
 * The examples of a specification through the whole of our rendering. What we add on purpose is
 * taken off again before comparing: see {@link #plain}.
 */
final class Specification {
  /** Has the signs of all that is understood. */
  private static final String EVERYTHING =
      """
      |a|, <b>, {.c}, {:toc}, [^d], ==e==, ~f~, [[g]], $h$, www.i.org, \\' ... --, {{< p >}}

      *[j]: k

      l
      : m

      ::: n

      > [!NOTE]
      > - [ ] o
      """;

  /** Where the switch is on, two brackets open a wiki link. */
  static final List<String> WIKI_LINKS = List.of("Images: ![[foo]]\n\n[[foo]]: /url \"title\"");

  private final List<Example> examples;

  Specification(URL examples) {
    this.examples = ExampleReader.readExamples(examples);
  }

  int size() {
    return examples.size();
  }

  /** Those that differ as {@code Section: source}, each text parsed with what it has signs of. */
  List<String> different() {
    Markdown markdown = Markdown.builder().build();
    return different(source -> markdown.parse("spec.md", source, 1, false, new Problems()).html());
  }

  /** Those that differ if all that is understood is looked for in each text, switches as well. */
  List<String> differentWithAll() {
    EnumSet<Switch> switches = EnumSet.allOf(Switch.class);
    switches.remove(Switch.TYPOGRAPHY);
    Markdown markdown = Markdown.builder().with(switches).build();
    Signs all = Signs.of(EVERYTHING, ExternalLinks.PLAIN);
    for (Syntax syntax : Syntax.values()) {
      assertThat(all.has(syntax)).as(syntax.name()).isTrue();
    }
    return different(
        text -> {
          Source source =
              new Source("spec.md", text, 1, Columns.SAME, ExternalLinks.PLAIN, new Problems());
          return markdown.body(source, all.without(Syntax.ESCAPES.bit()), false).html();
        });
  }

  private interface Renderer {
    Html render(String source);
  }

  private List<String> different(Renderer renderer) {
    List<String> different = new ArrayList<>();
    for (Example example : examples) {
      String source = example.getSource().replace('→', '\t');
      String theirs = plain(example.getHtml().replace('→', '\t'));
      Html ours = renderer.render(source);
      if (!plain(filled(ours, true)).equals(theirs) && !plain(filled(ours, false)).equals(theirs)) {
        different.add(example.getSection() + ": " + source.strip());
        if (Boolean.getBoolean("quillpress.differences")) {
          System.out.println(
              "== " + source + "-- theirs\n" + theirs + "\n-- ours\n" + plain(filled(ours, true)));
        }
      }
    }
    return different;
  }

  /**
   * An address in Markdown is to be percent-encoded by whom fills its slot, one in raw HTML is not.
   */
  private static String filled(Html html, boolean encoded) {
    return html.fill(
        slot -> {
          HtmlOut value = new HtmlOut(16, Long.MAX_VALUE);
          String target = slot.kind() == Slot.Kind.SIZE ? "" : slot.target();
          return (encoded ? value.url(target) : value.text(target)).html().text();
        });
  }

  /**
   * Without ids of headings, the class of scene breaks, what makes wide things reachable by
   * keyboard, lazy loading, and figures, which are paragraphs of one picture in the specification;
   * with tables and tasks as GitHub writes them.
   */
  private static String plain(String html) {
    return html.replaceAll("<h([1-6]) id=\"[^\"]*\">", "<h$1>")
        .replace("<hr class=\"scene-break\">", "<hr>")
        .replace("<pre tabindex=\"0\">", "<pre>")
        .replace(" loading=\"lazy\" decoding=\"async\"", "")
        .replaceAll(
            "<figure>(<img[^>]*)><figcaption>(.*?)</figcaption></figure>",
            "<p>$1 title=\"$2\"></p>")
        .replaceAll("<figure>(.*?)</figure>", "<p>$1</p>")
        .replaceAll("<div class=\"table-wrap\"[^>]*>\n", "")
        .replace("</table>\n</div>", "</table>")
        .replaceAll("(<t[hd]) class=\"align-([a-z]+)\"", "$1 align=\"$2\"")
        .replaceAll("<li class=\"task-list-item\">", "<li>")
        .replaceAll("<input (checked=\"\" )?disabled=\"\" type=\"checkbox\">", "<input $1>")
        .replaceAll("<input type=\"checkbox\" disabled checked[^>]*>", "<input checked=\"\" >")
        .replaceAll("<input type=\"checkbox\" disabled[^>]*>", "<input >")
        .replace("&ouml;", "ö")
        .replace(" />", ">")
        .stripTrailing();
  }
}
