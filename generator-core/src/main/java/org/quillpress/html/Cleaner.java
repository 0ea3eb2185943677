package org.quillpress.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.quillpress.problem.MadeBy;

/** Takes out of a fragment of HTML what must not reach its readers. Thread-safe. */
public final class Cleaner {
  private static final String BANNED =
      "script,style,iframe,frame,object,embed,applet,form,input,button,select,textarea,link,meta,base,noscript,template,dialog";

  private static final String[] MATHML =
      "math mi mn mo mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mphantom"
          .split(" ");

  private Cleaner() {}

  /**
   * Leaves only elements and attributes that can do no harm, as jsoup's relaxed list has them, with
   * classes, ids and the marks of foot-notes.
   *
   * @param traced whether elements may also tell what made them
   */
  public static String sanitise(String html, boolean traced) {
    Safelist safe =
        Safelist.relaxed()
            .addTags(MATHML)
            .addAttributes("math", "display", "alttext")
            .addAttributes("mo", "fence", "stretchy")
            .addAttributes("mover", "accent")
            .addAttributes("mspace", "width")
            .addAttributes("mi", "mathvariant")
            .addTags(
                "figure",
                "figcaption",
                "hr",
                "section",
                "del",
                "ins",
                "mark",
                "s",
                "div",
                "span",
                "aside",
                "details",
                "summary",
                "time",
                "audio",
                "video",
                "source",
                "track",
                "input",
                "label")
            .addAttributes(
                ":all",
                "id",
                "class",
                "lang",
                "dir",
                "title",
                "role",
                "aria-label",
                "aria-hidden",
                "aria-describedby")
            .addAttributes("img", "loading", "decoding", "srcset", "sizes")
            .addAttributes("input", "type", "checked", "disabled")
            .addAttributes("pre", "tabindex")
            .addAttributes("span", "data-line")
            .addAttributes("mark", "data-line")
            .addAttributes("div", "tabindex")
            .addAttributes("a", "rel")
            .addAttributes("time", "datetime")
            .addAttributes("audio", "src", "controls", "preload")
            .addAttributes("video", "src", "controls", "preload", "poster")
            .addAttributes("source", "src", "type")
            .addAttributes("track", "src", "kind", "srclang", "label", "default")
            .removeProtocols("a", "href", "ftp", "http", "https", "mailto")
            .removeProtocols("img", "src", "http", "https");
    if (traced) {
      safe.addAttributes(":all", MadeBy.NAME);
    }
    Document clean = new org.jsoup.safety.Cleaner(safe).clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false);
    for (Element element : clean.body().select("[href],[src],[cite],[poster]")) {
      for (String name : new String[] {"href", "src", "cite", "poster"}) {
        if (isHarmful(element.attr(name))) {
          element.removeAttr(name);
        }
      }
    }
    clean.body().select("input:not([type=checkbox]), img[src=\"\"], img:not([src])").remove();
    return clean.body().html();
  }

  /**
   * Makes HTML fit for a feed reader: no scripts, styles, frames, forms or handlers; a {@code
   * picture} is its {@code img}. What is closed on the page is its label alone, and what repeats
   * the text is left out. Addresses must be absolute already.
   */
  public static String forFeed(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    body.select(BANNED).remove();
    body.select("[aria-hidden=true].pullquote").remove();
    for (Element closed : body.select("details.spoiler, details.warned")) {
      Element summary = closed.selectFirst("summary");
      closed.replaceWith(new Element("p").text(summary == null ? "" : summary.text()));
    }
    for (Element formula : body.select("math[alttext]")) {
      formula.replaceWith(new Element("code").text(formula.attr("alttext")));
    }
    for (Element picture : body.select("picture")) {
      Element image = picture.selectFirst("img");
      if (image == null) {
        picture.remove();
      } else {
        picture.replaceWith(image);
      }
    }
    for (Element element : body.getAllElements()) {
      for (Attribute attribute : element.attributes().asList()) {
        String name = attribute.getKey();
        if (name.startsWith("on")
            || name.equals("style")
            || isHarmful(attribute.getValue()) && isAddress(name)) {
          element.removeAttr(name);
        }
      }
    }
    return body.html();
  }

  private static boolean isAddress(String name) {
    return name.equals("href")
        || name.equals("src")
        || name.equals("cite")
        || name.equals("poster")
        || name.equals("xlink:href");
  }

  /** White space and control characters inside a scheme do not stop a browser. */
  private static boolean isHarmful(String url) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < url.length() && scheme.length() < 12; i++) {
      char c = url.charAt(i);
      if (c == ':') {
        String name = scheme.toString();
        return name.equals("javascript")
            || name.equals("vbscript")
            || name.equals("data") && !url.startsWith("data:image/");
      }
      if (c > ' ') {
        scheme.append(Character.toLowerCase(c));
      }
    }
    return false;
  }
}
