package org.quillpress.markdown;

/** A word that rendered Markdown itself adds. */
public enum Label {
  /** Names the section of foot-notes. */
  FOOTNOTES("footnotes", "Footnotes"),
  /** Names the link from a foot-note back to its place in the text; {@code {n}} is the number. */
  BACK_TO_REFERENCE("backToReference", "Back to reference {n}"),
  /** Names a table that can be scrolled sideways. */
  TABLE("table", "Table"),
  /** Names the box of a finished task. */
  TASK_DONE("taskDone", "Done"),
  /** Names the box of an unfinished task. */
  TASK_OPEN("taskOpen", "To do"),
  /** Title of {@code [!NOTE]}. */
  NOTE("alertNote", "Note"),
  /** Title of {@code [!TIP]}. */
  TIP("alertTip", "Tip"),
  /** Title of {@code [!IMPORTANT]}. */
  IMPORTANT("alertImportant", "Important"),
  /** Title of {@code [!WARNING]}. */
  WARNING("alertWarning", "Warning"),
  /** Title of {@code [!CAUTION]}. */
  CAUTION("alertCaution", "Caution"),
  /** Stands between two things of a list, with the space that belongs to it. */
  COMMA("listComma", ", "),
  /** Names a group of lines of verse. */
  VERSE("verse", "Verse"),
  /** Names a letter. */
  LETTER("letter", "Letter"),
  /** Names a dialogue. */
  DIALOGUE("dialogue", "Dialogue"),
  /** Names a note beside the text. */
  SIDE_NOTE("sideNote", "Side note"),
  /** Stands on a closed spoiler without a title. */
  SPOILER("spoiler", "Spoiler"),
  /** Stands on a closed spoiler; {@code {title}} is its title. */
  SPOILER_OF("spoilerOf", "Spoiler: {title}"),
  /** Stands on a closed passage with a warning. */
  CONTENT_WARNING("contentWarningTitle", "Content warning"),
  /** Stands on a closed passage with a warning; {@code {title}} says of what. */
  CONTENT_WARNING_OF("contentWarningOf", "Content warning: {title}"),
  /** Stands on closed details without a title. */
  DETAILS("details", "Details");

  private final String key;
  private final String english;

  Label(String key, String english) {
    this.key = key;
    this.english = english;
  }

  /** Its name in the label files of a theme. */
  public String key() {
    return key;
  }

  String english() {
    return english;
  }
}
