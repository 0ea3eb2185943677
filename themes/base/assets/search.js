// Searches the index of the site. Loaded on first use; asks for a few small files of it and nobody else.

const MARKS =
  /([иу]\u0306)|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]|\p{Cf}/gu;
const LETTERS = new Map(
  "ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŧ:t ς:σ ٱ:ا ى:ي ی:ي ة:ه ک:ك ך:כ ם:מ ן:נ ף:פ ץ:צ".split(" ").map((pair) => pair.split(":")),
);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
// scripts that do not part words
const UNPARTED =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\uac00-\\ud7af\\p{Ideo}";
const RUNS = new RegExp(`[${UNPARTED}]+|[^${UNPARTED}]+`, "gu");
const IS_UNPARTED = new RegExp(`^[${UNPARTED}]`, "u");
const LONGEST = 40;
const MOST_WORDS = 12;
const MOST_FILES = 3;
const AT_ONCE = 8;
const EXCERPT = 190;

const fold = (word) =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "$1")
    .replace(LETTER, (letter) => LETTERS.get(letter))
    .normalize("NFC");

/** Words of a text with their places; an apostrophe joins as the index has it. */
function split(typed) {
  const text = typed.replace(/[’ʼ＇]/g, "'");
  const words = [];
  for (const match of text.matchAll(WORD)) {
    const last = words.at(-1);
    const size = [...match[0]].length;
    if (last && text[last.end] === "'" && last.end + 1 === match.index && last.room > 2 && size < 3) {
      last.end = match.index + match[0].length;
      last.raw += match[0];
      last.room = 0;
    } else {
      words.push({ start: match.index, end: match.index + match[0].length, raw: match[0], room: size });
    }
  }
  for (const word of words) {
    word.runs = fold(word.raw).match(RUNS) ?? [];
  }
  return words;
}

/** What is looked for: words, of which the last may be unfinished, those in quotation marks as they are. */
function parse(typed) {
  const terms = new Map();
  const parts = typed.slice(0, 1000).split(/["“”„«»]/);
  parts.forEach((part, i) => {
    const exact = i % 2 === 1 && i < parts.length - 1;
    const words = split(part);
    words.forEach((word, j) => {
      const last = i === parts.length - 1 && j === words.length - 1 && word.end === part.length;
      word.runs.forEach((run, k) => {
        const letters = [...run];
        if (!IS_UNPARTED.test(run)) {
          const whole = letters.slice(0, LONGEST).join("");
          terms.set(whole, { word: whole, run: whole, prefix: last && k === word.runs.length - 1, exact });
        } else if (letters.length === 1) {
          terms.set(run, { word: run, run, prefix: true, exact });
        } else {
          for (let l = 1; l < letters.length; l++) {
            const pair = letters[l - 1] + letters[l];
            terms.set(pair, { word: pair, run, prefix: false, exact: true });
          }
        }
      });
    });
  });
  return [...terms.values()].slice(0, MOST_WORDS);
}

/** The files of an index, each loaded once. */
class Files {
  #loaded = new Map();

  constructor(page) {
    this.url = new URL("index.json", page);
  }

  #load(url, cache) {
    let file = this.#loaded.get(url.href);
    if (!file) {
      file = fetch(url, { cache }).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      });
      file.catch(() => this.#loaded.delete(url.href));
      this.#loaded.set(url.href, file);
    }
    return file;
  }

  forget() {
    this.#loaded.clear();
  }

  index() {
    return this.#load(this.url, "no-cache");
  }

  async file(kind, number) {
    const { marks } = await this.index();
    const mark = marks[kind].slice(6 * number, 6 * number + 6);
    return this.#load(new URL(`${kind}${number}-${mark}.json`, this.url), "default");
  }

  address(home, path) {
    return new URL(home + path.slice(1), this.url);
  }
}

/** The last of sorted words that is not behind one. */
function place(sorted, word) {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] <= word) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, from - 1);
}

/** Calls with a text's number and the value of it, for all texts of an entry. */
function each(texts, take) {
  let at = 0;
  const number = () => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const code = texts.charCodeAt(at++);
      const digit = code - (code > 92 ? 36 : 35);
      value += unit * (digit % 45);
      if (!(digit >= 45)) return value;
      unit *= 45;
    }
  };
  let text = 0;
  while (at < texts.length) {
    text += number();
    take(text, number());
  }
}

