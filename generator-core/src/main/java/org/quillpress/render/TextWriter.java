package org.quillpress.render;

import java.io.Writer;

/** A writer into memory without the locks of {@link java.io.StringWriter}. */
final class TextWriter extends Writer {
  private final StringBuilder text;

  TextWriter(int size) {
    text = new StringBuilder(size);
  }

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(char[] chars, int from, int count) {
    text.append(chars, from, count);
  }

  @Override
  public void write(String more) {
    text.append(more);
  }

  @Override
  public void write(String more, int from, int count) {
    text.append(more, from, from + count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
