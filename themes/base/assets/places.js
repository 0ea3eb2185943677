// Remembers where a reader stopped, in the browser only, and offers to go on from there.

const KEY = "quillpress.places";
const MOST = 60;

function known(place) {
  return place && typeof place === "object" && Number.isFinite(place.part) && Number.isFinite(place.when);
}

/** The first block of a text that reaches below the top of the window. */
function first(blocks) {
  let from = 0;
  let to = blocks.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (blocks[middle].getBoundingClientRect().bottom > 40) to = middle;
    else from = middle + 1;
  }
  return from;
}

const opening = (block) => block.textContent.trim().slice(0, 60);

/** The block that was kept, also if the text before it has grown or shrunk since. */
function again(blocks, { at, text }) {
  for (let off = 0; text && off < blocks.length; off++) {
    const found = [blocks[at + off], blocks[at - off]].find((block) => block && opening(block) === text);
    if (found) return found;
  }
  return blocks[at];
}

function offer({ button, data, make }, action, forget) {
  const close = button("tool", data.close, "×");
  const bar = make("aside", { class: "resume", "aria-label": data.continueHere }, action, close);
  const gone = () => {
    bar.remove();
    removeEventListener("scroll", far);
  };
  const from = scrollY;
  const far = () => Math.abs(scrollY - from) > innerHeight && gone();
  close.addEventListener("click", () => {
    forget();
    gone();
  });
  document.querySelector("main").prepend(bar);
  addEventListener("scroll", far, { passive: true });
  return gone;
}

export function start(kit) {
  const { data, make, store } = kit;
  const path = location.pathname;
  const text = document.querySelector(".story:not(.page) .e-content");
  const read = () => Object.entries(store.read(KEY)).filter(([, place]) => known(place));
  const write = (places) =>
    store.write(KEY, Object.fromEntries(places.sort((a, b) => b[1].when - a[1].when).slice(0, MOST)));
  const forget = (which) => write(read().filter(([other]) => other !== which));
  const places = new Map(read());
  const address = (link) => new URL(link.href).pathname;

  const parts = [...document.querySelectorAll(".series-nav ol > li, .parts > li")].map((part) => {
    const link = part.querySelector(".u-url") ?? part.querySelector("a[href]");
    return link && !part.querySelector("[aria-current]") ? [address(link), link] : [path, undefined];
  });
  /** The part to read next in this series, if it is another than the one that is open. */
  const further = () => {
    let best = -1;
    parts.forEach(([part], i) => {
      if ((places.get(part)?.when ?? 0) > (places.get(parts[best]?.[0])?.when ?? 0)) best = i;
    });
    if (best >= 0 && places.get(parts[best][0]).part >= 1) best++;
    const link = parts[best]?.[1];
    return link && parts[best][0] !== path && link;
  };

  const linkTo = (href, title) => make("a", { href }, data.continueWith + " ", make("bdi", {}, title));
  const fresh = performance.getEntriesByType("navigation")[0]?.type === "navigate" && !location.hash && scrollY < 100;
  const here = places.get(path);
  const blocks = text ? [...text.children].filter((block) => block.getClientRects().length) : [];
  const inside = here && here.part < 1 && here.at > 1 && here.at < blocks.length;
  const next = fresh && further();
  if (fresh && inside) {
    const goOn = kit.button("plain", "", data.continueHere);
    const gone = offer(kit, goOn, () => forget(path));
    goOn.addEventListener("click", () => {
      const found = again(blocks, here);
      gone();
      found.tabIndex = -1;
      found.classList.add("resumed");
      found.scrollIntoView({ block: "start" });
      found.focus({ preventScroll: true });
    });
  } else if (next) {
    offer(kit, linkTo(next.href, next.textContent), () => parts.forEach(([part]) => forget(part)));
  } else if (fresh && document.body.classList.contains("at-home")) {
    const [last, place] = [...places].filter(([, one]) => one.part < 1 && one.at > 1 && one.title).sort((a, b) => b[1].when - a[1].when)[0] ?? [];
    if (place) offer(kit, linkTo(last, String(place.title)), () => forget(last));
  }

  if (!blocks.length) return;
  let moved = scrollY > 0;
  let ended = false;
  const keep = () => {
    if (!moved) return;
    moved = false;
    ended ||= blocks.at(-1).getBoundingClientRect().top < innerHeight;
    const at = ended ? blocks.length : first(blocks);
    const title = document.querySelector("h1.p-name")?.textContent.trim().slice(0, 120);
    const place = { at, part: at / blocks.length, text: blocks[at] ? opening(blocks[at]) : "", title, when: Date.now() };
    write([...read().filter(([other]) => other !== path), [path, place]]);
  };
  let timer = moved && setTimeout(keep, 800);
  addEventListener(
    "scroll",
    () => {
      moved = true;
      clearTimeout(timer);
      timer = setTimeout(keep, 800);
    },
    { passive: true },
  );
  document.addEventListener("visibilitychange", keep);
  addEventListener("pagehide", keep);
}
