package org.quillpress.markdown;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.commonmark.Extension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Problems;

/**
 * Markdown to HTML and all else that is to be known of a text, by one parse. Understands <a
 * href="https://spec.commonmark.org/0.31.2/">CommonMark</a> and of <a
 * href="https://github.github.com/gfm/">GitHub's</a> additions tables, strikethrough, task lists,
 * bare addresses and footnotes. Immutable and thread-safe.
 *
 * <pre>{@code
 * Markdown markdown = Markdown.builder().rawHtml(RawHtml.ESCAPE).build();
 * Body body = markdown.parse("stories/fog.md", "# Fog\n\nIt *came*.", 1, true, problems);
 * }</pre>
 */
public final class Markdown {
  private static final int SMALLEST_LIMIT = 1_000_000;
  private static final int GROWTH = 60;

  private final Rules rules;
  private final ExternalLinks external;
  private final Grammar grammar;
  private final int without;
  private final List<HtmlRenderer.HtmlRendererExtension> renderers;

  private Markdown(Builder builder) {
    rules =
        new Rules(
            builder.rawHtml,
            Set.copyOf(builder.switches),
            builder.language,
            Quotes.of(builder.language),
            builder.labels,
            builder.shortcodes,
            builder.colours,
            builder.formulas,
            builder.traced);
    without =
        Syntax.without(rules.switches()) | (builder.readsShortcodes ? 0 : Syntax.SHORTCODES.bit());
    external = builder.external;
    grammar = new Grammar(builder.extensions);
    List<HtmlRenderer.HtmlRendererExtension> found = new ArrayList<>();
    for (Extension extension : builder.extensions) {
      if (extension instanceof HtmlRenderer.HtmlRendererExtension renderer) {
        found.add(renderer);
      }
    }
    renderers = List.copyOf(found);
  }

  private Markdown(Markdown other, Rules rules) {
    this.rules = rules;
    without = Syntax.without(rules.switches()) | other.without & Syntax.SHORTCODES.bit();
    external = other.external;
    grammar = other.grammar;
    renderers = other.renderers;
  }

  /** The language of the texts, BCP 47. */
  public String language() {
    return rules.language();
  }

  /** Whether a switch is on. */
  public boolean has(Switch wanted) {
    return rules.has(wanted);
  }

  /** Whether texts can use shortcodes at all. */
  public boolean readsShortcodes() {
    return (without & Syntax.SHORTCODES.bit()) == 0;
  }

  /** Whether there is a shortcode of a name. */
  public boolean hasShortcode(String name) {
    return readsShortcodes() && rules.shortcodes().get().named(name).isPresent();
  }

  /** The same with one switch more. */
  public Markdown and(Switch more) {
    return rules.has(more) ? this : new Markdown(this, rules.and(more));
  }

  /** Whether elements tell which line made them. */
  public boolean isTraced() {
    return rules.traced();
  }

  /** The same for texts whose elements do not tell which line made them. */
  public Markdown untraced() {
    return isTraced() ? new Markdown(this, rules.untraced()) : this;
  }

  /** Starts with raw HTML allowed, English labels and no further extensions. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Parses and renders a text.
   *
   * <p>Words are counted over all that is rendered as text, code among it, but not tags of raw
   * HTML, alternative texts and the title. A text that is nested too deep, or that would grow to
   * more than 60 times its size (at least 1,000,000 characters), gives the problem {@code
   * markdown-too-complex} and a body without HTML. Further problems, all warnings: {@code
   * image-alt}, {@code link-scheme}, {@code anchor-twice}, {@code attribute-unknown}, {@code
   * attribute-value}, {@code attribute-twice}, {@code attributes-alone}, {@code alert-unknown},
   * {@code abbreviation-twice}, {@code abbreviation-unused} (a hint), {@code footnote-missing},
   * {@code footnote-unused}, {@code unclosed}, {@code code-language}, {@code code-option}, {@code
   * code-lines}, {@code code-highlighter}, {@code formula-wrong}.
   *
   * @param file path of the file, for problems
   * @param text the Markdown, without front matter
   * @param firstLine the number in the file of the text's first line, from 1
   * @param takeTitle whether a heading of level 1 at the beginning (comments aside) becomes {@link
   *     Body#title} and is not rendered
   * @param problems receives what is wrong
   */
  public Body parse(String file, String text, int firstLine, boolean takeTitle, Problems problems) {
    return parse(file, text, firstLine, Columns.SAME, takeTitle, problems);
  }

  /**
   * Parses and renders a text that is not quite that of its file, as the other {@code parse} does.
   *
   * @param columns where its columns stand in the file; its lines are those of the file
   */
  public Body parse(
      String file,
      String text,
      int firstLine,
      Columns columns,
      boolean takeTitle,
      Problems problems) {
    return parse(file, text, firstLine, columns, takeTitle, false, problems);
  }

