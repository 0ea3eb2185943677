package org.quillpress.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.quillpress.files.ByteStore;

/** A text that is not empty, read from a store each time when it is asked for. */
final class StoredText implements CharSequence {
  private final ByteStore store;
  private final long handle;

  private StoredText(ByteStore store, long handle) {
    this.store = store;
    this.handle = handle;
  }

  static StoredText in(ByteStore store, String text) throws IOException {
    return new StoredText(store, store.append(ExactText.bytes(text)));
  }

  /**
   * The text.
   *
   * @throws UncheckedIOException if the store cannot be read
   */
  @Override
  public String toString() {
    try {
      return ExactText.of(store.read(handle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }
}
