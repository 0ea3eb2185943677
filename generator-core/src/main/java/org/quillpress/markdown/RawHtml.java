package org.quillpress.markdown;

/** What becomes of HTML that an author types into Markdown. */
public enum RawHtml {
  /** It is written as it is. For authors who are trusted; cleaning, if wanted, happens later. */
  ALLOW,
  /** It is shown as text: every {@code <} of the author becomes {@code &lt;}. */
  ESCAPE
}
