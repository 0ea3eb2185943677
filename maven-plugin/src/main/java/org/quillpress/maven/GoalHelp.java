package org.quillpress.maven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * A goal in words, made of what Maven knows of it:
 *
 * <pre>
 * quillpress:build
 *     Builds the site.
 *
 *     quillpress.drafts: true or false, by default false
 *         Also publish drafts.
 * </pre>
 */
final class GoalHelp {
  /** Behind the seven letters that Maven puts before each line, this fits a usual window. */
  private static final int WIDTH = 72;

  private GoalHelp() {}

  /**
   * The lines, without what Maven puts before them.
   *
   * @param detail whether what can be set is told
   */
  static List<String> lines(MojoDescriptor goal, boolean detail) {
    List<String> lines = new ArrayList<>();
    lines.add("quillpress:" + goal.getGoal());
    wrap(lines, "    ", goal.getDescription());
    if (detail) {
      goal.getParameters().stream()
          .filter(Parameter::isEditable)
          .sorted(Comparator.comparing(Parameter::getName))
          .forEach(parameter -> add(lines, goal, parameter));
    }
    return lines;
  }

  private static void add(List<String> lines, MojoDescriptor goal, Parameter parameter) {
    PlexusConfiguration set = goal.getMojoConfiguration().getChild(parameter.getName());
    String usual = set.getAttribute("default-value", "");
    StringBuilder head = new StringBuilder();
    head.append(set.getValue("").replaceAll("[${}]", "")).append(": ").append(kind(parameter));
    if (!usual.isEmpty()) {
      head.append(", by default ")
          .append(usual.equals("${basedir}") ? "that of the project" : usual);
    } else if (parameter.isRequired()) {
      head.append(", must be set");
    }
    lines.add("");
    wrap(lines, "    ", head.toString());
    wrap(lines, "        ", parameter.getDescription());
  }

  private static String kind(Parameter parameter) {
    String type = parameter.getType();
    return switch (type) {
      case "boolean" -> "true or false";
      case "int" -> "a number";
      case "java.io.File" -> "a path";
      case "java.lang.String" -> "text";
      default -> type.substring(type.lastIndexOf('.') + 1);
    };
  }

  private static void wrap(List<String> lines, String indent, String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? indent : " ").append(word);
    }
    lines.add(line.toString());
  }
}
