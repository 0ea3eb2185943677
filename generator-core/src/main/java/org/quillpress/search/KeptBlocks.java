package org.quillpress.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.quillpress.content.Keeping;
import org.quillpress.files.BinaryText;
import org.quillpress.model.Fingerprint;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * Keeps what was made of blocks of texts from one build to the next: most have the same texts then.
 * Thread-safe.
 *
 * @param all that is kept, of which the sum of what counts for all was asked once texts were read
 */
public record KeptBlocks(Keeping all) {
  private static final String KIND = "search";

  /**
   * What is kept of a block.
   *
   * @param words all of them, sorted
   * @param lengths number of words of each text
   * @param firsts number of each text's first passage within the block
   * @param marks of the files of passages
   * @param parts words with their texts, a part after the other
   */
  record Kept(
      String[] words, int[] lengths, int[] firsts, List<String> marks, List<byte[]> parts) {}

  /**
   * The number that stands for all that a block is made of.
   *
   * @param bounds where its parts begin; of a first block, which says that itself, how many there
   *     may be
   * @return none if a text is not known
   */
  OptionalLong key(String language, List<Story> stories, Map<TermKey, Term> terms, Object bounds)
      throws IOException {
    Fingerprint sum = new Fingerprint().add(all.others()).add(language).add(bounds);
    for (Story story : stories) {
      long content = all.content(story.source());
      if (content == 0) {
        return OptionalLong.empty();
      }
      sum.add(content).add(story);
      for (TermKey key : story.terms()) {
        Term term = terms.get(key);
        sum.add(term == null ? "" : term.name());
      }
    }
    return OptionalLong.of(sum.sum());
  }

  /** What is kept under a key, if it can be read and is to be used. */
  Optional<Kept> get(long key) throws IOException {
    Optional<byte[]> bytes = all.isTrusted() ? all.cache().get(KIND, key) : Optional.empty();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.get()));
    String[] words = new String[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readUTF();
    }
    int[] lengths = numbers(in);
    int[] firsts = numbers(in);
    List<String> marks = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      marks.add(BinaryText.read(in));
    }
    List<byte[]> parts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      parts.add(in.readNBytes(in.readInt()));
    }
    return Optional.of(new Kept(words, lengths, firsts, marks, parts));
  }

  /**
   * Keeps a block.
   *
   * @throws IllegalStateException if another one is kept under its key, and none is trusted
   */
  void put(long key, Kept block) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(block.words().length);
    for (String word : block.words()) {
      out.writeUTF(word);
    }
    write(out, block.lengths());
    write(out, block.firsts());
    out.writeInt(block.marks().size());
    for (String mark : block.marks()) {
      BinaryText.write(out, mark);
    }
    out.writeInt(block.parts().size());
    for (byte[] part : block.parts()) {
      out.writeInt(part.length);
      out.write(part);
    }
    byte[] made = bytes.toByteArray();
    if (!all.isTrusted()
        && all.cache().get(KIND, key).filter(known -> !Arrays.equals(known, made)).isPresent()) {
      throw Keeping.wrong("Its search would have had other words");
    }
    all.cache().put(KIND, key, made);
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }
}
