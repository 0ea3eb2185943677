package org.quillpress.markdown;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Parses plain writing, which most stories are all of: paragraphs, headings, quotations, short
 * lists, tables, code between fences; in them emphasis, code and links as they are usually typed.
 * It gives the tree that commonmark-java gives, many times faster, and gives up on all that is not
 * as plain, even if it is Markdown. The tree tells no places.
 */
final class PlainParser {
  /** Whether a character can be more than text within a line; none but those of ASCII can. */
  private static final boolean[] TELLING = new boolean[256];

  /** Whether a character can stand in the address of a link. */
  private static final boolean[] IN_ADDRESS = new boolean[256];

  static {
    for (int c = 0; c < ' '; c++) {
      TELLING[c] = true;
    }
    for (char c : "*_`[]<&\\~|!".toCharArray()) {
      TELLING[c] = true;
    }
    for (char c = '!'; c < 0x7f; c++) {
      IN_ADDRESS[c] = "\"&'()*<>[\\]^`{|}".indexOf(c) < 0;
    }
  }

  private static final int NOT_PLAIN = -1;
  private static final int DEEPEST_HEADING = 6;
  private static final int SHORTEST_RULE = 3;
  private static final int MOST_STARS = 3;
  private static final int OPENS = 1;
  private static final int CLOSES = 2;

  private final String text;

  /** The text as {@link Signs#bytes} has it. */
  private final byte[] bytes;

  private final int length;
  private final Document document = new Document();

  /** What holds the next inline nodes: a block, or emphasis in it. */
  private Node parent = document;

  /** How many stars began the emphasis that is open, or 0. */
  private int stars;

  private PlainParser(String text) {
    this.text = text;
    this.bytes = Signs.bytes(text);
    this.length = bytes.length;
  }

  /** The document, or null if not all of the text is plain. */
  static @Nullable Node parse(String text) {
    PlainParser parser = new PlainParser(text);
    return parser.blocks() ? parser.document : null;
  }

  private boolean blocks() {
    int at = 0;
    while (at >= 0 && at < length) {
      at = bytes[at] == '\n' ? at + 1 : block(at);
    }
    return at >= 0;
  }

  /** Reads the block that begins here; gives where the line behind it begins, or NOT_PLAIN. */
  private int block(int from) {
    switch (bytes[from]) {
      case '#':
        return heading(from);
      case '>':
        return quotation(from);
      case '`':
        return isFence(from) ? fenced(from) : paragraph(from);
      case '|':
        return table(from);
      case '-':
      case '*':
        if (is(from + 1, ' ') && begins(from + 2)) {
          return list(from);
        }
        return isBreak(from) ? scene(from) : paragraph(from);
      default:
        return paragraph(from);
    }
  }

  private boolean is(int at, char c) {
    return at < length && bytes[at] == c;
  }

  private boolean isLineEnd(int at) {
    return at >= length || bytes[at] == '\n';
  }

  private boolean isFence(int at) {
    return is(at, '`') && is(at + 1, '`') && is(at + 2, '`');
  }

  private boolean isBreak(int from) {
    return isLineEnd(from + 3) && (text.startsWith("---", from) || text.startsWith("***", from));
  }

  private int scene(int from) {
    ThematicBreak node = new ThematicBreak();
    node.setLiteral(text.substring(from, from + 3));
    document.appendChild(node);
    return from + 4;
  }

