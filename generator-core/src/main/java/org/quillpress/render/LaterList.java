package org.quillpress.render;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is made when a template reads it: few do. Of one page, so of one thread. */
final class LaterList<T> extends AbstractList<T> {
  private final Supplier<List<T>> maker;
  private @Nullable List<T> made;

  LaterList(Supplier<List<T>> maker) {
    this.maker = maker;
  }

  private List<T> list() {
    List<T> list = made;
    if (list == null) {
      list = maker.get();
      made = list;
    }
    return list;
  }

  @Override
  public T get(int index) {
    return list().get(index);
  }

  @Override
  public int size() {
    return list().size();
  }
}
