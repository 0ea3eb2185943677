package org.quillpress.content;

import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.model.Address;
import org.quillpress.model.Picture;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/**
 * Finds the pictures and recordings that front matter and {@code site.yaml} name: beside the file,
 * at an address of the site, in {@code static/}, or by reference. Thread-safe.
 */
final class HeadFiles {
  private final Address address;
  private final Links links;
  private final LinkProblems broken;
  private final Map<String, SourceFile> files;
  private final Problems problems;

  /**
   * @param files all published files by their encoded address
   */
  HeadFiles(
      Address address,
      Links links,
      LinkProblems broken,
      Map<String, SourceFile> files,
      Problems problems) {
    this.address = address;
    this.links = links;
    this.broken = broken;
    this.files = files;
    this.problems = problems;
  }

  /** Whether a target lies on another site, or is no address of a file at all. */
  boolean isExternal(String typed) {
    return Urls.isExternal(address.below(typed));
  }

  /** The file at an address that was found. */
  SourceFile file(String url) {
    SourceFile file = files.get(url);
    if (file == null) {
      throw new IllegalArgumentException("url is that of no file: " + url);
    }
    return file;
  }

  /**
   * The encoded address of a file below the home; told if there is none.
   *
   * @param source path of the file that names it
   * @param page encoded address of that file's page
   */
  Optional<String> url(
      LinkProblems.What what, String typed, Place place, String source, String page) {
    Links.Target target = links.resolve(typed, source, page);
    if (!(target instanceof Links.Target.Found) && !typed.startsWith("@/")) {
      // other generators look for it from the site's home
      Links.Target fromHome = links.resolve("/" + typed, source, page);
      target = fromHome instanceof Links.Target.Found ? fromHome : target;
    }
    if (!(target instanceof Links.Target.Found found)) {
      broken.tell(target, what, typed, place, page);
      return Optional.empty();
    }
    String url = found.url().substring(0, Urls.pathEnd(found.url()));
    if (!files.containsKey(url)) {
      broken.tellOther(what, typed, place);
      return Optional.empty();
    }
    return Optional.of(url);
  }

  /** A picture with its address and size; told if there is none. */
  Optional<Picture> picture(PictureReader.Typed typed, String source, String page) {
    Picture picture = typed.picture();
    if (isExternal(picture.url())) {
      return typed.elsewhere(problems);
    }
    return url(LinkProblems.What.PICTURE, picture.url(), typed.place(), source, page)
        .map(url -> picture.at(url, links.size(url)));
  }

  /** A picture that {@code site.yaml} names. */
  Optional<Picture> ofSite(Optional<Picture> picture, Place place) {
    return picture.flatMap(
        typed -> picture(new PictureReader.Typed(place, typed), SettingsReader.FILE, "/"));
  }
}