  /** Whether what begins here can only be a line of a paragraph. */
  private boolean begins(int from) {
    if (isLineEnd(from)) {
      return false;
    }
    char c = text.charAt(from);
    if (c >= 0x80 || isLetter(c)) {
      return true;
    }
    switch (c) {
      case '*':
        int end = stars(from);
        return end - from <= MOST_STARS && !isLineEnd(end) && bytes[end] != ' ';
      case '`':
        return !isFence(from);
      case '"', '\'', '(', '.', '[', '!':
        return true;
      default:
        int at = from;
        while (at < length && isDigit(bytes[at])) {
          at++;
        }
        return at > from && !is(at, '.') && !is(at, ')');
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isControl(byte c) {
    return c >= 0 && c < ' ';
  }

  private int paragraph(int from) {
    Paragraph paragraph = new Paragraph();
    begin(document, paragraph);
    int at = from;
    while (begins(at)) {
      int end = line(at);
      if (end == NOT_PLAIN) {
        return NOT_PLAIN;
      }
      at = end + 1;
      if (isLineEnd(at) || interrupts(at)) {
        return ended(at);
      }
      parent.appendChild(new SoftLineBreak());
    }
    return NOT_PLAIN;
  }

  /** Whether a line ends the paragraph above it. */
  private boolean interrupts(int at) {
    return bytes[at] == '#'
        || bytes[at] == '>'
        || isFence(at)
        || (bytes[at] == '-' || bytes[at] == '*') && is(at + 1, ' ') && begins(at + 2);
  }

  private void begin(Node outer, Node block) {
    outer.appendChild(block);
    parent = block;
  }

  /** Where to go on behind a block, unless its emphasis has no end. */
  private int ended(int at) {
    return stars == 0 ? at : NOT_PLAIN;
  }

  private int heading(int from) {
    int at = from;
    while (is(at, '#')) {
      at++;
    }
    int level = at - from;
    if (level > DEEPEST_HEADING || !is(at, ' ') || is(at + 1, ' ') || isLineEnd(at + 1)) {
      return NOT_PLAIN;
    }
    Heading heading = new Heading();
    heading.setLevel(level);
    begin(document, heading);
    int end = line(at + 1);
    return end == NOT_PLAIN || bytes[end - 1] == '#' ? NOT_PLAIN : ended(end + 1);
  }

  private int quotation(int from) {
    BlockQuote quotation = new BlockQuote();
    document.appendChild(quotation);
    begin(quotation, new Paragraph());
    int at = from;
    while (is(at, '>') && is(at + 1, ' ') && begins(at + 2)) {
      int end = line(at + 2);
      if (end == NOT_PLAIN) {
        return NOT_PLAIN;
      }
      at = end + 1;
      if (isLineEnd(at)) {
        return ended(at);
      }
      parent.appendChild(new SoftLineBreak());
    }
    return NOT_PLAIN;
  }

  /** Reads a list with one line for each item, and nothing between them. */
  private int list(int from) {
    byte mark = bytes[from];
    BulletList list = new BulletList();
    list.setMarker(String.valueOf((char) mark));
    list.setTight(true);
    document.appendChild(list);
    int at = from;
    while (bytes[at] == mark && is(at + 1, ' ') && begins(at + 2)) {
      ListItem item = new ListItem();
      item.setMarkerIndent(0);
      item.setContentIndent(2);
      list.appendChild(item);
      begin(item, new Paragraph());
      int end = line(at + 2);
      if (end == NOT_PLAIN || stars > 0) {
        return NOT_PLAIN;
      }
      at = end + 1;
      if (isLineEnd(at)) {
        return isDone(at) ? at : NOT_PLAIN;
      }
    }
    return NOT_PLAIN;
  }

  /** Whether what comes behind blank lines is no part of a list. */
  private boolean isDone(int from) {
    int at = from;
    while (is(at, '\n')) {
      at++;
    }
    return !((is(at, '-') || is(at, '*')) && is(at + 1, ' '));
  }

  private int fenced(int from) {
    int at = from;
    while (is(at, '`')) {
      at++;
    }
    int fence = at - from;
    int begin = at;
    while (!isLineEnd(at)) {
      byte c = bytes[at++];
      if (c == '`' || c == '\\' || c == '&' || isControl(c)) {
        return NOT_PLAIN;
      }
    }
    FencedCodeBlock code = new FencedCodeBlock();
    code.setFenceCharacter("`");
    code.setOpeningFenceLength(fence);
    code.setInfo(text.substring(begin, at).trim());
    int content = Math.min(length, at + 1);
    for (at = content; at < length; at++) {
      int line = at;
      while (is(at, '`')) {
        at++;
      }
      int closing = at - line;
      if (closing >= fence && !isLineEnd(at) || is(line, ' ') && isIndentedFence(line)) {
        return NOT_PLAIN;
      }
      if (closing >= fence) {
        code.setClosingFenceLength(closing);
        code.setLiteral(text.substring(content, line));
        document.appendChild(code);
        return at + 1;
      }
      while (!isLineEnd(at)) {
        byte c = bytes[at++];
        if (isControl(c) && c != '\t') {
          return NOT_PLAIN;
        }
      }
    }
    return NOT_PLAIN;
  }

  private boolean isIndentedFence(int from) {
    int at = from;
    while (is(at, ' ')) {
      at++;
    }
    return isFence(at);
  }

  /** Reads a table with bars at both ends of each line, and as many cells in each. */
  private int table(int from) {
    TableRow first = new TableRow();
    int at = row(from, first, true);
    int cells = size(first);
    at = at == NOT_PLAIN ? at : columns(at, cells);
    if (at == NOT_PLAIN || isLineEnd(at)) {
      return NOT_PLAIN;
    }
    TableBody body = new TableBody();
    while (!isLineEnd(at)) {
      TableRow row = new TableRow();
      body.appendChild(row);
      at = row(at, row, false);
      if (at == NOT_PLAIN || size(row) != cells) {
        return NOT_PLAIN;
      }
    }
    TableHead head = new TableHead();
    head.appendChild(first);
    TableBlock table = new TableBlock();
    table.appendChild(head);
    table.appendChild(body);
    document.appendChild(table);
    return at;
  }

  private static int size(Node parent) {
    int size = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      size++;
    }
    return size;
  }

  private int row(int from, TableRow row, boolean header) {
    int at = from;
    while (is(at, '|') && !isLineEnd(at + 1)) {
      int begin = at + 1;
      int end = begin;
      while (!isLineEnd(end) && bytes[end] != '|') {
        end++;
      }
      if (!is(begin, ' ') || !is(end, '|') || end - begin < 3 || bytes[end - 1] != ' ') {
        return NOT_PLAIN;
      }
      TableCell cell = new TableCell();
      cell.setHeader(header);
      begin(row, cell);
      boolean padded = bytes[begin + 1] == ' ' || bytes[end - 2] == ' ';
      if (padded || inlines(begin + 1, end - 1) == NOT_PLAIN || stars > 0) {
        return NOT_PLAIN;
      }
      at = end;
    }
    return is(at, '|') ? at + 2 : NOT_PLAIN;
  }

  /** Reads the line below the head of a table, with columns that are not aligned. */
  private int columns(int from, int wanted) {
    int at = from;
    int found = 0;
    while (is(at, '|') && !isLineEnd(at + 1)) {
      int begin = is(at + 1, ' ') ? at + 2 : at + 1;
      at = begin;
      while (is(at, '-')) {
        at++;
      }
      if (at - begin < SHORTEST_RULE) {
        return NOT_PLAIN;
      }
      at = is(at, ' ') ? at + 1 : at;
      found++;
    }
    return is(at, '|') && found == wanted ? at + 2 : NOT_PLAIN;
  }

  /** Reads the rest of a line; gives where it ends. */
  private int line(int from) {
    return inlines(from, length);
  }

  /** Reads inline nodes as far as the line goes, or to {@code limit}; gives where they end. */
  private int inlines(int from, int limit) {
    int begin = from;
    int at = next(from, limit);
    while (at < limit && bytes[at] != '\n') {
      int end;
      switch (bytes[at]) {
        case '*' -> {
          end = stars(at);
          int kind = end - at > MOST_STARS ? NOT_PLAIN : kind(at, end);
          if (kind == NOT_PLAIN || kind != 0 && !emphasis(kind == OPENS, begin, at, end - at)) {
            return NOT_PLAIN;
          }
          begin = kind == 0 ? begin : end;
        }
        case '`' -> {
          end = code(begin, at, limit);
          begin = end;
        }
        case '[' -> {
          end = link(begin, at, limit);
          begin = end;
        }
        case '!' -> end = is(at + 1, '[') ? NOT_PLAIN : at + 1;
        case '&' -> end = is(at + 1, ' ') ? at + 1 : NOT_PLAIN;
        default -> end = NOT_PLAIN;
      }
      if (end == NOT_PLAIN) {
        return NOT_PLAIN;
      }
      at = next(end, limit);
    }
    if (bytes[at - 1] == ' ') {
      return NOT_PLAIN;
    }
    text(begin, at);
    return at;
  }

  /** Where the next character stands that can be anything but text. */
  private int next(int from, int limit) {
    byte[] bytes = this.bytes;
    boolean[] telling = TELLING;
    int at = from;
    while (at < limit && !telling[bytes[at] & 0xff]) {
      at++;
    }
    return at;
  }

  private void text(int from, int to) {
    if (from < to) {
      parent.appendChild(new Text(text.substring(from, to)));
    }
  }

  /** Where the stars end that begin here. */
  private int stars(int from) {
    int at = from;
    while (is(at, '*')) {
      at++;
    }
    return at;
  }

  /**
   * What stars do, by what stands around them: {@link #OPENS}, {@link #CLOSES}, 0 for what is text,
   * or NOT_PLAIN.
   */
  private int kind(int from, int to) {
    int before = from == 0 ? ' ' : text.codePointBefore(from);
    int after = to == length ? ' ' : text.codePointAt(to);
    boolean spaceBefore = Characters.isWhitespaceCodePoint(before);
    boolean spaceAfter = Characters.isWhitespaceCodePoint(after);
    boolean signBefore = Characters.isPunctuationCodePoint(before);
    boolean signAfter = Characters.isPunctuationCodePoint(after);
    boolean opens = !spaceAfter && (!signAfter || spaceBefore || signBefore);
    boolean closes = !spaceBefore && (!signBefore || spaceAfter || signAfter);
    return opens ? closes ? NOT_PLAIN : OPENS : closes ? CLOSES : 0;
  }

  /** Begins or ends emphasis, which is not within any other. */
  private boolean emphasis(boolean begins, int textFrom, int at, int count) {
    if (stars != (begins ? 0 : count)) {
      return false;
    }
    text(textFrom, at);
    if (begins) {
      if (count != 2) {
        begin(parent, new Emphasis("*"));
      }
      if (count >= 2) {
        begin(parent, new StrongEmphasis("**"));
      }
      stars = count;
    } else {
      parent = count == MOST_STARS ? parent.getParent().getParent() : parent.getParent();
      stars = 0;
    }
    return true;
  }

  private int code(int textFrom, int at, int limit) {
    int end = at + 1;
    while (end < limit && bytes[end] != '`' && !isControl(bytes[end])) {
      end++;
    }
    boolean plain =
        end < limit
            && end > at + 1
            && bytes[end] == '`'
            && !is(end + 1, '`')
            && bytes[at + 1] != ' '
            && bytes[end - 1] != ' ';
    if (!plain) {
      return NOT_PLAIN;
    }
    text(textFrom, at);
    parent.appendChild(new Code(text.substring(at + 1, end)));
    return end + 1;
  }

  /** Reads a link of text and emphasis to an address without a title. */
  private int link(int textFrom, int at, int limit) {
    int close = next(at + 1, limit);
    boolean text = close < limit && bytes[close] == ']';
    while (close < limit && bytes[close] == '*') {
      close = next(close + 1, limit);
    }
    if (close >= limit || close == at + 1 || bytes[close] != ']' || !is(close + 1, '(')) {
      return NOT_PLAIN;
    }
    int begin = close + 2;
    int end = begin;
    while (end < limit && IN_ADDRESS[bytes[end] & 0xff]) {
      end++;
    }
    if (end >= limit || end == begin || bytes[end] != ')') {
      return NOT_PLAIN;
    }
    text(textFrom, at);
    Node around = parent;
    begin(around, new Link(this.text.substring(begin, end), null));
    if (text) {
      text(at + 1, close);
    } else if (stars > 0 || inlines(at + 1, close) == NOT_PLAIN || stars > 0) {
      return NOT_PLAIN;
    }
    parent = around;
    return end + 1;
  }
}
