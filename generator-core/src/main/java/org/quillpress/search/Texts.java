package org.quillpress.search;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Bodies;
import org.quillpress.files.ByteStore;
import org.quillpress.html.Passages;
import org.quillpress.model.Edition;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * What is searched of each text, and what a result shows of it. Passages are numbered so that a
 * file holds those of eight numbers; a block of texts begins a file of its own.
 */
final class Texts {
  /** Passages in a file: a result needs one of them. */
  static final int IN_FILE = 8;

  private static final char[] NONE = {};

  private final Bodies bodies;
  private final SearchIndex.Dates dates;
  private final ZoneId zone;
  private final Map<TermKey, Term> terms;
  private final ByteStore store;

  Texts(Edition edition, Bodies bodies, SearchIndex.Dates dates, ByteStore store) {
    this.bodies = bodies;
    this.dates = dates;
    this.zone = edition.settings().zone();
    this.terms = edition.index();
    this.store = store;
  }

  /**
   * What was written for a block of texts.
   *
   * @param firsts number of each text's first passage within the block
   */
  record Written(List<Stored> files, int[] firsts) {}

  /** Adds texts to a block, and writes their passages. */
  Written add(List<Story> stories, Block block) throws IOException {
    Files files = new Files();
    Passages passages = new Passages();
    int[] firsts = new int[stories.size()];
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      firsts[i] = files.number;
      String date = date(story);
      String kicker = kicker(story);
      boolean shown = story.contentWarning().isEmpty();
      char[] teaser = shown ? NONE : story.digest().teaserText().toString().toCharArray();
      block.begin(story.title(), names(story));
      passages.read(
          bodies.read(story.digest().body()).html().text(),
          (id, heading, first, text, length) -> {
            block.add(first ? heading : "", text, length);
            // of a text with a content warning only what its author shows in lists
            TextFile file = files.next();
            if (shown) {
              file.add(story, date, kicker, id, heading, text, length);
            } else {
              file.add(story, date, kicker, id, "", teaser, teaser.length);
            }
          });
      block.end();
      if (files.number == firsts[i]) {
        files.next().add(story, date, kicker, "", "", NONE, 0);
      }
      files.store(false);
    }
    files.store(true);
    return new Written(files.stored, firsts);
  }

  /** The files of passages of a block. */
  private final class Files {
    private final List<Stored> stored = new ArrayList<>();
    private final List<TextFile> begun = new ArrayList<>();
    private final Deque<TextFile> spare = new ArrayDeque<>();
    private int number;

    /** The file of the next passage. */
    TextFile next() {
      if (number++ % IN_FILE == 0) {
        begun.add(spare.isEmpty() ? new TextFile() : spare.pop());
      }
      return begun.get(begun.size() - 1);
    }

    /**
     * Stores what is full.
     *
     * @param last whether the last one is, too
     */
    void store(boolean last) throws IOException {
      int ready = last || number % IN_FILE == 0 ? begun.size() : begun.size() - 1;
      for (TextFile file : begun.subList(0, ready)) {
        stored.add(Stored.in(store, file.end()));
        spare.push(file);
      }
      begun.subList(0, ready).clear();
    }
  }

  /** The names of terms by which it is found, and what stands below its title. */
  private List<String> names(Story story) {
    List<String> names = new ArrayList<>();
    for (TermKey key : story.terms()) {
      Term term = terms.get(key);
      if (term != null) {
        names.add(term.name());
      }
    }
    names.add(story.subtitle());
    return names;
  }

  private String date(Story story) {
    return story.date().map(d -> dates.words(d.withZoneSameInstant(zone).toLocalDate())).orElse("");
  }

  private String kicker(Story story) {
    for (TermKey key : story.terms()) {
      Term term = key.taxonomy().equals(Taxonomy.CATEGORIES) ? terms.get(key) : null;
      if (term != null) {
        return term.name();
      }
    }
    return "";
  }
}
