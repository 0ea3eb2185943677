package org.quillpress.model;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the source, or a folder with all that is in it, that is not published.
 *
 * @param file path in the source; a folder's ends with a slash
 * @param kind what sort of reason it is
 * @param reason why, for a person: lower case, no full stop
 * @param until the first moment at which a build publishes it, in the site's zone; only of {@link
 *     Kind#NOT_YET}
 */
public record LeftOut(String file, Kind kind, String reason, Optional<ZonedDateTime> until)
    implements Comparable<LeftOut> {
  private static final Comparator<LeftOut> ORDER =
      Comparator.comparing(LeftOut::file)
          .thenComparing(LeftOut::kind)
          .thenComparing(LeftOut::reason);

  /** The sorts of reasons, those first that an author most wants to know of. */
  public enum Kind {
    /** It has a mistake, which is a problem of its own. */
    BROKEN,
    /** Another file has its address, or is about the same. */
    COLLIDING,
    /** It cannot be read, or is neither a file nor a folder. */
    UNREADABLE,
    /** Its time has not come. */
    NOT_YET,
    /** Its time is over. */
    EXPIRED,
    /** Its author says that it is not ready. */
    DRAFT,
    /** Its author wants no page of it. */
    NO_PAGE,
    /** No published text needs it. */
    UNUSED,
    /** It says something of a folder, and is no text of its own. */
    FOLDER_FILE,
    /** {@code site.yaml} excludes it. */
    EXCLUDED,
    /** It lies where the site does not look. */
    ELSEWHERE,
    /** Files whose names say that they are an editor's, a system's or a program's. */
    HIDDEN,
    /** A folder that a build writes: it is no source. */
    OUTPUT
  }

  /** A file that no passing of time will publish. */
  public LeftOut(String file, Kind kind, String reason) {
    this(file, kind, reason, Optional.empty());
  }

  // what a record has by itself is made when the program runs, which costs each start some
  // milliseconds
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LeftOut leftOut
        && file.equals(leftOut.file)
        && kind == leftOut.kind
        && reason.equals(leftOut.reason)
        && until.equals(leftOut.until);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * file.hashCode() + kind.hashCode()) + reason.hashCode())
        + until.hashCode();
  }

  /** Whether a path is this file's, or in this folder. */
  public boolean covers(String path) {
    return path.equals(file) || file.endsWith("/") && (path + "/").startsWith(file);
  }

  /** By path, then by kind: the same on every run. */
  @Override
  public int compareTo(LeftOut other) {
    return ORDER.compare(this, other);
  }
}
