package org.quillpress.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Attachment;
import org.quillpress.model.Story;

/**
 * The stories that were made of texts when a site was read. They are the same at another reading,
 * as long as nothing else that links can mean is there. Immutable.
 */
final class MadeStories {
  /** A story and what it was made of. */
  private record Made(Placed placed, Story story, @Nullable Outgoing outgoing) {}

  private final Links.Known known;
  private final List<Attachment> attachments;
  private final Map<String, Made> bySource = new HashMap<>();

  /**
   * Keeps what was made without a problem: that would have to be told again.
   *
   * @param known what the links of the site can mean
   * @param attachments files that are published beside texts
   * @param stories in the order of {@code placed}
   */
  MadeStories(
      Links.Known known,
      List<Attachment> attachments,
      List<Placed> placed,
      List<Story> stories,
      Map<String, Outgoing> outgoing) {
    this.known = known;
    this.attachments = attachments;
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      if (outlasts(story)) {
        Made made = new Made(placed.get(i), story, outgoing.get(story.source()));
        bySource.put(story.source(), made);
      }
    }
  }

  /** A beginning outside of memory lasts for one reading, and comments are read anew. */
  private static boolean outlasts(Story story) {
    return story.comments().isEmpty()
        && story.digest().teaserHtml() instanceof String
        && story.digest().teaserText() instanceof String;
  }

  /** Whether what links can mean is the same. */
  boolean areFor(Links.Known other, List<Attachment> others) {
    return known.equals(other) && attachments.equals(others);
  }

  /**
   * The story of a text, if it was made of the same reading.
   *
   * @param outgoing gets where its links lead
   */
  @SuppressWarnings("ReferenceEquality") // another reading of a file may say the same
  Optional<Story> of(Placed placed, Map<String, Outgoing> outgoing) {
    Made made = bySource.get(placed.parsed().file());
    if (made == null
        || made.placed().parsed() != placed.parsed()
        || !made.placed().equals(placed)) {
      return Optional.empty();
    }
    if (made.outgoing() != null) {
      outgoing.put(made.story().source(), made.outgoing());
    }
    return Optional.of(made.story());
  }
}
