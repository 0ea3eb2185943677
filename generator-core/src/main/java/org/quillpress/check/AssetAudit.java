package org.quillpress.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Layer;
import org.quillpress.theme.ThemeAsset;

/** Looks at sheets and scripts: what they ask of other hosts, and what they weigh on a page. */
final class AssetAudit {
  private static final int SHEETS = 15 * 1024;
  private static final int SCRIPTS = 10 * 1024;

  /** {@code @import} is told where the sheet is read. */
  private static final Pattern IN_SHEET =
      Pattern.compile(
          "(?is)/\\*.*?\\*/|@(?:import|namespace)[^;]*;|url\\(\\s*[\"']?((?:https?:)?//[^\"')\\s]+)");

  /** The names of XML's languages look like addresses, and are never asked for. */
  private static final Pattern IN_SCRIPT =
      Pattern.compile("(?i)[\"'`]((?:https?:)?//(?!www\\.w3\\.org/)[a-z0-9-]+\\.[^\"'`\\s]+)");

  private final Map<String, ThemeAsset> assets = new HashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private final Problems problems;

  AssetAudit(List<ThemeAsset> published, Problems problems) {
    this.problems = problems;
    for (ThemeAsset asset : published) {
      assets.put(asset.path(), asset);
      if (asset.path().endsWith(".css") || asset.path().endsWith(".js")) {
        weights.put(asset.path(), compressed(asset.bytes()));
      }
    }
  }

  /** Looks into the theme's own files. */
  void files(Layer theme) throws IOException {
    for (TypedFile sheet : TypedFile.below(theme, "assets", ".css").values()) {
      remote(sheet, IN_SHEET);
    }
    for (TypedFile script : TypedFile.below(theme, "assets", ".js").values()) {
      remote(script, IN_SCRIPT);
    }
  }

  private void remote(TypedFile file, Pattern pattern) {
    Matcher found = pattern.matcher(file.text());
    while (found.find()) {
      if (found.group(1) != null) {
        problems.add(Remote.problem(file.at(found.start(1)), found.group(1)));
      }
    }
  }

  /** Weighs what a page needs before it can be read. */
  void page(Document page) {
    weigh("style sheets", SHEETS, page.select("link[rel=stylesheet]").eachAttr("href"));
    weigh("scripts", SCRIPTS, page.select("script[src]").eachAttr("src"));
  }

  private void weigh(String what, int limit, List<String> addresses) {
    List<ThemeAsset> loaded =
        assets.values().stream()
            .filter(asset -> addresses.stream().anyMatch(url -> url.endsWith("/" + asset.path())))
            .sorted(Comparator.comparing(this::weight).thenComparing(ThemeAsset::path))
            .toList();
    int sum = loaded.stream().mapToInt(this::weight).sum();
    if (sum > limit) {
      String file = loaded.get(loaded.size() - 1).file();
      String message =
          String.format(
              Locale.ROOT,
              "the %s of a page weigh %.1f KB compressed, more than %d",
              what,
              sum / 1024.0,
              limit / 1024);
      problems.add(
          Problem.warning("theme-size", Place.of(file), message)
              .withHint("take out what few pages need, and load it there"));
    }
  }

  private int weight(ThemeAsset asset) {
    return weights.getOrDefault(asset.path(), 0);
  }

  private static int compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
