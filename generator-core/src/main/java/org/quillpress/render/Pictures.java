package org.quillpress.render;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Escape;
import org.quillpress.model.Address;
import org.quillpress.model.Picture;
import org.quillpress.theme.view.ImageView;

/** Pictures as templates see them. */
final class Pictures {
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif",
          "svg", "image/svg+xml");

  private final Address address;

  Pictures(Address address) {
    this.address = address;
  }

  /** The address in a page of the site. */
  String url(Picture picture) {
    return address.link(picture.url());
  }

  /** The address anywhere. */
  String absoluteUrl(Picture picture) {
    return address.absoluteLink(picture.url());
  }

  /** The media type by the extension, or null. */
  static @Nullable String type(String url) {
    String extension = url.substring(url.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.get(extension);
  }

  ImageView view(Picture picture) {
    String width = picture.size().map(s -> Integer.toString(s.width())).orElse(null);
    String height = picture.size().map(s -> Integer.toString(s.height())).orElse(null);
    String url = url(picture);
    StringBuilder html = new StringBuilder("<img src=\"").append(Escape.html(url)).append('"');
    if (width != null && height != null) {
      html.append(" width=\"").append(width).append("\" height=\"").append(height).append('"');
    }
    html.append(" alt=\"").append(Escape.html(picture.alt())).append('"');
    String position =
        picture.position() == Picture.Position.CENTER
            ? null
            : picture.position().name().toLowerCase(Locale.ROOT);
    if (position != null) {
      html.append(" class=\"at-").append(position).append('"');
    }
    String lead = html + " fetchpriority=\"high\">";
    html.append(" loading=\"lazy\" decoding=\"async\">");
    return new ImageView(
        url,
        absoluteUrl(picture),
        picture.alt(),
        Cards.present(picture.caption().text()),
        Cards.present(picture.caption().html()),
        Cards.present(picture.credit().html()),
        width,
        height,
        null,
        null,
        type(picture.url()),
        position,
        null,
        html.toString(),
        lead,
        picture.alt().isEmpty());
  }
}
