package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.quillpress.check.MadeUpSite;
import org.quillpress.check.Marks;
import org.quillpress.check.ThemeAudit;
import org.quillpress.files.MapTarget;
import org.quillpress.files.SourceTree;
import org.quillpress.plan.Output;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.ProblemReport;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;
import org.quillpress.theme.Layer;
import org.quillpress.theme.Theme;
import org.quillpress.theme.ThemeSetting;

/**
 * Checks themes: reads all files of one, makes pages of made-up sites with it that are hard on
 * themes, and looks at these. Immutable and thread-safe. Reads no clock.
 */
public final class ThemeCheck {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final int MOST_OF_A_KIND = 20;

  private final Map<String, SourceTree> themes;

  private ThemeCheck(Map<String, SourceTree> themes) {
    this.themes = themes;
  }

  /**
   * Prepares checks.
   *
   * @param extensions bring the themes that can be named, {@code base} among them; typically {@code
   *     ServiceLoader.load(SiteExtension.class)}
   */
  public static ThemeCheck of(Iterable<? extends SiteExtension> extensions) {
    return new ThemeCheck(SiteGenerator.builder().extensions(extensions).themes());
  }

  /**
   * What was found.
   *
   * @param theme its name
   * @param pages number of the pages that were looked at; 0 if the theme can make none
   * @param problems all that is wrong, sorted; places in the theme begin at its folder
   */
  public record Result(String theme, int pages, List<Problem> problems) implements ProblemReport {
    /** Copies its list. */
    public Result {
      problems = List.copyOf(problems);
    }

    /** Whether there is no error; there may be warnings. */
    public boolean passed() {
      return count(Severity.ERROR) == 0;
    }

    /** One line: {@code the theme "lamp": 612 pages looked at, 0 errors, 1 warning}. */
    public String summary() {
      return "the theme \"%s\": %s looked at, %s, %s"
          .formatted(
              theme,
              counted(pages, "page"),
              counted(count(Severity.ERROR), "error"),
              counted(count(Severity.WARNING), "warning"));
    }

    private static String counted(long number, String what) {
      return number + " " + what + (number == 1 ? "" : "s");
    }
  }

  /** The names of the themes that can be checked by name, sorted. */
  public List<String> names() {
    return themes.keySet().stream().sorted().toList();
  }

  /**
   * Checks a theme.
   *
   * @param name one of {@link #names()}; another is a problem
   * @throws IOException if a file cannot be read
   */
  public Result check(String name) throws IOException {
    return new Run(name, themes).result();
  }

  /**
   * Checks a theme that is not on the class path, or not as it is there.
   *
   * @param name by which sites will ask for it
   * @param files with {@code theme.yaml} at their root
   * @throws IOException if a file cannot be read
   */
  public Result check(String name, SourceTree files) throws IOException {
    Map<String, SourceTree> all = new LinkedHashMap<>(themes);
    all.put(requireNonNull(name, "name"), requireNonNull(files, "files"));
    return new Run(name, all).result();
  }

  /**
   * Checks a theme in a folder.
   *
   * @throws IOException if a file cannot be read
   */
  public Result check(ThemeFolder folder) throws IOException {
    return check(folder.name(), folder.files());
  }

  /** A page, and what it is one of many of. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Made(String kind, byte[] bytes) {}

  /** The check of one theme. */
  private static final class Run {
    private final String name;
    private final Map<String, SourceTree> themes;
    private final Problems problems = new Problems();
    private int pages;

    Run(String name, Map<String, SourceTree> themes) {
      this.name = name;
      this.themes = themes;
    }

    Result result() throws IOException {
      Theme theme = load();
      if (theme.name().equals(name)) {
        List<Layer> layers = layers(theme);
        Marks marks = new Marks();
        Map<String, SourceTree> marked = new LinkedHashMap<>();
        for (Layer layer : layers) {
          marked.put(named(layer.place()), marks.marked(layer));
        }
        boolean sound = !problems.hasErrors();
        ThemeAudit audit = ThemeAudit.of(layers, theme.assets(), marks, problems);
        audit.files();
        if (sound) {
          for (MadeUpSite site : sites(theme, audit.layouts())) {
            build(site, marked, marks, audit);
          }
        }
      }
      return new Result(name, pages, told());
    }

    private Theme load() throws IOException {
      Problems found = new Problems();
      Theme theme = Theme.load(Themes.of(themes), name, Place.SITE, Map.of(), found);
      found.list().forEach(problem -> problems.add(grave(problem)));
      return theme;
    }

