package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The ways to reply to a story, and to share it. */
class ReplyTest {
  private static final String FOG =
      """
      -- stories/fog.md --
      ---
      title: Fog & "night"
      date: 2026-01-02
      ---
      Text.
      """;

  private static final String ADA =
      """
      -- comments/fog/1.yaml --
      name: Ada
      date: 2026-02-01
      text: Lovely.
      """;

  private static TestSite site(String settings, String more) {
    return TestSite.build(
        "-- site.yaml --\ntitle: T\nurl: https://example.org/blog/\n" + settings + FOG + more);
  }

  private static Document page(String settings, String more) {
    TestSite site = site(settings, more);
    assertThat(site.problems()).isEmpty();
    return site.page("2026/01/fog/index.html");
  }

  @Test
  void nobodyCanReplyUnlessTheSiteOrTheStorySaysSo() {
    assertThat(page("email: a@example.org\n", "").select(".comments")).isEmpty();
    assertThat(page("email: a@example.org\ncomments: true\n", "").select(".reply")).hasSize(1);
    TestSite closed =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/\nemail: a@example.org\ncomments: true\n"
                + FOG.replace("date:", "comments: false\ndate:"));
    assertThat(closed.page("2026/01/fog/index.html").select(".comments")).isEmpty();
  }

  @Test
  void aMailNamesTheStoryAndTheCommentThatItAnswers() {
    Document page = page("email: a@example.org\ncomments: true\n", ADA);
    assertThat(page.select(".reply .button").attr("href"))
        .isEqualTo(
            "mailto:a@example.org?subject=Re:%20Fog%20%26%20%22night%22&body=%0D%0A%0D%0A"
                + "https://example.org/blog/2026/01/fog/");
    assertThat(page.select(".answer a").attr("href")).endsWith("/2026/01/fog/%23comment-1");
    assertThat(page.select(".answer a").text()).isEqualTo("Reply to Ada");
  }

  @Test
  void aFormHasTheFieldsThatItsReceiverWants() {
    String settings =
        """
        comments:
          form:
            action: https://replies.example.net/v3/entry
            fields:
              name: fields[name]
              text: fields[message]
              email: fields[email]
              url: false
              replyTo: fields[replying_to_uid]
              story: options[slug]
              address: options[origin]
            hidden: {"options[redirect]": "{address}#_comments"}
            honeypot: trap
        """;
    Document page = page(settings, ADA);
    Element form = page.selectFirst(".reply form");
    assertThat(form.attr("action")).isEqualTo("https://replies.example.net/v3/entry");
    assertThat(form.attr("method")).isEqualTo("post");
    assertThat(form.select("[name]").eachAttr("name"))
        .containsExactly(
            "options[slug]",
            "options[origin]",
            "options[redirect]",
            "fields[replying_to_uid]",
            "fields[name]",
            "fields[email]",
            "fields[message]",
            "trap");
    assertThat(form.select("[name=options[slug]]").attr("value")).isEqualTo("stories/fog");
    assertThat(form.select("[name=options[redirect]]").attr("value"))
        .isEqualTo("https://example.org/blog/2026/01/fog/#_comments");
    assertThat(form.select("option").eachAttr("value")).containsExactly("", "1");
    assertThat(form.selectFirst("[name=trap]").parent().hasAttr("hidden")).isTrue();
    assertThat(page.select(".answer a").attr("href")).isEqualTo("#_reply");
    form.select("input:not([type=hidden]), select, textarea")
        .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
  }

  @Test
  void whatAFormSendsNamesTheStoryInTheFolderOfComments() {
    Document page = page("comments: {form: {action: /replies}}\n", "");
    String folder = page.select("input[name=story]").attr("value");
    assertThat(page.select(".reply form").attr("action")).isEqualTo("/blog/replies");
    TestSite with = site("", ADA.replace("comments/fog", "comments/" + folder));
    assertThat(with.problems()).isEmpty();
    assertThat(with.page("2026/01/fog/index.html").select(".comment")).hasSize(1);
  }

  @Test
  void storiesFromBeforeADayTakeNoMoreReplies() {
    String settings = "email: a@example.org\ncomments: {closedBefore: 2026-01-03}\n";
    assertThat(page(settings, "").select(".reply")).isEmpty();
    assertThat(page(settings, ADA).select(".comments").text()).contains("Comments are closed.");
    assertThat(page(settings.replace("-03", "-02"), "").select(".reply")).hasSize(1);
  }

  @Test
  void aProviderIsAskedForNothingByThePageItself() {
    Document page =
        page(
            """
            comments:
              giscus: {repo: ada/notes, repoId: R_1, category: Replies, categoryId: C_1}
            """,
            "");
    Element box = page.selectFirst(".provider");
    assertThat(box.attr("data-comments-src")).isEqualTo("https://giscus.app/client.js");
    var script = JsonParser.parseString(box.attr("data-comments-attributes")).getAsJsonObject();
    assertThat(script.get("data-repo").getAsString()).isEqualTo("ada/notes");
    assertThat(script.get("data-lang").getAsString()).isEqualTo("en");
    assertThat(box.attr("data-comments-note")).contains("giscus.app");
    assertThat(box.select("a").eachAttr("href"))
        .containsExactly("https://github.com/ada/notes/discussions");
    assertThat(page.select("[src^=http]:not([src^=https://example.org/]), iframe")).isEmpty();
    assertThat(page.select("script[src]").eachAttr("src"))
        .anyMatch(src -> src.startsWith("/blog/assets/comments."));
  }

  @Test
  void utterancesAndIssoHaveTheirOwnAttributes() {
    Element utterances =
        page("comments: {utterances: {repo: ada/notes, label: talk}}\n", "")
            .selectFirst(".provider");
    assertThat(utterances.attr("data-comments-attributes"))
        .isEqualTo(
            "{\"repo\":\"ada/notes\",\"issue-term\":\"pathname\",\"label\":\"talk\","
                + "\"theme\":\"preferred-color-scheme\",\"crossorigin\":\"anonymous\"}");
    Element isso =
        page("comments: {isso: {url: /isso, attributes: {vote: false}}}\n", "")
            .selectFirst(".provider");
    assertThat(isso.attr("data-comments-src")).isEqualTo("/blog/isso/js/embed.min.js");
    assertThat(isso.attr("data-comments-thread")).isEqualTo("isso-thread");
    assertThat(isso.attr("data-comments-note"))
        .isEqualTo("Your browser will then ask this site for them.");
    assertThat(isso.attr("data-comments-attributes"))
        .isEqualTo(
            "{\"data-isso-vote\":\"false\",\"data-isso\":\"/blog/isso/\","
                + "\"data-isso-lang\":\"en\"}");
  }

  @Test
  void deepThreadsStayAsNarrowAsTheFourthLevelAndSayWhatTheyAnswer() {
    StringBuilder comments = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      comments.append(
          "-- comments/fog/%d.yaml --\nname: N%d\ndate: 2026-02-0%d\ntext: T\nreplyTo: %s\n"
              .formatted(i, i, i, i == 1 ? "" : Integer.toString(i - 1)));
    }
    Document page = page("", comments.toString());
    assertThat(page.select(".comment")).hasSize(7);
    assertThat(page.select(".thread ol ol ol")).hasSize(1);
    assertThat(page.select(".thread ol ol ol ol")).isEmpty();
    assertThat(page.select("#comment-7 .u-in-reply-to").attr("href")).isEqualTo("#comment-6");
    assertThat(page.select("#_comments-title").text()).isEqualTo("7 comments");
  }

  @Test
  void onlyAKeyMarksAnAuthorsOwnComment() {
    String author = FOG.replace("date:", "author: Ada\ndate:");
    TestSite named = TestSite.build(author + ADA);
    assertThat(named.page("2026/01/fog/index.html").select(".by-author")).isEmpty();
    TestSite own = TestSite.build(author + ADA + "byAuthor: true\n");
    assertThat(own.page("2026/01/fog/index.html").select(".by-author")).hasSize(1);
  }

  @Test
  void mentionsAreListedBelowTheCommentsAndNotCounted() {
    String mention =
        """
        -- comments/fog/17.yaml --
        id: 17
        name: Ben's notes
        url: https://ben.example/fog/
        date: 2026-02-02
        kind: pingback
        email: ben@example.net
        """;
    Document page = page("", ADA + mention);
    assertThat(page.select("#_comments-title").text()).isEqualTo("1 comment");
    assertThat(page.select(".mentions a").attr("href")).isEqualTo("https://ben.example/fog/");
    assertThat(page.html()).doesNotContain("ben@example.net");
    Document alone = page("", mention);
    assertThat(alone.select(".comment")).isEmpty();
    assertThat(alone.select(".mentions .p-name").text()).isEqualTo("Ben's notes");
  }

  @Test
  void hostileCommentsStayText() {
    Document page =
        page(
            "email: a@example.org\ncomments: true\n",
            """
            -- comments/fog/1.yaml --
            id: "x\\"><img src=x onerror=alert(1)> y"
            name: "<script>alert(1)</script>{{site.title}}"
            url: "javascript:alert(1)"
            date: 2026-02-01
            text: "<script>alert(2)</script> [x](javascript:alert(3)) <b onclick='x'>b</b>"
            """);
    assertThat(page.select(".comment script, .comment img, [onclick], a[href^=javascript]"))
        .isEmpty();
    assertThat(page.select(".comment .p-name").text())
        .isEqualTo("<script>alert(1)</script>{{site.title}}");
    String id = page.selectFirst(".comment").id();
    assertThat(id).matches("[\\p{L}\\p{N}._-]+");
    assertThat(page.select(".comment .u-url").attr("href")).isEqualTo("#" + id);
  }

  @Test
  void aStoryCanBeSharedByMailUnlessTheSiteSaysOtherwise() {
    assertThat(page("", "").select(".share a").eachAttr("href"))
        .containsExactly(
            "mailto:?subject=Fog%20%26%20%22night%22&body=https://example.org/blog/2026/01/fog/");
    assertThat(page("share: false\n", "").select(".share")).isEmpty();
    assertThat(page("share: []\n", "").select(".share")).isEmpty();
  }

  @Test
  void placesToShareAreKnownByNameOrHaveAnAddress() {
    Document page =
        page(
            "share: [Mastodon, reddit, {name: Us, url: \"https://us.example/?t={title}&u={url}\"}]\n",
            "");
    assertThat(page.select(".share a").eachText())
        .containsExactly("Share on Mastodon", "Share on Reddit", "Share on Us");
    List<String> urls = page.select(".share a").eachAttr("href");
    assertThat(urls.get(0))
        .isEqualTo(
            "https://share.joinmastodon.org/#text=Fog%20%26%20%22night%22%20"
                + "https://example.org/blog/2026/01/fog/");
    assertThat(urls.get(2))
        .isEqualTo(
            "https://us.example/?t=Fog%20%26%20%22night%22&u=https://example.org/blog/2026/01/fog/");
  }
}
