package org.quillpress.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** What pages weigh: their own HTML, and what they load before anybody scrolls. */
final class WeightAudit implements PageAudit {
  private static final long MOST_OF_A_PICTURE = 1024L * 1024;
  private static final long MOST_OF_A_PAGE = 2L * 1024 * 1024;

  private record Loaded(Place place, String url, long own, List<String> files) {}

  private final Paths paths;
  private final Map<String, Long> sizes = new ConcurrentHashMap<>();
  private final Map<String, Place> pictures = new ConcurrentHashMap<>();
  private final Map<String, Loaded> pages = new ConcurrentHashMap<>();

  WeightAudit(Paths paths) {
    this.paths = paths;
  }

  /** Notes what a file of the site weighs. */
  void weigh(String path, int bytes) {
    sizes.put(path, (long) bytes);
  }

  @Override
  public void look(Page page, Findings findings) {
    List<String> files = new ArrayList<>();
    for (Element element :
        page.html().select("img[src], script[src], link[rel=stylesheet][href]")) {
      String url = element.attr(element.normalName().equals("link") ? "href" : "src");
      paths
          .of(url, page.url())
          .map(Paths.Target::file)
          .ifPresent(
              file -> {
                if (element.normalName().equals("img")) {
                  Place place = page.place(element);
                  pictures.merge(file, place, (a, b) -> better(a, b) ? a : b);
                }
                if (!element.attr("loading").equals("lazy") && !files.contains(file)) {
                  files.add(file.intern());
                }
              });
    }
    String url = page.url();
    long own = sizes.getOrDefault(page.output().path(), 0L);
    pages.put(page.output().path(), new Loaded(page.whole(), url, own, List.copyOf(files)));
  }

  /** A line of a text says more than a template that shows all pictures. */
  private static boolean better(Place one, Place other) {
    boolean text = !Findings.isTemplate(one);
    return text == Findings.isTemplate(other) ? text : one.compareTo(other) <= 0;
  }

  /** What only the whole site shows. */
  void finish(Findings findings) {
    pictures.forEach(
        (file, place) -> {
          long size = sizes.getOrDefault(file, 0L);
          if (size > MOST_OF_A_PICTURE) {
            boolean template = Findings.isTemplate(place);
            findings.add(
                Finding.PICTURE_HEAVY,
                template ? Place.of(file) : place,
                "the picture \"" + file + "\" has " + megabytes(size),
                "make it no wider than 2,000 pixels and save it anew");
          }
        });
    pages.forEach(
        (path, page) -> {
          long sum = page.own();
          for (String file : page.files()) {
            sum += sizes.getOrDefault(file, 0L);
          }
          if (sum > MOST_OF_A_PAGE) {
            findings.add(
                Finding.PAGE_HEAVY,
                page.place(),
                "the page " + page.url() + " loads " + megabytes(sum) + " before anybody scrolls",
                page.own() > MOST_OF_A_PAGE
                    ? "make several pages of it"
                    : "make its pictures smaller, or let them load lazily");
          }
        });
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
  }
}
