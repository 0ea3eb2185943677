package org.quillpress.audit;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.jsoup.nodes.Element;
import org.quillpress.problem.Finding;

/** Structured data (JSON-LD), which search engines drop without a word if it is not well formed. */
final class DataAudit implements PageAudit {
  @Override
  public void look(Page page, Findings findings) {
    for (Element script : page.html().select("script[type=application/ld+json]")) {
      try (JsonReader json = new JsonReader(new StringReader(script.data()))) {
        json.setStrictness(Strictness.STRICT);
        json.skipValue();
        if (json.peek() != JsonToken.END_DOCUMENT) {
          throw new IOException("more than one value");
        }
      } catch (IOException | IllegalStateException e) {
        findings.add(
            Finding.DATA_INVALID,
            page.place(script),
            "the structured data of the page is no JSON",
            "compare its braces, quotation marks and commas");
      }
    }
  }
}
