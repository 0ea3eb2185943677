package org.quillpress.highlight;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The languages that {@link Lexer} reads. The rules of each are made when it is first met. */
final class OwnRules {
  private static final Map<String, Rules> MADE = new ConcurrentHashMap<>();
  private static final Map<String, Rules> NAMES = new ConcurrentHashMap<>();

  private OwnRules() {}

  static @Nullable Rules of(String language) {
    Rules made = MADE.get(language);
    String text = made == null ? text(language) : null;
    return text == null ? made : MADE.computeIfAbsent(language, name -> Rules.of(text));
  }

  private static @Nullable String text(String language) {
    String text = ProgramRules.of(language);
    return text == null ? FileRules.of(language) : text;
  }

  /** What is typed behind a prompt, of whatever shell. */
  static Rules command() {
    return MADE.computeIfAbsent(
        "",
        name ->
            Rules.of(
                """
                comment #
                string "
                raw '
                sign $ variable
                names -./:@=+%
                keyword sudo cd export if then else fi for do done while in function return"""));
  }

  /** What names are that a lexer of another's knows nothing of. */
  static Rules names(String language) {
    return NAMES.computeIfAbsent(language, name -> Rules.of(NameRules.of(name)));
  }
}
