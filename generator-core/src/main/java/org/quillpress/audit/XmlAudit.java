package org.quillpress.audit;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quillpress.files.Urls;
import org.quillpress.model.Story;
import org.quillpress.plan.Output;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** Feeds (RSS 2.0, Atom: RFC 4287) and sitemaps (sitemaps.org), wherever they come from. */
final class XmlAudit {
  private static final int MOST_ADDRESSES = 50_000;

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "rss/channel", List.of("title", "link", "description"),
          "feed", List.of("id", "title", "updated"),
          "feed/entry", List.of("id", "title", "updated"));

  private static final List<String> DATES =
      List.of("lastBuildDate", "pubDate", "updated", "published", "lastmod");

  private final Paths paths;
  private final Sources sources;
  private final Findings findings;

  XmlAudit(Paths paths, Sources sources, Findings findings) {
    this.paths = paths;
    this.sources = sources;
    this.findings = findings;
  }

  /** Looks at a file of the site, if it is a feed or a sitemap. */
  void look(Output output, byte[] bytes) {
    if (output.path().endsWith(".xml")) {
      new Reading(output).read(bytes);
    }
  }

  /** An element that is open. */
  private record Open(String path, int line, Map<String, String> parts, StringBuilder text) {}

  private final class Reading {
    private final Output output;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> guids = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private Finding finding = Finding.FEED_INVALID;
    private int items;
    private boolean ours;

    Reading(Output output) {
      this.output = output;
    }

    void read(byte[] bytes) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      try {
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(open.pop());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
              if (ours && !open.isEmpty()) {
                open.element().text().append(xml.getText());
              }
            }
            default -> {}
          }
          if (!ours && !open.isEmpty()) {
            // another kind of XML
            return;
          }
        }
      } catch (XMLStreamException e) {
        if (ours) {
          tell(e.getLocation().getLineNumber(), "is no XML that can be read", "compare its tags");
        }
      }
    }

    private void start(XMLStreamReader xml) {
      String name = xml.getLocalName();
      String path = open.isEmpty() ? name : open.element().path() + "/" + name;
      if (open.isEmpty()) {
        ours = Set.of("rss", "feed", "urlset", "sitemapindex").contains(name);
        finding =
            name.equals("urlset") || name.equals("sitemapindex")
                ? Finding.SITEMAP_INVALID
                : Finding.FEED_INVALID;
        if (name.equals("rss") && !"2.0".equals(xml.getAttributeValue(null, "version"))) {
          tell(line(xml), "does not say version=\"2.0\"", "type it into <rss>");
        }
      } else if (own(xml)) {
        open.element().parts().putIfAbsent(name, "");
      }
      if (path.equals("rss/channel/item")) {
        items++;
      }
      if (path.equals("rss/channel/item/enclosure")) {
        for (String needed : List.of("url", "length", "type")) {
          if (xml.getAttributeValue(null, needed) == null) {
            item(line(xml), "has an enclosure without " + needed, "type " + needed + "=\"…\"");
          }
        }
      }
      open.push(
          new Open(own(xml) ? path : path + ":", line(xml), new HashMap<>(), new StringBuilder()));
    }

    /** Whether an element is of the format itself, and not of an extension. */
    private boolean own(XMLStreamReader xml) {
      return xml.getPrefix() == null || xml.getPrefix().isEmpty();
    }

    private int line(XMLStreamReader xml) {
      return xml.getLocation().getLineNumber();
    }

    private void end(Open element) {
      String text = element.text().toString().strip();
      String path = element.path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (!open.isEmpty() && !path.endsWith(":")) {
        open.element().parts().put(name, text);
      }
      for (String needed : NEEDED.getOrDefault(path, List.of())) {
        if (!element.parts().containsKey(needed)) {
          item(element.line(), "has no <" + needed + ">", "put one in");
        }
      }
      if (path.equals("rss/channel/item")
          && element.parts().getOrDefault("title", "").isEmpty()
          && element.parts().getOrDefault("description", "").isEmpty()) {
        item(element.line(), "has an item without title and description", "one of them is needed");
      }
      if ((path.equals("rss/channel/item/guid") || path.equals("feed/entry/id"))
          && !guids.add(text)
          && !(output instanceof Output.Feed)) {
        item(
            element.line(),
            "has two stories of the identity \"" + Words.cut(text) + "\"",
            "readers of feeds show only one of them: give the other another id:");
      }
      if (DATES.contains(name) && !isDate(text, path.startsWith("rss/"))) {
        item(
            element.line(),
            "has the date \"" + Words.cut(text) + "\"",
            path.startsWith("rss/")
                ? "type one such as Sat, 14 Nov 2026 02:10:00 +0000"
                : "type one such as 2026-11-14");
      }
      if (path.equals("rss/channel/item/link") && !Urls.isWeb(text)) {
        item(
            element.line(),
            "has the address \"" + Words.cut(text) + "\"",
            "type a whole one, with https://");
      }
      if (path.endsWith("/loc") && finding == Finding.SITEMAP_INVALID) {
        location(element.line(), text);
      }
    }

    private void location(int line, String url) {
      boolean first = addresses.add(url);
      if (!first) {
        tell(line, "has \"" + Words.cut(url) + "\" twice", "take one of them out");
      } else if (addresses.size() == MOST_ADDRESSES + 1) {
        tell(line, "has more than 50,000 addresses", "make several files of it");
      } else if (!Urls.isWeb(url)) {
        tell(line, "has the address \"" + Words.cut(url) + "\"", "type a whole one, with https://");
      } else if (paths.of(url, "/").isEmpty()) {
        tell(line, "has \"" + Words.cut(url) + "\", which is of another site", "take it out");
      } else if (paths.of(url, "/").filter(paths::has).isEmpty()) {
        tell(line, "has \"" + Words.cut(url) + "\", which is not there", "take it out");
      }
    }

    private boolean isDate(String text, boolean rss) {
      try {
        if (rss) {
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
        } else if (text.length() == 10) {
          LocalDate.parse(text);
        } else {
          OffsetDateTime.parse(text);
        }
        return true;
      } catch (DateTimeException e) {
        return false;
      }
    }

    /** Tells what is wrong with a story of a feed, in the file of the story if that is known. */
    private void item(int line, String what, String hint) {
      if (output instanceof Output.Feed feed && items > 0 && items <= feed.stories().size()) {
        Story story = feed.stories().get(items - 1);
        findings.add(
            finding, sources.value(story.source(), "id"), "the feed of this story " + what, hint);
      } else {
        tell(line, what, hint);
      }
    }

    private void tell(int line, String what, String hint) {
      boolean typed = output instanceof Output.Copy;
      Place place =
          typed
              ? Place.of(output.origin(), Math.max(1, line), 0)
              : sources.has(output.origin()) ? Place.of(output.origin()) : Place.SITE;
      findings.add(finding, place, (typed ? "the file " : "/" + output.path() + " ") + what, hint);
    }
  }
}
