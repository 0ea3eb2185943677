package org.quillpress.frontmatter;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML 1.1 as text with positions. No value gets a type here: {@code no}, {@code 1.10} and
 * {@code 2024-03-01} stay what was typed. Bounded in time and memory: at most 3 million characters,
 * 50 levels, 50 aliases of lists and mappings, 100 000 values after aliases are followed.
 *
 * <p>Of a key that is there twice the last one counts, with a warning. {@code <<} merges mappings.
 * Tags other than YAML's own for text, numbers, flags, times, lists and mappings are refused, and
 * nothing is ever instantiated.
 */
public final class Yaml {
  static final int LONGEST = 3_000_000;
  private static final int DEEPEST = 50;
  private static final int ALIASES = 50;

  private static final Resolver TEXT =
      new Resolver() {
        @Override
        protected void addImplicitResolvers() {}

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
          return kind == NodeId.scalar ? Tag.STR : kind == NodeId.sequence ? Tag.SEQ : Tag.MAP;
        }
      };

  private Yaml() {}

  /**
   * Reads one YAML document.
   *
   * @param file the file's path for places
   * @param text YAML, alone
   * @param firstLine the number in the file of the first line of {@code text}, from 1
   * @param problems gets what is wrong
   * @return the document, a null scalar if nothing is in it, or empty if there was an error
   */
  public static Optional<Node> read(String file, String text, int firstLine, Problems problems) {
    if (text.length() > LONGEST) {
      problems.add(
          Problem.error(
                  "yaml-too-large",
                  new Positions(file, text, firstLine).at(0),
                  "the text is longer than " + LONGEST + " characters")
              .withHint("make several files of it"));
      return Optional.empty();
    }
    Mapping plain = PlainYaml.read(file, text, firstLine);
    return plain == null
        ? parse(new Positions(file, text, firstLine), problems)
        : Optional.of(plain);
  }

  /** Reads a document with the parser. */
  static Optional<Node> parse(Positions positions, Problems problems) {
    try {
      org.yaml.snakeyaml.nodes.Node root = compose(Tabs.asSpaces(positions.text()));
      if (root == null) {
        return Optional.of(new Scalar(positions.at(0), "", true));
      }
      return new NodeReader(positions, problems).read(root);
    } catch (RuntimeException e) {
      // The parser is fed with anything: whatever it throws is about the text, not about us.
      problems.add(new Mistake(positions).describe(e));
      return Optional.empty();
    }
  }

  /**
   * Reads a YAML document that has to be keys with values.
   *
   * @param file the file's path for places
   * @param text YAML, alone
   * @param firstLine the number in the file of the first line of {@code text}, from 1
   * @param problems gets what is wrong
   * @return the mapping, without keys if nothing is in the document, or empty if there was an error
   */
  public static Optional<Mapping> mapping(
      String file, String text, int firstLine, Problems problems) {
    Optional<Node> root = read(file, text, firstLine, problems);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Node node = root.get();
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return Optional.of(new Mapping(scalar.place(), Map.of()));
    }
    String found = node instanceof Sequence ? "a list" : "a text";
    problems.add(
        Problem.error(
                "yaml-root",
                node.place(),
                "here is " + found + ", but keys with values are expected")
            .withHint("type lines such as title: Fog, each with a key, a colon and a value"));
    return Optional.empty();
  }

  private static org.yaml.snakeyaml.nodes.@Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(ALIASES);
    // Composing makes no objects of tags; NodeReader refuses them with a better message.
    options.setTagInspector(tag -> true);
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, TEXT, options).getSingleNode();
  }
}
