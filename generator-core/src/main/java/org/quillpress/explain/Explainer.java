package org.quillpress.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.explain.Explanation.Section;
import org.quillpress.explain.Explanation.Status;
import org.quillpress.files.Urls;
import org.quillpress.model.LeftOut;
import org.quillpress.plan.Output;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;
import org.quillpress.render.Renderer;
import org.quillpress.work.Workers;

/**
 * Tells of one file what a build has decided about it. All that it says is looked up in what the
 * build works with, and the places where a page is named are searched for in the files of the site.
 */
public final class Explainer {
  /** Makes the bytes of an output. */
  @FunctionalInterface
  public interface Bytes {
    /** The bytes, as they would be published. */
    byte[] of(Output output) throws IOException;
  }

  private final Decisions site;
  private final Renderer renderer;
  private final Search search;
  private final Problems problems;

  /**
   * Prepares to explain.
   *
   * @param problems of the site; those that only show when a page is made are added
   */
  public Explainer(
      Decisions decisions, Renderer renderer, Bytes bytes, Workers workers, Problems problems) {
    this.site = decisions;
    this.renderer = renderer;
    this.search = new Search(bytes, workers);
    this.problems = problems;
  }

  /** What can be said if nothing could be decided, such as without {@code site.yaml}. */
  public static Explanation none(String typed, Problems problems) {
    return new Explanation(
        typed,
        Status.UNKNOWN,
        "nothing can be said about it before these problems are solved",
        List.of(),
        List.of(),
        List.of(),
        problems.list().stream().filter(p -> p.severity() == Severity.ERROR).toList());
  }

  /**
   * Explains a file.
   *
   * @param typed a path in the source or in the site, an address, or the end of a path
   */
  public Explanation of(String typed) throws IOException {
    Subject subject = new Finder(site).find(typed);
    if (subject instanceof Subject.Made made) {
      return new OutputSections(site, renderer).of(made.output());
    }
    if (subject instanceof Subject.Unknown unknown) {
      return unknown(typed, unknown.near());
    }
    if (subject instanceof Subject.Folder folder) {
      return folder(folder);
    }
    String file = ((Subject.File) subject).path();
    Optional<LeftOut> reason = site.reason(file);
    if (reason.isPresent()) {
      return leftOut(file, reason.get());
    }
    Optional<Output.StoryPage> page = site.page(file);
    return page.isPresent() ? of(page.get()) : new FileSections(site, search).of(file, about(file));
  }

  private Explanation folder(Subject.Folder folder) {
    Map<String, String> urls = new HashMap<>();
    for (Output output : site.plan().outputs()) {
      if (output instanceof Output.StoryPage page) {
        urls.putIfAbsent(output.origin(), page.story().url());
      } else if (output instanceof Output.Copy) {
        urls.putIfAbsent(output.origin(), Urls.encode("/" + output.path()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String file : folder.files()) {
      String fate =
          site.reason(file)
              .map(left -> "not published: " + left.reason())
              .orElse(urls.getOrDefault(file, ""));
      rows.add(new Row("", file, fate));
    }
    return new Explanation(
        folder.path(),
        Status.USED,
        "a folder: name one of its files to learn more",
        List.of(),
        List.of(),
        List.of(new Section("files", rows)),
        List.of());
  }

  private static Explanation unknown(String typed, List<String> near) {
    List<Row> rows = near.stream().map(file -> new Row("", file, "")).toList();
    return new Explanation(
        typed,
        Status.UNKNOWN,
        "there is no such file in the source or in the site",
        List.of(),
        List.of(),
        rows.isEmpty() ? List.of() : List.of(new Section("did you mean", rows)),
        List.of());
  }

  private Explanation leftOut(String file, LeftOut reason) throws IOException {
    boolean whole = !reason.file().equals(file);
    String words =
        "not published: " + (whole ? reason.file() + " is left out, " : "") + reason.reason();
    return new Explanation(
        file,
        Status.LEFT_OUT,
        words,
        List.of(),
        List.of(),
        new StorySections(site, renderer).account(file),
        about(file));
  }

  private Explanation of(Output.StoryPage page) throws IOException {
    String file = page.story().source();
    List<Output> found =
        search.find(page.story().url(), site.settings().address(), site.plan().outputs());
    renderer.tellLinks();
    boolean held = problems.hasErrors();
    String url = site.settings().address().absolute(page.story().url());
    List<String> outputs = new ArrayList<>();
    for (Output output : site.madeFrom(file)) {
      outputs.add(output.path());
    }
    return new Explanation(
        file,
        held ? Status.HELD_UP : Status.PUBLISHED,
        held
            ? "would be published at " + url + ", but the site has errors and nothing is published"
            : "published at " + url,
        outputs,
        new Appearances(site, renderer, page).of(found),
        new StorySections(site, renderer).of(page),
        about(file));
  }

  /** The problems of a file. */
  private List<Problem> about(String file) {
    return problems.list().stream().filter(p -> p.place().file().equals(file)).toList();
  }
}
