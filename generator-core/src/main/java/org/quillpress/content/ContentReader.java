package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Attachment;
import org.quillpress.model.Comment;
import org.quillpress.model.Edition;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Replacements;
import org.quillpress.model.Settings;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.work.Timings;
import org.quillpress.work.Workers;

/**
 * Reads a source tree into a {@link Content}. Each file is read and parsed once, in parallel, but
 * for the texts that are known from an earlier build; then addresses, terms and files are settled
 * in one sequence, oldest first, so that the result does not depend on the number of threads.
 */
public final class ContentReader {
  /** Of more texts that are edited at once, all are read again, by several threads. */
  private static final int MOST_EDITED = 100;

  /**
   * What is published of the sources.
   *
   * @param now the moment of the build
   * @param drafts whether drafts are published
   * @param scheduled whether texts are published before their time
   * @param strict whether keys that have no meaning are told
   * @param textMemory how many bytes of memory rendered texts may take
   * @param output folders of the source that a build writes, without final slashes
   * @param theme gives the files that the theme is made of
   * @param timings gets how long each text takes
   * @param known texts that need not be read again
   * @param newest whether only the newest stories and pages are read, where there are many
   * @param kept what builds keep of texts
   */
  public record Choice(
      Instant now,
      boolean drafts,
      boolean scheduled,
      boolean strict,
      long textMemory,
      Set<String> output,
      Workers.Work<Set<String>> theme,
      Timings timings,
      Optional<ReadTexts> known,
      boolean newest,
      Optional<Keeping> kept) {}

  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

  /** Files for machines that no text can stand in for. */
  private static final Map<String, String> RESERVED =
      Map.of(
          "feed.xml", "the feed",
          "feeds.opml", "the list of feeds",
          "sitemap.xml", "the sitemap",
          "robots.txt", "robots.txt");

  private static final String NO_HEAD =
      "without front matter it is no page: to make it one, begin it with two lines ---";

  private final Settings settings;
  private final Choice choice;
  private final Configuration configuration;
  private final HeadKeys keys;
  private final AllowedTerms allowedTerms;
  private final Schedule schedule;
  private final Languages languages;
  private final Map<String, Markdown> markdown;
  private final Markdown safeMarkdown;
  private final Workers workers;
  private final Problems problems;
  private final Leniency leniency;
  private final Moment today;

  /** Where lists are, for which other systems need a page that they fill. */
  private final Set<String> lists = new HashSet<>(Set.of("/", "/archive/"));

  private final Bodies bodies;
  private final Bodies textBodies;
  private final List<UnaryOperator<Story>> processors;

  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, String> hiddenUrls = new HashMap<>();
  private final Map<String, Set<String>> knownTerms = new HashMap<>();
  private final List<Head> withheld = new ArrayList<>();
  private @Nullable Known known;

  /**
   * Prepares to read.
   *
   * @param markdown for stories and pages, by the language of their edition
   * @param safeMarkdown for comments: lets no HTML through
   * @param texts where rendered texts are kept that do not fit into memory
   * @param processors change each head before the site is made of them
   */
  public ContentReader(
      Configuration configuration,
      Choice choice,
      Map<String, Markdown> markdown,
      Markdown safeMarkdown,
      ByteStore texts,
      Workers workers,
      Problems problems,
      List<UnaryOperator<Story>> processors) {
    this.processors = List.copyOf(processors);
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.choice = choice;
    this.allowedTerms = new AllowedTerms(settings.taxonomies());
    this.keys = new HeadKeys(settings.taxonomies(), choice.strict());
    this.schedule =
        new Schedule(choice.now(), choice.drafts(), choice.scheduled(), settings.zone());
    this.languages = new Languages(settings.languages());
    this.markdown = Map.copyOf(markdown);
    this.safeMarkdown = safeMarkdown;
    this.bodies =
        choice
            .known()
            .map(known -> known.bodies().beside(texts))
            .orElseGet(() -> new Bodies(texts, choice.textMemory()));
    this.textBodies = choice.known().map(ReadTexts::bodies).orElse(bodies);
    this.workers = workers;
    this.problems = problems;
    settings.taxonomies().forEach(taxonomy -> lists.add("/" + taxonomy.path() + "/"));
    this.today =
        new Moment(choice.now().atZone(settings.zone()).truncatedTo(ChronoUnit.DAYS), false);
    this.leniency = new Leniency(settings.policy().broken(), problems);
  }

