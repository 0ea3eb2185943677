package org.quillpress.theme;

import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import java.io.Writer;
import java.util.List;

/** {@code {{name}}}: prints text and never runs anything. */
final class ValueTag extends ValueCode {
  ValueTag(TemplateContext place, Engine engine, String name, boolean escaped) {
    super(place, engine, name, escaped);
  }

  @Override
  public Writer execute(Writer out, List<Object> scopes) {
    Object value = get(scopes);
    if (value != null) {
      String text = Access.text(value);
      PageText page = (PageText) out;
      if (encoded) {
        page.escape(text);
      } else {
        page.value(text);
      }
    }
    return out;
  }
}
