package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.html.Cleaner;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Comment;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the comments that are kept with the site: {@code comments/<slug>/<any name>.yaml}. */
final class CommentReader {
  private static final List<String> KNOWN = List.of("id", "name", "url", "date", "text", "replyTo");

  private final Settings settings;
  private final Markdown markdown;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param markdown must not let HTML through: comments come from strangers
   */
  CommentReader(Settings settings, Markdown markdown, Problems problems) {
    this.settings = settings;
    this.markdown = markdown;
    this.problems = problems;
  }

  /** Comments by the name of their folder, oldest first. */
  Map<String, List<Comment>> read(List<SourceFile> files) throws IOException {
    Map<String, List<Comment>> comments = new HashMap<>();
    for (SourceFile file : files) {
      String[] names = file.path().split("/");
      String extension = Inventory.extension(file.path());
      if (names.length != 3 || !extension.equals("yaml") && !extension.equals("yml")) {
        problems.add(
            Problem.warning(
                    "comment-file", Place.of(file.path()), "this is not a comment of a story")
                .withHint("a comment is a file such as comments/night-shift/001.yaml"));
        continue;
      }
      Optional<String> text = TextFile.decode(file.path(), file.read(), problems);
      Optional<Mapping> map = text.flatMap(t -> Yaml.mapping(file.path(), t, 1, problems));
      map.flatMap(m -> comment(m, names[2].substring(0, names[2].lastIndexOf('.'))))
          .ifPresent(c -> comments.computeIfAbsent(names[1], name -> new ArrayList<>()).add(c));
    }
    comments
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing((Comment c) -> c.date().toInstant())
                        .thenComparing(Comment::id)));
    return comments;
  }

  private Optional<Comment> comment(Mapping map, String name) {
    Fields fields = new Fields(map, problems);
    Optional<Moment> date = fields.date(settings.zone(), "date");
    Optional<Scalar> text = fields.block("text");
    Optional<String> author = fields.text("name");
    String url = fields.text("url").orElse("");
    String id = fields.text("id").filter(typed -> !typed.isBlank()).orElse(name);
    String replyTo = fields.text("replyTo").orElse("");
    fields.reportUnknown(KNOWN);
    if (date.isEmpty() || text.isEmpty() || author.isEmpty()) {
      problems.add(
          Problem.error("comment-key", map.place(), "a comment needs name, date and text"));
      return Optional.empty();
    }
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    String html =
        markdown
            .parse(
                map.place().file(), text.get().text(), text.get().place().line(), false, problems)
            .html()
            .fill(slot -> slot.kind() == Slot.Kind.LINK ? "#" : "");
    return Optional.of(
        new Comment(
            id, replyTo, author.get(), web ? url : "", date.get().time(), Cleaner.sanitise(html)));
  }
}
