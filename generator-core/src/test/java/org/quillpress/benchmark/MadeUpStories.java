package org.quillpress.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up stories of about 770 words with two to five of 130 tags. The same number gives the
 * same bytes. Run as a program: {@code MadeUpStories 10000 folder [zola]}.
 */
public final class MadeUpStories {
  private static final String[] WORDS =
      ("lamp street night rain window door corner bridge harbour tram bell clock letter bread oven coat"
              + " station radio shift neighbour keeper sweeper nurse baker pilot driver court market light"
              + " the of and to in a that it was on as with his they at be this from have or by one had not"
              + " but what all were when we there can said if do will each about how up out them then she"
              + " many some so these would other into has more her two like him see time could no make than"
              + " first been its who now people my made over did down only way find use may water long little"
              + " very after called just where most know get through back much before go good new write our")
          .split(" ");
  private static final String[] FIRST =
      "night city river harbour law street family winter road market garden school bridge"
          .split(" ");
  private static final String[] SECOND =
      "life work story people notes rules days light watch tales".split(" ");
  private static final String[] NAMES =
      "Ada Ben Cleo Dov Eve Finn Gia Hal Ivy Jon Kim Lea Max Nia Oz Pia Quin Ray Sue Tom"
          .split(" ");

  private final Random random = new Random(7);
  private final List<String> tags = new ArrayList<>();
  private final boolean zola;

  private MadeUpStories(boolean zola) {
    this.zola = zola;
    for (String a : FIRST) {
      for (String b : SECOND) {
        tags.add(tags.size() % 3 == 0 ? a + " " + b : a + b);
      }
    }
  }

  /** Writes stories. */
  public static void main(String[] args) throws IOException {
    write(Integer.parseInt(args[0]), Path.of(args[1]), args.length > 2 && args[2].equals("zola"));
  }

  /**
   * Writes stories into a folder.
   *
   * @param count how many
   * @param zola whether the heads are as Zola wants them
   */
  public static void write(int count, Path folder, boolean zola) throws IOException {
    Files.createDirectories(folder);
    MadeUpStories stories = new MadeUpStories(zola);
    LocalDateTime first = LocalDateTime.of(2010, 1, 1, 8, 0);
    for (int i = 0; i < count; i++) {
      LocalDateTime date = first.plusMinutes((long) i * (8_000_000 / Math.max(count, 1)));
      Files.writeString(folder.resolve("story-%06d.md".formatted(i)), stories.story(date));
    }
  }

  private String story(LocalDateTime date) {
    String title = capital(words(3 + random.nextInt(6)));
    List<String> own = new ArrayList<>(tags);
    Collections.shuffle(own, random);
    own = own.subList(0, 2 + random.nextInt(4));
    String author = "Author " + NAMES[random.nextInt(NAMES.length)];
    String description = words(14);
    StringBuilder out = new StringBuilder(6_000);
    if (zola) {
      out.append("+++\ntitle = \"")
          .append(title)
          .append("\"\ndate = ")
          .append(date)
          .append(":00Z\n");
      out.append("description = \"").append(description).append("\"\nauthors = [\"").append(author);
      out.append("\"]\n[taxonomies]\ntags = [\"")
          .append(String.join("\", \"", own))
          .append("\"]\n+++\n\n");
    } else {
      out.append("---\ntitle: \"").append(title).append("\"\ndate: ").append(date).append(":00Z\n");
      out.append("author: ")
          .append(author)
          .append("\ndescription: \"")
          .append(description)
          .append("\"\ntags:\n");
      own.forEach(tag -> out.append("  - ").append(tag).append('\n'));
      out.append("---\n\n");
    }
    int sections = 3 + random.nextInt(3);
    for (int i = 0; i < sections; i++) {
      section(out, i > 0);
    }
    return out.toString();
  }

  private void section(StringBuilder out, boolean heading) {
    if (heading) {
      out.append("## ").append(capital(words(4))).append("\n\n");
    }
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      for (int j = 3 + random.nextInt(5); j > 0; j--) {
        out.append(sentence()).append(j == 1 ? "\n\n" : " ");
      }
    }
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
          out.append("- ").append(sentence()).append('\n');
        }
        out.append('\n');
      }
      case 2 -> out.append("> ").append(sentence()).append("\n\n");
      case 3 -> out.append("```java\nint lamps = 7;\n```\n\n");
      case 4 -> out.append("| a | b |\n|---|---|\n| ").append(words(1)).append(" | x |\n\n");
      default -> {}
    }
  }

  private String sentence() {
    String[] words = words(6 + random.nextInt(15)).split(" ");
    int i = random.nextInt(words.length);
    switch (random.nextInt(12)) {
      case 0, 1 -> words[i] = "**" + words[i] + "**";
      case 2, 3 -> words[i] = "*" + words[i] + "*";
      case 4 -> words[i] = "[" + words[i] + "](https://example.org/" + words[i] + ")";
      case 5 -> words[i] = "`" + words[i] + "()`";
      default -> {}
    }
    return capital(String.join(" ", words)) + ".";
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
