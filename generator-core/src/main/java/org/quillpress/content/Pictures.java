package org.quillpress.content;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.image.PictureSize;
import org.quillpress.model.Picture;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Finds the pictures of terms, and the sizes of all pictures. Thread-safe; each picture is looked
 * into once.
 */
final class Pictures {
  private final Map<String, SourceFile> media;
  private final Map<String, SourceFile> files;
  private final Problems problems;
  private final Map<String, Optional<Picture.Size>> sizes = new ConcurrentHashMap<>();

  Pictures(Inventory inventory, Problems problems) {
    this.media = inventory.media();
    this.files = inventory.files();
    this.problems = problems;
  }

  /**
   * Gives the picture of a term its address below the home. Pictures beside such files keep their
   * path.
   *
   * @param source path of the file that names it
   */
  Optional<Picture> resolve(PictureReader.Typed typed, String source) {
    Picture picture = typed.picture();
    if (Urls.isExternal(picture.url())) {
      return typed.elsewhere(problems);
    }
    String path = Urls.decode(picture.url());
    String beside = Urls.normalise(source.substring(0, source.lastIndexOf('/') + 1) + path);
    if (!media.containsKey(beside)) {
      beside = Links.ownFile(path, source);
    }
    SourceFile own = path.startsWith("/") ? null : media.get(beside);
    if (own != null) {
      return Optional.of(picture.at("/" + Urls.encode(beside), size(own)));
    }
    String below = path.startsWith("/") ? path.substring(1) : path;
    SourceFile file = files.get(below);
    if (file == null && below.startsWith("static/")) {
      below = below.substring("static/".length());
      file = files.get(below);
    }
    if (file == null) {
      problems.add(
          Problem.warning(
                  "picture-missing", typed.place(), "there is no picture \"" + picture.url() + "\"")
              .withHint(
                  Nearest.to(below, files.keySet())
                      .map(near -> "did you mean \"/" + near + "\"?")
                      .orElse("put it beside the story or into static/")));
      return Optional.empty();
    }
    return Optional.of(picture.at("/" + Urls.encode(below), size(file)));
  }

  /** Path of a file from the folder of a source beside or above it. */
  static String name(String source, String file) {
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    return file.startsWith(folder)
        ? file.substring(folder.length())
        : file.substring(file.lastIndexOf('/') + 1);
  }

  /** The size of a picture file, if it is one that can be read. */
  Optional<Picture.Size> size(SourceFile file) {
    return sizes.computeIfAbsent(file.path(), path -> read(file));
  }

  private static Optional<Picture.Size> read(SourceFile file) {
    try {
      return PictureSize.of(file.head(PictureSize.HEAD))
          .map(s -> new Picture.Size(s.width(), s.height()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
