// Sets up what scripts add to a page, and loads the rest on first use.

const data = document.getElementById("_site").dataset;
// pages of lists carry neither the words nor the addresses of what belongs to texts
const isText = "reading" in data;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const plain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const button = (kind, label, ...children) =>
  make("button", { type: "button", class: kind, ...(label && { "aria-label": label, title: label }) }, ...children);

// What is kept stays in the reader's browser; where that is forbidden, it lasts as long as the page.
const store = {
  memory: {},
  read(key) {
    try {
      const value = this.memory[key] ?? JSON.parse(localStorage.getItem(key));
      return value && typeof value === "object" && !Array.isArray(value) ? value : {};
    } catch {
      return {};
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      delete this.memory[key];
    } catch {
      this.memory[key] = value;
    }
  },
};

function choose(name, value) {
  const kept = { ...store.read("quillpress") };
  if (value) kept[name] = value;
  else delete kept[name];
  store.write("quillpress", kept);
  dispatchEvent(new CustomEvent("quillpress", { detail: kept }));
}

let status;
function say(text) {
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
}

const kit = { button, choose, data, icon, make, store };

let sheet;
// Loads a script, and once what the panels of all of them look like.
function load(name) {
  sheet ??= new Promise((done) => {
    const link = make("link", { rel: "stylesheet", href: data.panels });
    link.onload = link.onerror = done;
    document.querySelector("link[rel=stylesheet]").before(link);
  });
  return sheet.then(() => import(new URL(data[name], document.baseURI)));
}

function tools() {
  const place = document.getElementById("_tools");
  const theme = button("tool", "");
  const states = {
    "": [data.themeSystem, icon("M3 4h18v12H3zM8 20h8M12 16v4")],
    light: [data.themeLight, icon("M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10M12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1")],
    dark: [data.themeDark, icon("M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z")],
  };
  const show = () => {
    const [label, sign] = states[document.documentElement.dataset.theme ?? ""];
    theme.setAttribute("aria-label", label);
    theme.title = label;
    theme.replaceChildren(sign);
  };
  theme.addEventListener("click", () => {
    const names = Object.keys(states);
    const now = document.documentElement.dataset.theme ?? "";
    choose("theme", names[(names.indexOf(now) + 1) % names.length]);
    show();
  });
  addEventListener("pageshow", show);
  addEventListener("storage", show);
  show();
  place.append(theme);
  if (isText && HTMLElement.prototype.showPopover) {
    const read = button("tool", data.readingComfort, make("span", { "aria-hidden": "true" }, "Aa"));
    read.setAttribute("aria-expanded", "false");
    read.addEventListener("click", () => load("reading").then((reading) => reading.open(read, kit)));
    place.prepend(read);
  }
}

function contents() {
  const links = all(".toc a[href^='#']");
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const above = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) above[entry.isIntersecting ? "add" : "delete"](entry.target);
      const current = headings.findLastIndex((heading) => above.has(heading));
      links.forEach((link, i) =>
        i === current ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current"),
      );
    },
    { rootMargin: "10000000px 0px -70% 0px" },
  );
  headings.forEach((heading) => heading && watch.observe(heading));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = make("textarea", { class: "visually-hidden", readonly: "" });
    const back = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    back.focus();
    return done;
  }
  return true;
}

function copies(copier, text, done) {
  const label = copier.textContent;
  copier.addEventListener("click", async () => {
    if (await copy(text())) {
      copier.textContent = done;
      say(done);
      setTimeout(() => (copier.textContent = label), 2000);
    }
  });
  return copier;
}

function code() {
  for (const box of all("main pre")) {
    const copier = button("copy", "", data.copyCode);
    copies(copier, () => (box.querySelector("code") ?? box).textContent, data.copied);
    box.before(make("div", { class: "copy-place" }, copier));
  }
}

const isPicture = (address) => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(new URL(address).pathname);

function pictures() {
  const open = (picture) => load("zoom").then((zoom) => zoom.open(picture, kit));
  for (const picture of all(".e-content figure img, .cover img, .e-content .gallery img")) {
    const link = picture.closest("a[href]");
    if (link && !isPicture(link.href)) continue;
    picture.classList.add("zooms");
    (link ?? picture).addEventListener("click", (event) => {
      if (!plain(event)) return;
      event.preventDefault();
      open(picture);
    });
    if (link) continue;
    const opener = button("zoom-open", data.zoomPicture, icon("M4 10V4h6M14 4h6v6M20 14v6h-6M10 20H4v-6"));
    opener.addEventListener("click", () => open(picture));
    (picture.closest("picture") ?? picture).after(opener);
    opener.parentElement.classList.add("zoom-place");
  }
}

function notes() {
  if (!HTMLElement.prototype.showPopover) return;
  document.addEventListener("click", (event) => {
    const reference = event.target.closest(".footnote-ref a");
    if (!reference || !plain(event)) return;
    event.preventDefault();
    load("notes")
      .then((pop) => pop.open(reference, kit))
      .catch(() => (location.hash = reference.hash));
  });
}

function share() {
  const place = document.querySelector(".share");
  if (!place) return;
  const add = (sharer) => place.append(make("li", {}, sharer));
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  const url = location.protocol === "file:" ? (canonical ?? location.href) : location.href.split("#")[0];
  if (navigator.share) {
    const sharer = button("plain", "", data.shareSystem);
    sharer.addEventListener("click", () => navigator.share({ title: document.title, url }).catch(() => {}));
    add(sharer);
  }
  add(copies(button("plain", "", data.copyLink), () => url, data.linkCopied));
}

function search() {
  const link = document.querySelector("[data-search-src]");
  if (!link) return;
  data.search = link.dataset.searchSrc;
  const place = document.querySelector("[data-search-page]");
  const own = place && load("search").then((found) => found.page(place, link));
  const open = () =>
    (own ? own.then((input) => input.focus()) : load("search").then((found) => found.open(link))).catch(() =>
      location.assign(link.href),
    );
  link.addEventListener("click", (event) => {
    if (!plain(event)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if ((slash || k) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      open();
    }
  });
}

status = make("p", { class: "visually-hidden", role: "status" });
document.querySelector("main").append(status);
for (const part of [tools, search, ...(isText ? [contents, code, pictures, notes, share] : [])]) {
  try {
    part();
  } catch (error) {
    // one comfort that fails must not take the others with it
    console.error(error);
  }
}
if (data.places) {
  const start = () => load("places").then((places) => places.start(kit));
  if (Object.keys(store.read("quillpress.places")).length) start();
  else addEventListener("scroll", start, { once: true, passive: true });
}
