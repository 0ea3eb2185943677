package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Links;
import org.quillpress.content.Outgoing;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Comment;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.problem.Place;

/** Finds the links of all texts that have a fragment. */
final class AnchoredLinks {
  private final Links links;
  private final Texts texts;
  private final AnchorCheck anchors;

  /** Of the links of one text that lead to the same page, each is asked for. */
  private Places latest = new Places("", -1, Map.of());

  /** Where each target of a text is typed. */
  private record Places(String source, long body, Map<String, List<Place>> byTarget) {}

  AnchoredLinks(Links links, Texts texts, AnchorCheck anchors) {
    this.links = links;
    this.texts = texts;
    this.anchors = anchors;
  }

  void add(Site site, Map<String, Outgoing> outgoing) throws IOException {
    for (List<Story> list : List.of(site.stories(), site.unlisted(), site.pages())) {
      for (Story story : list) {
        for (Comment comment : story.comments()) {
          add(comment.source(), story.url(), comment.body());
        }
        Outgoing own = outgoing.get(story.source());
        if (own != null) {
          for (String typed : own.anchored()) {
            add(typed, story.source(), story.url(), story.digest().body());
          }
        }
      }
    }
    for (Edition edition : site.editions()) {
      for (List<Term> list : edition.terms().values()) {
        for (Term term : list) {
          add(term.profile().source(), term.url(), term.profile().body());
        }
      }
    }
  }

  /** The texts about terms and the comments are few. */
  private void add(String source, String page, long body) throws IOException {
    for (Slot slot : texts.read(body).html().slots()) {
      if (slot.kind() == Slot.Kind.LINK && slot.target().indexOf('#') >= 0) {
        add(slot.target(), source, page, body);
      }
    }
  }

  private void add(String typed, String source, String page, long body) {
    if (links.resolve(typed, source, page) instanceof Links.Target.Found found) {
      anchors.add(typed, found.url(), () -> places(typed, source, body));
    }
  }

  private synchronized List<Place> places(String typed, String source, long body)
      throws IOException {
    if (latest.body() != body || !latest.source().equals(source)) {
      Map<String, List<Place>> places = new HashMap<>();
      for (Slot slot : texts.read(body).html().slots()) {
        if (slot.kind() == Slot.Kind.LINK) {
          places
              .computeIfAbsent(slot.target(), target -> new ArrayList<>(1))
              .add(Place.of(source, slot.line(), slot.column()));
        }
      }
      latest = new Places(source, body, places);
    }
    return latest.byTarget().getOrDefault(typed, List.of());
  }
}
