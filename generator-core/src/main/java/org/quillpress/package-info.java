/**
 * Quillpress: Markdown stories become a themed site.
 *
 * <p>A program makes a {@link org.quillpress.SiteGenerator} with a builder and calls {@link
 * org.quillpress.SiteGenerator#generate(java.nio.file.Path)}:
 *
 * <pre>{@code
 * SiteGenerator generator = SiteGenerator.builder()
 *     .source(Path.of("my-site"))
 *     .extensions(ServiceLoader.load(SiteExtension.class))
 *     .build();
 * BuildResult result = generator.generate(Path.of("target/site"));
 * System.err.print(result.report());
 * }</pre>
 *
 * <p>The way of the data: files are read ({@code files}), made into heads and texts ({@code
 * content}), which are a site as data ({@code model}); planners say which files the site has
 * ({@code plan}), each is rendered on its own ({@code render}, {@code theme}), and all are
 * published at once ({@code files}).
 */
@NullMarked
package org.quillpress;

import org.jspecify.annotations.NullMarked;
