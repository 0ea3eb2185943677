package org.quillpress.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Layer;
import org.quillpress.theme.ThemeAsset;

/** Looks for what a theme does wrong. Not thread-safe. */
public final class ThemeAudit {
  private final List<Layer> layers;
  private final TypedTemplates templates;
  private final AssetAudit assets;
  private final PageAudit pages;
  private final Problems problems;

  private ThemeAudit(
      List<Layer> layers,
      TypedTemplates templates,
      AssetAudit assets,
      PageAudit pages,
      Problems problems) {
    this.layers = layers;
    this.templates = templates;
    this.assets = assets;
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * Prepares an audit.
   *
   * @param layers the theme and the themes that it extends, in that order
   * @param published the files that it brings to every site
   * @param marks by which elements tell where they were typed
   * @param problems gets what is wrong
   * @throws IOException if a file cannot be read
   */
  public static ThemeAudit of(
      List<Layer> layers, List<ThemeAsset> published, Marks marks, Problems problems)
      throws IOException {
    TypedTemplates templates = TypedTemplates.read(layers);
    return new ThemeAudit(
        List.copyOf(layers),
        templates,
        new AssetAudit(published, problems),
        new PageAudit(layers.get(0).place(), templates, marks, problems),
        problems);
  }

  /** Looks into the theme's own files. */
  public void files() throws IOException {
    new ManifestAudit(layers.get(0), problems).run();
    new TemplateAudit(templates, problems).run();
    new LabelAudit(layers, problems).run();
    assets.files(layers.get(0));
  }

  /** The names of the theme's own layouts that pages can ask for. */
  public List<String> layouts() {
    return templates.layouts();
  }

  /** Looks at a page whose templates are marked. */
  public void page(byte[] html) {
    Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    pages.page(page);
    assets.page(page);
  }
}
