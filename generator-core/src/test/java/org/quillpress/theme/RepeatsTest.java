package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mustachejava.Iteration;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problems;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.ListView;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.PageView;
import org.quillpress.theme.view.SiteView;
import org.quillpress.theme.view.StoryView;
import org.quillpress.work.Timings;

class RepeatsTest {
  private static final CardView FOG = card("Fog", "ada");
  private static final CardView TIDE = card("Tide", "tom");

  private static CardView card(String title, String author) {
    AuthorView by = Made.view(AuthorView.class, Map.of("name", author));
    return Made.view(
        CardView.class,
        Map.of("title", title, "url", "/" + title + "/", "authors", List.of(by, by)));
  }

  /** A page that differs from others in all that a card's templates can see around it. */
  private static PageModel page(String name, String label, CardView... cards) {
    List<CardView> list = new ArrayList<>();
    for (CardView card : cards) {
      list.add(card.at(list.size(), cards.length));
    }
    Map<String, Object> story = Map.of("contentHtml", name, "related", list, "title", "of " + name);
    return Made.page(
        Map.of(
            "page", Made.view(PageView.class, Map.of("title", name, "url", "/" + name + "/")),
            "site", Made.view(SiteView.class, Map.of("labels", Map.of("by", label))),
            "data", name.equals("two") ? Map.of("extra", "more", "part", "b") : Map.of("part", "a"),
            "story", Made.view(StoryView.class, story),
            "list", Made.view(ListView.class, Map.of("stories", list, "title", name))));
  }