  /**
   * Lists the folder where stories are unless {@code site.yaml} says otherwise, so that a tree that
   * remembers its listings has it when it is read.
   */
  public static Listing listStories(SourceTree tree) throws IOException {
    return tree.list(Layout.STORIES);
  }

  /** Reads the tree. Call once. */
  public Content read(SourceTree tree) throws IOException {
    Inventory all = Inventory.of(tree, configuration, choice.output(), choice.theme(), problems);
    Inventory inventory = choice.newest() ? NewestTexts.of(all, settings.paginate(), workers) : all;
    leftOut.addAll(inventory.leftOut());
    Pictures pictures = new Pictures(inventory, problems);
    Attachments attachments = new Attachments(inventory);
    if (inventory.stories().isEmpty()) {
      problems.add(
          Problem.note("stories-none", Place.of(SettingsReader.FILE), "there are no stories")
              .withHint(
                  "put files such as fog.md into stories/, or type stories: with their folder"));
    }
    List<Inventory.Source> sources = new ArrayList<>(inventory.stories());
    sources.addAll(inventory.pages());
    HeadRules rules = rules(sources, problems);
    List<Parsed> parsed = oldestFirst(parse(sources, inventory.stories().size(), rules));
    DataReader data = new DataReader(leniency, leftOut, problems);
    Map<String, Object> values = data.read(inventory.data());
    List<About> abouts = abouts(inventory, parsed, pictures, data.authors());
    knownTerms.putAll(Terms.known(settings.taxonomies(), abouts));
    Map<String, Terms> terms =
        languages.each(language -> new Terms(settings, language, abouts, problems));
    List<Placed> placed = place(parsed, inventory, attachments, terms);
    SeriesCheck series = new SeriesCheck(problems);
    parsed.forEach(p -> series.add(p, requireNonNull(terms.get(p.edition().code()))));
    series.tell(abouts, terms.values());
    new Abouts(attachments, bodies, urls, hiddenUrls, leftOut, problems)
        .settle(abouts, terms.values());
    Map<String, List<Comment>> comments = comments(inventory, parsed);
    urls.putAll(attachments.urls());
    Links links = links(parsed, placed, inventory, attachments, pictures);
    LinkProblems broken = new LinkProblems(links, settings.policy().links(), problems);
    HeadFiles files = files(links, broken, attachments);
    HeadTexts texts = new HeadTexts(settings, markdown, links, broken, problems);
    Heads heads =
        new Heads(settings, links, files, texts, bodies, new Recordings(files), comments, problems);
    List<Story> stories = stories(placed, heads, links.known(), attachments.all());
    reportEqualIds(stories, new ValuePlaces(tree, settings));
    attachments.reportUnused(leftOut);
    List<Parsed> published = placed.stream().map(Placed::parsed).toList();
    if (choice.known().isPresent()) {
      Set<String> unused = new HashSet<>();
      abouts.stream()
          .filter(about -> about.isOwn() && !urls.containsKey(about.source()))
          .forEach(about -> unused.add(about.taxonomy()));
      TermEdits edits = new TermEdits(settings, abouts, published, withheld, unused);
      known = new Known(tree, rules, heads, edits);
    }
    Map<String, Map<String, Story>> translations =
        Translations.areIn(languages, published)
            ? new Translations(languages, parsed, published, problems).of(stories)
            : Map.of();
    List<Edition> editions =
        editions(published, stories, terms, files).stream().map(texts::edition).toList();
    Site site = new Site(editions, translations, attachments.all(), values);
    return new Content(
        site,
        bodies,
        links,
        heads.outgoing(),
        until(parsed),
        published.stream().flatMap(p -> schedule.shownEarly(p).stream()).sorted().toList(),
        leftOut.stream().sorted().toList(),
        inventory.texts() < all.texts());
  }

  /** A text and the moment by which it is put in order. */
  private record Dated(Instant time, Parsed parsed) {}

  /** Of one moment by their files; what has no date comes first. */
  private static List<Parsed> oldestFirst(List<Parsed> texts) {
    List<Dated> dated = new ArrayList<>(texts.size());
    for (Parsed p : texts) {
      dated.add(new Dated(p.date() == null ? Instant.EPOCH : p.date().time().toInstant(), p));
    }
    dated.sort(Comparator.comparing(Dated::time).thenComparing(text -> text.parsed().file()));
    List<Parsed> sorted = new ArrayList<>(texts.size());
    dated.forEach(text -> sorted.add(text.parsed()));
    return sorted;
  }

