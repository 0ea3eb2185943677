package org.quillpress.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problems;

class PlainYamlTest {
  private static final List<String> HEADS =
      List.of(
          "title: Fog in the harbour\n"
              + "date: 2024-03-01 10:00:00 +0100\n"
              + "tags: [a, 'b c', \"d\"]\n"
              + "draft: no\n",
          "tags:\n- a\n-  'b'\n- \"c d\"\nauthor: Ada\n",
          "tags:\n  - a\n  - b\n\n# comment\nauthor: Ada\nempty:\n",
          "title: 日本の霧\nurl: http://example.org/a?b=c\nslug: a/b\n",
          "title: Fog's \"end\"\nn: 007\nx: ~\ny: null\nz: []\n",
          "a : b\r\nc: 'd'\r\nlist:\r\n- e\r\n",
          "# words\nby: \"Von {n}\"\nwords: {one: \"{n} Wort\", other: '{n} Wörter' }\n",
          "a: {b: [c, {d: e}], f: {}, g: \"\"}\nh: [[i], [], j]\n",
          "urls:\n  stories: /:year/\n  # more\n  pages:\n    a: b\n  list:\n  - c\n  d:\ntitle: e\n",
          "menu:\n  - title: Home\n    url: /\n  - {title: Tags, url: /tags/}\n  -  c: d\nnext: f\n",
          "menu:\n- title: Home\n  of:\n  - a\n  - b: c\n    d: e\n- f\n");

  @Test
  void plainHeadsAreReadWithoutTheParser() {
    for (String head : HEADS) {
      assertThat(PlainYaml.read("a.md", head, 2)).as(head).isNotNull();
    }
  }

  @Test
  void whatItReadsIsWhatTheParserReads() {
    Random random = new Random(3);
    String alphabet = "\n\n :-#'\"[]{},&*!|>%@`?\\~ab\r\t.é";
    int read = 0;
    for (int i = 0; i < 80_000; i++) {
      StringBuilder text = new StringBuilder(HEADS.get(i % HEADS.size()));
      for (int j = random.nextInt(4); j > 0; j--) {
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, c);
          case 1 -> text.insert(at, c);
          default -> text.deleteCharAt(at);
        }
      }
      Mapping quick = PlainYaml.read("a.md", text.toString(), 2);
      if (quick != null) {
        read++;
        Problems problems = new Problems();
        assertThat(Yaml.parse(new Positions("a.md", text.toString(), 2), problems))
            .as(text.toString())
            .contains(quick);
        assertThat(problems.list()).as(text.toString()).isEmpty();
      }
    }
    assertThat(read).isGreaterThan(20_000);
  }
}