    /** The owner of a site can only be warned of what the author of the theme must mend. */
    private static Problem grave(Problem problem) {
      boolean mistake =
          problem.place().file().endsWith(".mustache") || problem.code().equals("theme-remote");
      return mistake && problem.severity() == Severity.WARNING
          ? problem.withSeverity(Severity.ERROR)
          : problem;
    }

    /** The theme and its parents; the site's own folder is none of them. */
    private static List<Layer> layers(Theme theme) {
      return theme.layers().stream().filter(layer -> !layer.isSite()).toList();
    }

    private static String named(String prefix) {
      return prefix.substring(prefix.indexOf('/') + 1, prefix.length() - 1);
    }

    /** The made-up sites, one of them a second time with every setting changed. */
    private static List<MadeUpSite> sites(Theme theme, List<String> layouts) {
      List<MadeUpSite> sites = new ArrayList<>();
      for (MadeUpSite site : MadeUpSite.all()) {
        sites.add(site.name().equals("everything") ? withLayouts(site, layouts) : site);
      }
      String changed =
          theme.settings().stream()
              .filter(setting -> !other(setting).isEmpty())
              .map(setting -> setting.key() + ": " + other(setting))
              .collect(Collectors.joining(", "));
      sites.add(MadeUpSite.everything().with("themeSettings: {" + changed + "}\n"));
      return sites;
    }

    private static String other(ThemeSetting setting) {
      return switch (setting.type()) {
        case SWITCH -> setting.initial().equals("true") ? "false" : "true";
        case CHOICE ->
            setting.choices().isEmpty() ? "" : setting.choices().get(setting.choices().size() - 1);
        case COLOUR -> "\"#a04020\"";
        case NUMBER -> "1.5";
        case TEXT -> "\"Text & <text>\"";
        case PICTURE -> "";
      };
    }

    /** A page for each layout of the theme's own, as an author would ask for it. */
    private static MadeUpSite withLayouts(MadeUpSite site, List<String> layouts) {
      MadeUpSite all = site;
      for (String layout : layouts) {
        if (!Theme.isKind(layout)) {
          String text = "---\ntitle: Own\nlayout: " + layout + "\n---\nText.\n";
          all = all.with("pages/own-" + layout.replace('/', '-') + ".md", text);
        }
      }
      return all;
    }

    private void build(
        MadeUpSite site, Map<String, SourceTree> marked, Marks marks, ThemeAudit audit)
        throws IOException {
      Map<String, Made> made = new ConcurrentSkipListMap<>();
      SiteGenerator.Builder builder =
          SiteGenerator.builder()
              .source(site.source())
              .clock(Clock.fixed(NOW, ZoneOffset.UTC))
              .set("theme", name)
              .output(
                  (output, bytes) -> {
                    if (output instanceof Output.Page page && !(page instanceof Output.Redirect)) {
                      made.put(page.path(), new Made(kind(page), bytes));
                    }
                    return bytes;
                  });
      marked.forEach(builder::theme);
      for (Problem problem : builder.build().generate(new MapTarget()).problems()) {
        if (problem.place().file().startsWith("themes/")) {
          problems.add(grave(marks.typed(problem)));
        } else if (problem.severity() == Severity.ERROR) {
          problems.add(problem);
        }
      }
      Map<String, Integer> seen = new HashMap<>();
      for (Made page : made.values()) {
        if (seen.merge(page.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
          pages++;
          audit.page(page.bytes());
        }
      }
    }

    private static String kind(Output.Page page) {
      String kind = page.getClass().getSimpleName();
      return page instanceof Output.ListPage list
          ? kind + list.kind() + list.term().map(term -> term.key().taxonomy()).orElse("")
          : kind;
    }

    /** One problem of a code for a place, which begins in the folder of the theme. */
    private List<Problem> told() {
      String prefix = "themes/" + name + "/";
      Map<String, Problem> told = new TreeMap<>();
      for (Problem problem : problems.list()) {
        told.putIfAbsent(problem.code() + " " + problem.place(), problem);
      }
      Set<Problem> all = new HashSet<>();
      for (Problem problem : told.values()) {
        Place at = problem.place();
        boolean own = at.file().startsWith(prefix);
        all.add(own ? problem.at(at.withFile(at.file().substring(prefix.length()))) : problem);
      }
      return all.stream().sorted().toList();
    }
  }
}
