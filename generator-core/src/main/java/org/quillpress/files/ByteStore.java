package org.quillpress.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps byte arrays for the time of a build: in memory up to a limit, the rest in one temporary
 * file. Thread-safe. Closing deletes the file.
 */
public final class ByteStore implements Closeable {
  private final long limit;
  private final @Nullable Path folder;
  private final Map<Long, byte[]> memory = new ConcurrentHashMap<>();
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong end = new AtomicLong();
  private @Nullable FileChannel file;
  private boolean closed;

  private ByteStore(long limit, @Nullable Path folder) {
    this.limit = limit;
    this.folder = folder;
  }

  /**
   * A store.
   *
   * @param limit bytes to keep in memory, at least 0
   * @param folder where to put the temporary file, created if need be; empty for the JDK's own
   *     folder
   */
  public static ByteStore of(long limit, Optional<Path> folder) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
    return new ByteStore(limit, folder.orElse(null));
  }

  /**
   * Adds bytes.
   *
   * @param bytes not changed afterwards by the caller
   * @return what to give to {@link #read(long)}
   */
  public long append(byte[] bytes) throws IOException {
    if (used.addAndGet(bytes.length) <= limit) {
      long handle = -next.incrementAndGet();
      memory.put(handle, bytes);
      return handle;
    }
    used.addAndGet(-bytes.length);
    FileChannel channel = file();
    long handle = end.getAndAdd(Integer.BYTES + (long) bytes.length);
    ByteBuffer head = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip();
    write(channel, head, handle);
    write(channel, ByteBuffer.wrap(bytes), handle + Integer.BYTES);
    return handle;
  }

  /**
   * The bytes of a handle; must not be changed.
   *
   * @param handle what {@link #append(byte[])} of this store returned
   */
  public byte[] read(long handle) throws IOException {
    if (handle < 0) {
      byte[] bytes = memory.get(handle);
      if (bytes == null) {
        throw new IllegalArgumentException("handle is not of this store: " + handle);
      }
      return bytes;
    }
    if (handle >= end.get()) {
      throw new IllegalArgumentException("handle is not of this store: " + handle);
    }
    FileChannel channel = file();
    byte[] bytes = new byte[read(channel, new byte[Integer.BYTES], handle).getInt()];
    read(channel, bytes, handle + Integer.BYTES);
    return bytes;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    memory.clear();
    if (file != null) {
      file.close();
    }
  }

  private synchronized FileChannel file() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    FileChannel open = file;
    if (open == null) {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path path =
          folder == null
              ? Files.createTempFile("quillpress", ".bytes")
              : Files.createTempFile(folder, "quillpress", ".bytes");
      open =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = open;
    }
    return open;
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static ByteBuffer read(FileChannel channel, byte[] into, long position)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("the temporary file was cut short");
      }
    }
    return buffer.flip();
  }
}
