package org.quillpress.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.PartialCode;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/** {@code {{>name}}}: finds partials by the theme's look-up only, and counts how deep it goes. */
final class PartialTag extends PartialCode {
  private final Engine engine;
  private final String indent;
  private final Place place;
  private final String file;
  private boolean isShared;
  private boolean isRepeatable;

  PartialTag(TemplateContext context, Engine engine, String name, String indent) {
    super(context, engine, name);
    Template around = engine.template(context.file());
    this.place = around == null ? Place.of(context.file()) : around.place(Tag.Kind.PARTIAL, name);
    this.engine = engine;
    this.indent = indent;
    this.file = engine.file(engine.partial(name, ""));
  }

  @Override
  public synchronized void init() {
    partial = engine.compilePartial(partialName());
    isShared = engine.isShared(name, indent);
    isRepeatable = isShared && engine.isRepeatable(name);
  }

  /** What blocks are filled in: nothing of a partial that other places share. */
  @Override
  public Code @Nullable [] getCodes() {
    return isShared ? null : super.getCodes();
  }

  @Override
  protected String partialName() {
    return engine.partial(name, indent);
  }

  @Override
  public Writer execute(Writer out, List<Object> scopes) {
    PageText page = (PageText) out;
    page.enter(place);
    if (isRepeatable) {
      page.repeats().write(this, page, (Scopes) scopes);
    } else {
      run(page, scopes);
    }
    page.leave();
    return out;
  }

  /** Writes what is in the partial. */
  void run(PageText page, List<Object> scopes) {
    page.run(partial, file, scopes);
  }
}
