package org.quillpress.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillpress.content.Bodies;
import org.quillpress.content.Links;
import org.quillpress.content.Outgoing;
import org.quillpress.markdown.Slot;
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
          add(term);
        }
      }
    }
  }

  /** The texts about terms are few, and never read without being needed. */
  private void add(Term term) throws IOException {
    long body = term.profile().body();
    for (Slot slot : texts.read(body).html().slots()) {
      if (slot.kind() == Slot.Kind.LINK && slot.target().indexOf('#') >= 0) {
        add(slot.target(), term.profile().source(), term.url(), body);
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