  /**
   * Parses and renders a text that stands for another in lists, as {@code parse} does, but all of
   * it is in the {@linkplain Body#teaser teaser}.
   */
  public Body summary(String file, String text, int firstLine, Problems problems) {
    return parse(file, text, firstLine, Columns.SAME, false, true, problems);
  }

  private Body parse(
      String file,
      String text,
      int firstLine,
      Columns columns,
      boolean takeTitle,
      boolean summary,
      Problems problems) {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
    requireNonNull(columns, "columns");
    requireNonNull(problems, "problems");
    if (firstLine < 1) {
      throw new IllegalArgumentException("firstLine must be at least 1: " + firstLine);
    }
    Source source = new Source(file, text, firstLine, columns, external, problems);
    try {
      Signs signs = Signs.of(text, external).without(without);
      if (Brackets.many(signs)) {
        Brackets.check(text);
      }
      if (signs.placeless() && !rules.traced()) {
        try {
          return body(source.withoutPlaces(), signs, takeTitle, summary);
        } catch (PlacesWanted | TooComplex | StackOverflowError | IllegalArgumentException e) {
          // something is to be told, which hardly any text has: once more, with all places
        }
      }
      return body(source, signs, takeTitle, summary);
    } catch (TooComplex e) {
      source.tooComplex(e);
    } catch (StackOverflowError e) {
      source.tooComplex(TooComplex.deep(null));
    } catch (IllegalArgumentException e) {
      source.tooComplex(TooComplex.of("it has too large a table", "make several tables of it"));
    }
    return new Body(Html.EMPTY, Html.EMPTY, "", false, "", List.of(), List.of(), 0, 0, false);
  }

  Body body(Source source, Signs signs, boolean takeTitle) {
    return body(source, signs, takeTitle, false);
  }

  private Body body(Source source, Signs signs, boolean takeTitle, boolean summary) {
    String text = source.text();
    Node document = grammar.parse(text, signs, source.placed(), rules.traced());
    DestinationPlaces places = new DestinationPlaces(document, source);
    OwnAttributes attributes =
        signs.has(Syntax.ATTRIBUTES) ? OwnAttributes.of(document, source) : OwnAttributes.NONE;
    if (signs.leftovers()) {
      Leftovers.remove(document);
    }
    Node title = takeTitle ? title(document) : null;
    String titleText = title == null ? "" : PlainText.of(title);
    Anchors anchors = new Anchors();
    Footnotes footnotes =
        signs.has(Syntax.FOOTNOTES) ? Footnotes.of(document, title) : Footnotes.NONE;
    if (signs.has(Syntax.FOOTNOTES)) {
      new FootnoteCheck(source, footnotes).tell(document);
    }
    if (signs.has(Syntax.ALERTS)) {
      AlertCheck.tell(document, source);
    }
    if (signs.has(Syntax.ABBREVIATIONS)) {
      Abbreviations.mark(document, source);
    }
    footnotes.reserve(anchors);
    if (signs.html() && rules.rawHtml() == RawHtml.ALLOW) {
      OwnIds.reserve(document, text, anchors);
    }
    attributes.takeIds(anchors, title);
    Outline outline = Outline.of(document, title, attributes, anchors, rules);

    Tree tree = new Tree(document, title, signs, source, places, attributes, outline, footnotes);

    long limit = Math.max(SMALLEST_LIMIT, (long) GROWTH * text.length());
    HtmlOut out = new HtmlOut(text.length() + text.length() / 4 + 64, limit);
    TextRenderer whole = new TextRenderer(TextRenderer.Extent.WHOLE, rules, tree, out);
    Teaser teaser =
        summary
            ? Teaser.whole(document)
            : Teaser.of(document, title, !footnotes.notes().isEmpty(), signs.html());
    Extract extract =
        signs.placeless() && renderers.isEmpty() && teaser.isParagraphs()
            ? new Extract(teaser.blocks())
            : null;
    whole.tell(extract);
    render(whole, List.of(document), out);

    Html html = out.html();
    return new Body(
        html,
        extract == null ? teaser(teaser, tree, limit) : extract.of(html),
        rules.line(teaser.text()),
        teaser.hasMore(),
        titleText,
        outline.list(),
        List.copyOf(new LinkedHashSet<>(whole.anchors())),
        whole.words().words(),
        whole.words().ideographs(),
        whole.mixed() || !renderers.isEmpty());
  }

