package org.quillpress.audit;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.quillpress.files.Urls;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

/**
 * Findings as a log of <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">SARIF 2.1.0</a>.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  /**
   * The log, indented, with a final line break.
   *
   * @param version of the program, or empty
   */
  public static String of(List<Problem> problems, String version) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
      json.name("runs").beginArray().beginObject();
      json.name("tool").beginObject().name("driver").beginObject();
      json.name("name").value("Quillpress");
      if (!version.isEmpty()) {
        json.name("version").value(version);
      }
      json.name("rules").beginArray();
      TreeSet<String> ids = new TreeSet<>();
      problems.forEach(problem -> ids.add(problem.code()));
      for (String id : ids) {
        json.beginObject().name("id").value(id);
        Finding finding = Finding.named(id).orElse(null);
        if (finding != null) {
          json.name("shortDescription").beginObject().name("text").value(finding.title());
          json.endObject();
          json.name("defaultConfiguration").beginObject();
          json.name("level").value(level(finding.severity())).endObject();
        }
        json.endObject();
      }
      json.endArray().endObject().endObject();
      json.name("columnKind").value("utf16CodeUnits");
      json.name("originalUriBaseIds").beginObject().name("SOURCE").beginObject();
      json.name("description").beginObject().name("text").value("the folder of site.yaml");
      json.endObject().endObject().endObject();
      json.name("results").beginArray();
      for (Problem problem : problems) {
        result(json, problem, ids.headSet(problem.code()).size());
      }
      json.endArray().endObject().endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void result(JsonWriter json, Problem problem, int rule) throws IOException {
    json.beginObject().name("ruleId").value(problem.code()).name("ruleIndex").value(rule);
    json.name("level").value(level(problem.severity()));
    String hint = problem.hint().isEmpty() ? "" : ": " + problem.hint();
    json.name("message").beginObject().name("text").value(problem.message() + hint).endObject();
    Place place = problem.place();
    // build servers show only what is in a file
    String file = place.file().isEmpty() ? "site.yaml" : place.file();
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject().name("uri").value(Urls.encode(file));
    json.name("uriBaseId").value("SOURCE").endObject();
    if (place.line() > 0) {
      json.name("region").beginObject().name("startLine").value(place.line());
      if (place.column() > 0) {
        json.name("startColumn").value(place.column());
      }
      json.endObject();
    }
    json.endObject().endObject().endArray();
    json.name("partialFingerprints").beginObject();
    json.name("quillpress/v1").value(Fingerprint.of(problem)).endObject().endObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "note";
    };
  }
}
