package org.quillpress.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A site as data: heads of all stories and pages, no text. Immutable.
 *
 * @param stories listed stories, newest first
 * @param unlisted stories that have a page but are in no list
 * @param pages undated pages, by address
 * @param terms by taxonomy, each by name
 * @param attachments files that are copied
 * @param data what the files of {@code data/} hold, by name
 */
public record Site(
    Settings settings,
    List<Story> stories,
    List<Story> unlisted,
    List<Story> pages,
    Map<String, List<Term>> terms,
    List<Attachment> attachments,
    Map<String, Object> data) {

  /** Copies its lists and maps. */
  public Site {
    stories = List.copyOf(stories);
    unlisted = List.copyOf(unlisted);
    pages = List.copyOf(pages);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    attachments = List.copyOf(attachments);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** The terms of one taxonomy, by name. */
  public List<Term> terms(String taxonomy) {
    return terms.getOrDefault(taxonomy, List.of());
  }

  /** All terms by their key; made anew at each call. */
  public Map<TermKey, Term> index() {
    Map<TermKey, Term> index = new HashMap<>();
    terms.values().forEach(list -> list.forEach(term -> index.put(term.key(), term)));
    return index;
  }
}
