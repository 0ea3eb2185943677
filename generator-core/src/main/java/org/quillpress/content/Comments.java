package org.quillpress.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillpress.model.Comment;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Gives the folders of comments to the stories that they name: by the path of the story's file or
 * bundle if one has it, else by its file's name or its slug if one alone has it. A story in another
 * language than the main one is named below its code: {@code fr/fog}.
 */
final class Comments {
  private final Addresses addresses;
  private final Map<String, LeftOut> withheld = new HashMap<>();
  private final List<LeftOut> leftOut;
  private final Problems problems;
  private final Map<String, Set<String>> byPath = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  /**
   * Prepares to look for stories.
   *
   * @param addresses tell the slugs of stories
   * @param leftOut has the stories that are not published, and gets the comments without a story
   */
  Comments(Addresses addresses, List<LeftOut> leftOut, Problems problems) {
    this.addresses = addresses;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /**
   * The comments of each published story, by its source, oldest first.
   *
   * @param parsed all stories and pages, published or not
   */
  Map<String, List<Comment>> of(
      Map<String, List<CommentReader.Found>> folders, List<Parsed> parsed) {
    if (folders.isEmpty()) {
      return Map.of();
    }
    leftOut.forEach(l -> withheld.put(l.file(), l));
    parsed.forEach(this::index);
    Map<String, List<CommentReader.Found>> bySource = new LinkedHashMap<>();
    folders.forEach(
        (folder, found) -> {
          String source = story(folder, found);
          if (!source.isEmpty()) {
            bySource.computeIfAbsent(source, s -> new ArrayList<>()).addAll(found);
          }
        });
    Map<String, List<Comment>> comments = new HashMap<>();
    bySource.forEach((source, found) -> comments.put(source, thread(found)));
    return comments;
  }

  private void index(Parsed p) {
    String file = p.file();
    String path = stem(p.source().path(), p.isBundle());
    String edition = p.edition().home().substring(1);
    put(byPath, edition + path, file);
    put(byPath, stem(file, p.isBundle()), file);
    put(byName, edition + path.substring(path.lastIndexOf('/') + 1), file);
    put(byName, edition + p.name(), file);
    put(byName, edition + addresses.slug(p), file);
  }

  private static void put(Map<String, Set<String>> names, String name, String file) {
    names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(file);
  }

  /** A file's path without extension, or its folder's if it stands for that. */
  private static String stem(String path, boolean isBundle) {
    int slash = path.lastIndexOf('/');
    if (isBundle) {
      return slash < 0 ? "" : path.substring(0, slash);
    }
    int dot = path.lastIndexOf('.');
    return dot > slash ? path.substring(0, dot) : path;
  }

  /** The published story that a folder names, or empty, which is told. */
  private String story(String folder, List<CommentReader.Found> found) {
    Set<String> stories = byPath.getOrDefault(folder, Set.of());
    if (stories.isEmpty()) {
      stories = byName.getOrDefault(folder, Set.of());
    }
    if (stories.size() == 1) {
      String story = stories.iterator().next();
      LeftOut held = withheld.get(story);
      if (held == null) {
        return story;
      }
      leave(found, held.kind(), "its story " + story + " is not published: " + held.reason());
      return "";
    }
    String first = found.get(0).file();
    String place = first.substring(0, first.lastIndexOf('/'));
    if (stories.isEmpty()) {
      problems.add(
          Problem.warning(
                  "comment-story",
                  Place.of(place),
                  "no story has the path, name or slug \"" + folder + "\"")
              .withHint(
                  Nearest.hint(
                      folder,
                      byName.keySet(),
                      "name the folder as the file of its story: comments/fog for fog.md")));
      leave(found, LeftOut.Kind.UNUSED, "there is no story \"" + folder + "\"");
    } else {
      List<String> sorted = stories.stream().sorted().toList();
      String one = sorted.get(0);
      boolean isIndex = FileName.of(one).isIndex();
      problems.add(
          Problem.warning(
                  "comment-ambiguous",
                  Place.of(place),
                  "\"" + folder + "\" may be " + String.join(" or ", sorted))
              .withHint("name the folder by its story's path: comments/" + stem(one, isIndex)));
      leave(found, LeftOut.Kind.COLLIDING, "it may be of several stories");
    }
    return "";
  }

  private void leave(List<CommentReader.Found> found, LeftOut.Kind kind, String reason) {
    found.forEach(f -> leftOut.add(new LeftOut(f.file(), kind, reason)));
  }

  private List<Comment> thread(List<CommentReader.Found> found) {
    List<CommentReader.Found> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((CommentReader.Found f) -> f.comment().date().toInstant())
            .thenComparing(f -> f.comment().id())
            .thenComparing(CommentReader.Found::file));
    Map<String, String> owners = new LinkedHashMap<>();
    sorted.forEach(f -> owners.putIfAbsent(f.comment().id(), f.file()));
    Set<String> before = new HashSet<>();
    List<Comment> thread = new ArrayList<>(sorted.size());
    for (CommentReader.Found f : sorted) {
      Comment comment = f.comment();
      String owner = owners.getOrDefault(comment.id(), f.file());
      if (!owner.equals(f.file())) {
        problems.add(
            Problem.warning(
                    "comment-id",
                    f.id(),
                    "\"" + comment.id() + "\" is the id of " + owner + " already")
                .withHint("type an id: of its own"));
        comment = comment.withId(free(comment.id(), owners, f.file()));
      }
      answer(f, owners, before);
      before.add(comment.id());
      thread.add(comment);
    }
    return thread;
  }

  private static String free(String id, Map<String, String> owners, String file) {
    int n = 2;
    while (owners.putIfAbsent(id + "-" + n, file) != null) {
      n++;
    }
    return id + "-" + n;
  }

  /** Tells an answer to nothing that came before it: it begins a thread of its own. */
  private void answer(CommentReader.Found f, Map<String, String> owners, Set<String> before) {
    String to = f.comment().replyTo();
    if (to.isEmpty() || before.contains(to)) {
      return;
    }
    boolean known = owners.containsKey(to);
    problems.add(
        Problem.warning(
                "comment-reply",
                f.replyTo(),
                known
                    ? "the comment \"" + to + "\" is not older than this answer to it"
                    : "no comment on this story has the id \"" + to + "\"")
            .withHint(
                known
                    ? "look at the dates of both"
                    : Nearest.hint(
                        to,
                        owners.keySet(),
                        "type the id of another comment, or the name of its file")));
  }
}
