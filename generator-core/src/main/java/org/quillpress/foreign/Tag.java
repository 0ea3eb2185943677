package org.quillpress.foreign;

/**
 * A tag in a text.
 *
 * @param start index of its first character
 * @param end index behind its last character
 * @param name its first word, lower case; of an {@link Form#OUTPUT} that is no call, empty
 * @param rest what stands behind the name; of an {@link Form#OUTPUT} that is no call, all of it
 * @param closing whether it ends what another begins
 */
record Tag(Form form, int start, int end, String name, String rest, boolean closing) {
  /** How a tag is set off from the text. */
  enum Form {
    /** <code>{% link x %}</code>, of Liquid, Nunjucks and Tera. */
    BLOCK,
    /** <code>{{ site.title }}</code>, of the same. */
    OUTPUT,
    /** <code>{{< ref "x" >}}</code>, of Hugo. */
    SHORTCODE
  }

  /** The tag as a person recognises it, without what stands behind its name. */
  String shown() {
    String word = closing && form == Form.SHORTCODE ? "/" + name : name;
    return switch (form) {
      case BLOCK -> "{% " + word + " %}";
      case SHORTCODE -> "{{< " + word + " >}}";
      case OUTPUT -> "{{ " + (name.isEmpty() ? shortened(rest) : name + "()") + " }}";
    };
  }

  private static String shortened(String expression) {
    int bar = expression.indexOf('|');
    boolean literal = expression.startsWith("\"") || expression.startsWith("'");
    String shown = literal && bar > 0 ? "… " + expression.substring(bar) : expression;
    shown = shown.replaceAll("\\s+", " ").strip();
    return shown.length() <= 40 ? shown : shown.substring(0, 39) + "…";
  }
}
