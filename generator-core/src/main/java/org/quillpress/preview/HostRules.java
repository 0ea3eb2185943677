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

  /** These say how an answer travels, or that it is to be kept, and are the preview's own. */
  private static final Set<String> OWN =
      Set.of(
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "date",
          "transfer-encoding");

  private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]*");
  private static final Pattern STATUS = Pattern.compile("(200|30[12378]|404|410)(!?)");
  private static final Pattern PART = Pattern.compile("\\*|:[A-Za-z]\\w*");

  /** An address with {@code *} for anything and {@code :name} for what is between slashes. */
  private record Addresses(Pattern pattern, List<String> names) {
    static Addresses of(String typed) {
      String whole = Urls.decode(typed.length() > 1 ? typed.replaceFirst("/$", "") : typed);
      StringBuilder regex = new StringBuilder();
      List<String> names = new ArrayList<>();
      Matcher part = PART.matcher(whole);
      int from = 0;
      while (part.find()) {
        regex.append(Pattern.quote(whole.substring(from, part.start())));
        boolean any = part.group().equals("*");
        regex.append(any ? "(.*)" : "([^/]+)");
        names.add(any ? ":splat" : part.group());
        from = part.end();
      }
      regex.append(Pattern.quote(whole.substring(from))).append("/?");
      return new Addresses(Pattern.compile(regex.toString(), Pattern.DOTALL), names);
    }

    /** What a target says with what stands in an address; empty if the address is another. */
    Optional<String> filled(String path, String target) {
      Matcher address = pattern.matcher(path);
      if (!address.matches()) {
        return Optional.empty();
      }
      Matcher part = PART.matcher(target);
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

  private record Headers(Addresses addresses, List<Map.Entry<String, String>> headers) {}

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
        current = new Headers(Addresses.of(typed), new ArrayList<>());
        all.add(current);
      } else if (typed.matches("https?://.*")) {
        // for one of several names of the site, which is none of the preview's
        current = null;
      } else if (current != null) {
        header(typed).ifPresent(current.headers()::add);
      }
    }
    return all;
  }

  /** A header and its value, or one that is not to be sent and an empty text. */
  private static Optional<Map.Entry<String, String>> header(String typed) {
    boolean removed = typed.startsWith("!");
    int colon = removed ? typed.length() : typed.indexOf(':');
    String name = typed.substring(removed ? 1 : 0, Math.max(0, colon)).strip();
    String value = removed ? "" : typed.substring(colon + 1).strip();
    boolean good =
        NAME.matcher(name).matches()
            && VALUE.matcher(value).matches()
            && !OWN.contains(name.toLowerCase(Locale.ROOT));
    return good ? Optional.of(Map.entry(name, value)) : Optional.empty();
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
    return good
        ? Stream.of(
            new Rule(
                Addresses.of(words.get(0)),
                words.get(1),
                Integer.parseInt(status.group(1)),
                !status.group(2).isEmpty()))
        : Stream.empty();
  }

  /** The headers of an address, without escapes; those that are told twice with both values. */
  Map<String, String> headers(String path) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Headers group : headers) {
      if (group.addresses().hold(path)) {
        for (Map.Entry<String, String> header : group.headers()) {
          if (header.getValue().isEmpty()) {
            all.remove(header.getKey());
          } else {
            all.merge(header.getKey(), header.getValue(), (one, other) -> one + ", " + other);
          }
        }
      }
    }
    return all;
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
        if (target.isPresent()) {
          return Optional.of(new Redirect(target.get(), rule.status()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ascii(String address) {
    try {
      return Optional.of(new URI(address).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
