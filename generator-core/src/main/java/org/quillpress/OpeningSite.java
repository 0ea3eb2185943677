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
import org.quillpress.content.NewestTexts;
import org.quillpress.files.RememberedTree;
import org.quillpress.files.SourceTree;
import org.quillpress.plan.Output;
import org.quillpress.preview.LiveSite;
import org.quillpress.problem.Problem;
import org.quillpress.work.Workers;

/**
 * A site of which the newest stories are shown while all of it is read for the first time. Pages
 * that are not among those, and all files for machines, are waited for. Thread-safe.
 */
final class OpeningSite implements LiveSite, Closeable {
  private final SiteGenerator.Parts parts;
  private final Set<String> inSource;
  private final OpenSite whole;
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile @Nullable OpenSite newest;

  OpeningSite(SiteGenerator.Parts parts, Set<String> inSource) {
    this.parts = parts;
    this.inSource = inSource;
    this.whole = new OpenSite(parts, parts.trees().site(), inSource);
  }

  @Override
  public boolean open() throws IOException {
    SourceTree tree = RememberedTree.of(parts.trees().site());
    Optional<SourceTree> some;
    try (Workers workers = Workers.of(parts.threads())) {
      some = NewestTexts.of(tree, inSource, workers);
    }
    if (some.isEmpty()) {
      return false;
    }
    OpenSite site = new OpenSite(parts, some.get(), inSource);
    boolean shows = false;
    try {
      site.refresh();
      shows = !site.paths().isEmpty();
    } finally {
      if (shows) {
        newest = site;
      } else {
        site.close();
      }
    }
    return shows;
  }

  @Override
  public boolean isWhole() {
    return newest == null;
  }

  @Override
  public void refresh() throws IOException {
    try {
      whole.refresh();
    } finally {
      forgetNewest();
    }
  }

  @Override
  public void refresh(Collection<String> changed) throws IOException {
    whole.refresh(changed);
  }

  private void forgetNewest() throws IOException {
    OpenSite shown = newest;
    newest = null;
    read.countDown();
    if (shown != null) {
      shown.close();
    }
  }

  /** What there is to show now. */
  private OpenSite current() {
    OpenSite shown = newest;
    return shown == null ? whole : shown;
  }

  @Override
  public boolean isOutOfDate() throws IOException {
    return isWhole() && whole.isOutOfDate();
  }

  @Override
  public String basePath() throws IOException {
    return current().basePath();
  }

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    OpenSite shown = newest;
    if (shown != null && !path.endsWith(".json")) {
      Optional<byte[]> file = shown.file(path, OpeningSite::isMadeOfFew);
      if (file.isPresent()) {
        return file;
      }
    }
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    return whole.file(path);
  }

  /** A feed that is not complete would be taken for one whose stories are gone. */
  private static boolean isMadeOfFew(Output output) {
    return output instanceof Output.Page
        || output instanceof Output.Copy
        || output instanceof Output.Made;
  }

  @Override
  public Optional<String> address(String file) throws IOException {
    return current().address(file);
  }

  @Override
  public Set<String> files(Collection<String> sources) throws IOException {
    return current().files(sources);
  }

  @Override
  public Map<String, String> early() throws IOException {
    return current().early();
  }

  /** Of a part of the site none are told: links to the rest of it are not broken. */
  @Override
  public List<Problem> problems() throws IOException {
    return isWhole() ? whole.problems() : List.of();
  }

  @Override
  public void close() throws IOException {
    try (whole) {
      forgetNewest();
    }
  }
}
