package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.jspecify.annotations.Nullable;
import org.quillpress.explain.Explanation;
import org.quillpress.files.FolderSource;
import org.quillpress.files.FolderTarget;
import org.quillpress.files.SourceTree;
import org.quillpress.files.Target;
import org.quillpress.highlight.CodeHighlighter;
import org.quillpress.highlight.Highlighter;
import org.quillpress.markdown.Shortcode;
import org.quillpress.model.Story;
import org.quillpress.plan.Planner;
import org.quillpress.plan.Planners;
import org.quillpress.preview.PreviewListener;
import org.quillpress.preview.PreviewOptions;
import org.quillpress.preview.PreviewServer;

/**
 * Turns a folder of Markdown stories into a site. Immutable and thread-safe; each call of {@link
 * #generate(Target)} reads the source anew.
 */
public final class SiteGenerator {
  /**
   * Everything that a build is made of; copied from the builder.
   *
   * @param isPlain whether the program adds no code of its own to what makes the site
   */
  record Parts(
      SourceTrees trees,
      String environment,
      Map<String, String> overrides,
      List<Planner> planners,
      List<Extension> markdown,
      Highlighter highlighter,
      Map<String, Shortcode> shortcodes,
      List<UnaryOperator<Story>> stories,
      List<OutputProcessor> processors,
      Clock clock,
      boolean drafts,
      boolean scheduled,
      boolean strict,
      int threads,
      long textMemory,
      BuildListener listener,
      boolean isPlain,
      boolean verify,
      Optional<Consumer<Profile>> profile,
      boolean trace) {}

  private final Parts parts;
  private final @Nullable Path state;
  private final @Nullable Path sourceFolder;

  private SiteGenerator(Parts parts, @Nullable Path state, @Nullable Path sourceFolder) {
    this.parts = parts;
    this.state = state;
    this.sourceFolder = sourceFolder;
  }

  /** Begins to configure a generator. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds the site into a folder. The folder is as it was if there is an error; files in it that
   * were not written by an earlier build are never touched.
   *
   * @param output made if it does not exist
   * @return what was done, with all problems of the site
   * @throws IOException if the disk does not do what it should
   */
  public BuildResult generate(Path output) throws IOException {
    Path folder = output.toAbsolutePath().normalize();
    Path memory = memory(folder);
    return new Build(parts, FolderTarget.of(folder, memory), inSource(folder, memory)).run();
  }

