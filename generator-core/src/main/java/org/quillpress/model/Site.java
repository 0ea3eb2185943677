package org.quillpress.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A site as data: heads of all stories and pages, no text. Immutable.
 *
 * @param editions one for each language, the main one first
 * @param translations stories and pages that say the same in several languages, itself among them,
 *     by the source of each, then by the language of their edition; the main language first
 * @param attachments files that are copied
 * @param data what the files of {@code data/} hold, by name
 */
public record Site(
    List<Edition> editions,
    Map<String, Map<String, Story>> translations,
    List<Attachment> attachments,
    Map<String, Object> data) {

  /**
   * Copies its lists and maps.
   *
   * @throws IllegalArgumentException if there is no edition
   */
  public Site {
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("editions must not be empty");
    }
    editions = List.copyOf(editions);
    translations = Map.copyOf(translations);
    attachments = List.copyOf(attachments);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** The same with other stories, with the same addresses, in the place of some. */
  public Site with(Replacements change) {
    Map<String, Map<String, Story>> others = new HashMap<>(translations);
    others.replaceAll(
        (source, languages) -> {
          Map<String, Story> changed = new LinkedHashMap<>(languages);
          changed.replaceAll((language, story) -> change.of(story));
          return changed;
        });
    return new Site(
        editions.stream().map(edition -> edition.with(change)).toList(), others, attachments, data);
  }

  /** The same with other editions. */
  public Site with(List<Edition> others) {
    return new Site(others, translations, attachments, data);
  }

  /** The edition in the site's main language. */
  public Edition main() {
    return editions.get(0);
  }

  /**
   * A story or page in all its languages, by that of the edition, itself among them; empty if it is
   * in one only.
   */
  public Map<String, Story> translations(Story story) {
    return translations.getOrDefault(story.source(), Map.of());
  }

  /** What {@code site.yaml} says, in the main language. */
  public Settings settings() {
    return main().settings();
  }

  /** Listed stories of all editions, one edition after another, each newest first. */
  public List<Story> stories() {
    return all(Edition::stories);
  }

  /** Unlisted stories of all editions. */
  public List<Story> unlisted() {
    return all(Edition::unlisted);
  }

  /** Undated pages of all editions. */
  public List<Story> pages() {
    return all(Edition::pages);
  }

  private List<Story> all(Function<Edition, List<Story>> part) {
    return editions.size() == 1
        ? part.apply(main())
        : editions.stream().flatMap(edition -> part.apply(edition).stream()).toList();
  }
}
