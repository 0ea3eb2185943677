package org.quillpress.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.quillpress.model.Address;
import org.quillpress.plan.Output;
import org.quillpress.work.Workers;

/** Makes the files of a site and looks for an address in them, as a reader's program would. */
final class Search {
  private static final String BEFORE = "\"'>=";
  private static final String BEHIND = "\"'<#?&";

  private final Explainer.Bytes bytes;
  private final Workers workers;

  Search(Explainer.Bytes bytes, Workers workers) {
    this.bytes = bytes;
    this.workers = workers;
  }

  /**
   * The pages, feeds and sitemaps that hold an address, in the order of the plan.
   *
   * @param url encoded path below the home
   */
  List<Output> find(String url, Address address, List<Output> outputs) throws IOException {
    byte[] path = (address.basePath() + url).getBytes(StandardCharsets.UTF_8);
    byte[] origin = address.origin().getBytes(StandardCharsets.UTF_8);
    AtomicIntegerArray hits = new AtomicIntegerArray(outputs.size());
    workers.each(
        outputs.size(),
        i -> {
          Output output = outputs.get(i);
          boolean text = !(output instanceof Output.Copy || output instanceof Output.Made);
          if (text && holds(bytes.of(output), path, origin)) {
            hits.set(i, 1);
          }
        });
    List<Output> found = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (hits.get(i) == 1) {
        found.add(outputs.get(i));
      }
    }
    return found;
  }

  private static boolean holds(byte[] text, byte[] path, byte[] origin) {
    for (int i = indexOf(text, path, 0); i >= 0; i = indexOf(text, path, i + 1)) {
      int end = i + path.length;
      int start = matches(text, origin, i - origin.length) ? i - origin.length : i;
      boolean begins = start > 0 && BEFORE.indexOf(text[start - 1]) >= 0;
      boolean ends = end < text.length && BEHIND.indexOf(text[end]) >= 0;
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(byte[] text, byte[] wanted, int from) {
    for (int i = from; i <= text.length - wanted.length; i++) {
      if (text[i] == wanted[0] && matches(text, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] text, byte[] wanted, int at) {
    if (at < 0 || at + wanted.length > text.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (text[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
