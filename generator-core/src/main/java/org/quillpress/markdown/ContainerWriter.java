package org.quillpress.markdown;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.AlertKind;
import org.quillpress.markdown.syntax.Container;
import org.quillpress.markdown.syntax.UntoldContainer;
import org.quillpress.problem.Nearest;

/** Writes named blocks, each as its name asks for, and tells what is wrong with them. */
final class ContainerWriter {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("content-warning", new Kind(DetailsWriter::contentWarning)),
          Map.entry("details", new Kind(DetailsWriter::details)),
          Map.entry("dialogue", new Kind(WrittenWorks::dialogue)),
          Map.entry("figure", new Kind(FigureWriter::figure)),
          Map.entry("gallery", new Kind(FigureWriter::gallery)),
          Map.entry("letter", new Kind(LetterWriter::write, "date")),
          Map.entry("pullquote", new Kind(Asides::pullQuote)),
          Map.entry("sidenote", new Kind(Asides::sideNote)),
          Map.entry("spoiler", new Kind(DetailsWriter::spoiler)),
          Map.entry("timeline", new Kind(TimelineWriter::write)),
          Map.entry("verse", new Kind(WrittenWorks::verse, "author")),
          Map.entry("note", alert(AlertKind.NOTE)),
          Map.entry("tip", alert(AlertKind.TIP)),
          Map.entry("important", alert(AlertKind.IMPORTANT)),
          Map.entry("warning", alert(AlertKind.WARNING)),
          Map.entry("caution", alert(AlertKind.CAUTION)));

  /** Other names for them, which Docusaurus, VuePress and Hexo have. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "info", "note",
          "secondary", "note",
          "hint", "tip",
          "success", "tip",
          "attention", "warning",
          "danger", "caution",
          "error", "caution");

  private static final NavigableSet<String> NAMES = new TreeSet<>(KINDS.keySet());

  /** Writes one kind of container. */
  @FunctionalInterface
  interface Writer {
    void write(Container block, TextRenderer to);
  }

  private record Kind(Writer writer, Set<String> options) {
    Kind(Writer writer, String... options) {
      this(writer, Set.of(options));
    }
  }

  private ContainerWriter() {}

  private static Kind alert(AlertKind kind) {
    return new Kind((block, to) -> AlertWriter.container(kind, block, to));
  }

  static void write(Node node, TextRenderer to) {
    Container block = (Container) node;
    Kind kind = KINDS.get(OTHER_NAMES.getOrDefault(block.name(), block.name()));
    if (to.whole()) {
      tell(block, kind, to.source());
    } else if (block instanceof UntoldContainer) {
      return;
    }
    if (kind == null) {
      title(block, to);
      to.children(block);
    } else {
      kind.writer.write(block, to);
    }
  }

  /** What stands behind a name that is not known may be text. */
  private static void title(Container block, TextRenderer to) {
    if (!block.title().isEmpty()) {
      to.out().line().raw("<p><strong>").text(to.line(block.title())).raw("</strong></p>\n");
      to.gap();
      to.words().add(block.title());
    }
  }

  private static void tell(Container block, @Nullable Kind kind, Source source) {
    String opened = "::: " + block.name();
    if (kind == null) {
      String near = Nearest.hint(block.name(), NAMES);
      source.warn(
          "block-unknown",
          source.within(block, block.name()),
          "\"" + opened + "\" is no block that is known, so what it holds is shown as plain text",
          (near.isEmpty() ? "" : near + " ") + "blocks are " + String.join(", ", NAMES));
    } else {
      Set<String> options = kind.options;
      for (String option : block.options().keySet()) {
        if (!options.contains(option)) {
          String near = Nearest.hint(option, options);
          String all = String.join(", ", new TreeSet<>(options));
          source.warn(
              "block-option",
              source.within(block, option + "="),
              "\"" + opened + "\" has no option \"" + option + "\"",
              !near.isEmpty()
                  ? near
                  : options.isEmpty()
                      ? "it takes a title in quotation marks and no options"
                      : "it has " + all);
        }
      }
    }
    if (!block.isClosed()) {
      source.warn(
          "unclosed",
          block,
          "the block that begins with \"" + opened + "\" has no end, so all below is in it",
          "type ::: on a line of its own where it ends");
    }
  }

  static void stray(Node fence, TextRenderer to) {
    if (to.whole()) {
      to.source()
          .warn(
              "block-end",
              fence,
              "this line of colons ends no block, so it is left out",
              "remove it, or open a block above with ::: and a name; for a scene break type ***");
    }
  }
}
