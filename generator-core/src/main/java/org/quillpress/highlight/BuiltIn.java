package org.quillpress.highlight;

import java.util.List;
import java.util.Set;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.jspecify.annotations.Nullable;

/** The languages that are there without further ado. */
final class BuiltIn implements CodeHighlighter {
  static final CodeHighlighter HIGHLIGHTER = new BuiltIn();

  private static final String DIFF = "diff";

  private BuiltIn() {}

  /** Whether there is a language of this name; {@code diff-js} is one of {@code diff}'s. */
  static boolean knows(String name) {
    return LanguageNames.language(name) != null || ofDiff(name);
  }

  @Override
  public Set<String> languages() {
    return LanguageNames.all();
  }

  @Override
  public List<Span> highlight(String name, String code) {
    String language = ofDiff(name) ? DIFF : LanguageNames.language(name);
    if (language == null || language.equals(LanguageNames.PLAIN)) {
      return List.of();
    }
    if (language.equals("console")) {
      return ConsoleLexer.spans(code);
    }
    Rules rules = OwnRules.of(language);
    if (rules != null) {
      Spans spans = new Spans(code);
      new Lexer(rules, code, spans).run(0, code.length());
      return spans.list();
    }
    @Nullable TokenMaker tokens = TokenMakers.of(language);
    return tokens == null ? List.of() : TokenMakers.spans(tokens, OwnRules.names(language), code);
  }

  private static boolean ofDiff(String name) {
    return name.startsWith(DIFF + "-");
  }
}
