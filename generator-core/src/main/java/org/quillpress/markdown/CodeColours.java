package org.quillpress.markdown;

import java.util.Collection;
import java.util.List;

/** Knows the parts of code in some languages. Asked from any thread. */
public interface CodeColours {
  /** Has no colours for any code, and nothing against any language. */
  CodeColours NONE =
      new CodeColours() {
        @Override
        public boolean knows(String language) {
          return true;
        }

        @Override
        public Collection<String> languages() {
          return List.of();
        }

        @Override
        public String colour(String language, String code, Parts parts) {
          return "";
        }
      };

  /** Receives the parts of a code: from left to right, apart from each other. */
  @FunctionalInterface
  interface Parts {
    /** A part from one place to before another, and its class in HTML. */
    void part(int start, int end, String cssClass);
  }

  /** Whether a name that an author typed is that of a language. */
  boolean knows(String language);

  /** All names of languages. */
  Collection<String> languages();

  /**
   * Tells the parts of a code; none if its language is not known.
   *
   * @return what went wrong, or empty
   */
  String colour(String language, String code, Parts parts);
}
