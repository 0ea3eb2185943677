package org.quillpress.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Texts of any length and with any characters among binary data. */
public final class BinaryText {
  private BinaryText() {}

  /** Writes a text: its length, and its UTF-16 units. */
  public static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  /**
   * Reads a text.
   *
   * @throws IOException if there is none, as far as the stream knows what is left of it
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / 2) {
      throw new IOException("there is no text of length " + length);
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = in.readChar();
    }
    return new String(chars);
  }
}
