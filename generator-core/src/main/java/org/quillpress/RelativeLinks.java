package org.quillpress;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quillpress.files.Urls;
import org.quillpress.plan.Output;

/**
 * Makes links between pages lead from page to page as files, so that a site can be read without a
 * server: {@code /2026/01/fog/} becomes {@code ../../../2026/01/fog/index.html}. A page for
 * addresses that do not exist is shown at any address and stays as it is.
 */
final class RelativeLinks implements OutputProcessor {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<=\\s)(href|src|poster|action)=\"(/(?!/)[^\"]*)\"");

  /** A browser does not check what it reads as a file, and refuses it. */
  private static final Pattern INTEGRITY = Pattern.compile("\\sintegrity=\"[^\"]*\"");

  private final String base;

  /**
   * @param base path of the site on its host without a slash at its end, or empty
   */
  RelativeLinks(String base) {
    this.base = base;
  }

  @Override
  public byte[] process(Output output, byte[] bytes) {
    String path = output.path();
    if (!path.endsWith(".html") || path.equals("404.html") || path.endsWith("/404.html")) {
      return bytes;
    }
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    String html = new String(bytes, StandardCharsets.UTF_8);
    Matcher matcher = ADDRESS.matcher(INTEGRITY.matcher(html).replaceAll(""));
    return matcher
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + "=\"" + relative(found.group(2), up) + "\""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String relative(String address, String up) {
    if (!address.startsWith(base + "/")) {
      return address;
    }
    String target = address.substring(base.length() + 1);
    int end = Urls.pathEnd(target);
    String file = target.substring(0, end);
    String index = file.isEmpty() || file.endsWith("/") ? "index.html" : "";
    return up + file + index + target.substring(end);
  }
}
