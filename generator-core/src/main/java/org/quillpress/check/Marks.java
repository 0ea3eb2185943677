package org.quillpress.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.quillpress.files.MapSource;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Lines;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Layer;
import org.quillpress.theme.TemplateHtml;
import org.quillpress.theme.ThemeFile;

/**
 * Gives each start tag in the templates of a theme an attribute with a number, so that the element
 * of a page tells where it was typed.
 */
public final class Marks {
  private static final String NAME = "data-quillpress-at";
  private static final List<String> FOLDERS =
      List.of("assets", "labels", "layouts", "partials", "shortcodes");

  private final List<Place> places = new ArrayList<>();
  private final Map<String, Template> templates = new HashMap<>();

  /** A template as it was typed, and by line the columns at which its tags got an attribute. */
  private record Template(Lines lines, Map<Integer, Map<Integer, Integer>> added) {}

  /** Nothing marked yet. */
  public Marks() {}

  /**
   * The files of a theme with marked templates.
   *
   * @throws IOException if a file cannot be read
   */
  public SourceTree marked(Layer theme) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<SourceFile> all = new ArrayList<>();
    theme.tree().file("theme.yaml").ifPresent(all::add);
    // a theme's folder also holds what is built, and more
    for (String folder : FOLDERS) {
      all.addAll(theme.tree().list(folder).files());
    }
    for (SourceFile file : all) {
      if (file.path().endsWith(".mustache")) {
        ThemeFile template = ThemeFile.of(theme, file);
        String text = marked(template.place(), template.text(new Problems()));
        files.put(file.path(), text.getBytes(StandardCharsets.UTF_8));
      } else {
        files.put(file.path(), file.read());
      }
    }
    return MapSource.ofBytes(files);
  }

  private String marked(String file, String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    Lines lines = Lines.of(text);
    Map<Integer, Map<Integer, Integer>> added = new HashMap<>();
    int line = 1;
    int start = 0;
    int done = 0;
    for (TemplateHtml.StartTag tag : TemplateHtml.of(text, TemplateHtml.Spot.TEXT).tags()) {
      for (int i = text.indexOf('\n', start); i >= 0 && i < tag.at(); ) {
        line++;
        start = i + 1;
        i = text.indexOf('\n', start);
      }
      String mark = " " + NAME + "=\"" + places.size() + "\"";
      places.add(Place.in(lines, file, line, tag.at() - start + 1));
      out.append(text, done, tag.nameEnd()).append(mark);
      done = tag.nameEnd();
      int nameLine = line;
      added
          .computeIfAbsent(nameLine, any -> new LinkedHashMap<>())
          .put(tag.nameEnd() - start + 1, mark.length());
    }
    templates.put(file, new Template(lines, added));
    return out.append(text, done, text.length()).toString();
  }

  /** Where an element was typed; empty for one that no template has. */
  Optional<Place> of(Element element) {
    String number = element.attr(NAME);
    // a text of an author may hold anything
    return number.matches("[0-9]{1,9}") && Integer.parseInt(number) < places.size()
        ? Optional.of(places.get(Integer.parseInt(number)))
        : Optional.empty();
  }

  /** Where an element was typed, or what it stands in; the site as a whole if nothing was. */
  Place near(Element element) {
    for (Element outer = element; outer != null; outer = outer.parent()) {
      Optional<Place> place = of(outer);
      if (place.isPresent()) {
        return place.get();
      }
    }
    return Place.SITE;
  }

  /** A problem of a marked template, as it would be told of what was typed. */
  public Problem typed(Problem problem) {
    Place place = problem.place();
    Template template = templates.get(place.file());
    if (template == null || place.line() == 0) {
      return problem;
    }
    int column = place.column();
    int added = 0;
    for (Map.Entry<Integer, Integer> mark :
        template.added().getOrDefault(place.line(), Map.of()).entrySet()) {
      added += mark.getKey() + added < column ? mark.getValue() : 0;
    }
    return problem.at(Place.in(template.lines(), place.file(), place.line(), column - added));
  }
}
