package org.quillpress.markdown;

import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;

/** Writes the boxes of tasks. */
final class TaskWriter {
  private TaskWriter() {}

  static void write(Node node, TextRenderer to) {
    TaskListItemMarker task = (TaskListItemMarker) node;
    to.mix();
    HtmlOut out = to.out();
    out.raw("<input type=\"checkbox\" disabled");
    out.raw(task.isChecked() ? " checked" : "").raw(" aria-label=\"");
    out.text(to.labels().text(task.isChecked() ? Label.TASK_DONE : Label.TASK_OPEN)).raw("\"> ");
  }
}
