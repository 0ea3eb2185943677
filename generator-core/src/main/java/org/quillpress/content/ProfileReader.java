package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Language;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the files about authors and terms: {@code authors/ada.md}, {@code tags/night-shift.md}. */
final class ProfileReader {
  private final ProfileMaker maker;
  private final Leniency leniency;
  private final Settings settings;
  private final Map<String, Markdown> markdown;
  private final Bodies bodies;
  private final List<LeftOut> leftOut;

  ProfileReader(
      ProfileMaker maker,
      Leniency leniency,
      Settings settings,
      Map<String, Markdown> markdown,
      Bodies bodies,
      List<LeftOut> leftOut) {
    this.maker = maker;
    this.leniency = leniency;
    this.settings = settings;
    this.markdown = markdown;
    this.bodies = bodies;
    this.leftOut = leftOut;
  }

  /** Reads the files; those that say nothing of a term are left out with their reason. */
  List<About> read(List<Inventory.Source> sources) throws IOException {
    List<About> profiles = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Inventory.Source source : sources) {
      String file = source.file().path();
      FileName name = FileName.of(source.path());
      if (name.name().isEmpty()) {
        leftOut.add(
            new LeftOut(
                file, LeftOut.Kind.FOLDER_FILE, "a folder's own file, which is about no one"));
        continue;
      }
      Language language = source.named().language();
      String edition = language == null ? "" : language.home();
      String other = names.putIfAbsent(source.root() + "/" + name.name() + edition, file);
      if (other != null) {
        twice(Place.of(file), "it is about the same as " + other);
        continue;
      }
      Problems own = new Problems();
      Optional<About> about = read(source, name, own);
      leniency.tell(own.list());
      if (own.hasErrors() || about.isEmpty()) {
        leftOut.add(Broken.of(file, own.list()));
        continue;
      }
      other = keys.putIfAbsent(about.get().key() + edition, file);
      if (other == null) {
        profiles.add(about.get());
      } else {
        twice(Place.of(file), "its page would have the address of that of " + other);
      }
    }
    return profiles;
  }

  private void twice(Place place, String reason) {
    leniency
        .problems()
        .add(
            Problem.warning("profile-twice", place, reason)
                .withHint("rename one of the files, or type another slug: in it"));
    leftOut.add(new LeftOut(place.file(), LeftOut.Kind.COLLIDING, reason));
  }

  private Optional<About> read(Inventory.Source source, FileName name, Problems own)
      throws IOException {
    String file = source.file().path();
    Optional<String> text = TextFile.read(source.file(), own);
    FrontMatter front = text.map(t -> FrontMatter.read(file, t, own)).orElse(null);
    if (front == null || front.broken()) {
      return Optional.empty();
    }
    Language language = source.named().language();
    Markdown parser =
        requireNonNull(markdown.get(language == null ? settings.language() : language.code()));
    Body body = new Markup(parser, settings, false).parse(file, front, own);
    boolean isEmpty = body.html().text().isEmpty();
    long handle = isEmpty ? bio(front.head(), parser, bodies, own) : bodies.add(body);
    About about = maker.make(source.root(), name.name(), name.title(), front.head(), handle, own);
    return Optional.of(about.in(language));
  }

  /** The text of one key, for who has no other. */
  static long bio(Mapping head, Markdown markdown, Bodies bodies, Problems own) throws IOException {
    Optional<Scalar> bio = new Fields(head, own).block("bio");
    if (bio.isEmpty() || bio.get().text().isBlank()) {
      return Story.NO_TEXT;
    }
    Place place = bio.get().place();
    return bodies.add(markdown.parse(place.file(), bio.get().text(), place.line(), false, own));
  }
}
