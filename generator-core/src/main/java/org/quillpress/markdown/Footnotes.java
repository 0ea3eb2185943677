package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Footnotes of a text, numbered in the order in which they are first referred to. */
final class Footnotes {
  /** A text without footnotes. */
  static final Footnotes NONE = new Footnotes();

  /** A definition that is referred to, or a note in the text itself, and how often. */
  static final class Note {
    final Node definition;
    final int number;
    int references;

    private Note(Node definition, int number) {
      this.definition = definition;
      this.number = number;
    }

    String id() {
      return "fn-" + number;
    }

    String referenceId(int occurrence) {
      return occurrence == 1 ? "fnref-" + number : "fnref-" + number + "-" + occurrence;
    }
  }

  /** One reference: to which note, and the how manieth to it. */
  record Mark(Note note, int occurrence) {
    String id() {
      return note.referenceId(occurrence);
    }
  }

  private final DefinitionMap<FootnoteDefinition> definitions =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final Map<Node, Note> byDefinition = new IdentityHashMap<>();
  private final Map<Node, Mark> marks = new IdentityHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  private Footnotes() {}

  /**
   * @param left a block that is not rendered, whose references do not count
   */
  static Footnotes of(Node document, @Nullable Node left) {
    Footnotes footnotes = new Footnotes();
    footnotes.define(document);
    footnotes.refer(document, left);
    for (int i = 0; i < footnotes.notes.size(); i++) {
      footnotes.refer(footnotes.notes.get(i).definition, left);
    }
    return footnotes;
  }

  List<Note> notes() {
    return notes;
  }

  @Nullable Mark mark(Node reference) {
    return marks.get(reference);
  }

  /** Whether a definition is referred to. */
  boolean used(FootnoteDefinition definition) {
    return byDefinition.containsKey(definition);
  }

  void reserve(Anchors anchors) {
    for (Note note : notes) {
      anchors.take(note.id());
      for (int i = 1; i <= note.references; i++) {
        anchors.take(note.referenceId(i));
      }
    }
  }

  private void define(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(definition.getLabel(), definition);
      }
      define(node);
    }
  }

  private void refer(Node parent, @Nullable Node left) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteReference reference) {
        FootnoteDefinition definition = definitions.get(reference.getLabel());
        if (definition != null) {
          count(reference, definition);
        }
      } else if (node instanceof InlineFootnote) {
        count(node, node);
      } else if (node != left && !(node instanceof FootnoteDefinition || node instanceof Image)) {
        refer(node, left);
      }
    }
  }

  private void count(Node reference, Node definition) {
    Note note = byDefinition.get(definition);
    if (note == null) {
      note = new Note(definition, notes.size() + 1);
      byDefinition.put(definition, note);
      notes.add(note);
    }
    note.references++;
    marks.put(reference, new Mark(note, note.references));
  }
}
