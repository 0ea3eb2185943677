package org.quillpress;

import java.util.Collection;
import org.quillpress.highlight.Highlighted;
import org.quillpress.highlight.Highlighter;
import org.quillpress.highlight.Span;
import org.quillpress.markdown.CodeColours;

/** Lets Markdown ask a highlighter. */
record Colours(Highlighter highlighter) implements CodeColours {
  @Override
  public boolean knows(String language) {
    return highlighter.knows(language);
  }

  @Override
  public Collection<String> languages() {
    return highlighter.languages();
  }

  @Override
  public String colour(String language, String code, Parts parts) {
    Highlighted highlighted = highlighter.highlight(language, code);
    for (Span span : highlighted.spans()) {
      parts.part(span.start(), span.end(), span.kind().cssClass());
    }
    return highlighted.trouble();
  }
}
