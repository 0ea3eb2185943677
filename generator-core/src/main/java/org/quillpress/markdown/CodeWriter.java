package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.quillpress.problem.Nearest;

/** Writes blocks of code: with a title, numbers, marked lines and colours, if there are any. */
final class CodeWriter {
  private static final int LONGEST_NAME = 40;

  private record Part(int start, int end, String cssClass) {}

  private final CodeColours colours;
  private final HtmlOut out;
  private final Source source;
  private final ExtraAttributes attributes;
  private final List<String> anchors;
  private final boolean whole;
  private final Set<String> told = new HashSet<>();

  /** How far a code is written. */
  private int at;

  CodeWriter(
      CodeColours colours,
      HtmlOut out,
      Source source,
      ExtraAttributes attributes,
      List<String> anchors,
      boolean whole) {
    this.colours = colours;
    this.out = out;
    this.source = source;
    this.attributes = attributes;
    this.anchors = anchors;
    this.whole = whole;
  }

  void fenced(FencedCodeBlock block) {
    String typed = block.getInfo();
    String info = typed == null ? "" : typed;
    String code = block.getLiteral();
    CodeInfoReader.Wrong wrong =
        (problem, at, message, hint) -> warn(problem, block, info, at, message, hint);
    write(block, CodeInfoReader.read(info, lines(code), wrong), code);
  }

  void indented(Node block, String code) {
    String language = languageAbove(code);
    if (language.isEmpty()) {
      write(block, CodeInfo.NONE, code);
    } else {
      CodeInfo info =
          CodeInfoReader.read(language, lines(code), (problem, at, message, hint) -> {});
      write(block, info, code.substring(code.indexOf('\n') + 1));
    }
  }

  /** The language that the first line of a code names, as in Python-Markdown: {@code :::java}. */
  private static String languageAbove(String code) {
    int end = code.indexOf('\n');
    if (!code.startsWith(":::") || end < 0 || end + 1 == code.length()) {
      return "";
    }
    String typed = code.substring(3, end).strip();
    int space = typed.indexOf(' ');
    String name = space < 0 ? typed : typed.substring(0, space);
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i)) && "+#-_.".indexOf(name.charAt(i)) < 0) {
        return "";
      }
    }
    return space < 0 || typed.startsWith("hl_lines", space + 1) ? name : "";
  }

  private static int lines(String code) {
    int count = 0;
    for (int i = code.indexOf('\n'); i >= 0; i = code.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  private void write(Node block, CodeInfo info, String code) {
    out.line();
    if (!info.title().isEmpty()) {
      out.raw("<figure class=\"code\">\n<figcaption>").text(info.title()).raw("</figcaption>\n");
    }
    out.raw("<pre tabindex=\"0\"");
    if (whole && !info.id().isEmpty() && !attributes.own().hasId(block)) {
      anchors.add(info.id());
      out.raw(" id=\"").text(info.id()).raw('"');
    }
    attributes.write(block, "pre", classes(info));
    out.raw("><code");
    attributes.inner(block, "code", info.language().isEmpty() ? "" : "language-" + info.language());
    out.raw('>');
    if (info.numbered() || !info.marked().isEmpty()) {
      lines(info, code, parts(block, info, code));
    } else {
      at = 0;
      colour(block, info, code, (start, end, name) -> part(code, start, end, name));
      out.text(code.substring(at));
    }
    out.raw("</code></pre>\n");
    if (!info.title().isEmpty()) {
      out.raw("</figure>\n");
    }
  }

  private void part(String code, int start, int end, String name) {
    out.text(code.substring(at, start)).raw("<span class=\"").raw(name).raw("\">");
    out.text(code.substring(start, end)).raw("</span>");
    at = end;
  }

  private static String classes(CodeInfo info) {
    String own = String.join(" ", info.classes());
    return !info.numbered() ? own : own.isEmpty() ? "numbered" : "numbered " + own;
  }

  private void colour(Node block, CodeInfo info, String code, CodeColours.Parts parts) {
    String language = info.language();
    if (language.isEmpty()) {
      return;
    }
    if (!colours.knows(language)) {
      if (whole && told.add(language.toLowerCase(Locale.ROOT))) {
        unknown(block, language);
      }
      return;
    }
    String trouble = colours.colour(language, code, parts);
    if (whole && !trouble.isEmpty() && told.add(language.toLowerCase(Locale.ROOT))) {
      source.warn(
          "code-highlighter",
          block,
          "the colours of this code could not be found: " + trouble,
          "the code stays plain; tell those who wrote what colours \"" + language + "\"");
    }
  }

  private void unknown(Node block, String language) {
    String hint = Nearest.hint(language, colours.languages());
    String shown =
        language.length() > LONGEST_NAME ? language.substring(0, LONGEST_NAME) + "…" : language;
    String message = "\"" + shown + "\" is no language that has colours, so this code stays plain";
    String plain = "type text if this is in no language, or leave the word out";
    if (block instanceof FencedCodeBlock fenced && fenced.getInfo() != null) {
      String info = fenced.getInfo();
      int where = Math.max(0, info.indexOf(language));
      warn("code-language", fenced, info, where, message, hint.isEmpty() ? plain : hint);
    }
  }

  /** The parts in their order, those that go over several lines cut at their ends. */
  private List<Part> parts(Node block, CodeInfo info, String code) {
    List<Part> parts = new ArrayList<>();
    colour(
        block,
        info,
        code,
        (start, end, name) -> {
          int from = start;
          while (from < end) {
            int newline = code.indexOf('\n', from);
            int to = newline < 0 || newline > end ? end : newline;
            if (to > from) {
              parts.add(new Part(from, to, name));
            }
            from = to + 1;
          }
        });
    return parts;
  }

  private void lines(CodeInfo info, String code, List<Part> parts) {
    int next = 0;
    int line = 1;
    int from = 0;
    while (from < code.length()) {
      int newline = code.indexOf('\n', from);
      int to = newline < 0 ? code.length() : newline;
      boolean marked = info.marked().get(line);
      String tag = marked ? "mark" : info.numbered() ? "span" : "";
      if (!tag.isEmpty()) {
        out.raw('<').raw(tag).raw(" class=\"line\"");
        if (info.numbered()) {
          out.raw(" data-line=\"").raw(info.firstNumber() + line - 1).raw('"');
        }
        out.raw('>');
      }
      at = from;
      while (next < parts.size() && parts.get(next).start() < to) {
        Part part = parts.get(next++);
        part(code, part.start(), part.end(), part.cssClass());
      }
      out.text(code.substring(at, to));
      if (!tag.isEmpty()) {
        out.raw("</").raw(tag).raw('>');
      }
      if (newline >= 0) {
        out.raw('\n');
      }
      from = to + 1;
      line++;
    }
  }

  private void warn(
      String code, FencedCodeBlock block, String info, int offset, String message, String hint) {
    if (!whole) {
      return;
    }
    List<SourceSpan> spans = source.spans(block);
    if (spans.isEmpty()) {
      source.warn(code, block, message, hint);
      return;
    }
    SourceSpan span = spans.get(0);
    int fence = block.getOpeningFenceLength() == null ? 0 : block.getOpeningFenceLength();
    String text = source.text();
    int start = behindSpace(text, behindSpace(text, span.getInputIndex()) + fence);
    // not as it was typed where it has escaped signs
    int in = text.startsWith(info, start) ? start - span.getInputIndex() + offset : 0;
    int line = source.firstLine() + span.getLineIndex();
    source.warn(code, new DestinationPlaces.Spot(line, source.column(span, in)), message, hint);
  }

  private static int behindSpace(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
