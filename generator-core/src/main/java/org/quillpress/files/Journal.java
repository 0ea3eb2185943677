package org.quillpress.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a commit does, written down before it begins, so that the next publication can end it if
 * it was cut short. Each step can be done again without harm.
 *
 * @param staging name of the staging folder, see {@link Staging}
 * @param whole whether the staging folder as a whole becomes the output folder
 * @param steps in order; none for a whole, whose steps are those of its manifest
 * @param manifest the new one
 */
record Journal(String staging, boolean whole, List<Step> steps, Manifest manifest) {
  private static final int VERSION = 1;

  enum Kind {
    MOVE,
    DELETE,
    REMOVE_FOLDER
  }

  /**
   * One change of the output folder.
   *
   * @param path of a file or folder in the output folder
   * @param staged path in the staging folder of what is moved there, or empty
   */
  record Step(Kind kind, String path, String staged) {}

  /** The journal, if there is one and it was written to its end. */
  static Optional<Journal> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<ByteArrayInputStream> content = Checked.input(Files.readAllBytes(file));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(content.get())) {
      if (in.readInt() != VERSION) {
        throw new IOException(
            file + " was written by another version: delete it and the output folder");
      }
      String staging = in.readUTF();
      boolean whole = in.readBoolean();
      int count = in.readInt();
      List<Step> steps = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        steps.add(new Step(Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF()));
      }
      Manifest manifest = Manifest.of(in.readNBytes(in.readInt()));
      return Optional.of(new Journal(staging, whole, steps, manifest));
    }
  }

  /** Writes the content of the journal's file. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    out.writeUTF(staging);
    out.writeBoolean(whole);
    out.writeInt(steps.size());
    for (Step step : steps) {
      out.writeUTF(step.kind().name());
      out.writeUTF(step.path());
      out.writeUTF(step.staged());
    }
    out.writeInt(Checked.size(manifest::write));
    Checked.seal(manifest::write, out);
  }
}
