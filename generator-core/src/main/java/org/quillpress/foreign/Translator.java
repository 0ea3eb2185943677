package org.quillpress.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces the tags of one text. */
final class Translator {
  private static final Set<String> CASES = Set.of("else", "elsif", "elseif", "elif", "when");

  private final String text;
  private final Known known;
  private final Meanings meanings;
  private final Untold untold;
  private final Edits edits;
  private final List<Tag> tags = new ArrayList<>();

  /** For each tag the number of the one that ends it, or that it ends, or -1. */
  private int[] partners = {};

  /** Tags that go with what encloses them. */
  private boolean[] gone = {};

  private final Map<String, String> values = new HashMap<>();

  /** Nothing before this is looked at any more. */
  private int done;

  private int lastTarget = -1;
  private Targets.Context lastContext = Targets.Context.TEXT;

  Translator(String text, Known known, String stem, Untold untold) {
    this.text = text;
    this.known = known;
    this.meanings = new Meanings(known, stem);
    this.untold = untold;
    this.edits = new Edits(text);
  }

  /** Puts the mark that ends a teaser in the place of another. */
  void endExcerpt(int from, int to) {
    edits.replace(from, to, "<!--more-->");
  }

  /** Takes out what MDX has for programs. */
  void removeModules() {
    Modules.remove(text, edits);
  }

  Translation translate() {
    new Reader(text, edits, known).read(tags);
    if (!tags.isEmpty()) {
      pair();
      for (int i = 0; i < tags.size(); i++) {
        if (tags.get(i).start() >= done && !gone[i]) {
          tag(i);
        }
      }
    }
    return edits.apply();
  }

