package org.quillpress.theme;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillpress.problem.MadeBy;

/**
 * Gives each start tag of templates an attribute with the file and the line that it is typed in. A
 * partial that is included both between tags and inside of one gets none.
 */
final class TemplateTrace {
  /** A template as it was typed, and the name by which others include it. */
  record Typed(String name, ThemeFile file, String text) {
    boolean isPartial() {
      return file.path().startsWith("partials/");
    }
  }

  private final Map<String, Set<TemplateHtml.Spot>> spots = new HashMap<>();
  private final Set<TemplateHtml.Spot> anywhere = EnumSet.noneOf(TemplateHtml.Spot.class);

  /** Templates as they were read already, by their files and where they are included. */
  private final Map<String, Map<TemplateHtml.Spot, TemplateHtml>> read = new HashMap<>();

  private boolean grown;

  private TemplateTrace() {}

  /** Learns where templates include each other. */
  static TemplateTrace of(List<Typed> templates) {
    TemplateTrace trace = new TemplateTrace();
    do {
      trace.grown = false;
      for (Typed template : templates) {
        for (TemplateHtml.Spot spot : trace.spots(template)) {
          trace.html(template, spot).includes().forEach(trace::include);
        }
      }
    } while (trace.grown);
    return trace;
  }

  private TemplateHtml html(Typed template, TemplateHtml.Spot spot) {
    return read.computeIfAbsent(
            template.file().place(), any -> new EnumMap<>(TemplateHtml.Spot.class))
        .computeIfAbsent(spot, in -> TemplateHtml.of(template.text(), in));
  }

  private void include(TemplateHtml.Include include) {
    grown |=
        include.dynamic()
            ? anywhere.add(include.spot())
            : spots
                .computeIfAbsent(include.name(), any -> EnumSet.noneOf(TemplateHtml.Spot.class))
                .add(include.spot());
  }

  private Set<TemplateHtml.Spot> spots(Typed template) {
    Set<TemplateHtml.Spot> all = EnumSet.noneOf(TemplateHtml.Spot.class);
    if (template.isPartial()) {
      all.addAll(anywhere);
      all.addAll(spots.getOrDefault(template.name(), Set.of()));
    }
    return all.isEmpty() ? EnumSet.of(TemplateHtml.Spot.TEXT) : all;
  }

  /** The text with the attributes; its lines and what stands alone on one stay as they are. */
  String traced(Typed template) {
    String file = template.file().place();
    Set<TemplateHtml.Spot> in = spots(template);
    if (in.size() > 1 || file.indexOf('{') >= 0) {
      return template.text();
    }
    String text = template.text();
    StringBuilder out = new StringBuilder(text.length() * 2);
    int line = 1;
    int counted = 0;
    int done = 0;
    for (TemplateHtml.StartTag tag : html(template, in.iterator().next()).tags()) {
      for (; counted < tag.at(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      out.append(text, done, tag.nameEnd()).append(MadeBy.attribute(file, line));
      done = tag.nameEnd();
    }
    return out.append(text, done, text.length()).toString();
  }
}
