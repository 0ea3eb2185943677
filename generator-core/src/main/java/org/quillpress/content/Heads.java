package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Excerpt;
import org.quillpress.model.Comment;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/** Makes the model's heads of parsed texts, once all addresses are known. Thread-safe. */
final class Heads {
  private static final int DESCRIPTION = 160;
  private static final int WORDS_PER_MINUTE = 220;
  private static final int IDEOGRAPHS_PER_MINUTE = 450;

  private final Links links;
  private final HeadFiles files;
  private final HeadTexts texts;
  private final Bodies bodies;
  private final Recordings recordings;
  private final Map<String, List<Comment>> comments;
  private final Addresses addresses;
  private final Map<String, Outgoing> outgoing = new ConcurrentHashMap<>();

  Heads(
      Settings settings,
      Links links,
      HeadFiles files,
      HeadTexts texts,
      Bodies bodies,
      Recordings recordings,
      Map<String, List<Comment>> comments,
      Problems problems) {
    this.links = links;
    this.files = files;
    this.texts = texts;
    this.bodies = bodies;
    this.recordings = recordings;
    this.comments = comments;
    this.addresses = new Addresses(settings, problems);
  }

  Story story(Parsed p, String slug, String url, List<TermKey> terms, List<String> aliases)
      throws IOException {
    Head head = p.head();
    if (!p.gist().links().isEmpty() || !p.gist().files().isEmpty()) {
      outgoing.put(p.file(), Outgoing.of(p, links, url));
    }
    Optional<Picture> image = Optional.empty();
    List<Picture> gallery = new ArrayList<>();
    for (PictureReader.Typed typed : head.pictures()) {
      Optional<Picture> found = picture(typed, p, url);
      image = gallery.isEmpty() ? found : image;
      found.ifPresent(gallery::add);
    }
    return new Story(
        p.kind(),
        p.file(),
        addresses.id(p),
        slug,
        url,
        p.title(),
        head.subtitle(),
        description(p),
        Optional.ofNullable(p.date()).map(Moment::time),
        head.updated().map(Moment::time),
        head.flags(),
        terms,
        head.part().map(part -> OptionalInt.of(part.number())).orElse(OptionalInt.empty()),
        head.weight(),
        image,
        head.pictures().size() > 1 ? gallery : List.of(),
        head.audio().flatMap(audio -> recordings.resolve(audio, p.file(), url)),
        head.origin(),
        p.language(),
        head.layout(),
        head.contentWarning(),
        aliases,
        digest(p, url),
        comments.getOrDefault(p.file(), List.of()),
        head.params());
  }

  /** A story of this site with the title and the text of another reading of its file. */
  Story story(Story before, Parsed p, List<TermKey> terms) throws IOException {
    return before.with(p.title(), digest(p, before.url()), description(p), terms);
  }

  private Story.Digest digest(Parsed p, String url) throws IOException {
    Gist gist = p.gist();
    return new Story.Digest(
        gist.body(),
        teaserHtml(p, url),
        gist.teaser().plain(),
        gist.hasMore(),
        gist.words() + gist.ideographs(),
        minutes(gist.words(), gist.ideographs()));
  }

  private static String description(Parsed p) {
    String typed = p.head().description();
    return typed.isEmpty() ? Excerpt.of(p.gist().teaser().plain().toString(), DESCRIPTION) : typed;
  }

  /** Where the links of all texts so far lead, by their source. May be added to. */
  Map<String, Outgoing> outgoing() {
    return outgoing;
  }

  /** Broken links of a text are told where all of it is rendered, those of a summary here. */
  private CharSequence teaserHtml(Parsed p, String url) throws IOException {
    Teaser teaser = p.gist().teaser();
    if (texts.isComplete(teaser)) {
      return teaser.text();
    }
    @Nullable Place told = p.head().summary().map(Scalar::place).orElse(null);
    return bodies.teaser(texts.html(teaser.html(), told, p.file(), url));
  }

  private Optional<Picture> picture(PictureReader.Typed typed, Parsed p, String url) {
    String edition = p.edition().code();
    return files
        .picture(typed, p.file(), url)
        .map(found -> texts.picture(found, edition, typed.place(), p.file(), url));
  }

  private static int minutes(int words, int ideographs) {
    double minutes =
        (double) words / WORDS_PER_MINUTE + (double) ideographs / IDEOGRAPHS_PER_MINUTE;
    return Math.max(1, (int) Math.round(minutes));
  }
}
