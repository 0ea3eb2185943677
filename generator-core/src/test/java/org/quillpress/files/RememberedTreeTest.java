package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Threads that list a folder at the same time share one look at it. */
class RememberedTreeTest {
  /** Lists slowly. */
  private static final class SlowTree implements SourceTree {
    final SourceTree tree = MapSource.of(Map.of("stories/fog.md", "Fog."));
    final AtomicInteger lists = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    volatile boolean fails;

    @Override
    public Listing list(String folder) throws IOException {
      lists.incrementAndGet();
      begun.countDown();
      try {
        assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (fails) {
        throw new IOException("no disk");
      }
      return tree.list(folder);
    }

    @Override
    public Optional<SourceFile> file(String path) throws IOException {
      return tree.file(path);
    }
  }

  private static CompletableFuture<Listing> asked(SourceTree tree) {
    CompletableFuture<Listing> answer = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                answer.complete(tree.list("stories"));
              } catch (IOException e) {
                answer.completeExceptionally(e);
              }
            })
        .start();
    return answer;
  }

  @Test
  void aFolderIsListedOnceForAll() throws Exception {
    SlowTree slow = new SlowTree();
    RememberedTree tree = RememberedTree.of(slow);
    CompletableFuture<Listing> first = asked(tree);
    assertThat(slow.begun.await(30, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Listing> second = asked(tree);
    slow.go.countDown();

    assertThat(first.get(30, TimeUnit.SECONDS)).isSameAs(second.get(30, TimeUnit.SECONDS));
    assertThat(slow.lists).hasValue(1);
    assertThat(first.get().files())
        .extracting(SourceFile::path)
        .isEqualTo(List.of("stories/fog.md"));
  }

  @Test
  void whatCannotBeListedIsAskedForAgain() throws Exception {
    SlowTree slow = new SlowTree();
    slow.go.countDown();
    slow.fails = true;
    RememberedTree tree = RememberedTree.of(slow);
    assertThatThrownBy(() -> tree.list("stories")).isInstanceOf(IOException.class);
    slow.fails = false;

    assertThat(tree.list("stories").files()).hasSize(1);
  }
}
