package org.quillpress.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Urls;

/**
 * What a site tells its host in the files {@code _headers} and {@code _redirects} that Netlify,
 * Cloudflare Pages and others read. Rules that ask for more than the address, such as the country
 * of a reader, are no rules here. Immutable.
 */
final class HostRules {
  /** No rules. */
  static final HostRules NONE = new HostRules(List.of(), List.of());

  /** These say how an answer travels, or that it is to be kept or kept back: the preview's own. */
  private static final Set<String> OWN =
      Set.of(
          "accept-ranges",
          "basic-auth",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-range",
          "date",
          "keep-alive",
          "location",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]*");
  private static final Pattern STATUS = Pattern.compile("(200|30[12378]|404|410)(!?)");

  /** In an address a name stands for all that is between two slashes, in a target for a part. */
  private static final Pattern PART = Pattern.compile("\\*|(?<=/):[A-Za-z]\\w*(?=/|$)");

  private static final Pattern FILLED = Pattern.compile(":[A-Za-z]\\w*");
  private static final String SPLAT = ":splat";

  /** An address with {@code *} for anything and {@code :name} for what is between slashes. */
  private record Addresses(Pattern pattern, List<String> names) {
    /**
     * Empty for one with several stars, which hosts do not know and which takes long to compare.
     */
    static Optional<Addresses> of(String typed) {
      String whole = Urls.decode(typed.length() > 1 ? typed.replaceFirst("/$", "") : typed);
      StringBuilder regex = new StringBuilder();
      List<String> names = new ArrayList<>();
      Matcher part = PART.matcher(whole);
      int from = 0;
      while (part.find()) {
        regex.append(Pattern.quote(whole.substring(from, part.start())));
        boolean any = part.group().equals("*");
        regex.append(any ? "(.*)" : "([^/]+)");
        names.add(any ? SPLAT : part.group());
        from = part.end();
      }
      regex.append(Pattern.quote(whole.substring(from))).append("/?");
      return names.stream().filter(SPLAT::equals).count() > 1
          ? Optional.empty()
          : Optional.of(new Addresses(Pattern.compile(regex.toString(), Pattern.DOTALL), names));
    }

    /** What a target says with what stands in an address; empty if the address is another. */
    Optional<String> filled(String path, String target) {
      Matcher address = pattern.matcher(path);
      if (!address.matches()) {
        return Optional.empty();
      }
      Matcher part = FILLED.matcher(target);
      return Optional.of(
          part.replaceAll(
              found -> {
                int index = names.indexOf(found.group());
                String with = index < 0 ? found.group() : Urls.encode(address.group(index + 1));
                return Matcher.quoteReplacement(with);
              }));
    }

    boolean hold(String path) {
      return pattern.matcher(path).matches();
    }
  }

  /** A header, or that none of its name is to be sent. */
  private record Header(String name, String value, boolean isRemoved) {}

  private record Headers(Addresses addresses, List<Header> headers) {}

  private record Rule(Addresses addresses, String target, int status, boolean forced) {}

  /**
   * Where an address leads.
   *
   * @param target address
   * @param status of HTTP: of a redirection, or one with which the file at the target is sent
   */
  record Redirect(String target, int status) {
    boolean isElsewhere() {
      return status / 100 == 3;
    }
  }

  private final List<Headers> headers;
  private final List<Rule> rules;

  private HostRules(List<Headers> headers, List<Rule> rules) {
    this.headers = List.copyOf(headers);
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the rules.
   *
   * @param headers text of {@code _headers}, may be empty
   * @param redirects text of {@code _redirects}, may be empty
   */
  static HostRules of(String headers, String redirects) {
    return new HostRules(groups(headers), redirects.lines().flatMap(HostRules::rule).toList());
  }

  private static List<Headers> groups(String text) {
    List<Headers> all = new ArrayList<>();
    @Nullable Headers current = null;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String typed = line.strip();
      if (typed.isEmpty() || typed.startsWith("#")) {
        continue;
      }
      if (typed.startsWith("/")) {
        current = Addresses.of(typed).map(of -> new Headers(of, new ArrayList<>())).orElse(null);
        if (current != null) {
          all.add(current);
        }
      } else if (typed.matches("https?://.*")) {
        // for one of several names of the site, which is none of the preview's
        current = null;
      } else if (current != null) {
        header(typed).ifPresent(current.headers()::add);
      }
    }
    return all;
  }

  private static Optional<Header> header(String typed) {
    boolean removed = typed.startsWith("!");
    int colon = removed ? typed.length() : typed.indexOf(':');
    String name = typed.substring(removed ? 1 : 0, Math.max(0, colon)).strip();
    String value = removed ? "" : typed.substring(colon + 1).strip();
    boolean good =
        NAME.matcher(name).matches()
            && VALUE.matcher(value).matches()
            && removed == value.isEmpty()
            && !OWN.contains(name.toLowerCase(Locale.ROOT));
    return good ? Optional.of(new Header(name, value, removed)) : Optional.empty();
  }

  private static Stream<Rule> rule(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split("\\s+")) {
      if (word.startsWith("#")) {
        break;
      }
      words.add(word);
    }
    Matcher status = STATUS.matcher(words.size() == 3 ? words.get(2) : "301");
    boolean good =
        (words.size() == 2 || words.size() == 3)
            && words.get(0).startsWith("/")
            && words.get(1).matches("(/|https?://).*")
            && status.matches();
    if (!good) {
      return Stream.empty();
    }
    boolean forced = !status.group(2).isEmpty();
    int code = Integer.parseInt(status.group(1));
    return Addresses.of(words.get(0))
        .map(addresses -> new Rule(addresses, words.get(1), code, forced))
        .stream();
  }

  /**
   * The headers of an address.
   *
   * @param path without escapes
   * @return values by name; what is told twice is one value of both, but for cookies
   */
  Map<String, List<String>> headers(String path) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Headers group : headers) {
      if (group.addresses().hold(path)) {
        for (Header header : group.headers()) {
          if (header.isRemoved()) {
            all.remove(header.name());
          } else {
            all.merge(header.name(), List.of(header.value()), (a, b) -> both(header.name(), a, b));
          }
        }
      }
    }
    return all;
  }

  private static List<String> both(String name, List<String> values, List<String> more) {
    List<String> all = new ArrayList<>(values);
    all.addAll(more);
    return name.equalsIgnoreCase("set-cookie") ? all : List.of(String.join(", ", all));
  }

  /**
   * Where an address leads by the first rule that is for it.
   *
   * @param path without escapes
   * @param there whether the site has a file there, so that only a rule with {@code !} counts
   */
  Optional<Redirect> redirect(String path, boolean there) {
    for (Rule rule : rules) {
      if (rule.forced() || !there) {
        Optional<String> target =
            rule.addresses().filled(path, rule.target()).flatMap(HostRules::ascii);
        if (target.isPresent() && !isSame(target.get(), path)) {
          return Optional.of(new Redirect(target.get(), rule.status()));
        }
      }
    }
    return Optional.empty();
  }

  /** A rule that leads to where it is asked for is none. */
  private static boolean isSame(String target, String path) {
    String to = Urls.decode(target.substring(0, Urls.pathEnd(target)));
    return to.equals(path) || (to + "/").equals(path) || to.equals(path + "/");
  }

  private static Optional<String> ascii(String address) {
    try {
      return Optional.of(new URI(address).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