  /** What remains to be known after reading, for {@link #edited}. */
  private record Known(SourceTree tree, HeadRules rules, Heads heads, TermEdits terms) {}

  /**
   * What was read, after a change of nothing but titles, terms and what texts say: no date, no
   * link.
   *
   * @param before what this reader read, or what it made of that by this method
   * @param changed files of stories and pages
   * @return empty if more than that may have changed, so that all is to be read again
   */
  public Optional<Edit> edited(Content before, Collection<String> changed) throws IOException {
    Known last = requireNonNull(known, "read first");
    Map<String, ReadTexts.Text> texts = new HashMap<>();
    if (changed.size() > MOST_EDITED) {
      return Optional.empty();
    }
    for (String file : changed) {
      Optional<ReadTexts.Text> text =
          ReadTexts.isAlone(file) ? again(file, last) : Optional.empty();
      text.ifPresent(read -> texts.put(file, read));
      if (text.filter(this::isInPlace).isEmpty()) {
        return none(texts);
      }
    }
    List<Parsed> parsed = texts.values().stream().flatMap(text -> text.parsed().stream()).toList();
    Optional<TermEdit> edit = last.terms().take(parsed);
    if (edit.isEmpty()) {
      return none(texts);
    }
    TermEdit terms = edit.get();
    Map<String, Story> stories = new HashMap<>();
    for (Edition edition : before.site().editions()) {
      for (List<Story> list : List.of(edition.stories(), edition.unlisted(), edition.pages())) {
        for (Story story : list) {
          ReadTexts.Text text = texts.get(story.source());
          if (text != null) {
            Parsed now = text.parsed().orElseThrow();
            stories.put(story.source(), last.heads().story(story, now, terms.terms(story)));
          }
        }
      }
    }
    if (stories.size() < texts.size()) {
      return none(texts);
    }
    texts.values().forEach(text -> choice.known().ifPresent(read -> read.put(text)));
    Replacements change = new Replacements(stories, terms.others());
    Site site = terms.of(before.site().with(change), stories.values());
    return Optional.of(new Edit(before.with(site), change));
  }

  /**
   * A change of texts.
   *
   * @param content with the new texts
   * @param change the stories that are others
   */
  public record Edit(Content content, Replacements change) {}

  private Optional<Edit> none(Map<String, ReadTexts.Text> texts) {
    choice.known().ifPresent(read -> texts.values().forEach(read::drop));
    return Optional.empty();
  }

  /** A file that was read before, read again. */
  private Optional<ReadTexts.Text> again(String file, Known last) throws IOException {
    ReadTexts.Text before = choice.known().map(texts -> texts.last(file)).orElse(null);
    Optional<SourceFile> now = last.tree().file(file);
    if (before == null || now.isEmpty() || !before.problems().isEmpty()) {
      return Optional.empty();
    }
    Inventory.Source source =
        new Inventory.Source(
            now.get(), before.source().root(), before.source().texts(), before.source().named());
    Problems own = new Problems();
    Optional<Parsed> parsed = reader(last.rules(), parsing(), own).read(source);
    return Optional.of(new ReadTexts.Text(source, parsed, own.list()));
  }

  /** Whether the text has the place that it had, and nothing was or is wrong with it. */
  private boolean isInPlace(ReadTexts.Text text) {
    Optional<Parsed> before =
        choice
            .known()
            .map(texts -> texts.last(text.source().file().path()))
            .flatMap(last -> last.parsed());
    if (!text.problems().isEmpty() || before.isEmpty() || text.parsed().isEmpty()) {
      return false;
    }
    Parsed now = text.parsed().get();
    return now.isSameButTitleTermsAndText(before.get()) && isAtSameAddress(now, before.get());
  }

  /** Whether a text keeps its address, its identity and the names by which it can be meant. */
  private boolean isAtSameAddress(Parsed now, Parsed before) {
    Addressed address = address(dated(now));
    Addresses addresses = new Addresses(settings, new Problems());
    boolean isCalledTheSame =
        now.title().equals(before.title()) || !settings.markdown().wikiLinks();
    return isCalledTheSame
        && address.problems().isEmpty()
        && address.equals(address(dated(before)))
        && addresses.id(now).equals(addresses.id(before));
  }

