package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Makes a turn of each line that begins with a name and a colon, or that is a stage direction in
 * parentheses. All other lines go on with the turn before, or with a paragraph that nobody says.
 */
final class Dialogue {
  private static final int LONGEST_NAME = 40;
  private static final int MOST_WORDS = 4;
  private static final String NOT_IN_NAMES = "?!;\"“”«»「」[]<>`";

  private final Container block;
  private final InlineParser inlines;
  private final List<SourceLine> said = new ArrayList<>();
  private @Nullable Turn turn;

  private Dialogue(Container block, InlineParser inlines) {
    this.block = block;
    this.inlines = inlines;
  }

  static void parse(List<SourceLine> lines, Container block, InlineParser inlines) {
    Dialogue dialogue = new Dialogue(block, inlines);
    for (SourceLine line : lines) {
      dialogue.line(line);
    }
    dialogue.end();
  }

  private void line(SourceLine line) {
    String text = line.getContent().toString();
    String bare = text.strip();
    if (bare.isEmpty()) {
      end();
      return;
    }
    int start = text.length() - text.stripLeading().length();
    int colon = colon(bare);
    if (isDirection(bare)) {
      begin(line, true);
      said.add(line.substring(start, start + bare.length()));
      end();
    } else if (colon > 0) {
      Turn now = begin(line, false);
      speaker(line, start, start + colon, now);
    } else {
      if (turn == null) {
        begin(line, false);
      }
      said.add(line.substring(start, text.length()));
    }
  }

  private Turn begin(SourceLine line, boolean direction) {
    end();
    Turn now = new Turn(direction);
    if (line.getSourceSpan() != null) {
      now.setSourceSpans(List.of(line.getSourceSpan()));
    }
    block.appendChild(now);
    turn = now;
    return now;
  }

  private void end() {
    if (turn != null && !said.isEmpty()) {
      inlines.parse(SourceLines.of(List.copyOf(said)), turn);
    }
    said.clear();
    turn = null;
  }

  /** Takes the name, and a direction before or behind the colon. */
  private void speaker(SourceLine line, int from, int colon, Turn to) {
    String text = line.getContent().toString();
    int start = from;
    while (text.charAt(start) == '*' || text.charAt(start) == '_') {
      start++;
    }
    int open = open(text, start, colon);
    int nameEnd = open < 0 ? colon : open;
    while (nameEnd > start && " *_".indexOf(text.charAt(nameEnd - 1)) >= 0) {
      nameEnd--;
    }
    Node speaker = new Speaker();
    to.appendChild(speaker);
    add(line, start, nameEnd, speaker);
    int rest = colon + 1;
    while (rest < text.length() && "*_".indexOf(text.charAt(rest)) >= 0 && start > from) {
      rest++;
    }
    rest = skip(text, rest);
    if (open >= 0) {
      direction(line, open, close(text, open) + 1, to);
      to.appendChild(new Text(text.substring(colon, colon + 1) + " "));
    } else {
      speaker.appendChild(new Text(text.substring(colon, colon + 1)));
      to.appendChild(new Text(" "));
      int close = rest < text.length() && isOpen(text.charAt(rest)) ? close(text, rest) : -1;
      if (close > 0) {
        direction(line, rest, close + 1, to);
        to.appendChild(new Text(" "));
        rest = skip(text, close + 1);
      }
    }
    if (rest < text.length()) {
      said.add(line.substring(rest, text.length()));
    }
  }

  private void direction(SourceLine line, int from, int to, Turn turn) {
    Node direction = new Direction();
    if (turn.getLastChild() instanceof Speaker) {
      turn.appendChild(new Text(" "));
    }
    turn.appendChild(direction);
    add(line, from, to, direction);
  }

  private void add(SourceLine line, int from, int to, Node node) {
    inlines.parse(SourceLines.of(line.substring(from, to)), node);
  }

  /** Where the parenthesis begins that stands between a name and its colon, or -1. */
  private static int open(String text, int from, int colon) {
    for (int i = from + 1; i < colon; i++) {
      if (isOpen(text.charAt(i))) {
        int close = close(text, i);
        return close > 0 && close < colon ? i : -1;
      }
    }
    return -1;
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isOpen(char c) {
    return c == '(' || c == '（';
  }

  private static int close(String text, int open) {
    return text.indexOf(text.charAt(open) == '(' ? ')' : '）', open);
  }

  private static boolean isDirection(String line) {
    return isOpen(line.charAt(0)) && close(line, 0) == line.length() - 1;
  }

  /** Where the colon behind a name stands, or -1 if the line begins with no name. */
  private static int colon(String line) {
    int words = 1;
    int depth = 0;
    boolean letter = false;
    for (int i = 0; i < line.length() && i <= LONGEST_NAME + depth; i++) {
      char c = line.charAt(i);
      if (isOpen(c)) {
        int close = close(line, i);
        if (close < 0 || !letter) {
          return -1;
        }
        depth += close - i;
        i = close;
      } else if (c == ':' || c == '：') {
        boolean apart =
            c == '：'
                || i + 1 == line.length()
                || line.charAt(i + 1) <= ' '
                || line.startsWith("*", i + 1)
                || line.startsWith("_", i + 1);
        return letter && apart ? i : -1;
      } else if (NOT_IN_NAMES.indexOf(c) >= 0) {
        return -1;
      } else if (c == ' ') {
        words++;
        if (words > MOST_WORDS + (depth > 0 ? 1 : 0)) {
          return -1;
        }
      } else {
        letter |= Character.isLetter(c);
      }
    }
    return -1;
  }
}
