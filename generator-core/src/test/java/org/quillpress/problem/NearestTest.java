package org.quillpress.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KEYS = List.of("title", "date", "tags", "slug", "Draft");

  @Test
  void aSlipHasOneNearestName() {
    assertThat(Nearest.to("tilte", KEYS)).contains("title");
    assertThat(Nearest.to("TITEL", KEYS)).contains("title");
    assertThat(Nearest.to("drft", KEYS)).contains("Draft");
    assertThat(Nearest.to("tgs", KEYS)).contains("tags");
    assertThat(Nearest.to("mood", KEYS)).isEmpty();
  }

  @Test
  void fewerThanThreeLettersAreNearToNothingButThemselves() {
    assertThat(Nearest.to("", List.of("a", "ab"))).isEmpty();
    assertThat(Nearest.to("/b/", List.of("/x/"))).isEmpty();
    assertThat(Nearest.to("ab", List.of("ac", "abc"))).isEmpty();
    assertThat(Nearest.to("AB", List.of("ac", "ab"))).contains("ab");
    assertThat(Nearest.to("abc", List.of("abd"))).contains("abd");
  }

  @Test
  void ofNamesThatAreEquallyNearTheFirstByAlphabetIsMeant() {
    assertThat(Nearest.to("bat", List.of("rat", "cat", "hat"))).contains("cat");
    assertThat(Nearest.among(List.of("rat", "cat", "hat")).to("bat")).contains("cat");
  }

  @Test
  void whatIsSkippedToSaveTimeIsNotNear() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      TreeSet<String> names = new TreeSet<>();
      for (int i = 0; i < 12; i++) {
        names.add(word(random));
      }
      String typed = word(random);
      assertThat(Nearest.to(typed, names))
          .as("%s among %s", typed, names)
          .isEqualTo(nearest(typed, names))
          .isEqualTo(Nearest.among(names).to(typed));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(15); i >= 0; i--) {
      word.append("abAé愛".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /** By the definition, without any shortcut. */
  private static Optional<String> nearest(String typed, TreeSet<String> names) {
    boolean isShort = typed.codePoints().filter(Character::isLetterOrDigit).count() < 3;
    int least = isShort ? 1 : Math.min(4, Math.max(1, typed.length() / 3)) + 1;
    String best = null;
    for (String name : names) {
      int d = distance(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (d < least) {
        best = name;
        least = d;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
