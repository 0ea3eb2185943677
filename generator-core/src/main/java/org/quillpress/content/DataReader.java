package org.quillpress.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Csv;
import org.quillpress.frontmatter.Json;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the files of {@code data/}: values for templates, under their folders' and own names. */
final class DataReader {
  private final Leniency leniency;
  private final List<LeftOut> leftOut;
  private final Problems problems;
  private final Map<String, Object> top = new LinkedHashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private Optional<Mapping> authors = Optional.empty();

  DataReader(Leniency leniency, List<LeftOut> leftOut, Problems problems) {
    this.leniency = leniency;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /** {@code data/crew/night.csv} is the list {@code night} in the map {@code crew}. Call once. */
  Map<String, Object> read(List<Inventory.Source> sources) throws IOException {
    for (Inventory.Source source : sources) {
      String path = source.path();
      String kind = Inventory.extension(path);
      if (!List.of("yaml", "yml", "json", "csv", "tsv").contains(kind)) {
        leave(
            source,
            LeftOut.Kind.ELSEWHERE,
            "it holds no values: they are in files .yaml, .json, .csv or .tsv");
        continue;
      }
      String[] names = path.substring(0, path.length() - kind.length() - 1).split("/");
      Map<String, Object> folder = folder(names, source);
      if (folder != null) {
        Problems own = new Problems();
        Optional<Node> node = parse(source, kind, own);
        leniency.tell(own.list());
        if (node.isEmpty()) {
          leftOut.add(Broken.of(source.file().path(), own.list()));
        } else {
          folder.put(key(names[names.length - 1]), node.get().value());
          if (folder == top && names[0].equals("authors") && node.get() instanceof Mapping map) {
            authors = Optional.of(map);
          }
        }
      }
    }
    return top;
  }

  /** What {@code data.authors} is made of, if it has keys with values. */
  Optional<Mapping> authors() {
    return authors;
  }

  private static Optional<Node> parse(Inventory.Source source, String kind, Problems own)
      throws IOException {
    String file = source.file().path();
    Optional<String> text = TextFile.read(source.file(), own);
    return text.flatMap(
        t ->
            switch (kind) {
              case "json" -> Json.read(file, t, own);
              case "csv" -> Csv.read(file, t, ',', own);
              case "tsv" -> Csv.read(file, t, '\t', own);
              default -> Yaml.read(file, t, 1, own);
            });
  }

  /** The map that a file's values go into, or null if another file has its place. */
  private @Nullable Map<String, Object> folder(String[] names, Inventory.Source source) {
    Map<String, Object> folder = top;
    StringBuilder name = new StringBuilder("data");
    for (int i = 0; i < names.length; i++) {
      name.append('.').append(key(names[i]));
      boolean last = i == names.length - 1;
      String owner = owners.putIfAbsent(name.toString(), last ? source.file().path() : "");
      if (owner != null && (last || !owner.isEmpty())) {
        String other = owner.isEmpty() ? "the folder beside it" : owner;
        problems.add(
            Problem.warning(
                    "data-twice",
                    Place.of(source.file().path()),
                    "\"" + name + "\" is made from " + other + " already")
                .withHint("give one of them another name"));
        leave(source, LeftOut.Kind.COLLIDING, "its values would have the name of " + other);
        return null;
      }
      folder = last ? folder : inner(folder, key(names[i]));
    }
    return folder;
  }

  @SuppressWarnings("unchecked") // only maps of this kind are put under the names of folders
  private static Map<String, Object> inner(Map<String, Object> folder, String name) {
    return (Map<String, Object>) folder.computeIfAbsent(name, n -> new LinkedHashMap<>());
  }

  /** A name that templates can say: letters, digits, hyphens, else {@code _}. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean kept = Character.isLetterOrDigit(c) || c == '-' || Character.isSurrogate(c);
      key.append(kept ? c : '_');
    }
    return key.toString();
  }

  private void leave(Inventory.Source source, LeftOut.Kind kind, String reason) {
    leftOut.add(new LeftOut(source.file().path(), kind, reason));
  }
}
