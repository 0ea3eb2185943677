package org.quillpress.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.TextFile;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/**
 * Finds again where in a text's front matter a value stands, for problems that show only once all
 * texts are known. Reads the file anew: no heads need to be kept for it. Thread-safe.
 */
public final class ValuePlaces {
  private final SourceTree tree;
  private final HeadKeys keys;

  /** Of many problems in one file, each asks for it. */
  private volatile Known latest = new Known("", Mapping.empty(""), Map.of());

  /**
   * What was read of a file.
   *
   * @param aliases the place of each, by the output path that it leads to
   */
  private record Known(String file, Mapping head, Map<String, Place> aliases) {}

  /** Knows the keys that texts of a site can have. */
  public ValuePlaces(SourceTree tree, Settings settings) {
    this.tree = tree;
    this.keys = new HeadKeys(settings.taxonomies(), false);
  }

  /** The value of the first of some keys that the file has, or the file as a whole. */
  public Place of(String file, String... names) {
    Mapping head = known(file).head();
    for (String name : names) {
      Optional<Node> value = head.get(name);
      if (value.isPresent() && !(value.get() instanceof Scalar scalar && scalar.isNull())) {
        return value.get().place();
      }
    }
    return Place.of(file);
  }

  /**
   * The alias that leads to an output path, or all of them, or the file as a whole.
   *
   * @param path such as {@code old/fog/index.html}
   */
  public Place alias(String file, String path) {
    Map<String, Place> aliases = known(file).aliases();
    // below the home of its language, if that has one
    int from = 0;
    do {
      Place place = aliases.get(path.substring(from));
      if (place != null) {
        return place;
      }
      from = path.indexOf('/', from) + 1;
    } while (from > 0);
    return of(file, "aliases");
  }

  private static String path(String alias) {
    return Urls.file(Urls.encode(Permalink.normalise(Urls.decode(alias))));
  }

  private Known known(String file) {
    Known known = latest;
    if (!known.file().equals(file)) {
      Mapping head = read(file);
      Map<String, Place> aliases = new HashMap<>();
      if (head.get("aliases").orElse(null) instanceof Sequence list) {
        for (Node item : list.items()) {
          if (item instanceof Scalar alias) {
            aliases.putIfAbsent(path(alias.text()), alias.place());
          }
        }
      }
      known = new Known(file, head, aliases);
      latest = known;
    }
    return known;
  }

  private Mapping read(String file) {
    Problems told = new Problems();
    try {
      Optional<SourceFile> found = tree.file(file);
      Optional<String> text = found.isEmpty() ? Optional.empty() : TextFile.read(found.get(), told);
      return text.map(t -> keys.named(FrontMatter.read(file, t, told).head(), told))
          .orElse(Mapping.empty(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
