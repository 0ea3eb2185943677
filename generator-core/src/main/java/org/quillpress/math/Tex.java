package org.quillpress.math;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import uk.ac.ed.ph.snuggletex.DOMOutputOptions;
import uk.ac.ed.ph.snuggletex.InputError;
import uk.ac.ed.ph.snuggletex.SessionConfiguration;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.SnuggleSnapshot;
import uk.ac.ed.ph.snuggletex.definitions.CoreErrorCode;

/**
 * Formulas that are typed in LaTeX as <a href="https://www.w3.org/TR/mathml-core/">MathML Core</a>,
 * which browsers draw without a script. Understands what SnuggleTeX does, and the commands of AMS
 * that are used most. Thread-safe; made ready when the first formula is read.
 */
public final class Tex {
  /** Characters of the longest formula. */
  private static final int LONGEST = 5_000;

  /** What gives commands a new meaning could take for ever. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("\\\\(?:re)?new(?:command|environment)|\\\\(?:def|ensuremath|verb)\\b");

  private static final class Ready {
    static final SnuggleSnapshot START = start();
  }

  private Tex() {}

  /** Knows the commands that all formulas know. */
  private static SnuggleSnapshot start() {
    SnuggleEngine engine = new SnuggleEngine();
    SessionConfiguration rules = new SessionConfiguration();
    rules.setExpansionLimit(100);
    rules.setFailingFast(false);
    SnuggleSession session = engine.createSession(rules);
    try {
      session.parseInput(new SnuggleInput(MoreCommands.ALL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!session.getErrors().isEmpty()) {
      throw new IllegalStateException(session.getErrors().toString());
    }
    return session.createSnapshot();
  }

  /**
   * A formula.
   *
   * @param tex as it is typed between the dollar signs
   * @param display whether it stands on a line of its own
   */
  public static Formula read(String tex, boolean display) {
    if (tex.length() > LONGEST) {
      return wrong("it is longer than " + LONGEST + " characters");
    }
    if (FORBIDDEN.matcher(tex).find()) {
      return wrong("a formula cannot make commands");
    }
    try {
      SnuggleSession session = Ready.START.createSession();
      session.parseInput(new SnuggleInput(display ? "\\[" + tex + "\\]" : "$" + tex + "$"));
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      Element root = document.createElement("root");
      document.appendChild(root);
      DOMOutputOptions options = new DOMOutputOptions();
      options.setAddingMathSourceAnnotations(false);
      options.setErrorOutputOptions(DOMOutputOptions.ErrorOutputOptions.NO_OUTPUT);
      session.buildDOMSubtree(root, options);
      List<InputError> errors = session.getErrors();
      if (!errors.isEmpty()) {
        return wrong(words(errors.get(0)));
      }
      return new Formula(new MathMlWriter(tex, display).write(root), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException | StackOverflowError e) {
      // the library fails on some input that it should refuse
      return wrong("it cannot be read");
    }
  }

  private static Formula wrong(String error) {
    return new Formula("", error);
  }

  private static String words(InputError error) {
    Object[] about = error.getArguments();
    String name = about == null || about.length == 0 ? "" : String.valueOf(about[0]);
    if (error.getErrorCode() == CoreErrorCode.TTEC00) {
      return "the command \\" + name.replace("\\", "") + " is not known";
    }
    if (error.getErrorCode() == CoreErrorCode.TTEE02) {
      return "the environment \"" + name + "\" is not known";
    }
    if (error.getErrorCode() == CoreErrorCode.TTEC01) {
      return "the command \\" + name.replace("\\", "") + " cannot stand in a formula";
    }
    if (error.getErrorCode() == CoreErrorCode.TTEC02) {
      return "the command \\" + name.replace("\\", "") + " wants something in braces behind it";
    }
    return "a brace or a sign is missing or too many";
  }
}
