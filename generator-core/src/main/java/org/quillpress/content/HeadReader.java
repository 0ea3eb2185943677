package org.quillpress.content;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/** Gives the values of a front matter their types. */
final class HeadReader {
  private static final Spellings AUDIO = Spellings.of(FrontMatterKeys.AUDIO, List.of());

  private final Fields fields;
  private final Settings settings;
  private final ZoneId zone;
  private final Problems problems;
  private final boolean takesReplies;

  private HeadReader(Mapping head, Story.Kind kind, Settings settings, Problems problems) {
    this.takesReplies = kind == Story.Kind.STORY && settings.comments().open();
    this.fields = new Fields(head, problems);
    this.settings = settings;
    this.zone = settings.zone();
    this.problems = problems;
  }

  /**
   * Reads a front matter.
   *
   * @param head with its keys {@linkplain HeadKeys named}
   * @param references terms that must be known
   */
  static Head read(
      Mapping head,
      Story.Kind kind,
      List<Schema.Reference> references,
      Settings settings,
      Problems problems) {
    return new HeadReader(head, kind, settings, problems).head(references);
  }

  private Head head(List<Schema.Reference> references) {
    Publishing publishing = Publishing.read(fields, zone, problems);
    OptionalInt weight = fields.number("weight");
    return new Head(
        Entities.decode(fields.text("title").orElse("")),
        fields.text("subtitle").orElse(""),
        fields.text("description").orElse(""),
        scalar("summary"),
        fields.date(zone, "date"),
        fields.date(zone, "updated"),
        publishing.publish(),
        publishing.expire(),
        flags(publishing),
        HeadTerms.read(fields, settings.taxonomies(), problems),
        part(),
        weight,
        scalar("slug"),
        scalar("permalink"),
        fields.texts("aliases"),
        fields.text("id").orElse(""),
        fields.node("image").map(node -> PictureReader.all(node, problems)).orElse(List.of()),
        audio(),
        fields.node("source").flatMap(node -> OriginReader.read(node, problems)),
        scalar("language"),
        scalar("translationOf"),
        fields.text("layout").orElse(""),
        fields.text("contentWarning").orElse(""),
        params(weight),
        references);
  }

  private Story.Flags flags(Publishing publishing) {
    return new Story.Flags(
        publishing.draft(),
        publishing.unlisted(),
        pinned(),
        fields.flag("noindex").orElse(false),
        flag("toc", true),
        flag("comments", takesReplies),
        flag("search", true),
        flag("sitemap", true));
  }

  /** A flag, or a number as Hexo has it. */
  private boolean pinned() {
    Optional<Node> pinned = fields.node("pinned");
    boolean isNumber =
        pinned.isPresent()
            && pinned.get() instanceof Scalar scalar
            && !scalar.text().isEmpty()
            && scalar.text().chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? fields.number("pinned").orElse(0) != 0 : fields.flag("pinned").orElse(false);
  }

  /** A flag, for which other generators may have a record: that says nothing here. */
  private boolean flag(String key, boolean otherwise) {
    Optional<Node> node = fields.node(key);
    return node.isPresent() && node.get() instanceof Scalar
        ? fields.flag(key).orElse(otherwise)
        : otherwise;
  }

  private Optional<Head.Part> part() {
    OptionalInt number = fields.number("part");
    Optional<Place> place = fields.place("part");
    return number.isPresent() && place.isPresent()
        ? Optional.of(new Head.Part(number.getAsInt(), place.get()))
        : Optional.empty();
  }

  private Optional<Scalar> scalar(String key) {
    return fields.block(key).filter(scalar -> !scalar.text().isBlank());
  }

  private Optional<Recordings.Typed> audio() {
    Optional<Node> node = fields.node("audio");
    if (node.isPresent() && node.get() instanceof Mapping map) {
      Fields audio = AUDIO.loose(map, "src", problems);
      return audio
          .text("src")
          .map(
              src ->
                  new Recordings.Typed(
                      audio.place("src").orElse(map.place()),
                      new Story.Audio(
                          src.strip(),
                          audio.text("type").orElse(""),
                          audio.node("length").isPresent()
                              ? new Values(audio, problems).positive("length", 1)
                              : 0,
                          audio.text("duration").orElse(""))));
    }
    return fields
        .block("audio")
        .filter(typed -> !typed.text().isBlank())
        .map(
            typed ->
                new Recordings.Typed(
                    typed.place(), new Story.Audio(typed.text().strip(), "", 0, "")));
  }

  /** The author's own values, and known ones that only themes make something of. */
  private Map<String, Object> params(OptionalInt weight) {
    Map<String, Object> params = new LinkedHashMap<>();
    fields.text("shortTitle").ifPresent(text -> params.put("shortTitle", text));
    fields.node("math").ifPresent(node -> params.put("math", node.value()));
    weight.ifPresent(number -> params.put("weight", Integer.toString(number)));
    fields.map(HeadKeys.PARAMS).ifPresent(map -> params.putAll(map.values()));
    return params.isEmpty() ? Map.of() : params;
  }
}
