package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ExtendCode;
import java.io.Writer;
import java.util.List;

/** {@code {{<name}}}: a layout or partial with its blocks filled. */
final class ParentTag extends ExtendCode {
  private final Engine engine;
  private final String file;

  ParentTag(TemplateContext place, Engine engine, Mustache blocks, String name) {
    super(place, engine, blocks, name);
    this.engine = engine;
    this.file = engine.file(engine.parent(name));
  }

  @Override
  protected String partialName() {
    return engine.parent(name);
  }

  @Override
  public Writer execute(Writer out, List<Object> scopes) {
    PageText page = (PageText) out;
    page.enter();
    page.run(partial, file, scopes);
    page.leave();
    return out;
  }
}
