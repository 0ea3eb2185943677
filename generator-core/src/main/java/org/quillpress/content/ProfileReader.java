package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Language;
import org.quillpress.model.LeftOut;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Picture;
import org.quillpress.model.Profile;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the files about authors and terms: {@code authors/ada.md}, {@code tags/night-shift.md}. */
final class ProfileReader {
  private static final List<String> KNOWN =
      List.of("name", "title", "description", "picture", "image", "links", "params");

  /**
   * A file about a term.
   *
   * @param id the file's name without extension
   * @param language of the only edition that it is for, or null if it is for all
   */
  record Named(
      String taxonomy, String id, @Nullable Language language, String name, Profile profile) {}

  private final Leniency leniency;
  private final String mainLanguage;
  private final Map<String, Markdown> markdown;
  private final Bodies bodies;
  private final Pictures pictures;
  private final List<LeftOut> leftOut;
  private final Problems problems;

  ProfileReader(
      Leniency leniency,
      String mainLanguage,
      Map<String, Markdown> markdown,
      Bodies bodies,
      Pictures pictures,
      List<LeftOut> leftOut,
      Problems problems) {
    this.leniency = leniency;
    this.mainLanguage = mainLanguage;
    this.markdown = markdown;
    this.bodies = bodies;
    this.pictures = pictures;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /** Reads the files; those that say nothing of a term are left out with their reason. */
  List<Named> read(List<Inventory.Source> sources) throws IOException {
    List<Named> profiles = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
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
      String other = files.putIfAbsent(source.root() + "/" + name.name() + edition, file);
      if (other != null) {
        problems.add(
            Problem.warning("profile-twice", Place.of(file), "it is about the same as " + other));
        leftOut.add(new LeftOut(file, LeftOut.Kind.COLLIDING, "it is about the same as " + other));
        continue;
      }
      Problems own = new Problems();
      Optional<Named> named = read(source, name, own);
      leniency.tell(own.list());
      if (own.hasErrors() || named.isEmpty()) {
        leftOut.add(Broken.of(file, own));
      } else {
        profiles.add(named.get());
      }
    }
    return profiles;
  }

  private Optional<Named> read(Inventory.Source source, FileName name, Problems own)
      throws IOException {
    String file = source.file().path();
    Optional<String> text = TextFile.read(source.file(), own);
    FrontMatter front = text.map(t -> FrontMatter.read(file, t, own)).orElse(null);
    if (front == null || front.broken()) {
      return Optional.empty();
    }
    Fields fields = new Fields(front.head(), own);
    Optional<Picture> picture =
        fields
            .node("picture", "image")
            .flatMap(node -> PictureReader.read(node, own))
            .flatMap(typed -> pictures.resolve(typed, file, ""));
    List<NamedLink> links =
        fields.node("links").map(node -> new LinkReader(own).links(node)).orElse(List.of());
    Language language = source.named().language();
    Markdown parser =
        requireNonNull(markdown.get(language == null ? mainLanguage : language.code()));
    Body body = parser.parse(file, front.body(), front.bodyLine(), false, own);
    long handle = body.html().text().isEmpty() ? Story.NO_TEXT : bodies.add(body);
    String title = fields.text("name", "title").orElse(name.title());
    String description = fields.text("description").orElse("");
    fields.map("params");
    fields.reportUnknown(KNOWN);
    Profile profile = new Profile(file, description, picture, links, handle);
    return Optional.of(new Named(source.root(), name.name(), language, title, profile));
  }
}
