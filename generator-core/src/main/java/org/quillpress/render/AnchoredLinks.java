package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Bodies;
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

  private List<Place> places(String typed, String source, long body) throws IOException {
    List<Place> places = new ArrayList<>();
    Bodies.Text text = texts.read(body);
    for (Slot slot : text.html().slots()) {
      if (slot.kind() == Slot.Kind.LINK && slot.target().equals(typed)) {
        places.add(Place.of(source, slot.line(), slot.column()));
      }
    }
    return places;
  }
}