  /** A draft without a date has that of the day. */
  private Instant until(List<Parsed> parsed) {
    Instant until = choice.drafts() ? today.time().plusDays(1).toInstant() : Instant.MAX;
    for (Parsed p : parsed) {
      Instant change = schedule.change(p).orElse(until);
      until = change.isBefore(until) ? change : until;
    }
    return until;
  }

  /** What the site says of authors and terms: in files of their own, or in a list of authors. */
  private List<About> abouts(
      Inventory inventory, List<Parsed> parsed, Pictures pictures, Optional<Mapping> authors)
      throws IOException {
    ProfileMaker maker = new ProfileMaker(settings, pictures, choice.strict());
    List<About> abouts =
        new ProfileReader(maker, leniency, settings, markdown, bodies, leftOut)
            .read(inventory.profiles());
    if (authors.isPresent()) {
      Set<String> named = new HashSet<>();
      named.add(Terms.folded(settings.author()));
      for (Parsed p : parsed) {
        p.head().terms(Taxonomy.AUTHORS).forEach(name -> named.add(Terms.folded(name.text())));
      }
      Markdown main = requireNonNull(markdown.get(settings.language()));
      abouts.addAll(new AuthorList(maker, leniency, main, bodies).read(authors.get(), named));
    }
    return abouts;
  }

