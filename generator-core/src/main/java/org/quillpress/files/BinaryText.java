package org.quillpress.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Texts of any length and with any characters among binary data. */
public final class BinaryText {
  /**
   * So many characters fit into what {@link DataOutputStream#writeUTF} takes, whatever they are.
   */
  private static final int PIECE = 65_535 / 3;

  private BinaryText() {}

  /** Writes a text: its length, and its characters in pieces. */
  public static void write(DataOutputStream out, String text) throws IOException {
    int length = text.length();
    out.writeInt(length);
    for (int from = 0; from < length; from += PIECE) {
      out.writeUTF(text.substring(from, Math.min(length, from + PIECE)));
    }
  }

  /**
   * Reads a text.
   *
   * @throws IOException if there is none, as far as the stream knows what is left of it
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("there is no text of length " + length);
    }
    String text = length == 0 ? "" : in.readUTF();
    if (length > PIECE) {
      StringBuilder pieces = new StringBuilder(length).append(text);
      while (pieces.length() < length) {
        pieces.append(in.readUTF());
      }
      text = pieces.toString();
    }
    if (text.length() != length) {
      throw new IOException("there is no text of length " + length);
    }
    return text;
  }
}
