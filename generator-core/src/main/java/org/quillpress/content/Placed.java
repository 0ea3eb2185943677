package org.quillpress.content;

import java.util.List;
import org.quillpress.model.TermKey;

/**
 * A parsed text with its address and its terms.
 *
 * @param slug last segment of the address
 * @param url encoded address below the home
 * @param aliases files of old addresses
 */
record Placed(Parsed parsed, String slug, String url, List<TermKey> terms, List<String> aliases) {}
