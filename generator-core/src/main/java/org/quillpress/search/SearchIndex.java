package org.quillpress.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillpress.content.Bodies;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Urls;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
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
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  private SearchIndex(Edition edition, Bodies bodies, Dates dates, Workers workers) {
    this.edition = edition;
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
   * @return its files, whose bytes are kept until they are asked for
   */
  public static List<Output> of(
      Site site, Bodies bodies, Function<String, Dates> dates, Workers workers) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Edition edition : site.editions()) {
      if (edition.settings().search()) {
        Dates words = dates.apply(edition.language());
        outputs.addAll(new SearchIndex(edition, bodies, words, workers).outputs());
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

  /** A block that has been written. */
  private record Done(int[] lengths, Texts.Written written, long[] parts) {}

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
      int[] firsts = done.get(i).written().firsts();
      for (int j = 0; j < firsts.length; j++) {
        keys[begins[i] + j] = passages.size() * Texts.IN_FILE + firsts[j];
        lengths[begins[i] + j] = done.get(i).lengths()[j];
      }
      passages.addAll(done.get(i).written().files());
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

  /** The first block says where parts begin. */
  private Done block(List<Story> all, int number, List<String> bounds, int parts)
      throws IOException {
    Block block = new Block();
    int from = number * IN_BLOCK;
    Texts.Written written =
        texts.add(all.subList(from, Math.min(all.size(), from + IN_BLOCK)), block);
    String[] words = block.sorted();
    for (int i = 1; i <= parts; i++) {
      String word = words.length == 0 ? "" : words[i * words.length / (parts + 1)];
      // all words with the same first letter are in one part
      String letter = word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
      if (!letter.isEmpty() && !bounds.contains(letter)) {
        bounds.add(letter);
      }
    }
    if (!stems.isNone()) {
      Collections.addAll(this.words, words);
    }
    return new Done(block.lengths(), written, block.write(words, bounds, store::append));
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
    outputs.add(made("index.json", () -> bytes));
    return outputs;
  }

  /** Adds files; gives the marks of all in a row. */
  private String add(String letter, List<Stored> files, List<Output> outputs) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      Stored file = files.get(i);
      marks.append(file.mark());
      outputs.add(made(letter + i + "-" + file.mark() + ".json", () -> store.read(file.handle())));
    }
    return marks.toString();
  }

  private Output made(String name, Output.Made.Content content) {
    return new Output.Made(
        Urls.file(Planners.searchIndexUrl(edition)).replace("index.json", name),
        "the search index",
        content);
  }
}
