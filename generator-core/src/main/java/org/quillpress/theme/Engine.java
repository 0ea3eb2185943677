package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.SpecMustacheFactory;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one layout with all that it includes. Every place that includes a partial gets a copy of
 * its own, as the engine changes the copies when blocks are filled. Made for one compilation in one
 * thread; what it made is thread-safe.
 */
final class Engine extends SpecMustacheFactory {
  private static final int MOST_COPIES = 20_000;
  private static final char INDENT = '\n';

  private final Templates templates;
  private final Map<String, Mustache> open = new HashMap<>();
  private int copies;

  private Engine(Templates templates) {
    super(name -> null);
    this.templates = templates;
    setObjectHandler(new ViewHandler());
  }

  /**
   * A template ready to be run with a {@link PageText} as the writer.
   *
   * @param indent what stands before all of its lines but the first
   */
  static Mustache compile(Templates templates, Template template, String indent) {
    Reader text = new StringReader(indented(template.code(), indent));
    return new Engine(templates).compile(text, template.path());
  }

  /** One copy of a partial for all places that include it. */
  static SharedPartials.Compiled compileShared(
      Templates templates, Template partial, String indent) {
    Engine engine = new Engine(templates);
    engine.copies = 1;
    Reader text = new StringReader(indented(partial.code(), indent));
    Mustache compiled = engine.compile(text, partial.path());
    return new SharedPartials.Compiled(compiled, engine.copies);
  }

  Templates templates() {
    return templates;
  }

  /** The name by which the engine asks for a partial whose every line gets an indentation. */
  String partial(String name, String indent) {
    Template template = templates.partial(name);
    String path = template == null ? "partials/" + name + Templates.SUFFIX : template.path();
    return indent.isEmpty() ? path : path + INDENT + indent;
  }

  String parent(String name) {
    Template template = templates.parent(name);
    return template == null ? "layouts/" + name + Templates.SUFFIX : template.path();
  }

  /** A partial inside of itself is the same copy, with the indentation of the outermost. */
  @Override
  public Mustache compilePartial(String key) {
    int cut = key.indexOf(INDENT);
    String path = cut < 0 ? key : key.substring(0, cut);
    Mustache around = open.get(path);
    if (around != null) {
      return around;
    }
    String indent = cut < 0 ? "" : key.substring(cut + 1);
    SharedPartials.Compiled shared = shared(path, indent);
    count(shared == null ? 1 : shared.partials());
    if (shared != null) {
      return shared.mustache();
    }
    Mustache partial = mc.compile(reader(path, indent), path);
    open.put(path, partial);
    partial.init();
    open.remove(path);
    return partial;
  }

  private void count(int more) {
    copies += more;
    if (copies > MOST_COPIES) {
      throw new PageText.Endless("the layout includes more than " + MOST_COPIES + " partials");
    }
  }

  /** Whether the partial of a name is one copy for all places. */
  boolean isShared(String name, String indent) {
    Template template = templates.partial(name);
    return template != null && templates.shared().of(template, indent) != null;
  }

  /** Whether all that the partial of a name reads has names. */
  boolean isRepeatable(String name) {
    Template template = templates.partial(name);
    return template != null && templates.shared().isNamed(template);
  }

  private SharedPartials.@Nullable Compiled shared(String path, String indent) {
    Template template = path.startsWith("layouts/") ? null : template(path);
    return template == null ? null : templates.shared().of(template, indent);
  }

  private Reader reader(String path, String indent) {
    Template template = template(path);
    return new StringReader(template == null ? "" : indented(template.code(), indent));
  }

  /** The template of a path, if there is one. */
  @Nullable Template template(String path) {
    return templates.at(path);
  }

  /** The file of the template of a path, or that path if there is none. */
  String file(String path) {
    Template template = template(path);
    return template == null ? path : template.file();
  }

  /** The first line stands where the tag stood and has its indentation already. */
  private static String indented(String text, String indent) {
    if (indent.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() * 2);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      out.append(start == 0 ? "" : indent).append(text, start, end);
      start = end;
    }
    return out.toString();
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new EngineVisitor(this);
  }

  @Override
  public void encode(String value, Writer writer) {
    ((PageText) writer).escape(value);
  }
}
