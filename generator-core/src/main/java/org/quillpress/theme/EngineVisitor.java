package org.quillpress.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import com.github.mustachejava.codes.ExtendNameCode;
import com.github.mustachejava.codes.IterableCode;
import com.github.mustachejava.codes.NotIterableCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of one template or section, with tags of our own where the engine's would
 * reach further than a theme may. Does without the engine's own visitor, which starts the JDK's
 * logging.
 */
final class EngineVisitor implements MustacheVisitor {
  private final Engine engine;
  private final List<Code> parts = new ArrayList<>();

  EngineVisitor(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Mustache mustache(TemplateContext place) {
    return new DefaultMustache(place, engine, parts.toArray(new Code[0]), place.file());
  }

  @Override
  public void iterable(TemplateContext place, String name, Mustache inside) {
    parts.add(new IterableCode(place, engine, inside, name));
  }

  @Override
  public void notIterable(TemplateContext place, String name, Mustache inside) {
    parts.add(new NotIterableCode(place, engine, inside, name));
  }

  @Override
  public void name(TemplateContext place, String name, Mustache inside) {
    parts.add(new ExtendNameCode(place, engine, inside, name));
  }

  @Override
  public void value(TemplateContext place, String name, boolean escaped) {
    parts.add(new ValueTag(place, engine, name, escaped));
  }

  @Override
  public void partial(TemplateContext place, String name, String indent) {
    parts.add(new PartialTag(place, engine, name, indent));
  }

  @Override
  public void dynamicPartial(TemplateContext place, String name, String indent) {
    parts.add(new DynamicTag(place, engine, name, indent));
  }

  @Override
  public void extend(TemplateContext place, String name, Mustache blocks) {
    parts.add(new ParentTag(place, engine, blocks, name));
  }

  @Override
  public void write(TemplateContext place, String text) {
    if (!text.isEmpty()) {
      parts.add(new FixedText(place, engine, text));
    }
  }

  @Override
  public void comment(TemplateContext place, String comment) {}

  @Override
  public void eof(TemplateContext place) {}

  /** The scanner lets neither of these through. */
  @Override
  public void pragma(TemplateContext place, String pragma, @Nullable String arguments) {}

  @Override
  public void checkName(TemplateContext place, String name, Mustache inside) {}
}
