package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Writes a tree of nodes as HTML: the whole text, or the part of it that is its teaser. */
final class TextRenderer extends AbstractVisitor {
  /** What is left out. */
  enum Extent {
    /** Nothing. */
    WHOLE,
    /** What stands once on a page: ids and footnote marks. */
    TEASER,
    /** That, and all but plain writing. */
    PLAIN_TEASER
  }

  private final Extent extent;
  private final Rules rules;
  private final Signs signs;
  private final Source source;
  private final DestinationPlaces places;
  private final Outline outline;
  private final HtmlOut out;
  private final WordCount words = new WordCount();
  private final @Nullable TypeSetter type;
  private final List<String> anchors = new ArrayList<>();
  private final Trace trace;
  private final ExtraAttributes attributes;
  private final RawHtmlWriter raw;
  private final PictureWriter pictures;
  private final MediaWriter media;
  private final FootnoteWriter notes;
  private final CodeWriter code;
  private boolean mixed;
  private int links;
  private int depth;
  private final @Nullable Node skipped;
  private @Nullable Node stop;
  private @Nullable Extract extract;
  private @Nullable ShortcodeWriter shortcodes;
  private @Nullable HtmlNodeRendererContext extensions;

  TextRenderer(Extent extent, Rules rules, Tree tree, HtmlOut out) {
    this.extent = extent;
    this.rules = rules;
    this.out = out;
    signs = tree.signs();
    source = tree.source();
    places = tree.places();
    outline = tree.outline();
    skipped = tree.title();
    type = rules.has(Switch.TYPOGRAPHY) ? new TypeSetter(rules.typographer(), out) : null;
    boolean whole = extent == Extent.WHOLE;
    trace = new Trace(out, source, rules.traced());
    attributes = new ExtraAttributes(out, tree.attributes(), whole ? anchors : null, trace);
    raw = new RawHtmlWriter(rules.rawHtml(), out, source, anchors, words, trace, whole);
    pictures = new PictureWriter(out, source, places, attributes, trace, whole);
    media = new MediaWriter(out, source, places, words, trace, whole);
    code = new CodeWriter(rules.colours(), out, source, attributes, anchors, whole);
    notes = new FootnoteWriter(this, out, source, rules.labels(), tree.footnotes(), anchors);
  }

  /** Lets other renderers write the nodes that they know. */
  void extend(HtmlNodeRendererContext context) {
    extensions = context;
    attributes.from(context);
  }

  /** An inline node before which its paragraph ends. */
  void stopAt(@Nullable Node node) {
    stop = node;
  }

  /** Who is told where blocks of the document are written. */
  void tell(@Nullable Extract listener) {
    extract = listener;
  }

  HtmlOut out() {
    return out;
  }

  Source source() {
    return source;
  }

  WordCount words() {
    return words;
  }

  Labels labels() {
    return rules.labels().get();
  }

  /** A word that is added to the text. */
  String label(Label label) {
    return rules.labels().get().text(label);
  }

  /** Plain text of one line with the marks of the language. */
  String line(String plain) {
    return rules.line(plain);
  }

  /** What notes on elements which line made them. */
  Trace trace() {
    return trace;
  }

  /** What writes shortcodes. */
  ShortcodeWriter shortcodes() {
    ShortcodeWriter writer = shortcodes;
    if (writer == null) {
      writer = new ShortcodeWriter(this, rules);
      shortcodes = writer;
    }
    return writer;
  }

  /** Receives the ids that a link can point to. */
  List<String> anchors() {
    return anchors;
  }

  /** Whether the whole text is written. */
  boolean whole() {
    return extent == Extent.WHOLE;
  }

  /** Whether only plain writing is wanted. */
  boolean plain() {
    return extent == Extent.PLAIN_TEASER;
  }

  /** Tells that there is something that a feed cannot hold as it is. */
  void mix() {
    mixed = true;
  }

  /** Whether there is raw HTML or a form element. */
  boolean mixed() {
    return raw.written() || mixed;
  }

  boolean balanced() {
    return raw.balanced();
  }

  void node(Node node) {
    if (++depth > TooComplex.DEEPEST) {
      throw TooComplex.deep(node);
    }
    HtmlNodeRendererContext context = extensions;
    if (context == null) {
      node.accept(this);
    } else {
      context.render(node);
    }
    out.check();
    depth--;
  }

  /** Tells that what comes begins a block. */
  void gap() {
    words.gap();
    if (type != null) {
      type.start();
    }
  }

  /** Tells that what comes begins a line of the same block. */
  void lineGap() {
    words.gap();
    if (type != null) {
      type.after(" ");
    }
  }

