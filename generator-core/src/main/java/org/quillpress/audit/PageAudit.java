package org.quillpress.audit;

/** Looks at one page after the other, each in any thread. */
@FunctionalInterface
interface PageAudit {
  void look(Page page, Findings findings);
}
