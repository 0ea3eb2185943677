package org.quillpress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the table of packages: who may import whom, and which library belongs to which package. */
class PackageTest {
  /** The library alone, wherever the build put it. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(SiteGenerator.class.getProtectionDomain().getCodeSource().getLocation());

  /**
   * What each package may use besides the JDK: packages of ours without the prefix, libraries in
   * full.
   */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("problem", List.of()),
              Map.entry("work", List.of()),
              Map.entry("files", List.of("problem")),
              Map.entry("model", List.of("problem")),
              Map.entry("frontmatter", List.of("problem", "org.yaml.snakeyaml..")),
              Map.entry(
                  "markdown",
                  List.of(
                      "markdown.syntax", "problem", "org.commonmark..", "org.nibor.autolink..")),
              Map.entry("markdown.syntax", List.of("org.commonmark..")),
              Map.entry("foreign", List.of("problem")),
              Map.entry("math", List.of("html", "uk.ac.ed.ph.snuggletex..", "org.w3c.dom..")),
              Map.entry("highlight", List.of("org.fife..", "javax.swing.text..")),
              Map.entry("html", List.of("problem", "org.jsoup..")),
              Map.entry("image", List.of()),
              Map.entry(
                  "theme",
                  List.of("theme.view", "files", "work", "problem", "com.github.mustachejava..")),
              Map.entry("theme.view", List.of()),
              Map.entry(
                  "content",
                  List.of(
                      "model",
                      "frontmatter",
                      "foreign",
                      "markdown",
                      "html",
                      "image",
                      "files",
                      "work",
                      "problem")),
              Map.entry("plan", List.of("model", "files", "problem")),
              Map.entry(
                  "render",
                  List.of(
                      "content",
                      "plan",
                      "model",
                      "theme",
                      "theme.view",
                      "markdown",
                      "html",
                      "files",
                      "problem",
                      "com.google.gson..")),
              Map.entry(
                  "search",
                  List.of("content", "plan", "model", "html", "markdown", "files", "work")),
              Map.entry(
                  "check", List.of("theme", "frontmatter", "files", "problem", "org.jsoup..")),
              Map.entry(
                  "preview",
                  List.of(
                      "html", "files", "problem", "com.google.gson..", "com.sun.net.httpserver..")),
              Map.entry(
                  "audit",
                  List.of(
                      "content",
                      "plan",
                      "model",
                      "files",
                      "work",
                      "problem",
                      "org.jsoup..",
                      "com.google.gson..")),
              Map.entry(
                  "explain",
                  List.of(
                      "render",
                      "search",
                      "content",
                      "plan",
                      "model",
                      "markdown",
                      "theme",
                      "theme.view",
                      "files",
                      "work",
                      "problem"))));

  private static String full(String name) {
    return name.contains("..") ? name : "org.quillpress." + name;
  }

  @Test
  void packagesUseOnlyWhatTheTableSays() {
    MAY_USE.forEach(
        (name, used) -> {
          DescribedPredicate<JavaClass> allowed =
              resideInAPackage(full(name))
                  .or(resideInAPackage("java.."))
                  .or(resideInAPackage("javax.xml.."))
                  .or(resideInAPackage("org.jspecify.annotations"));
          for (String other : used) {
            allowed = allowed.or(resideInAPackage(full(other)));
          }
          // arrays of primitives have no package
          allowed =
              allowed.or(
                  DescribedPredicate.describe("primitives", c -> c.getPackageName().isEmpty()));
          classes()
              .that()
              .resideInAPackage(full(name))
              .should()
              .onlyDependOnClassesThat(allowed)
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageIsInTheTable() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            java.util.stream.Stream.concat(
                    MAY_USE.keySet().stream().map(PackageTest::full),
                    java.util.stream.Stream.of("org.quillpress"))
                .toArray(String[]::new))
        .should()
        .bePublic()
        .orShould()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.quillpress.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theCoreNeitherPrintsNorLogsNorReadsTheEnvironment() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void onlyFilesTouchTheDisk() {
    noClasses()
        .that()
        .resideInAPackage("org.quillpress..")
        .and()
        .resideOutsideOfPackage("org.quillpress.files")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.nio.file.Files.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.File.class)
        .check(CLASSES);
  }
}
