// Shows a picture as large as the window allows, with its caption; in a gallery, its neighbours too.

let view;
let show;

function largest(picture) {
  const link = picture.closest("a[href]");
  if (link) return link.href;
  const sizes = picture.srcset
    .split(/,\s+/)
    .map((part) => part.trim().split(/\s+/))
    .filter(([url, width]) => url && /^\d+w$/.test(width ?? ""))
    .sort((a, b) => parseInt(b[1], 10) - parseInt(a[1], 10));
  return sizes[0]?.[0] ?? (picture.currentSrc || picture.src);
}

function build({ button, data, icon, make }) {
  const image = make("img", { alt: "" });
  const caption = make("figcaption", {});
  const count = make("p", { class: "zoom-count", role: "status" });
  const previous = button("tool", data.zoomPrevious, icon("M15 4l-8 8l8 8"));
  const next = button("tool", data.zoomNext, icon("M9 4l8 8l-8 8"));
  const close = button("tool", data.close, icon("M5 5l14 14M19 5L5 19"));
  view = make(
    "dialog",
    { class: "zoom-view", "aria-label": data.zoomPicture },
    make("p", { class: "zoom-bar" }, previous, count, next, close),
    make("figure", {}, image, caption),
  );
  let pictures = [];
  let at = 0;
  const put = (index) => {
    at = (index + pictures.length) % pictures.length;
    const picture = pictures[at];
    image.src = largest(picture);
    image.alt = picture.alt;
    const text = picture.closest("figure")?.querySelector(":scope > figcaption");
    caption.replaceChildren(...(text ? [...text.childNodes].map((node) => node.cloneNode(true)) : []));
    for (const element of caption.querySelectorAll("[id]")) element.removeAttribute("id");
    const many = pictures.length > 1;
    previous.hidden = next.hidden = !many;
    view.setAttribute("aria-label", picture.alt || data.zoomPicture);
    count.textContent = many ? `${at + 1} / ${pictures.length}` : "";
  };
  previous.addEventListener("click", () => put(at - 1));
  next.addEventListener("click", () => put(at + 1));
  close.addEventListener("click", () => view.close());
  view.addEventListener("click", (event) => event.target === view && view.close());
  view.addEventListener("keydown", (event) => {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (pictures.length > 1 && /^Arrow(Left|Right)$/.test(event.key)) put(at + (event.key === forward ? 1 : -1));
  });
  view.addEventListener("close", () => image.removeAttribute("src"));
  document.body.append(view);
  show = (picture) => {
    const gallery = picture.closest(".gallery");
    pictures = gallery ? [...gallery.querySelectorAll("img.zooms")] : [picture];
    put(pictures.indexOf(picture));
    view.showModal();
    close.focus();
  };
}

export function open(picture, kit) {
  if (!view) build(kit);
  show(picture);
}
