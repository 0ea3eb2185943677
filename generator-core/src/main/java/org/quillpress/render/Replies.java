package org.quillpress.render;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.CommentRules;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.theme.view.CommentForm;
import org.quillpress.theme.view.HiddenField;
import org.quillpress.theme.view.ProviderView;

/** The ways to reply to a story: a form, a mail, a provider. */
final class Replies {
  private final Settings settings;
  private final CommentRules rules;
  private final @Nullable ProviderView provider;

  Replies(Settings settings, Words words) {
    this.settings = settings;
    this.rules = settings.comments();
    this.provider = rules.provider().map(asked -> provider(asked, words)).orElse(null);
  }

  boolean areOpen(Story story) {
    return rules.isOpen(story);
  }

  /** Who keeps the comments on all stories, if anybody does. */
  @Nullable ProviderView provider() {
    return provider;
  }

  private ProviderView provider(CommentRules.Provider asked, Words words) {
    Map<String, String> attributes = new LinkedHashMap<>(asked.attributes());
    attributes.replaceAll((name, value) -> settings.address().link(value));
    language(asked).ifPresent(code -> attributes.put(asked.language(), code));
    String script = settings.address().link(asked.script());
    String host = Optional.ofNullable(URI.create(script).getHost()).orElse("");
    Map<String, String> names = Map.of("name", asked.name(), "host", host);
    return new ProviderView(
        asked.name(),
        host,
        script,
        Cards.present(asked.page()),
        Cards.present(asked.thread()),
        json(attributes),
        words.text("commentsLoad", names),
        words.text(host.isEmpty() ? "commentsNoteHere" : "commentsNote", names),
        words.text("commentsElsewhere", names));
  }

  private static String json(Map<String, String> values) {
    TextWriter text = new TextWriter(256);
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      for (Map.Entry<String, String> value : values.entrySet()) {
        json.name(value.getKey()).value(value.getValue());
      }
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** The language of the edition as the provider knows it. */
  private Optional<String> language(CommentRules.Provider asked) {
    if (asked.language().isEmpty()) {
      return Optional.empty();
    }
    String code = settings.language();
    List<String> known = asked.languages();
    if (known.isEmpty() || known.contains(code)) {
      return Optional.of(code);
    }
    return Optional.of(code.split("-", 2)[0]).filter(known::contains);
  }

  /** The form for a story, if there is one. */
  @Nullable CommentForm form(Story story) {
    if (rules.form().isEmpty()) {
      return null;
    }
    CommentRules.Form form = rules.form().get();
    Map<String, String> fields = form.fields();
    Map<String, String> values =
        Map.of("story", name(story), "address", address(story), "title", story.title());
    List<Map.Entry<String, String>> hidden = new ArrayList<>();
    for (String key : List.of("story", "address", "title")) {
      String name = fields.get(key);
      if (name != null) {
        hidden.add(Map.entry(name, values.getOrDefault(key, "")));
      }
    }
    form.hidden().forEach((name, value) -> hidden.add(Map.entry(name, put(value, values))));
    return new CommentForm(
        settings.address().link(form.action()),
        form.method().name().toLowerCase(Locale.ROOT),
        fields.getOrDefault("name", "name"),
        fields.get("email"),
        fields.get("url"),
        fields.getOrDefault("text", "text"),
        fields.get("replyTo"),
        Cards.present(form.honeypot()),
        hidden(hidden));
  }

  /** What a form sends without showing it. */
  static List<HiddenField> hidden(List<Map.Entry<String, String>> values) {
    List<HiddenField> fields = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Map.Entry<String, String> value = values.get(i);
      boolean last = i == values.size() - 1;
      fields.add(new HiddenField(value.getKey(), value.getValue(), i == 0, last, i));
    }
    return fields;
  }

  private static String put(String text, Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /** What names a story in {@code comments/}: the path of its file without its ending. */
  private static String name(Story story) {
    String source = story.source();
    int dot = source.lastIndexOf('.');
    int slash = source.lastIndexOf('/');
    String stem = dot > slash ? source.substring(0, dot) : source;
    return stem.endsWith("/index") ? stem.substring(0, stem.length() - 6) : stem;
  }

  private String address(Story story) {
    return settings.address().absolute(story.url());
  }

  /**
   * A mail that names a story, and the comment that it answers if there is one.
   *
   * @param fragment of the comment, or empty
   */
  @Nullable String mail(Story story, String fragment) {
    if (rules.email().isEmpty()) {
      return null;
    }
    return "mailto:"
        + Share.query(rules.email())
        + "?subject="
        + Share.query("Re: " + story.title())
        + "&body=%0D%0A%0D%0A"
        + Share.query(address(story) + fragment);
  }

  /** Where an answer to a comment begins, if one can be sent. */
  @Nullable String answer(Story story, String fragment) {
    boolean threads = rules.form().filter(form -> form.fields().containsKey("replyTo")).isPresent();
    return threads ? "#_reply" : mail(story, fragment);
  }
}
