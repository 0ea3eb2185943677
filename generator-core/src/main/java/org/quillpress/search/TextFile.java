package org.quillpress.search;

import org.quillpress.model.Story;

/** A file of passages with the texts that they are of, each of them once. */
final class TextFile {
  private final Json texts = new Json();
  private final Json passages = new Json();
  private String last = "";
  private int count;

  TextFile() {
    begin();
  }

  /** Adds a passage, whose text is in the first {@code length} of some characters. */
  void add(
      Story story, String date, String kicker, String id, String heading, char[] text, int length) {
    if (!story.source().equals(last)) {
      last = story.source();
      count++;
      text(story, date, kicker);
    }
    passages.next().raw("[").raw(count - 1).raw(",").text(text, length);
    if (!id.isEmpty() || !heading.isEmpty()) {
      passages.raw(",").text(id).raw(",").text(heading);
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

  /** Its bytes; begins another file. */
  byte[] end() {
    byte[] bytes = texts.with(passages).raw("]}").bytes();
    begin();
    return bytes;
  }

  private void begin() {
    texts.clear().raw("{\"texts\":[");
    passages.clear().raw("],\"passages\":[");
    last = "";
    count = 0;
  }
}
