package org.quillpress.explain;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.explain.Explanation.Row;
import org.quillpress.explain.Explanation.Section;
import org.quillpress.explain.Explanation.Status;
import org.quillpress.model.Story;
import org.quillpress.plan.Output;
import org.quillpress.render.Renderer;

/** What was decided about a file of the site that is made from no file of its own. */
final class OutputSections {
  private final Decisions site;
  private final Renderer renderer;

  OutputSections(Decisions site, Renderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  Explanation of(Output output) {
    List<Section> sections = new ArrayList<>();
    if (output instanceof Output.Page page) {
      sections.add(
          new Section("template", new TemplateRows(site.theme()).of(renderer.layout(page))));
    }
    List<Story> stories =
        output instanceof Output.ListPage list
            ? list.stories()
            : output instanceof Output.Feed feed
                ? feed.stories()
                : output instanceof Output.Archive archive ? archive.stories() : List.of();
    List<Row> rows = stories.stream().map(s -> new Row("", s.source(), s.url())).toList();
    sections.add(new Section("stories", rows));
    return new Explanation(
        output.path(),
        Status.MADE,
        "made by Quillpress: " + output.origin(),
        List.of(output.path()),
        List.of(),
        sections,
        List.of());
  }
}
