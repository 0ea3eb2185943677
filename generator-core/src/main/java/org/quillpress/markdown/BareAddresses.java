package org.quillpress.markdown;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Makes links of addresses that are typed without any marks. */
final class BareAddresses {
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL, LinkType.WWW))
          .build();

  private BareAddresses() {}

  /** Whether a text can hold any: looking for them costs more than all else. */
  static boolean possible(String text) {
    return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
  }

  static void write(String text, HtmlOut out) {
    for (Span span : EXTRACTOR.extractSpans(text)) {
      String part = text.substring(span.getBeginIndex(), span.getEndIndex());
      if (span instanceof LinkSpan link && !Destination.dangerous(part, false)) {
        String before =
            switch (link.getType()) {
              case EMAIL -> "mailto:";
              case WWW -> "http://";
              default -> "";
            };
        out.raw("<a href=\"").raw(before).url(part).raw("\">").text(part).raw("</a>");
      } else {
        out.text(part);
      }
    }
  }
}
