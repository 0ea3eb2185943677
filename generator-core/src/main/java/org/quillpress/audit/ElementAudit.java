package org.quillpress.audit;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.quillpress.files.Urls;
import org.quillpress.problem.Finding;

/** Links, fields, frames and elements that have been given up. */
final class ElementAudit implements PageAudit {
  private static final String FIELDS =
      "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]),"
          + " select, textarea";

  private static final String OBSOLETE =
      "acronym, applet, basefont, big, blink, center, dir, font, frame, frameset, marquee,"
          + " noframes, strike, tt";

  /** Words that are the same wherever a link leads, in the languages of the themes. */
  private static final Set<String> VAGUE =
      Set.of(
          "here",
          "click here",
          "click",
          "this link",
          "this page",
          "hier",
          "hier klicken",
          "klicken sie hier",
          "dieser link",
          "ici",
          "cliquez ici",
          "ce lien",
          "aquí",
          "haz clic aquí",
          "este enlace",
          "こちら",
          "ここ",
          "هنا",
          "اضغط هنا");

  @Override
  public void look(Page page, Findings findings) {
    for (Element link : page.html().select("a[href], button, summary")) {
      boolean isLink = link.normalName().equals("a");
      if (Words.none(link) && !isToEmptyHeading(page, link)) {
        findings.add(
            Finding.LINK_EMPTY,
            page.place(link),
            isLink
                ? "the link to \"" + Words.cut(link.attr("href")) + "\" has no words"
                : "a <" + link.normalName() + "> has no words",
            "type words between its tags, or aria-label=\"…\"");
      } else if (isLink
          && isOfText(page, link)
          && Words.isUnnamed(link)
          && VAGUE.contains(words(link))) {
        findings.add(
            Finding.LINK_VAGUE,
            page.place(link),
            "\"" + link.text() + "\" does not say where the link leads",
            "make a link of the words that do: who hears only the links knows nothing else");
      }
    }
    for (Element field : page.html().select(FIELDS)) {
      if (field.closest("label, [hidden], [aria-hidden=true], [style*=display:]") == null
          && Words.isUnnamed(field)
          && isUnlabelled(page, field)) {
        findings.add(
            Finding.FIELD_UNNAMED,
            page.place(field),
            "a field of a form has no name",
            "put <label> with a word around it");
      }
    }
    for (Element frame : page.html().select("iframe:not([aria-hidden=true])")) {
      if (Words.isUnnamed(frame)) {
        findings.add(
            Finding.FRAME_UNNAMED,
            page.place(frame),
            "the frame of \"" + Words.cut(frame.attr("src")) + "\" has no title",
            "type title=\"…\" with what is in it");
      }
    }
    for (Element old : page.html().select(OBSOLETE)) {
      findings.add(
          Finding.HTML_OBSOLETE,
          page.place(old),
          "<" + old.normalName() + "> is no part of HTML any more",
          "let a class and the style sheet do it");
    }
  }

  /** Whether what is empty is a heading that has been told. */
  private static boolean isToEmptyHeading(Page page, Element link) {
    String href = link.attr("href");
    Element target =
        href.startsWith("#") ? page.html().getElementById(Urls.decode(href.substring(1))) : null;
    return target != null && target.is("h1, h2, h3, h4, h5, h6") && Words.none(target);
  }

  /** Words of templates are labels, or names of something. */
  private static boolean isOfText(Page page, Element link) {
    return !link.attr("href").startsWith("#") && !Findings.isTemplate(page.place(link));
  }

  private static String words(Element link) {
    return link.text().toLowerCase(Locale.ROOT).replaceAll("[.!→»…]+$", "").strip();
  }

  private static boolean isUnlabelled(Page page, Element field) {
    return field.id().isEmpty()
        || page.html().select("label[for]").stream()
            .noneMatch(label -> label.attr("for").equals(field.id()));
  }
}
