package org.quillpress.plan;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Replacements;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/** All files that a site will have, each path once. Immutable. */
public final class Plan {
  private static final int LONGEST_NAME = 255;

  /** So many new paths are compared with all others one by one. */
  private static final int MOST_ADDED = 20;

  private final List<List<Output>> planned;
  private final List<Output> outputs;
  private final Set<String> paths;
  private final List<LeftOut> leftOut;
  private final List<Problem> problems;

  /**
   * @param planned by each planner
   * @param outputs those of them that have their path
   */
  private Plan(
      List<List<Output>> planned,
      List<Output> outputs,
      Set<String> paths,
      List<LeftOut> leftOut,
      List<Problem> problems) {
    this.planned = planned;
    this.outputs = List.copyOf(outputs);
    this.paths = Set.copyOf(paths);
    this.leftOut = List.copyOf(leftOut);
    this.problems = List.copyOf(problems);
  }

  /**
   * Asks all planners. Two outputs on one path, or on paths that differ only by case or by the form
   * of their accents, are a problem that names both; the order of the planners decides nothing. Two
   * cases have an answer: a source stands in for a page that would be generated, such as a page of
   * the author's at {@code /tags/}; and a file for machines, such as a feed, is never replaced by a
   * page.
   *
   * @param places only asked for what problems are about
   */
  public static Plan of(Site site, Collection<? extends Planner> planners, Places places) {
    List<List<Output>> planned = new ArrayList<>();
    planners.forEach(planner -> planned.add(planner.plan(site).toList()));
    return of(planned, site, places);
  }

  private static Plan of(List<List<Output>> planned, Site site, Places places) {
    Problems problems = new Problems();
    Clashes clashes = new Clashes(places);
    int count = planned.stream().mapToInt(List::size).sum();
    Map<String, Output> byPath = new LinkedHashMap<>(count * 2);
    List<LeftOut> leftOut = new ArrayList<>();
    boolean lenient = site.settings().policy().broken() == Settings.BrokenStories.LEAVE_OUT;
    for (List<Output> outputs : planned) {
      for (Output output : outputs) {
        if (!isSafe(output.path())) {
          problems.add(clashes.unsafe(output));
          continue;
        }
        String folded = folded(output.path());
        Output other = byPath.putIfAbsent(folded, output);
        if (other != null) {
          byPath.put(folded, winner(output, other, lenient, clashes, leftOut, problems));
        }
      }
    }
    Set<String> paths = new HashSet<>(byPath.size() * 2);
    byPath.values().forEach(output -> paths.add(output.path()));
    folders(byPath, clashes, problems);
    return new Plan(
        planned,
        List.copyOf(byPath.values()),
        paths,
        withoutPublished(leftOut, byPath),
        problems.list());
  }

  /** The outputs, in the order of the planners. */
  public List<Output> outputs() {
    return outputs;
  }

  /** The paths of all outputs. */
  public Set<String> paths() {
    return paths;
  }

  /** The sources that lost their path to another output. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** What is wrong with it. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The same with other stories, with the same addresses, in the place of some.
   *
   * @param site with the other stories
   * @param planners that it is the plan of
   */
  public Plan with(
      Replacements change, Site site, List<? extends Planner> planners, Places places) {
    List<List<Output>> again = new ArrayList<>(planned.size());
    BitSet anew = new BitSet();
    for (int i = 0; i < planned.size(); i++) {
      anew.set(i, change.areOfTerms() && !(planners.get(i) instanceof Termless));
      again.add(
          anew.get(i)
              ? planners.get(i).plan(site).toList()
              : Replacements.of(planned.get(i), output -> output.with(change)));
    }
    if (isClear()) {
      return clear(again, anew).orElseGet(() -> of(again, site, places));
    }
    if (anew.isEmpty()) {
      List<Output> others = Replacements.of(outputs, output -> output.with(change));
      return new Plan(again, others, paths, leftOut, problems);
    }
    return of(again, site, places);
  }

  /** Whether each output has its path to itself, and none lies below another. */
  private boolean isClear() {
    return problems.isEmpty() && outputs.size() == planned.stream().mapToInt(List::size).sum();
  }

  /**
   * The plan of outputs of which most are where those of this plan are, which is clear.
   *
   * @param anew which planners were asked again
   * @return empty if an output may be in the way of another
   */
  private Optional<Plan> clear(List<List<Output>> again, BitSet anew) {
    Set<String> gone = new HashSet<>();
    anew.stream().forEach(i -> planned.get(i).forEach(output -> gone.add(output.path())));
    List<String> added = new ArrayList<>();
    for (int i = anew.nextSetBit(0); i >= 0; i = anew.nextSetBit(i + 1)) {
      for (Output output : again.get(i)) {
        if (!gone.remove(output.path())) {
          added.add(output.path());
        }
      }
    }
    if (!areFree(added)) {
      return Optional.empty();
    }
    List<Output> all = new ArrayList<>(outputs.size() + added.size());
    again.forEach(all::addAll);
    Set<String> others = paths;
    if (!gone.isEmpty() || !added.isEmpty()) {
      others = new HashSet<>(paths);
      others.removeAll(gone);
      others.addAll(added);
    }
    return Optional.of(new Plan(again, all, others, List.of(), List.of()));
  }

