package org.quillpress.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillpress.content.Bodies;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Urls;
import org.quillpress.model.Edition;
import org.quillpress.model.Fingerprint;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planners;
import org.quillpress.work.Workers;

/**
 * The index of an edition: {@code search/index.json}, which says where what is; files of words with
 * the texts that have them; files of passages for results. Texts are numbered from the oldest on,
 * so that a new story leaves most files as they are.
 */
public final class SearchIndex {
  private static final int IN_BLOCK = 256;
  private static final int BLOCKS_IN_PART = 20;

  private final Edition edition;
  private final Texts texts;
  private final ByteStore store;
  private final Workers workers;
  private final Stems stems;
  private final Optional<KeptBlocks> kept;
  private final Map<TermKey, Term> terms;
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  private SearchIndex(
      Edition edition, Bodies bodies, Dates dates, Workers workers, Optional<KeptBlocks> kept) {
    this.edition = edition;
    this.kept = kept;
    this.terms = edition.index();
    this.store = bodies.store();
    this.texts = new Texts(edition, bodies, dates, store);
    this.workers = workers;
    this.stems = Stems.in(edition.language());
  }

  /** A day in the words of an edition's pages. */
  @FunctionalInterface
  public interface Dates {
    /** Such as "21 August 2026". */
    String words(LocalDate day);
  }

