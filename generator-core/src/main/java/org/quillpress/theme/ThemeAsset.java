package org.quillpress.theme;

/**
 * A file that a theme brings to every site.
 *
 * @param key its name in {@code page.assets}: {@code styleCss} for {@code style.css}
 * @param source path inside of the theme, such as {@code assets/style.css}
 * @param file path of the file for problems, such as {@code themes/base/assets/style.css}
 * @param path path in the published site, with a part that changes whenever the bytes do
 * @param integrity the value of an {@code integrity} attribute
 * @param bytes the content, which must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: the path tells contents apart
public record ThemeAsset(
    String key, String source, String file, String path, String integrity, byte[] bytes) {}