  /** Finds the tags that belong together; each end takes the nearest beginning of its name. */
  private void pair() {
    partners = new int[tags.size()];
    gone = new boolean[tags.size()];
    Arrays.fill(partners, -1);
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      boolean call = tag.form() == Tag.Form.BLOCK && tag.rest().startsWith("(");
      String name = (tag.form() == Tag.Form.SHORTCODE ? "<" : "%") + (call ? "" : tag.name());
      if (!tag.closing()) {
        open.computeIfAbsent(name, n -> new ArrayDeque<>()).push(i);
      } else {
        Deque<Integer> beginnings = open.get(name);
        if (beginnings != null && !beginnings.isEmpty()) {
          partners[i] = beginnings.pop();
          partners[partners[i]] = i;
        }
      }
    }
  }

  /** Whether a tag is one for whoever reads the text next, or ends one. */
  private boolean isLeft(int i) {
    Tag tag = tags.get(i);
    if (tag.form() != Tag.Form.SHORTCODE || !known.readsShortcodes()) {
      return false;
    }
    Tag begin = tag.closing() && partners[i] >= 0 ? tags.get(partners[i]) : tag;
    return meanings.of(begin) instanceof Meaning.Unknown;
  }

  private void tag(int i) {
    Tag tag = tags.get(i);
    if (tag.form() == Tag.Form.OUTPUT && tag.name().isEmpty()) {
      output(tag);
      return;
    }
    if (isLeft(i)) {
      return;
    }
    if (tag.closing()) {
      edits.remove(tag.start(), tag.end());
      if (partners[i] < 0) {
        untold.add(tag);
      }
      return;
    }
    @Nullable Tag end = partners[i] < 0 ? null : tags.get(partners[i]);
    Meaning meaning = meanings.of(tag);
    if (meaning instanceof Meaning.Markdown markdown) {
      edits.replace(tag.start(), tag.end(), markdown.text());
    } else if (meaning instanceof Meaning.Target target) {
      target(tag, target);
    } else if (meaning instanceof Meaning.Code code && end != null) {
      new Enclosed(text, edits, tag, end).code(code.info());
      done = end.end();
    } else if (meaning instanceof Meaning.Quotation quotation && end != null) {
      gone[partners[i]] = new Enclosed(text, edits, tag, end).quotation(quotation.source());
      if (!gone[partners[i]]) {
        edits.remove(tag.start(), tag.end());
      }
    } else if (meaning instanceof Meaning.Comment) {
      remove(tag, end == null ? tag : end);
    } else if (meaning instanceof Meaning.Loop && end != null) {
      untold.add(tag);
      remove(tag, end);
    } else if (meaning instanceof Meaning.Choice && end != null) {
      untold.add(tag);
      choice(i);
    } else if (meaning instanceof Meaning.Assignment) {
      assignment(tag);
    } else {
      untold.add(tag);
      defined(tag);
      edits.remove(tag.start(), tag.end());
    }
  }

  private void remove(Tag from, Tag to) {
    edits.remove(from.start(), to.end());
    done = to.end();
  }

  /** Keeps the first case of several. */
  private void choice(int i) {
    Tag begin = tags.get(i);
    Tag end = tags.get(partners[i]);
    int from = begin.end();
    int to = end.start();
    boolean cases = begin.name().equals("case");
    for (int k = i + 1; k < partners[i]; k++) {
      Tag tag = tags.get(k);
      if (CASES.contains(tag.name())) {
        if (cases) {
          from = tag.end();
          cases = false;
        } else {
          to = tag.start();
          break;
        }
      } else if (partners[k] > k) {
        k = partners[k];
      }
    }
    edits.remove(begin.start(), from);
    edits.remove(to, end.end());
    done = from;
    for (int k = partners[i]; tags.get(k).start() >= to; k--) {
      gone[k] = true;
    }
  }

  private void assignment(Tag tag) {
    String rest = tag.rest();
    int equals = rest.indexOf('=');
    if (equals > 0) {
      String name = rest.substring(0, equals).strip();
      String value =
          Expression.of(rest.substring(equals + 1).strip()).result(values, known, false).orElse("");
      values.put(name, value);
      if (value.isEmpty()) {
        untold.add(tag);
      }
    } else {
      untold.add(tag);
      values.putIfAbsent(rest.strip(), "");
    }
    edits.remove(tag.start(), tag.end());
  }

  /** A name that another tag gives a value that is not known. */
  private void defined(Tag tag) {
    if (tag.name().equals("capture") || tag.name().equals("for")) {
      values.putIfAbsent(Arguments.of(tag.rest()).plain(0), "");
    }
  }

  private Targets.Context context(int at) {
    return at == lastTarget ? lastContext : Targets.context(text, at);
  }

  private void target(Tag tag, Meaning.Target target) {
    Targets.Context context = context(tag.start());
    String address = target.address();
    String replacement;
    if (context.isLink()) {
      replacement = address;
      lastTarget = tag.end();
      lastContext = context;
    } else if (!target.label().isEmpty() || address.startsWith("@") || !address.contains("://")) {
      String label = target.label().isEmpty() ? name(address) : target.label();
      replacement = "[" + Targets.label(label) + "](" + address + ")";
    } else {
      replacement = "<" + address + ">";
    }
    edits.replace(tag.start(), tag.end(), replacement);
  }

  private static String name(String address) {
    String path = address.startsWith("@/") ? address.substring(2) : address;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void output(Tag tag) {
    Expression expression = Expression.of(tag.rest());
    if (!expression.isForeign(values.keySet())) {
      return;
    }
    Targets.Context context = context(tag.start());
    if (context.isLink()) {
      linkOutput(tag, expression, context);
      return;
    }
    String value = expression.result(values, known, false).orElse(null);
    String address = expression.address();
    if (value == null && !address.isEmpty()) {
      String label = expression.filters().get(0).argument();
      label = Expression.isLiteral(label) ? Expression.unquoted(label) : "";
      value =
          label.isEmpty()
              ? "<" + Targets.encode(address) + ">"
              : "[" + Targets.label(label) + "](" + Targets.encode(address) + ")";
    }
    if (value == null) {
      untold.add(tag);
    }
    edits.replace(
        tag.start(), tag.end(), value == null ? "" : value.replaceAll("\\s*[\r\n]\\s*", " "));
  }

  /** What begins the target of a link: if it is not known, the link leads nowhere. */
  private void linkOutput(Tag tag, Expression expression, Targets.Context context) {
    String value = expression.result(values, known, true).orElse(null);
    int end = Targets.end(text, tag.end(), context);
    if (value == null) {
      untold.add(tag);
      edits.replace(tag.start(), end, "#");
      done = end;
      return;
    }
    boolean more = tag.end() < end;
    String encoded = Targets.encode(value);
    if (encoded.isEmpty() && (!more || Character.isLetterOrDigit(text.charAt(tag.end())))) {
      encoded = "/";
    }
    edits.replace(tag.start(), tag.end(), encoded);
    lastTarget = tag.end();
    lastContext = context;
  }
}
