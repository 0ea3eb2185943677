package org.quillpress.content;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.quillpress.files.ByteStore;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Attachment;
import org.quillpress.model.Comment;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;
import org.quillpress.work.Workers;

/**
 * Reads a source tree into a {@link Content}. Each file is read and parsed once, in parallel; then
 * addresses, terms and files are settled in one sequence, oldest first, so that the result does not
 * depend on the number of threads.
 */
public final class ContentReader {
  /**
   * What is published of the sources.
   *
   * @param now the moment of the build
   * @param drafts whether drafts are published
   * @param textMemory how many bytes of memory rendered texts may take
   */
  public record Choice(Instant now, boolean drafts, long textMemory) {}

  private static final Comparator<Parsed> OLDEST_FIRST =
      Comparator.comparing(
              (Parsed p) -> p.date() == null ? Instant.EPOCH : p.date().time().toInstant())
          .thenComparing(Parsed::file);

  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

  private final Settings settings;
  private final Schedule schedule;
  private final Markdown markdown;
  private final Markdown safeMarkdown;
  private final Workers workers;
  private final Problems problems;
  private final Bodies bodies;
  private final List<UnaryOperator<Story>> processors;

  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();

  /**
   * Prepares to read.
   *
   * @param markdown for stories and pages
   * @param safeMarkdown for comments: lets no HTML through
   * @param texts where rendered texts are kept that do not fit into memory
   * @param processors change each head before the site is made of them
   */
  public ContentReader(
      Settings settings,
      Choice choice,
      Markdown markdown,
      Markdown safeMarkdown,
      ByteStore texts,
      Workers workers,
      Problems problems,
      List<UnaryOperator<Story>> processors) {
    this.processors = List.copyOf(processors);
    this.settings = settings;
    this.schedule = new Schedule(choice.now(), choice.drafts(), settings.zone());
    this.markdown = markdown;
    this.safeMarkdown = safeMarkdown;
    this.bodies = new Bodies(texts, choice.textMemory());
    this.workers = workers;
    this.problems = problems;
  }

  /** Reads the tree. Call once. */
  public Content read(SourceTree tree) throws IOException {
    Inventory inventory = Inventory.of(tree, settings, problems);
    Pictures pictures = new Pictures(inventory, problems);
    List<Parsed> parsed = parse(inventory);
    parsed.sort(OLDEST_FIRST);
    Terms terms =
        new Terms(
            settings,
            ProfileReader.read(inventory.profiles(), markdown, bodies, pictures, problems),
            problems);
    Map<String, List<Comment>> comments =
        new CommentReader(settings, safeMarkdown, problems).read(inventory.comments());
    List<Placed> placed = place(parsed, inventory, terms);
    files(inventory);
    Links links = new Links(settings, Map.copyOf(urls), pictures(inventory), pictures);
    List<Story> stories = stories(placed, links, pictures, comments);
    return new Content(site(stories, terms, pictures), bodies, links, sortedLeftOut(inventory));
  }

  /** A parsed text with its address and its terms. */
  private record Placed(
      Parsed parsed, String slug, String url, List<TermKey> terms, List<String> aliases) {}

