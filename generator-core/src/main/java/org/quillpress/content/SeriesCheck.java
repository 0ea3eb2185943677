package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Tells what is odd about the numbers of parts: twice the same, gaps, parts without a number among
 * others with one. Parts that are not published yet count as well: a gap that they fill is none.
 */
final class SeriesCheck {
  private record Part(Parsed parsed, Scalar series) {
    String file() {
      return parsed.file();
    }

    int number() {
      return parsed.head().part().map(Head.Part::number).orElse(Integer.MAX_VALUE);
    }

    Place place() {
      return parsed.head().part().map(Head.Part::place).orElse(series.place());
    }
  }

  private final Problems problems;
  private final Map<String, List<Part>> series = new LinkedHashMap<>();

  SeriesCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds a text, published or not. Call oldest first.
   *
   * @param terms of its edition
   */
  void add(Parsed p, Terms terms) {
    if (p.kind() != Story.Kind.STORY) {
      return;
    }
    List<Scalar> names = p.head().terms(Taxonomy.SERIES);
    Optional<Head.Part> part = p.head().part();
    if (names.isEmpty()) {
      if (part.isPresent()) {
        problems.add(
            Problem.note("part-alone", part.get().place(), "there is a part, but no series")
                .withHint("type series: with the name of the series, or remove part:"));
      }
      return;
    }
    Scalar name = names.get(0);
    String key = terms.edition() + " " + terms.id(Taxonomy.SERIES, name);
    series.computeIfAbsent(key, any -> new ArrayList<>()).add(new Part(p, name));
  }

  /**
   * Tells it.
   *
   * @param abouts what is said of series
   * @param editions have the parts that are published
   */
  void tell(List<About> abouts, Collection<Terms> editions) {
    for (About about : abouts) {
      int planned = about.profile().parts().orElse(Integer.MAX_VALUE);
      int count = 0;
      for (Terms terms : editions) {
        count = about.parts().isPresent() ? Math.max(count, terms.count(about)) : 0;
      }
      if (count > planned) {
        problems.add(
            Problem.warning(
                    "series-parts",
                    about.parts().orElse(Place.SITE),
                    "\"" + about.name() + "\" has " + count + " parts, not " + planned)
                .withHint("type parts: " + count + ", or leave it out"));
      }
    }

    for (List<Part> parts : series.values()) {
      List<Part> numbered = new ArrayList<>();
      List<Part> others = new ArrayList<>();
      for (Part part : parts) {
        (part.parsed().head().part().isPresent() ? numbered : others).add(part);
      }
      if (!numbered.isEmpty()) {
        // stable: of two equal numbers the older one comes first
        numbered.sort(Comparator.comparingInt(Part::number));
        numbers(numbered);
        int next = numbered.get(numbered.size() - 1).number();
        for (Part part : others) {
          next++;
          problems.add(
              Problem.note(
                      "part-missing",
                      part.place(),
                      "other stories of \""
                          + part.series().text()
                          + "\" have a part, this has none")
                  .withHint("it comes after them; to say so, type part: " + next));
        }
      }
    }
  }

  private void numbers(List<Part> numbered) {
    Part first = numbered.get(0);
    Part before = first;
    if (first.number() > 1) {
      gap(1, first);
    }
    for (Part part : numbered.subList(1, numbered.size())) {
      if (part.number() == before.number()) {
        problems.add(
            Problem.warning(
                    "part-twice",
                    part.place(),
                    "part "
                        + part.number()
                        + " of \""
                        + part.series().text()
                        + "\" is "
                        + before.file()
                        + " already")
                .withHint("the older one comes first: type another number"));
      } else if (part.number() > before.number() + 1) {
        gap(before.number() + 1, part);
        before = part;
      } else {
        before = part;
      }
    }
  }

  private void gap(int from, Part part) {
    int to = part.number() - 1;
    problems.add(
        Problem.note(
                "part-gap",
                part.place(),
                "no story is part "
                    + (from == to ? "" + from : from + " to " + to)
                    + " of \""
                    + part.series().text()
                    + "\"")
            .withHint("if none is to come, type part: " + from + "; readers see no gaps"));
  }
}
