package org.quillpress.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What was asked of some trees, and sums of what they answered: who gets the same answers to the
 * same questions comes to the same end. Thread-safe.
 */
public final class Readings {
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
  private record Question(String tree, Kind kind, String path, int limit) {}

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
    return new NotedTree(name, tree);
  }

  private <T> T note(Question question, T answer, long sum) {
    Long before = answers.putIfAbsent(question, sum);
    if (before != null && before != sum) {
      unsteady = true;
    }
    return answer;
  }

  /** Whether a question got two answers: somebody changed the files in the meantime. */
  public boolean isUnsteady() {
    return unsteady;
  }

  /**
   * Whether all would be answered as before.
   *
   * @param trees by their names
   * @param each reads files
   */
  public boolean holdFor(Map<String, SourceTree> trees, Each each) throws IOException {
    Map<String, Map<String, SourceFile>> listed = new HashMap<>();
    List<Map.Entry<Question, Long>> contents = new ArrayList<>();
    for (Map.Entry<Question, Long> answer : answers.entrySet()) {
      Question question = answer.getKey();
      SourceTree tree = trees.get(question.tree);
      if (tree == null) {
        return false;
      }
      Map<String, SourceFile> files = listed.computeIfAbsent(question.tree, t -> new HashMap<>());
      if (question.kind == Kind.READ || question.kind == Kind.HEAD) {
        contents.add(answer);
      } else if (ask(tree, question, files) != answer.getValue()) {
        return false;
      }
    }
    AtomicBoolean same = new AtomicBoolean(true);
    each.run(
        contents.size(),
        i -> {
          Question question = contents.get(i).getKey();
          SourceTree tree = trees.get(question.tree);
          Map<String, SourceFile> files = listed.get(question.tree);
          if (same.get() && tree != null && files != null) {
            SourceFile file = files.get(question.path);
            Optional<SourceFile> found =
                file == null ? tree.file(question.path) : Optional.of(file);
            if (found.isEmpty() || content(found.get(), question) != contents.get(i).getValue()) {
              same.set(false);
            }
          }
        });
    return same.get();
  }

  private static long ask(SourceTree tree, Question question, Map<String, SourceFile> files)
      throws IOException {
    switch (question.kind) {
      case LIST -> {
        Listing listing = tree.list(question.path);
        listing.files().forEach(file -> files.put(file.path(), file));
        return sum(listing);
      }
      case NAMES -> {
        return sum(String.join("\n", tree.names(question.path)));
      }
      case HOLDS -> {
        return tree.holds(question.path) ? 1 : 0;
      }
      default -> {
        Optional<SourceFile> file = tree.file(question.path);
        return file.map(SourceFile::size).orElse(-1L);
      }
    }
  }

  private static long content(SourceFile file, Question question) throws IOException {
    return sum(question.kind == Kind.READ ? file.read() : file.head(question.limit));
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
