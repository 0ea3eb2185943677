package org.quillpress.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.StoryView;

/**
 * The specification of Mustache through our engine, with its data as the {@code params} of a story
 * and each of its templates as a partial. It comes with the tests of Mustache.java.
 */
class MustacheSpecTest {
  private static final Gson GSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

  /** All but {@code ~lambdas}: data of a site holds no code. */
  private static final List<String> FILES =
      List.of(
          "comments",
          "delimiters",
          "interpolation",
          "inverted",
          "partials",
          "sections",
          "~dynamic-names",
          "~inheritance");

  /** Templates are read with line feeds, pages end without one, and lines of tags alone go. */
  private static final Set<String> ONLY_WHITE_SPACE =
      Set.of(
          "comments: Standalone Line Endings",
          "delimiters: Standalone Line Endings",
          "inverted: Internal Whitespace",
          "inverted: Standalone Line Endings",
          "inverted: Standalone Without Newline",
          "inverted: Standalone Without Previous Line",
          "partials: Standalone Line Endings",
          "sections: Internal Whitespace",
          "sections: Standalone Line Endings",
          "sections: Standalone Without Newline",
          "sections: Standalone Without Previous Line",
          "~dynamic-names: Standalone Line Endings",
          "~inheritance: Block reindentation",
          "~inheritance: Inherit",
          "~inheritance: Intrinsic indentation",
          "~inheritance: Nested block reindentation",
          "~inheritance: Standalone block",
          "~inheritance: Standalone parent");

  /** Nothing is missing in silence: a partial that is not there, and what is no name, is told. */
  private static final Set<String> TOLD =
      Set.of(
          "partials: Failed Lookup theme-partial",
          "~dynamic-names: Failed Lookup - Partial theme-partial",
          "~dynamic-names: Dynamic Names - Composed Dereferencing theme-syntax",
          "~dynamic-names: Dynamic Names - Double Dereferencing theme-syntax");

  /** The first is told and not shown; a page is no list. */
  private static final Set<String> OTHER_TEXT =
      Set.of(
          "~dynamic-names: Dynamic Names - Composed Dereferencing",
          "~dynamic-names: Dynamic Names - Double Dereferencing",
          "sections: Implicit Iterator - Root-level");

  private record Spec(List<Example> tests) {}

  private record Example(
      String name, Object data, String template, Map<String, String> partials, String expected) {}

  private final Set<String> whiteSpace = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final Set<String> otherText = new TreeSet<>();
  private int count;
  private int unescaped;

  @Test
  void all_examples_but_the_listed_give_the_text_of_the_specification() throws IOException {
    for (String file : FILES) {
      for (Example example : examples(file)) {
        run(file + ": " + example.name(), example);
      }
    }
    assertThat(count).isEqualTo(181);
    assertThat(whiteSpace).isEqualTo(new TreeSet<>(ONLY_WHITE_SPACE));
    assertThat(told).isEqualTo(new TreeSet<>(TOLD));
    assertThat(otherText).isEqualTo(new TreeSet<>(OTHER_TEXT));
    assertThat(unescaped).isGreaterThan(20);
  }

  /** Text that is no HTML is shown unescaped as the specification wants, but told. */
  private void run(String name, Example example) {
    count++;
    Site site =
        new Site()
            .own("layouts/story.mustache", "{{#story.params.data}}{{>spec}}{{/story.params.data}}")
            .own("partials/spec.mustache", example.template());
    if (example.partials() != null) {
      example.partials().forEach((key, text) -> site.own("partials/" + key + ".mustache", text));
    }
    String ours = site.render("story", page(example.data()));
    if (!ours.replaceAll("\\s+", "").equals(example.expected().replaceAll("\\s+", ""))) {
      otherText.add(name);
    } else if (!ours.equals(example.expected())) {
      whiteSpace.add(name);
    }
    for (Problem problem : site.problems.list()) {
      if (problem.code().equals("theme-unescaped")) {
        unescaped++;
      } else {
        told.add(name + " " + problem.code());
      }
    }
  }

  /** A section over empty data would not be shown. */
  private static PageModel page(Object data) {
    Object shown = data;
    if (data instanceof Map<?, ?> map) {
      Map<Object, Object> filled = new HashMap<>(map);
      filled.put("there", "is something");
      shown = filled;
    }
    Map<String, Object> params = Map.of("data", shown);
    return Made.page(Map.of("story", Made.view(StoryView.class, Map.of("params", params))));
  }

  private static List<Example> examples(String file) throws IOException {
    try (InputStream in =
            requireNonNull(
                MustacheSpecTest.class.getResourceAsStream("/spec/specs/" + file + ".json"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new ArrayList<>(GSON.fromJson(reader, Spec.class).tests());
    }
  }
}
