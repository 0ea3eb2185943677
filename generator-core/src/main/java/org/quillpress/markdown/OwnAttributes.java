package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Attribute;
import org.quillpress.markdown.syntax.AttributeLine;
import org.quillpress.markdown.syntax.AttributeList;
import org.quillpress.markdown.syntax.AttributeMark;

/**
 * The attributes that an author gave to parts of a text: at the end of a heading, right behind a
 * picture, link, code or emphasis, or on a line of their own directly below a block, or directly
 * above one if there is none. The lists are taken out of the tree; what belongs to nothing is text.
 */
final class OwnAttributes {
  /** A text without any. */
  static final OwnAttributes NONE = new OwnAttributes(null);

  private record Id(Node node, Given given, DestinationPlaces.Spot spot) {}

  private final @Nullable Source source;
  private final Map<Node, Given> given = new IdentityHashMap<>(8);
  private final List<Id> ids = new ArrayList<>();

  private OwnAttributes(@Nullable Source source) {
    this.source = source;
  }

  /** Takes the lists of attributes out of a tree. */
  static OwnAttributes of(Node document, Source source) {
    OwnAttributes attributes = new OwnAttributes(source);
    attributes.find(document, source);
    return attributes;
  }

  /** What was given to a node, or null. */
  @Nullable Given at(Node node) {
    return given.isEmpty() ? null : given.get(node);
  }

  /** Whether a node was given an id that it keeps. */
  boolean hasId(Node node) {
    Given own = at(node);
    return own != null && !own.id().isEmpty();
  }

  /** Whether a node was given an attribute. */
  boolean has(Node node, String name) {
    Given own = at(node);
    return own != null && own.others().containsKey(name);
  }

  /**
   * Reserves the ids; one that is taken already is told and left out.
   *
   * @param title a heading that is not written, or null
   */
  void takeIds(Anchors anchors, @Nullable Node title) {
    for (Id id : ids) {
      if (source != null && id.node() != title && !anchors.take(id.given().id())) {
        source.warn(
            "anchor-twice",
            id.spot(),
            "the id \"" + id.given().id() + "\" is used twice",
            "type a name after the # that nothing else has");
        id.given().withoutId();
      }
    }
  }

  private void find(Node parent, Source source) {
    Node above = null;
    int below = -1;
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof AttributeLine line) {
        int at = firstLine(line);
        Node before = node.getPrevious();
        Node owner =
            before == null ? null : before == above && at == below ? above : ends(before, at - 1);
        owner = owner == null && next != null && firstLine(next) == at + 1 ? owner(next) : owner;
        if (owner == null) {
          alone(line, source);
        } else {
          give(owner, line, line.list(), source);
          line.unlink();
          above = before;
          below = at + 1;
        }
      } else if (node instanceof AttributeMark mark) {
        mark(mark, source);
      } else {
        find(node, source);
      }
      node = next;
    }
  }

  /** What ends in a line and can have attributes, or null. */
  private static @Nullable Node ends(Node node, int line) {
    List<SourceSpan> spans = node.getSourceSpans();
    boolean adjacent = !spans.isEmpty() && spans.get(spans.size() - 1).getLineIndex() == line;
    return adjacent ? owner(node) : null;
  }

  private static int firstLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? -1 : spans.get(0).getLineIndex();
  }

  /** The element that a block becomes: a paragraph of a list without blank lines is its item. */
  private static @Nullable Node owner(Node block) {
    if (block instanceof HtmlBlock
        || block instanceof LinkReferenceDefinition
        || block instanceof FootnoteDefinition
        || block instanceof AttributeLine) {
      return null;
    }
    boolean bare = block instanceof Paragraph paragraph && TextRenderer.inTightList(paragraph);
    return bare ? block.getParent() : block;
  }

  private void alone(AttributeLine line, Source source) {
    AttributeList list = line.list();
    source.warn(
        "attributes-alone",
        spot(line, 0, source),
        "\"" + PictureWriter.shortened(list.literal()) + "\" belongs to nothing",
        "put it on the line directly below a paragraph, list, quotation or table"
            + (list.colon() ? "" : ", or type \\{ if it is text"));
    if (!list.colon()) {
      Paragraph paragraph = new Paragraph();
      paragraph.setSourceSpans(line.getSourceSpans());
      Text text = new Text(list.literal());
      text.setSourceSpans(line.getSourceSpans());
      paragraph.appendChild(text);
      line.insertBefore(paragraph);
    }
    line.unlink();
  }

  private void mark(AttributeMark mark, Source source) {
    Node before = mark.getPrevious();
    if (before != null && spanned(before)) {
      give(before, mark, mark.list(), source);
      mark.unlink();
    } else if (mark.getParent() instanceof org.commonmark.node.Heading heading
        && mark.getNext() == null) {
      give(heading, mark, mark.list(), source);
      mark.unlink();
      stripEnd(heading);
    } else {
      Text text = new Text(mark.list().literal());
      text.setSourceSpans(mark.getSourceSpans());
      mark.insertBefore(text);
      mark.unlink();
    }
  }

  private static boolean spanned(Node node) {
    return node instanceof Link
        || node instanceof Image
        || node instanceof Code
        || node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof CustomNode
            && node.getFirstChild() != null
            && !(node instanceof FootnoteReference || node instanceof InlineFootnote);
  }

  private static void stripEnd(Node heading) {
    if (heading.getLastChild() instanceof Text text) {
      text.setLiteral(text.getLiteral().stripTrailing());
    }
  }

  private void give(Node node, Node from, AttributeList list, Source source) {
    Given own = given.computeIfAbsent(node, key -> new Given());
    for (Attribute attribute : list.attributes()) {
      DestinationPlaces.Spot spot = spot(from, attribute.at(), source);
      AttributeRules.Mistake mistake = AttributeRules.of(attribute, node);
      if (mistake != null) {
        source.warn(mistake.code(), spot, mistake.message(), mistake.hint());
      } else if (attribute.name().equals("title") && titled(node) || !own.add(attribute)) {
        source.warn(
            "attribute-twice",
            spot,
            "\"" + attribute.name() + "\" is given twice",
            "take one of them away");
      } else if (attribute.name().equals("id")) {
        ids.add(new Id(node, own, spot));
      }
    }
  }

  /** Whether a link or picture has a title behind its address. */
  private static boolean titled(Node node) {
    return node instanceof Link link && link.getTitle() != null
        || node instanceof Image image && image.getTitle() != null;
  }

  /** Where something in a list stands, {@code at} characters behind its brace. */
  private static DestinationPlaces.Spot spot(Node from, int at, Source source) {
    List<SourceSpan> spans = from.getSourceSpans();
    if (spans.isEmpty()) {
      return new DestinationPlaces.Spot(source.line(from), source.column(from));
    }
    SourceSpan span = spans.get(0);
    int brace =
        Math.max(0, source.text().indexOf('{', span.getInputIndex()) - span.getInputIndex());
    return new DestinationPlaces.Spot(
        source.firstLine() + span.getLineIndex(), source.column(span, brace + at));
  }
}
