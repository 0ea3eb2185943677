package org.quillpress.audit;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** Findings as one object of JSON. */
public final class JsonReport {
  private JsonReport() {}

  /** The object, indented, with a final line break. */
  public static String of(List<Problem> problems, int pages, int silenced, int known) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject().name("version").value(1).name("pages").value(pages);
      json.name("silenced").value(silenced).name("known").value(known);
      json.name("findings").beginArray();
      for (Problem problem : problems) {
        Place place = problem.place();
        json.beginObject().name("id").value(problem.code());
        json.name("level").value(problem.severity().name().toLowerCase(Locale.ROOT));
        json.name("file").value(place.file());
        if (place.line() > 0) {
          json.name("line").value(place.line());
        }
        if (place.column() > 0) {
          json.name("column").value(place.column());
        }
        json.name("message").value(problem.message());
        json.name("hint").value(problem.hint());
        json.name("fingerprint").value(Fingerprint.of(problem)).endObject();
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }
}
