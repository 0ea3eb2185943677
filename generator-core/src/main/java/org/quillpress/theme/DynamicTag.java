package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultCode;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** {@code {{>*name}}}: the partial whose name is the value of a name. */
final class DynamicTag extends DefaultCode {
  private final Templates templates;
  private final String indent;
  private final Place place;
  private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();

  DynamicTag(TemplateContext context, Engine engine, String name, String indent) {
    super(context, engine, null, name, ">");
    templates = engine.templates();
    this.indent = indent;
    Template around = engine.template(context.file());
    place =
        around == null
            ? Place.of(context.file())
            : around.place(Tag.Kind.DYNAMIC, name.substring(1));
  }

  @Override
  public Writer execute(Writer out, List<Object> scopes) {
    boolean self = name.equals("*.");
    Object value = self ? scopes.get(scopes.size() - 1) : binding.get(scopes);
    include((PageText) out, value == null ? "" : Access.text(value), scopes);
    return out;
  }

  private void include(PageText page, String typed, List<Object> scopes) {
    Template template = templates.partial(typed);
    if (template != null) {
      page.enter();
      page.run(partial(typed, template), template.file(), scopes);
      page.leave();
    } else if (!typed.isEmpty()) {
      ((Scopes) scopes).spoil();
      Problem problem =
          Problem.error("theme-partial", place, "there is no partial \"" + typed + "\"");
      page.problems().add(problem.withHint(Nearest.hint(typed, templates.partialNames())));
    }
  }

  private Mustache partial(String name, Template template) {
    @Nullable Mustache ready = compiled.get(name);
    return ready == null
        ? compiled.computeIfAbsent(name, any -> Engine.compile(templates, template, indent))
        : ready;
  }
}
