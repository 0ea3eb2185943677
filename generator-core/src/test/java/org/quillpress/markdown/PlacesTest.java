package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problems;

/** Each node knows where it stands in its file, whatever it is. */
class PlacesTest {
  /** Has all that is understood, most of it in another. */
  private static final String EVERYTHING =
      """
      # Title

      A *b **c** d* `e` ~~f~~ [g](h.md "i") ![j](k.jpg){.l} <b>m</b> www.n.org
      o^[p *q*.] r[^s] [t]{.u} HTML *v*{lang=fr} ==w== ++x++ H~2~O y^2^

      - [ ] z
        - a `b`
      - c

        > d

      1. e

      > [!NOTE] f
      > g *h*
      >
      > i
      > : j HTML

      k
      {.l}

      | m | *n* |
      |---|-----|
      | o | `p` |

      ::: letter "q"
      Dear r,

      s *t*
      :::

      ::: verse
      u
        v
      :::

      Term
      : *w*

      ***

      ```js
      x
      ```

          y

      <div>
      z
      </div>

      [^s]: a *b*

      *[HTML]: Hypertext
      """;

  /** What nobody types as such: if it is ever told, the place of what it is in is taken. */
  private static final Set<String> WITHOUT =
      Set.of("HardLineBreak", "Indent", "SoftLineBreak", "TaskListItemMarker");

  @Test
  void every_node_has_the_place_where_it_is_typed() {
    Problems problems = new Problems();
    Source source = new Source("a.md", EVERYTHING, 6, Columns.SAME, ExternalLinks.PLAIN, problems);
    Signs signs = Signs.of(EVERYTHING, ExternalLinks.PLAIN).without(Syntax.ESCAPES.bit());
    Node document = new Grammar(List.of()).parse(EVERYTHING, signs, true, false);
    OwnAttributes.of(document, source);
    Abbreviations.mark(document, source);

    Set<String> without = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    check(document, without, wrong, seen);

    assertThat(wrong).isEmpty();
    assertThat(without).isEqualTo(new TreeSet<>(WITHOUT));
    assertThat(seen).hasSizeGreaterThan(38);
    assertThat(problems.list()).isEmpty();
  }

  private static void check(
      Node parent, Set<String> without, List<String> wrong, Set<Class<?>> seen) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      String name = node.getClass().getSimpleName();
      seen.add(node.getClass());
      if (node.getSourceSpans().isEmpty() && !(node instanceof Document)) {
        without.add(name);
      }
      for (SourceSpan span : node.getSourceSpans()) {
        int index = start(span.getLineIndex()) + span.getColumnIndex();
        if (index != span.getInputIndex() || index + span.getLength() > EVERYTHING.length()) {
          wrong.add(name + " " + span);
        }
      }
      String literal =
          node instanceof Text text
              ? text.getLiteral()
              : node instanceof Code code ? code.getLiteral() : "";
      if (!literal.isEmpty() && !node.getSourceSpans().isEmpty()) {
        SourceSpan span = node.getSourceSpans().get(0);
        String there =
            EVERYTHING.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
        if (!there.contains(literal)) {
          wrong.add(name + " \"" + literal + "\" at \"" + there + "\"");
        }
      }
      check(node, without, wrong, seen);
    }
  }

  private static int start(int line) {
    int at = 0;
    for (int i = 0; i < line; i++) {
      at = EVERYTHING.indexOf('\n', at) + 1;
    }
    return at;
  }
}
