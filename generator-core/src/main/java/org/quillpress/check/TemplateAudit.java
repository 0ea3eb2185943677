package org.quillpress.check;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.TemplateHtml;

/** What can be seen in the templates of a theme without making a page. */
final class TemplateAudit {
  private static final int LONGEST = 40;
  private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "label", "abbr");
  private static final Set<String> LOADED =
      Set.of("src", "srcset", "poster", "data", "background", "formaction", "manifest");
  private static final Pattern REMOTE =
      Pattern.compile("(?i)(?:^|[\\s,])((?:https?:)?//[^\\s,\\x00]+)");
  private static final Pattern REFERENCE = Pattern.compile("&[#\\w]+;");

  /** The name of a file or a host is none of a language: {@code feeds.opml}. */
  private static final Pattern FILE_NAME = Pattern.compile("\\S*[\\p{L}\\d][./][\\p{L}\\d]\\S*");

  private final TypedTemplates templates;
  private final Problems problems;

  TemplateAudit(TypedTemplates templates, Problems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  void run() {
    for (TypedFile file : templates.own().values()) {
      TemplateHtml html = templates.html(file);
      html.tags().forEach(tag -> tag(file, tag));
      html.texts().forEach(text -> words(file, text.text(), text.at()));
      included(file);
    }
  }

  private void included(TypedFile file) {
    String name = file.name();
    if (file.path().startsWith("partials/")
        && !templates.dynamic()
        && !templates.included().contains(name)) {
      Set<String> known = new TreeSet<>(templates.included());
      String message = "no template includes the partial \"" + name + "\"";
      String near = Nearest.hint(name, known, "type {{>" + name + "}} where it belongs");
      problems.add(Problem.warning("theme-unused", Place.of(file.file()), message).withHint(near));
    }
  }

  private void tag(TypedFile file, TemplateHtml.StartTag tag) {
    if (tag.body()) {
      boolean style = tag.name().equals("style");
      inline(
          file.at(tag.at()),
          "<" + tag.name() + "> has text in it, which strict sites forbid",
          style
              ? "put it into assets/style.css"
              : "put it into a file of assets/ and name that by src=\"…\"");
    }
    for (TemplateHtml.Attribute attribute : tag.attributes()) {
      attribute(file, tag, attribute);
    }
  }

  private void attribute(
      TypedFile file, TemplateHtml.StartTag tag, TemplateHtml.Attribute attribute) {
    String name = attribute.name();
    Place place = file.at(attribute.at());
    if (name.equals("style")) {
      inline(place, "a style in a tag is forbidden by strict sites", "give the tag a class");
    } else if (name.startsWith("on") && name.length() > 2) {
      inline(
          place,
          "\"" + name + "\" in a tag is forbidden by strict sites",
          "listen for it in a script of assets/");
    } else if (attribute.value().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      inline(
          file.at(attribute.valueAt()),
          "a script in an address is forbidden by strict sites",
          "listen for the click in a script of assets/");
    }
    if (!attribute.quoted() && attribute.words().indexOf('\0') >= 0) {
      String message = "the value of \"" + name + "\" has no quotes, so a blank in it ends it";
      problems.add(
          Problem.error("theme-unquoted", file.at(attribute.valueAt()), message)
              .withHint("type " + name + "=\"" + attribute.value() + "\""));
    }
    remote(file, tag, attribute);
    if (SPOKEN.contains(name)
        || name.startsWith("aria-") && isText(name)
        || name.equals("value") && isButton(tag)) {
      words(file, attribute.words(), attribute.valueAt());
    }
  }

  private static boolean isText(String name) {
    return Set.of(
            "aria-label",
            "aria-description",
            "aria-placeholder",
            "aria-valuetext",
            "aria-roledescription",
            "aria-braillelabel")
        .contains(name);
  }

  private static boolean isButton(TemplateHtml.StartTag tag) {
    return tag.name().equals("input")
        && tag.attributes().stream()
            .anyMatch(
                a ->
                    a.name().equals("type")
                        && Set.of("submit", "button", "reset").contains(a.value()));
  }

  private void remote(TypedFile file, TemplateHtml.StartTag tag, TemplateHtml.Attribute attribute) {
    boolean loads =
        LOADED.contains(attribute.name())
            || attribute.name().endsWith("href")
                && Set.of("link", "use", "image", "base").contains(tag.name());
    if (loads) {
      Matcher found = REMOTE.matcher(attribute.words());
      if (found.find()) {
        int at = Math.max(0, attribute.words().indexOf(found.group(1)));
        problems.add(Remote.problem(file.at(attribute.valueAt() + at), found.group(1)));
      }
    }
  }

  private void inline(Place place, String message, String hint) {
    problems.add(Problem.error("theme-inline", place, message).withHint(hint));
  }

  /** Tells the first words of a text; one text is one cause. */
  private void words(TypedFile file, String text, int at) {
    for (String part : text.split("\0+")) {
      String typed = part.strip();
      boolean word =
          REFERENCE.matcher(typed).replaceAll("").codePoints().anyMatch(Character::isLetter);
      if (word && !FILE_NAME.matcher(typed).matches()) {
        String said = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
        String message = "\"" + said.replaceAll("\\s+", " ") + "\" stands outside of labels/";
        Problem problem =
            Problem.warning("theme-words", file.at(at + text.indexOf(typed)), message);
        problems.add(
            problem.withHint(
                "type a line such as myWords: "
                    + said.replaceAll("\\s+", " ")
                    + " into labels/en.yaml, and {{site.labels.myWords}} here"));
        return;
      }
    }
  }
}
