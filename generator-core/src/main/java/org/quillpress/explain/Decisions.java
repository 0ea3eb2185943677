package org.quillpress.explain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quillpress.content.Account;
import org.quillpress.content.Content;
import org.quillpress.files.SourceTree;
import org.quillpress.model.Edition;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Profile;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Term;
import org.quillpress.plan.Output;
import org.quillpress.plan.Plan;
import org.quillpress.theme.Theme;

/**
 * All that a build has decided before it renders.
 *
 * @param leftOut sources that are not published
 * @param accounts tells where the values of a text come from
 */
public record Decisions(
    SourceTree source,
    Settings settings,
    Content content,
    Plan plan,
    Theme theme,
    List<LeftOut> leftOut,
    Accounts accounts) {
  /** Tells where the values of a text come from. */
  @FunctionalInterface
  public interface Accounts {
    /**
     * The account of a story or page.
     *
     * @param file path in the source
     * @return empty if it is neither, or cannot be read
     */
    Optional<Account> of(String file) throws IOException;
  }

  /** Copies its list. */
  public Decisions {
    leftOut = List.copyOf(leftOut);
  }

  /** The page of a source file. */
  public Optional<Output.StoryPage> page(String file) {
    for (Output output : plan.outputs()) {
      if (output instanceof Output.StoryPage page && page.story().source().equals(file)) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** The stories and pages with a given address; at most one. */
  Optional<Story> at(String url) {
    for (Output output : plan.outputs()) {
      if (output instanceof Output.StoryPage page && page.story().url().equals(url)) {
        return Optional.of(page.story());
      }
    }
    return Optional.empty();
  }

  Edition edition(String language) {
    for (Edition edition : content.site().editions()) {
      if (edition.language().equals(language)) {
        return edition;
      }
    }
    return content.site().main();
  }

  /** The terms that a file of their own is about. */
  List<Term> terms(String file) {
    return content.site().editions().stream()
        .flatMap(edition -> edition.terms().values().stream())
        .flatMap(List::stream)
        .filter(term -> isOf(term.profile(), file))
        .toList();
  }

  private static boolean isOf(Profile profile, String file) {
    return profile.source().equals(file);
  }

  /** Why a file is not published. */
  Optional<LeftOut> reason(String file) {
    return leftOut.stream().filter(l -> l.covers(file)).findFirst();
  }

  /** The files that are made of one source, without redirects. */
  List<Output> madeFrom(String file) {
    return plan.outputs().stream().filter(output -> output.origin().equals(file)).toList();
  }
}
