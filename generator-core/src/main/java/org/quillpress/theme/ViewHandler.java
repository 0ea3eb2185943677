package org.quillpress.theme;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.util.Wrapper;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.CardView;

/** Tells the engine what views mean, and keeps everything else from it. */
final class ViewHandler implements ObjectHandler {
  private static final Binding NOTHING = scopes -> null;

  @Override
  public Binding createBinding(@Nullable String name, TemplateContext tc, Code code) {
    return name == null || !Names.isName(name) ? NOTHING : new NameBinding(name);
  }

  @Override
  public Writer iterate(
      Iteration section, Writer out, @Nullable Object value, List<Object> scopes) {
    if (Access.isFalsy(value)) {
      return out;
    }
    PageText page = (PageText) out;
    page.enter();
    if (value instanceof List<?> items) {
      for (int i = 0, size = items.size(); i < size; i++) {
        Object item = Access.admit(items.get(i));
        if (item instanceof CardView card) {
          page.repeats().write(section, card, page, (Scopes) scopes);
        } else if (item != null) {
          section.next(page, item, scopes);
        }
      }
    } else {
      section.next(page, value, scopes);
    }
    page.leave();
    return out;
  }

  @Override
  public Writer falsey(Iteration section, Writer out, @Nullable Object value, List<Object> scopes) {
    if (Access.isFalsy(value)) {
      PageText page = (PageText) out;
      page.enter();
      section.next(page, value, scopes);
      page.leave();
    }
    return out;
  }

  @Override
  public String stringify(Object value) {
    return Access.text(value);
  }

  @Override
  public Object coerce(Object value) {
    return value;
  }

  /** Only the engine's own handlers ask this. */
  @Override
  public Wrapper find(String name, List<Object> scopes) {
    Binding binding = new NameBinding(name);
    return binding::get;
  }
}
