package org.quillpress.files;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of some trees, and sums of what they answered: who gets the same answers to the
 * same questions comes to the same end. Thread-safe.
 */
public final class Readings {
  private final Map<String, SourceTree> trees = new ConcurrentHashMap<>();
  private final Map<Question, Long> answers = new ConcurrentHashMap<>();
  private volatile boolean unsteady;

  /** What can be asked of a tree. */
  private enum Kind {
    LIST,
    NAMES,
    HOLDS,
    FILE,
    HEAD,
    READ
  }

  /**
   * What was asked.
   *
   * @param limit of {@link Kind#HEAD}, else 0
   */
  private record Question(String tree, Kind kind, String path, int limit) {
    /** The question for a file of the same tree. */
    Question of(String file) {
      return new Question(tree, Kind.FILE, file, 0);
    }

    // there are many, and what a record has by itself is slow until it is compiled
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && path.equals(question.path)
          && kind == question.kind
          && limit == question.limit
          && tree.equals(question.tree);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * path.hashCode() + kind.name().hashCode()) + 31 * limit + tree.hashCode();
    }
  }

  /** Does something for each of many indexes, in any order and at once if it likes. */
  @FunctionalInterface
  public interface Each {
    /** Returns when all is done. */
    void run(int count, Item item) throws IOException;
  }

  /** What is done for an index, from 0. */
  @FunctionalInterface
  public interface Item {
    /** Does it. */
    void run(int index) throws IOException;
  }

  /** Nothing read yet. */
  public Readings() {}

  /**
   * The same tree; what is asked of it is noted.
   *
   * @param name by which it is known later
   */
  public SourceTree noted(String name, SourceTree tree) {
    SourceTree noted = new NotedTree(name, tree);
    trees.put(name, noted);
    return noted;
  }

  private <T> T note(Question question, T answer, long sum) {
    Long before = answers.putIfAbsent(question, sum);
    if (before != null && before != sum) {
      unsteady = true;
    }
    return answer;
  }

  /**
   * The sum of the content of a file that was read; 0 if it was not, and of all files once one of
   * them was not the same each time.
   */
  public long content(String tree, String path) {
    return unsteady ? 0 : answers.getOrDefault(new Question(tree, Kind.READ, path, 0), 0L);
  }

  /**
   * A sum of the contents of files that were read, whatever their order.
   *
   * @param some by the name of their tree and their path
   */
  public long contents(BiPredicate<String, String> some) {
    long sum = 0;
    for (Map.Entry<Question, Long> answer : answers.entrySet()) {
      Question question = answer.getKey();
      if (question.kind == Kind.READ && some.test(question.tree, question.path)) {
        // mixed, or sums of files that only change places would be alike too often
        long one = sum(question.tree + "\n" + question.path + "\n" + answer.getValue());
        sum += (one ^ one >>> 32) * 0x9e3779b97f4a7c15L;
      }
    }
    return sum;
  }

  /** Whether a question got two answers: somebody changed the files in the meantime. */
  public boolean isUnsteady() {
    return unsteady;
  }

  /**
   * Asks all once more; whether the answers are the same.
   *
   * @param now nothing read yet, with the trees as they are now by the same names
   * @param each reads files
   */
  public boolean holdIn(Readings now, Each each) throws IOException {
    Map<Question, SourceFile> listed = new HashMap<>();
    List<Question> contents = new ArrayList<>();
    for (Question question : answers.keySet()) {
      SourceTree tree = now.trees.get(question.tree);
      if (tree == null) {
        return false;
      }
      switch (question.kind) {
        case LIST ->
            tree.list(question.path).files().forEach(f -> listed.put(question.of(f.path()), f));
        case NAMES -> tree.names(question.path);
        case HOLDS -> tree.holds(question.path);
        case FILE -> tree.file(question.path);
        case HEAD, READ -> contents.add(question);
      }
      if (now.answers.containsKey(question) && !isSame(question, now)) {
        return false;
      }
    }
    AtomicBoolean same = new AtomicBoolean(true);
    each.run(
        contents.size(),
        i -> {
          Question question = contents.get(i);
          if (same.get()) {
            now.read(question, listed);
            same.compareAndSet(true, isSame(question, now));
          }
        });
    return same.get() && !now.unsteady;
  }

  private boolean isSame(Question question, Readings now) {
    return Objects.equals(answers.get(question), now.answers.get(question));
  }

  /** Reads a file that was listed, or is asked for alone; nothing if it is gone. */
  private void read(Question question, Map<Question, SourceFile> listed) throws IOException {
    SourceFile known = listed.get(question.of(question.path));
    SourceTree tree = requireNonNull(trees.get(question.tree));
    Optional<SourceFile> file = known == null ? tree.file(question.path) : Optional.of(known);
    if (file.isPresent()) {
      if (question.kind == Kind.READ) {
        file.get().read();
      } else {
        file.get().head(question.limit);
      }
    }
  }

  private static long sum(Listing listing) {
    StringBuilder all = new StringBuilder();
    for (SourceFile file : listing.files()) {
      all.append(file.path()).append('\n').append(file.size()).append('\n');
    }
    listing.skipped().forEach(skipped -> all.append('-').append(skipped).append('\n'));
    listing.problems().forEach(problem -> all.append('!').append(problem.text()));
    return sum(all.toString());
  }

  private static long sum(String text) {
    return sum(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long sum(byte[] bytes) {
    Manifest.Mark mark = Manifest.Mark.of(bytes);
    return 31 * mark.sum() + mark.size();
  }

  /** Writes all that was noted. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(answers.size());
    for (Map.Entry<Question, Long> each : answers.entrySet()) {
      Question question = each.getKey();
      BinaryText.write(out, question.tree);
      out.writeUTF(question.kind.name());
      BinaryText.write(out, question.path);
      out.writeInt(question.limit);
      out.writeLong(each.getValue());
    }
  }

  /** What was {@linkplain #write written}. */
  public static Readings read(DataInputStream in) throws IOException {
    Readings readings = new Readings();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String tree = BinaryText.read(in);
      Kind kind = Kind.valueOf(in.readUTF());
      String path = BinaryText.read(in);
      readings.answers.put(new Question(tree, kind, path, in.readInt()), in.readLong());
    }
    return readings;
  }

  private final class NotedTree implements SourceTree {
    private final String name;
    private final SourceTree tree;

    NotedTree(String name, SourceTree tree) {
      this.name = name;
      this.tree = tree;
    }

    private Question question(Kind kind, String path) {
      return new Question(name, kind, path, 0);
    }

    @Override
    public Listing list(String folder) throws IOException {
      Listing found = tree.list(folder);
      List<SourceFile> files = new ArrayList<>(found.files().size());
      found.files().forEach(file -> files.add(new NotedFile(name, file)));
      return note(
          question(Kind.LIST, folder),
          new Listing(files, found.skipped(), found.problems()),
          sum(found));
    }

    @Override
    public boolean holds(String folder) throws IOException {
      boolean holds = tree.holds(folder);
      return note(question(Kind.HOLDS, folder), holds, holds ? 1 : 0);
    }

    @Override
    public List<String> names(String folder) throws IOException {
      List<String> names = tree.names(folder);
      return note(question(Kind.NAMES, folder), names, sum(String.join("\n", names)));
    }

    @Override
    public Optional<SourceFile> file(String path) throws IOException {
      Optional<SourceFile> found = tree.file(path);
      return note(
          question(Kind.FILE, path),
          found.map(file -> new NotedFile(name, file)),
          found.map(SourceFile::size).orElse(-1L));
    }
  }

  private final class NotedFile implements SourceFile {
    private final String tree;
    private final SourceFile file;

    NotedFile(String tree, SourceFile file) {
      this.tree = tree;
      this.file = file;
    }

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public byte[] read() throws IOException {
      byte[] bytes = file.read();
      return note(new Question(tree, Kind.READ, file.path(), 0), bytes, sum(bytes));
    }

    @Override
    public byte[] head(int limit) throws IOException {
      byte[] bytes = file.head(limit);
      return note(new Question(tree, Kind.HEAD, file.path(), limit), bytes, sum(bytes));
    }
  }
}
