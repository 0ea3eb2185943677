package org.quillpress.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the foot-notes off the HTML of a text, below which they stand. */
public final class Footnotes {
  private static final String SECTION = "<section class=\"footnotes\"";

  private Footnotes() {}

  /**
   * A foot-note.
   *
   * @param id of its element
   * @param html what it says, without the links back to the text
   */
  public record Note(String id, String html) {}

  /** The foot-notes of a text, in order. */
  public static List<Note> of(String html) {
    int section = html.lastIndexOf(SECTION);
    if (section < 0) {
      return List.of();
    }
    Document document = Jsoup.parseBodyFragment(html.substring(section));
    document.outputSettings().prettyPrint(false);
    List<Note> notes = new ArrayList<>();
    for (Element item : document.select("section.footnotes > ol > li[id]")) {
      item.select("a.footnote-backref").forEach(Footnotes::remove);
      notes.add(new Note(item.id(), item.html().strip()));
    }
    return notes;
  }

  /** Takes a link back out, and the space or the paragraph that is there for it alone. */
  private static void remove(Element link) {
    if (link.previousSibling() instanceof TextNode space) {
      space.text(space.getWholeText().stripTrailing());
    }
    Element paragraph = link.parent();
    link.remove();
    if (paragraph != null && paragraph.html().isBlank()) {
      paragraph.remove();
    }
  }
}
