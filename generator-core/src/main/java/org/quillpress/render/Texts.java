package org.quillpress.render;

import java.io.IOException;
import org.quillpress.content.Bodies;
import org.quillpress.content.LinkProblems;
import org.quillpress.content.Links;
import org.quillpress.html.BareTags;
import org.quillpress.html.Cleaner;
import org.quillpress.html.Escape;
import org.quillpress.html.PlainCode;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Comment;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.problem.MadeBy;
import org.quillpress.problem.Place;

/**
 * Completes rendered texts: puts in the addresses of links and pictures, and has the broken ones
 * told.
 */
final class Texts {
  private final Settings settings;
  private final Bodies bodies;
  private final Links links;
  private final LinkProblems broken;
  private final boolean traced;

  /**
   * @param traced whether elements tell which line made them
   */
  Texts(Settings settings, Bodies bodies, Links links, LinkProblems broken, boolean traced) {
    this.traced = traced;
    this.settings = settings;
    this.bodies = bodies;
    this.links = links;
    this.broken = broken;
  }

  Bodies.Text read(long handle) throws IOException {
    return bodies.read(handle);
  }

  /**
   * The text for its own page.
   *
   * @param source path of its file
   * @param url encoded address of its page below the home
   */
  String page(Bodies.Text text, String source, String url) {
    String base = settings.address().basePath();
    return safe(
        text.html()
            .fill(
                slot ->
                    slot.kind() == Slot.Kind.LINK && slot.target().startsWith("#")
                        ? Escape.html(slot.target())
                        : value(slot, source, url, base, true)));
  }

  /** The text for its own page and others: links within it lead to its own. */
  String anywhere(Bodies.Text text, String source, String url) {
    String base = settings.address().basePath();
    return safe(text.html().fill(slot -> value(slot, source, url, base, true)));
  }

  /**
   * The text of a comment: comments come from strangers.
   *
   * @param url encoded address of the page that it stands on
   */
  String comment(Comment comment, String url) throws IOException {
    String base = settings.address().basePath();
    Bodies.Text text = bodies.read(comment.body());
    return Cleaner.sanitise(
        text.html().fill(slot -> value(slot, comment.source(), url, base, true)), traced);
  }

  private String safe(String html) {
    return settings.policy().rawHtml() == Settings.RawHtml.SANITISE
        ? Cleaner.sanitise(html, traced)
        : html;
  }

  /** The text for a feed: every address is absolute, and there is nothing that acts. */
  String feed(Bodies.Text text, String source, String url) {
    String base = settings.address().absolute("");
    String filled = text.html().fill(slot -> value(slot, source, url, base, false));
    String html = PlainCode.of(traced ? MadeBy.without(filled) : filled);
    return BareTags.of(text.mixed() ? Cleaner.forFeed(html) : html);
  }

  private String value(Slot slot, String source, String url, String base, boolean tells) {
    Links.Target target = links.resolve(slot.target(), source, url);
    if (slot.kind() == Slot.Kind.SIZE) {
      return target instanceof Links.Target.Found found
          ? links.size(found.url()).map(Texts::attributes).orElse("")
          : "";
    }
    if (target instanceof Links.Target.Found found) {
      return Escape.html(base + found.url());
    }
    if (tells) {
      Place place = Place.of(source, slot.line(), slot.column());
      LinkProblems.What what =
          switch (slot.kind()) {
            case MEDIA -> LinkProblems.What.PICTURE;
            case RECORDING -> LinkProblems.What.RECORDING;
            default -> LinkProblems.What.PAGE;
          };
      broken.tell(target, what, slot.target(), place, url);
    }
    return Escape.html(Links.unfound(target, slot.kind(), base));
  }

  private static String attributes(Picture.Size size) {
    return " width=\"" + size.width() + "\" height=\"" + size.height() + "\"";
  }
}
