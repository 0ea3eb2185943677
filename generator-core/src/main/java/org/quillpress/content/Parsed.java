package org.quillpress.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Moment;
import org.quillpress.model.Language;
import org.quillpress.model.Story;

/**
 * A story or page on its own, before the site is known.
 *
 * @param edition language of the edition that it belongs to
 * @param language code of the language that it is written in
 * @param name its file's or bundle's name without date and extension
 * @param folders path of folders between the root and the file or bundle, slugs, without slashes at
 *     its ends
 * @param isBundle whether it is an {@code index} file with files beside it
 * @param title from the front matter, the first heading or the name
 * @param date of a story; null for a page
 * @param gist of its text, with the summary of the front matter if there is one
 */
record Parsed(
    Inventory.Source source,
    Story.Kind kind,
    Head head,
    Language edition,
    String language,
    String name,
    String folders,
    boolean isBundle,
    String title,
    @Nullable Moment date,
    Gist gist) {

  String file() {
    return source.file().path();
  }

  /** Folder of the file in the source, with a final slash, or empty. */
  String folder() {
    return file().substring(0, file().lastIndexOf('/') + 1);
  }

  /**
   * Whether another reading of the file differs at most in its title, in its terms, and in what its
   * text says.
   */
  boolean isSameButTitleTermsAndText(Parsed other) {
    return gist.isEmpty() == other.gist.isEmpty()
        && kind == other.kind
        && head.isSameButTitleAndTerms(other.head)
        && edition.equals(other.edition)
        && language.equals(other.language)
        && name.equals(other.name)
        && folders.equals(other.folders)
        && isBundle == other.isBundle
        && Objects.equals(date, other.date)
        && gist.links().equals(other.gist.links())
        && gist.files().equals(other.gist.files());
  }

  /** The same story with a date, if it has none. */
  Parsed dated(Moment day) {
    return kind == Story.Kind.PAGE || date != null
        ? this
        : new Parsed(
            source, kind, head, edition, language, name, folders, isBundle, title, day, gist);
  }
}
