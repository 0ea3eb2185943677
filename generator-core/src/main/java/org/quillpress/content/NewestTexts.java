package org.quillpress.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.files.SourceFile;
import org.quillpress.work.Workers;

/**
 * Chooses the newest texts of a large site, so that something of it can be shown soon. Which are
 * the newest is guessed from names and the first lines of files.
 */
final class NewestTexts {
  /** A site of fewer texts is read in no more time than it takes to choose some of them. */
  private static final int FEW = 1_000;

  /** Of texts with a date the newest, of those without one the first: so many at least. */
  private static final int KEPT = 40;

  private static final int MOST_HEADS = 20_000;
  private static final int HEAD_BYTES = 512;

  private static final Pattern DATE =
      Pattern.compile(
          "^[\"']?(?:date|published|created|pubDate)[\"']?\\s*[:=]\\s*[\"']?(\\d{4}-\\d\\d-\\d\\d)",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private NewestTexts() {}

  /**
   * Chooses among the stories and pages of a site.
   *
   * @param paginate stories on a page of a list, of which there are two if there can be
   * @return the same inventory if there are so few that all of them can be read
   */
  static Inventory of(Inventory inventory, int paginate, Workers workers) throws IOException {
    List<SourceFile> texts = new ArrayList<>();
    for (List<Inventory.Source> list : List.of(inventory.stories(), inventory.pages())) {
      for (Inventory.Source source : list) {
        if (!FolderRules.isFolderFile(source.file().path())) {
          texts.add(source.file());
        }
      }
    }
    return texts.size() <= FEW
        ? inventory
        : inventory.without(others(texts, Math.max(KEPT, 2 * paginate), workers));
  }

  /** The paths of all texts but the newest. */
  private static Set<String> others(List<SourceFile> texts, int kept, Workers workers)
      throws IOException {
    // folders are often named by years: what is last by its path is likely to be new
    int from = Math.max(0, texts.size() - MOST_HEADS);
    String[] dates = new String[texts.size() - from];
    workers.each(dates.length, i -> dates[i] = date(texts.get(from + i)));
    List<Integer> dated = new ArrayList<>();
    Set<String> others = new HashSet<>();
    int undated = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (i >= from && !dates[i - from].isEmpty()) {
        dated.add(i);
      } else if (undated++ >= kept) {
        others.add(texts.get(i).path());
      }
    }
    dated.sort(Comparator.comparing((Integer i) -> dates[i - from]).reversed());
    dated.stream().skip(kept).forEach(i -> others.add(texts.get(i).path()));
    return others;
  }

  /** Year, month and day, or empty. */
  private static String date(SourceFile file) throws IOException {
    String named = FileName.of(file.path()).date();
    if (!named.isEmpty()) {
      return named;
    }
    // what is looked for is ASCII, whatever the rest is
    String head = new String(file.head(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher date = DATE.matcher(head);
    return date.find() ? date.group(1) : "";
  }
}
