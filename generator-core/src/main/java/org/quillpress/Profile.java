package org.quillpress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quillpress.work.Timings;

/**
 * Where the time of a build went. The stages follow each other. All else tells what the threads did
 * in them, all threads together.
 *
 * @param stages in their order
 * @param sorts how long files took to render, by layout, or by what they are; the longest first
 * @param templates how long they took, each without those that it includes, but with what others
 *     fill into its blocks; the longest first
 * @param texts up to ten that took longest to read
 * @param files up to ten that took longest to render
 */
public record Profile(
    int threads,
    List<Part> stages,
    List<Part> sorts,
    List<Part> templates,
    List<Part> texts,
    List<Part> files) {
  /** A template that takes this part of the time of all of them is much. */
  private static final double MUCH = 0.3;

  /** For one time, a template is slow from here on. */
  private static final Duration SLOW = Duration.ofNanos(500_000);

  /** A slow template is worth a word only if somebody waits for it. */
  private static final Duration FELT = Duration.ofMillis(500);

  /** Copies its lists. */
  public Profile {
    stages = List.copyOf(stages);
    sorts = List.copyOf(sorts);
    templates = List.copyOf(templates);
    texts = List.copyOf(texts);
    files = List.copyOf(files);
  }

  /**
   * How long something took.
   *
   * @param count how often it was done; a partial that wrote again what it had written before is
   *     not counted
   * @param time of all these times together
   */
  public record Part(String name, long count, Duration time) {
    private static Part of(Timings.Time time) {
      return new Part(time.name(), time.count(), Duration.ofNanos(time.nanos()));
    }

    private double seconds() {
      return time.toNanos() / 1e9;
    }
  }

  static Profile of(Timings timings, int threads) {
    return new Profile(
        threads,
        parts(timings.stages()),
        parts(timings.of(Timings.Kind.SORT)),
        parts(timings.of(Timings.Kind.TEMPLATE)),
        parts(timings.of(Timings.Kind.TEXT)),
        parts(timings.of(Timings.Kind.FILE)));
  }

  private static List<Part> parts(List<Timings.Time> times) {
    return times.stream().map(Part::of).toList();
  }

  /** How long the build took, from its first stage to the end of its last one. */
  public Duration total() {
    return sum(stages);
  }

  private static Duration sum(List<Part> parts) {
    return parts.stream().map(Part::time).reduce(Duration.ZERO, Duration::plus);
  }

  /** All of it for a person, with what might be done about it at the end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(seconds(total()) + (threads == 1 ? " in one thread" : " in " + threads + " threads"));
    shares("stages", stages, lines);
    shares("rendered, in the time of all threads", sorts, lines);
    shares("templates, without those included, with what fills their blocks", templates, lines);
    singles("texts that took longest to read", texts, lines);
    singles("files that took longest to render", files, lines);
    lines.addAll(hints());
    return lines;
  }

  private static void shares(String title, List<Part> parts, List<String> lines) {
    Duration all = sum(parts);
    if (all.isZero()) {
      return;
    }
    lines.add(title + ":");
    for (Part part : parts) {
      long share = Math.round(100.0 * part.time.toNanos() / all.toNanos());
      String often = part.count > 1 ? String.format(Locale.ROOT, ", %,d times", part.count) : "";
      lines.add(
          String.format(
              Locale.ROOT, "%9.3f s %3d %%  %s%s", part.seconds(), share, part.name, often));
    }
  }

  private static void singles(String title, List<Part> parts, List<String> lines) {
    if (!parts.isEmpty()) {
      lines.add(title + ":");
      parts.forEach(
          part ->
              lines.add(
                  String.format(Locale.ROOT, "%9.3f s        %s", part.seconds(), part.name)));
    }
  }

  /** What might be done to make the build faster; nothing in most cases. */
  public List<String> hints() {
    Duration all = sum(templates);
    List<String> hints = new ArrayList<>();
    for (Part part : templates) {
      double share = all.isZero() ? 0 : (double) part.time.toNanos() / all.toNanos();
      Duration once = part.count == 0 ? Duration.ZERO : part.time.dividedBy(part.count);
      if (share >= MUCH && once.compareTo(SLOW) >= 0 && part.time.compareTo(FELT) >= 0) {
        hints.add(
            String.format(
                Locale.ROOT,
                "hint: %s makes the build slow: %.0f %% of the time of all templates, %.1f ms each of"
                    + " %,d times. If it, or what fills a block of it, shows a long list on every page,"
                    + " such as all tags or all years, show that list on one page and link to it.",
                part.name,
                100 * share,
                once.toNanos() / 1e6,
                part.count));
      }
    }
    return hints;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }
}
