package org.quillpress;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.quillpress.plan.Output;
import org.quillpress.preview.LiveSite;
import org.quillpress.problem.Problem;

/**
 * A site of which the newest stories are shown while all of it is read for the first time. Pages
 * that are not among those, and all files for machines, are waited for. Thread-safe.
 */
final class OpeningSite implements LiveSite, Closeable {
  private final SiteGenerator.Parts parts;
  private final Set<String> inSource;
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile OpenSite whole;
  private volatile @Nullable OpenSite newest;
  private boolean closed;

  OpeningSite(SiteGenerator.Parts parts, Set<String> inSource) {
    this.parts = parts;
    this.inSource = inSource;
    this.whole = new OpenSite(parts, inSource, true);
  }

  @Override
  public void open() throws IOException {
    OpenSite first = whole;
    try {
      first.refresh();
    } finally {
      // also after a failure: nobody may wait for ever
      if (!first.isPart()) {
        read.countDown();
      }
    }
    if (first.isPart() && begin(first)) {
      refresh();
    }
  }

  /**
   * Shows the newest stories until all is read.
   *
   * @return whether there are none to show, so that all is to be read at once
   */
  private synchronized boolean begin(OpenSite first) throws IOException {
    if (closed) {
      return false;
    }
    whole = new OpenSite(parts, inSource, false);
    if (first.isThere()) {
      newest = first;
      return false;
    }
    first.close();
    return true;
  }

  @Override
  public boolean isWhole() {
    return newest == null;
  }

  /** With an error in another story the newest stay, until it is mended. */
  @Override
  public void refresh() throws IOException {
    try {
      whole.refresh();
    } finally {
      settle();
    }
  }

  @Override
  public void refresh(Collection<String> changed) throws IOException {
    whole.refresh(changed);
    settle();
  }

  private void settle() throws IOException {
    if (whole.isThere()) {
      forgetNewest();
    }
    read.countDown();
  }

  private void forgetNewest() throws IOException {
    OpenSite shown = newest;
    newest = null;
    if (shown != null) {
      shown.close();
    }
  }

  /** What a site can be asked. */
  private interface Question<T> {
    T of(OpenSite site) throws IOException;
  }

  /** Asks what there is to show; if that is closed meanwhile, the other one. */
  @SuppressWarnings("ReferenceEquality") // whether it is still the one
  private <T> T ask(Question<T> question) throws IOException {
    OpenSite shown = newest;
    if (shown != null) {
      T answer = question.of(shown);
      if (newest == shown) {
        return answer;
      }
    }
    return question.of(whole);
  }

  @Override
  public boolean isOutOfDate() throws IOException {
    return isWhole() && whole.isOutOfDate();
  }

  @Override
  public String basePath() throws IOException {
    return ask(OpenSite::basePath);
  }

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    Optional<byte[]> now = isWhole() ? Optional.empty() : fileNow(path);
    if (now.isPresent()) {
      return now;
    }
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    return whole.file(path);
  }

  @Override
  public Optional<byte[]> fileNow(String path) throws IOException {
    OpenSite shown = newest;
    if (shown == null) {
      return whole.file(path);
    }
    // of the search nothing is made yet
    return path.endsWith(".json") ? Optional.empty() : shown.file(path, OpeningSite::isMadeOfFew);
  }

  /** A feed that is not complete would be taken for one whose stories are gone. */
  private static boolean isMadeOfFew(Output output) {
    return output instanceof Output.Page
        || output instanceof Output.Copy
        || output instanceof Output.Made;
  }

  @Override
  public Optional<String> address(String file) throws IOException {
    return ask(site -> site.address(file));
  }

  @Override
  public Set<String> files(Collection<String> sources) throws IOException {
    return ask(site -> site.files(sources));
  }

  @Override
  public Map<String, String> early() throws IOException {
    return ask(OpenSite::early);
  }

  /** Until all is read none are told, and nobody waits: links to the rest are not broken. */
  @Override
  public List<Problem> problems() throws IOException {
    return read.getCount() > 0 ? List.of() : whole.problems();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try {
      forgetNewest();
    } finally {
      whole.close();
      read.countDown();
    }
  }
}
