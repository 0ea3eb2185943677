package org.quillpress;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quillpress.content.ContentReader;
import org.quillpress.content.ReadTexts;
import org.quillpress.explain.Decisions;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Listing;
import org.quillpress.files.RememberedTree;
import org.quillpress.files.Urls;
import org.quillpress.model.LeftOut;
import org.quillpress.plan.Output;
import org.quillpress.preview.LiveSite;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.work.Timings;
import org.quillpress.work.Workers;

/**
 * A site that is held open while somebody writes it: after a change only what changed is read
 * again, and a file of the site is made when somebody asks for it. With errors in the sources it
 * stays as it was. Thread-safe: while it is refreshed, those who ask for files wait.
 *
 * <p>Its files are byte for byte those that {@link SiteGenerator#generate} would publish. It takes
 * about as much memory as the texts of the site, and is to be closed.
 */
public final class OpenSite implements LiveSite, Closeable {
  private static final long STORE_MEMORY = 16L * 1024 * 1024;

  /** What is made of a text is kept until all is read again. */
  private static final int MOST_EDITS = 100;

  private final SiteGenerator.Parts parts;
  private final Set<String> inSource;
  private final RememberedTree source;
  private final Workers workers;
  private final ReadTexts read;
  private final HeldTheme theme = new HeldTheme();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Problems problems = new Problems();
  private @Nullable State state;
  private boolean newest;
  private boolean isPart;
  private boolean isCurrent;

  /** Whether a change was told that is not read yet, because a reading did not end. */
  private boolean isBehind;

  /** When it changes by itself; never while there is an error, with which it stays as it is. */
  private Instant until = Instant.MAX;

  private int edits;

  /**
   * Closed until it is {@linkplain #refresh() refreshed} for the first time.
   *
   * @param newest whether the first reading takes only the newest stories and pages, where there
   *     are many
   */
  OpenSite(SiteGenerator.Parts parts, Set<String> inSource, boolean newest) {
    this.parts = parts;
    this.inSource = inSource;
    this.source = RememberedTree.of(parts.trees().site());
    this.newest = newest;
    this.workers = Workers.of(parts.threads());
    this.read = new ReadTexts(parts.textMemory());
  }

  /** The site as it was read last without an error. */
  private static final class State {
    final SiteReader reader;
    final Decisions decisions;
    final List<Problem> told;
    final Press press;
    final ByteStore store;
    final Map<String, Output> outputs;
    @Nullable Map<String, Output> index;

    /**
     * @param told what was wrong before anything was made of it
     * @param store keeps what is made of it
     */
    State(
        SiteReader reader, Decisions decisions, List<Problem> told, Press press, ByteStore store) {
      this.reader = reader;
      this.decisions = decisions;
      this.told = told;
      this.press = press;
      this.store = store;
      List<Output> all = decisions.plan().outputs();
      this.outputs = new HashMap<>(all.size() * 2);
      all.forEach(output -> outputs.put(output.path(), output));
    }

    /** After a change of nothing but texts; the state before is not to be used any longer. */
    @SuppressWarnings("ReferenceEquality") // what stays is the same object
    State(State before, Decisions decisions, List<Problem> told, Press press) {
      this.reader = before.reader;
      this.decisions = decisions;
      this.told = told;
      this.press = press;
      this.store = before.store;
      this.outputs = before.outputs;
      List<Output> old = before.decisions.plan().outputs();
      List<Output> all = decisions.plan().outputs();
      if (decisions.plan().paths() != before.decisions.plan().paths()) {
        outputs.clear();
        old = List.of();
      }
      for (int i = 0; i < all.size(); i++) {
        if (i >= old.size() || all.get(i) != old.get(i)) {
          outputs.put(all.get(i).path(), all.get(i));
        }
      }
    }
  }

