package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders and front matter as other systems have them, with a site.yaml of two lines. */
class OtherSystemTest {
  private static final String SITE = "-- site.yaml --\ntitle: T\nurl: https://example.org/\n";

  private static List<String> reasons(TestSite site) {
    return site.leftOut().stream().map(left -> left.file() + ": " + left.reason()).toList();
  }

  private static List<String> terms(TestSite site, String page) {
    return site.page(page).select(".p-category").eachText();
  }

  private static List<String> warnings(TestSite site) {
    return site.problems().stream().filter(line -> !line.startsWith("hint")).toList();
  }

  @Test
  void jekyll() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- _config.yml --
                title: Old
                -- _posts/2024-01-02-night-fog.md --
                ---
                tags: lamp fog
                extra: spaces
                excerpt_separator: <!--cut-->
                ---
                One {% include x.html %} ![a](/assets/a.svg).

                <!--cut-->

                Two.
                -- harbour/_posts/2024-01-03-rain.markdown --
                ---
                title: Rain
                categories: wet cold
                ---
                [Fog]({% post_url 2024-01-02-night-fog %})
                -- _drafts/idea.md --
                Some day.
                -- about.md --
                ---
                title: About
                ---
                We.
                -- index.md --
                ---
                layout: home
                ---
                -- README.md --
                How to build.
                -- _layouts/post.html --
                {{ content }}
                -- assets/a.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- assets/style.scss --
                a {}
                -- favicon.ico --
                x
                -- Gemfile --
                x
                """);
    assertThat(site.page("2024/01/night-fog/index.html").title()).startsWith("Night Fog");
    assertThat(site.page("index.html").select("main").text())
        .contains("One", "Rain")
        .doesNotContain("Two.");
    assertThat(site.page("2024/01/rain/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/2024/01/night-fog/");
    assertThat(site.paths())
        .contains(
            "about/index.html",
            "assets/a.svg",
            "favicon.ico",
            "tags/lamp/index.html",
            "categories/harbour/index.html",
            "categories/cold/index.html")
        .noneMatch(path -> path.contains("README") || path.contains("scss"));
    assertThat(reasons(site))
        .contains(
            "_drafts/idea.md: a draft: it is published when draft: true is taken out",
            "README.md: without front matter it is no page: to make it one, begin it with two lines"
                + " ---",
            "index.md: it has no text, and a list of the site is at its address");
    assertThat(warnings(site)).hasSize(1).first().asString().contains("[foreign-tag]");
  }

  @Test
  void aDraftWithoutADateIsOfTheDayOfTheBuild() {
    TestSite site =
        TestSite.build(
            SITE + "-- _posts/2024-01-02-fog.md --\nFog.\n-- _drafts/idea.md --\nSome day.\n",
            builder -> builder.drafts(true));
    assertThat(warnings(site)).isEmpty();
    assertThat(site.paths()).contains("2026/11/idea/index.html");
  }

  @Test
  void hexo() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- source/_posts/fog.md --
                title: Fog
                date: 2024-01-02 10:00:00
                categories:
                - [Sea, Harbour]
                - [Night]
                tags: [lamp]
                cover: a.svg
                ---
                {% asset_img a.svg "A lamp" %}

                ![the same](a.svg)

                {% blockquote Ada %}
                Quiet.
                {% endblockquote %}
                -- source/_posts/fog/a.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- source/_drafts/idea.md --
                title: Idea
                ---
                -- source/about/index.md --
                ---
                title: About
                ---
                We. ![b](/images/b.svg)
                -- source/tags/index.md --
                ---
                title: Tags
                type: tags
                ---
                -- source/images/b.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- source/_data/x.yml --
                a: b
                -- source/CNAME --
                example.org
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content img").eachAttr("src"))
        .containsExactly("/2024/01/fog/fog/a.svg", "/2024/01/fog/fog/a.svg");
    assertThat(site.page("2024/01/fog/index.html").select(".e-content blockquote").text())
        .isEqualTo("Quiet. — Ada");
    assertThat(site.paths())
        .contains(
            "about/index.html",
            "images/b.svg",
            "CNAME",
            "categories/sea/index.html",
            "categories/night/index.html",
            "2024/01/fog/fog/a.svg");
    assertThat(site.page("tags/index.html").text()).contains("lamp");
    assertThat(reasons(site))
        .contains(
            "source/_drafts/idea.md: a draft: it is published when draft: true is taken out",
            "source/_data/x.yml: in no folder that the site reads");
    assertThat(warnings(site)).allMatch(line -> line.contains("[front-matter-format]"));
  }

  @Test
  void hugo() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- hugo.toml --
                baseURL = "https://example.org/"
                -- content/posts/fog/index.md --
                ---
                title: Fog
                date: 2024-01-02T10:00:00Z
                images: [a.svg]
                ---
                {{< figure src="a.svg" alt="A lamp" >}} [about]({{< relref "/about" >}})
                -- content/posts/fog/a.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- content/posts/quiet.md --
                ---
                title: Quiet
                date: 2024-01-03
                build: {list: never}
                ---
                Shh.
                -- content/posts/bare.md --
                ---
                title: Bare
                date: 2024-01-03
                headless: true
                ---
                x
                -- content/posts/_index.md --
                ---
                title: Posts
                ---
                -- content/about.md --
                ---
                title: About
                date: 2024-01-01
                ---
                We.
                -- static/b.txt --
                x
                -- archetypes/default.md --
                ---
                title: "{{ .Name }}"
                ---
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/about/");
    assertThat(
            site.page("2024/01/fog/index.html").select("meta[property=og:image]").attr("content"))
        .endsWith("/2024/01/fog/a.svg");
    assertThat(site.paths())
        .contains("about/index.html", "b.txt", "2024/01/quiet/index.html")
        .noneMatch(path -> path.contains("bare"));
    assertThat(site.text("feed.xml")).contains("Fog").doesNotContain("Quiet", "About");
    assertThat(warnings(site)).isEmpty();
  }

  @Test
  void zola() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- content/blog/fog.md --
                +++
                title = "Fog"
                date = 2024-01-02
                [taxonomies]
                tags = ["lamp", "night"]
                categories = ["sea"]
                [extra]
                mood = "grey"
                +++
                [rain](@/blog/rain.md) {{ youtube(id="abc") }}
                -- content/blog/rain.md --
                ---
                title: Rain
                date: 2024-01-03
                ---
                {% quote(author="Ada") %}
                Wet.
                {% end %}
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content a").eachAttr("href"))
        .containsExactly("/2024/01/rain/", "https://www.youtube.com/watch?v=abc");
    assertThat(site.paths()).contains("tags/night/index.html", "categories/sea/index.html");
    assertThat(site.page("2024/01/rain/index.html").select(".e-content blockquote").text())
        .isEqualTo("Wet. — Ada");
    assertThat(warnings(site)).isEmpty();
  }

  @Test
  void pelican() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- pelicanconf.py --
                SITENAME = "T"
                -- content/fog.md --
                Title: Fog
                Date: 2024-01-02 10:00
                Category: Sea
                Tags: lamp, night watch

                [rain]({filename}/sub/rain.md) ![b]({static}/images/b.svg)
                -- content/sub/rain.md --
                Title: Rain
                Date: 2024-01-03
                Status: draft

                Wet.
                -- content/pages/about.md --
                Title: About

                We.
                -- content/images/b.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- content/extra/robots-too.txt --
                x
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content img").attr("src"))
        .isEqualTo("/images/b.svg");
    assertThat(site.paths())
        .contains(
            "about/index.html",
            "tags/night-watch/index.html",
            "categories/sea/index.html",
            "robots-too.txt");
    assertThat(reasons(site))
        .contains("content/sub/rain.md: a draft: it is published when draft: true is taken out");
  }

  @Test
  void eleventy() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- src/posts/fog.md --
                ---
                title: Fog
                date: 2024-01-02
                ---
                {% image "src/images/b.svg", "A lamp" %} [x]({{ "/about/" | url }})
                -- src/posts/2024-01-03-hidden.md --
                ---
                eleventyExcludeFromCollections: true
                ---
                Shh.
                -- src/posts/none.md --
                ---
                date: 2024-01-02
                permalink: false
                ---
                x
                -- src/about.md --
                ---
                title: About
                description: Of {{ site.title }}
                ---
                We.
                -- src/_includes/post.njk --
                {{ content }}
                -- src/images/b.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                -- public/favicon.ico --
                x
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/about/");
    assertThat(site.page("about/index.html").select("meta[name=description]").attr("content"))
        .isEqualTo("Of T");
    assertThat(site.paths()).contains("favicon.ico", "images/b.svg", "2024/01/hidden/index.html");
    assertThat(site.text("feed.xml")).doesNotContain("Shh");
  }

  @Test
  void theLongestFolderTakesAText() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            stories: content
            pages: content/pages
            -- content/pages/about.md --
            We.
            -- content/2024-01-02-fog.md --
            Fog.
            """);
    assertThat(site.paths()).contains("about/index.html", "2024/01/fog/index.html");
    assertThat(warnings(site)).isEmpty();
  }

  @Test
  void aSiteWithStoriesHasNoOtherFolders() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- stories/2024-01-02-fog.md --\nFog.\n-- content/x.md --\nx\n-- README.md --\nx\n");
    assertThat(reasons(site))
        .containsExactly(
            "README.md: in no folder that the site reads",
            "content/: in no folder that the site reads");
  }

  @Test
  void aTextWithoutADateIsAPageWhereOtherSystemsHaveThem() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- content/posts/fog.md --
                ---
                title: Fog
                ---
                x
                -- content/posts/rain.md --
                ---
                title: Rain
                date: Last Modified
                ---
                x
                -- content/posts/hail.md --
                ---
                title: Hail
                pubDate: Jul 08 2022
                heroImage: /a.svg
                ---
                x
                """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.paths())
        .contains("fog/index.html", "rain/index.html", "2022/07/hail/index.html");
    assertThat(warnings(site))
        .containsExactly(
            "warning content/posts/fog.md [date-none] it has no date, so it is a page and in no list"
                + " of stories",
            "warning content/posts/hail.md:4:12 [picture-missing] there is no picture \"/a.svg\"",
            "warning content/posts/rain.md [date-none] it has no date, so it is a page and in no list"
                + " of stories");
  }

  @Test
  void theAddressesThatStoriesProbablyHadAreToldOnlyIfNoneAreTyped() {
    String source = "-- source/_posts/2024-01-02-fog.md --\n---\ntitle: Fog\n---\nx\n";
    assertThat(TestSite.build(SITE + source).result().report())
        .contains(
            "to say so yourself, type stories: source/_posts; for the addresses that they probably"
                + " had, permalink: /:year/:month/:day/:title/\n");
    assertThat(TestSite.build(SITE + "permalink: /:slug/\n" + source).result().report())
        .contains("type stories: source/_posts\n");
  }

  @Test
  void postsOfJekyllLieInFoldersOfCategories() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- _config.yml --\ntitle: x\n"
                + "-- en/news/_posts/2024-01-02-fog.md --\n---\ntitle: Fog\n---\nx\n"
                + "-- en/news/_posts/2024-01-03-page.html --\n---\n---\nx\n");
    assertThat(site.paths())
        .contains(
            "2024/01/fog/index.html", "categories/en/index.html", "categories/news/index.html");
    assertThat(reasons(site))
        .contains(
            "en/news/_posts/2024-01-03-page.html: not in Markdown, and no published text names it");
  }

  @Test
  void docusaurus() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- docusaurus.config.js --
                x
                -- blog/authors.yml --
                ada:
                  name: Ada Lovelace
                  title: Founder
                  url: https://example.com/ada
                -- blog/2024-01-02-fog.md --
                ---
                authors: [ada]
                ---
                ![a](@site/static/img/a.svg) [guide](@site/docs/start.md)
                -- blog/2024-01-03-rain.mdx --
                import Tabs from '@theme/Tabs';
                import {
                  One,

                  Two,
                } from './x';

                Rain. `import x from 'y'`

                import the fog

                    export default x

                export const X = 1;
                -- docs/start.md --
                # Start
                -- src/pages/about.md --
                # About
                -- static/img/a.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
                """);
    assertThat(site.page("2024/01/fog/index.html").select(".e-content img").attr("src"))
        .isEqualTo("/img/a.svg");
    assertThat(site.page("2024/01/fog/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/start/");
    assertThat(site.page("2024/01/rain/index.html").select(".e-content").text())
        .isEqualTo("Rain. import x from 'y' export default x");
    assertThat(site.page("authors/ada/index.html").select("h1").text()).isEqualTo("Ada Lovelace");
    assertThat(site.paths()).contains("about/index.html");
    assertThat(warnings(site)).isEmpty();
  }

  @Test
  void addressesThatAreMadeOfValuesArePatterns() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- src/posts/fog.md --
                ---
                title: The Fog
                date: 2024-01-02
                permalink: "/{{ page.date | date: '%Y/%m' }}/{{ title | slugify }}/index.html"
                ---
                x
                -- src/posts/rain.md --
                ---
                title: Rain
                date: 2024-01-02
                permalink: "/notes/{{ page.fileSlug }}/"
                ---
                x
                -- src/posts/hail.md --
                ---
                title: Hail
                date: 2024-01-02
                permalink: "/{{ x | y }}/"
                ---
                x
                -- src/posts/posts.11tydata.json --
                {"layout": "post"}
                """);
    assertThat(site.paths())
        .contains("2024/01/the-fog/index.html", "notes/rain/index.html", "2024/01/hail/index.html");
    assertThat(warnings(site))
        .containsExactly(
            "warning src/posts/hail.md:4:12 [foreign-address] \"/{{ x | y }}/\" is made by another"
                + " system, so it is left out");
    assertThat(reasons(site))
        .contains(
            "src/posts/posts.11tydata.json: values of another system for a folder: type them into its"
                + " _index.md, under defaults:");
  }

  @Test
  void pelicanPartsWithSemicolonsAndNamesTheLanguageOfCodeAboveIt() {
    TestSite site =
        TestSite.build(
            SITE
                + """
                -- pelicanconf.py --
                x
                -- content/fog.md --
                Title: Fog
                Date: 2024-01-02
                Tags: night shift; lamp
                Authors: Lovelace, Ada; Bob

                [rain](|filename|/sub/rain.md)

                    :::python
                    x = 1
                -- content/sub/rain.md --
                Title: Rain
                Date: 2024-01-02

                    :::
                """);
    assertThat(terms(site, "2024/01/fog/index.html")).containsExactly("night shift", "lamp");
    assertThat(site.page("2024/01/fog/index.html").select(".p-author").eachText())
        .contains("Lovelace, Ada", "Bob");
    assertThat(site.page("2024/01/fog/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/2024/01/rain/");
    assertThat(site.page("2024/01/fog/index.html").select("code.language-python").text())
        .isEqualTo("x = 1");
    assertThat(site.page("2024/01/rain/index.html").select(".e-content").text()).isEqualTo(":::");
  }

  @Test
  void aFolderCanBeNoPartOfTheSite() {
    String source =
        "-- pages/en/about.md --\nx\n-- pages/base/about.md --\nx\n"
            + "-- pages/base/sub/a.svg --\nx\n-- stories/2024-01-02-a.md --\nx\n";
    String site = SITE + "pages: pages/*\n";
    assertThat(TestSite.build(site + "brokenStories: leave-out\n" + source).result().report())
        .contains("or leave one of the folders out: exclude: pages/base");
    TestSite without = TestSite.build(site + "exclude: [pages/base]\n" + source);
    assertThat(without.problems()).isEmpty();
    assertThat(reasons(without))
        .containsExactly(
            "pages/base/about.md: exclude: in site.yaml",
            "pages/base/sub/a.svg: exclude: in site.yaml");
  }
}
