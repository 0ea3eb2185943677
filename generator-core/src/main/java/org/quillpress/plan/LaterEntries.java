package org.quillpress.plan;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entries of a sitemap, found when somebody reads the first of them. Thread-safe. */
final class LaterEntries extends AbstractList<Output.SitemapEntry> {
  private final Supplier<List<Output.SitemapEntry>> finder;
  private @Nullable List<Output.SitemapEntry> found;

  LaterEntries(Supplier<List<Output.SitemapEntry>> finder) {
    this.finder = finder;
  }

  private synchronized List<Output.SitemapEntry> list() {
    List<Output.SitemapEntry> list = found;
    if (list == null) {
      list = finder.get();
      found = list;
    }
    return list;
  }

  @Override
  public Output.SitemapEntry get(int index) {
    return list().get(index);
  }

  @Override
  public int size() {
    return list().size();
  }
}
