package org.quillpress;

import java.io.IOException;

/**
 * Asks other sites whether a page is there. Must be thread-safe; is asked one address of a host
 * after the other, and decides itself how long to wait between two, and for an answer.
 */
@FunctionalInterface
public interface LinkFetcher {
  /**
   * Asks once, and follows no redirect.
   *
   * @param method {@code HEAD} or {@code GET}
   * @param url with {@code http://} or {@code https://}, without a fragment
   * @return the status of the answer (RFC 9110, section 15)
   * @throws IOException if there is no answer; its message is for a person
   */
  int status(String method, String url) throws IOException;
}
