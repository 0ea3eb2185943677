package org.quillpress.model;

import java.util.List;

/**
 * What becomes of links.
 *
 * @param internal what becomes of a link or picture that leads to nothing, default {@link
 *     Settings.LinkPolicy#WARN}
 * @param anchors what becomes of a fragment that its page does not have, default that of {@code
 *     internal}
 * @param elsewhere beginnings of paths below the home, such as {@code /api/}, where something else
 *     publishes: links there are not verified
 * @param external what links to other sites get
 * @param relative whether links between pages lead from file to file, to be read without a server
 */
public record LinkRules(
    Settings.LinkPolicy internal,
    Settings.LinkPolicy anchors,
    List<String> elsewhere,
    External external,
    boolean relative) {

  /**
   * What links to other sites get that stand in Markdown; the author's own HTML stays as it is.
   *
   * @param rel link types such as {@code nofollow ugc}, separated by spaces, or empty
   * @param newTab whether they open a page of their own
   * @param except hosts, in lower case, whose links get nothing; hosts below them neither
   */
  public record External(String rel, boolean newTab, List<String> except) {
    /** Copies its list. */
    public External {
      except = List.copyOf(except);
    }

    /** The attributes, with a leading space, or empty. */
    public String attributes() {
      boolean opener = newTab && !(" " + rel + " ").contains(" noopener ");
      String types = opener ? (rel + " noopener").strip() : rel;
      return (newTab ? " target=\"_blank\"" : "")
          + (types.isEmpty() ? "" : " rel=\"" + types + "\"");
    }
  }

  /** Copies its list. */
  public LinkRules {
    elsewhere = List.copyOf(elsewhere);
  }
}
