package org.quillpress.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.quillpress.content.SettingsReader;
import org.quillpress.explain.Explanation.Appearance;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.explain.Explanation.Section;
import org.quillpress.explain.Explanation.Status;
import org.quillpress.files.Urls;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.plan.Output;
import org.quillpress.problem.Problem;
import org.quillpress.theme.Layer;
import org.quillpress.theme.Theme;

/** What was decided about a file that is no story and no page. */
final class FileSections {
  private final Decisions site;
  private final Search search;

  FileSections(Decisions site, Search search) {
    this.site = site;
    this.search = search;
  }

  Explanation of(String file, List<Problem> problems) throws IOException {
    List<Output> made = site.madeFrom(file);
    List<Term> terms = site.terms(file);
    if (!terms.isEmpty()) {
      return term(file, terms, problems);
    }
    if (site.theme().files().contains(file)) {
      return theme(file, made, problems);
    }
    if (!made.isEmpty()) {
      return copied(file, made, problems);
    }
    List<Row> commented = commented(file);
    String words = "used: " + use(file, !commented.isEmpty());
    List<Section> sections =
        commented.isEmpty() ? List.of() : List.of(new Section("shown below", commented));
    return new Explanation(file, Status.USED, words, List.of(), List.of(), sections, problems);
  }

  private static String use(String file, boolean comment) {
    if (file.equals(SettingsReader.FILE)) {
      return "the settings of the whole site";
    }
    if (file.equals(SettingsReader.STORY_TEMPLATE)) {
      return "what a new story begins as";
    }
    if (file.equals(SettingsReader.CHECK_BASELINE)) {
      return "what the check of the site leaves out";
    }
    if (SettingsReader.isOfEnvironment(file)) {
      return "the settings of this environment, which lie over site.yaml";
    }
    if (comment) {
      return "a comment";
    }
    boolean data = file.startsWith("data/") || file.startsWith("_data/");
    return data ? "values for templates" : "it has a part in pages of the site";
  }

  /** The stories below which a comment is shown. */
  private List<Row> commented(String file) {
    List<Row> rows = new ArrayList<>();
    for (Output output : site.plan().outputs()) {
      if (output instanceof Output.StoryPage page
          && page.story().comments().stream().anyMatch(c -> c.source().equals(file))) {
        rows.add(row(page.story()));
      }
    }
    return rows;
  }

  private static Row row(Story story) {
    return new Row("", story.source(), story.url());
  }

  private Explanation term(String file, List<Term> terms, List<Problem> problems)
      throws IOException {
    List<Section> sections = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<Appearance> appearances = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (Term term : terms) {
      urls.add(site.settings().address().absolute(term.url()));
      sections.add(new Section("it is about", about(term)));
      sections.add(new Section("stories", term.stories().stream().map(FileSections::row).toList()));
      for (Output output : site.plan().outputs()) {
        boolean list =
            output instanceof Output.ListPage page
                && page.term().filter(t -> t.key().equals(term.key())).isPresent()
                && page.url().equals(term.url());
        boolean feed =
            output instanceof Output.Feed each
                && each.term().filter(t -> t.url().equals(term.url())).isPresent();
        if (list || feed) {
          outputs.add(output.path());
        }
      }
      appearances.addAll(found(term.url()));
    }
    return new Explanation(
        file,
        Status.PUBLISHED,
        "published as a part of " + String.join(", ", urls),
        outputs,
        appearances,
        sections,
        problems);
  }

  private static List<Row> about(Term term) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("name", term.name(), "in " + term.key().taxonomy()));
    rows.add(new Row("page", term.url(), "slug " + term.key().slug()));
    rows.add(
        term.feed().isEmpty()
            ? new Row(
                "feed", "none", term.stories().isEmpty() ? "it has no stories" : "feed: false")
            : new Row("feed", term.feed(), ""));
    return rows;
  }

  private List<Appearance> found(String url) throws IOException {
    List<Appearance> found = new ArrayList<>();
    for (Output output : search.find(url, site.settings().address(), site.plan().outputs())) {
      found.add(new Appearance(output.path(), name(output)));
    }
    return found;
  }

  private static String name(Output output) {
    return output instanceof Output.StoryPage page
        ? "page of \"" + page.story().title() + "\""
        : output.origin();
  }

  private Explanation copied(String file, List<Output> made, List<Problem> problems)
      throws IOException {
    List<String> outputs = new ArrayList<>();
    List<Appearance> appearances = new ArrayList<>();
    for (Output output : made) {
      outputs.add(output.path());
      appearances.addAll(found(Urls.encode("/" + output.path())));
    }
    String words =
        "published at "
            + site.settings().address().absolute(Urls.encode("/" + outputs.get(0)))
            + (outputs.size() > 1 ? " and in " + (outputs.size() - 1) + " more places" : "");
    return new Explanation(
        file, Status.PUBLISHED, words, outputs, appearances, List.of(), problems);
  }

  private Explanation theme(String file, List<Output> made, List<Problem> problems) {
    Theme theme = site.theme();
    List<Row> rows = new ArrayList<>();
    for (Layer layer : theme.layers()) {
      String folder = layer.place();
      if (file.startsWith(folder)) {
        String path = file.substring(folder.length());
        rows.add(new Row("", path, "from " + folder));
      }
    }
    List<String> outputs =
        new TreeSet<>(made.stream().map(Output::path).toList()).stream().toList();
    return new Explanation(
        file,
        outputs.isEmpty() ? Status.USED : Status.PUBLISHED,
        "used: a file of the theme \"" + theme.name() + "\"",
        outputs,
        List.of(),
        List.of(new Section("in the theme", rows)),
        problems);
  }
}
