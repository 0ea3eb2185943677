package org.quillpress.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Turns a file's bytes into text. */
public final class TextFile {
  private static final int SHOWN = 200;

  private TextFile() {}

  /**
   * Decodes strict UTF-8. A byte order mark is left out; line ends stay as they are; control
   * characters other than tab, line feed and carriage return are left out with a warning.
   *
   * @param path the file's path for places
   * @param bytes the whole file
   * @param problems gets an error with the place of the first byte that is not UTF-8
   * @return the text, or empty if the bytes are not UTF-8
   */
  public static Optional<String> decode(String path, byte[] bytes, Problems problems) {
    int controls = controls(bytes);
    if (sixteenBit(bytes, controls)) {
      problems.add(
          // a line with nothing to see: what the bytes are in UTF-8 would tell nobody anything
          Problem.error(
                  "not-utf-8",
                  new Place(path, 1, 1, " "),
                  "the file is saved as UTF-16, from byte 0 on")
              .withHint("save it as UTF-8: editors ask for it under \"encoding\" when saving"));
      return Optional.empty();
    }
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int from = marked ? 3 : 0;
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    // The decoder puts U+FFFD for what is malformed, but the file may also hold one of its own.
    if (text.indexOf('\ufffd') >= 0 && !strict(path, bytes, from, problems)) {
      return Optional.empty();
    }
    return Optional.of(controls == 0 ? text : clean(path, text, problems));
  }

  /**
   * Reads and {@link #decode(String, byte[], Problems) decodes} a file.
   *
   * @return the text, or empty, with an error, if the file cannot be read or is not UTF-8
   */
  public static Optional<String> read(SourceFile file, Problems problems) throws IOException {
    Optional<byte[]> bytes = bytes(file, problems);
    return bytes.isEmpty() ? Optional.empty() : decode(file.path(), bytes.get(), problems);
  }

  /**
   * The bytes of a file.
   *
   * @return empty, with an error, if the file is gone or may not be read
   */
  public static Optional<byte[]> bytes(SourceFile file, Problems problems) throws IOException {
    try {
      return Optional.of(file.read());
    } catch (AccessDeniedException | NoSuchFileException e) {
      problems.add(
          Problem.error("unreadable", Place.of(file.path()), "the file cannot be read")
              .withHint("see that it is there and that you may read it"));
      return Optional.empty();
    }
  }

  private static int controls(byte[] bytes) {
    int found = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        found++;
      }
    }
    return found;
  }

  private static boolean sixteenBit(byte[] bytes, int controls) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfffe || mark == 0xfeff || controls > bytes.length / 4 && zeros(bytes);
  }

  private static boolean zeros(byte[] bytes) {
    int found = 0;
    for (byte b : bytes) {
      found += b == 0 ? 1 : 0;
    }
    return found > bytes.length / 4;
  }

  /** Whether there are no more control characters than editors let slip in, and no zeros. */
  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return controls(bytes) <= bytes.length / 50;
  }

  private static boolean strict(String path, byte[] bytes, int from, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return true;
    }
    int at = in.position();
    String before = out.flip().toString();
    int line = 1;
    int start = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean pair = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !pair) {
        line++;
        start = i + 1;
      }
    }
    String shown = before.length() - start > SHOWN ? "" : before.substring(start) + "\ufffd";
    Place place = new Place(path, line, before.length() - start + 1, shown);
    String hex = Integer.toHexString(bytes[at] & 0xff);
    boolean text = isText(bytes);
    String letter = new String(bytes, at, 1, StandardCharsets.ISO_8859_1);
    boolean sure = text && Character.isLetter(letter.charAt(0));
    String guess =
        !text ? ", and the file is no text" : sure ? ", but \"" + letter + "\" in Latin-1" : "";
    problems.add(
        Problem.error(
                "not-utf-8",
                place,
                "byte " + at + " of the file, 0x" + hex + ", is not UTF-8" + guess)
            .withHint(
                text
                    ? "save it as UTF-8: editors ask for it under \"encoding\" when saving"
                    : "if it is a picture or a recording, give its name the right ending"));
    return false;
  }

  private static String clean(String path, String text, Problems problems) {
    StringBuilder out = new StringBuilder(text.length());
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        first = first < 0 ? i : first;
      } else {
        out.append(c);
      }
    }
    int line = 1;
    int start = 0;
    for (int i = 0; i < first; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
        line++;
        start = i + 1;
      }
    }
    String code = "U+00" + (text.charAt(first) < 0x10 ? "0" : "");
    String name = code + Integer.toHexString(text.charAt(first)).toUpperCase(java.util.Locale.ROOT);
    problems.add(
        Problem.warning(
                "control-character",
                Place.in(text, path, line, first - start + 1),
                "an invisible character, " + name + ", is left out")
            .withHint("delete it, and others like it further down"));
    return out.toString();
  }
}
