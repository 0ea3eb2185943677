package org.quillpress.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.quillpress.BuildResult;
import org.quillpress.SiteExtension;
import org.quillpress.SiteGenerator;
import org.quillpress.files.MapTarget;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.Switch;
import org.quillpress.problem.Problems;

/** Front matter, Markdown and a whole build in memory, each over 200 made-up stories. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PartsBenchmark {
  private static final int STORIES = 200;

  private final List<String> texts = new ArrayList<>();
  private final List<FrontMatter> fronts = new ArrayList<>();
  private final Markdown markdown = Markdown.builder().with(EnumSet.of(Switch.TYPOGRAPHY)).build();
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
  private Path folder;

  /** Runs all. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(PartsBenchmark.class.getSimpleName()).build()).run();
  }

  /** Writes the stories. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("parts-benchmark");
    MadeUpStories.write(STORIES, folder.resolve("stories"), false);
    Files.writeString(folder.resolve("site.yaml"), "title: Benchmark\nurl: https://example.com/\n");
    try (Stream<Path> files = Files.list(folder.resolve("stories"))) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    texts.forEach(text -> fronts.add(FrontMatter.read("x.md", text, new Problems())));
  }

  /** Removes them. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Splits files and reads their heads. */
  @Benchmark
  public void frontMatter(Blackhole hole) {
    for (String text : texts) {
      hole.consume(FrontMatter.read("x.md", text, new Problems()));
    }
  }

  /** What Markdown alone costs: the library as it comes, with GitHub's tables. */
  @Benchmark
  public void commonmark(Blackhole hole) {
    for (FrontMatter front : fronts) {
      hole.consume(renderer.render(parser.parse(front.body())));
    }
  }

  /** Parses and renders texts as sites do, with typography, and takes teasers and words. */
  @Benchmark
  public void markdown(Blackhole hole) {
    for (FrontMatter front : fronts) {
      hole.consume(markdown.parse("x.md", front.body(), front.bodyLine(), false, new Problems()));
    }
  }

  /** Builds the site in memory. */
  @Benchmark
  public BuildResult build() throws IOException {
    return SiteGenerator.builder()
        .source(folder)
        .extensions(ServiceLoader.load(SiteExtension.class))
        .build()
        .generate(new MapTarget());
  }
}
