package org.quillpress.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final int KEPT = 20;

  private static final int MOST_HEADS = 20_000;
  private static final int HEAD_BYTES = 512;

  private static final byte[][] KEYS = keys("date", "published", "created", "pubdate");
  private static final String DAY = "0000-00-00";
  private static final String TIME = "00:00:00";

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

  /** Year, month and day, and the time if it is there, or empty. */
  private static String date(SourceFile file) {
    String named = FileName.of(file.path()).date();
    if (!named.isEmpty()) {
      return named;
    }
    try {
      return date(file.head(HEAD_BYTES));
    } catch (IOException e) {
      // gone, or not to be read: older than all others, and told by who reads all
      return DAY;
    }
  }

  private static byte[][] keys(String... keys) {
    return Stream.of(keys).map(key -> key.getBytes(US_ASCII)).toArray(byte[][]::new);
  }

  /**
   * Day and time at the first line that begins with the key of a date, or empty. What is looked for
   * is ASCII, whatever the rest is. By hand, as a pattern takes longer than reading the heads does.
   */
  static String date(byte[] head) {
    for (int line = 0; line < head.length; line = after(head, line)) {
      int at = quote(head, line);
      for (byte[] key : KEYS) {
        if (isKey(head, at, key)) {
          int day = day(head, at + key.length);
          if (day >= 0) {
            return new String(head, day, DAY.length(), US_ASCII) + time(head, day + DAY.length());
          }
        }
      }
    }
    return "";
  }

  /** The begin of the next line. */
  private static int after(byte[] head, int from) {
    int at = from;
    while (at < head.length && head[at] != '\n' && head[at] != '\r') {
      at++;
    }
    return at + 1;
  }

  private static boolean isKey(byte[] head, int at, byte[] key) {
    if (at + key.length > head.length) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      // the letters of keys have this bit in lower case
      if ((head[at + i] | 0x20) != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** The time of a day behind it, such as {@code " 21:20"}, or empty; zones do not count. */
  private static String time(byte[] head, int at) {
    int end = at + 1;
    while (end < head.length
        && end - at <= TIME.length()
        && (head[end] >= '0' && head[end] <= '9' || head[end] == ':')) {
      end++;
    }
    boolean has = end > at + 1 && (head[at] == ' ' || (head[at] | 0x20) == 't');
    return has ? " " + new String(head, at + 1, end - at - 1, US_ASCII) : "";
  }

  /** Where the day begins that belongs to a key, or -1 if there is none. */
  private static int day(byte[] head, int keyEnd) {
    int at = blanks(head, quote(head, keyEnd));
    if (at == head.length || head[at] != ':' && head[at] != '=') {
      return -1;
    }
    at = quote(head, blanks(head, at + 1));
    if (at + DAY.length() > head.length) {
      return -1;
    }
    for (int i = 0; i < DAY.length(); i++) {
      byte b = head[at + i];
      if (DAY.charAt(i) == '-' ? b != '-' : b < '0' || b > '9') {
        return -1;
      }
    }
    return at;
  }

  /** Behind a quote, if one stands here. */
  private static int quote(byte[] head, int at) {
    return at < head.length && (head[at] == '"' || head[at] == '\'') ? at + 1 : at;
  }

  /** Behind the blanks and ends of lines that stand here. */
  private static int blanks(byte[] head, int from) {
    int at = from;
    while (at < head.length && (head[at] == ' ' || head[at] >= '\t' && head[at] <= '\r')) {
      at++;
    }
    return at;
  }
}
