package org.quillpress.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quillpress.files.BinaryText;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Story;

/**
 * What is to be known of a text before anybody shows it.
 *
 * @param body handle of all of it, or {@link Story#NO_TEXT}
 * @param heading the title that the text itself has, or empty
 * @param teaser its beginning, or the summary that was typed
 * @param hasMore whether there is more than the teaser
 * @param words number of words in scripts that separate them
 * @param ideographs number of characters in scripts that do not
 * @param links what its links lead to, as typed, each once: those within the text are left out
 * @param files pictures and other things that it shows, as typed
 */
record Gist(
    long body,
    String heading,
    Teaser teaser,
    boolean hasMore,
    int words,
    int ideographs,
    List<String> links,
    List<String> files) {
  /** Copies its lists. */
  Gist {
    links = List.copyOf(links);
    files = List.copyOf(files);
  }

  /** That of a text, which is kept among others. */
  static Gist of(Body body, Bodies bodies) throws IOException {
    return new Gist(
        body.html().text().isBlank() ? Story.NO_TEXT : bodies.add(body),
        body.title(),
        bodies.teaser(body.teaser(), body.teaserText()),
        body.hasMore(),
        body.words(),
        body.ideographs(),
        targets(body, true),
        targets(body, false));
  }

  /** Whether there is nothing to read. */
  boolean isEmpty() {
    return body == Story.NO_TEXT;
  }

  /** The same with a summary that stands for the text in lists. */
  Gist with(Body summary, Bodies bodies) throws IOException {
    return new Gist(
        body,
        heading,
        bodies.teaser(summary.teaser(), summary.teaserText()),
        true,
        words,
        ideographs,
        both(links, targets(summary, true)),
        both(files, targets(summary, false)));
  }

  private static List<String> both(List<String> some, List<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static List<String> targets(Body body, boolean links) {
    if (body.html().slots().isEmpty()) {
      return List.of();
    }
    Set<String> targets = new LinkedHashSet<>();
    boolean within = false;
    for (Slot slot : body.html().slots()) {
      String target = slot.target();
      if (slot.kind() != Slot.Kind.SIZE && (slot.kind() == Slot.Kind.LINK) == links) {
        targets.add(target);
        within |= target.startsWith("#");
      }
    }
    if (within) {
      body.anchors().forEach(anchor -> targets.remove("#" + anchor));
    }
    return List.copyOf(targets);
  }

  /** Writes it, but for the handle. */
  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(isEmpty());
    BinaryText.write(out, heading);
    BinaryHtml.write(out, teaser.html());
    BinaryText.write(out, teaser.plain().toString());
    out.writeBoolean(hasMore);
    out.writeInt(words);
    out.writeInt(ideographs);
    write(out, links);
    write(out, files);
  }

  /**
   * What was {@linkplain #write written}.
   *
   * @param later gives the text when somebody wants to have it
   */
  static Gist read(DataInputStream in, Bodies bodies, Bodies.Later later) throws IOException {
    boolean isEmpty = in.readBoolean();
    String heading = BinaryText.read(in);
    Teaser teaser = bodies.teaser(BinaryHtml.read(in), BinaryText.read(in));
    boolean hasMore = in.readBoolean();
    int words = in.readInt();
    int ideographs = in.readInt();
    List<String> links = texts(in);
    List<String> files = texts(in);
    long body = isEmpty ? Story.NO_TEXT : bodies.add(later);
    return new Gist(body, heading, teaser, hasMore, words, ideographs, links, files);
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      BinaryText.write(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(BinaryText.read(in));
    }
    return texts;
  }
}
