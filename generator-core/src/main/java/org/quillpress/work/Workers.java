package org.quillpress.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few threads that do independent work items. Items are taken in small runs, so that scheduling
 * costs little and a slow item holds up few others. Deep recursion in an item is allowed for: each
 * thread has a large stack.
 */
public final class Workers implements AutoCloseable {
  private static final int LONGEST_RUN = 16;
  private static final int RUNS_PER_THREAD = 8;
  private static final long STACK = 16L * 1024 * 1024;

  private final int threads;
  private final ThreadGroup group = new ThreadGroup("quillpress");
  private final ExecutorService executor;

  /** What is done to one item. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does the work of one item.
     *
     * @param index of the item, from 0
     */
    void run(int index) throws IOException;
  }

  private Workers(int threads) {
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(group, task, "quillpress", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts threads.
   *
   * @param threads how many, at least 1
   */
  public static Workers of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    return new Workers(threads);
  }

  /**
   * Runs a task for each index below {@code count} and waits for all of them. If one fails, no
   * further item is begun and its failure is thrown. Within a task of the same workers the items
   * are done one after the other by the thread that asks.
   *
   * @throws IOException if a task throws one, or if the calling thread is interrupted; the items
   *     that are being worked at are waited for in any case
   */
  public void each(int count, Task task) throws IOException {
    if (Thread.currentThread().getThreadGroup() == group) {
      for (int i = 0; i < count; i++) {
        task.run(i);
      }
      return;
    }
    int length = Math.max(1, Math.min(LONGEST_RUN, count / (threads * RUNS_PER_THREAD)));
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stopped = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, count); i++) {
      running.add(
          executor.submit(
              () -> {
                try {
                  run(next, length, count, stopped, task);
                } catch (IOException e) {
                  stopped.set(true);
                  throw new UncheckedIOException(e);
                } catch (RuntimeException | Error e) {
                  stopped.set(true);
                  throw e;
                }
              }));
    }
    await(running, stopped);
  }

  /**
   * Begins a piece of work beside others. What is begun first is never behind what is begun later,
   * so a task may wait for a piece of work that was begun before it.
   */
  public <T> Later<T> begin(Work<T> work) {
    return new Later<>(executor.submit(work::run));
  }

  /** A piece of work. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T run() throws IOException;
  }

  /** What a piece of work gives when it is done. */
  public static final class Later<T> {
    private final Future<T> future;

    private Later(Future<T> future) {
      this.future = future;
    }

    /**
     * Waits for it.
     *
     * @throws IOException if the work throws one, or if the calling thread is interrupted
     */
    public T get() throws IOException {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        if (e.getCause() instanceof Error failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static void run(
      AtomicInteger next, int length, int count, AtomicBoolean stopped, Task task)
      throws IOException {
    while (!stopped.get()) {
      int from = next.getAndAdd(length);
      if (from >= count) {
        return;
      }
      for (int i = from; i < Math.min(count, from + length) && !stopped.get(); i++) {
        task.run(i);
      }
    }
  }

  private static void await(List<Future<?>> running, AtomicBoolean stopped) throws IOException {
    Throwable failure = null;
    boolean interrupted = false;
    for (Future<?> future : running) {
      while (!future.isDone() || failure == null) {
        try {
          future.get();
          break;
        } catch (ExecutionException e) {
          failure = failure == null ? e.getCause() : failure;
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
    if (failure instanceof UncheckedIOException e) {
      throw e.getCause();
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
