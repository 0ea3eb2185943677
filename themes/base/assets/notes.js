// Shows a foot-note beside its reference; the list at the end of the text stays.

let panel;
let shown;
let dismissed;

function body(note, make) {
  const copy = make("div", { class: "note-text" });
  for (const child of note.childNodes) copy.append(child.cloneNode(true));
  for (const element of copy.querySelectorAll(".footnote-backref")) element.remove();
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy;
}

export function open(reference, { button, data, make }) {
  const id = decodeURIComponent(reference.hash.slice(1));
  const note = document.getElementById(id);
  if (!note) return;
  // the press that closed a note is not to open it again
  if (dismissed === reference) return;
  panel?.remove();
  shown?.classList.remove("note-open");
  shown = reference;
  reference.classList.add("note-open");
  const close = button("plain", "", data.close);
  close.addEventListener("click", () => panel.hidePopover());
  const list = make("a", { href: reference.hash }, data.noteInList);
  list.addEventListener("click", () => panel.hidePopover());
  panel = make(
    "div",
    { class: "panel note-panel", popover: "auto", role: "dialog", tabindex: "-1", "aria-label": data.note + " " + reference.textContent },
    body(note, make),
    make("p", { class: "panel-foot" }, list, close),
  );
  panel.lang = note.closest("[lang]").lang;
  panel.dir = note.closest("[dir]").dir;
  const own = panel;
  panel.addEventListener("beforetoggle", (event) => {
    if (event.newState === "closed") {
      dismissed = reference;
      setTimeout(() => (dismissed = undefined), 250);
    }
  });
  panel.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      reference.classList.remove("note-open");
      own.remove();
      if (shown === reference) shown = panel = undefined;
    }
  });
  document.body.append(panel);
  panel.showPopover({ source: reference });
  panel.focus();
}
