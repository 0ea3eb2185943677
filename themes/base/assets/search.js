// Searches the site's own index. Loaded on first use; asks for a few small files of it.

const MARKS =
  /([иу]\u0306)|(?=\p{M})[\u0300-\u06ff]|[\u0640\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]|\p{Cf}/gu;
const LETTERS = new Map(
  "ßss æae œoe øo łl đd ðd þth ıi ħh ŧt ςσ ٱا ىي یي ةه کك ךכ םמ ןנ ףפ ץצ".split(" ").map((all) => [all[0], all.slice(1)]),
);
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
// scripts that do not part words
const DENSE =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\uac00-\\ud7af\\p{Ideo}";
const RUNS = new RegExp("[" + DENSE + "]+|[^" + DENSE + "]+", "gu");
const IS_DENSE = new RegExp("[" + DENSE + "]", "u");
const FILES = 3;
// a browser fetches so many from a host at once
const AT_ONCE = 6;
const EXCERPT = 190;

const fold = (word) =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "$1")
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFC");

// Words as the index has them: an apostrophe joins a long part and a short one.
function split(typed) {
  const text = typed.replace(/[’ʼ＇]/g, "'");
  const words = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const last = words.at(-1);
    const size = [...raw].length;
    if (last && text[last.end] === "'" && last.end + 1 === index && last.size > 2 && size < 3) {
      last.raw += raw;
      last.end = index + raw.length;
      last.size = 0;
    } else {
      words.push({ raw, size, start: index, end: index + raw.length });
    }
  }
  for (const word of words) word.runs = fold(word.raw).match(RUNS) ?? [];
  return words;
}

