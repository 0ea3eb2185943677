package org.quillpress.preview;

/** Is told what a preview does. Called by the threads of the preview. */
public interface PreviewListener {
  /** Something was read. */
  void refreshed(Refresh refresh);

  /** Something went wrong that is no mistake of an author; the preview goes on with what it has. */
  void failed(Exception e);
}
