package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.NamedLink;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Reads where readers can share a story: names of places that are known, or records of a name and
 * an address with {@code {title}} and {@code {url}} in it. All are plain links; nothing is asked of
 * a place before a reader follows one.
 */
final class ShareReader {
  private static final Spellings LINK = Spellings.of(SettingsKeys.SHARE, List.of());
  private static final String BOTH = "text={title}%20{url}";

  /** The places that are known, by their names in {@code site.yaml}. */
  private static final Map<String, NamedLink> KNOWN = new LinkedHashMap<>();

  static {
    add("mail", "mail", "mailto:?subject={title}&body={url}");
    add("mastodon", "Mastodon", "https://share.joinmastodon.org/#" + BOTH);
    add("bluesky", "Bluesky", "https://bsky.app/intent/compose?" + BOTH);
    add("threads", "Threads", "https://www.threads.net/intent/post?" + BOTH);
    add("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}");
    add("x", "X", "https://x.com/intent/post?text={title}&url={url}");
    add("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}");
    add("reddit", "Reddit", "https://www.reddit.com/submit?url={url}&title={title}");
    add("hackernews", "Hacker News", "https://news.ycombinator.com/submitlink?u={url}&t={title}");
    add("whatsapp", "WhatsApp", "https://wa.me/?" + BOTH);
    add("telegram", "Telegram", "https://t.me/share/url?url={url}&text={title}");
    add("line", "LINE", "https://social-plugins.line.me/lineit/share?url={url}");
  }

  /** What a site has that says nothing of it. */
  private static final List<NamedLink> USUAL = KNOWN.values().stream().limit(1).toList();

  private final Problems problems;

  private ShareReader(Problems problems) {
    this.problems = problems;
  }

  private static void add(String key, String name, String url) {
    KNOWN.put(key, new NamedLink(name, url));
  }

  static List<NamedLink> read(Fields settings, Problems problems) {
    Node node = settings.node("share").orElse(null);
    if (node == null || node instanceof Scalar none && none.text().strip().equals("true")) {
      return USUAL;
    }
    if (node instanceof Scalar none && none.text().strip().equals("false")) {
      return List.of();
    }
    return new ShareReader(problems).list(settings, node);
  }

  private List<NamedLink> list(Fields settings, Node node) {
    List<NamedLink> places = new ArrayList<>();
    List<? extends Node> items =
        node instanceof Sequence sequence
            ? sequence.items()
            : node instanceof Scalar ? settings.texts("share") : List.of(node);
    for (Node item : items) {
      if (item instanceof Mapping map) {
        own(map).ifPresent(places::add);
      } else if (item instanceof Scalar typed) {
        known(typed).ifPresent(places::add);
      } else {
        problems.add(
            Problem.error("key-type", item.place(), "a list is no place to share a story")
                .withHint("type a name such as mastodon"));
      }
    }
    return places;
  }

  private Optional<NamedLink> known(Scalar typed) {
    String name = typed.text().strip().toLowerCase(Locale.ROOT).replace(" ", "");
    NamedLink known = KNOWN.get(name.equals("email") || name.equals("e-mail") ? "mail" : name);
    if (known == null) {
      String all = String.join(", ", KNOWN.keySet());
      problems.add(
          Problem.error(
                  "key-value",
                  typed.place(),
                  "\"" + typed.text() + "\" is no place to share that is known")
              .withHint(
                  Nearest.hint(
                      name,
                      KNOWN.keySet(),
                      "known are " + all + "; another is {name: …, url: \"https://…?u={url}\"}")));
    }
    return Optional.ofNullable(known);
  }

  private Optional<NamedLink> own(Mapping map) {
    Fields place = LINK.fields(map, problems);
    Optional<String> url = place.text("url");
    Place at = place.place("url").orElse(map.place());
    if (url.isEmpty() || !url.get().contains("{url}")) {
      problems.add(
          Problem.error("key-value", at, "a place to share a story needs \"{url}\" in its address")
              .withHint("type url: \"https://example.social/share?text={title}%20{url}\""));
      return Optional.empty();
    }
    if (!Urls.isExternal(url.get()) || !Urls.isHarmless(url.get())) {
      problems.add(
          Problem.error("key-value", at, "\"" + url.get() + "\" is no address of another site")
              .withHint("type an address with https://"));
      return Optional.empty();
    }
    String host = AddressReader.host(url.get());
    return Optional.of(new NamedLink(place.text("name").orElse(host), url.get()));
  }
}
