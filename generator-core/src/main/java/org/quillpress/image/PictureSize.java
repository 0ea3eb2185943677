package org.quillpress.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height of a picture in pixels, read from the head of its file: PNG, JPEG, GIF, WebP and
 * SVG. JPEG sizes are those after the turn that its EXIF orientation asks for.
 */
public record PictureSize(int width, int height) {
  /** How many of the first bytes are enough for nearly all pictures. */
  public static final int HEAD = 256 * 1024;

  private static final Pattern SVG_TAG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern VIEW_BOX =
      Pattern.compile("\\sviewBox\\s*=\\s*[\"']([^\"']{1,200})[\"']");

  /**
   * Reads the size.
   *
   * @param head the first bytes of the file, or all of it
   * @return the size, or nothing if the format is not known or the head is damaged
   */
  public static Optional<PictureSize> of(byte[] head) {
    Optional<PictureSize> size = Optional.empty();
    try {
      if (starts(head, "\u0089PNG")) {
        size = Optional.of(new PictureSize(int4(head, 16), int4(head, 20)));
      } else if (starts(head, "GIF8")) {
        size = Optional.of(new PictureSize(little2(head, 6), little2(head, 8)));
      } else if (head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8) {
        size = jpeg(head);
      } else if (starts(head, "RIFF") && head.length > 30) {
        size = webp(head);
      } else {
        size = svg(head);
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return size.filter(s -> s.width > 0 && s.height > 0);
  }

  private static Optional<PictureSize> jpeg(byte[] b) {
    int i = 2;
    boolean turned = false;
    while (i + 9 < b.length) {
      if ((b[i] & 0xff) != 0xff) {
        return Optional.empty();
      }
      int marker = b[i + 1] & 0xff;
      if (marker == 0xff) {
        i++;
        continue;
      }
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        int height = big2(b, i + 5);
        int width = big2(b, i + 7);
        return Optional.of(
            turned ? new PictureSize(height, width) : new PictureSize(width, height));
      }
      if (marker == 0xe1) {
        turned = turned || exifTurns(b, i + 4);
      }
      i += 2 + big2(b, i + 2);
    }
    return Optional.empty();
  }

  /** EXIF 2.32, tag 0x0112: values 5 to 8 turn the picture by a quarter. */
  private static boolean exifTurns(byte[] b, int at) {
    if (!new String(b, at, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
      return false;
    }
    int tiff = at + 6;
    boolean little = b[tiff] == 'I';
    int directory = tiff + (little ? little2(b, tiff + 4) : big2(b, tiff + 6));
    int entries = little ? little2(b, directory) : big2(b, directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((little ? little2(b, entry) : big2(b, entry)) == 0x0112) {
        return (little ? little2(b, entry + 8) : big2(b, entry + 8)) >= 5;
      }
    }
    return false;
  }

  private static Optional<PictureSize> webp(byte[] b) {
    return switch (new String(b, 12, 4, StandardCharsets.ISO_8859_1)) {
      case "VP8 " -> Optional.of(new PictureSize(little2(b, 26) & 0x3fff, little2(b, 28) & 0x3fff));
      case "VP8L" -> {
        int bits = little2(b, 21) | little2(b, 23) << 16;
        yield Optional.of(new PictureSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1));
      }
      case "VP8X" ->
          Optional.of(
              new PictureSize(
                  (little2(b, 24) | (b[26] & 0xff) << 16) + 1,
                  (little2(b, 27) | (b[29] & 0xff) << 16) + 1));
      default -> Optional.empty();
    };
  }

  private static Optional<PictureSize> svg(byte[] head) {
    String text =
        new String(head, 0, Math.min(head.length, 16 * 1024), StandardCharsets.ISO_8859_1);
    Matcher tag = SVG_TAG.matcher(text);
    if (!tag.find()) {
      return Optional.empty();
    }
    int width = pixels(tag.group(), "width");
    int height = pixels(tag.group(), "height");
    if (width > 0 && height > 0) {
      return Optional.of(new PictureSize(width, height));
    }
    Matcher box = VIEW_BOX.matcher(tag.group());
    String[] numbers = box.find() ? box.group(1).strip().split("[\\s,]+") : new String[0];
    return numbers.length == 4
        ? Optional.of(new PictureSize(round(numbers[2]), round(numbers[3])))
        : Optional.empty();
  }

  private static int pixels(String tag, String name) {
    Matcher m =
        Pattern.compile("\\s" + name + "\\s*=\\s*[\"']\\s*([0-9.]+)(?:px)?\\s*[\"']").matcher(tag);
    return m.find() ? round(m.group(1)) : 0;
  }

  private static int round(String number) {
    try {
      return (int) Math.round(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean starts(byte[] b, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= b.length || (b[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int int4(byte[] b, int at) {
    return big2(b, at) << 16 | big2(b, at + 2);
  }

  private static int big2(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }

  private static int little2(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
  }
}
