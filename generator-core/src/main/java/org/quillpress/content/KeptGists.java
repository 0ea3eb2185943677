package org.quillpress.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.BinaryText;
import org.quillpress.files.SourceFile;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Body;
import org.quillpress.model.Fingerprint;
import org.quillpress.problem.Problems;

/**
 * Keeps the gists of texts from one build to the next, so that only those are parsed whose files
 * are others, and those that somebody shows. They lie in chunks, and a text is always in the same
 * one, so that little is written after a change of one. Texts of which something was told are not
 * kept: it has to be told again. Chunks may be read by several threads at once.
 */
final class KeptGists {
  private static final String KIND = "texts";

  private static final byte[] NOTHING = {};

  /** How many texts a chunk has at most on average, if there are more than a few. */
  private static final int IN_CHUNK = 64;

  /** So many that all threads have something to do for a small site too. */
  private static final int FEWEST_CHUNKS = 16;

  private final Keeping kept;
  private final Bodies bodies;
  private final List<List<Integer>> chunks;

  /** A gist as it is written, of a text and a way to parse it. */
  private record Entry(long sum, byte[] gist) {}

  /** Reads a text. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads it.
     *
     * @param text its index
     */
    void read(int text, Gists gists) throws IOException;
  }

  /**
   * Begins to look them up.
   *
   * @param kept before any text is read
   * @param files of all texts, by their index
   */
  KeptGists(Keeping kept, Bodies bodies, List<String> files) {
    this.kept = kept;
    this.bodies = bodies;
    int count = FEWEST_CHUNKS;
    while (count * IN_CHUNK < files.size()) {
      count *= 2;
    }
    chunks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      chunks.add(new ArrayList<>());
    }
    for (int i = 0; i < files.size(); i++) {
      long mixed = new Fingerprint().add(files.get(i)).sum();
      chunks.get((int) (mixed & count - 1)).add(i);
    }
  }

  int chunks() {
    return chunks.size();
  }

  /** Reads the texts of a chunk, and keeps what is new of them. */
  void read(int chunk, Reader reader) throws IOException {
    if (chunks.get(chunk).isEmpty()) {
      return;
    }
    long key = new Fingerprint().add(KIND).add(chunks.size()).add(chunk).sum();
    Optional<byte[]> before = kept.cache().get(KIND, key);
    // the first time, nobody waits for what else is read
    Chunk texts = new Chunk(before.isEmpty() ? Map.of() : entries(before.get(), kept.others()));
    for (int text : chunks.get(chunk)) {
      reader.read(text, texts);
    }
    if (texts.isOther()) {
      kept.cache().put(KIND, key, bytes(texts.now, kept.others()));
    }
  }

  private static byte[] written(Gist gist) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    gist.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] bytes(Map<String, Entry> entries, long others) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(others);
    out.writeInt(entries.size());
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      BinaryText.write(out, entry.getKey());
      out.writeLong(entry.getValue().sum());
      out.writeInt(entry.getValue().gist().length);
      out.write(entry.getValue().gist());
    }
    return bytes.toByteArray();
  }

  /** What was kept; nothing if it was made with other files that count for all. */
  private static Map<String, Entry> entries(byte[] bytes, long others) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Map<String, Entry> entries = new HashMap<>();
    try {
      if (in.readLong() != others) {
        return Map.of();
      }
      for (int i = in.readInt(); i > 0; i--) {
        String file = BinaryText.read(in);
        long sum = in.readLong();
        entries.put(file, new Entry(sum, in.readNBytes(in.readInt())));
      }
    } catch (IOException | IllegalArgumentException e) {
      // nothing that we wrote
      return Map.of();
    }
    return entries;
  }

  /** The gist that is kept; none if it is nothing that we wrote. */
  private Optional<Gist> read(Entry entry, SourceFile file, Markup markup) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry.gist()));
    try {
      return Optional.of(Gist.read(in, bodies, () -> body(file, markup)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A text that somebody wants to have; nothing is to be told of it. */
  private Body body(SourceFile file, Markup markup) throws IOException {
    Problems own = new Problems();
    Optional<String> text = TextFile.read(file, own);
    if (text.isEmpty() || kept.content(file.path()) == 0) {
      throw new ChangedText(file.path());
    }
    FrontMatter front = FrontMatter.read(file.path(), text.get(), own);
    return markup.parse(file.path(), front, own);
  }

  /** The texts of a chunk. */
  private final class Chunk implements Gists {
    private final Map<String, Entry> before;
    private final Map<String, Entry> now = new LinkedHashMap<>();
    private boolean isMade;

    Chunk(Map<String, Entry> before) {
      this.before = before;
    }

    /** Whether it is not as it was kept. */
    boolean isOther() {
      return isMade || now.size() < before.size();
    }

    @Override
    public Gist of(SourceFile file, FrontMatter front, Markup markup, Problems own)
        throws IOException {
      long content = kept.content(file.path());
      long sum = content == 0 ? 0 : markup.sum(content);
      Entry known = known(file, sum);
      if (known != null && kept.isTrusted()) {
        Optional<Gist> gist = read(known, file, markup);
        if (gist.isPresent()) {
          now.put(file.path(), known);
          return gist.get();
        }
      }
      int told = Problems.told();
      Gist gist = Gists.parsed(bodies).of(file, front, markup, own);
      boolean mayLast = sum != 0 && Problems.told() == told;
      Entry made = new Entry(sum, mayLast ? written(gist) : NOTHING);
      if (known != null && !Arrays.equals(known.gist(), made.gist()) && !kept.isTrusted()) {
        throw Keeping.wrong("It would have known other things of " + file.path());
      }
      if (mayLast) {
        now.put(file.path(), made);
        isMade |= known == null || !Arrays.equals(known.gist(), made.gist());
      }
      return gist;
    }

    /** What is kept of a text; nothing of another one that the file had. */
    private @Nullable Entry known(SourceFile file, long sum) {
      Entry entry = before.get(file.path());
      return entry != null && entry.sum() == sum && sum != 0 ? entry : null;
    }
  }
}
