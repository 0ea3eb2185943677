package org.quillpress.content;

import java.util.Map;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;

/** Finds the recordings that stories name: their addresses, types and true lengths. */
final class Recordings {
  /** A recording as typed: its address is not resolved yet. */
  record Typed(Place place, Story.Audio audio) {}

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

  private final HeadFiles files;

  Recordings(HeadFiles files) {
    this.files = files;
  }

  /**
   * Completes a recording, or tells that it is missing.
   *
   * @param source path of the file that names it
   * @param page encoded address of that file's page
   */
  Optional<Story.Audio> resolve(Typed typed, String source, String page) {
    Story.Audio audio = typed.audio();
    String type =
        audio.type().isEmpty()
            ? TYPES.getOrDefault(Inventory.extension(audio.url()), "audio/mpeg")
            : audio.type();
    if (Urls.isWeb(audio.url()) && files.isExternal(audio.url())) {
      return Optional.of(new Story.Audio(audio.url(), type, audio.length(), audio.duration()));
    }
    return files
        .url(LinkProblems.What.RECORDING, audio.url(), typed.place(), source, page)
        .map(url -> new Story.Audio(url, type, files.file(url).size(), audio.duration()));
  }
}
