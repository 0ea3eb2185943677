package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What Maven, Eclipse and {@code mvn quillpress:help} read of the plugin. */
class DescriptorTest {
  /** Properties that do not begin with {@code quillpress.}, and why. */
  private static final Map<String, String> SHORT =
      Map.of(
          "title", "new: typed for each story",
          "detail", "help: as the help of all plugins has it",
          "goal", "help: as the help of all plugins has it");

  private List<Element> goals;

  @BeforeEach
  void goals() throws Exception {
    goals = read();
    assertThat(goalNames()).contains("build", "help");
  }

  /** The names of all goals. */
  static List<String> goalNames() throws Exception {
    return read().stream().map(goal -> text(goal, "goal")).toList();
  }

  private static List<Element> read() throws Exception {
    return all(xml("/META-INF/maven/plugin.xml").getDocumentElement(), "mojo");
  }

  @Test
  void eachGoalSaysWhatItDoesAndCanRunBesideOthers() {
    for (Element goal : goals) {
      String name = text(goal, "goal");
      isSentence(name, text(goal, "description"));
      assertThat(text(goal, "threadSafe")).as(name).isEqualTo("true");
      assertThat(text(goal, "requiresProject")).as(name).isEqualTo("false");
    }
  }

  @Test
  void eachParameterHasAPropertyATypeAndAMeaning() {
    for (Element goal : goals) {
      for (Element parameter : parameters(goal)) {
        String name = text(goal, "goal") + " " + text(parameter, "name");
        isSentence(name, text(parameter, "description"));
        assertThat(property(goal, parameter))
            .as(name)
            .matches(property -> property.startsWith("quillpress.") || SHORT.containsKey(property));
      }
    }
  }

  @Test
  void aPropertyIsOfOneTypeInAllGoals() {
    Map<String, String> types = new TreeMap<>();
    for (Element goal : goals) {
      for (Element parameter : parameters(goal)) {
        String property = property(goal, parameter);
        String type = text(parameter, "type");
        assertThat(type).isIn("boolean", "int", "java.io.File", "java.lang.String");
        assertThat(types.merge(property, type, (old, more) -> old)).as(property).isEqualTo(type);
      }
    }
    assertThat(types.keySet()).containsAll(SHORT.keySet());
  }

  @Test
  void theReadmeNamesNoPropertyThatThereIsNot() throws Exception {
    Set<String> properties = new TreeSet<>();
    for (Element goal : goals) {
      parameters(goal).forEach(parameter -> properties.add(property(goal, parameter)));
    }
    Matcher row =
        Pattern.compile("(?m)^\\| `(quillpress\\.\\S+)` \\|")
            .matcher(Files.readString(Path.of("..", "README.md")));
    List<String> named = row.results().map(result -> result.group(1)).toList();
    assertThat(properties).containsAll(named);
    assertThat(named).contains("quillpress.source", "quillpress.title");
  }

  @Test
  void eclipseIsToldWhatToDoWithEachGoalThatAPomMayBind() throws Exception {
    List<String> known = new ArrayList<>();
    Document metadata = xml("/META-INF/m2e/lifecycle-mapping-metadata.xml");
    for (Element goal : all(metadata.getDocumentElement(), "goal")) {
      known.add(goal.getTextContent());
    }
    List<String> bound =
        goals.stream()
            .filter(goal -> goal.getElementsByTagName("phase").getLength() > 0)
            .map(goal -> text(goal, "goal"))
            .toList();
    assertThat(known).containsExactlyInAnyOrderElementsOf(bound);
  }

  private static void isSentence(String name, String description) {
    assertThat(description).as(name).endsWith(".").doesNotContain("<", "{@", "\n");
  }

  /** What a user may set. */
  private static List<Element> parameters(Element goal) {
    return all(goal, "parameter").stream()
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .toList();
  }

  private static String property(Element goal, Element parameter) {
    Element configuration = all(goal, "configuration").get(0);
    return text(configuration, text(parameter, "name")).replaceAll("[${}]", "");
  }

  private static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** The text of a child, empty if there is none. */
  private static String text(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent();
      }
    }
    return "";
  }

  private static Document xml(String resource) throws Exception {
    try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no " + resource);
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}
