package org.quillpress.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Walks the templates as a page would, with the types of values in the place of values, and reports
 * the names that could never be there. Each place is reported once, however often it is reached.
 */
final class NameCheck {
  private static final int DEEPEST = 100;
  private static final int MOST_VISITS = 20_000;

  private final Templates templates;
  private final Contract contract;
  private final Problems problems;
  private final Set<String> visited = new HashSet<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Set<String> reported = new HashSet<>();

  /** A block that a template fills. */
  private record Filled(Template template, Tag tag) {}

  /** Where the walk is: scopes from the outermost, blocks filled by templates further out. */
  private record Spot(
      Template template, List<Shape> scopes, Map<String, Filled> blocks, String from, int depth) {
    Spot inside(Shape shape) {
      List<Shape> inner = new ArrayList<>(scopes.size() + 1);
      for (Shape scope : scopes) {
        if (scope != shape) { // the same view further out can never be seen from here
          inner.add(scope);
        }
      }
      inner.add(shape);
      return new Spot(template, inner, blocks, from, depth);
    }

    Spot at(Template other, Map<String, Filled> filled, String includedFrom) {
      return new Spot(other, scopes, filled, includedFrom, depth + 1);
    }
  }

  NameCheck(Templates templates, Contract contract, Problems problems) {
    this.templates = templates;
    this.contract = contract;
    this.problems = problems;
  }

  /** Checks a layout and all that it includes. */
  void layout(Template layout) {
    visit(new Spot(layout, List.of(Contract.ROOT), Map.of(), "", 0));
  }

  /** Checks the template of a shortcode and all that it includes. */
  void shortcode(Template template, Set<String> arguments) {
    List<Shape> scopes = List.of(Contract.arguments(arguments), Contract.SHORTCODE);
    visit(new Spot(template, scopes, Map.of(), "", 0));
  }

  private void visit(Spot spot) {
    if (visited.add(key(spot))) {
      walk(spot.template.tags(), spot);
    }
  }

  /** Shapes and tags are told apart by identity, which spares the first build their hashing. */
  private String key(Spot spot) {
    StringBuilder key = new StringBuilder(spot.template.path());
    for (Shape scope : spot.scopes) {
      key.append(' ').append(number(scope));
    }
    for (Filled filled : spot.blocks.values()) {
      key.append('$').append(number(filled.tag));
    }
    return key.toString();
  }

  private int number(Object part) {
    return numbers.computeIfAbsent(part, any -> numbers.size());
  }

  private void walk(List<Tag> tags, Spot spot) {
    for (Tag tag : tags) {
      switch (tag.kind()) {
        case TEXT, HTML -> value(tag, spot);
        case SECTION -> section(tag, spot);
        case INVERTED -> {
          resolve(tag, spot);
          walk(tag.children(), spot);
        }
        case DYNAMIC -> resolve(tag, spot);
        case PARTIAL -> partial(tag, spot);
        case PARENT -> parent(tag, spot);
        case BLOCK -> block(tag, spot);
      }
    }
  }

  private void section(Tag tag, Spot spot) {
    Shape shape = resolve(tag, spot);
    Shape scope = shape instanceof Shape.Many many ? many.item() : shape;
    walk(tag.children(), spot.inside(scope == null ? Shape.Any.INSTANCE : scope));
  }

  private void value(Tag tag, Spot spot) {
    Shape shape = resolve(tag, spot);
    if (shape == null) {
      return;
    }
    String name = tag.name();
    boolean text = shape instanceof Shape.Text || shape instanceof Shape.Any;
    if (!text && !(shape instanceof Shape.Flag)) {
      String inner = String.join(", ", Contract.names(shape));
      String list = shape instanceof Shape.Many ? "type {{#" + name + "}} to go through it" : "";
      String hint = inner.isEmpty() ? list : "it has " + inner;
      report(tag, spot, "theme-value", "\"" + name + "\" holds several values, not a text", hint);
    } else if (tag.kind() == Tag.Kind.TEXT && shape == Shape.Text.HTML) {
      report(
          tag,
          spot,
          "theme-escaped",
          "\"" + name + "\" is HTML and its tags would be shown",
          "type {{{" + name + "}}}");
    } else if (tag.kind() == Tag.Kind.HTML
        && shape != Shape.Text.HTML
        && shape != Shape.Text.EITHER
        && !name.endsWith("Html")) {
      report(
          tag,
          spot,
          "theme-unescaped",
          "\"" + name + "\" is not HTML and must be escaped",
          "type {{" + name + "}}");
    }
  }