// The last word may be unfinished; words in quotation marks are meant as they are.
function parse(typed) {
  const terms = new Map();
  const parts = typed.slice(0, 200).split(/["“”„«»]/);
  parts.forEach((part, i) => {
    const exact = i % 2 === 1 && i < parts.length - 1;
    for (const { end, runs } of split(part)) {
      const open = i === parts.length - 1 && end === part.length;
      for (const run of runs) {
        const letters = [...run];
        const add = (word, prefix, exact) => terms.set(word, { word, run, prefix, exact });
        if (!IS_DENSE.test(run)) add(letters.slice(0, 40).join(""), open && run === runs.at(-1), exact);
        else if (!letters[1]) add(run, true, exact);
        else letters.slice(1).forEach((letter, k) => add(letters[k] + letter, false, true));
      }
    }
  });
  return [...terms.values()].slice(0, 16);
}

const loaded = new Map();

function load(url, cache) {
  if (!loaded.has(url.href)) {
    const file = fetch(url, { cache }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
    file.catch(() => loaded.delete(url.href));
    loaded.set(url.href, file);
  }
  return loaded.get(url.href);
}

async function indexAt(page) {
  const url = new URL("index.json", page);
  const index = await load(url, "no-cache");
  const file = (kind, number) =>
    load(new URL(kind + number + "-" + index.marks[kind].substr(4 * number, 4) + ".json", url));
  return { ...index, url, file };
}

function place(sorted, word) {
  let from = 0;
  for (let to = sorted.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (sorted[middle] <= word) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, from - 1);
}

// Numbers of base 45, lowest digit first: how far on the next text is, and what is told of it.
function each(texts, take) {
  let at = 0;
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 45) {
      const code = texts.charCodeAt(at++);
      const digit = code - (code > 92 ? 36 : 35);
      value += unit * (digit % 45);
      if (!(digit >= 45)) return value;
    }
  };
  for (let text = 0; at < texts.length; ) take((text += number()), number());
}

// The best texts for a first letter are there before it is typed, if that takes one small file.
async function warm(page) {
  const index = await indexAt(page);
  if (index.beginnings.length === 1) await index.file("b", 0);
}

async function find(index, term) {
  const { word, prefix, exact } = term;
  const hits = new Map();
  const shown = new Set();
  let all = 0;
  const take = ([found, texts, count], factor) => {
    if (shown.has(found)) return;
    shown.add(found);
    all += count || 0;
    each(texts, (text, value) => {
      const score = (value & 63) * factor;
      if (!(hits.get(text)?.score >= score)) hits.set(text, { score, passage: value >> 6 });
    });
  };
  const entry = async (kind, firsts, wanted) =>
    (await index.file(kind, place(firsts, wanted))).find(([found]) => found === wanted);
  const range = (start) => [place(index.words, start), place(index.words, start + "\uffff")];
  const isMany = ([from, to], start) => to - from >= (start[1] ? FILES : 1) && index.beginnings[0];
  const words = ([from, to]) => {
    const numbers = Array.from({ length: Math.min(to - from + 1, FILES) }, (_, i) => from + i);
    return Promise.all(numbers.map((i) => index.file("w", i)));
  };
  const beginning = async (start, factor, more = Infinity) => {
    const places = range(start);
    const best = isMany(places, start) && (await entry("b", index.beginnings, start));
    if (best) return take(best, factor);
    for (const found of (await words(places)).flat()) {
      if (found[0].startsWith(start) && found[0].length <= start.length + more) take(found, factor);
    }
  };

  if (index.words[0]) {
    // what will be asked for is on its way at once
    const places = range(word);
    if (prefix && !isMany(places, word)) words(places).catch(() => {});
    const own = await entry("w", index.words, word);
    if (own) take(own, 1);
    const files = new Set();
    for (const form of (!exact && own?.[3]?.split(" ")) || []) {
      if (files.add(place(index.words, form)).size > FILES) break;
      const other = await entry("w", index.words, form);
      if (other) take(other, 0.8);
    }
    if (prefix || !(own || exact)) await beginning(word, 0.7);
    if (!exact) {
      for (const other of [word.replace(/([aou])e/g, "$1"), word.replace(/^و?ال/, "")]) {
        if (!hits.size && other && other !== word) await beginning(other, 0.7);
      }
      // a form that no text has: others that begin like it
      for (let cut = 1; cut < 4 && !hits.size && word.length - cut > 3; cut++) {
        await beginning(word.slice(0, -cut), 0.5, 2);
      }
    }
  }
  return { term, hits, shown, cut: all > 0, rarity: Math.log(1 + index.texts / Math.max(all, hits.size, 1)) };
}

// Texts with all words, else with some; words that most texts have need not be there.
async function search(page, typed) {
  const index = await indexAt(page);
  const found = await Promise.all(parse(typed).map((term) => find(index, term)));
  const texts = new Map();
  for (const { hits, cut, rarity } of found) {
    for (const [text, { score, passage }] of hits) {
      const result = texts.get(text) ?? { text, score: 0, words: 0, best: 0 };
      result.score += score * rarity;
      if (!cut) result.words++;
      if (score * rarity > result.best) Object.assign(result, { best: score * rarity, passage });
      texts.set(text, result);
    }
  }
  const needed = found.filter(({ cut }) => !cut).length;
  const all = [...texts.values()];
  const complete = all.filter(({ words }) => words === needed);
  const results = complete[0] ? complete : all;
  results.sort((a, b) => b.words - a.words || b.score - a.score || b.text - a.text);
  return { index, found, results, some: !complete[0] };
}

function matches(text, found) {
  const places = [];
  for (const { raw, runs, start, end } of split(text)) {
    for (const { term, shown } of found) {
      if (IS_DENSE.test(term.run)) {
        for (let at = -1; (at = raw.indexOf(term.run, at + 1)) >= 0; ) {
          places.push({ start: start + at, end: start + at + term.run.length, term });
        }
      } else if (runs.some((run) => shown.has(run) || (term.prefix && run.startsWith(term.word)))) {
        places.push({ start, end, term });
      }
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

function marked(text, places, from = 0, to = text.length) {
  const nodes = [];
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(from, start), make("mark", "", text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from, to)];
}

function excerpt(text, found) {
  const places = matches(text, found);
  let best = 0;
  let most = 0;
  places.forEach(({ start }, i) => {
    const near = places.slice(i, i + 20).filter(({ end }) => end < start + EXCERPT - 60);
    const count = new Set(near.map(({ term }) => term)).size;
    if (count > most) [best, most] = [start, count];
  });
  const cut = (at) => {
    const space = text.lastIndexOf(" ", at);
    const exact = space < at - 30 ? at : space + 1;
    return /[\udc00-\udfff]/.test(text[exact]) ? exact - 1 : exact;
  };
  const from = best > 60 ? cut(best - 60) : 0;
  const to = text.length - from > EXCERPT ? cut(from + EXCERPT) : text.length;
  return [from ? "… " : "", ...marked(text, places, from, to), to < text.length ? "…" : ""];
}

function make(tag, kind, ...content) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...content);
  return element;
}

async function item({ index, found, note }, { text, passage }) {
  const number = text + passage;
  const file = await index.file("p", Math.floor(number / index.per));
  const [of, words, id, heading] = file.passages[number % index.per];
  const [path, title, date, kicker, warning, lang] = file.texts[of];
  const link = make("a", "", make("span", "search-title", ...marked(title, matches(title, found))));
  link.href = new URL(index.home + path.slice(1), index.url) + (id ? "#" + encodeURIComponent(id) : "");
  if (heading) link.append(" ", make("span", "search-heading", ...marked(heading, matches(heading, found))));
  const shown = make("li", "search-result", make("p", "search-name", link));
  Object.assign(shown, { lang, dir: "auto" });
  if (warning) shown.append(make("p", "note", note, " ", warning));
  if (words) shown.append(make("p", "search-excerpt", ...excerpt(words, found)));
  if (date || kicker) shown.append(make("p", "facts", [date, kicker].filter(Boolean).join(" · ")));
  return shown;
}

function panel(root, page, told) {
  root.replaceChildren(document.querySelector("[data-search-panel]").content.cloneNode(true));
  const [form, input, status, list, more] = ["form", "input", ".search-status", "ol", ".search-more"].map((name) =>
    root.querySelector(name),
  );
  const words = status.dataset;
  let turn = 0;
  const links = () => [...list.querySelectorAll("a")];
  const items = (answer, from) =>
    Promise.all(answer.results.slice(from, from + AT_ONCE).map((result) => item(answer, result)));
  const show = (found, text) => {
    list.replaceChildren(...found);
    more.hidden = true;
    status.textContent = text;
  };
  const offer = (answer) => {
    const shown = links().length;
    more.hidden = shown >= answer.results.length;
    more.onclick = async () => {
      more.onclick = null;
      const mine = turn;
      try {
        const found = await items(answer, shown);
        if (mine !== turn) return;
        list.append(...found);
        links()[shown].focus();
      } catch {
        if (mine === turn) status.textContent = words.failed;
      }
      if (mine === turn) offer(answer);
    };
  };
  const run = async (again) => {
    const mine = ++turn;
    const typed = input.value;
    told(typed);
    if (!parse(typed)[0]) return show([], typed.trim() ? words.none : words.hint);
    try {
      const answer = { ...(await search(page, typed)), note: words.warning };
      // nothing more is fetched for what has been typed over
      if (mine !== turn) return;
      const found = await items(answer, 0);
      if (mine !== turn) return;
      const count = answer.results.length;
      show(found, (count ? (answer.some ? words.some : words.results) : words.none).replace("{n}", count));
      offer(answer);
    } catch {
      if (mine !== turn) return;
      // the site may have been published anew since the index was loaded
      loaded.clear();
      if (again) show([], words.failed);
      else await run(true);
    }
  };
  show([], words.hint);
  input.addEventListener("input", () => run());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await run();
    links()[0]?.focus();
  });
  root.addEventListener("keydown", (event) => {
    const stops = [input, ...links(), ...(more.hidden ? [] : [more])];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || at < 0 || event.altKey || event.isComposing) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length].focus();
  });
  warm(page).catch(() => {});
  return { input, run, close: root.querySelector(".search-close") };
}