  /** The author's own HTML is left out of a teaser if the mark stands inside of it. */
  private Html teaser(Teaser teaser, Tree tree, long limit) {
    TextRenderer.Extent extent =
        teaser.marked() ? TextRenderer.Extent.TEASER : TextRenderer.Extent.PLAIN_TEASER;
    while (true) {
      HtmlOut out = new HtmlOut(1024, limit);
      TextRenderer renderer = new TextRenderer(extent, rules, tree, out);
      renderer.stopAt(teaser.stop());
      render(renderer, teaser.blocks(), out);
      if (renderer.balanced()) {
        return out.html();
      }
      extent = TextRenderer.Extent.PLAIN_TEASER;
    }
  }

  private void render(TextRenderer renderer, List<Node> nodes, HtmlOut out) {
    if (renderers.isEmpty()) {
      for (Node node : nodes) {
        renderer.node(node);
      }
      return;
    }
    HtmlRenderer.Builder builder = HtmlRenderer.builder();
    for (HtmlRenderer.HtmlRendererExtension extension : renderers) {
      extension.extend(builder);
    }
    builder.escapeHtml(rules.rawHtml() == RawHtml.ESCAPE);
    builder.nodeRendererFactory(context -> new ExtendedRenderer(context, renderer));
    HtmlRenderer extended = builder.build();
    for (Node node : nodes) {
      extended.render(node, out);
    }
  }

  private static @Nullable Node title(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        return heading.getLevel() == 1 ? heading : null;
      }
      boolean comment =
          node instanceof HtmlBlock html && html.getLiteral().strip().startsWith("<!--");
      if (!comment && !(node instanceof LinkReferenceDefinition)) {
        return null;
      }
    }
    return null;
  }

  /** Collects the settings of a {@link Markdown}. */
  public static final class Builder {
    private RawHtml rawHtml = RawHtml.ALLOW;
    private Supplier<Labels> labels = () -> Labels.ENGLISH;
    private Supplier<Shortcodes> shortcodes = () -> Shortcodes.NONE;
    private boolean readsShortcodes;
    private ExternalLinks external = ExternalLinks.PLAIN;
    private final Set<Switch> switches = EnumSet.noneOf(Switch.class);
    private String language = "en";
    private boolean traced;
    private Formulas formulas = Formulas.NONE;
    private CodeColours colours = CodeColours.NONE;
    private final List<Extension> extensions = new ArrayList<>();

    private Builder() {}

    /** What becomes of the author's own HTML; allowed unless told otherwise. */
    public Builder rawHtml(RawHtml mode) {
      rawHtml = requireNonNull(mode, "mode");
      return this;
    }

    /**
     * The words that are added to a text; English unless told otherwise. Asked for only by texts
     * that need some, from any thread, always with the same answer.
     */
    public Builder labels(Supplier<Labels> words) {
      labels = requireNonNull(words, "words");
      return this;
    }

    /**
     * The shortcodes that texts can use. Without them such tags are text. Asked for only by texts
     * with a tag, from any thread, always with the same answer.
     */
    public Builder shortcodes(Supplier<Shortcodes> known) {
      shortcodes = requireNonNull(known, "known");
      readsShortcodes = true;
      return this;
    }

    /** What becomes of links to other sites; {@link ExternalLinks#PLAIN} unless told otherwise. */
    public Builder externalLinks(ExternalLinks policy) {
      external = requireNonNull(policy, "policy");
      return this;
    }

    /** Understands more than the usual; nothing more unless told. */
    public Builder with(Set<Switch> more) {
      switches.addAll(more);
      return this;
    }

    /** What reads formulas, with {@link Switch#MATH}; nothing unless told. */
    public Builder formulas(Formulas reader) {
      formulas = requireNonNull(reader, "reader");
      return this;
    }

    /** The language of the texts, BCP 47; {@code en} unless told otherwise. */
    public Builder language(String code) {
      language = requireNonNull(code, "code");
      return this;
    }

    /**
     * Whether elements get the attribute {@link org.quillpress.problem.MadeBy#NAME} with the file
     * and the line that made them; not unless told.
     */
    public Builder trace(boolean wanted) {
      traced = wanted;
      return this;
    }

    /** What knows the parts of code; {@link CodeColours#NONE} unless told otherwise. */
    public Builder code(CodeColours known) {
      colours = requireNonNull(known, "known");
      return this;
    }

    /**
     * Adds an extension of commonmark-java, for the parser, the HTML renderer or both. What it
     * renders comes before the built-in rendering; what it adds to attributes comes after the
     * built-in ones.
     */
    public Builder extension(Extension extension) {
      extensions.add(requireNonNull(extension, "extension"));
      return this;
    }

    /** The finished, immutable thing. */
    public Markdown build() {
      return new Markdown(this);
    }
  }
}
