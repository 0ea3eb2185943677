package org.quillpress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.model.LeftOut;

/** What is not published, for the last lines of a build. */
final class LeftOutLines {
  private static final int LINES_OF_A_KIND = 20;
  private static final int NAMES = 5;

  private static final Comparator<LeftOut> SOONEST_FIRST =
      Comparator.comparing(
          (LeftOut l) -> l.until().map(u -> u.toInstant().getEpochSecond()).orElse(0L));

  private LeftOutLines() {}

  static List<String> of(List<LeftOut> leftOut) {
    Map<LeftOut.Kind, Map<String, List<String>>> kinds = new EnumMap<>(LeftOut.Kind.class);
    leftOut.stream()
        .filter(l -> l.kind() != LeftOut.Kind.OUTPUT)
        .sorted(SOONEST_FIRST)
        .forEach(
            l ->
                kinds
                    .computeIfAbsent(l.kind(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(l.reason(), reason -> new ArrayList<>())
                    .add(l.file()));
    List<String> lines = new ArrayList<>();
    kinds.values().forEach(reasons -> add(reasons, lines));
    return List.copyOf(lines);
  }

  private static void add(Map<String, List<String>> reasons, List<String> lines) {
    int shown = 0;
    int files = 0;
    for (Map.Entry<String, List<String>> reason : reasons.entrySet()) {
      if (shown++ < LINES_OF_A_KIND) {
        lines.add(line(reason.getKey(), reason.getValue()));
      } else {
        files += reason.getValue().size();
      }
    }
    if (files > 0) {
      lines.add("and " + files + " more for reasons like that");
    }
  }

  private static String line(String reason, List<String> files) {
    if (files.size() == 1) {
      return "not published: " + files.get(0) + " (" + reason + ")";
    }
    String names = String.join(", ", files.subList(0, Math.min(NAMES, files.size())));
    int more = files.size() - NAMES;
    return "not published: "
        + files.size()
        + " files ("
        + reason
        + "): "
        + names
        + (more > 0 ? " and " + more + " more" : "");
  }
}