  private List<Parsed> parse(Inventory inventory) throws IOException {
    List<Inventory.Source> sources = new ArrayList<>(inventory.stories());
    sources.addAll(inventory.pages());
    int stories = inventory.stories().size();
    List<Optional<Parsed>> results =
        new ArrayList<>(Collections.nCopies(sources.size(), Optional.empty()));
    workers.each(
        sources.size(),
        i -> {
          boolean story = i < stories;
          if (!story || !isSection(sources.get(i).path())) {
            results.set(i, parse(sources.get(i), story ? Story.Kind.STORY : Story.Kind.PAGE));
          }
        });
    List<Parsed> parsed = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      Inventory.Source source = sources.get(i);
      if (results.get(i).isPresent()) {
        parsed.add(results.get(i).get());
      } else if (i < stories && isSection(source.path())) {
        leftOut.add(new LeftOut(source.file().path(), "a folder's own file, which is no story"));
      } else {
        leftOut.add(
            new LeftOut(source.file().path(), "it cannot be read: see the problem told for it"));
      }
    }
    return parsed;
  }

  private Optional<Parsed> parse(Inventory.Source source, Story.Kind kind) throws IOException {
    Problems own = new Problems();
    Optional<Parsed> parsed = new StoryReader(markdown, bodies, settings, own).read(source, kind);
    boolean lenient = settings.broken() == Settings.BrokenStories.LEAVE_OUT;
    boolean failed = own.hasErrors();
    for (Problem problem : own.list()) {
      boolean error = lenient && problem.severity() == Severity.ERROR;
      problems.add(error ? problem.withSeverity(Severity.WARNING) : problem);
    }
    return failed ? Optional.empty() : parsed;
  }

  /** Whether a file speaks for a folder of stories and is none itself. */
  private static boolean isSection(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("_index.")
        || name.startsWith("_section.")
        || path.startsWith("index.")
        || path.toLowerCase(Locale.ROOT).startsWith("readme.");
  }

  private List<Placed> place(List<Parsed> parsed, Inventory inventory, Terms terms) {
    Addresses addresses = new Addresses(settings, problems);
    List<Placed> placed = new ArrayList<>(parsed.size());
    for (Parsed p : parsed) {
      Optional<String> reason = schedule.heldBack(p);
      if (reason.isEmpty()
          && p.head().permalink().filter(s -> s.text().equals("false")).isPresent()) {
        reason = Optional.of("permalink: false asks for no page");
      }
      if (reason.isPresent()) {
        leftOut.add(new LeftOut(p.file(), reason.get()));
        continue;
      }
      String slug = addresses.slug(p);
      String url = Urls.encode(addresses.path(p, slug));
      urls.put(p.file(), url);
      attach(p, url, inventory);
      placed.add(new Placed(p, slug, url, keys(p.head(), terms), addresses.aliases(p)));
    }
    return placed;
  }

  private List<TermKey> keys(Head head, Terms terms) {
    List<TermKey> keys = new ArrayList<>();
    keys.addAll(terms.keys(Taxonomy.TAGS, head.tags()));
    keys.addAll(terms.keys(Taxonomy.CATEGORIES, head.categories()));
    keys.addAll(
        terms.keys(
            Taxonomy.AUTHORS,
            head.authors().isEmpty() && !settings.author().isEmpty()
                ? List.of(new Scalar(Place.of(SettingsReader.FILE), settings.author(), true))
                : head.authors()));
    keys.addAll(terms.keys(Taxonomy.SERIES, head.series()));
    return keys;
  }

  /**
   * Files of a bundle, and those beside a story that its text or picture names, are published with
   * it.
   */
  private void attach(Parsed p, String url, Inventory inventory) {
    if (inventory.media().isEmpty()) {
      return;
    }
    String base = url.endsWith("/") ? url : url.substring(0, url.lastIndexOf('/') + 1);
    Set<String> wanted = new TreeSet<>();
    if (p.isBundle() && !p.folder().isEmpty() && !p.name().isEmpty()) {
      wanted.addAll(below(p.folder(), inventory.media().keySet()));
    }
    for (String target : p.local()) {
      int end = target.length();
      for (char stop : new char[] {'#', '?'}) {
        int at = target.indexOf(stop);
        end = at >= 0 ? Math.min(end, at) : end;
      }
      wanted.add(Urls.normalise(p.folder() + Urls.decode(target.substring(0, end))));
    }
    p.head()
        .image()
        .ifPresent(
            image -> wanted.add(Urls.normalise(p.folder() + Urls.decode(image.picture().url()))));
    for (String file : wanted) {
      if (inventory.media().containsKey(file)) {
        String path = Urls.file(base + "x");
        path = path.substring(0, path.length() - 1) + Pictures.name(p.file(), file);
        attachments.putIfAbsent(path, new Attachment(file, path));
        urls.putIfAbsent(file, Urls.encode("/" + path));
      }
    }
  }

  private static Collection<String> below(String folder, Collection<String> paths) {
    return paths.stream().filter(path -> path.startsWith(folder)).toList();
  }

  private void files(Inventory inventory) {
    inventory
        .files()
        .forEach(
            (path, file) -> {
              attachments.putIfAbsent(path, new Attachment(file.path(), path));
              urls.putIfAbsent(file.path(), Urls.encode("/" + path));
            });
  }

  /** The pictures that texts can show, by their address. */
  private Map<String, SourceFile> pictures(Inventory inventory) {
    Map<String, SourceFile> found = new HashMap<>();
    for (Attachment file : attachments.values()) {
      SourceFile source = inventory.media().get(file.source());
      source = source == null ? inventory.files().get(file.path()) : source;
      if (source != null && PICTURES.contains(Inventory.extension(file.path()))) {
        found.put(Urls.encode("/" + file.path()), source);
      }
    }
    return found;
  }

  private List<Story> stories(
      List<Placed> placed, Links links, Pictures pictures, Map<String, List<Comment>> comments)
      throws IOException {
    Heads heads = new Heads(settings, links, pictures, comments, problems);
    Story[] stories = new Story[placed.size()];
    workers.each(
        placed.size(),
        i -> {
          Placed p = placed.get(i);
          Story story = heads.story(p.parsed(), p.slug(), p.url(), p.terms(), p.aliases());
          for (UnaryOperator<Story> processor : processors) {
            story = processor.apply(story);
          }
          stories[i] = story;
        });
    heads.reportUnusedComments(leftOut);
    return List.of(stories);
  }

  private Site site(List<Story> oldestFirst, Terms terms, Pictures pictures) {
    List<Story> listed = new ArrayList<>();
    List<Story> unlisted = new ArrayList<>();
    List<Story> pages = new ArrayList<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      Story story = oldestFirst.get(i);
      if (story.kind() == Story.Kind.PAGE) {
        pages.add(story);
      } else if (story.flags().unlisted()) {
        unlisted.add(story);
      } else {
        listed.add(story);
        terms.list(story);
      }
    }
    pages.sort(Comparator.comparing(Story::url).thenComparing(Story::source));
    return new Site(
        settings.with(
            settings.logo().map(pictures::ofSite), settings.image().map(pictures::ofSite)),
        listed,
        unlisted,
        pages,
        terms.terms(),
        List.copyOf(attachments.values()),
        Map.of());
  }

  private List<LeftOut> sortedLeftOut(Inventory inventory) {
    Set<String> used = new TreeSet<>();
    attachments.values().forEach(file -> used.add(file.source()));
    for (String media : inventory.media().keySet()) {
      if (!used.contains(media)) {
        leftOut.add(new LeftOut(media, "no published text names it"));
      }
    }
    return leftOut.stream().sorted().toList();
  }
}
