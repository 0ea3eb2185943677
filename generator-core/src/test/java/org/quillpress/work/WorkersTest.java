package org.quillpress.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {
  @ParameterizedTest
  @CsvSource({"1,0", "1,1", "1,1000", "4,3", "4,1001", "16,5", "3,100000"})
  void eachItemIsDoneOnce(int threads, int count) throws IOException {
    AtomicIntegerArray done = new AtomicIntegerArray(count);
    try (Workers workers = Workers.of(threads)) {
      workers.each(count, done::incrementAndGet);
    }
    for (int i = 0; i < count; i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
  }

  @Test
  void fewItemsAreSharedByAllThreads() {
    CountDownLatch all = new CountDownLatch(4);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          try (Workers workers = Workers.of(4)) {
            workers.each(
                4,
                i -> {
                  all.countDown();
                  await(all);
                });
          }
        });
  }

  @Test
  void failuresAreThrownAsTheyAreAndStopTheRest() {
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = Workers.of(2)) {
      assertThatThrownBy(
              () ->
                  workers.each(
                      1_000_000,
                      i -> {
                        done.incrementAndGet();
                        throw new IOException("disk");
                      }))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("disk");
      assertThat(done.get()).isLessThanOrEqualTo(2);
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  workers.each(
                      10,
                      i -> {
                        throw new IllegalStateException("bug");
                      }));
      assertThatThrownBy(() -> workers.each(1, i -> deep(0)))
          .isInstanceOf(StackOverflowError.class);
      assertThatThrownBy(
              () ->
                  workers.each(
                      1,
                      i -> {
                        throw new UncheckedIOException(new IOException("wrapped"));
                      }))
          .isExactlyInstanceOf(IOException.class);
    }
  }

  @Test
  void workInsideWorkDoesNotWaitForItself() {
    AtomicInteger done = new AtomicInteger();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          try (Workers workers = Workers.of(2)) {
            workers.each(50, i -> workers.each(10, j -> done.incrementAndGet()));
          }
        });
    assertThat(done.get()).isEqualTo(500);
  }

  @Test
  void anInterruptedCallerWaitsForWhatIsBegunAndSaysSo() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Thread caller = Thread.currentThread();
          AtomicInteger open = new AtomicInteger();
          try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(
                    () ->
                        workers.each(
                            1_000_000,
                            i -> {
                              open.incrementAndGet();
                              caller.interrupt();
                              open.decrementAndGet();
                            }))
                .isInstanceOf(IOException.class)
                .hasMessage("interrupted");
            assertThat(open.get()).isZero();
            assertThat(Thread.interrupted()).isTrue();
          }
        });
  }

  @Test
  void deepRecursionHasRoom() throws IOException {
    try (Workers workers = Workers.of(1)) {
      workers.each(1, i -> assertThat(nested(30_000)).isEqualTo(30_000));
    }
  }

  @Test
  void thereIsAtLeastOneThread() {
    assertThatIllegalArgumentException().isThrownBy(() -> Workers.of(0));
  }

  private static int nested(int depth) {
    return depth == 0 ? 0 : 1 + nested(depth - 1);
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : deep(depth + 1) + 1;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
