package org.quillpress.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quillpress.files.ByteStore;

/** Sorted entries of words, cut into files of about the same size. */
final class Shards {
  /** Characters after which a file ends with its entry. */
  private static final int ENOUGH = 20_000;

  private final ByteStore store;
  private final List<String> firsts = new ArrayList<>();
  private final List<Stored> files = new ArrayList<>();
  private Json open = new Json();

  Shards(ByteStore store) {
    this.store = store;
  }

  /**
   * Adds an entry.
   *
   * @param texts as {@link Numbers}: for each how much its number is more than that of the one
   *     before, then the passage times 64 and the score
   * @param all how many texts have the word if that is more than are told, or 0
   * @param forms other forms of the word that texts have
   */
  void add(String word, CharSequence texts, int all, List<String> forms) throws IOException {
    if (open.length() == 0) {
      firsts.add(word);
      open.raw("[");
    }
    open.next().raw("[").text(word).raw(",").text(texts);
    if (all > 0 || !forms.isEmpty()) {
      open.raw(",").raw(all);
    }
    if (!forms.isEmpty()) {
      open.raw(",").text(String.join(" ", forms));
    }
    open.raw("]");
    if (open.length() > ENOUGH) {
      end();
    }
  }

  /** Number of the file to which the next entry goes. */
  int next() {
    return files.size();
  }

  /** Ends the last file. */
  Shards end() throws IOException {
    if (open.length() > 0) {
      files.add(Stored.in(store, open.raw("]").bytes()));
      open = new Json();
    }
    return this;
  }

  /** The first word of each file. */
  List<String> firsts() {
    return firsts;
  }

  List<Stored> files() {
    return files;
  }
}