/** The texts that one word finds, with the words that found them. */
async function find(files, index, term) {
  const found = { term, hits: new Map(), shown: new Set(), all: 0, cut: false };
  if (!index.words.length) return found;
  const take = ([word, texts, all], factor) => {
    if (found.shown.has(word)) return;
    found.shown.add(word);
    found.cut ||= all > 0;
    found.all += all || 0;
    each(texts, (text, value) => {
      const score = (value & 63) * factor;
      const known = found.hits.get(text);
      if (!known || known.score < score) found.hits.set(text, { score, passage: value >> 6 });
    });
  };
  const entry = async (word) => {
    const list = await files.file("w", place(index.words, word));
    return list.find((each) => each[0] === word);
  };
  const beginning = async (word, factor, most = Infinity) => {
    const from = place(index.words, word);
    const to = place(index.words, word + "\uffff");
    if (most > 2 && to - from >= MOST_FILES && index.beginnings.length) {
      const list = await files.file("b", place(index.beginnings, word));
      const best = list.find((each) => each[0] === word);
      if (best) return take(best, factor);
    }
    for (let i = from; i <= Math.min(to, from + MOST_FILES - 1); i++) {
      for (const each of await files.file("w", i)) {
        if (each[0].startsWith(word) && each[0].length <= word.length + most) take(each, factor);
      }
    }
  };

  const own = await entry(term.word);
  if (own) {
    take(own, 1);
    const forms = term.exact || !own[3] ? [] : own[3].split(" ");
    const numbers = new Set();
    for (const form of forms) {
      numbers.add(place(index.words, form));
      if (numbers.size > MOST_FILES) break;
      const other = await entry(form);
      if (other) take(other, 0.8);
    }
  }
  if (term.prefix || (!own && !term.exact)) await beginning(term.word, 0.7);
  if (!found.hits.size && !term.exact) {
    const others = [term.word.replace(/([aou])e/g, "$1"), term.word.replace(/^(?:وال|ال)/, "")];
    for (const other of others) {
      if (other !== term.word && other && !found.hits.size) await beginning(other, 0.7);
    }
    // a form that no text has: others that begin like it
    for (let cut = 1; cut < 4 && !found.hits.size && term.word.length - cut > 3; cut++) {
      await beginning(term.word.slice(0, -cut), 0.5, 2);
    }
  }
  return found;
}

/** All texts, best first, and whether they have only some of the words. */
async function search(files, typed) {
  const index = await files.index();
  const terms = parse(typed);
  const found = await Promise.all(terms.map((term) => find(files, index, term)));
  const texts = new Map();
  for (const one of found) {
    const rarity = Math.log(1 + index.texts / Math.max(one.all, one.hits.size, 1));
    for (const [text, { score, passage }] of one.hits) {
      const result = texts.get(text) ?? { text, score: 0, words: 0, best: 0, passage: 0 };
      const part = score * rarity;
      result.score += part;
      result.words += one.cut ? 0 : 1;
      if (part > result.best) {
        result.best = part;
        result.passage = passage;
      }
      texts.set(text, result);
    }
  }
  // words that most texts have need not be there
  const needed = found.filter((one) => !one.cut).length;
  const all = [...texts.values()];
  const complete = all.filter((result) => result.words === needed);
  const results = complete.length ? complete : all;
  results.sort((a, b) => b.words - a.words || b.score - a.score || b.text - a.text);
  return { results, terms, found, home: index.home, some: !complete.length && all.length > 0 };
}

