package org.quillpress;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The fingerprints of the outputs of a build that were made without a problem. Immutable. */
final class MadeOutputs {
  static final MadeOutputs NONE = new MadeOutputs(new long[0]);

  /** In ascending order. */
  private final long[] fingerprints;

  private MadeOutputs(long[] fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** Those of some outputs, in any order; {@code 0} stands for one that has none. */
  static MadeOutputs of(long[] all) {
    return new MadeOutputs(Arrays.stream(all).filter(one -> one != 0).sorted().toArray());
  }

  boolean have(long fingerprint) {
    return Arrays.binarySearch(fingerprints, fingerprint) >= 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(fingerprints.length);
    for (long one : fingerprints) {
      out.writeLong(one);
    }
  }

  /** What was {@linkplain #write written}. */
  static MadeOutputs read(DataInputStream in) throws IOException {
    // a damaged count ends with the file
    long[] read = new long[Math.min(Math.max(0, in.readInt()), in.available() / Long.BYTES)];
    for (int i = 0; i < read.length; i++) {
      read[i] = in.readLong();
    }
    return new MadeOutputs(read);
  }
}
