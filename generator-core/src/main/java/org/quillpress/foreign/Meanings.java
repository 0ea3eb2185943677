package org.quillpress.foreign;

import java.util.List;
import java.util.Optional;

/** What the tags of Jekyll, Hugo, Hexo, Zola and Eleventy mean, as far as it is plain. */
final class Meanings {
  private final Known known;
  private final String stem;

  /**
   * @param stem name of the text's file without extension, or empty if its files lie beside it
   */
  Meanings(Known known, String stem) {
    this.known = known;
    this.stem = stem;
  }

  Meaning of(Tag tag) {
    Arguments given = Arguments.of(tag.rest());
    String name = tag.name();
    switch (name) {
      case "post_url", "link", "ref", "relref", "post_path", "post_link":
        return link(tag, given);
      case "asset_path", "asset_link":
        return asset(name, given);
      case "highlight", "codeblock", "code":
        return new Meaning.Code(info(name, given));
      case "blockquote", "quote", "pullquote", "centerquote", "cq":
        return new Meaning.Quotation(name.equals("pullquote") ? "" : source(tag, given));
      case "comment", "#":
        return new Meaning.Comment();
      case "for", "tablerow":
        return new Meaning.Loop();
      case "if", "unless", "case", "ifchanged":
        return new Meaning.Choice();
      case "assign", "set":
        return new Meaning.Assignment();
      case "param":
        return value(given);
      case "notice",
      "note",
      "notes",
      "tip",
      "warning",
      "info",
      "danger",
      "caution",
      "important",
      "alert",
      "admonition",
      "callout",
      "details",
      "expand",
      "hint",
      "success",
      "error":
        return new Meaning.Markdown(heading(tag, given));
      case "rawhtml", "html", "toc", "tableofcontents", "table_of_contents", "more", "truncate":
        return new Meaning.Markdown("");
      case "include", "include_cached", "include_relative", "partial":
        return include(tag, given);
      default:
        return other(tag, given);
    }
  }

  private Meaning other(Tag tag, Arguments given) {
    Optional<String> address = Embeds.address(tag.name(), given);
    if (address.isPresent()) {
      return new Meaning.Target(address.get(), given.named("title", "caption", "label"));
    }
    boolean shows =
        tag.name().contains("im")
            || tag.name().contains("pic")
            || tag.name().contains("fig")
            || tag.name().contains("photo");
    if (shows) {
      Optional<String> picture = Pictures.markdown(tag, given, stem);
      if (picture.isPresent()) {
        return new Meaning.Markdown(picture.get());
      }
    }
    if (tag.name().equals("audio") || tag.name().equals("video")) {
      String src = given.either(0, "src", "file", "mp3", "mp4", "url");
      if (!src.isEmpty()) {
        return new Meaning.Target(Targets.encode(src), given.named("title", "caption"));
      }
    }
    return new Meaning.Unknown();
  }

  private static Meaning link(Tag tag, Arguments given) {
    boolean hexo = tag.name().equals("link") && given.plain().stream().anyMatch(Targets::isWeb);
    if (hexo) {
      return hexoLink(given.plain());
    }
    boolean whole = tag.name().equals("link") || tag.name().equals("post_url");
    String to = whole ? Expression.unquoted(tag.rest()) : given.either(0, "path", "page", "slug");
    if (to.isEmpty() || to.contains("{{")) {
      return new Meaning.Unknown();
    }
    String label =
        tag.name().equals("post_link") && given.plain().size() > 1
            ? String.join(" ", given.plain().subList(1, given.plain().size()))
            : "";
    return new Meaning.Target(Targets.own(to), label);
  }

  /** {@code text url [whether it opens a page] [title]}. */
  private static Meaning hexoLink(List<String> given) {
    int url = 0;
    while (!Targets.isWeb(given.get(url))) {
      url++;
    }
    String label = String.join(" ", given.subList(0, url));
    return new Meaning.Target(Targets.encode(given.get(url)), label);
  }

  private Meaning asset(String name, Arguments given) {
    String file = given.plain(0);
    if (file.isEmpty()) {
      return new Meaning.Unknown();
    }
    String path = Targets.encode(stem.isEmpty() ? file : stem + "/" + file);
    String label =
        name.equals("asset_link") && given.plain().size() > 1
            ? String.join(" ", given.plain().subList(1, given.plain().size()))
            : file;
    return new Meaning.Target(path, label);
  }