let dialog;
let input;

export function open(link) {
  const before = document.activeElement;
  if (!dialog) {
    dialog = make("dialog", "search-dialog");
    dialog.ariaLabel = link.textContent;
    document.body.append(dialog);
    const own = panel(dialog, link.href, () => {});
    input = own.input;
    own.close.onclick = () => dialog.close();
    dialog.addEventListener("click", ({ target }) => (target === dialog || target.closest("a")) && dialog.close());
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    });
  }
  dialog.onclose = () => before.focus();
  dialog.showModal();
  input.select();
}

// What is looked for is kept in the address, or is in it if that leads nowhere.
export function page(place, link) {
  const lost = place.dataset.searchPage;
  const url = new URL(location);
  let timer;
  const keep = (typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      url.searchParams.set("q", typed);
      if (!typed) url.searchParams.delete("q");
      history.replaceState(history.state, "", url);
    }, 400);
  };
  const own = panel(place, link.href, lost ? () => {} : keep);
  own.close.remove();
  const path = new URLSearchParams("q=" + url.pathname.replace(/\.\w{1,5}$/, "")).get("q");
  const words = (path.match(/[\p{L}\p{M}]{2,}/gu) ?? []).slice(-6).join(" ");
  own.input.value = lost ? words : (url.searchParams.get("q") ?? "");
  if (own.input.value) own.run();
  return own.input;
}
