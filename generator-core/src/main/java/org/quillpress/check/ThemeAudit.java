package org.quillpress.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.quillpress.problem.Problems;
import org.quillpress.theme.ThemeAsset;

/** Looks for what a theme does wrong. Not thread-safe. */
public final class ThemeAudit {
  private final List<Folder> folders;
  private final TypedTemplates templates;
  private final AssetAudit assets;
  private final PageAudit pages;
  private final Problems problems;

  private ThemeAudit(
      List<Folder> folders,
      TypedTemplates templates,
      AssetAudit assets,
      PageAudit pages,
      Problems problems) {
    this.folders = folders;
    this.templates = templates;
    this.assets = assets;
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * Prepares an audit.
   *
   * @param folders the theme and the themes that it extends, in that order
   * @param published the files that it brings to every site
   * @param marks by which elements tell where they were typed
   * @param problems gets what is wrong
   * @throws IOException if a file cannot be read
   */
  public static ThemeAudit of(
      List<Folder> folders, List<ThemeAsset> published, Marks marks, Problems problems)
      throws IOException {
    TypedTemplates templates = TypedTemplates.read(folders);
    return new ThemeAudit(
        List.copyOf(folders),
        templates,
        new AssetAudit(published, problems),
        new PageAudit(folders.get(0).prefix(), templates, marks, problems),
        problems);
  }

  /** Looks into the theme's own files. */
  public void files() throws IOException {
    new ManifestAudit(folders.get(0), problems).run();
    new TemplateAudit(templates, problems).run();
    new LabelAudit(folders, problems).run();
    assets.files(folders.get(0));
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
