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

// Below the reference, or above it where there is no room; narrow windows have it at their lower edge.
function place() {
  if (!panel) return;
  const at = shown.getBoundingClientRect();
  const gap = 8;
  const page = document.documentElement;
  const height = panel.offsetHeight + gap;
  const above = at.bottom + height > page.clientHeight && at.top > height;
  const middle = (at.left + at.right - panel.offsetWidth) / 2;
  const left = Math.max(gap, Math.min(middle, page.clientWidth - panel.offsetWidth - gap));
  const beside = getComputedStyle(panel).position === "absolute";
  panel.style.top = beside ? scrollY + (above ? at.top - height : at.bottom + gap) + "px" : "";
  panel.style.left = beside ? scrollX + left + "px" : "";
}

addEventListener("resize", place);

export function open(reference, { button, data, make }) {
  const id = decodeURIComponent(reference.hash.slice(1));
  const note = document.getElementById(id);
  if (!note) return;
  // the press that closed a note is not to open it again
  if (dismissed === reference) return;
  // a note that is named in a note takes the place of that one
  const from = panel?.contains(reference) ? shown : reference;
  panel?.remove();
  from.focus({ preventScroll: true });
  shown = from;
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
      dismissed = from;
      setTimeout(() => (dismissed = undefined), 250);
    }
  });
  panel.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      own.remove();
      if (shown === from) shown = panel = undefined;
    }
  });
  document.body.append(panel);
  panel.showPopover({ source: from });
  place();
  panel.focus();
}