  /** Reads all of it anew. */
  @Override
  public void refresh() throws IOException {
    lock.writeLock().lock();
    try {
      isBehind = true;
      source.forget();
      theme.forget();
      read.clear();
      readAgain();
      isBehind = false;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Reads what changed.
   *
   * @param changed paths in the source of files and folders that were changed, made, moved or
   *     removed; of what is not among them nothing is noticed. May be empty: time goes on
   */
  @Override
  public void refresh(Collection<String> changed) throws IOException {
    lock.writeLock().lock();
    try {
      if (isBehind) {
        refresh();
        return;
      }
      isBehind = true;
      source.forget(changed);
      if (changed.stream().anyMatch(OpenSite::isOfTheme)) {
        theme.forget();
      }
      if (!readTexts(changed)) {
        read.forget(changed);
        readAgain();
      }
      isBehind = false;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether the theme may be another one after the change of a file. */
  private static boolean isOfTheme(String path) {
    return path.equals("theme")
        || path.startsWith("theme/")
        || path.indexOf('/') < 0 && path.startsWith("site");
  }

  /** Shows the site as it was read. */
  private void show(State next) throws IOException {
    next.decisions.theme().forgetCards();
    state = next;
    read.settle();
  }

  /** Reads files of which nothing but the text is another; whether that is so. */
  private boolean readTexts(Collection<String> changed) throws IOException {
    State before = state;
    if (before == null || !isCurrent || edits == MOST_EDITS || changed.isEmpty()) {
      return false;
    }
    // the line that a problem is about may be another
    if (before.told.stream().anyMatch(problem -> changed.contains(problem.place().file()))) {
      return false;
    }
    Optional<SiteReader.Edit> edit =
        before.reader.edited(before.decisions, changed, parts.clock().instant());
    if (edit.isEmpty()) {
      return false;
    }
    Decisions decisions = edit.get().decisions();
    Set<Problem> ofPlan = Set.copyOf(before.decisions.plan().problems());
    Problems told = new Problems();
    before.told.stream().filter(problem -> !ofPlan.contains(problem)).forEach(told::add);
    told.addAll(decisions.plan().problems());
    if (told.hasErrors()) {
      return false;
    }
    List<Problem> first = told.list();
    Press press = before.press.with(edit.get(), told);
    problems = told;
    show(new State(before, decisions, first, press));
    edits++;
    return true;
  }

  private void readAgain() throws IOException {
    until = Instant.MAX;
    // if this reading fails, the next one is of all
    boolean few = newest;
    newest = false;
    Problems told = new Problems();
    ByteStore store = ByteStore.of(STORE_MEMORY, Optional.empty());
    boolean taken = false;
    try {
      SourceTrees trees = new SourceTrees(source, parts.trees().themes()).without(inSource);
      Instant now = parts.clock().instant();
      // beside the settings
      Optional<Workers.Later<Listing>> stories =
          few
              ? Optional.of(workers.begin(() -> ContentReader.listStories(source)))
              : Optional.empty();
      SiteReader reader = new SiteReader(parts, trees, inSource, now, Timings.NONE, told);
      Optional<Decisions> decisions =
          reader.read(workers, store, Optional.of(new SiteReader.Lasting(read, theme, few)));
      stories.ifPresent(OpenSite::await);
      isPart = decisions.filter(read -> read.content().isPart()).isPresent();
      problems = told;
      isCurrent = decisions.isPresent() && !told.hasErrors();
      if (decisions.isPresent() && isCurrent) {
        until = decisions.get().content().until();
        List<Problem> first = told.list();
        State before = state;
        Press press = Press.of(parts, decisions.get(), told);
        taken = true;
        edits = 0;
        show(new State(reader, decisions.get(), first, press, store));
        if (before != null) {
          before.store.close();
        }
      }
    } finally {
      if (!taken) {
        store.close();
      }
    }
  }

  /** Waits for a listing that may be of a folder that the site does not read. */
  private static void await(Workers.Later<Listing> listing) {
    try {
      listing.get();
    } catch (IOException e) {
      // told by who reads it
      return;
    }
  }

  /** Whether only a part of it was read last. */
  boolean isPart() {
    lock.readLock().lock();
    try {
      return isPart;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Whether it was read without an error at least once. */
  boolean isThere() throws IOException {
    return ask(current -> Optional.of(true)).orElse(false);
  }

  /** What is asked of the site as it is. */
  private interface Question<T> {
    T of(State current) throws IOException;
  }

  private <T> Optional<T> ask(Question<Optional<T>> question) throws IOException {
    lock.readLock().lock();
    try {
      State current = state;
      return current == null ? Optional.empty() : question.of(current);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The bytes of a file of the site.
   *
   * @param path such as {@code 2026/02/fog/index.html}
   * @return empty if the site has none there
   */
  @Override
  public Optional<byte[]> file(String path) throws IOException {
    return file(path, output -> true);
  }

  /** The bytes of a file if it is one of some. */
  Optional<byte[]> file(String path, Predicate<Output> some) throws IOException {
    return ask(
        current -> {
          Optional<Output> output = output(current, path).filter(some);
          return output.isPresent() && isThere(output.get())
              ? Optional.of(current.press.bytes(output.get()))
              : Optional.empty();
        });
  }

  /** With errors the site stays as it was, but what is copied may be gone. */
  private boolean isThere(Output output) throws IOException {
    return !(output instanceof Output.Copy copy) || source.file(copy.source()).isPresent();
  }

  /** Paths of all files of the site. */
  public Set<String> paths() throws IOException {
    return ask(current -> {
          Set<String> paths = new TreeSet<>(current.outputs.keySet());
          paths.addAll(index(current).keySet());
          return Optional.of(paths);
        })
        .orElseGet(TreeSet::new);
  }

  private Optional<Output> output(State current, String path) throws IOException {
    Output planned = current.outputs.get(path);
    return planned != null || !path.endsWith(".json")
        ? Optional.ofNullable(planned)
        : Optional.ofNullable(index(current).get(path));
  }

  /** The files of the search, made when the first of them is asked for. */
  private Map<String, Output> index(State current) throws IOException {
    synchronized (current) {
      Map<String, Output> index = current.index;
      if (index == null) {
        index = new HashMap<>();
        Decisions decisions = current.decisions;
        for (Output output :
            SiteReader.index(decisions.content(), decisions.theme(), workers, Optional.empty())) {
          index.put(output.path(), output);
        }
        current.index = index;
      }
      return index;
    }
  }

  /** All that is wrong, as far as it is known: what is wrong with a page shows when it is made. */
  @Override
  public List<Problem> problems() throws IOException {
    lock.readLock().lock();
    try {
      return new Quotes(parts.trees().site()).in(problems.list());
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public boolean isOutOfDate() throws IOException {
    lock.readLock().lock();
    try {
      return !parts.clock().instant().isBefore(until);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public String basePath() throws IOException {
    return ask(current -> Optional.of(current.decisions.settings().address().basePath()))
        .orElse("");
  }

  @Override
  public Set<String> files(Collection<String> sources) throws IOException {
    return ask(current -> {
          Set<String> files = new TreeSet<>();
          for (Output output : current.decisions.plan().outputs()) {
            if (!(output instanceof Output.Page) && sources.contains(output.origin())) {
              files.add("/" + Urls.encode(output.path()));
            }
          }
          return Optional.of(files);
        })
        .orElseGet(TreeSet::new);
  }

  @Override
  public Map<String, String> early() throws IOException {
    return ask(current -> Optional.of(early(current))).orElse(Map.of());
  }

  private static Map<String, String> early(State current) {
    Map<String, String> reasons = new HashMap<>();
    current.decisions.content().early().forEach(text -> reasons.put(text.file(), text.reason()));
    Map<String, String> early = new TreeMap<>();
    if (!reasons.isEmpty()) {
      for (Output output : current.decisions.plan().outputs()) {
        if (output instanceof Output.StoryPage page && reasons.containsKey(page.story().source())) {
          early.put(page.story().url(), reasons.get(page.story().source()));
        }
      }
    }
    return early;
  }

  /** The sources that are not published, and why. */
  public List<LeftOut> leftOut() throws IOException {
    return ask(current -> Optional.of(current.decisions.leftOut())).orElse(List.of());
  }

  /**
   * The address below the home, such as {@code /2026/02/fog/}, of the page that is made of a source
   * file.
   */
  @Override
  public Optional<String> address(String file) throws IOException {
    return ask(current -> current.decisions.page(file).map(page -> page.story().url()));
  }

  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      workers.close();
      if (state != null) {
        state.store.close();
        state = null;
      }
      read.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