  /** The folder that remembers what was published into another one. */
  private Path memory(Path folder) {
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("output must not be the root of a disk: " + folder);
    }
    Path memory =
        state == null ? parent.resolve("." + folder.getFileName() + ".quillpress") : state;
    return memory.toAbsolutePath().normalize();
  }

  /** Builds the site into a target, such as a {@link org.quillpress.files.MapTarget}. */
  public BuildResult generate(Target target) throws IOException {
    return new Build(parts, requireNonNull(target, "target"), Set.of()).run();
  }

  /**
   * Opens the site for somebody who writes it: it is read once, and then again as it changes.
   *
   * @param output the folder that {@link #generate(Path)} is given: what is in it is no source
   * @return to be closed; with errors in the sources it has no files until they are mended
   * @throws IOException if the disk does not do what it should
   */
  public OpenSite open(Path output) throws IOException {
    Path folder = output.toAbsolutePath().normalize();
    return open(inSource(folder, memory(folder)));
  }

  /** {@linkplain #open(Path) Opens} a site that is not published below its own source. */
  public OpenSite open() throws IOException {
    return open(Set.of());
  }

  /**
   * Serves the site while somebody writes it.
   *
   * @param output the folder that {@link #generate(Path)} is given: what is in it is no source
   * @param themes folders of themes that are worked at, which are watched as well
   * @param listener is told of each change
   * @return serves until it is closed
   * @throws IllegalStateException if the source is no folder
   * @throws IOException if the disk or the network does not do what it should
   */
  public Preview preview(
      Path output, List<Path> themes, PreviewOptions options, PreviewListener listener)
      throws IOException {
    if (sourceFolder == null) {
      throw new IllegalStateException("source must be a folder");
    }
    Path folder = output.toAbsolutePath().normalize();
    Set<String> inSource = inSource(folder, memory(folder));
    OpeningSite site = opening(inSource);
    Preparation.begin();
    try {
      return new Preview(
          site,
          PreviewServer.start(
              site, new PreviewServer.Watched(sourceFolder, inSource, themes), options, listener));
    } catch (IOException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** The site before any of it is read. */
  OpeningSite opening(Set<String> inSource) {
    return new OpeningSite(parts, inSource);
  }

  private OpenSite open(Set<String> inSource) throws IOException {
    OpenSite site = new OpenSite(parts, inSource, false);
    try {
      site.refresh();
    } catch (IOException | RuntimeException e) {
      site.close();
      throw e;
    }
    return site;
  }

  /**
   * Tells everything that a build would decide about a file: where each of its values comes from,
   * its address, the lists and feeds that it is in, or why it is not published. Reads and renders
   * the site, and writes nothing.
   *
   * @param file a path in the source or of a file of the site, an address such as {@code
   *     /2026/02/fog/}, or the end of a path such as {@code fog.md} if only one ends so
   * @throws IOException if the disk does not do what it should
   */
  public Explanation explain(String file) throws IOException {
    return explain(List.of(file)).get(0);
  }

  /** {@linkplain #explain(String) Explains} several files; the site is read once. */
  public List<Explanation> explain(List<String> files) throws IOException {
    return unpublished().explain(files.stream().map(this::below).toList());
  }

  /** A run that publishes nothing. */
  Build unpublished() {
    Target nowhere =
        () -> {
          throw new IllegalStateException("nothing is published");
        };
    return new Build(parts, nowhere, Set.of());
  }

  /** The path in the source, where somebody typed a complete one. */
  private String below(String typed) {
    try {
      Path file = Path.of(typed).normalize();
      if (sourceFolder != null && file.isAbsolute()) {
        Path folder = sourceFolder.toAbsolutePath().normalize();
        return file.startsWith(folder) ? folder.relativize(file).toString() : typed;
      }
    } catch (InvalidPathException e) {
      // an address, or a path of another system
      return typed;
    }
    return typed;
  }

  /** The paths in the source of folders that a build writes, empty text for one that holds it. */
  private Set<String> inSource(Path... written) {
    if (sourceFolder == null) {
      return Set.of();
    }
    Path folder = sourceFolder.toAbsolutePath().normalize();
    Set<String> paths = new TreeSet<>();
    for (Path path : written) {
      if (folder.startsWith(path)) {
        paths.add("");
      } else if (path.startsWith(folder)) {
        paths.add(folder.relativize(path).toString().replace('\\', '/'));
      }
    }
    return paths;
  }

  /**
   * Configures a {@link SiteGenerator}. Not thread-safe; may be used again after {@link #build()}.
   */
  public static final class Builder {
    private static final long TEXT_MEMORY =
        Math.min(96L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 16);

    private @Nullable SourceTree source;
    private @Nullable Path sourceFolder;
    private final Map<String, SourceTree> themes = new LinkedHashMap<>();
    private final Map<String, String> overrides = new LinkedHashMap<>();
    private final List<Planner> planners = new ArrayList<>();
    private final List<Extension> markdown = new ArrayList<>();
    private final List<CodeHighlighter> highlighters = new ArrayList<>();
    private final Map<String, Shortcode> shortcodes = new LinkedHashMap<>();
    private final List<UnaryOperator<Story>> stories = new ArrayList<>();
    private final List<OutputProcessor> processors = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private boolean drafts;
    private boolean scheduled;
    private boolean strict;
    private String environment = "";
    private int threads = Runtime.getRuntime().availableProcessors();
    private long textMemory = TEXT_MEMORY;
    private BuildListener listener = (stage, done, total) -> {};
    private boolean verify;
    private boolean trace;
    private @Nullable Consumer<Profile> profile;
    private @Nullable Path state;

    private Builder() {}

    /** The folder that holds {@code site.yaml}. Required, unless a tree is given. */
    public Builder source(Path folder) {
      source(FolderSource.of(folder));
      sourceFolder = folder;
      return this;
    }

    /**
     * The files of the site, {@code site.yaml} at their root. Required, unless a folder is given.
     */
    public Builder source(SourceTree tree) {
      source = requireNonNull(tree, "tree");
      sourceFolder = null;
      return this;
    }

    /** Adds bundles, in their order; typically {@code ServiceLoader.load(SiteExtension.class)}. */
    public Builder extensions(Iterable<? extends SiteExtension> extensions) {
      extensions.forEach(extension -> extension.extend(this));
      return this;
    }

    /**
     * Adds a theme that a site can name. The theme {@code base} must be there.
     *
     * @param files with {@code theme.yaml} at their root
     */
    public Builder theme(String name, SourceTree files) {
      themes.put(requireNonNull(name, "name"), requireNonNull(files, "files"));
      return this;
    }

    /** Adds the theme of a folder, which sites name as it names itself. */
    public Builder theme(ThemeFolder folder) {
      return theme(folder.name(), folder.files());
    }

    /** The themes so far, by name. */
    Map<String, SourceTree> themes() {
      return Map.copyOf(themes);
    }

    /** Sets a key of {@code site.yaml} that holds text, over what the file says: {@code "url"}. */
    public Builder set(String key, String value) {
      overrides.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
      return this;
    }

    /**
     * Names the file that lies over {@code site.yaml}: with {@code production} the values of {@code
     * site-production.yaml} count. Default: empty, there is none.
     */
    public Builder environment(String name) {
      environment = requireNonNull(name, "name");
      return this;
    }

    /** Adds files to the site, beside those of the built-in planners. */
    public Builder planner(Planner planner) {
      planners.add(requireNonNull(planner, "planner"));
      return this;
    }

    /** Extends the Markdown that authors can use. */
    public Builder markdown(Extension extension) {
      markdown.add(requireNonNull(extension, "extension"));
      return this;
    }

    /**
     * Adds languages that code is written in, or other colours for those that are known: who is
     * added first is asked first, the built-in one last.
     */
    public Builder highlighter(CodeHighlighter highlighter) {
      highlighters.add(requireNonNull(highlighter, "highlighter"));
      return this;
    }

    /**
     * Lets authors use a shortcode: {@code {{< stars 3 >}}}. A file of that name in the site's
     * folder {@code theme/shortcodes} wins over it, and it over one of a theme.
     *
     * @param name letters, digits, hyphens and underscores, a letter first; without regard to case
     * @throws IllegalArgumentException if the name has anything else
     */
    public Builder shortcode(String name, Shortcode code) {
      if (!name.matches("\\p{L}[\\p{L}\\p{Nd}_-]*")) {
        throw new IllegalArgumentException("name is not one of a shortcode: " + name);
      }
      shortcodes.put(name, requireNonNull(code, "code"));
      return this;
    }

    /** Changes the head of each story and page before the site is planned. Must be thread-safe. */
    public Builder story(UnaryOperator<Story> processor) {
      stories.add(requireNonNull(processor, "processor"));
      return this;
    }

    /** Changes each output before it is published. */
    public Builder output(OutputProcessor processor) {
      processors.add(requireNonNull(processor, "processor"));
      return this;
    }

    /** Says what "now" is: stories after it are held back. Default: the clock of this computer. */
    public Builder clock(Clock now) {
      clock = requireNonNull(now, "now");
      return this;
    }

    /** Whether drafts are published. Default: no. */
    public Builder drafts(boolean published) {
      drafts = published;
      return this;
    }

    /** Whether stories are published before their time. Default: no. */
    public Builder scheduled(boolean published) {
      scheduled = published;
      return this;
    }

    /**
     * Whether keys in front matter that have no meaning are told, not only those that look like
     * slips. Default: no.
     */
    public Builder strict(boolean told) {
      strict = told;
      return this;
    }

    /**
     * Whether all files are made, those too that have not changed since the last build, which fails
     * with an {@link IllegalStateException} if one of these comes out otherwise. Default: no.
     */
    public Builder verify(boolean wanted) {
      verify = wanted;
      return this;
    }

    /**
     * Is told where the time went, at the end of a build, of one with errors too. All is built
     * then, even if nothing has changed. Measuring itself takes a few parts in a hundred of the
     * time.
     */
    public Builder profile(Consumer<Profile> told) {
      profile = requireNonNull(told, "told");
      return this;
    }

    /**
     * Whether each element that a template or a text makes tells its line, in an attribute such as
     * {@code data-made-by="stories/fog.md:7"}; feeds and files for the search have none. For
     * previews and audits, never for what readers get. Default: no.
     */
    public Builder trace(boolean wanted) {
      trace = wanted;
      return this;
    }

    /** How many threads work. Default: one for each processor. At least 1. */
    public Builder threads(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1: " + count);
      }
      threads = count;
      return this;
    }

    /**
     * How much memory rendered texts may take, in bytes, before they go to a temporary file; what
     * lists show of them may take three quarters more. Default: 96 MiB, or a sixteenth of what the
     * JVM may take, if that is less.
     */
    public Builder textMemory(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes must not be negative: " + bytes);
      }
      textMemory = bytes;
      return this;
    }

    /** Is told of progress. */
    public Builder progress(BuildListener told) {
      listener = requireNonNull(told, "told");
      return this;
    }

    /**
     * The folder that remembers what was published. It must be outside the output. Default: beside
     * the output, named after it.
     */
    public Builder state(Path folder) {
      state = requireNonNull(folder, "folder");
      return this;
    }

    private boolean isPlain() {
      return planners.isEmpty()
          && markdown.isEmpty()
          && highlighters.isEmpty()
          && shortcodes.isEmpty()
          && stories.isEmpty()
          && processors.isEmpty();
    }

    /**
     * Makes the generator.
     *
     * @throws IllegalStateException if there is no source
     */
    public SiteGenerator build() {
      SourceTree tree =
          Optional.ofNullable(source)
              .orElseThrow(() -> new IllegalStateException("source must be set"));
      List<Planner> all = new ArrayList<>(Planners.builtIn());
      all.addAll(planners);
      Parts parts =
          new Parts(
              new SourceTrees(tree, themes),
              environment,
              Map.copyOf(overrides),
              List.copyOf(all),
              List.copyOf(markdown),
              Highlighter.of(highlighters),
              Map.copyOf(shortcodes),
              List.copyOf(stories),
              List.copyOf(processors),
              clock,
              drafts,
              scheduled,
              strict,
              threads,
              textMemory,
              listener,
              isPlain(),
              verify,
              Optional.ofNullable(profile),
              trace);
      return new SiteGenerator(parts, state, sourceFolder);
    }
  }
}