  private static final List<PageModel> PAGES =
      List.of(
          page("one", "by", FOG, TIDE),
          page("one", "by", TIDE, FOG),
          page("two", "by", FOG, TIDE, FOG),
          page("three", "von", TIDE, FOG),
          page("one", "by", card("Fog", "eve"), TIDE),
          page("four", "by", FOG),
          page("one", "by", FOG, TIDE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{title}}",
        "{{title}} {{site.labels.by}} {{#authors}}{{name}}{{/authors}}",
        "{{title}} {{#site}}{{#labels}}{{by}}{{/labels}}{{/site}}",
        "{{title}} {{page.title}}",
        "{{index}}{{#first}}first{{/first}}{{^last}}, {{/last}}",
        "{{#.}}{{index}}{{/.}}",
        "{{#authors}}{{index}}{{#first}}f{{/first}}{{#last}}l{{/last}}{{/authors}}",
        "{{#list}}{{#stories}}{{title}}{{index}}{{/stories}}{{/list}}",
        "{{#list.stories}}{{title}} {{#authors}}{{page.title}}{{/authors}}{{/list.stories}}",
        "{{#story}}{{#related}}{{title}}{{index}}{{/related}}{{/story}}",
        "{{contentHtml}} {{subtitle}} {{nothing}}",
        "{{#data}}{{extra}}{{/data}}{{^data.extra}}none{{/data.extra}}",
        "{{#data.extra}}{{title}} {{.}}{{/data.extra}}",
        "{{>*data.part}}{{>nested}}",
        "{{#list}}{{title}}{{/list}}{{#page}}{{title}}{{/page}}"
      })
  void cardIsWrittenAsIfItWereTheFirst(String template) {
    Theme kept = site(template).load("base");
    for (PageModel page : PAGES) {
      Problems found = new Problems();
      String again = text(kept.render("story", page, found));
      assertThat(again).isEqualTo(text(site(template).load("base").render("story", page, found)));
      assertThat(found.list()).isEmpty();
    }
  }

  /** So often that each is kept, and those that are never the same are no longer kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{site.labels.by}}",
        "{{page.title}}",
        "{{#site.labels.by}}{{.}}{{page.url}}{{/site.labels.by}}",
        "{{#data}}{{part}}{{extra}}{{/data}}{{^data.extra}}none{{/data.extra}}",
        "{{#story}}{{site.labels.by}}{{title}}{{nothing}}{{/story}}",
        "{{#list.stories}}{{title}}{{index}} {{#authors}}{{page.title}}{{/authors}}{{/list.stories}}",
        "{{>nested}}{{#list}}{{>nested}}{{title}}{{/list}}",
        "{{title}}{{index}}{{#authors}}{{name}}{{/authors}}"
      })
  void partialIsWrittenAsIfItWereTheFirst(String template) {
    Theme kept = site("{{>part}}").own("partials/part.mustache", template).load("base");
    for (int round = 0; round < 10; round++) {
      for (PageModel page : PAGES.subList(round / 3, PAGES.size())) {
        Problems found = new Problems();
        String again = text(kept.render("story", page, found));
        Theme anew = site("{{>part}}").own("partials/part.mustache", template).load("base");
        assertThat(again).isEqualTo(text(anew.render("story", page, found)));
        kept.forgetCards();
        assertThat(text(kept.render("story", page, found))).isEqualTo(again);
        assertThat(text(kept.render("story", page, found))).isEqualTo(again);
      }
    }
  }

  private static Site site(String template) {
    return new Site()
        .own("partials/card.mustache", template)
        .own("partials/a.mustache", "[a {{title}}{{page.url}}]")
        .own("partials/b.mustache", "[b {{title}}{{index}}]")
        .own("partials/nested.mustache", "{{#authors}}{{name}} {{list.title}}{{/authors}}")
        .own(
            "layouts/story.mustache",
            "{{#list.stories}}<{{>card}}>{{/list.stories}}{{#story}}{{#related}}"
                + "({{>card}}){{/related}}{{/story}}{{page.title}}{{>foot}}{{#data}}{{>foot}}{{/data}}")
        .own("partials/foot.mustache", "{{>part}}{{page.lang}}")
        .own("partials/part.mustache", "");
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Test
  void problemInACardIsToldForEachPage() {
    Theme theme =
        new Site()
            .own("layouts/story.mustache", "{{#list.stories}}{{>*title}}{{/list.stories}}")
            .load("base");
    for (int i = 0; i < 2; i++) {
      Problems problems = new Problems();
      theme.render("story", page("one", "by", FOG), problems);
      assertThat(problems.list()).hasSize(1);
    }
  }

  @Test
  void cardOfAnotherListIsNotMadeAgain() {
    Repeats repeats = new Repeats(2_000);
    assertThat(written(repeats, FOG, FOG.at(3, 9), TIDE, TIDE.at(0, 2))).isEqualTo(2);
  }

  @Test
  void nothingMoreIsKeptThanTheLimit() {
    Repeats repeats = new Repeats(1);
    assertThat(written(repeats, FOG, TIDE, FOG, TIDE, TIDE)).isEqualTo(4);
  }

  /** How often a section ran for cards, each of which is a text of some bytes. */
  private static int written(Repeats repeats, CardView... cards) {
    int[] runs = {0};
    Iteration section =
        (out, item, scopes) -> {
          runs[0]++;
          ((PageText) out).value(((CardView) item).title());
          return out;
        };
    PageText page = PageText.begin(new PageText.Shared(Timings.NONE), new Problems());
    StringBuilder titles = new StringBuilder();
    for (CardView card : cards) {
      repeats.write(section, card, page, new Scopes());
      titles.append(card.title());
    }
    assertThat(text(page.end())).isEqualTo(titles.toString());
    return runs[0];
  }

  @Test
  void cardIsTheSameStoryUnlessMoreThanItsPlaceDiffers() throws ReflectiveOperationException {
    RecordComponent[] components = CardView.class.getRecordComponents();
    CardView card = Made.view(CardView.class, Map.of());
    assertThat(card.isSameStory(card.at(2, 3))).isTrue();
    assertThat(card.isSameStory(Made.view(CardView.class, Map.of()))).isTrue();
    for (RecordComponent component : components) {
      if (!Set.of("first", "last", "index").contains(component.getName())) {
        Object other = other(component.getType());
        CardView changed = Made.view(CardView.class, Map.of(component.getName(), other));
        assertThat(card.isSameStory(changed)).as(component.getName()).isFalse();
      }
    }
  }

  private static Object other(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    if (type == String.class || type == CharSequence.class) {
      return "x";
    }
    return type == List.class ? List.of("x") : Made.view(type.asSubclass(Record.class), Map.of());
  }

  @Test
  void partialWithoutBlocksIsTheSameWithEveryIndentation() {
    Site site =
        new Site()
            .own("partials/line.mustache", "<{{page.title}}\n{{>inner}}\n>\n")
            .own("partials/inner.mustache", "a\nb\n")
            .own("layouts/list.mustache", "{{$block}}old{{/block}}{{>line}}\n")
            .own(
                "layouts/story.mustache",
                "{{<list}}{{$block}}\n  {{>line}}\n{{>line}}\n{{/block}}{{/list}}");
    String text = site.render("story", page("one", "by"));
    assertThat(text).isEqualTo("  <one\n  a\n  b\n  >\n<one\na\nb\n>\n\n<one\na\nb\n>\n\n");
  }
}
