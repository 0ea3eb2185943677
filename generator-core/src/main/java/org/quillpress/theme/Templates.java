package org.quillpress.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** All layouts and partials of a theme, of each the one that wins. */
final class Templates {
  static final String SUFFIX = ".mustache";

  private final Map<String, Template> layouts;
  private final Map<String, Template> partials;
  private final Map<String, Template> shortcodes;
  private final SharedPartials shared = new SharedPartials(this);

  private Templates(
      Map<String, Template> layouts,
      Map<String, Template> partials,
      Map<String, Template> shortcodes) {
    this.layouts = layouts;
    this.partials = partials;
    this.shortcodes = shortcodes;
  }

  /**
   * @param traced whether elements tell which line made them
   */
  static Templates read(List<Layer> layers, boolean traced, Problems problems) throws IOException {
    List<TemplateTrace.Typed> layouts = typed(layers, "layouts", problems);
    List<TemplateTrace.Typed> partials = typed(layers, "partials", problems);
    List<TemplateTrace.Typed> shortcodes = typed(layers, "shortcodes", problems);
    if (!traced) {
      return new Templates(
          scanned(layouts, TemplateTrace.Typed::text, problems),
          scanned(partials, TemplateTrace.Typed::text, problems),
          scanned(shortcodes, TemplateTrace.Typed::text, problems));
    }
    TemplateTrace trace =
        TemplateTrace.of(Stream.of(layouts, partials, shortcodes).flatMap(List::stream).toList());
    return new Templates(
        scanned(layouts, trace::traced, problems),
        scanned(partials, trace::traced, problems),
        scanned(shortcodes, trace::traced, problems));
  }

  private static List<TemplateTrace.Typed> typed(
      List<Layer> layers, String folder, Problems problems) throws IOException {
    List<TemplateTrace.Typed> found = new ArrayList<>();
    for (ThemeFile file : ThemeFile.nearest(layers, folder, problems).values()) {
      if (!file.path().endsWith(SUFFIX)) {
        Problem problem =
            Problem.warning("theme-file", Place.of(file.place()), "the file is not a template");
        problems.add(problem.withHint("templates end in " + SUFFIX));
        continue;
      }
      found.add(new TemplateTrace.Typed(file.name(folder, SUFFIX), file, file.text(problems)));
    }
    return found;
  }

  /**
   * @param used what the engine gets of a template, whose lines are those that were typed
   */
  private static Map<String, Template> scanned(
      List<TemplateTrace.Typed> typed,
      Function<TemplateTrace.Typed, String> used,
      Problems problems) {
    Map<String, Template> found = new TreeMap<>();
    for (TemplateTrace.Typed each : typed) {
      ThemeFile file = each.file();
      TagScanner scanner = new TagScanner(file.place(), each.text(), problems);
      List<Tag> tags = scanner.scan();
      String code = tags == null ? "" : stripped(file, scanner, each.text(), used.apply(each));
      List<Tag> known = tags == null ? List.of() : tags;
      found.put(each.name(), new Template(file.path(), file.place(), each.text(), code, known));
    }
    return found;
  }

  private static String stripped(ThemeFile file, TagScanner typed, String text, String used) {
    if (used.equals(text)) {
      return typed.stripped();
    }
    // what is wrong with it was told of what was typed
    TagScanner scanner = new TagScanner(file.place(), used, new Problems());
    return scanner.scan() == null ? typed.stripped() : scanner.stripped();
  }

  NavigableSet<String> layoutNames() {
    return new TreeSet<>(layouts.keySet());
  }

  NavigableSet<String> partialNames() {
    return new TreeSet<>(partials.keySet());
  }

  /** The files that were read, by their paths for problems. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    layouts.values().forEach(template -> sources.add(template.file()));
    partials.values().forEach(template -> sources.add(template.file()));
    shortcodes.values().forEach(template -> sources.add(template.file()));
    return sources;
  }

  SharedPartials shared() {
    return shared;
  }

  /** All shortcodes, by their names. */
  Map<String, Template> shortcodes() {
    return shortcodes;
  }

  /** Adds the names of all values that a template and those that it includes ask for. */
  void addNames(@Nullable Template template, Set<String> names, Set<String> seen) {
    if (template != null && seen.add(template.path())) {
      addNames(template.tags(), names, seen);
    }
  }

  private void addNames(List<Tag> tags, Set<String> names, Set<String> seen) {
    for (Tag tag : tags) {
      switch (tag.kind()) {
        case TEXT, HTML, SECTION, INVERTED -> names.add(tag.name());
        case PARTIAL -> addNames(partials.get(tag.name()), names, seen);
        case PARENT -> addNames(parent(tag.name()), names, seen);
        case DYNAMIC -> {
          names.add(tag.name());
          partials.values().forEach(partial -> addNames(partial, names, seen));
        }
        case BLOCK -> {}
      }
      addNames(tag.children(), names, seen);
    }
  }

  /** The template at a path such as {@code partials/card.mustache}. */
  @Nullable Template at(String path) {
    int slash = path.indexOf('/');
    String name = path.substring(slash + 1, path.length() - SUFFIX.length());
    return switch (path.substring(0, slash)) {
      case "layouts" -> layouts.get(name);
      case "shortcodes" -> shortcodes.get(name);
      default -> partials.get(name);
    };
  }

  @Nullable Template layout(String name) {
    return layouts.get(name);
  }

  @Nullable Template partial(String name) {
    return partials.get(name);
  }

  /** What {@code <name} fills the blocks of: a layout, else a partial. */
  @Nullable Template parent(String name) {
    Template layout = layouts.get(name);
    return layout == null ? partials.get(name) : layout;
  }
}
