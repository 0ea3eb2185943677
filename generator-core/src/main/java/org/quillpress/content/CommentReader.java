package org.quillpress.content;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Comment;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Settings;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads the comments that are kept with the site: {@code comments/<story>/<any name>.yaml}, or
 * {@code _data/comments/<story>/<any name>.yml} as Staticman writes them for Jekyll.
 */
final class CommentReader {
  private static final List<String> KINDS = List.of("comment", "mention", "pingback", "trackback");
  private static final Spellings KEYS = Spellings.of(CommentKeys.ALL, List.of());

  /**
   * A comment before it is known whose it is.
   *
   * @param folder path of its folder below {@code comments/}: it names the story
   * @param id where its id stands, or the file if that is its file's name
   * @param replyTo where it says what it answers, or the file
   */
  record Found(String file, String folder, Comment comment, Place id, Place replyTo) {}

  private final Settings settings;
  private final Markdown markdown;
  private final Bodies bodies;
  private final Leniency leniency;
  private final List<LeftOut> leftOut;

  /**
   * Makes a reader.
   *
   * @param markdown must not let HTML through: comments come from strangers
   */
  CommentReader(
      Settings settings,
      Markdown markdown,
      Bodies bodies,
      Leniency leniency,
      List<LeftOut> leftOut) {
    this.bodies = bodies;
    this.settings = settings;
    this.markdown = markdown;
    this.leniency = leniency;
    this.leftOut = leftOut;
  }

  /** Comments by their folder, each folder's by file. */
  Map<String, List<Found>> read(List<Inventory.Source> sources) throws IOException {
    Map<String, List<Found>> comments = new TreeMap<>();
    for (Inventory.Source source : sources) {
      String file = source.file().path();
      String path = source.path();
      String extension = Inventory.extension(path);
      int slash = path.lastIndexOf('/');
      if (slash < 0 || !extension.equals("yaml") && !extension.equals("yml")) {
        leniency
            .problems()
            .add(
                Problem.warning("comment-file", Place.of(file), "this is not a comment of a story")
                    .withHint("a comment is a file such as comments/night-shift/001.yaml"));
        leftOut.add(new LeftOut(file, LeftOut.Kind.ELSEWHERE, "it is not a comment of a story"));
        continue;
      }
      Problems own = new Problems();
      Optional<String> text = TextFile.read(source.file(), own);
      Optional<Mapping> map = text.flatMap(t -> Yaml.mapping(file, t, 1, own));
      String name = path.substring(slash + 1, path.length() - extension.length() - 1);
      boolean strict = source.root().equals("comments");
      Optional<Found> found =
          map.isEmpty()
              ? Optional.empty()
              : comment(map.get(), path.substring(0, slash), name, strict, own);
      found.ifPresent(c -> comments.computeIfAbsent(c.folder(), f -> new ArrayList<>()).add(c));
      leniency.tell(own.list());
      if (own.hasErrors()) {
        leftOut.add(Broken.of(file, own.list()));
      }
    }
    return comments;
  }

  private Optional<Found> comment(
      Mapping map, String folder, String name, boolean strict, Problems problems)
      throws IOException {
    Fields fields =
        strict ? KEYS.fields(map, problems) : new Fields(KEYS.sort(map).known(), problems);
    String file = map.place().file();
    Optional<Moment> date = date(fields);
    Optional<Scalar> text = fields.block("text");
    Optional<String> author = fields.text("name");
    String url = fields.text("url").orElse("");
    Optional<String> id = fields.text("id").filter(typed -> !typed.isBlank());
    Place idPlace = id.flatMap(any -> fields.place("id")).orElse(Place.of(file));
    String replyTo = fields.text("replyTo").orElse("");
    boolean hidden = fields.flag("hidden").orElse(false);
    if (hidden) {
      leftOut.add(
          new LeftOut(file, LeftOut.Kind.NO_PAGE, "hidden: true asks for it not to be shown"));
      return Optional.empty();
    }
    boolean mention = isMention(fields, problems);
    boolean silent = text.isEmpty() && !mention;
    if (date.isEmpty() || silent || author.isEmpty()) {
      boolean told = date.isEmpty() && fields.place("date").isPresent();
      if (!told) {
        String missing = author.isEmpty() ? "name" : date.isEmpty() ? "date" : "text";
        problems.add(
            Problem.error("comment-key", map.place(), "the comment has no " + missing)
                .withHint("type a line that begins with " + missing + ":"));
      }
      return Optional.empty();
    }
    boolean web =
        url.toLowerCase(Locale.ROOT).startsWith("https://")
            || url.toLowerCase(Locale.ROOT).startsWith("http://");
    Body body =
        markdown.parse(
            file,
            text.map(Scalar::text).orElse(""),
            text.map(CommentReader::firstLine).orElse(1),
            false,
            problems);
    Comment comment =
        new Comment(
            id.orElse(name),
            replyTo,
            author.get(),
            web ? url : "",
            date.get().time(),
            file,
            bodies.add(body.withoutColumns()),
            fields.flag("byAuthor").orElse(false),
            mention);
    return Optional.of(
        new Found(file, folder, comment, idPlace, fields.place("replyTo").orElse(Place.of(file))));
  }

  /** Whether it tells of a page elsewhere: other systems have two names for that. */
  private static boolean isMention(Fields fields, Problems problems) {
    Optional<Scalar> typed = fields.block("kind").filter(kind -> !kind.text().isBlank());
    String kind = typed.map(k -> k.text().strip().toLowerCase(Locale.ROOT)).orElse("comment");
    if (typed.isPresent() && !KINDS.contains(kind)) {
      problems.add(
          Problem.error("key-value", typed.get().place(), "\"" + kind + "\" is no kind of comment")
              .withHint(Nearest.hint(kind, KINDS, "type comment or mention")));
    }
    return kind.equals("mention") || kind.equals("pingback") || kind.equals("trackback");
  }

  /** The line on which a text begins: a block begins below its mark. */
  private static int firstLine(Scalar text) {
    String line = text.place().lineText();
    int at = text.place().column() - 1;
    boolean block = at >= 0 && at < line.length() && "|>".indexOf(line.charAt(at)) >= 0;
    return text.place().line() + (block ? 1 : 0);
  }

  /** A date, or seconds or milliseconds since 1970, which Staticman writes. */
  private Optional<Moment> date(Fields fields) {
    Optional<Node> node = fields.node("date");
    if (node.isPresent() && node.get() instanceof Scalar scalar) {
      String typed = scalar.text().strip();
      boolean seconds = typed.length() == 10;
      if ((seconds || typed.length() == 13) && typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
        long number = Long.parseLong(typed);
        Instant moment = seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(new Moment(moment.atZone(settings.zone()), true));
      }
    }
    return fields.date(settings.zone(), "date");
  }
}
