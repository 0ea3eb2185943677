package org.quillpress.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Language;
import org.quillpress.model.Profile;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Place;

/**
 * What is said of an author or a term.
 *
 * @param language of the only edition that it is for, or null if it is for all
 * @param id by which stories may name it as well: the name of its file without extension
 * @param isOwn whether there is a file about nothing else
 * @param parts where it is said how many parts a series will have
 */
record About(
    TermKey key,
    @Nullable Language language,
    String id,
    String name,
    Profile profile,
    boolean isOwn,
    Optional<Place> parts) {

  String source() {
    return profile.source();
  }

  String taxonomy() {
    return key.taxonomy();
  }

  /** The same, said in a file about others as well. */
  About amongOthers() {
    return new About(key, language, id, name, profile, false, parts);
  }

  /** The same for one edition, or for all if there is no language. */
  About in(@Nullable Language only) {
    return new About(key, only, id, name, profile, isOwn, parts);
  }

  /** Whether it is for an edition. */
  boolean isFor(Language edition) {
    return language == null || language.equals(edition);
  }
}