  private Meaning value(Arguments given) {
    String name = given.plain(0);
    Optional<String> value = known.value("page." + name).or(() -> known.value("site." + name));
    return value.<Meaning>map(Meaning.Markdown::new).orElseGet(Meaning.Unknown::new);
  }

  /** A title of its own above what a note holds. */
  private static String heading(Tag tag, Arguments given) {
    String title = given.named("title", "summary");
    if (title.isEmpty() && tag.name().matches("details|expand") && !given.quoted().isEmpty()) {
      title = given.quoted().get(0);
    }
    return title.isEmpty() ? "" : "**" + title.strip() + "**";
  }

  /** A file of a theme that is not here; what it is given may tell what it would have shown. */
  private Meaning include(Tag tag, Arguments given) {
    String file = given.plain(0);
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    name = dot < 0 ? name : name.substring(0, dot);
    String film = given.named("provider").isEmpty() ? name : given.named("provider");
    if (film.contains("youtube")) {
      film = "youtube";
    } else if (film.contains("vimeo")) {
      film = "vimeo";
    }
    Arguments named = new Arguments(List.of(), List.of(), given.named());
    Optional<String> address = Embeds.address(film, named);
    if (address.isPresent()) {
      return new Meaning.Target(address.get(), given.named("title", "caption"));
    }
    Tag shown = new Tag(tag.form(), tag.start(), tag.end(), name, tag.rest(), false);
    return Pictures.markdown(shown, named, stem)
        .<Meaning>map(Meaning.Markdown::new)
        .orElseGet(Meaning.Unknown::new);
  }

  private static String info(String name, Arguments given) {
    String language = given.named("lang", "language");
    String options = given.named("hl_lines", "mark", "mark_lines");
    if (name.equals("highlight") || name.equals("code") && language.isEmpty()) {
      String first = given.plain(0);
      language = language.isEmpty() && !first.equals("linenos") ? first : language;
      for (String quoted : given.quoted()) {
        Arguments inner = Arguments.of(quoted.replace("hl_lines=", "hl_lines=\"").concat("\""));
        boolean lines = quoted.contains("hl_lines=");
        options = options.isEmpty() && lines ? inner.named("hl_lines") : options;
      }
    }
    StringBuilder info = new StringBuilder(word(language));
    StringBuilder title = new StringBuilder();
    if (name.equals("codeblock")) {
      for (String plain : given.plain()) {
        if (!plain.startsWith("http")) {
          title.append(title.length() == 0 ? "" : " ").append(plain.replace('"', '\''));
        }
      }
    }
    if (info.length() == 0 && (title.length() > 0 || !options.isEmpty())) {
      info.append("text");
    }
    if (!options.isEmpty()) {
      String lines = options.replaceAll("[^0-9, -]", "").strip().replaceAll("[ ,]+", ",");
      info.append(lines.isEmpty() ? "" : " {" + lines + "}");
    }
    if (title.length() > 0) {
      info.append(" title=\"").append(title.toString().replace("`", "'")).append('"');
    }
    return info.toString();
  }

  private static String word(String language) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < language.length(); i++) {
      char c = language.charAt(i);
      if (Character.isLetterOrDigit(c) || "+#-_.".indexOf(c) >= 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Who is quoted: {@code author[, source] [link] [title of the source]}. */
  private static String source(Tag tag, Arguments given) {
    String rest = tag.rest();
    if (!given.named().isEmpty() && !rest.contains("://")) {
      String author = given.named("author", "cite", "by");
      return author.isEmpty() ? "" : "— " + Targets.label(author);
    }
    int link = rest.indexOf("http");
    if (link < 0 || !rest.startsWith("://", rest.indexOf(':', link))) {
      return rest.isBlank() ? "" : "— " + Targets.label(Expression.unquoted(rest.strip()));
    }
    int end = rest.indexOf(' ', link);
    String address = end < 0 ? rest.substring(link) : rest.substring(link, end);
    String title = end < 0 ? "" : rest.substring(end).strip();
    String who = rest.substring(0, link).strip();
    String shown = title.isEmpty() ? address : title;
    return "— "
        + (who.isEmpty() ? "" : Targets.label(who) + " ")
        + "["
        + Targets.label(shown)
        + "]("
        + Targets.encode(address)
        + ")";
  }
}
