package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.ShortcodeModel;

/**
 * The theme reference of the handbook has every name of every view, with what it is, and no other.
 * {@code -Dquillpress.goldens=write} writes the tables anew; the words of the last column stay.
 */
class ThemeReferenceTest {
  private static final boolean WRITE = "write".equals(System.getProperty("quillpress.goldens"));
  private static final Path PAGE =
      Path.of("..", "site-content", "pages", "handbook", "theme-reference.md");
  private static final String BEGIN = "<!-- views -->\n";
  private static final String END = "<!-- end of views -->";
  private static final List<String> PLACE = List.of("first", "last", "index");

  /** The views that a template can reach, in the order in which they are met. */
  private static Set<Class<?>> views() {
    Set<Class<?>> views = new LinkedHashSet<>();
    meet(PageModel.class, views);
    meet(ShortcodeModel.class, views);
    return views;
  }

  private static void meet(Class<?> top, Set<Class<?>> views) {
    Deque<Class<?>> next = new ArrayDeque<>(List.of(top));
    while (!next.isEmpty()) {
      Class<?> view = next.remove();
      if (views.add(view)) {
        for (Shape shape : Shape.names(view).values()) {
          Shape item = item(shape);
          if (item instanceof Shape.View inner) {
            next.add(inner.type());
          }
        }
      }
    }
  }

  private static Shape item(Shape shape) {
    return shape instanceof Shape.Many many
        ? item(many.item())
        : shape instanceof Shape.Keys keys ? item(keys.value()) : shape;
  }

  /** {@code series part} for a SeriesPart, {@code card} for a CardView. */
  private static String name(Class<?> view) {
    if (view == PageModel.class) {
      return "every page";
    }
    return view.getSimpleName()
        .replaceAll("(View|Model)$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String words(Shape shape) {
    if (shape instanceof Shape.View view) {
      String name = name(view.type());
      return "[" + name + "](#" + name.replace(' ', '-') + ")";
    }
    if (shape instanceof Shape.Many many) {
      return "list of " + words(many.item());
    }
    if (shape instanceof Shape.Keys keys) {
      return words(keys.value()) + ", by name";
    }
    if (shape == Shape.Flag.INSTANCE) {
      return "flag";
    }
    return shape == Shape.Any.INSTANCE ? "anything" : shape == Shape.Text.HTML ? "HTML" : "text";
  }

  private static String table(Class<?> view, Map<String, String> meanings) {
    StringBuilder out = new StringBuilder("## " + name(view) + "\n\n");
    out.append("| Name | Value | What it is |\n|---|---|---|\n");
    List<String> own =
        Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName).toList();
    for (RecordComponent component : view.getRecordComponents()) {
      String name = component.getName();
      List<String> names = new ArrayList<>(List.of(name));
      String value = words(Shape.names(view).get(name));
      if (own.containsAll(PLACE) && PLACE.contains(name)) {
        if (!name.equals(PLACE.get(0))) {
          continue;
        }
        names = PLACE;
        value = "flags, number";
      } else if (component.getType() == List.class && !own.contains(Shape.flag(name))) {
        names.add(Shape.flag(name));
      }
      boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String key = "`" + String.join("`, `", names) + "`";
      out.append("| %s | %s%s ".formatted(key, value, absent ? ", or absent" : ""))
          .append("| %s |\n".formatted(meanings.getOrDefault(name(view) + " " + key, "")));
    }
    return out.append('\n').toString();
  }

  /** What the page says of each name, by the view and the name. */
  private static Map<String, String> meanings(String text) {
    Map<String, String> meanings = new TreeMap<>();
    String view = "";
    for (String line : text.split("\n")) {
      String[] cells = line.split(" *\\| *", -1);
      if (line.startsWith("## ")) {
        view = line.substring(3);
      } else if (line.startsWith("| `") && cells.length == 5) {
        meanings.put(view + " " + cells[1], cells[3]);
      }
    }
    return meanings;
  }

  @Test
  void everyNameOfEveryViewIsInTheReferenceAndNoOther() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    String tables = page.substring(from, page.indexOf(END));
    Map<String, String> meanings = meanings(tables);
    StringBuilder right = new StringBuilder("\n");
    views().forEach(view -> right.append(table(view, meanings)));
    if (WRITE) {
      Files.writeString(PAGE, page.substring(0, from) + right + page.substring(page.indexOf(END)));
    }
    assertThat(WRITE ? right.toString() : tables).isEqualTo(right.toString());
    assertThat(meanings(right.toString()))
        .allSatisfy((name, meaning) -> assertThat(meaning).as(name).isNotBlank());
  }

  @Test
  void everyViewCanBeReached() throws IOException {
    Path folder = Path.of("src", "main", "java", "org", "quillpress", "theme", "view");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(views().stream().map(view -> view.getSimpleName() + ".java"))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("package-info.java"))
                  .toList());
    }
  }
}
