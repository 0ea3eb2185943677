// Replies: fills in which comment is answered, and shows comments that are kept elsewhere when a
// reader asks for them. Without a script the form has a list of comments, and there is a plain link.

function answerLinks() {
  const list = document.getElementById("_reply-to");
  const title = document.getElementById("_reply-title");
  if (!list || !title) {
    return;
  }
  for (const link of document.querySelectorAll("a[data-reply]")) {
    link.addEventListener("click", () => {
      list.value = link.dataset.reply;
      requestAnimationFrame(() => title.focus());
    });
  }
}

// the page's own choice of light and dark, in the words of each provider
const THEMES = {
  preferred_color_scheme: { light: "light", dark: "dark" },
  "preferred-color-scheme": { light: "github-light", dark: "github-dark" },
};

function script(box) {
  const element = document.createElement("script");
  const chosen = document.documentElement.dataset.theme;
  for (const [name, value] of Object.entries(JSON.parse(box.dataset.commentsAttributes))) {
    element.setAttribute(name, (chosen && THEMES[value]?.[chosen]) || value);
  }
  element.async = true;
  element.src = box.dataset.commentsSrc;
  return element;
}

function offer(box) {
  const { commentsLoad, commentsNote, commentsLoading, commentsFailed, commentsThread } = box.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = commentsLoad;
  const note = document.createElement("p");
  note.className = "facts";
  note.textContent = commentsNote;
  note.setAttribute("role", "status");
  button.addEventListener("click", () => {
    const place = document.createElement("div");
    place.tabIndex = -1;
    if (commentsThread) {
      place.id = commentsThread;
    }
    button.disabled = true;
    note.textContent = commentsLoading;
    const element = script(box);
    element.addEventListener("load", () => {
      button.remove();
      note.remove();
      place.focus({ preventScroll: true });
    });
    element.addEventListener("error", () => {
      place.remove();
      element.remove();
      button.disabled = false;
      note.textContent = commentsFailed;
      button.focus();
    });
    box.append(place);
    // two of them put their frame beside their script
    (commentsThread ? box : place).append(element);
  });
  box.prepend(button, note);
}

answerLinks();
document.querySelectorAll("[data-comments-src]").forEach(offer);
