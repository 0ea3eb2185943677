package org.quillpress.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Moment;
import org.quillpress.markdown.Html;
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
 * @param body handle of the text
 * @param teaser the summary of its front matter, else the beginning of the text
 * @param links what its links lead to, as typed, each once: those within the text are left out
 * @param files pictures and other things that it shows, as typed
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
    long body,
    Html teaser,
    String teaserText,
    boolean hasMore,
    int words,
    int ideographs,
    List<String> links,
    List<String> files) {

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
    return (body == Story.NO_TEXT) == (other.body == Story.NO_TEXT)
        && kind == other.kind
        && head.isSameButTitleAndTerms(other.head)
        && edition.equals(other.edition)
        && language.equals(other.language)
        && name.equals(other.name)
        && folders.equals(other.folders)
        && isBundle == other.isBundle
        && Objects.equals(date, other.date)
        && links.equals(other.links)
        && files.equals(other.files);
  }

  /** The same story with a date, if it has none. */
  Parsed dated(Moment day) {
    return kind == Story.Kind.PAGE || date != null
        ? this
        : new Parsed(
            source,
            kind,
            head,
            edition,
            language,
            name,
            folders,
            isBundle,
            title,
            day,
            body,
            teaser,
            teaserText,
            hasMore,
            words,
            ideographs,
            links,
            files);
  }
}
