package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.work.Workers;

class ByteStoreTest {
  private static final int ITEMS = 2_000;
  @TempDir Path folder;

  private static byte[] item(int index) {
    byte[] bytes = new byte[index % 701];
    new Random(index).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 100_000, Long.MAX_VALUE})
  void whatIsAddedByManyThreadsIsReadByMany(long limit) throws IOException {
    Path inside = folder.resolve("made");
    try (ByteStore store = ByteStore.of(limit, Optional.of(inside));
        Workers workers = Workers.of(8)) {
      long[] handles = new long[ITEMS];
      workers.each(
          ITEMS,
          i -> {
            handles[i] = store.append(item(i));
            assertThat(store.read(handles[i])).isEqualTo(item(i));
          });
      workers.each(
          ITEMS,
          i -> assertThat(store.read(handles[ITEMS - 1 - i])).isEqualTo(item(ITEMS - 1 - i)));
    }
    assertThat(inside.toFile().list()).isNullOrEmpty();
  }

  @Test
  void handlesOfOthersAreRefused() throws IOException {
    try (ByteStore store = ByteStore.of(10, Optional.empty())) {
      store.append(new byte[5]);
      assertThatIllegalArgumentException().isThrownBy(() -> store.read(-2));
      assertThatIllegalArgumentException().isThrownBy(() -> store.read(0));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> ByteStore.of(-1, Optional.empty()));
  }

  @Test
  void nothingIsAddedToTheFileAfterClosing() throws IOException {
    ByteStore store = ByteStore.of(0, Optional.of(folder));
    store.append(new byte[5]);
    store.close();
    store.close();
    assertThatThrownBy(() -> store.append(new byte[1])).isInstanceOf(IOException.class);
  }
}
