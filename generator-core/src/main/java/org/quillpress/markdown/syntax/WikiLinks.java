package org.quillpress.markdown.syntax;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Links by name, {@code [[Name]]}, and pictures, {@code ![[fog.jpg|what it shows]]}, as wikis and
 * <a href="https://help.obsidian.md/links">Obsidian</a> have them. The number that Obsidian has for
 * the width of a picture is passed over.
 */
public final class WikiLinks implements Parser.ParserExtension, LinkProcessor {
  private static final Set<String> PICTURES =
      Set.of("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp");

  @Override
  public void extend(Parser.Builder parser) {
    parser.linkProcessor(this);
  }

  /** Asked at the inner of two closing brackets. */
  @Override
  public LinkResult process(LinkInfo inner, Scanner scanner, InlineParserContext context) {
    Node outer = inner.openingBracket().getPrevious();
    String typed = inner.text();
    if (!isTyped(outer, "[")
        || isTyped(outer.getPrevious(), "[")
        || inner.marker() != null
        || inner.destination() != null
        || typed.isBlank()
        || typed.indexOf('\n') >= 0
        || context.getDefinition(LinkReferenceDefinition.class, typed) != null) {
      return LinkResult.none();
    }
    scanner.setPosition(inner.afterTextBracket());
    if (!scanner.next(']')) {
      return LinkResult.none();
    }
    Node mark = outer.getPrevious();
    boolean picture = isTyped(mark, "!");
    int bar = typed.indexOf('|');
    String target = (bar < 0 ? typed : typed.substring(0, bar)).replace("\\", "").strip();
    String words = bar < 0 ? "" : typed.substring(bar + 1).strip();
    outer.unlink();
    if (picture) {
      mark.unlink();
    }
    Node node = picture ? picture(target, words) : link(target, words);
    return LinkResult.replaceWith(node, scanner.position());
  }

  /** Whether a node is a sign without a backslash before it. */
  private static boolean isTyped(@Nullable Node node, String sign) {
    return node instanceof Text text
        && text.getLiteral().equals(sign)
        && text.getSourceSpans().size() == 1
        && text.getSourceSpans().get(0).getLength() == 1;
  }

  private static Node link(String target, String words) {
    int hash = target.indexOf('#');
    String name = (hash < 0 ? target : target.substring(0, hash)).strip();
    String heading = hash < 0 ? "" : target.substring(target.lastIndexOf('#') + 1).strip();
    String shown = name.isEmpty() ? heading : heading.isEmpty() ? name : name + " > " + heading;
    return new WikiLink(name, heading, words.isEmpty() ? shown : words);
  }

  /** What is no picture is linked to. */
  private static Node picture(String target, String words) {
    String extension = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PICTURES.contains(extension)) {
      return link(target, words);
    }
    Image image = new Image(target.replace("%", "%25").replace(" ", "%20"), null);
    boolean width =
        !words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9' || c == 'x');
    image.appendChild(new Text(width ? "" : words));
    return image;
  }
}
