package org.quillpress.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Abbreviation;
import org.quillpress.markdown.syntax.AbbreviationDefinition;
import org.quillpress.markdown.syntax.Alert;
import org.quillpress.markdown.syntax.AlertTitle;
import org.quillpress.markdown.syntax.Container;
import org.quillpress.markdown.syntax.Definition;
import org.quillpress.markdown.syntax.DefinitionList;
import org.quillpress.markdown.syntax.DefinitionTerm;
import org.quillpress.markdown.syntax.Direction;
import org.quillpress.markdown.syntax.EndlessTag;
import org.quillpress.markdown.syntax.Escaped;
import org.quillpress.markdown.syntax.Formula;
import org.quillpress.markdown.syntax.FormulaBlock;
import org.quillpress.markdown.syntax.Indent;
import org.quillpress.markdown.syntax.InlineMark;
import org.quillpress.markdown.syntax.ShortcodeBlock;
import org.quillpress.markdown.syntax.ShortcodeSpan;
import org.quillpress.markdown.syntax.Span;
import org.quillpress.markdown.syntax.Speaker;
import org.quillpress.markdown.syntax.StrayFence;
import org.quillpress.markdown.syntax.Turn;
import org.quillpress.markdown.syntax.UntoldContainer;
import org.quillpress.markdown.syntax.When;
import org.quillpress.markdown.syntax.WikiLink;

/** Who writes which kind of node that CommonMark does not have. */
final class NodeWriters {
  private static final Map<Class<? extends Node>, NodeWriter> BY_NODE =
      Map.ofEntries(
          Map.entry(TableBlock.class, TableWriter::table),
          Map.entry(TableHead.class, (node, to) -> to.block(node, "thead")),
          Map.entry(TableBody.class, (node, to) -> to.block(node, "tbody")),
          Map.entry(TableRow.class, (node, to) -> to.block(node, "tr")),
          Map.entry(TableCell.class, TableWriter::cell),
          Map.entry(Strikethrough.class, (node, to) -> to.inline(node, "del")),
          Map.entry(FootnoteReference.class, (node, to) -> to.footnote(node)),
          Map.entry(InlineFootnote.class, (node, to) -> to.footnote(node)),
          Map.entry(DefinitionList.class, (node, to) -> to.block(node, "dl")),
          Map.entry(DefinitionTerm.class, DefinitionWriter::term),
          Map.entry(Definition.class, DefinitionWriter::definition),
          Map.entry(Abbreviation.class, DefinitionWriter::abbreviation),
          Map.entry(AbbreviationDefinition.class, (node, to) -> {}),
          Map.entry(FootnoteDefinition.class, (node, to) -> {}),
          Map.entry(TaskListItemMarker.class, TaskWriter::write),
          Map.entry(Alert.class, AlertWriter::write),
          Map.entry(AlertTitle.class, AlertWriter::title),
          Map.entry(Escaped.class, (node, to) -> to.literal(((Escaped) node).literal())),
          Map.entry(InlineMark.class, NodeWriters::mark),
          Map.entry(WikiLink.class, WikiLinkWriter::write),
          Map.entry(Formula.class, FormulaWriter::inline),
          Map.entry(FormulaBlock.class, FormulaWriter::block),
          Map.entry(Container.class, ContainerWriter::write),
          Map.entry(UntoldContainer.class, ContainerWriter::write),
          Map.entry(StrayFence.class, ContainerWriter::stray),
          Map.entry(Indent.class, WrittenWorks::indent),
          Map.entry(Turn.class, WrittenWorks::turn),
          Map.entry(Speaker.class, WrittenWorks::speaker),
          Map.entry(Direction.class, WrittenWorks::direction),
          Map.entry(When.class, TimelineWriter::when),
          Map.entry(Span.class, (node, to) -> to.inline(node, "span")),
          Map.entry(ShortcodeBlock.class, ShortcodeWriter::write),
          Map.entry(ShortcodeSpan.class, ShortcodeWriter::write),
          Map.entry(EndlessTag.class, ShortcodeWriter::endless));

  private NodeWriters() {}

  private static void mark(Node node, TextRenderer to) {
    to.inline(
        node,
        switch (((InlineMark) node).kind()) {
          case MARKED -> "mark";
          case INSERTED -> "ins";
          case LOWERED -> "sub";
          case RAISED -> "sup";
        });
  }

  /** The kinds of nodes that somebody writes. */
  static Set<Class<? extends Node>> nodes() {
    return BY_NODE.keySet();
  }

  static @Nullable NodeWriter of(Node node) {
    return BY_NODE.get(node.getClass());
  }
}
