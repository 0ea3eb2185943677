package org.quillpress;

/**
 * A bundle of things that a generator can be extended by: themes, planners, Markdown extensions,
 * languages of code, processors. Found by {@link java.util.ServiceLoader} if the embedding program
 * asks for it: {@code builder.extensions(ServiceLoader.load(SiteExtension.class))}.
 */
@FunctionalInterface
public interface SiteExtension {
  /** Adds what the bundle holds. Called once for each builder. */
  void extend(SiteGenerator.Builder builder);
}
