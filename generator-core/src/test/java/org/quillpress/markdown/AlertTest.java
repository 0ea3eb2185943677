package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

class AlertTest {
  private final Problems problems = new Problems();

  @Test
  void a_quotation_with_a_mark_is_a_note_with_its_kind_in_words() {
    assertThat(html("> [!NOTE]\n> The *tide* turns.\n>\n> - at six\n"))
        .isEqualTo(
            """
            <aside class="alert alert-note" role="note">
            <p class="alert-title">Note</p>
            <p>The <em>tide</em> turns.</p>
            <ul>
            <li>at six</li>
            </ul>
            </aside>
            """);
  }

  @Test
  void every_kind_is_known_in_letters_of_any_case() {
    assertThat(html("> [!tip]\n> a\n\n> [!Important]\n> b\n\n> [!WARNING]\n> c\n\n>[!caution]\n>d"))
        .containsSubsequence("alert-tip", "Tip", "Important", "alert-warning", "Caution", "<p>d");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void words_behind_the_mark_are_its_title() {
    assertThat(html("> [!WARNING] Mind the *gap*\n> It is wide.\n"))
        .isEqualTo(
            """
            <aside class="alert alert-warning" role="note">
            <p class="alert-title">Mind the <em>gap</em></p>
            <p>It is wide.</p>
            </aside>
            """);
    assertThat(html("> [!TIP] Read on"))
        .isEqualTo(
            """
            <aside class="alert alert-tip" role="note">
            <p class="alert-title">Read on</p>
            </aside>
            """);
  }

  @Test
  void alerts_lie_in_lists_and_in_each_other() {
    assertThat(html("- > [!NOTE]\n  > a\n  >\n  > > [!TIP]\n  > > b\n"))
        .containsSubsequence("<li>", "alert-note", "<p>a</p>", "alert-tip", "<p>b</p>", "</li>");
  }

  @Test
  void an_unknown_kind_stays_a_quotation_and_is_told() {
    assertThat(html("> [!QUESTION]\n> a\n"))
        .isEqualTo("<blockquote>\n<p>[!QUESTION]\na</p>\n</blockquote>\n");
    assertThat(problems.list()).extracting(Problem::code).containsExactly("alert-unknown");
    assertThat(problems.list().get(0).place()).hasToString("a.md:1:3");
  }

  @Test
  void an_escaped_mark_a_link_and_a_picture_are_none() {
    assertThat(html("> \\[!NOTE]\n> a\n\n> [![a](b.png)](c)\n\n> [!] d\n\n[!NOTE] e"))
        .doesNotContain("<aside");
    assertThat(problems.list()).isEmpty();
  }

  private String html(String text) {
    return Markdown.builder()
        .build()
        .parse("a.md", text, 1, false, problems)
        .html()
        .fill(slot -> slot.kind() == Slot.Kind.SIZE ? "" : slot.target());
  }
}
