package org.quillpress.markdown;

import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes recordings and films: players that load nothing before somebody asks, with a link. */
final class MediaWriter {
  private final HtmlOut out;
  private final Source source;
  private final DestinationPlaces places;
  private final WordCount words;
  private final Trace trace;
  private final boolean warns;

  /**
   * @param warns whether a recording without a name is a problem
   */
  MediaWriter(
      HtmlOut out,
      Source source,
      DestinationPlaces places,
      WordCount words,
      Trace trace,
      boolean warns) {
    this.trace = trace;
    this.out = out;
    this.source = source;
    this.places = places;
    this.words = words;
    this.warns = warns;
  }

  /** A paragraph that {@link Media#fills}: a figure, with the title as its caption. */
  void figure(Paragraph paragraph) {
    Image image = (Image) paragraph.getFirstChild();
    out.raw(Media.isFilm(image) ? "<figure class=\"film\">" : "<figure class=\"sound\">");
    write(image, true);
    if (image.getTitle() != null && !image.getTitle().isBlank()) {
      out.raw("<figcaption>").text(image.getTitle()).raw("</figcaption>");
      words.add(image.getTitle());
    }
    out.raw("</figure>\n");
  }

  /** A recording, or a file of captions that stands by itself, which can only be linked to. */
  void inline(Image image) {
    if (Media.isPlayed(image)) {
      write(image, false);
    } else {
      link(image, PlainText.alternative(image));
    }
  }

  private void write(Image image, boolean withParts) {
    String name = PlainText.alternative(image);
    if (warns && name.isBlank()) {
      source.warn(
          "image-alt",
          image,
          "the recording \""
              + PictureWriter.shortened(image.getDestination())
              + "\" has no description",
          "say between the brackets what it is: ![Ada reads the first chapter](…)");
    }
    boolean film = Media.isFilm(image);
    boolean several = withParts && hasOtherForms(image);
    out.raw(film ? "<video" : "<audio");
    trace.write(image);
    out.raw(" controls preload=\"none\"");
    if (!name.isBlank()) {
      out.raw(" aria-label=\"").text(name).raw('"');
    }
    if (!several) {
      address(" src", image, Slot.Kind.RECORDING);
    }
    if (withParts && film) {
      poster(image);
    }
    out.raw('>');
    if (several) {
      source(image);
    }
    for (Node node = image.getNext(); withParts && node != null; node = node.getNext()) {
      if (node instanceof Image part && Media.isPlayed(part)) {
        source(part);
      }
    }
    boolean first = true;
    for (Node node = image.getNext(); withParts && node != null; node = node.getNext()) {
      if (node instanceof Image part && Media.type(part).equals("text/vtt")) {
        track(part, first);
        first = false;
      }
    }
    link(image, name.isBlank() ? image.getDestination() : name);
    out.raw(film ? "</video>" : "</audio>");
  }

  private static boolean hasOtherForms(Image image) {
    for (Node node = image.getNext(); node != null; node = node.getNext()) {
      if (node instanceof Image part && Media.isPlayed(part)) {
        return true;
      }
    }
    return false;
  }

  private void poster(Image image) {
    for (Node node = image.getNext(); node != null; node = node.getNext()) {
      if (node instanceof Image part && !Media.is(part)) {
        address(" poster", part, Slot.Kind.MEDIA);
        return;
      }
    }
  }

  private void source(Image part) {
    out.raw("<source");
    trace.write(part);
    address(" src", part, Slot.Kind.RECORDING);
    out.raw(" type=\"").raw(Media.type(part)).raw("\">");
  }

  private void track(Image part, boolean first) {
    out.raw("<track");
    trace.write(part);
    out.raw(" kind=\"captions\"");
    address(" src", part, Slot.Kind.FILE);
    String language = Media.language(part);
    if (!language.isEmpty()) {
      out.raw(" srclang=\"").text(language).raw('"');
    }
    String name = PlainText.alternative(part);
    if (!name.isBlank()) {
      out.raw(" label=\"").text(name).raw('"');
    }
    out.raw(first ? " default>" : ">");
  }

  private void link(Image image, String words) {
    out.raw("<a");
    trace.write(image);
    address(" href", image, Slot.Kind.RECORDING);
    out.raw('>').text(words).raw("</a>");
  }

  private void address(String attribute, Image image, Slot.Kind kind) {
    String destination = image.getDestination();
    out.raw(attribute).raw("=\"");
    if (source.external().internal(destination)) {
      places.slot(image, destination, kind, out);
    } else {
      out.url(destination);
    }
    out.raw('"');
  }
}
