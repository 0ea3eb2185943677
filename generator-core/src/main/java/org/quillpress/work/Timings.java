package org.quillpress.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a build goes: how long its stages take, one after the other, and what its
 * threads do in them. Measures by {@link System#nanoTime()}, and only if somebody wants it.
 * Thread-safe, but for {@link #stage(String)}, which is for one thread.
 */
public final class Timings {
  /** Measures nothing, and costs nothing. */
  public static final Timings NONE = new Timings(false, null);

  private static final int MOST_SINGLE = 10;
  private static final long SLOW = 500_000_000;

  private final boolean wanted;
  private final @Nullable Consumer<Time> slow;
  private final List<Time> stages = new ArrayList<>();
  private final Map<Kind, Map<String, Sum>> sums = new EnumMap<>(Kind.class);
  private final Map<Kind, Slowest> slowest = new EnumMap<>(Kind.class);
  private String stage = "";
  private long stageBegun;

  private Timings(boolean wanted, @Nullable Consumer<Time> slow) {
    this.wanted = wanted;
    this.slow = slow;
    for (Kind kind : Kind.values()) {
      if (kind.isSingle) {
        slowest.put(kind, new Slowest());
      } else {
        sums.put(kind, new ConcurrentHashMap<>());
      }
    }
  }

  /** What threads do. */
  public enum Kind {
    /** Reading one text. */
    TEXT(true),
    /** Rendering one file. */
    FILE(true),
    /** Rendering files of one sort. */
    SORT(false),
    /** What one template does, without those that it includes. */
    TEMPLATE(false);

    /** Of these only the slowest are kept, of the others sums by name. */
    private final boolean isSingle;

    Kind(boolean isSingle) {
      this.isSingle = isSingle;
    }
  }

  /**
   * How long something took.
   *
   * @param count how often it was done
   * @param nanos nanoseconds, of all times together
   */
  public record Time(String name, long count, long nanos) {}

  private static final class Sum {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();
  }

  private static final class Slowest {
    private final PriorityQueue<Time> kept =
        new PriorityQueue<>(Comparator.comparingLong(Time::nanos));

    synchronized void add(Time time) {
      kept.add(time);
      if (kept.size() > MOST_SINGLE) {
        kept.remove();
      }
    }

    synchronized List<Time> list() {
      return List.copyOf(kept);
    }
  }

  /**
   * Begins to measure.
   *
   * @param wanted whether what was measured will be asked for
   * @param slow is told at once of each text and file that takes longer than half a second, by the
   *     thread that took so long
   */
  public static Timings begun(boolean wanted, Consumer<Time> slow) {
    return new Timings(wanted, slow);
  }

  /** Whether what was measured will be asked for. */
  public boolean areWanted() {
    return wanted;
  }

  /** Ends the stage before, and begins one; an empty name begins none. */
  public void stage(String name) {
    if (!wanted) {
      return;
    }
    long now = System.nanoTime();
    if (!stage.isEmpty()) {
      stages.add(new Time(stage, 1, now - stageBegun));
    }
    stage = name;
    stageBegun = now;
  }

  /** Begins to measure one thing; to be given to {@link #end}. */
  public long begin() {
    return wanted || slow != null ? System.nanoTime() : 0;
  }

  /**
   * Adds the time since then.
   *
   * @param begun from {@link #begin()}
   */
  public void end(Kind kind, String name, long begun) {
    if (wanted || slow != null) {
      add(kind, name, System.nanoTime() - begun);
    }
  }

  /** Adds what was done once, in nanoseconds. */
  public void add(Kind kind, String name, long nanos) {
    if (slow != null && kind.isSingle && nanos >= SLOW) {
      slow.accept(new Time(name, 1, nanos));
    }
    if (!wanted) {
      return;
    }
    Slowest single = slowest.get(kind);
    if (single != null) {
      single.add(new Time(name, 1, nanos));
      return;
    }
    Map<String, Sum> byName = sums.get(kind);
    if (byName != null) {
      Sum sum = byName.computeIfAbsent(name, any -> new Sum());
      sum.count.increment();
      sum.nanos.add(nanos);
    }
  }

  /** The stages that have ended, in their order. */
  public List<Time> stages() {
    return List.copyOf(stages);
  }

  /**
   * What took longest first: all sums, or the ten slowest single ones.
   *
   * @param kind of what is asked for
   */
  public List<Time> of(Kind kind) {
    List<Time> times = new ArrayList<>();
    Slowest single = slowest.get(kind);
    if (single != null) {
      times.addAll(single.list());
    }
    sums.getOrDefault(kind, Map.of())
        .forEach((name, sum) -> times.add(new Time(name, sum.count.sum(), sum.nanos.sum())));
    times.sort(Comparator.comparingLong(Time::nanos).reversed().thenComparing(Time::name));
    return List.copyOf(times);
  }
}
