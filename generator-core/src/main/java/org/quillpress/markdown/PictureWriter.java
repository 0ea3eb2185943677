package org.quillpress.markdown;

import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Writes pictures: in a line of text, or as figures. */
final class PictureWriter {
  private static final int LONGEST_QUOTE = 80;

  private final HtmlOut out;
  private final Source source;
  private final DestinationPlaces places;
  private final ExtraAttributes attributes;
  private final Trace trace;
  private final boolean warns;

  /**
   * @param warns whether pictures without a description are a problem
   */
  PictureWriter(
      HtmlOut out,
      Source source,
      DestinationPlaces places,
      ExtraAttributes attributes,
      Trace trace,
      boolean warns) {
    this.trace = trace;
    this.out = out;
    this.source = source;
    this.places = places;
    this.attributes = attributes;
    this.warns = warns;
  }

  /** A figure of the one picture of a paragraph, with the title as its caption. */
  void figure(Node paragraph, Image image) {
    out.raw("<figure");
    attributes.write(paragraph, "figure", "");
    out.raw('>');
    write(image, null);
    String caption = image.getTitle();
    if (caption != null && !caption.isBlank()) {
      out.raw("<figcaption>").text(caption).raw("</figcaption>");
    }
    out.raw("</figure>\n");
  }

  /** A picture that leads to its file: without a description, nobody would know where to. */
  void linked(Image image) {
    String destination = image.getDestination();
    boolean leads =
        !Destination.dangerous(destination, true) && !PlainText.alternative(image).isBlank();
    if (leads) {
      out.raw("<a href=\"");
      if (source.external().internal(destination)) {
        places.slot(image, destination, Slot.Kind.MEDIA, out);
      } else {
        out.url(destination);
      }
      out.raw('"');
      trace.write(image);
      out.raw('>');
    }
    write(image, null);
    out.raw(leads ? "</a>" : "");
    String caption = image.getTitle();
    if (caption != null && !caption.isBlank()) {
      out.raw("<figcaption>").text(caption).raw("</figcaption>");
    }
  }

  void write(Image image, @Nullable String title) {
    String destination = image.getDestination();
    String alt = PlainText.alternative(image);
    if (Destination.dangerous(destination, true)) {
      source.warn(
          "link-scheme",
          places.spot(image, destination),
          "\"" + shortened(destination) + "\" is no address of a picture",
          "type the path of a picture, such as fog.jpg");
      out.text(alt);
      return;
    }
    if (warns && alt.isBlank()) {
      source.warn(
          "image-alt",
          image,
          "the picture \"" + shortened(destination) + "\" has no description",
          "describe the picture between the brackets: ![a lighthouse in fog](…)");
    }
    out.raw("<img src=\"");
    if (source.external().internal(destination)) {
      places.slot(image, destination, Slot.Kind.MEDIA, out);
      out.raw('"');
      if (!attributes.own().has(image, "width") && !attributes.own().has(image, "height")) {
        out.slot(Slot.Kind.SIZE, destination, source.line(image), source.column(image));
      }
    } else {
      out.url(destination).raw('"');
    }
    out.raw(" alt=\"").text(alt).raw('"');
    if (title != null) {
      out.raw(" title=\"").text(title).raw('"');
    }
    out.raw(attributes.own().has(image, "loading") ? "" : " loading=\"lazy\"");
    out.raw(" decoding=\"async\"");
    attributes.write(image, "img", "");
    out.raw('>');
  }

  static String shortened(String destination) {
    return destination.length() <= LONGEST_QUOTE
        ? destination
        : destination.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
