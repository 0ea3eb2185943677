package org.quillpress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the index of a built site, written apart from what makes it. */
final class SearchReader {
  /**
   * A text that has a word.
   *
   * @param address of its page, with the heading
   */
  record Hit(String address, String title, int score, String heading, String text) {}

  /**
   * The entry of a word.
   *
   * @param file number of the file that has it
   */
  record Entry(String texts, int all, List<String> forms, int file) {}

  private final TestSite site;
  private final String folder;
  private final JsonObject index;
  private final Map<String, Entry> entries = new TreeMap<>();

  private SearchReader(TestSite site, String folder) {
    this.site = site;
    this.folder = folder;
    this.index = JsonParser.parseString(site.text(folder + "index.json")).getAsJsonObject();
    JsonArray firsts = index.getAsJsonArray("words");
    String last = "";
    for (int i = 0; i < firsts.size(); i++) {
      JsonArray file = file("w", i).getAsJsonArray();
      if (!file.get(0).getAsJsonArray().get(0).equals(firsts.get(i))) {
        throw new AssertionError("file " + i + " does not begin with " + firsts.get(i));
      }
      for (JsonElement each : file) {
        JsonArray entry = each.getAsJsonArray();
        String word = entry.get(0).getAsString();
        if (word.compareTo(last) <= 0) {
          throw new AssertionError(word + " comes after " + last);
        }
        last = word;
        entries.put(word, entry(entry, i));
      }
    }
  }

  private static Entry entry(JsonArray entry, int file) {
    return new Entry(
        entry.get(1).getAsString(),
        entry.size() > 2 ? entry.get(2).getAsInt() : 0,
        entry.size() > 3 ? List.of(entry.get(3).getAsString().split(" ")) : List.of(),
        file);
  }

  /** The index of the main edition. */
  static SearchReader of(TestSite site) {
    return new SearchReader(site, "search/");
  }

  static SearchReader of(TestSite site, String folder) {
    return new SearchReader(site, folder);
  }

  int texts() {
    return index.get("texts").getAsInt();
  }

  List<String> words() {
    return List.copyOf(entries.keySet());
  }

  Optional<Entry> entry(String word) {
    return Optional.ofNullable(entries.get(word));
  }

  /** What is told of the beginning of words. */
  Optional<Entry> beginning(String letters) {
    for (int i = 0; i < index.getAsJsonArray("beginnings").size(); i++) {
      for (JsonElement each : file("b", i).getAsJsonArray()) {
        if (each.getAsJsonArray().get(0).getAsString().equals(letters)) {
          return Optional.of(entry(each.getAsJsonArray(), i));
        }
      }
    }
    return Optional.empty();
  }

  private JsonElement file(String kind, int number) {
    String marks = index.getAsJsonObject("marks").get(kind).getAsString();
    String mark = marks.substring(4 * number, 4 * number + 4);
    return JsonParser.parseString(site.text(folder + kind + number + "-" + mark + ".json"));
  }

  /** The texts of a word, best first. */
  List<Hit> find(String word) {
    return entry(word).map(entry -> hits(entry.texts())).orElse(List.of());
  }

  /** The titles of the texts of a word, best first. */
  List<String> titles(String word) {
    return find(word).stream().map(Hit::title).toList();
  }

  List<Hit> hits(String texts) {
    List<Hit> hits = new ArrayList<>();
    int[] at = {0};
    int text = 0;
    while (at[0] < texts.length()) {
      text += number(texts, at);
      int value = number(texts, at);
      hits.add(hit(text, value / 64, value % 64));
    }
    hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score()));
    return hits;
  }

  private static int number(String texts, int[] at) {
    int value = 0;
    int unit = 1;
    while (true) {
      char c = texts.charAt(at[0]++);
      int digit = c - (c > '\\' ? 36 : 35);
      value += unit * (digit % 45);
      if (digit < 45) {
        return value;
      }
      unit *= 45;
    }
  }

  private Hit hit(int text, int passage, int score) {
    int per = index.get("per").getAsInt();
    JsonObject file = file("p", (text + passage) / per).getAsJsonObject();
    JsonArray found = file.getAsJsonArray("passages").get((text + passage) % per).getAsJsonArray();
    JsonArray of = file.getAsJsonArray("texts").get(found.get(0).getAsInt()).getAsJsonArray();
    String id = found.size() > 2 ? found.get(2).getAsString() : "";
    return new Hit(
        of.get(0).getAsString() + (id.isEmpty() ? "" : "#" + id),
        of.get(1).getAsString(),
        score,
        found.size() > 3 ? found.get(3).getAsString() : "",
        found.get(1).getAsString());
  }
}
