package org.quillpress.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quillpress.files.BinaryText;
import org.quillpress.markdown.Html;
import org.quillpress.markdown.Slot;

/** HTML with its slots among binary data. */
final class BinaryHtml {
  private static final List<Slot.Kind> KINDS = List.of(Slot.Kind.values());

  private BinaryHtml() {}

  static void write(DataOutputStream out, Html html) throws IOException {
    byte[] text = ExactText.bytes(html.text());
    out.writeInt(text.length);
    out.write(text);
    out.writeInt(html.slots().size());
    for (Slot slot : html.slots()) {
      out.writeInt(slot.at());
      out.writeByte(KINDS.indexOf(slot.kind()));
      BinaryText.write(out, slot.target());
      out.writeInt(slot.line());
      out.writeInt(slot.column());
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if there is no HTML, as far as the stream knows what is left of it
   */
  static Html read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("there is no HTML of length " + length);
    }
    String text = ExactText.of(in.readNBytes(length));
    int count = in.readInt();
    List<Slot> slots = count == 0 ? List.of() : new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = in.readInt();
      int kind = in.readByte();
      if (kind < 0 || kind >= KINDS.size()) {
        throw new IOException("there is no slot of kind " + kind);
      }
      slots.add(new Slot(at, KINDS.get(kind), BinaryText.read(in), in.readInt(), in.readInt()));
    }
    return new Html(text, slots);
  }
}
