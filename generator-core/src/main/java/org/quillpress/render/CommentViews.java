package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Urls;
import org.quillpress.model.Comment;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.theme.view.CommentView;

/** The comments and mentions that are kept with the site, as pages show them. Thread-safe. */
final class CommentViews {
  /** Further in there is no room on a narrow page. */
  private static final int DEEPEST = 3;

  private final Settings settings;
  private final Words words;
  private final Texts texts;
  private final Replies replies;

  CommentViews(Settings settings, Words words, Texts texts, Replies replies) {
    this.settings = settings;
    this.words = words;
    this.texts = texts;
    this.replies = replies;
  }

  /** Comments on one story, while they become threads. */
  private static final class Threads {
    final Map<String, Comment> comments = new HashMap<>();
    final Map<String, String> anchors = new HashMap<>();
    final Map<String, Integer> depths = new HashMap<>();
    final Map<String, String> hosts = new HashMap<>();
    final Map<String, List<Comment>> below = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Takes up a comment; what it answers was taken up before it. */
    void add(Comment comment) {
      comments.put(comment.id(), comment);
      anchors.put(comment.id(), anchor(comment.id()));
      String host = comments.containsKey(comment.replyTo()) ? comment.replyTo() : "";
      if (host.equals(comment.id())) {
        host = "";
      }
      int depth = host.isEmpty() ? 0 : depths.getOrDefault(host, 0) + 1;
      if (depth > DEEPEST) {
        host = hosts.getOrDefault(host, "");
        depth = DEEPEST;
      }
      hosts.put(comment.id(), host);
      depths.put(comment.id(), depth);
      below.computeIfAbsent(host, parent -> new ArrayList<>()).add(comment);
    }

    /** An id that can stand in HTML and is taken by no other comment. */
    private String anchor(String id) {
      StringBuilder safe = new StringBuilder("comment-");
      id.codePoints()
          .map(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0 ? c : '-')
          .forEach(safe::appendCodePoint);
      String free = safe.toString();
      for (int n = 2; !taken.add(free); n++) {
        free = safe + "-" + n;
      }
      return free;
    }

    String fragment(String id) {
      return "#" + Urls.encode(anchors.getOrDefault(id, ""));
    }
  }

  /**
   * The comments on a story as threads, or the mentions of it.
   *
   * @param open whether answers can be sent
   */
  List<CommentView> views(Story story, boolean mentions, boolean open) throws IOException {
    if (story.comments().isEmpty()) {
      return List.of();
    }
    Threads threads = new Threads();
    for (Comment comment : story.comments()) {
      if (comment.isMention() == mentions) {
        threads.add(comment);
      }
    }
    return thread("", threads, story, open);
  }

  /** How many comments there are on a story, mentions aside. */
  static int count(Story story) {
    int count = 0;
    for (Comment comment : story.comments()) {
      count += comment.isMention() ? 0 : 1;
    }
    return count;
  }

  private List<CommentView> thread(String host, Threads threads, Story story, boolean open)
      throws IOException {
    List<Comment> comments = threads.below.getOrDefault(host, List.of());
    List<CommentView> views = new ArrayList<>(comments.size());
    for (Comment comment : comments) {
      List<CommentView> children = thread(comment.id(), threads, story, open);
      views.add(view(comment, children, threads, story, open, views.size(), comments.size()));
    }
    return views;
  }

  private CommentView view(
      Comment comment,
      List<CommentView> children,
      Threads threads,
      Story story,
      boolean open,
      int index,
      int size)
      throws IOException {
    String fragment = threads.fragment(comment.id());
    @Nullable Comment parent =
        comment.replyTo().equals(comment.id()) ? null : threads.comments.get(comment.replyTo());
    return new CommentView(
        threads.anchors.getOrDefault(comment.id(), ""),
        comment.id(),
        fragment,
        comment.author(),
        Cards.present(comment.url()),
        Dates.iso(comment.date(), settings.zone()),
        words.date(comment.date()),
        texts.comment(comment, story.url()),
        comment.byAuthor(),
        parent == null ? null : parent.author(),
        parent == null ? null : threads.fragment(parent.id()),
        open ? replies.answer(story, fragment) : null,
        words.text("replyTo", Map.of("name", comment.author())),
        children,
        index == 0,
        index == size - 1,
        index);
  }
}