/** Places of what was found in a text. */
function matches(text, found) {
  const places = [];
  for (const word of split(text)) {
    for (const { term, shown } of found) {
      for (const run of word.runs) {
        if (IS_UNPARTED.test(run)) {
          const at = word.raw.normalize("NFKC").indexOf(term.run);
          if (at >= 0 && word.raw.normalize("NFKC").length === word.raw.length) {
            places.push({ start: word.start + at, end: word.start + at + term.run.length, term });
          }
        } else if (shown.has(run) || (term.prefix && run.startsWith(term.word)) || [...shown].some((w) => !IS_UNPARTED.test(w) && w === run)) {
          places.push({ start: word.start, end: word.end, term });
        }
      }
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** A text with what was found marked. */
function marked(text, found, from = 0, to = text.length) {
  const nodes = document.createDocumentFragment();
  let done = from;
  for (const { start, end } of matches(text, found)) {
    if (start < done || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.append(text.slice(done, start), mark);
    done = end;
  }
  nodes.append(text.slice(done, to));
  return nodes;
}

/** The part of a text that shows most of what was found. */
function excerpt(text, found) {
  const places = matches(text, found);
  let best = { start: 0, count: 0 };
  places.forEach(({ start }, i) => {
    const seen = new Set();
    for (let j = i; j < places.length && places[j].end < start + EXCERPT - 60; j++) {
      seen.add(places[j].term);
    }
    if (seen.size > best.count) best = { start, count: seen.size };
  });
  const space = text.lastIndexOf(" ", Math.max(0, best.start - 60));
  let from = best.start <= 60 ? 0 : space < best.start - 100 ? best.start - 30 : space + 1;
  let to = text.length;
  if (text.length - from > EXCERPT) {
    const end = text.lastIndexOf(" ", from + EXCERPT);
    to = end > from + EXCERPT / 2 ? end : from + EXCERPT;
  }
  // never in the middle of a pair
  if (/[\udc00-\udfff]/.test(text[from] ?? "")) from--;
  if (/[\udc00-\udfff]/.test(text[to] ?? "")) to--;
  const nodes = marked(text, found, from, to);
  if (from > 0) nodes.prepend("… ");
  if (to < text.length) nodes.append(" …");
  return nodes;
}

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

/** The form and the results within an element. */
class Panel {
  #files;
  #root;
  #status;
  #list;
  #more;
  #turn = 0;
  #timer;
  #told;

  constructor(root, link, told) {
    const template = document.querySelector("template[data-search-panel]");
    root.replaceChildren(template.content.cloneNode(true));
    this.#root = root;
    this.#told = told;
    this.#files = new Files(link.href);
    this.input = root.querySelector("input");
    this.close = root.querySelector(".search-close");
    this.#status = root.querySelector(".search-status");
    this.#list = root.querySelector(".search-results");
    this.#more = root.querySelector(".search-more");
    this.#status.textContent = this.#status.dataset.hint;
    this.input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.run(), 60);
    });
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.run().then(() => this.#links()[0]?.focus());
    });
    root.addEventListener("keydown", (event) => this.#key(event));
    this.#files.index().catch(() => {});
  }

  #links() {
    return [...this.#list.querySelectorAll("a")];
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [this.input, ...this.#links(), ...(this.#more.hidden ? [] : [this.#more])];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length].focus();
  }

  async run() {
    const turn = ++this.#turn;
    const typed = this.input.value;
    this.#told?.(typed);
    if (!parse(typed).length) {
      this.#show([], this.#status.dataset[typed.trim() ? "none" : "hint"]);
      return;
    }
    for (let again = false; ; again = true) {
      try {
        const answer = await search(this.#files, typed);
        const items = await this.#items(answer, 0);
        if (turn !== this.#turn) return;
        const { results, some } = answer;
        const text = this.#status.dataset[results.length ? (some ? "some" : "results") : "none"];
        this.#show(items, text.replace("{n}", results.length));
        this.#offer(answer, items.length);
        return;
      } catch (failure) {
        if (turn !== this.#turn) return;
        // the site may have been published anew since the index was loaded
        this.#files.forget();
        if (again) {
          this.#show([], this.#status.dataset.failed);
          return;
        }
      }
    }
  }

  #show(items, status) {
    this.#list.replaceChildren(...items);
    this.#more.hidden = true;
    this.#status.textContent = status;
  }

  #offer(answer, shown) {
    this.#more.hidden = shown >= answer.results.length;
    this.#more.onclick = async () => {
      const items = await this.#items(answer, shown);
      this.#list.append(...items);
      items[0]?.querySelector("a").focus();
      this.#offer(answer, shown + items.length);
    };
  }

  async #items({ results, found, home }, from) {
    const { per } = await this.#files.index();
    return Promise.all(
      results.slice(from, from + AT_ONCE).map(async ({ text, passage }) => {
        const number = text + passage;
        const file = await this.#files.file("p", Math.floor(number / per));
        const [of, words, id, heading] = file.passages[number % per];
        return this.#item(file.texts[of], words, id, heading, found, home);
      }),
    );
  }

  #item([path, title, date, kicker, warning, lang], words, id, heading, found, home) {
    const link = element("a", "", element("span", "search-title", marked(title, found)));
    link.href = this.#files.address(home, path).href + (id ? "#" + encodeURIComponent(id) : "");
    if (heading) link.append(" ", element("span", "search-heading", marked(heading, found)));
    const item = element("li", "search-result", element("p", "search-name", link));
    item.lang = lang;
    item.dir = "auto";
    if (warning) item.append(element("p", "note", `${this.#status.dataset.warning} ${warning}`));
    if (words) item.append(element("p", "search-excerpt", excerpt(words, found)));
    const facts = element("p", "facts");
    if (date) {
      const day = new Date(date + "T00:00:00Z");
      const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
      const time = element("time", "", format.format(day));
      time.dateTime = date;
      facts.append(time);
    }
    if (kicker) facts.append(date ? " · " : "", kicker);
    if (facts.hasChildNodes()) item.append(facts);
    return item;
  }
}

let dialog;
let panel;

/** Opens the search above the page. */
export function open(link) {
  const before = document.activeElement;
  if (!dialog) {
    dialog = element("dialog", "search-dialog");
    dialog.setAttribute("aria-label", link.textContent.trim());
    document.body.append(dialog);
    panel = new Panel(dialog, link);
    panel.close.addEventListener("click", () => dialog.close());
    // a field for searches would only be emptied by it
    panel.input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) {
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
  }
  if (dialog.open) return;
  dialog.addEventListener("close", () => before?.focus?.(), { once: true });
  dialog.showModal();
  panel.input.select();
}

/** Makes the search a part of the page; what is looked for is kept in its address. */
export function page(place, link) {
  const lost = place.dataset.searchPage === "lost";
  let timer;
  const keep = (typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const url = new URL(location.href);
      if (typed) url.searchParams.set("q", typed);
      else url.searchParams.delete("q");
      history.replaceState(history.state, "", url);
    }, 400);
  };
  const own = new Panel(place, link, lost ? undefined : keep);
  own.close.remove();
  own.input.value = lost ? words(location.pathname) : (new URL(location.href).searchParams.get("q") ?? "");
  if (own.input.value) own.run();
  return own.input;
}

/** The words of an address that leads nowhere. */
function words(path) {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // as it is
  }
  return text
    .replace(/\.\w{1,5}$/, "")
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1 && word !== "index")
    .slice(-6)
    .join(" ");
}
