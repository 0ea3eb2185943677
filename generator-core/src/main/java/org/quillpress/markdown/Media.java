package org.quillpress.markdown;

import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Which files that are typed as pictures are played or read instead, by their names. */
final class Media {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("aac", "audio/aac"),
          Map.entry("flac", "audio/flac"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("oga", "audio/ogg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("webm", "video/webm"),
          Map.entry("vtt", "text/vtt"));

  private Media() {}

  /** The type of a file by its name, or empty if it is taken for a picture. */
  static String type(Image image) {
    if (Destination.dangerous(image.getDestination(), true)) {
      return "";
    }
    String path = path(image.getDestination());
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : TYPES.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), "");
  }

  private static String path(String destination) {
    int end = 0;
    while (end < destination.length() && "?#".indexOf(destination.charAt(end)) < 0) {
      end++;
    }
    return destination.substring(0, end);
  }

  /** Whether it is no picture. */
  static boolean is(Image image) {
    return !type(image).isEmpty();
  }

  static boolean isPlayed(Image image) {
    return type(image).startsWith("audio/") || type(image).startsWith("video/");
  }

  static boolean isFilm(Image image) {
    return type(image).startsWith("video/");
  }

  /**
   * Whether a paragraph is a recording alone, with other forms of it, its captions and the picture
   * before it is played on lines of their own.
   */
  static boolean fills(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Image first) || !isPlayed(first)) {
      return false;
    }
    for (Node node = first.getNext(); node != null; node = node.getNext()) {
      boolean part = node instanceof Image image && (isFilm(first) || isPlayed(image));
      if (!part && !(node instanceof SoftLineBreak)) {
        return false;
      }
    }
    return true;
  }

  /** The language that a file of captions has in its name, {@code fog.de.vtt}, or empty. */
  static String language(Image image) {
    String path = path(image.getDestination());
    int end = path.lastIndexOf('.');
    int start = path.lastIndexOf('.', end - 1) + 1;
    if (start <= path.lastIndexOf('/') || end - start < 2) {
      return "";
    }
    String code = path.substring(start, end);
    boolean code2 = code.length() <= 3 || code.length() <= 11 && code.indexOf('-') > 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      code2 &= c < 128 && (Character.isLetterOrDigit(c) || c == '-');
    }
    return code2 ? code : "";
  }
}
