package org.quillpress.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps two builds from publishing to one folder at once, in this process and in others. */
final class OutputLock implements Closeable {
  // The system's locks are the whole process's: opening and closing the file once more would
  // release them.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path state;
  private final FileChannel channel;

  private OutputLock(Path state, FileChannel channel) {
    this.state = state;
    this.channel = channel;
  }

  /** The lock of a state folder, given by its real path, or empty if someone has it. */
  static Optional<OutputLock> take(Path state) throws IOException {
    if (!HELD.add(state)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(
              state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        taken = channel.tryLock() != null;
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      return taken ? Optional.of(new OutputLock(state, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD.remove(state);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(state);
    }
  }
}
