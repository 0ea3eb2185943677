package org.quillpress.search;

import java.nio.charset.StandardCharsets;

/** Writes the few forms of JSON (RFC 8259) that an index has. */
final class Json {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(1 << 12);

  Json raw(String json) {
    out.append(json);
    return this;
  }

  Json raw(int number) {
    out.append(number);
    return this;
  }

  /** Begins an element of an array behind its bracket or another element. */
  Json next() {
    if (out.charAt(out.length() - 1) != '[') {
      out.append(',');
    }
    return this;
  }

  Json text(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) && isAlone(text, i)) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 15));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private static boolean isAlone(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Adds what another has. */
  Json with(Json other) {
    out.append(other.out);
    return this;
  }

  int length() {
    return out.length();
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
