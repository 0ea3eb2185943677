package org.quillpress.content;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.CommentRules;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads {@code comments:} of {@code site.yaml}: a flag, or a record. */
final class CommentRulesReader {
  private static final Spellings KEYS = Spellings.of(ReplyKeys.ALL, List.of());

  private final Problems problems;

  private CommentRulesReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * How readers can reply.
   *
   * @param email of the site: where replies go if there is no other way, or empty
   */
  static CommentRules read(Fields site, ZoneId zone, String email, Problems problems) {
    Node node = site.node("comments").orElse(null);
    if (node instanceof Mapping map) {
      return new CommentRulesReader(problems).rules(map, zone, email);
    }
    boolean open = site.flag("comments").orElse(false);
    CommentRules rules =
        new CommentRules(open, Optional.empty(), email, Optional.empty(), Optional.empty());
    if (open && node != null) {
      tellWays(rules, node.place(), problems);
    }
    return rules;
  }

  private CommentRules rules(Mapping map, ZoneId zone, String email) {
    Fields comments = KEYS.fields(map, problems);
    Optional<CommentRules.Form> form =
        comments.map("form").flatMap(typed -> new ReplyFormReader(problems).read(typed));
    Optional<CommentRules.Provider> provider = provider(comments);
    boolean other =
        comments.node("form").isPresent()
            || ProviderReader.NAMES.stream().anyMatch(name -> comments.node(name).isPresent());
    CommentRules rules =
        new CommentRules(
            comments.flag("open").orElse(true),
            comments.date(zone, "closedBefore").map(Moment::time),
            comments.block("email").map(this::email).orElse(other ? "" : email),
            form,
            provider);
    if (rules.open() && !other && comments.node("email").isEmpty()) {
      tellWays(rules, map.place(), problems);
    }
    return rules;
  }

  /** The first provider; a page can ask one only. */
  private Optional<CommentRules.Provider> provider(Fields comments) {
    Optional<CommentRules.Provider> first = Optional.empty();
    String named = "";
    for (String name : ProviderReader.NAMES) {
      Optional<Mapping> typed = comments.map(name);
      if (typed.isPresent() && !named.isEmpty()) {
        problems.add(
            Problem.error(
                    "key-value",
                    typed.get().place(),
                    "comments are kept with " + named + " already, so " + name + " is not asked")
                .withHint("remove one of the two"));
      } else if (typed.isPresent()) {
        named = name;
        first = new ProviderReader(problems).read(name, typed.get());
      }
    }
    return first;
  }

  private String email(Scalar typed) {
    String address = typed.text().strip();
    int at = address.indexOf('@');
    if (at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0) {
      return address;
    }
    problems.add(
        Problem.error(
                "key-value", typed.place(), "\"" + typed.text() + "\" is not an e-mail address")
            .withHint("type an address such as letters@example.org"));
    return "";
  }

  private static void tellWays(CommentRules rules, Place place, Problems problems) {
    if (!rules.hasWay()) {
      problems.add(
          Problem.warning("comments-way", place, "comments are open, but there is no way to reply")
              .withHint(
                  "type email: with an address below it, or form:, giscus:, utterances: or isso:"));
    }
  }
}