  private void partial(Tag tag, Spot spot) {
    Template partial = templates.partial(tag.name());
    if (partial == null) {
      missing(tag, spot, "partial", templates.partialNames());
    } else if (goesOn(tag, spot)) {
      visit(spot.at(partial, spot.blocks, spot.template.place(tag).toString()));
    }
  }

  private void parent(Tag tag, Spot spot) {
    Template parent = templates.parent(tag.name());
    if (parent == null) {
      missing(tag, spot, "layout", templates.layoutNames());
      return;
    }
    Set<String> offered = new HashSet<>();
    Blocks.collect(templates, parent, offered, new HashSet<>());
    Map<String, Filled> blocks = new TreeMap<>();
    for (Tag block : tag.children()) {
      blocks.put(block.name(), new Filled(spot.template, block));
      if (!offered.contains(block.name())) {
        String message = "\"" + tag.name() + "\" has no block \"" + block.name() + "\"";
        report(block, spot, "theme-block", message, NameHints.near(block.name(), offered));
      }
    }
    blocks.putAll(spot.blocks);
    if (goesOn(tag, spot)) {
      visit(spot.at(parent, blocks, spot.template.place(tag).toString()));
    }
  }

  private void block(Tag tag, Spot spot) {
    Filled filled = spot.blocks.get(tag.name());
    if (filled == null) {
      walk(tag.children(), spot);
      return;
    }
    Map<String, Filled> rest = new TreeMap<>(spot.blocks);
    rest.remove(tag.name());
    walk(filled.tag.children(), spot.at(filled.template, rest, ""));
  }

  private boolean goesOn(Tag tag, Spot spot) {
    if (spot.depth < DEEPEST && visited.size() < MOST_VISITS) {
      return true;
    }
    add(
        Problem.error(
                "theme-endless",
                spot.template.place(tag),
                "templates include each other too deep or in too many ways")
            .withHint("look for templates that include each other"));
    return false;
  }

  /** The shape of a tag's name, or null if it is unknown, which is reported here. */
  private @Nullable Shape resolve(Tag tag, Spot spot) {
    String name = tag.name();
    List<Shape> scopes = spot.scopes;
    if (name.equals(".")) {
      return scopes.get(scopes.size() - 1);
    }
    String[] words = name.split("\\.", -1);
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Shape scope = scopes.get(i);
      if (scope instanceof Shape.Any || scope instanceof Shape.Keys) {
        return Shape.Any.INSTANCE;
      }
      Shape first = contract.member(scope, words[0]);
      if (first != null) {
        return inside(tag, spot, words, first);
      }
    }
    List<String> deeper = Contract.deeper(scopes, name);
    String hint =
        deeper.isEmpty()
            ? NameHints.near(words[0], Contract.visible(scopes))
            : "did you mean \"" + String.join("\" or \"", deeper) + "\"?";
    report(tag, spot, "theme-name", "\"" + name + "\" is not a name that is known here", hint);
    return null;
  }

  private @Nullable Shape inside(Tag tag, Spot spot, String[] words, Shape first) {
    Shape shape = first;
    StringBuilder before = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      Shape next = contract.member(shape, words[i]);
      if (next == null) {
        unknown(tag, spot, before.toString(), words[i], shape);
        return null;
      }
      before.append('.').append(words[i]);
      shape = next;
    }
    return shape;
  }

  private void unknown(Tag tag, Spot spot, String before, String word, Shape shape) {
    if (shape instanceof Shape.Known known) {
      String message = "the theme has no " + known.noun() + " \"" + word + "\"";
      report(tag, spot, known.code(), message, NameHints.near(word, known.keys()));
      return;
    }
    String message = "\"" + before + "\" has no \"" + word + "\"";
    String hint =
        Nearest.to(word, Contract.names(shape))
            .map(near -> "did you mean \"" + before + "." + near + "\"?")
            .orElseGet(() -> NameHints.kind(before, shape));
    report(tag, spot, "theme-name", message, hint);
  }

  private void missing(Tag tag, Spot spot, String noun, Collection<String> known) {
    String near = Nearest.hint(tag.name(), known);
    String hint =
        near.isEmpty() ? "make theme/" + noun + "s/" + tag.name() + Templates.SUFFIX : near;
    String message = "there is no " + noun + " \"" + tag.name() + "\"";
    add(Problem.error("theme-partial", spot.template.place(tag), message).withHint(hint));
  }

  private void report(Tag tag, Spot spot, String code, String message, String hint) {
    boolean told = hint.isEmpty() && !spot.from.isEmpty();
    String text = told ? "included from " + spot.from : hint;
    add(Problem.warning(code, spot.template.place(tag), message).withHint(text));
  }

  private void add(Problem problem) {
    if (reported.add(problem.code() + " " + problem.place())) {
      problems.add(problem);
    }
  }
}
