package org.quillpress.search;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Bodies;
import org.quillpress.files.ByteStore;
import org.quillpress.html.Passage;
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

  private static final List<Passage> NONE = List.of(new Passage("", "", true, ""));

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
    List<Stored> files = new ArrayList<>();
    int[] firsts = new int[stories.size()];
    TextFile file = new TextFile();
    int number = 0;
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      firsts[i] = number;
      List<Passage> passages = Passages.of(bodies.read(story.digest().body()).html().text());
      block.add(story.title(), names(story), passages);
      String date = date(story);
      String kicker = kicker(story);
      for (Passage passage : shown(story, passages)) {
        file.add(story, date, kicker, passage);
        if (++number % IN_FILE == 0) {
          files.add(Stored.in(store, file.bytes()));
          file = new TextFile();
        }
      }
    }
    if (number % IN_FILE != 0) {
      files.add(Stored.in(store, file.bytes()));
    }
    return new Written(files, firsts);
  }

  /** Of a text with a content warning only what its author shows in lists. */
  private static List<Passage> shown(Story story, List<Passage> passages) {
    if (passages.isEmpty()) {
      return NONE;
    }
    if (story.contentWarning().isEmpty()) {
      return passages;
    }
    String teaser = story.digest().teaserText().toString();
    return passages.stream().map(p -> new Passage(p.id(), "", p.first(), teaser)).toList();
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
