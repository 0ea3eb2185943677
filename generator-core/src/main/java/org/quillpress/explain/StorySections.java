package org.quillpress.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quillpress.content.Account;
import org.quillpress.content.Links;
import org.quillpress.content.Outgoing;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.explain.Explanation.Section;
import org.quillpress.files.Urls;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Edition;
import org.quillpress.model.Picture;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planners;
import org.quillpress.render.Renderer;
import org.quillpress.search.SearchIndex;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.SeriesPart;
import org.quillpress.theme.view.StoryView;

/** What was decided about a story or a page. */
final class StorySections {
  private final Decisions site;
  private final Renderer renderer;

  StorySections(Decisions site, Renderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  List<Section> of(Output.StoryPage page) throws IOException {
    Story story = page.story();
    List<Section> sections = new ArrayList<>(account(story.source()));
    sections.add(new Section("template", new TemplateRows(site.theme()).of(renderer.layout(page))));
    sections.add(new Section("terms", terms(page)));
    sections.add(new Section("around it", around(page)));
    sections.add(new Section("not in", absent(page)));
    sections.add(new Section("old addresses", aliases(story)));
    sections.add(new Section("pictures and files with it", files(story)));
    sections.add(new Section("its links", links(story)));
    sections.add(new Section("linked from", backlinks(story)));
    return sections;
  }

  /** Where the values and the address of a text come from: all there is if it has no page. */
  List<Section> account(String file) throws IOException {
    Optional<Account> account = site.accounts().of(file);
    return account.isEmpty()
        ? List.of()
        : List.of(
            new Section("values", rows(account.get().values())),
            new Section("address", rows(account.get().address())));
  }

  private static List<Row> rows(List<Account.Value> values) {
    return values.stream().map(v -> new Row(v.name(), v.value(), v.origin())).toList();
  }

  private List<Row> terms(Output.StoryPage page) {
    Map<TermKey, Term> index = site.edition(page.language()).index();
    List<Row> rows = new ArrayList<>();
    for (TermKey key : page.story().terms()) {
      Term term = index.get(key);
      rows.add(
          term == null
              ? new Row(key.taxonomy(), key.slug(), "no page: no listed story has it")
              : new Row(
                  key.taxonomy(),
                  term.name(),
                  term.url()
                      + (term.profile().source().isEmpty()
                          ? ""
                          : ", described in " + term.profile().source())));
    }
    return rows;
  }

  private List<Row> around(Output.StoryPage page) throws IOException {
    StoryView view = renderer.model(page).story();
    List<Row> rows = new ArrayList<>();
    if (view == null) {
      return rows;
    }
    if (page.position() >= 0) {
      Edition edition = site.edition(page.language());
      rows.add(
          new Row(
              "number",
              (page.position() + 1) + " of " + edition.stories().size() + " stories",
              "newest first"));
    }
    card(rows, "previous", view.previous());
    card(rows, "next", view.next());
    SeriesPart series = view.series();
    if (series != null) {
      rows.add(new Row("series", series.name() + ", part " + series.part(), series.url()));
      card(rows, "previous part", series.previous());
      card(rows, "next part", series.next());
    }
    view.related().forEach(card -> card(rows, "related", card));
    return rows;
  }

  private static void card(
      List<Row> rows, String name, @org.jspecify.annotations.Nullable CardView card) {
    if (card != null) {
      rows.add(new Row(name, card.title(), card.url()));
    }
  }

  /** Lists, feeds and the sitemap that it could be in and is not. */
  private List<Row> absent(Output.StoryPage page) {
    Story story = page.story();
    List<Row> rows = new ArrayList<>();
    if (story.kind() == Story.Kind.PAGE) {
      rows.add(new Row("lists, feeds", "", "it is an undated page"));
    } else if (page.position() < 0) {
      rows.add(new Row("lists, feeds", "", "unlisted: true"));
    } else {
      Edition edition = site.edition(page.language());
      int items = edition.settings().feeds().items();
      if (page.position() >= items) {
        rows.add(
            new Row(
                Urls.file(edition.url("/feed.xml")),
                "",
                "it holds the newest "
                    + items
                    + " stories, and this is number "
                    + (page.position() + 1)));
      }
    }
    Planners.notInSitemap(story).ifPresent(reason -> rows.add(new Row("sitemap.xml", "", reason)));
    SearchIndex.without(story, site.edition(page.language()))
        .ifPresent(reason -> rows.add(new Row("search", "", reason)));
    return rows;
  }

  private List<Row> aliases(Story story) {
    List<Row> rows = new ArrayList<>();
    for (String alias : story.aliases()) {
      boolean made =
          site.plan().outputs().stream()
              .anyMatch(
                  output ->
                      output instanceof Output.Redirect redirect
                          && redirect.path().equals(alias)
                          && redirect.origin().equals(story.source()));
      rows.add(new Row("", alias, made ? "leads here" : "another file has this path"));
    }
    return rows;
  }

  private List<Row> files(Story story) throws IOException {
    String url = story.url();
    String folder = Urls.decode(url.substring(1, url.lastIndexOf('/') + 1));
    Map<String, Slot> shown = new TreeMap<>();
    Links links = site.content().links().in(site.plan().paths(), site.leftOut());
    for (Slot slot : site.content().bodies().read(story.digest().body()).html().slots()) {
      if (slot.kind() != Slot.Kind.SIZE
          && links.resolve(slot.target(), story.source(), url)
              instanceof Links.Target.Found found) {
        shown.putIfAbsent(found.url(), slot);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Output output : site.plan().outputs()) {
      if (!(output instanceof Output.Copy copy)) {
        continue;
      }
      String address = Urls.encode("/" + copy.path());
      Slot slot = shown.get(address);
      boolean image =
          Stream.concat(story.image().stream(), story.gallery().stream())
              .map(Picture::url)
              .anyMatch(address::equals);
      boolean audio = story.audio().map(Story.Audio::url).filter(address::equals).isPresent();
      boolean beside = !folder.isEmpty() && copy.path().startsWith(folder);
      if (slot != null || image || audio || beside) {
        String reason =
            image
                ? "its picture"
                : audio
                    ? "its recording"
                    : slot != null ? "in its text, line " + slot.line() : "beside it";
        rows.add(new Row("", copy.source(), reason + (beside ? ", copied to its page" : "")));
      }
    }
    return rows;
  }

  private List<Row> links(Story story) throws IOException {
    Links links = site.content().links().in(site.plan().paths(), site.leftOut());
    List<Row> rows = new ArrayList<>();
    for (Slot slot : site.content().bodies().read(story.digest().body()).html().slots()) {
      if (slot.kind() == Slot.Kind.LINK) {
        Links.Target target = links.resolve(slot.target(), story.source(), story.url());
        rows.add(new Row("line " + slot.line(), slot.target(), words(target)));
      }
    }
    return rows;
  }

  private String words(Links.Target target) {
    if (target instanceof Links.Target.Found found) {
      return "leads to " + found.url();
    }
    if (target instanceof Links.Target.Hidden hidden) {
      return "not published: " + hidden.source() + ": " + hidden.reason();
    }
    return target instanceof Links.Target.Several several
        ? "may mean " + String.join(", ", several.sources())
        : "leads nowhere";
  }

  private List<Row> backlinks(Story story) {
    List<Row> rows = new ArrayList<>();
    Map<String, Outgoing> outgoing = new TreeMap<>(site.content().outgoing());
    outgoing.forEach(
        (source, links) -> {
          if (links.pages().contains(story.url())) {
            Optional<Output.StoryPage> from = site.page(source);
            rows.add(new Row("", source, from.map(page -> page.story().url()).orElse("")));
          }
        });
    return rows;
  }
}
