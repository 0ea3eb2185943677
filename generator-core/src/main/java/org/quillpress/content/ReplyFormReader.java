package org.quillpress.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.CommentRules;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads what a form for replies sends, and where. */
final class ReplyFormReader {
  private static final Spellings FORM = Spellings.of(ReplyKeys.FORM, List.of());
  private static final Spellings FIELDS = Spellings.of(ReplyKeys.FIELDS, List.of());

  /** What every reply has. */
  private static final Set<String> NEEDED = Set.of("name", "text");

  /** What is neither asked nor sent unless it has a name. */
  private static final Set<String> UNASKED = Set.of("email", "title");

  private static final Set<String> NO = Set.of("", "false", "no", "off");

  private final Problems problems;

  ReplyFormReader(Problems problems) {
    this.problems = problems;
  }

  /** The form, if it says where it is sent. */
  Optional<CommentRules.Form> read(Mapping map) {
    Fields form = FORM.fields(map, problems);
    CommentRules.Method method =
        new Values(form, problems)
            .choice("method", CommentRules.Method.values(), CommentRules.Method.POST);
    Map<String, String> fields = fields(form);
    Map<String, String> hidden = hidden(form, problems);
    String honeypot = form.text("honeypot").orElse("");
    return place(form, map, problems)
        .map(url -> new CommentRules.Form(url, method, fields, hidden, honeypot));
  }

  /** Where the key {@code action} of a form sends it; told if it is not there. */
  static Optional<String> place(Fields form, Mapping map, Problems problems) {
    Optional<Scalar> action = form.block("action");
    if (form.node("action").isEmpty()) {
      problems.add(
          Problem.error("key-missing", map.place(), "the form does not say where it is sent")
              .withHint("type action: with the address that takes it"));
    }
    return action.flatMap(typed -> action(typed, problems));
  }

  /** Where a form is sent: a path, or an address of the web that nobody can listen to. */
  static Optional<String> action(Scalar typed, Problems problems) {
    String url = typed.text().strip();
    boolean path = url.startsWith("/") && !url.startsWith("//");
    boolean local = url.startsWith("http://localhost") || url.startsWith("http://127.0.0.1");
    boolean safe = path || local || url.regionMatches(true, 0, "https://", 0, 8);
    if (safe && isAddress(url)) {
      return Optional.of(url);
    }
    String hint =
        url.startsWith("http://")
            ? "type https:// instead of http://, so that nobody can read along"
            : url.startsWith("mailto:")
                ? "a browser does not send forms by mail: type email: beside form:"
                : url.indexOf('.') > 0 && !Urls.isExternal(url)
                    ? "did you mean \"https://" + url + "\"?"
                    : "type an address with https://, or a path such as /replies";
    problems.add(
        Problem.error("key-value", typed.place(), "\"" + url + "\" is no place to send a form to")
            .withHint(hint));
    return Optional.empty();
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return url.startsWith("/") || uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Map<String, String> fields(Fields form) {
    Map<String, String> names = new LinkedHashMap<>();
    Fields typed =
        FIELDS.fields(form.map("fields").orElse(Mapping.empty(SettingsReader.FILE)), problems);
    for (Key key : ReplyKeys.FIELDS) {
      String field = key.name();
      Optional<Scalar> named = typed.block(field);
      String name = named.map(n -> n.text().strip()).orElse(UNASKED.contains(field) ? "" : field);
      if (!NO.contains(name.toLowerCase(Locale.ROOT))) {
        names.put(field, name);
      } else if (named.isPresent() && NEEDED.contains(field)) {
        names.put(field, field);
        problems.add(
            Problem.error(
                    "key-value", named.get().place(), "a reply cannot be without its " + field)
                .withHint("type the name that the receiver wants, or remove the line"));
      }
    }
    return names;
  }

  /** Values that are sent with each form. */
  static Map<String, String> hidden(Fields form, Problems problems) {
    Map<String, String> hidden = new LinkedHashMap<>();
    form.map("hidden")
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (name, entry) ->
                            new Fields(map, problems)
                                .block(name)
                                .ifPresent(value -> hidden.put(name, value.text()))));
    return hidden;
  }
}