  /** Whether new paths are in the way neither of each other nor of the outputs that there are. */
  private boolean areFree(List<String> added) {
    List<String> folded = new ArrayList<>(added.size());
    for (String path : added) {
      String own = folded(path);
      if (folded.size() == MOST_ADDED || !isSafe(path) || isInTheWay(own, folded)) {
        return false;
      }
      folded.add(own);
    }
    return added.isEmpty()
        || outputs.stream().noneMatch(output -> isInTheWay(folded(output.path()), folded));
  }

  /** Whether a path is one of several, or one of them is the other's folder. */
  private static boolean isInTheWay(String path, List<String> others) {
    for (String other : others) {
      String shorter = path.length() < other.length() ? path : other;
      String longer = path.length() < other.length() ? other : path;
      if (longer.startsWith(shorter)
          && (longer.length() == shorter.length() || longer.charAt(shorter.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /** A picture that lost one of its paths may have another. */
  private static List<LeftOut> withoutPublished(List<LeftOut> lost, Map<String, Output> byPath) {
    if (lost.isEmpty()) {
      return List.of();
    }
    Set<String> sources = new HashSet<>();
    for (Output output : byPath.values()) {
      if (!(output instanceof Output.Redirect)) {
        sources.add(output.origin());
      }
    }
    return lost.stream().filter(leftOut -> !sources.contains(leftOut.file())).toList();
  }

  private static Output winner(
      Output a,
      Output b,
      boolean lenient,
      Clashes clashes,
      List<LeftOut> leftOut,
      Problems problems) {
    int rank = Integer.compare(rank(a), rank(b));
    if (rank == 0) {
      boolean inOrder = a.origin().compareTo(b.origin()) <= 0;
      Output first = inOrder ? a : b;
      Output second = inOrder ? b : a;
      Problem problem = clashes.of(first, second);
      boolean warns = lenient || a instanceof Output.Redirect;
      problems.add(warns ? problem.withSeverity(Severity.WARNING) : problem);
      if (second instanceof Output.StoryPage || second instanceof Output.Copy) {
        leftOut.add(
            new LeftOut(
                second.origin(),
                LeftOut.Kind.COLLIDING,
                "its address is that of " + first.origin()));
      }
      return first;
    }
    Output winner = rank < 0 ? a : b;
    Output loser = rank < 0 ? b : a;
    if (!loser.givesWay()) {
      problems.add(clashes.replaced(winner, loser));
    }
    if (rank(loser) == PAGE) {
      leftOut.add(
          new LeftOut(
              loser.origin(), LeftOut.Kind.COLLIDING, "its address is that of " + winner.origin()));
    }
    return winner;
  }

  private static final int PAGE = 2;

  /**
   * The lower rank has the path: the author's files, then files for machines, then pages, then
   * lists.
   */
  private static int rank(Output output) {
    if (output instanceof Output.Copy || output instanceof Output.Made) {
      return 0;
    }
    boolean machines =
        output instanceof Output.Feed
            || output instanceof Output.FeedList
            || output instanceof Output.Sitemap
            || output instanceof Output.SitemapIndex
            || output instanceof Output.Robots;
    if (machines) {
      return 1;
    }
    if (output instanceof Output.StoryPage) {
      return PAGE;
    }
    return output instanceof Output.Redirect ? PAGE + 1 : PAGE + 2;
  }

  /** A file where another output needs a folder. */
  private static void folders(Map<String, Output> byPath, Clashes clashes, Problems problems) {
    // most folders have a name that no file has: their whole paths need not be compared
    Set<String> names = new HashSet<>();
    byPath.keySet().forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
    String before = "";
    for (Output output : byPath.values()) {
      String path = output.path();
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (before.startsWith("/", end) && before.regionMatches(0, path, 0, end)) {
          break;
        }
        String name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        Output file =
            names.contains(folded(name)) ? byPath.get(folded(path.substring(0, end))) : null;
        if (file != null) {
          problems.add(clashes.folder(file, inside(path.substring(0, end), byPath)));
        }
      }
      before = path;
    }
  }

  /** The first of the outputs in a folder, by path. */
  private static Output inside(String folder, Map<String, Output> byPath) {
    return byPath.values().stream()
        .filter(output -> output.path().startsWith(folder + "/"))
        .min(Comparator.comparing(Output::path))
        .orElseThrow();
  }

  private static String folded(String path) {
    boolean plain = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c > 127) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      }
      plain &= c < 'A' || c > 'Z';
    }
    return plain ? path : path.toLowerCase(Locale.ROOT);
  }

  private static boolean isSafe(String path) {
    if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return false;
    }
    for (int from = 0, to; from <= path.length(); from = to + 1) {
      to = path.indexOf('/', from);
      to = to < 0 ? path.length() : to;
      boolean dots = to - from <= 2 && path.startsWith("..".substring(0, to - from), from);
      boolean isLong =
          to - from > LONGEST_NAME / 4
              && path.substring(from, to).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
      if (dots || isLong) {
        return false;
      }
    }
    return true;
  }
}
