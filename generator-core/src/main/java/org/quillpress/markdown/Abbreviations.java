package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Abbreviation;
import org.quillpress.markdown.syntax.AbbreviationDefinition;

/**
 * Marks the short forms that a text explains wherever they are whole words of it, but not in code,
 * addresses and descriptions of pictures.
 */
final class Abbreviations {
  private static final class Entry {
    final AbbreviationDefinition definition;
    boolean used;

    Entry(AbbreviationDefinition definition) {
      this.definition = definition;
    }
  }

  private record Match(int from, int to, Entry entry) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The lengths of the names that begin with a word, longest first: few are compared. */
  private final Map<String, TreeSet<Integer>> lengths = new HashMap<>();

  private Abbreviations() {}

  /** Marks them in a tree, and tells those that are explained twice or nowhere used. */
  static void mark(Node document, Source source) {
    Abbreviations abbreviations = new Abbreviations();
    abbreviations.define(document, source);
    if (abbreviations.entries.isEmpty()) {
      return;
    }
    abbreviations.find(document);
    for (Entry entry : abbreviations.entries.values()) {
      if (!entry.used) {
        source.note(
            "abbreviation-unused",
            entry.definition,
            "\""
                + PictureWriter.shortened(entry.definition.name())
                + "\" is explained, but not used",
            "type it as in the text, in the same capital and small letters, or take this line away");
      }
    }
  }

  private void define(Node parent, Source source) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof AbbreviationDefinition definition) {
        String name = definition.name();
        if (entries.putIfAbsent(name, new Entry(definition)) == null) {
          String word = name.substring(0, wordEnd(name, 0));
          lengths
              .computeIfAbsent(word, key -> new TreeSet<>(Comparator.reverseOrder()))
              .add(name.length());
        } else {
          source.warn(
              "abbreviation-twice",
              definition,
              "\"" + PictureWriter.shortened(name) + "\" is explained twice",
              "take one of the lines away");
        }
      } else {
        define(node, source);
      }
    }
  }

  private void find(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Text text) {
        split(text, matches(text.getLiteral()));
      } else if (!(node instanceof Image)) {
        find(node);
      }
      node = next;
    }
  }

  private List<Match> matches(String text) {
    List<Match> found = List.of();
    int chunkEnd = 0;
    for (int at = 0; at < text.length(); ) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      if (at >= chunkEnd) {
        chunkEnd = text.indexOf(' ', at);
        chunkEnd = chunkEnd < 0 ? text.length() : chunkEnd;
        if (BareAddresses.possible(text.substring(at, chunkEnd))) {
          at = chunkEnd;
          continue;
        }
      }
      int end = wordEnd(text, at);
      Match match = at == 0 || boundary(text, at) ? match(text, at, end) : null;
      if (match == null) {
        at = end;
      } else {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  private @Nullable Match match(String text, int from, int wordEnd) {
    TreeSet<Integer> possible = lengths.get(text.substring(from, wordEnd));
    if (possible == null) {
      return null;
    }
    for (int length : possible) {
      int to = from + length;
      if (to <= text.length() && (to == text.length() || boundary(text, to))) {
        Entry entry = entries.get(text.substring(from, to));
        if (entry != null) {
          return new Match(from, to, entry);
        }
      }
    }
    return null;
  }

  /**
   * The end of the run of letters and digits that begins at an index, or of one other character.
   */
  private static int wordEnd(String text, int from) {
    int code = text.codePointAt(from);
    int at = from + Character.charCount(code);
    if (joins(code)) {
      while (at < text.length() && joins(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return at;
  }

  /** Whether a word can end or begin between two characters. */
  private static boolean boundary(String text, int at) {
    return !joins(text.codePointBefore(at)) || !joins(text.codePointAt(at));
  }

  /** Whether it is a part of a longer word: not if a script does not separate its words. */
  private static boolean joins(int code) {
    return (Character.isLetterOrDigit(code) || Marks.is(code)) && !WordCount.unseparated(code);
  }

  private static void split(Text text, List<Match> matches) {
    if (matches.isEmpty()) {
      return;
    }
    String literal = text.getLiteral();
    int from = 0;
    for (Match match : matches) {
      match.entry().used = true;
      part(text, from, match.from());
      Abbreviation abbreviation = new Abbreviation(match.entry().definition.meaning());
      abbreviation.setSourceSpans(spans(text, match.from(), match.to()));
      text.insertBefore(abbreviation);
      Text name = new Text(literal.substring(match.from(), match.to()));
      name.setSourceSpans(abbreviation.getSourceSpans());
      abbreviation.appendChild(name);
      from = match.to();
    }
    part(text, from, literal.length());
    text.unlink();
  }

  private static void part(Text text, int from, int to) {
    if (from < to) {
      Text part = new Text(text.getLiteral().substring(from, to));
      part.setSourceSpans(spans(text, from, to));
      text.insertBefore(part);
    }
  }

  /** Where a part stands, if each character of the text stands for itself. */
  private static List<SourceSpan> spans(Text text, int from, int to) {
    List<SourceSpan> spans = text.getSourceSpans();
    if (spans.size() != 1 || spans.get(0).getLength() != text.getLiteral().length()) {
      return spans;
    }
    SourceSpan all = spans.get(0);
    return List.of(
        SourceSpan.of(
            all.getLineIndex(),
            all.getColumnIndex() + from,
            all.getInputIndex() + from,
            to - from));
  }
}
