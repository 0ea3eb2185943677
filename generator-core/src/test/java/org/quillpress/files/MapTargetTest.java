package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapTargetTest {
  @Test
  void aCommitReplacesWhatWasThere() throws IOException {
    MapTarget target = new MapTarget();
    assertThat(Trees.publish(target, Map.of("b", "1", "a", "1"))).isEqualTo(new Published(2, 0, 0));
    Map<String, byte[]> before = target.files();
    assertThat(Trees.publish(target, Map.of("b", "1", "c", "2"))).isEqualTo(new Published(1, 1, 1));
    assertThat(target.files().keySet()).containsExactly("b", "c");
    assertThat(before.keySet()).containsExactly("a", "b");
  }

  @Test
  void withoutACommitNothingChanges() throws IOException {
    MapTarget target = new MapTarget();
    try (Publication publication = target.begin()) {
      publication.write("a", new byte[0]);
      assertThatIllegalArgumentException().isThrownBy(() -> publication.write("a", new byte[0]));
      assertThatIllegalArgumentException().isThrownBy(() -> publication.write("../a", new byte[0]));
    }
    assertThat(target.files()).isEmpty();
  }
}
