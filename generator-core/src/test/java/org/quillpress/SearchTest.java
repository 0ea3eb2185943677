package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index in which readers search, read by a reader of its own. */
class SearchTest {
  private static final String SITE = "title: T\nurl: https://example.org/\n";

  private static TestSite site(String... texts) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", SITE);
    for (int i = 0; i < texts.length; i++) {
      String head = texts[i].startsWith("---") ? "" : "---\ntitle: S" + i + "\n---\n";
      files.put("stories/2026-01-%02d-s%d.md".formatted(i % 28 + 1, i), head + texts[i]);
    }
    return TestSite.build(files, builder -> builder);
  }

  private static SearchReader index(String... texts) {
    return SearchReader.of(site(texts));
  }

  @Test
  void everyWordOfEveryTextIsFoundWhereItStands() {
    Random random = new Random(7);
    List<Set<String>> words = new ArrayList<>();
    String[] texts = new String[300];
    for (int i = 0; i < texts.length; i++) {
      StringBuilder text = new StringBuilder();
      Set<String> own = new TreeSet<>();
      for (int j = 0; j < 120; j++) {
        String word = word(random);
        own.add(word);
        text.append(word).append(j % 30 == 29 ? "\n\n## " + word + "\n\n" : " ");
      }
      words.add(own);
      texts[i] = text.toString();
    }
    SearchReader index = index(texts);
    assertThat(index.texts()).isEqualTo(300);
    for (int i = 0; i < texts.length; i++) {
      for (String word : words.get(i)) {
        String title = "S" + i;
        SearchReader.Hit hit =
            index.find(word).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " is not found in " + title));
        assertThat((hit.heading() + " " + hit.text()).split(" ")).contains(word);
      }
    }
    Set<String> all = new TreeSet<>();
    words.forEach(all::addAll);
    for (int i = 0; i < texts.length; i++) {
      all.add("s" + i);
    }
    assertThat(new TreeSet<>(index.words())).isEqualTo(all);
  }

  /** Words of a few letters, of which some are in most texts and most in a few. */
  private static String word(Random random) {
    int number = (int) Math.abs(random.nextGaussian() * 900);
    return "w" + Integer.toString(number, 36);
  }

  @Test
  void aTitleCountsMoreThanAHeadingThatMoreThanATagAndThatMoreThanTheText() {
    SearchReader index =
        index(
            "---\ntitle: In the text\n---\nThe fog came, fog and more fog.\n",
            "---\ntitle: By a tag\ntags: [fog]\n---\nNothing.\n",
            "---\ntitle: In a heading\n---\nFirst.\n\n## The fog\n\nThen.\n",
            "---\ntitle: Fog\n---\nNothing.\n");
    assertThat(index.titles("fog"))
        .containsExactly("Fog", "In a heading", "By a tag", "In the text");
    assertThat(index.find("fog").get(1).address()).endsWith("/s2/#the-fog");
  }

  @Test
  void whatSaysAWordMoreOftenInFewerWordsComesFirst() {
    SearchReader index =
        index("The lamp. " + "Other words here. ".repeat(60), "The lamp and a lamp.", "A lamp.");
    assertThat(index.titles("lamp")).containsExactly("S1", "S2", "S0");
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, strasse",
    "STRASSE, strasse",
    "Müller, muller",
    "naïve, naive",
    "Ἀθήνας, αθηνασ",
    "Ёлка, елка",
    "йод, йод",
    "smørrebrød, smorrebrod",
    "Łódź, lodz",
    "İstanbul, istanbul",
    "don’t, dont",
    "keeper's, keepers",
    "l’homme, homme",
    "أَلمَدينةُ, المدينه",
    "مدينـــة, مدينه",
    "שָׁלוֹם, שלומ",
    "ｆｕｌｌ, full",
    "ﬁne, fine",
    "x², x2",
    "co\u00adop, coop",
    "می\u200cخواهم, ميخواهم",
    "\u202eabc\u202c, abc",
    "हिन्दी, हिन्दी",
    "𝔉og, fog"
  })
  void aWordIsFoundInTheFormInWhichReadersMayTypeIt(String written, String found) {
    assertThat(index("Before " + written + " after.").words()).contains(found, "before", "after");
  }

  @Test
  void scriptsThatDoNotPartWordsAreFoundByTwoCharactersAndByTheLast() {
    SearchReader index = index("夜の警察署。ガス灯", "กรุงเทพ", "경찰이 왔다");
    assertThat(index.titles("警察")).containsExactly("S0");
    assertThat(index.words()).contains("夜の", "の警", "察署", "署", "ガス", "灯", "경찰", "찰이", "이");
    assertThat(index.titles("กร")).containsExactly("S1");
    assertThat(index.titles("署灯")).isEmpty();
  }

  @Test
  void formsOfAWordKnowEachOther() {
    SearchReader index = index("She walked.", "They walk.", "Walking on, she walks.", "A wall.");
    assertThat(index.entry("walked").orElseThrow().forms())
        .containsExactly("walk", "walking", "walks");
    assertThat(index.entry("wall").orElseThrow().forms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Laterne, Laternen",
    "de, Schrank, Schränken",
    "fr, histoire, histoires",
    "es, canción, canciones",
    "ar, مدينة, المدينة",
    "en, story, stories",
    "en, bakery, bakeries",
    "en, run, running",
    "ru, фонарь, фонари"
  })
  void formsAreThoseOfTheLanguage(String language, String one, String other) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", SITE + "language: " + language + "\n");
    files.put("stories/2026-01-01-a.md", one + "\n\n" + other + "\n");
    SearchReader index = SearchReader.of(TestSite.build(files, builder -> builder));
    assertThat(
            index.words().stream()
                .filter(word -> index.entry(word).orElseThrow().forms().size() == 1))
        .hasSize(2);
  }

  @Test
  void whatIsNotInListsIsNotFound() {
    TestSite site =
        TestSite.build(
            """
            -- stories/2026-01-01-a.md --
            Seen.
            -- stories/2026-01-02-b.md --
            ---
            unlisted: true
            ---
            Hiddenone.
            -- stories/2026-01-03-c.md --
            ---
            search: false
            ---
            Hiddentwo.
            -- stories/2026-01-04-d.md --
            ---
            draft: true
            ---
            Hiddenthree.
            -- stories/2030-01-04-e.md --
            Hiddenfour.
            -- pages/about.md --
            Pagewords.
            """,
            builder -> builder.drafts(true));
    assertThat(SearchReader.of(site).words())
        .contains("seen", "pagewords")
        .noneMatch(word -> word.startsWith("hidden"));
    assertThat(SearchReader.of(site).texts()).isEqualTo(2);
  }

  @Test
  void whatAReaderHasToOpenFirstAndWhatNobodySeesIsNotFound() {
    SearchReader index =
        index(
            """
            Shown[^n] and *em*phasis, a<b>bold</b>, one<br>two & three &eacute;toile.

            ::: spoiler "The end"
            Betrayal.

            ::: details
            Within.
            :::
            :::

            ::: content-warning "Blood"
            Wound.
            :::

            <script>var scripted;</script><style>.styled{}</style><!-- commented -->
            <ruby>警<rt>けい</rt>察</ruby>

            | a | tabled |
            |---|---|
            | b | celled |

            ```js
            let coded = "string";
            ```

            [^n]: Noted.
            """);
    assertThat(index.words())
        .contains(
            "shown",
            "emphasis",
            "abold",
            "one",
            "two",
            "three",
            "etoile",
            "警察",
            "tabled",
            "celled",
            "coded",
            "string",
            "noted")
        .doesNotContain(
            "betrayal",
            "within",
            "wound",
            "scripted",
            "styled",
            "commented",
            "け",
            "けい",
            "shown1",
            "1");
    assertThat(index.find("noted").get(0).text()).doesNotContain("↩");
  }

  @Test
  void ofAStoryWithAContentWarningOnlyTheBeginningIsShown() {
    SearchReader index =
        index(
            "---\ntitle: W\ncontentWarning: Blood\n---\nA quiet day.\n\n<!--more-->\n\nThen the knife.\n\n## Wounds\n\nMore.\n");
    assertThat(index.find("knife").get(0).text()).isEqualTo("A quiet day.");
    assertThat(index.find("wounds").get(0)).satisfies(hit -> assertThat(hit.heading()).isEmpty());
  }

  @Test
  void eachLanguageHasAnIndexOfItsOwn() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/blog/
            languages: [de]
            -- stories/2026-01-01-a.md --
            English words.
            -- stories/2026-01-02-b.de.md --
            Deutsche Wörter.
            """);
    assertThat(SearchReader.of(site).words()).contains("english").doesNotContain("deutsche");
    assertThat(SearchReader.of(site, "de/search/").words())
        .contains("deutsche")
        .doesNotContain("english");
    assertThat(site.text("search/index.json")).contains("\"home\":\"../\"");
    assertThat(site.text("de/search/index.json")).contains("\"home\":\"../../\"");
    assertThat(site.page("de/search/index.html").select(".search-link a").attr("href"))
        .isEqualTo("/blog/de/search/");
  }

  @Test
  void theSearchPageLeadsToEveryListAndIsInNoSitemap() {
    TestSite site = site("---\ntags: [a]\nauthor: Ada\n---\nText.\n");
    assertThat(site.page("search/index.html").select(".browse a").eachAttr("href"))
        .containsExactly("/archive/", "/tags/", "/authors/");
    assertThat(site.page("search/index.html").select("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
    assertThat(site.text("sitemap.xml")).doesNotContain("search");
  }

  @Test
  void aSiteWithoutSearchHasNothingOfIt() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", SITE + "search: false\n");
    files.put("stories/2026-01-01-a.md", "Text.\n");
    TestSite site = TestSite.build(files, builder -> builder);
    assertThat(site.paths()).noneMatch(path -> path.startsWith("search/"));
    assertThat(site.text("index.html") + site.text("404.html")).doesNotContain("data-search");
  }

  @Test
  void anEmptySiteHasAnEmptyIndex() {
    SearchReader index =
        SearchReader.of(TestSite.build("-- pages/a.md --\n---\nsearch: false\n---\nA.\n"));
    assertThat(index.texts()).isZero();
    assertThat(index.words()).isEmpty();
  }

  @Test
  void aPageOfTheAuthorsStandsInForTheSearchPage() {
    TestSite site =
        TestSite.build(
            "-- pages/search.md --\n---\ntitle: Mine\n---\nOwn.\n-- stories/2026-01-01-a.md --\nText.\n");
    assertThat(site.page("search/index.html").select("h1").text()).isEqualTo("Mine");
    assertThat(SearchReader.of(site).words()).contains("own");
  }

  @Test
  void aResultSaysTheDayInTheWordsOfItsPages() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            language: es
            timezone: America/Lima
            -- stories/a.md --
            ---
            title: Faro
            date: 2026-08-21T02:00:00Z
            ---
            Luz.
            """);
    assertThat(index(site).values()).anyMatch(file -> file.contains("\"20 de agosto de 2026\""));
  }

  @Test
  void aNewStoryLeavesMostFilesAsTheyAre() {
    String[] texts = new String[200];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "Story " + i + " of the " + "lamp lighter ".repeat(40) + "\n";
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", SITE);
    for (int i = 0; i < texts.length; i++) {
      files.put("stories/2025-%02d-%02d-s%d.md".formatted(i / 28 + 1, i % 28 + 1, i), texts[i]);
    }
    TestSite before = TestSite.build(files, builder -> builder);
    files.put("stories/2026-02-01-new.md", "Another zebra.\n");
    TestSite after = TestSite.build(files, builder -> builder);
    List<String> changed = new ArrayList<>(after.paths());
    changed.removeAll(before.paths());
    changed.removeIf(path -> !path.startsWith("search/p"));
    assertThat(changed).hasSize(1);
  }

  @Test
  void threadsMakeNoDifference() {
    Map<String, String> files = many(400, 300);
    Map<String, String> one = index(TestSite.build(files, builder -> builder.threads(1)));
    assertThat(index(TestSite.build(files, builder -> builder.threads(7)))).isEqualTo(one);
  }

  private static Map<String, String> index(TestSite site) {
    Map<String, String> index = new LinkedHashMap<>();
    site.paths().stream()
        .filter(path -> path.startsWith("search/"))
        .forEach(path -> index.put(path, site.text(path)));
    return index;
  }

  private static Map<String, String> many(int stories, int words) {
    Random random = new Random(3);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", SITE);
    for (int i = 0; i < stories; i++) {
      StringBuilder text = new StringBuilder("The ");
      for (int j = 0; j < words; j++) {
        text.append(Integer.toString(random.nextInt(1 << random.nextInt(2, 26)), 36)).append(' ');
      }
      files.put(
          "stories/2026-01-%02d-s%d.md".formatted(i % 28 + 1, i), text.append('\n').toString());
    }
    return files;
  }

  @Test
  void noFileIsLargeAndWhatIsInManyFilesIsToldByItsBeginning() {
    TestSite site = TestSite.build(many(2500, 60), builder -> builder);
    SearchReader index = SearchReader.of(site);
    for (String path : site.paths()) {
      if (path.startsWith("search/") && !path.equals("search/index.json")) {
        assertThat(site.text(path).getBytes(StandardCharsets.UTF_8).length)
            .as(path)
            .isLessThan(40_000);
      }
    }
    SearchReader.Entry the = index.entry("the").orElseThrow();
    assertThat(the.all()).isEqualTo(2500);
    assertThat(index.hits(the.texts())).hasSize(2000);
    SearchReader.Entry beginning = index.beginning("1").orElseThrow();
    assertThat(index.hits(beginning.texts())).hasSize(200);
    assertThat(beginning.all()).isEqualTo(2500);
    assertThat(index.beginning("1zz")).isEmpty();
  }

  @Test
  void aFirstLetterIsToldIfItsWordsAreInMoreThanOneFile() {
    SearchReader index = SearchReader.of(TestSite.build(many(300, 60), builder -> builder));
    Map<String, Set<Integer>> files = new TreeMap<>();
    for (String word : index.words()) {
      int file = index.entry(word).orElseThrow().file();
      files.computeIfAbsent(word.substring(0, 1), letter -> new TreeSet<>()).add(file);
    }
    assertThat(files.values()).anyMatch(in -> in.size() == 1).anyMatch(in -> in.size() == 2);
    files.forEach(
        (letter, in) ->
            assertThat(index.beginning(letter).isPresent()).as(letter).isEqualTo(in.size() > 1));
  }

  @Test
  @Timeout(60)
  void hostileTextsCostLittleAndHarmNothing() {
    StringBuilder distinct = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      distinct.append("q").append(Integer.toString(i, 36)).append(' ');
    }
    SearchReader index =
        index(
            "a".repeat(1_000_000),
            "夜".repeat(100_000),
            distinct.toString(),
            "é".repeat(100_000) + " " + "e\u0301".repeat(100_000),
            "it's ".repeat(50_000) + "x'".repeat(50_000) + "abc'de".repeat(50_000),
            "__proto__ constructor toString hasOwnProperty \u0000 \ud800 <script>",
            "<i>".repeat(50_000),
            "&".repeat(50_000) + "<div>&".repeat(20_000),
            "👩‍🚒 \u200f\u202e\u2066 1️⃣");
    assertThat(index.words())
        .contains("a".repeat(40), "夜夜", "夜", "q255r", "e".repeat(40), "proto", "constructor");
  }

  @Test
  void aSearchThatIsNoFlagIsTold() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/\nsearch: maybe\n-- stories/2026-01-01-a.md --\nA.\n");
    assertThat(site.problems())
        .anyMatch(line -> line.contains("site.yaml:3:9") && line.contains("maybe"));
  }

  @Test
  void allTextOfASiteIsFound() {
    TestSite site =
        site(
            "# One\n\nPlain words, with *marks* and [links](https://example.org/x).\n",
            "Other words.");
    SearchReader index = SearchReader.of(site);
    for (String page : List.of("2026/01/s0/index.html", "2026/01/s1/index.html")) {
      for (String word : site.page(page).select(".e-content").text().split("[\\s,.]+")) {
        assertThat(index.words()).contains(word.toLowerCase(Locale.ROOT));
      }
    }
  }
}
