package org.quillpress.maven;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the goals do, and with {@code -Ddetail} all that can be set: name, kind, default and
 * meaning. {@code -Dgoal=build} tells of one goal alone.
 */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
  /** Also tell what can be set for each goal. */
  @Parameter(property = "detail", defaultValue = "false")
  private boolean detail;

  /** The goal to tell of, such as {@code build}. By default all. */
  @Parameter(property = "goal")
  private @Nullable String goal;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Made by Maven. */
  public HelpMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    List<MojoDescriptor> goals =
        plugin.getMojos().stream().sorted(Comparator.comparing(MojoDescriptor::getGoal)).toList();
    List<MojoDescriptor> told =
        goals.stream().filter(one -> goal == null || one.getGoal().equals(goal)).toList();
    if (told.isEmpty()) {
      throw new MojoFailureException(
          "there is no goal \""
              + goal
              + "\"; known are "
              + goals.stream().map(MojoDescriptor::getGoal).collect(Collectors.joining(", ")));
    }
    getLog().info("Quillpress " + plugin.getVersion());
    for (MojoDescriptor one : told) {
      getLog().info("");
      GoalHelp.lines(one, detail).forEach(getLog()::info);
    }
    if (!detail) {
      getLog().info("");
      getLog().info("mvn quillpress:help -Ddetail tells what can be set, too;");
      getLog().info("mvn quillpress:help -Ddetail -Dgoal=build for one goal.");
    }
  }
}
