package org.quillpress.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.model.Attachment;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Finds the recordings that stories name: their addresses, types and true lengths. */
final class Recordings {
  private static final Map<String, String> TYPES =
      Map.of(
          "mp3", "audio/mpeg",
          "m4a", "audio/mp4",
          "mp4", "audio/mp4",
          "aac", "audio/aac",
          "ogg", "audio/ogg",
          "oga", "audio/ogg",
          "opus", "audio/ogg",
          "wav", "audio/wav",
          "flac", "audio/flac");

  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, String> urls;
  private final Problems problems;

  Recordings(Attachments attachments, Problems problems) {
    this.urls = attachments.urls();
    this.problems = problems;
    for (Attachment file : attachments.all()) {
      files.put(Urls.encode("/" + file.path()), attachments.source(file));
    }
  }

  /**
   * Completes a recording, or tells that it is missing.
   *
   * @param source path of the file that names it
   */
  Optional<Story.Audio> resolve(Story.Audio audio, String source) {
    String type =
        audio.type().isEmpty()
            ? TYPES.getOrDefault(Inventory.extension(audio.url()), "audio/mpeg")
            : audio.type();
    if (Urls.isWeb(audio.url())) {
      return Optional.of(new Story.Audio(audio.url(), type, audio.length(), audio.duration()));
    }
    String path = Urls.decode(audio.url());
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    String url =
        path.startsWith("/")
            ? Urls.encode(path)
            : urls.getOrDefault(Urls.normalise(folder + path), Urls.encode("/" + path));
    SourceFile file = files.get(url);
    if (file == null) {
      problems.add(
          Problem.warning(
                  "recording-missing",
                  Place.of(source),
                  "there is no recording \"" + audio.url() + "\"")
              .withHint("put it beside the story or into static/"));
      return Optional.empty();
    }
    return Optional.of(new Story.Audio(url, type, file.size(), audio.duration()));
  }
}
