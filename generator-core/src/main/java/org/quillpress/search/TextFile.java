package org.quillpress.search;

import org.quillpress.html.Passage;
import org.quillpress.model.Story;

/** A file of passages with the texts that they are of, each of them once. */
final class TextFile {
  private final Json texts = new Json().raw("{\"texts\":[");
  private final Json passages = new Json().raw("],\"passages\":[");
  private String last = "";
  private int count;

  void add(Story story, String date, String kicker, Passage passage) {
    if (!story.source().equals(last)) {
      last = story.source();
      count++;
      text(story, date, kicker);
    }
    passages.next().raw("[").raw(count - 1).raw(",").text(passage.text());
    if (!passage.id().isEmpty() || !passage.heading().isEmpty()) {
      passages.raw(",").text(passage.id()).raw(",").text(passage.heading());
    }
    passages.raw("]");
  }

  private void text(Story story, String date, String kicker) {
    texts
        .next()
        .raw("[")
        .text(story.url())
        .raw(",")
        .text(story.title())
        .raw(",")
        .text(date)
        .raw(",")
        .text(kicker)
        .raw(",")
        .text(story.contentWarning())
        .raw(",")
        .text(story.language())
        .raw("]");
  }

  byte[] bytes() {
    return texts.with(passages).raw("]}").bytes();
  }
}
