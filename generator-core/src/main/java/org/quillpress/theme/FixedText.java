package org.quillpress.theme;

import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.WriteCode;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text between two tags, encoded once. */
final class FixedText extends WriteCode {
  private final byte[] utf8;

  FixedText(TemplateContext place, Engine engine, String text) {
    super(place, engine, text);
    utf8 = text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Writer execute(Writer out, List<Object> scopes) {
    ((PageText) out).fixed(utf8);
    return out;
  }
}