  /**
   * Where the values of a story or page come from; the file is read anew. Call after {@link
   * #read(SourceTree)}.
   *
   * @param file path in the source
   * @return empty if it is neither, or cannot be read
   */
  public Optional<Account> account(SourceTree tree, String file) throws IOException {
    Problems again = new Problems();
    Inventory inventory = Inventory.of(tree, configuration, choice.output(), choice.theme(), again);
    List<Inventory.Source> sources = new ArrayList<>(inventory.stories());
    sources.addAll(inventory.pages());
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).file().path().equals(file)) {
        if (FolderRules.isFolderFile(file)) {
          return FolderRules.account(sources.get(i).file());
        }
        return reader(rules(sources, again), parsing(), again)
            .told(sources.get(i))
            .map(told -> new Accounts(settings, keys).of(told));
      }
    }
    return Optional.empty();
  }

  private HeadRules rules(List<Inventory.Source> sources, Problems told) throws IOException {
    SchemaReader schemas = new SchemaReader(keys, settings.taxonomies(), told);
    return new FolderRules(keys, schemas, told).read(configuration, sources);
  }

  private Gists parsing() {
    return Gists.parsed(textBodies);
  }

  private StoryReader reader(HeadRules rules, Gists gists, Problems own) {
    return new StoryReader(languages, markdown, textBodies, gists, settings, rules, own);
  }

  /** The comments of each published text, by its source. */
  private Map<String, List<Comment>> comments(Inventory inventory, List<Parsed> parsed)
      throws IOException {
    CommentReader reader = new CommentReader(settings, safeMarkdown, bodies, leniency, leftOut);
    Addresses addresses = new Addresses(settings, new Problems());
    return new Comments(addresses, leftOut, problems).of(reader.read(inventory.comments()), parsed);
  }

  private List<Parsed> parse(List<Inventory.Source> sources, int stories, HeadRules rules)
      throws IOException {
    List<Optional<Parsed>> results =
        new ArrayList<>(Collections.nCopies(sources.size(), Optional.empty()));
    Queue<LeftOut> reasons = new ConcurrentLinkedQueue<>();
    KeptGists.Reader reader =
        (i, gists) -> {
          boolean story = i < stories;
          Inventory.Source source = sources.get(i);
          boolean found = source.texts().found() && source.path().startsWith("_index.");
          if ((story || found) && isSection(source.path())) {
            reasons.add(
                new LeftOut(
                    source.file().path(),
                    LeftOut.Kind.FOLDER_FILE,
                    "a folder's own file, which is no story"));
          } else {
            long begun = choice.timings().begin();
            results.set(i, parse(source, rules, gists, reasons));
            choice.timings().end(Timings.Kind.TEXT, source.file().path(), begun);
          }
        };
    if (choice.kept().isPresent()) {
      List<String> files = sources.stream().map(source -> source.file().path()).toList();
      KeptGists gists = new KeptGists(choice.kept().get(), textBodies, files);
      workers.each(gists.chunks(), chunk -> gists.read(chunk, reader));
    } else {
      workers.each(sources.size(), i -> reader.read(i, parsing()));
    }
    leftOut.addAll(reasons);
    return new ArrayList<>(results.stream().flatMap(Optional::stream).toList());
  }

  private Optional<Parsed> parse(
      Inventory.Source source, HeadRules rules, Gists gists, Queue<LeftOut> reasons)
      throws IOException {
    ReadTexts.Text text = text(source, rules, gists);
    leniency.tell(text.problems());
    Optional<Parsed> parsed = text.parsed();
    if (Broken.is(text.problems())) {
      reasons.add(Broken.of(source.file().path(), text.problems()));
      return Optional.empty();
    }
    if (parsed.isEmpty()) {
      reasons.add(new LeftOut(source.file().path(), LeftOut.Kind.ELSEWHERE, NO_HEAD));
    }
    return parsed.map(this::dated);
  }

  /** Only a draft may come without a date. */
  private Parsed dated(Parsed p) {
    return choice.drafts() ? p.dated(today) : p;
  }

  private ReadTexts.Text text(Inventory.Source source, HeadRules rules, Gists gists)
      throws IOException {
    ReadTexts.Text known = choice.known().map(texts -> texts.get(source)).orElse(null);
    if (known != null) {
      return known;
    }
    Problems own = new Problems();
    Optional<Parsed> parsed = reader(rules, gists, own).read(source);
    ReadTexts.Text read = new ReadTexts.Text(source, parsed, own.list());
    choice.known().ifPresent(texts -> texts.put(read));
    return read;
  }

  /** Whether a file speaks for a folder of stories and is none itself. */
  private static boolean isSection(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return FolderRules.isFolderFile(name)
        || path.startsWith("index.")
        || path.toLowerCase(Locale.ROOT).startsWith("readme.");
  }

  /**
   * What a text's address would be, as far as it can be known from the text alone.
   *
   * @param leftOut why it is not published, if it is not
   * @param url empty if it has no good address
   */
  private record Addressed(
      Optional<LeftOut> leftOut,
      String slug,
      String url,
      List<String> aliases,
      List<Problem> problems) {
    static Addressed none(LeftOut reason, List<Problem> problems) {
      return new Addressed(Optional.of(reason), "", "", List.of(), problems);
    }
  }

  private Addressed address(Parsed p) {
    Optional<LeftOut> reason = schedule.heldBack(p);
    if (reason.isPresent()) {
      return Addressed.none(reason.get(), List.of());
    }
    if (p.head().permalink().filter(s -> s.text().equals("false")).isPresent()) {
      String words = "permalink: false asks for no page";
      return Addressed.none(new LeftOut(p.file(), LeftOut.Kind.NO_PAGE, words), List.of());
    }
    Problems own = new Problems();
    if (p.kind() == Story.Kind.STORY && p.date() == null) {
      own.add(StoryReader.undated(p.file(), true, ""));
      return Addressed.none(Broken.of(p.file(), own.list()), own.list());
    }
    allowedTerms.check(p.head(), own);
    Schema.check(p.head().references(), knownTerms, own);
    Addresses addresses = new Addresses(settings, own);
    String slug = addresses.slug(p);
    String url = Urls.encode(addresses.path(p, slug));
    if (own.hasErrors()) {
      return Addressed.none(Broken.of(p.file(), own.list()), own.list());
    }
    if (p.gist().isEmpty() && p.source().texts().found() && lists.contains(url)) {
      String words = "it has no text, and a list of the site is at its address";
      return Addressed.none(new LeftOut(p.file(), LeftOut.Kind.NO_PAGE, words), List.of());
    }
    List<String> aliases = addresses.aliases(p.head().aliases(), Urls.file(url));
    return new Addressed(Optional.empty(), slug, url, aliases, own.list());
  }

  private List<Placed> place(
      List<Parsed> parsed, Inventory inventory, Attachments attachments, Map<String, Terms> terms)
      throws IOException {
    Addressed[] addresses = new Addressed[parsed.size()];
    workers.each(addresses.length, i -> addresses[i] = address(parsed.get(i)));
    Map<String, String> owners = new HashMap<>(RESERVED);
    inventory.files().forEach((path, file) -> owners.put(path, file.path()));
    List<Placed> placed = new ArrayList<>(parsed.size());
    for (int i = 0; i < addresses.length; i++) {
      if (addresses[i].leftOut().isPresent()) {
        attachments.withhold(parsed.get(i));
        withheld.add(parsed.get(i).head());
      }
    }
    for (int i = 0; i < addresses.length; i++) {
      Parsed p = parsed.get(i);
      Addressed address = addresses[i];
      if (address.leftOut().isPresent()) {
        terms.values().forEach(edition -> edition.withhold(p.head()));
        leniency.tell(address.problems());
        leftOut.add(address.leftOut().get());
        if (address.problems().isEmpty()) {
          hide(p);
        }
      } else if (!isTaken(p, Urls.file(address.url()), owners)) {
        leniency.tell(address.problems());
        urls.put(p.file(), address.url());
        attachments.add(p, address.url());
        List<TermKey> keys = keys(p, requireNonNull(terms.get(p.edition().code())));
        placed.add(new Placed(p, address.slug(), address.url(), keys, address.aliases()));
      }
    }
    return placed;
  }

  /** Remembers the address that a text would have. */
  private void hide(Parsed p) {
    if (p.kind() == Story.Kind.PAGE || p.date() != null) {
      Addresses addresses = new Addresses(settings, new Problems());
      hiddenUrls.put(Urls.file(Urls.encode(addresses.path(p, addresses.slug(p)))), p.file());
    }
  }

  /**
   * Whether a text loses its address to a file for machines or a copied file; or to another text,
   * where such stories are left out. Otherwise two texts at one address are told when all is
   * planned.
   */
  private boolean isTaken(Parsed p, String file, Map<String, String> owners) {
    boolean lenient = settings.policy().broken() == Settings.BrokenStories.LEAVE_OUT;
    String owner = owners.get(lenient ? file.toLowerCase(Locale.ROOT) : file);
    if (owner == null) {
      if (lenient) {
        owners.put(file.toLowerCase(Locale.ROOT), p.file());
      }
      return false;
    }
    Place place = p.head().permalink().map(Scalar::place).orElse(Place.of(p.file()));
    String url = "/" + (file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file);
    problems.add(
        Problem.warning(
                "output-clash", place, "\"" + url + "\" is the address of " + owner + " already")
            .withHint("give it another slug: or permalink:" + exclude(p.file(), owner)));
    leftOut.add(new LeftOut(p.file(), LeftOut.Kind.COLLIDING, "its address is that of " + owner));
    return true;
  }

  /** Files of one name often lie in two folders of which only one is meant. */
  private static String exclude(String file, String owner) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int slash = owner.lastIndexOf('/');
    return slash > 0 && owner.endsWith("/" + name)
        ? ", or leave one of the folders out: exclude: " + owner.substring(0, slash)
        : "";
  }

  private List<TermKey> keys(Parsed p, Terms terms) {
    List<TermKey> keys = new ArrayList<>();
    boolean isStory = p.kind() == Story.Kind.STORY;
    for (Taxonomy taxonomy : settings.taxonomies()) {
      List<Scalar> typed = p.head().terms(taxonomy.name());
      if (typed.isEmpty()
          && isStory
          && taxonomy.name().equals(Taxonomy.AUTHORS)
          && !settings.author().isEmpty()) {
        typed = List.of(new Scalar(Place.of(SettingsReader.FILE), settings.author(), true));
      }
      keys.addAll(terms.keys(taxonomy.name(), typed, Terms.Use.of(p)));
    }
    return keys;
  }

  /** The pictures that texts can show, by their address. */
  private static Map<String, SourceFile> pictures(Attachments attachments) {
    Map<String, SourceFile> found = new HashMap<>();
    for (Attachment file : attachments.all()) {
      if (PICTURES.contains(Inventory.extension(file.path()))) {
        found.put(Urls.encode("/" + file.path()), attachments.source(file));
      }
    }
    return found;
  }

  /** What texts can link to, but for the pages that are generated: they are not known yet. */
  private Links links(
      List<Parsed> parsed,
      List<Placed> placed,
      Inventory inventory,
      Attachments attachments,
      Pictures pictures) {
    Map<String, String> hidden = new HashMap<>();
    leftOut.forEach(file -> hidden.put(file.file(), file.reason()));
    Set<String> paths = new HashSet<>();
    urls.values().forEach(url -> paths.add(Urls.file(url)));
    Map<String, String> redirects = new HashMap<>();
    for (Placed p : placed) {
      for (String alias : p.aliases()) {
        if (!paths.contains(alias) && !RESERVED.containsKey(alias)) {
          redirects.put(alias, p.url());
        }
      }
    }
    paths.addAll(redirects.keySet());
    Set<String> files = new HashSet<>(inventory.media().keySet());
    inventory.files().values().forEach(file -> files.add(file.path()));
    Links.Known known =
        new Links.Known(
            Collections.unmodifiableMap(urls),
            hidden,
            hiddenUrls,
            redirects,
            inventory.roots(),
            files,
            languages.codes(),
            spoken(parsed),
            settings.markdown().wikiLinks() ? WikiNames.of(parsed) : WikiNames.NONE);
    return new Links(settings.address(), known, paths, pictures(attachments), pictures);
  }

  /** The language of each text, if there are several. */
  private Map<String, String> spoken(List<Parsed> parsed) {
    Map<String, String> spoken = new HashMap<>();
    if (languages.all().size() > 1) {
      parsed.forEach(p -> spoken.put(p.file(), p.edition().code()));
    }
    return spoken;
  }

  private HeadFiles files(Links links, LinkProblems broken, Attachments attachments) {
    Map<String, SourceFile> files = new HashMap<>();
    for (Attachment file : attachments.all()) {
      files.put(Urls.encode("/" + file.path()), attachments.source(file));
    }
    return new HeadFiles(settings.address(), links, broken, files, problems);
  }

  private List<Story> stories(
      List<Placed> placed, Heads heads, Links.Known links, List<Attachment> attachments)
      throws IOException {
    int told = problems.list().size();
    Optional<MadeStories> made =
        choice.known().map(ReadTexts::made).filter(known -> known.areFor(links, attachments));
    Story[] stories = new Story[placed.size()];
    workers.each(
        placed.size(),
        i -> {
          Placed p = placed.get(i);
          Story story = made.flatMap(known -> known.of(p, heads.outgoing())).orElse(null);
          if (story == null) {
            story = heads.story(p.parsed(), p.slug(), p.url(), p.terms(), p.aliases());
          }
          for (UnaryOperator<Story> processor : processors) {
            story = processor.apply(story);
          }
          stories[i] = story;
        });
    List<Story> all = List.of(stories);
    boolean mayLast = processors.isEmpty() && problems.list().size() == told;
    choice
        .known()
        .ifPresent(
            known ->
                known.keep(
                    mayLast
                        ? new MadeStories(links, attachments, placed, all, heads.outgoing())
                        : null));
    return all;
  }

  /** A feed reader shows only one of two stories with one identity. */
  private void reportEqualIds(List<Story> stories, ValuePlaces places) {
    Map<String, Story> byId = new HashMap<>();
    for (Story story : stories) {
      Story other = story.kind() == Story.Kind.STORY ? byId.putIfAbsent(story.id(), story) : null;
      // two stories at one address are told for that
      if (other != null && !other.url().equalsIgnoreCase(story.url())) {
        problems.add(
            Problem.warning(
                    "id-twice",
                    places.of(story.source(), "id"),
                    "its identity in feeds, \"" + story.id() + "\", is that of " + other.source())
                .withHint("type an id: of its own, such as id: " + story.slug() + "-2"));
      }
    }
  }

  private static Place place(Settings.Brand brand, String key) {
    return brand.places().getOrDefault(key, Place.of(SettingsReader.FILE));
  }

  private List<Edition> editions(
      List<Parsed> published, List<Story> oldestFirst, Map<String, Terms> terms, HeadFiles files) {
    Settings.Brand brand = settings.brand();
    Settings own =
        settings.with(
            new Settings.Brand(
                files.ofSite(brand.logo(), place(brand, "logo")),
                files.ofSite(brand.icon(), place(brand, "icon")),
                files.ofSite(brand.image(), place(brand, "image")),
                brand.places()));
    Map<String, EditionShelf> shelves =
        languages.each(
            language -> new EditionShelf(language, requireNonNull(terms.get(language.code()))));
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      String edition = published.get(i).edition().code();
      requireNonNull(shelves.get(edition)).add(oldestFirst.get(i));
    }
    return languages.all().stream()
        .map(language -> requireNonNull(shelves.get(language.code())).edition(own))
        .toList();
  }
}
