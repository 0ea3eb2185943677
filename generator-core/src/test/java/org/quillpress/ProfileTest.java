package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tells of its time: what was done and how often. How long it took is no test's. */
class ProfileTest {
  private static final String SITE =
      """
      -- stories/2026-01-02-fog.md --
      Fog.
      -- stories/2026-01-03-lamp.md --
      Lamp.
      -- static/a.txt --
      a
      -- theme/partials/story-foot.mustache --
      {{#story}}<p>{{>own}}{{>own}}</p>{{/story}}
      -- theme/partials/own.mustache --
      {{title}}
      -- theme/layouts/story.mustache --
      {{<page}}{{$main}}{{>story-foot}}{{/main}}{{/page}}
      """;

  @Test
  void eachStageIsToldInItsOrder() {
    assertThat(profile().stages())
        .extracting(Profile.Part::name)
        .containsExactly("read", "search index", "plan", "render", "publish");
    assertThat(profile().total())
        .isEqualTo(
            profile.stages().stream()
                .map(Profile.Part::time)
                .reduce(Duration.ZERO, Duration::plus));
  }

  @Test
  void eachTextAndEachFileIsRead() {
    assertThat(profile().texts())
        .extracting(Profile.Part::name)
        .containsExactlyInAnyOrder("stories/2026-01-02-fog.md", "stories/2026-01-03-lamp.md");
    assertThat(profile.files()).hasSize(10);
  }

  @Test
  void filesAreCountedByLayoutOrByWhatTheyAre() {
    assertThat(profile().sorts())
        .extracting(part -> part.count() + " × " + part.name())
        .contains(
            "2 × pages of layout story",
            "1 × pages of layout 404",
            "1 × files of the source",
            "1 × the sitemap");
    long written = count("written to the disk");
    assertThat(profile.sorts().stream().mapToLong(Profile.Part::count).sum())
        .as("each file is rendered once and written once")
        .isEqualTo(2 * written);
  }

  private long count(String sort) {
    return profile.sorts().stream()
        .filter(part -> part.name().equals(sort))
        .mapToLong(Profile.Part::count)
        .sum();
  }

  @Test
  void templatesAreCountedWhereverTheyAreIncluded() {
    assertThat(profile().templates())
        .extracting(part -> part.count() + " × " + part.name())
        .contains(
            "2 × theme/layouts/story.mustache",
            "2 × theme/partials/story-foot.mustache",
            "4 × theme/partials/own.mustache");
  }

  @Test
  void aTemplateHasNotTheTimeOfThoseThatItIncludes() {
    Duration all = Duration.ZERO;
    for (Profile.Part template : profile().templates()) {
      assertThat(template.time()).as(template.name()).isPositive();
      all = all.plus(template.time());
    }
    Duration pages = Duration.ZERO;
    for (Profile.Part sort : profile.sorts()) {
      pages = sort.name().startsWith("pages of") ? pages.plus(sort.time()) : pages;
    }
    assertThat(all).isLessThanOrEqualTo(pages);
  }

  @Test
  void whoAsksForItGetsAWholeBuild(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("source");
    TestSite.write(TestSite.files(SITE), source);
    List<Profile> told = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      TestSite.builder().source(source).profile(told::add).build().generate(folder.resolve("site"));
    }
    assertThat(told).hasSize(2);
    assertThat(told.get(1).texts()).hasSize(2);
  }

  @Test
  void aBuildWithErrorsTellsTheStagesThatItCameTo() {
    profile = null;
    TestSite.build(
        "-- stories/fog.md --\n---\ndate: [\n---\n", builder -> builder.profile(p -> profile = p));
    assertThat(profile.stages()).extracting(Profile.Part::name).contains("read");
  }

  @Test
  void theLinesAreForPeople() {
    Profile known =
        new Profile(
            2,
            List.of(part("read", 1, 750), part("render", 1, 250)),
            List.of(part("pages of layout story", 1200, 400)),
            List.of(part("theme/partials/tags.mustache", 1200, 900), part("b.mustache", 1, 100)),
            List.of(part("stories/long.md", 1, 12)),
            List.of(part("2026/01/long/index.html", 1, 9)));
    assertThat(known.lines())
        .containsExactly(
            "1.00 s in 2 threads",
            "stages:",
            "    0.750 s  75 %  read",
            "    0.250 s  25 %  render",
            "rendered, in the time of all threads:",
            "    0.400 s 100 %  pages of layout story, 1,200 times",
            "templates, without those included, with what fills their blocks:",
            "    0.900 s  90 %  theme/partials/tags.mustache, 1,200 times",
            "    0.100 s  10 %  b.mustache",
            "texts that took longest to read:",
            "    0.012 s        stories/long.md",
            "files that took longest to render:",
            "    0.009 s        2026/01/long/index.html",
            "hint: theme/partials/tags.mustache makes the build slow: 90 % of the time of all"
                + " templates, 0.8 ms each of 1,200 times. If it, or what fills a block of it, shows a"
                + " long list on every page, such as all tags or all years, show that list on one"
                + " page and link to it.");
  }

  @Test
  void aTemplateThatNobodyWaitsForGetsNoHint() {
    Profile known =
        new Profile(
            1, List.of(), List.of(), List.of(part("a.mustache", 10, 400)), List.of(), List.of());
    assertThat(known.hints()).isEmpty();
    assertThat(known.lines()).first().isEqualTo("0.00 s in one thread");
  }

  private static Profile.Part part(String name, long count, long millis) {
    return new Profile.Part(name, count, Duration.ofMillis(millis));
  }

  private Profile profile;

  private Profile profile() {
    TestSite.build(SITE, builder -> builder.profile(told -> profile = told));
    return profile;
  }
}
