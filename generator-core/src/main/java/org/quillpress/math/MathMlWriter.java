package org.quillpress.math;

import java.util.Map;
import java.util.Set;
import org.quillpress.html.Escape;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the MathML 2 of SnuggleTeX as MathML Core, which has neither {@code mfenced} nor letters
 * by {@code mathvariant}.
 */
final class MathMlWriter {
  private static final Set<String> KNOWN =
      Set.of(
          "mi",
          "mn",
          "mo",
          "mtext",
          "mspace",
          "mrow",
          "mfrac",
          "msqrt",
          "mroot",
          "msub",
          "msup",
          "msubsup",
          "munder",
          "mover",
          "munderover",
          "mtable",
          "mtr",
          "mtd",
          "mphantom");
  private static final String[] ATTRIBUTES = {"accent", "width", "stretchy", "linethickness"};

  /** Where the letters A, a and the digit 0 of an alphabet begin; 0 if it has none. */
  private record Alphabet(int upper, int lower, int digits) {}

  private static final Map<String, Alphabet> ALPHABETS =
      Map.of(
          "bold", new Alphabet(0x1d400, 0x1d41a, 0x1d7ce),
          "italic", new Alphabet(0x1d434, 0x1d44e, 0),
          "bold-italic", new Alphabet(0x1d468, 0x1d482, 0),
          "script", new Alphabet(0x1d49c, 0x1d4b6, 0),
          "fraktur", new Alphabet(0x1d504, 0x1d51e, 0),
          "double-struck", new Alphabet(0x1d538, 0x1d552, 0x1d7d8),
          "sans-serif", new Alphabet(0x1d5a0, 0x1d5ba, 0x1d7e2),
          "monospace", new Alphabet(0x1d670, 0x1d68a, 0x1d7f6));

  /** Letters that Unicode had before the alphabets, whose places there are empty. */
  private static final Map<Integer, String> EARLIER =
      Map.ofEntries(
          Map.entry(0x1d455, "ℎ"),
          Map.entry(0x1d49d, "ℬ"),
          Map.entry(0x1d4a0, "ℰ"),
          Map.entry(0x1d4a1, "ℱ"),
          Map.entry(0x1d4a3, "ℋ"),
          Map.entry(0x1d4a4, "ℐ"),
          Map.entry(0x1d4a7, "ℒ"),
          Map.entry(0x1d4a8, "ℳ"),
          Map.entry(0x1d4ad, "ℛ"),
          Map.entry(0x1d4ba, "ℯ"),
          Map.entry(0x1d4bc, "ℊ"),
          Map.entry(0x1d4c4, "ℴ"),
          Map.entry(0x1d506, "ℭ"),
          Map.entry(0x1d50b, "ℌ"),
          Map.entry(0x1d50c, "ℑ"),
          Map.entry(0x1d515, "ℜ"),
          Map.entry(0x1d51d, "ℨ"),
          Map.entry(0x1d53a, "ℂ"),
          Map.entry(0x1d53f, "ℍ"),
          Map.entry(0x1d545, "ℕ"),
          Map.entry(0x1d547, "ℙ"),
          Map.entry(0x1d548, "ℚ"),
          Map.entry(0x1d549, "ℝ"),
          Map.entry(0x1d551, "ℤ"));

  private final StringBuilder out = new StringBuilder();
  private final String tex;
  private final boolean display;

  MathMlWriter(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  /** Writes the formulas in an element as one. */
  String write(Element root) {
    out.append(display ? "<math display=\"block\" alttext=\"" : "<math alttext=\"");
    out.append(Escape.html(tex.strip()));
    out.append("\"><mrow>");
    children(root);
    return out.append("</mrow></math>").toString();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element);
      } else if (node.getNodeType() == Node.TEXT_NODE && !isRow(parent)) {
        letters(node.getNodeValue(), parent);
      }
    }
  }

  /** White space between elements says nothing. */
  private static boolean isRow(Node parent) {
    return !Set.of("mi", "mn", "mo", "mtext").contains(name(parent));
  }

  private static String name(Node node) {
    String local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }

  private void element(Element element) {
    String name = name(element);
    if (name.equals("mfenced")) {
      fenced(element);
      return;
    }
    if (name.equals("mtd") && isEmptyToTheEnd(element)) {
      return;
    }
    if (!KNOWN.contains(name)) {
      group(element);
      return;
    }
    out.append('<').append(name);
    if (element.getAttribute("mathvariant").equals("normal") && name.equals("mi")) {
      out.append(" mathvariant=\"normal\"");
    }
    for (String attribute : ATTRIBUTES) {
      String value = element.getAttribute(attribute);
      if (!value.isEmpty()) {
        out.append(' ').append(attribute).append("=\"");
        out.append(Escape.html(value));
        out.append('"');
      }
    }
    out.append('>');
    children(element);
    out.append("</").append(name).append('>');
  }

  /** Columns that no row uses would take room. */
  private static boolean isEmptyToTheEnd(Node cell) {
    for (Node node = cell; node != null; node = node.getNextSibling()) {
      if (node.hasChildNodes()) {
        return false;
      }
    }
    return true;
  }

  private void group(Element element) {
    boolean formula = name(element).equals("math") || name(element).equals("p");
    out.append(formula ? "" : "<mrow>");
    children(element);
    out.append(formula ? "" : "</mrow>");
  }

  private void fenced(Element element) {
    out.append("<mrow>");
    fence(element.hasAttribute("open") ? element.getAttribute("open") : "(");
    String separators =
        element.hasAttribute("separators") ? element.getAttribute("separators") : ",";
    boolean first = true;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (!first && !separators.isBlank()) {
          out.append("<mo>");
          out.append(Escape.html(separators.substring(0, 1)));
          out.append("</mo>");
        }
        first = false;
        element(child);
      }
    }
    fence(element.hasAttribute("close") ? element.getAttribute("close") : ")");
    out.append("</mrow>");
  }

  private void fence(String sign) {
    if (!sign.isEmpty()) {
      out.append("<mo fence=\"true\" stretchy=\"true\">");
      out.append(Escape.html(sign));
      out.append("</mo>");
    }
  }

  private void letters(String typed, Node parent) {
    Alphabet alphabet =
        parent instanceof Element element
            ? ALPHABETS.get(element.getAttribute("mathvariant"))
            : null;
    if (alphabet == null) {
      out.append(Escape.html(typed));
      return;
    }
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      int code = c;
      if (c >= 'A' && c <= 'Z') {
        code = alphabet.upper + c - 'A';
      } else if (c >= 'a' && c <= 'z') {
        code = alphabet.lower + c - 'a';
      } else if (c >= '0' && c <= '9' && alphabet.digits > 0) {
        code = alphabet.digits + c - '0';
      }
      String earlier = EARLIER.get(code);
      if (code == c) {
        out.append(Escape.html(String.valueOf(c)));
      } else if (earlier != null) {
        out.append(earlier);
      } else {
        out.appendCodePoint(code);
      }
    }
  }
}