  /**
   * Makes the index of each edition; none if the site has no search.
   *
   * @param dates how the pages in a language say a day, which the results say too
   * @param kept what was made of texts in earlier builds, and is kept for later ones
   * @return its files, whose bytes are kept until they are asked for
   */
  public static List<Output> of(
      Site site,
      Bodies bodies,
      Function<String, Dates> dates,
      Workers workers,
      Optional<KeptBlocks> kept)
      throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Edition edition : site.editions()) {
      if (edition.settings().search()) {
        Dates words = dates.apply(edition.language());
        outputs.addAll(new SearchIndex(edition, bodies, words, workers, kept).outputs());
      }
    }
    return outputs;
  }

  /** Why readers do not find a text, if they do not. */
  public static Optional<String> without(Story story, Edition edition) {
    Story.Flags flags = story.flags();
    if (!edition.settings().search()) {
      return Optional.of("search: false in site.yaml");
    }
    if (flags.unlisted() || flags.draft()) {
      return Optional.of(flags.unlisted() ? "unlisted: true" : "draft: true");
    }
    return flags.search() ? Optional.empty() : Optional.of("search: false");
  }

  /** Pages first, then stories from the oldest on. */
  private List<Story> all() {
    List<Story> stories = new ArrayList<>(edition.stories());
    Collections.reverse(stories);
    return Stream.concat(edition.pages().stream(), stories.stream())
        .filter(story -> without(story, edition).isEmpty())
        .toList();
  }

  /**
   * A block that has been written, or was kept.
   *
   * @param firsts number of each text's first passage within the block
   * @param files of passages
   */
  private record Done(int[] lengths, int[] firsts, List<Stored> files, long[] parts) {}

  private List<Output> outputs() throws IOException {
    List<Story> all = all();
    int blocks = (all.size() + IN_BLOCK - 1) / IN_BLOCK;
    List<Done> done = new ArrayList<>(Collections.nCopies(blocks, null));
    List<String> bounds = new ArrayList<>();
    if (blocks > 0) {
      done.set(0, block(all, 0, bounds, (blocks - 1) / BLOCKS_IN_PART));
      workers.each(blocks - 1, i -> done.set(i + 1, block(all, i + 1, bounds, 0)));
    }
    int[] keys = new int[all.size()];
    int[] lengths = new int[all.size()];
    int[] begins = new int[blocks];
    List<Stored> passages = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      begins[i] = i * IN_BLOCK;
      int[] firsts = done.get(i).firsts();
      for (int j = 0; j < firsts.length; j++) {
        keys[begins[i] + j] = passages.size() * Texts.IN_FILE + firsts[j];
        lengths[begins[i] + j] = done.get(i).lengths()[j];
      }
      passages.addAll(done.get(i).files());
    }
    Merge.Input input =
        new Merge.Input(
            done.stream().map(Done::parts).toList(),
            begins,
            keys,
            new Scores(lengths),
            new Forms(stems, words),
            store);
    Merge.Merged[] merged = new Merge.Merged[bounds.size() + 1];
    workers.each(merged.length, part -> merged[part] = Merge.of(input, part));
    return files(all.size(), List.of(merged), passages);
  }

  /**
   * A block; the first one says where parts begin.
   *
   * @param parts how many more than one there may be, if it is the first
   */
  private Done block(List<Story> all, int number, List<String> bounds, int parts)
      throws IOException {
    int from = number * IN_BLOCK;
    List<Story> stories = all.subList(from, Math.min(all.size(), from + IN_BLOCK));
    Object cut = number == 0 ? parts : bounds;
    OptionalLong key =
        kept.isPresent()
            ? kept.get().key(edition.language(), stories, terms, cut)
            : OptionalLong.empty();
    Optional<KeptBlocks.Kept> known =
        key.isPresent() ? kept.get().get(key.getAsLong()) : Optional.empty();
    if (known.isPresent()) {
      add(known.get().words(), bounds, parts);
      return again(stories, known.get(), key.getAsLong());
    }
    Block block = new Block();
    Texts.Written written = texts.add(stories, block);
    String[] sorted = block.sorted();
    add(sorted, bounds, parts);
    long[] handles = block.write(sorted, bounds, store::append);
    if (key.isEmpty()) {
      return new Done(block.lengths(), written.firsts(), written.files(), handles);
    }
    return keep(
        key.getAsLong(),
        new Done(block.lengths(), written.firsts(), written.files(), handles),
        sorted);
  }

  private void add(String[] sorted, List<String> bounds, int parts) {
    for (int i = 1; i <= parts; i++) {
      String word = sorted.length == 0 ? "" : sorted[i * sorted.length / (parts + 1)];
      // all words with the same first letter are in one part
      String letter = word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
      if (!letter.isEmpty() && !bounds.contains(letter)) {
        bounds.add(letter);
      }
    }
    if (!stems.isNone()) {
      Collections.addAll(words, sorted);
    }
  }

  private Done keep(long key, Done made, String[] sorted) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (long handle : made.parts()) {
      parts.add(store.read(handle));
    }
    List<String> marks = made.files().stream().map(Stored::mark).toList();
    kept.orElseThrow()
        .put(key, new KeptBlocks.Kept(sorted, made.lengths(), made.firsts(), marks, parts));
    List<Stored> files = new ArrayList<>();
    for (Stored file : made.files()) {
      files.add(file.with(fingerprint(key, files.size())));
    }
    return new Done(made.lengths(), made.firsts(), files, made.parts());
  }

  /** A block that was kept: its passages are read again only if somebody wants to have them. */
  private Done again(List<Story> stories, KeptBlocks.Kept block, long key) throws IOException {
    long[] handles = new long[block.parts().size()];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = store.append(block.parts().get(i));
    }
    LaterFiles later = new LaterFiles(() -> texts.add(stories, new Block()).files());
    List<Stored> files = new ArrayList<>();
    for (String mark : block.marks()) {
      int at = files.size();
      files.add(new Stored(() -> later.bytes(at), mark, fingerprint(key, at)));
    }
    return new Done(block.lengths(), block.firsts(), files, handles);
  }

  private static long fingerprint(long block, int file) {
    return new Fingerprint().add(block).add(file).sum();
  }

  private List<Output> files(int count, List<Merge.Merged> merged, List<Stored> passages)
      throws IOException {
    List<Output> outputs = new ArrayList<>();
    Json index = new Json().raw("{\"version\":1,\"texts\":").raw(count);
    // from the file to the site's home, wherever that is
    String home = "../".repeat(Planners.searchUrl(edition).split("/").length - 1);
    index.raw(",\"home\":").text(home).raw(",\"per\":").raw(Texts.IN_FILE);
    index.raw(",\"words\":[");
    merged.forEach(m -> m.words().firsts().forEach(word -> index.next().text(word)));
    index.raw("],\"beginnings\":[");
    merged.forEach(m -> m.beginnings().firsts().forEach(word -> index.next().text(word)));
    index.raw("],\"marks\":{\"w\":");
    index.text(
        add("w", merged.stream().flatMap(m -> m.words().files().stream()).toList(), outputs));
    index.raw(",\"b\":");
    index.text(
        add("b", merged.stream().flatMap(m -> m.beginnings().files().stream()).toList(), outputs));
    index.raw(",\"p\":");
    index.text(add("p", passages, outputs));
    byte[] bytes = index.raw("}}").bytes();
    outputs.add(made("index.json", () -> bytes, 0));
    return outputs;
  }

  /** Adds files; gives the marks of all in a row. */
  private String add(String letter, List<Stored> files, List<Output> outputs) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      Stored file = files.get(i);
      marks.append(file.mark());
      String name = letter + i + "-" + file.mark() + ".json";
      outputs.add(made(name, file.content(), file.fingerprint()));
    }
    return marks.toString();
  }

  private Output made(String name, Output.Made.Content content, long fingerprint) {
    return new Output.Made(
        Urls.file(Planners.searchIndexUrl(edition)).replace("index.json", name),
        "the search index",
        content,
        fingerprint);
  }
}
