package org.quillpress.audit;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.quillpress.files.Urls;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** What pictures say of themselves. */
final class PictureAudit implements PageAudit {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(?:png|jpe?g|gif|webp|avif|svg)|(?:IMG|DSC|DSCN|PXL|Screenshot)[-_ ]?\\d+");

  private final Paths paths;

  PictureAudit(Paths paths) {
    this.paths = paths;
  }

  @Override
  public void look(Page page, Findings findings) {
    for (Element picture : page.html().select("img, area, input[type=image]")) {
      Place place = page.place(picture);
      String name = name(picture.attr("src"));
      // of a text the build has told, and of the call of a shortcode
      boolean told = !Findings.isTemplate(place) || place.file().contains("/shortcodes/");
      if (!picture.hasAttr("alt") && !told && Words.isUnnamed(picture)) {
        findings.add(
            Finding.ALT_MISSING,
            place,
            "a picture has no alternative text",
            "type alt=\"{{alt}}\", or alt=\"\" if it says nothing");
      }
      String alt = picture.attr("alt").strip();
      if (!alt.isEmpty()
          && (FILE_NAME.matcher(alt).matches()
              || alt.equals(name) && name.matches(".*[-_0-9].*"))) {
        findings.add(
            Finding.ALT_NAME,
            place,
            "\"" + Words.cut(alt) + "\" is the name of a file and describes nothing",
            "say what the picture shows: ![a lighthouse in fog](…)");
      }
      boolean sized =
          picture.hasAttr("width") && picture.hasAttr("height") || picture.hasAttr("style");
      boolean own = !Urls.isExternal(picture.attr("src")) && !picture.attr("src").isBlank();
      boolean there = paths.of(picture.attr("src"), page.url()).filter(paths::has).isPresent();
      if (picture.normalName().equals("img") && own && there && !sized && !isDrawing(picture)) {
        findings.add(
            Finding.PICTURE_UNSIZED,
            place,
            "the picture \"" + Words.cut(picture.attr("src")) + "\" does not say how large it is",
            "type width and height in pixels, so that the text does not jump when it is there");
      }
    }
  }

  /** The text may give a drawing any size. */
  private static boolean isDrawing(Element picture) {
    String path = picture.attr("src").toLowerCase(Locale.ROOT);
    return path.startsWith("data:") || path.replaceFirst("[?#].*", "").endsWith(".svg");
  }

  /** The name of a file without what stands behind its dot. */
  private static String name(String src) {
    String path = Urls.decode(src.replaceFirst("[?#].*", ""));
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
  }
}
