package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Picture;
import org.quillpress.model.Profile;
import org.quillpress.model.Story;
import org.quillpress.problem.Problems;

/** Reads the files about authors and terms: {@code authors/ada.md}, {@code tags/night-shift.md}. */
final class ProfileReader {
  private static final List<String> KNOWN =
      List.of("name", "title", "description", "picture", "image", "links", "params");

  /**
   * A file about a term.
   *
   * @param id the file's name without extension
   */
  record Named(String taxonomy, String id, String name, Profile profile) {}

  private ProfileReader() {}

  static List<Named> read(
      List<Inventory.Source> sources,
      Markdown markdown,
      Bodies bodies,
      Pictures pictures,
      Problems problems)
      throws IOException {
    List<Named> profiles = new ArrayList<>();
    for (Inventory.Source source : sources) {
      String file = source.file().path();
      Optional<String> text = TextFile.decode(file, source.file().read(), problems);
      if (text.isEmpty()) {
        continue;
      }
      FrontMatter front = FrontMatter.read(file, text.get(), problems);
      if (front.broken()) {
        continue;
      }
      Fields fields = new Fields(front.head(), problems);
      FileName name = FileName.of(source.path());
      Optional<Picture> picture =
          fields
              .node("picture", "image")
              .flatMap(node -> PictureReader.read(node, problems))
              .map(typed -> pictures.resolve(typed, file, ""));
      List<NamedLink> links =
          fields.node("links").map(node -> SettingsReader.links(node, problems)).orElse(List.of());
      Body body = markdown.parse(file, front.body(), front.bodyLine(), false, problems);
      boolean empty = body.html().text().isEmpty();
      profiles.add(
          new Named(
              source.root(),
              name.name(),
              fields.text("name", "title").orElse(name.title()),
              new Profile(
                  file,
                  fields.text("description").orElse(""),
                  picture,
                  links,
                  empty ? Story.NO_TEXT : bodies.add(body))));
      fields.map("params");
      fields.reportUnknown(KNOWN);
    }
    return profiles;
  }
}
