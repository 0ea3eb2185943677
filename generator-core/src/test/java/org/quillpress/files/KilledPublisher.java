package org.quillpress.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Publishes in a process of its own, to be killed. */
final class KilledPublisher {
  static final int FILES = 3_000;

  private KilledPublisher() {}

  /** Half of the files differ from version to version, some come, some go. */
  static Map<String, String> tree(int version) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      String content = i % 2 == 0 ? "same " + i : "version " + version + " of " + i;
      String name = i % 10 == 1 ? "v" + version + "/" + i : "s/" + i;
      files.put(name + "/index.html", (content + "\n").repeat(100));
    }
    files.put("feed.xml", "<feed>" + version + "</feed>");
    files.put(version % 2 == 0 ? "swap" : "swap/inner.html", "swapped " + version);
    return files;
  }

  public static void main(String[] args) throws Exception {
    FolderTarget target = FolderTarget.of(Path.of(args[0]), Path.of(args[1]));
    try (Publication publication = target.begin()) {
      System.out.println("writing");
      for (Map.Entry<String, String> file : tree(Integer.parseInt(args[2])).entrySet()) {
        publication.write(file.getKey(), Trees.bytes(file.getValue()));
      }
      publication.problems();
      System.out.println("committing");
      publication.commit();
      System.out.println("done");
    }
  }
}
