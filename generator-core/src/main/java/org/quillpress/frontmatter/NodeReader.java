package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Copies the parser's graph into a tree of our own, within bounds. */
final class NodeReader {
  private static final int MOST = 100_000;
  private static final int DEEPEST = 100;
  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.SEQ, Tag.MAP, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

  private final Positions positions;
  private final Problems problems;
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int count;
  private boolean failed;

  NodeReader(Positions positions, Problems problems) {
    this.positions = positions;
    this.problems = problems;
  }

  Optional<Node> read(org.yaml.snakeyaml.nodes.Node root) {
    Node node = node(root, 0);
    return failed ? Optional.empty() : Optional.ofNullable(node);
  }

  private @Nullable Node node(org.yaml.snakeyaml.nodes.Node node, int depth) {
    Place place = place(node);
    if (++count > MOST || depth > DEEPEST) {
      return failed
          ? null
          : refuse("yaml-too-large", place, "too many values", "repeat fewer of them with *");
    }
    if (!TAGS.contains(node.getTag())) {
      return refuse(
          "yaml-tag",
          place,
          "a text that begins with ! needs quotes",
          InQuotes.type(place.lineText()));
    }
    if (node instanceof ScalarNode scalar) {
      return new Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }
    if (node.getAnchor() != null && !open.add(node)) {
      String name = node.getAnchor();
      return refuse(
          "yaml-alias",
          place,
          "what &" + name + " names has *" + name + " in it, so it would never end",
          "remove *" + name);
    }
    Node read =
        node instanceof SequenceNode sequence
            ? sequence(sequence, place, depth)
            : mapping((MappingNode) node, place, depth);
    if (node.getAnchor() != null) {
      open.remove(node);
    }
    return read;
  }

  private Sequence sequence(SequenceNode node, Place place, int depth) {
    List<Node> items = new ArrayList<>(node.getValue().size());
    for (org.yaml.snakeyaml.nodes.Node item : node.getValue()) {
      Node read = node(item, depth + 1);
      if (read != null) {
        items.add(read);
      }
    }
    return new Sequence(place, items);
  }

  private Mapping mapping(MappingNode node, Place place, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    List<org.yaml.snakeyaml.nodes.Node> merged = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        refuseKey(tuple.getKeyNode());
        continue;
      }
      if (key.getValue().equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
        merged.add(tuple.getValueNode());
        continue;
      }
      put(entries, key, node(tuple.getValueNode(), depth + 1));
    }
    for (org.yaml.snakeyaml.nodes.Node source : merged) {
      merge(entries, source, depth + 1);
    }
    return new Mapping(place, entries);
  }

  private void put(Map<String, Mapping.Entry> entries, ScalarNode key, @Nullable Node value) {
    if (value == null) {
      return;
    }
    Place place = place(key);
    Mapping.Entry earlier = entries.remove(key.getValue());
    if (earlier != null) {
      String name = "\"" + key.getValue() + "\"";
      String lines = "lines " + earlier.place().line() + " and " + place.line();
      problems.add(
          Problem.warning("yaml-duplicate-key", place, name + " is there twice, in " + lines)
              .withHint("the last one counts: remove the other"));
    }
    entries.put(key.getValue(), new Mapping.Entry(place, value));
  }

  /** Own keys win over merged ones, earlier merged ones over later. */
  private void merge(
      Map<String, Mapping.Entry> entries, org.yaml.snakeyaml.nodes.Node source, int depth) {
    Node read = node(source, depth);
    List<Node> sources =
        read instanceof Sequence list ? list.items() : read == null ? List.of() : List.of(read);
    for (Node each : sources) {
      if (each instanceof Mapping mapping) {
        mapping.entries().forEach(entries::putIfAbsent);
      } else {
        refuse(
            "yaml-merge",
            each.place(),
            "\"<<\" copies keys, but there are none here",
            "remove the line, or name what is marked with &, such as <<: *base");
      }
    }
  }

  private void refuseKey(org.yaml.snakeyaml.nodes.Node key) {
    Place place = place(key);
    int at = positions.offset(key.getStartMark().getIndex());
    if (at > 0 && positions.text().charAt(at - 1) == '{' && positions.text().charAt(at) == '{') {
      Place before = positions.atOffset(at - 1);
      problems.add(Mistake.template(before));
      failed = true;
    } else {
      refuse(
          "yaml-key", place, "a list cannot be a key", "put it in quotes if it is meant as text");
    }
  }

  private @Nullable Node refuse(String code, Place place, String message, String hint) {
    problems.add(Problem.error(code, place, message).withHint(hint));
    failed = true;
    return null;
  }

  private Place place(org.yaml.snakeyaml.nodes.Node node) {
    return positions.at(node.getStartMark().getIndex());
  }
}
