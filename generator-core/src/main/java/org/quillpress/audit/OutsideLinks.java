package org.quillpress.audit;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quillpress.problem.Finding;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.work.Workers;

/** Follows links to other sites, politely, and tells of what does not work no more than a hint. */
public final class OutsideLinks {
  private static final int HOSTS_AT_ONCE = 4;
  private static final Set<Integer> MOVED = Set.of(301, 308);
  private static final Set<Integer> DEAD = Set.of(404, 410);

  /** Asks for the status of an address. */
  @FunctionalInterface
  public interface Asking {
    /** The status; an exception with words for a person if there is none. */
    int status(String method, String url) throws IOException;
  }

  private OutsideLinks() {}

  /**
   * Asks for each address once; the addresses of one host one after the other.
   *
   * @param links addresses with the place of the first link to each
   * @throws IOException if the calling thread is interrupted
   */
  public static List<Problem> follow(Map<String, Place> links, Asking web) throws IOException {
    Map<String, Map<String, Place>> hosts = new TreeMap<>();
    links.forEach(
        (typed, place) -> {
          String url = typed.startsWith("//") ? "https:" + typed : typed;
          int hash = url.indexOf('#');
          String page = hash < 0 ? url : url.substring(0, hash);
          hosts
              .computeIfAbsent(host(page), any -> new TreeMap<>())
              .merge(page, place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        });
    List<Map<String, Place>> each = List.copyOf(hosts.values());
    List<List<Problem>> told = new ArrayList<>();
    each.forEach(any -> told.add(new ArrayList<>()));
    try (Workers workers = Workers.of(HOSTS_AT_ONCE)) {
      workers.each(
          each.size(), i -> each.get(i).forEach((url, place) -> ask(url, place, web, told.get(i))));
    }
    return told.stream().flatMap(List::stream).sorted().toList();
  }

  private static void ask(String url, Place place, Asking web, List<Problem> told) {
    try {
      int status = web.status("HEAD", url);
      // many servers refuse what they do not know, or programs
      if (status >= 400) {
        status = web.status("GET", url);
      }
      if (DEAD.contains(status)) {
        told.add(dead(place, url, "answers that nothing is there (" + status + ")"));
      } else if (MOVED.contains(status)) {
        told.add(
            Finding.OUTSIDE_MOVED.at(
                place,
                "\"" + Words.cut(url) + "\" has moved for good",
                "open it, and type the address that it leads to"));
      } else if (status >= 500) {
        told.add(dead(place, url, "answers with an error (" + status + ")"));
      }
    } catch (IOException e) {
      told.add(dead(place, url, "does not answer: " + e.getMessage()));
    }
  }

  private static Problem dead(Place place, String url, String what) {
    return Finding.OUTSIDE_DEAD.at(
        place,
        "\"" + Words.cut(url) + "\" " + what,
        "look for it elsewhere, or link to a copy in an archive");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
