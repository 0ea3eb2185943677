package org.quillpress.model;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How readers can reply to stories.
 *
 * @param open whether a story that says nothing of it takes replies
 * @param closedBefore stories from before this moment take none
 * @param email where replies by mail go, or empty
 * @param form what a reply is sent with, if anything
 * @param provider who keeps comments elsewhere, if anybody
 */
public record CommentRules(
    boolean open,
    Optional<ZonedDateTime> closedBefore,
    String email,
    Optional<Form> form,
    Optional<Provider> provider) {
  /** What holds for a site that names no way to reply. */
  public static final CommentRules NONE =
      new CommentRules(false, Optional.empty(), "", Optional.empty(), Optional.empty());

  /** How a form is sent. */
  public enum Method {
    /** In a body of its own. */
    POST,
    /** In the address. */
    GET
  }

  /**
   * A form for replies.
   *
   * @param action address, or path below the home
   * @param method how it is sent
   * @param fields names under which it sends its values, by what they are: {@code name email url
   *     text replyTo story address title}; what is not there is not asked or sent
   * @param hidden values that are sent with each reply, by name
   * @param honeypot name of a field that only programs fill, or empty
   */
  public record Form(
      String action,
      Method method,
      Map<String, String> fields,
      Map<String, String> hidden,
      String honeypot) {
    /** Copies its maps. */
    public Form {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
    }
  }

  /**
   * Who keeps comments elsewhere.
   *
   * @param name what readers know it as
   * @param script address of the script that shows the comments
   * @param page where readers can see and write them without a script, or empty
   * @param language attribute of the script that names the language, or empty
   * @param languages codes that it knows, none for any
   * @param thread id of the element that the script looks for, or empty for beside itself
   * @param attributes of the script, by name
   */
  public record Provider(
      String name,
      String script,
      String page,
      String language,
      List<String> languages,
      String thread,
      Map<String, String> attributes) {
    /** Copies its list and its map. */
    public Provider {
      languages = List.copyOf(languages);
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /** Whether there is any way to reply. */
  public boolean hasWay() {
    return !email.isEmpty() || form.isPresent() || provider.isPresent();
  }

  /** Whether a story takes replies. */
  public boolean isOpen(Story story) {
    boolean late =
        closedBefore.isPresent()
            && story.date().isPresent()
            && story.date().get().isBefore(closedBefore.get());
    return story.flags().comments() && hasWay() && !late;
  }
}
