package org.quillpress.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.quillpress.model.Fingerprint;
import org.quillpress.plan.Output;

/**
 * Tells outputs that come out as in an earlier build without making them: a page or feed with the
 * same path and the same fingerprint has the same bytes, and nothing is told of it. Thread-safe.
 */
public final class Fingerprints {
  private final Renderer renderer;
  private final Map<String, EditionFingerprints> editions;

  Fingerprints(Renderer renderer, Map<String, EditionFingerprints> editions) {
    this.renderer = renderer;
    this.editions = editions;
  }

  /**
   * The fingerprint of an output and its path.
   *
   * @return none for what is best made each time: what is copied, made by somebody else who does
   *     not know it, or shows nearly all of the site; and pages that must be looked into, since
   *     links lead to their parts
   */
  public OptionalLong of(Output output) throws IOException {
    if (output instanceof Output.Feed feed) {
      return OptionalLong.of(edition(feed.language()).feed(feed));
    }
    if (output instanceof Output.Made made && made.fingerprint() != 0) {
      Fingerprint sum = new Fingerprint().add(made.path()).add(made.fingerprint());
      return OptionalLong.of(sum.sum());
    }
    return output instanceof Output.Page page && !renderer.isLookedInto(page)
        ? of(page)
        : OptionalLong.empty();
  }

  private OptionalLong of(Output.Page page) throws IOException {
    EditionFingerprints edition = edition(page.language());
    if (page instanceof Output.Redirect redirect) {
      return OptionalLong.of(edition.redirect(redirect));
    }
    String layout = renderer.layout(page);
    if (page instanceof Output.StoryPage story) {
      return OptionalLong.of(edition.story(story, layout));
    }
    if (page instanceof Output.ListPage list) {
      return OptionalLong.of(edition.list(list, layout, renderer.counterparts(list)));
    }
    return page instanceof Output.TermIndex index
        ? OptionalLong.of(edition.index(index, layout))
        : OptionalLong.empty();
  }

  private EditionFingerprints edition(String language) {
    return requireNonNull(editions.get(language));
  }
}
