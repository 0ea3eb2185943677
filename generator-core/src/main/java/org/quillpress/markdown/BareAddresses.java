package org.quillpress.markdown;

import java.util.EnumSet;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
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

  /**
   * @param type sets what is between them, or null
   */
  static void write(Text node, Source source, HtmlOut out, @Nullable TypeSetter type, Trace trace) {
    String text = node.getLiteral();
    for (Span span : EXTRACTOR.extractSpans(text)) {
      String part = text.substring(span.getBeginIndex(), span.getEndIndex());
      if (span instanceof LinkSpan link && !Destination.dangerous(part, false)) {
        String before =
            switch (link.getType()) {
              case EMAIL -> "mailto:";
              case WWW -> "http://";
              default -> "";
            };
        String address = before + part;
        out.raw("<a href=\"");
        if (source.external().internal(address)) {
          int column = source.column(node) + span.getBeginIndex();
          out.slot(Slot.Kind.LINK, address, source.line(node), column);
          out.raw('"');
        } else {
          out.url(address).raw('"').raw(source.external().attributes(address));
        }
        trace.write(node);
        out.raw('>').text(part).raw("</a>");
        if (type != null) {
          type.after(part);
        }
      } else if (type == null) {
        out.text(part);
      } else {
        boolean last = span.getEndIndex() == text.length();
        type.write(part, last ? TypeSetter.next(node) : text.charAt(span.getEndIndex()));
      }
    }
  }
}
