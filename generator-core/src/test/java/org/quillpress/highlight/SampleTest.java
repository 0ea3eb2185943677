package org.quillpress.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code src/test/resources/highlight} is a code in the language that it is named
 * after, its parts in marks: {@code «k:return»}. {@code -Dquillpress.goldens=write} writes the
 * marks anew: read them before you commit them.
 */
class SampleTest {
  private static final boolean WRITE = "write".equals(System.getProperty("quillpress.goldens"));
  private static final Highlighter HIGHLIGHTER = Highlighter.of(List.of());

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/highlight"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void partsAreFound(Path sample) throws IOException {
    String marked = Files.readString(sample);
    String code = marked.replaceAll("«[a-z]:|»", "");
    String language = sample.getFileName().toString().replace(".txt", "");
    String found = marked(code, HIGHLIGHTER.highlight(language, code).spans());
    if (WRITE) {
      Files.writeString(sample, found);
    }
    assertThat(found).isEqualTo(WRITE ? found : marked);
    assertThat(found).contains("«");
  }

  private static String marked(String code, List<Span> spans) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      out.append(code, at, span.start()).append('«');
      out.append(span.kind().cssClass().substring(3)).append(':');
      out.append(code, span.start(), span.end()).append('»');
      at = span.end();
    }
    return out.append(code.substring(at)).toString();
  }
}
