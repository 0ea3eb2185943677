package org.quillpress.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.quillpress.files.ByteStore;

/** Merges one part of all blocks, word by word, into files. */
final class Merge {
  /**
   * The blocks.
   *
   * @param parts of each block its parts
   * @param begins number of each block's first text
   * @param keys number of each text's first passage, by which an index knows the text
   */
  record Input(
      List<long[]> parts, int[] begins, int[] keys, Scores scores, Forms forms, ByteStore store) {}

  /** Where a block is. */
  private static final class Cursor implements Comparable<Cursor> {
    private final Bytes bytes;
    private final int block;
    private String word = "";

    Cursor(byte[] bytes, int block) {
      this.bytes = new Bytes(bytes);
      this.block = block;
    }

    @Override
    public int compareTo(Cursor other) {
      int order = word.compareTo(other.word);
      return order == 0 ? Integer.compare(block, other.block) : order;
    }

    boolean advance() {
      boolean more = bytes.hasMore();
      word = more ? bytes.word() : "";
      return more;
    }
  }

  private final Input input;
  private final Shards words;
  private final Shards beginnings;
  private final Postings postings = new Postings();
  private final List<Beginning> open = new ArrayList<>();
  private final Map<String, Beginning.Told> told = new TreeMap<>();

  private Merge(Input input) {
    this.input = input;
    this.words = new Shards(input.store());
    this.beginnings = new Shards(input.store());
    for (int length = 1; length <= Beginning.LONGEST; length++) {
      open.add(new Beginning(length, input.keys()));
    }
  }

  /** The files of words, and of beginnings of words that are in several of these. */
  record Merged(Shards words, Shards beginnings) {}

  static Merged of(Input input, int part) throws IOException {
    Merge merge = new Merge(input);
    merge.run(part);
    return new Merged(merge.words.end(), merge.beginnings.end());
  }

  private void run(int part) throws IOException {
    PriorityQueue<Cursor> queue = new PriorityQueue<>();
    for (int block = 0; block < input.parts().size(); block++) {
      Cursor cursor = new Cursor(input.store().read(input.parts().get(block)[part]), block);
      if (cursor.advance()) {
        queue.add(cursor);
      }
    }
    while (!queue.isEmpty()) {
      String word = queue.element().word;
      postings.clear();
      while (!queue.isEmpty() && queue.element().word.equals(word)) {
        Cursor cursor = queue.remove();
        read(cursor);
        if (cursor.advance()) {
          queue.add(cursor);
        }
      }
      add(word);
    }
    for (Beginning beginning : open) {
      beginning.end(words.next(), told);
    }
    for (Map.Entry<String, Beginning.Told> each : told.entrySet()) {
      Beginning.Told best = each.getValue();
      beginnings.add(each.getKey(), best.texts(), best.all(), List.of());
    }
  }

  private void read(Cursor cursor) {
    int count = cursor.bytes.number();
    for (int i = 0; i < count; i++) {
      int text = input.begins()[cursor.block] + cursor.bytes.number();
      int passage = cursor.bytes.number();
      postings.add(text, passage << 6 | input.scores().of(text, cursor.bytes.number()));
    }
  }

  private void add(String word) throws IOException {
    for (Beginning beginning : open) {
      beginning.before(word, words.next(), told);
      beginning.add(postings);
    }
    int all = postings.limit();
    words.add(word, postings.told(input.keys()), all, input.forms().of(word));
  }
}
