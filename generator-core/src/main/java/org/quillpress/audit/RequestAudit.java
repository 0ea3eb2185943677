package org.quillpress.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.quillpress.model.Address;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;

/** What a page asks for when it is opened: nothing of other hosts, and nothing in the clear. */
final class RequestAudit implements PageAudit {
  private static final String ASKING =
      "img[src], input[type=image][src], script[src], iframe[src], embed[src], video[src],"
          + " audio[src], source[src], track[src]";

  /** Relations for which browsers fetch, or open a connection. */
  private static final Pattern FETCHED =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)(?:\\s|$)");

  private static final Pattern IN_STYLE =
      Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s+[\"'])((?:https?:)?//[^\"')\\s]+)");

  private static final Pattern REMOTE = Pattern.compile("(?i)(https?:)?//([^/?#\\s]+).*");

  private final Address address;
  private final Sources sources;

  RequestAudit(Address address, Sources sources) {
    this.address = address;
    this.sources = sources;
  }

  @Override
  public void look(Page page, Findings findings) {
    for (Element element : page.html().select(ASKING)) {
      boolean waits = element.closest("[preload=none], template, noscript") != null;
      if (!waits) {
        ask(element.attr("src"), page.place(element), findings);
      }
    }
    for (Element link : page.html().select("link[href]")) {
      if (FETCHED.matcher(link.attr("rel")).find()) {
        ask(link.attr("href"), page.place(link), findings);
      }
    }
    for (Element element : page.html().select("object[data]")) {
      ask(element.attr("data"), page.place(element), findings);
    }
    for (Element element : page.html().select("video[poster]")) {
      ask(element.attr("poster"), page.place(element), findings);
    }
    for (Element element : page.html().select("[srcset], [imagesrcset]")) {
      for (String candidate :
          (element.attr("srcset") + "," + element.attr("imagesrcset")).split(",\\s*")) {
        ask(candidate.strip().split("\\s")[0], page.place(element), findings);
      }
    }
    for (Element element : page.html().select("[style], style")) {
      for (String url : inStyle(element.attr("style") + element.data())) {
        ask(url, page.place(element), findings);
      }
    }
    if (address.origin().startsWith("https:")) {
      for (Element form : page.html().select("form[action^=http:]")) {
        insecure(form.attr("action"), page.place(form), findings);
      }
    }
  }

  /** The addresses elsewhere that a style sheet asks for. */
  static List<String> inStyle(String css) {
    List<String> urls = new ArrayList<>();
    Matcher found = IN_STYLE.matcher(css);
    while (found.find()) {
      urls.add(found.group(1));
    }
    return urls;
  }

  /** Looks at an address that is fetched for a page. */
  void ask(String url, Place place, Findings findings) {
    Matcher remote = REMOTE.matcher(url.strip());
    if (!remote.matches()) {
      return;
    }
    String host = remote.group(2).toLowerCase(Locale.ROOT);
    boolean clear = "http:".equalsIgnoreCase(remote.group(1));
    if (clear && address.origin().startsWith("https:")) {
      insecure(url, place, findings);
    } else if (!host.equals(address.host().toLowerCase(Locale.ROOT)) && !sources.isWanted(host)) {
      findings.add(
          Finding.THIRD_PARTY,
          place,
          "who opens the page tells " + host + " of it: \"" + Words.cut(url.strip()) + "\"",
          "keep a copy with the site, or link to it");
    }
  }

  private static void insecure(String url, Place place, Findings findings) {
    findings.add(
        Finding.MIXED_CONTENT,
        place,
        "\"" + Words.cut(url.strip()) + "\" is not encrypted, and the page is",
        "type https:// if that works, or keep a copy with the site");
  }
}
