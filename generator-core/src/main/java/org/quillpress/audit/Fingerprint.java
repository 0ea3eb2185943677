package org.quillpress.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.quillpress.problem.Problem;

/** What a finding says, in few letters: the same when lines move and numbers change. */
final class Fingerprint {
  private static final int LETTERS = 16;

  private Fingerprint() {}

  static String of(Problem problem) {
    String said = problem.message().replaceAll("[0-9]+(?:[.,][0-9]+)*", "0");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