  /** Tells that what stands for a word has been written. */
  void word() {
    words.add("x");
    words.gap();
    if (type != null) {
      type.after("x");
    }
  }

  Formulas formulas() {
    return rules.formulas();
  }

  /** Writes text as it is typed. */
  void literal(String text) {
    words.add(text);
    out.text(text);
    if (type != null) {
      type.after(text);
    }
  }

  /** Writes what a node holds. */
  void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null && node != stop; node = node.getNext()) {
      Node end = plain() && node instanceof HtmlInline tag ? Told.unread(tag) : null;
      if (end == null) {
        node(node);
      } else {
        node = end;
      }
    }
  }

  /** Writes a node with its links as text. */
  void withoutLinks(Node node) {
    links++;
    node(node);
    links--;
  }

  /** Writes a picture that leads to its file, with its title as the caption. */
  void linkedPicture(Image image) {
    pictures.linked(image);
    caption(image);
  }

  /** What a block holds, without its own tags. */
  void inlines(Node block) {
    gap();
    children(block);
  }

  private void open(Node node, String tag) {
    out.raw('<').raw(tag);
    attributes.write(node, tag, "");
    out.raw('>');
  }

  /**
   * Writes the attributes of the first tag of a node.
   *
   * @param classes what the tag has anyway, separated by spaces, or empty
   */
  void attributes(Node node, String tag, String classes) {
    attributes.write(node, tag, classes);
  }

  /** Writes an inline node as one element. */
  void inline(Node node, String tag) {
    open(node, tag);
    children(node);
    out.raw("</").raw(tag).raw('>');
  }

  /** Writes a block as one element that holds blocks. */
  void block(Node node, String tag) {
    gap();
    out.line();
    open(node, tag);
    out.raw('\n');
    children(node);
    out.line();
    out.raw("</").raw(tag).raw('>');
    out.raw('\n');
  }

  @Override
  public void visit(Document document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node != skipped) {
        int from = out.length();
        node(node);
        if (extract != null) {
          extract.written(node, from, out.length());
        }
      }
    }
    if (extent == Extent.WHOLE) {
      gap();
      notes.section();
    }
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {
    if (plain()) {
      return;
    }
    gap();
    out.line().raw("<h").raw(node.getLevel());
    Heading heading = extent == Extent.WHOLE ? outline.at(node) : null;
    if (heading != null && !attributes.own().hasId(node)) {
      anchors.add(heading.id());
      out.raw(" id=\"").text(heading.id()).raw('"');
    }
    attributes.write(node, "h" + node.getLevel(), "");
    out.raw('>');
    children(node);
    out.raw("</h").raw(node.getLevel()).raw(">\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    gap();
    if (inTightList(paragraph)) {
      children(paragraph);
      return;
    }
    out.line();
    if (Media.fills(paragraph)) {
      if (!plain()) {
        media.figure(paragraph);
      }
      return;
    }
    if (paragraph.getFirstChild() instanceof Image image
        && !Media.is(image)
        && image.getNext() == null
        && !Destination.dangerous(image.getDestination(), true)) {
      if (!plain()) {
        pictures.figure(paragraph, image);
        caption(image);
      }
      return;
    }
    open(paragraph, "p");
    children(paragraph);
    out.raw("</p>\n");
  }

  private void caption(Image image) {
    if (image.getTitle() != null) {
      words.add(image.getTitle());
    }
  }

  /** Whether a paragraph is written without an element of its own. */
  static boolean inTightList(Paragraph paragraph) {
    Node parent = paragraph.getParent();
    return parent != null && parent.getParent() instanceof ListBlock list && list.isTight();
  }

  @Override
  public void visit(BlockQuote quote) {
    block(quote, "blockquote");
  }

  @Override
  public void visit(BulletList list) {
    block(list, "ul");
  }

  @Override
  public void visit(OrderedList list) {
    gap();
    Integer start = list.getMarkerStartNumber();
    out.line().raw("<ol");
    if (start != null && start != 1 && !attributes.own().has(list, "start")) {
      out.raw(" start=\"").raw(start).raw('"');
    }
    attributes.write(list, "ol", "");
    out.raw(">\n");
    children(list);
    out.line().raw("</ol>\n");
  }

  @Override
  public void visit(ListItem item) {
    gap();
    out.raw("<li");
    boolean task = item.getFirstChild() instanceof TaskListItemMarker;
    attributes.write(item, "li", task ? "task-list-item" : "");
    out.raw('>');
    if (item.getFirstChild() != null && !task) {
      Node first = item.getFirstChild();
      boolean tight = first instanceof Paragraph paragraph && inTightList(paragraph);
      out.raw(tight ? "" : "\n");
    }
    children(item);
    out.raw("</li>\n");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (block.getClosingFenceLength() == null && extent == Extent.WHOLE) {
      String fence = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
      source.warn(
          "unclosed",
          block,
          "the code that begins with " + fence + " has no end, so all below is code",
          "type " + fence + " on a line of its own where the code ends");
    }
    if (!plain()) {
      code.fenced(block);
      gap();
      words.add(block.getLiteral());
    }
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    if (!plain()) {
      code.indented(block, block.getLiteral());
      gap();
      words.add(block.getLiteral());
    }
  }

  @Override
  public void visit(ThematicBreak line) {
    if (!plain()) {
      out.line().raw("<hr");
      attributes.write(line, "hr", "scene-break");
      out.raw(">\n");
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    String html = block.getLiteral();
    if (html.startsWith("<!--") && !html.contains("-->") && extent == Extent.WHOLE) {
      source.warn(
          "unclosed",
          block,
          "what begins with <!-- has no end, so nobody sees what is below",
          "type --> where it ends");
    }
    if (!plain()) {
      raw.block(block);
    }
  }

  @Override
  public void visit(HtmlInline inline) {
    if (type != null) {
      type.tag(inline.getLiteral());
    }
    if (!plain()) {
      raw.inline(inline);
    }
  }

  @Override
  public void visit(Link link) {
    String destination = link.getDestination();
    if (links > 0) {
      children(link);
      return;
    }
    if (Destination.dangerous(destination, false)) {
      source.warn(
          "link-scheme",
          places.spot(link, destination),
          "\""
              + PictureWriter.shortened(destination)
              + "\" is no address for a link, so it is left out",
          "type the address of a page, or the path of a file");
      children(link);
      return;
    }
    out.raw("<a href=\"");
    if (source.external().internal(destination)) {
      places.slot(link, destination, Slot.Kind.LINK, out);
      out.raw('"');
    } else {
      boolean own = attributes.own().has(link, "rel") || attributes.own().has(link, "target");
      out.url(destination).raw('"');
      out.raw(own ? "" : source.external().attributes(destination));
    }
    title(link.getTitle());
    linked(link);
  }

  /**
   * Writes what a node holds as a link to a place within the site.
   *
   * @param at how many characters behind the node's begin the target is typed
   */
  void link(Node node, String target, int at) {
    if (links > 0) {
      children(node);
      return;
    }
    out.raw("<a href=\"");
    out.slot(Slot.Kind.LINK, target, source.line(node), source.column(node) + at);
    out.raw('"');
    linked(node);
  }

  /** The rest of a link behind its address. */
  private void linked(Node node) {
    attributes.write(node, "a", "");
    out.raw('>');
    links++;
    children(node);
    links--;
    out.raw("</a>");
  }

  private void title(@Nullable String title) {
    if (title != null) {
      out.raw(" title=\"").text(title).raw('"');
    }
  }

  @Override
  public void visit(Image image) {
    if (plain()) {
      return;
    }
    if (Media.is(image) && links > 0) {
      literal(PlainText.alternative(image));
    } else if (Media.is(image)) {
      media.inline(image);
    } else {
      pictures.write(image, image.getTitle());
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    inline(emphasis, "em");
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    inline(emphasis, "strong");
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    int kinds = words.add(literal);
    boolean address = signs.web() || (kinds & WordCount.ADDRESS) != 0;
    if (address && links == 0 && BareAddresses.possible(literal)) {
      BareAddresses.write(text, source, out, type, trace);
    } else if (type != null && type.sets(kinds)) {
      type.write(text, words.last(), kinds);
    } else if ((kinds & WordCount.ESCAPED) != 0) {
      out.text(literal);
    } else {
      out.raw(literal);
    }
    if (type != null) {
      type.after(literal);
    }
  }

  @Override
  public void visit(Code code) {
    open(code, "code");
    literal(code.getLiteral());
    out.raw("</code>");
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.raw('\n');
    lineGap();
  }

  @Override
  public void visit(HardLineBreak line) {
    out.raw("<br>\n");
    lineGap();
  }

  @Override
  public void visit(CustomBlock block) {
    custom(block);
  }

  @Override
  public void visit(CustomNode node) {
    custom(node);
  }

  private void custom(Node node) {
    if (plain() && Told.isBeside(node)) {
      return;
    }
    NodeWriter writer = NodeWriters.of(node);
    if (writer == null) {
      children(node);
    } else {
      writer.write(node, this);
    }
  }

  /** Writes the mark of a foot-note. */
  void footnote(Node reference) {
    if (extent == Extent.WHOLE) {
      notes.reference(reference, links > 0);
    }
  }
}
