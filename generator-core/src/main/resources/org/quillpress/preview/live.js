// Keeps a page of the preview as its sources are: changes what changed, tells what is wrong. Never part of a published site.
(() => {
  'use strict';
  const own = '/__quillpress/';
  const script = document.currentScript;
  let shown = script.dataset.quillpress;
  let base = null;
  let state = { problems: [], early: {}, count: 0 };
  let open = false;
  let asked = null;
  let busy = false;
  let events = null;
  const lines = new WeakMap();
  let again = false;

  // --- the page ------------------------------------------------------------------------------------------------------------------

  function parse(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const tag = page.querySelector('script[data-quillpress]');
    const version = tag ? tag.dataset.quillpress : '';
    page.querySelectorAll('[data-quillpress]').forEach((node) => node.remove());
    page.querySelectorAll('[data-made-by]').forEach((node) => lift(node));
    return { page, version };
  }

  /** Lines are counted anew after each change: they are kept beside the page, not compared. */
  function lift(node) {
    lines.set(node, node.dataset.madeBy);
    node.removeAttribute('data-made-by');
  }

  function label(live, sent) {
    if (lines.has(sent)) {
      live.dataset.madeBy = lines.get(sent);
    }
    const nodes = [...sent.children];
    counterparts(live, nodes, live.children).forEach((other, i) => other && label(other, nodes[i]));
  }

  async function load() {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store', headers: { Accept: 'text/html' } });
    return parse(await answer.text());
  }

  const isOurs = (node) => node.nodeType === Node.ELEMENT_NODE && (node.hasAttribute('data-quillpress') || node.classList.contains('quillpress-live'));
  const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || '') === (b.id || '');

  /** The nodes of the live page that stand for those which the server sent: scripts may have added others. */
  function counterparts(live, sent, among = live.childNodes) {
    const nodes = [...among].filter((node) => !isOurs(node));
    const found = [];
    let from = 0;
    for (const node of sent) {
      const next = (fits) => {
        for (let at = from; at < nodes.length; at++) {
          if (alike(nodes[at], node) && fits(nodes[at])) {
            return at;
          }
        }
        return -1;
      };
      const same = next((other) => other.textContent === node.textContent);
      const at = same >= 0 ? same : next(() => true);
      found.push(at >= 0 ? nodes[at] : null);
      from = at >= 0 ? at + 1 : from;
    }
    return found;
  }

  function attributes(live, before, after) {
    for (const { name } of [...before.attributes]) {
      if (!after.hasAttribute(name)) {
        live.removeAttribute(name);
      }
    }
    for (const { name, value } of [...after.attributes]) {
      if (before.getAttribute(name) !== value) {
        live.setAttribute(name, value);
      }
    }
  }

  /** A style sheet is swapped once the new one is there, so that the page is never without. */
  function swapStyle(live, after) {
    const next = document.importNode(after, true);
    next.addEventListener('load', () => live.remove());
    next.addEventListener('error', () => live.remove());
    live.after(next);
  }

  function patch(live, before, after) {
    if (before.isEqualNode(after)) {
      return;
    }
    if (!alike(before, after)) {
      live.replaceWith(document.importNode(after, true));
    } else if (after.nodeType !== Node.ELEMENT_NODE) {
      live.nodeValue = after.nodeValue;
    } else if (after.nodeName === 'LINK' && after.rel === 'stylesheet') {
      swapStyle(live, after);
    } else if (after.nodeName === 'SCRIPT') {
      if (after.type.includes('json')) {
        live.replaceWith(document.importNode(after, true));
      } else {
        location.reload();
      }
    } else {
      attributes(live, before, after);
      children(live, before, after);
    }
  }

  /** Which of the old nodes go on as which of the next ones: the longest row of equal ones. */
  function row(old, next) {
    const pairs = [];
    if (old.length * next.length > 1_000_000) {
      return pairs;
    }
    const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(next.length + 1));
    const same = old.map((a) => next.map((b) => a.isEqualNode(b)));
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = next.length - 1; j >= 0; j--) {
        lengths[i][j] = same[i][j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    for (let i = 0, j = 0; i < old.length && j < next.length; ) {
      if (same[i][j]) {
        pairs.push([i++, j++]);
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  function children(live, before, after) {
    const old = [...before.childNodes];
    const next = [...after.childNodes];
    const lives = counterparts(live, old);
    let first = 0;
    while (first < old.length && first < next.length && old[first].isEqualNode(next[first])) {
      first++;
    }
    let last = 0;
    while (last < old.length - first && last < next.length - first && old[old.length - 1 - last].isEqualNode(next[next.length - 1 - last])) {
      last++;
    }
    const ends = [old.length - last, next.length - last];
    const pairs = row(old.slice(first, ends[0]), next.slice(first, ends[1])).map(([i, j]) => [i + first, j + first]);
    let [i, j] = [first, first];
    for (const [oldEnd, nextEnd] of [...pairs, ends]) {
      gap(live, lives, old, next, [i, oldEnd], [j, nextEnd]);
      [i, j] = [oldEnd + 1, nextEnd + 1];
    }
  }

  /** What lies between two nodes that stayed: like nodes are patched, the others made and removed. */
  function gap(live, lives, old, next, [from, oldEnd], [nextFrom, nextEnd]) {
    let i = from;
    for (let j = nextFrom; j < nextEnd; j++) {
      let at = i;
      while (at < oldEnd && !(lives[at] && alike(old[at], next[j]))) {
        at++;
      }
      if (at === oldEnd) {
        live.insertBefore(document.importNode(next[j], true), behind(lives, i));
        continue;
      }
      for (; i < at; i++) {
        lives[i]?.remove();
      }
      patch(lives[i], old[i], next[j]);
      i++;
    }
    for (; i < oldEnd; i++) {
      lives[i]?.remove();
    }
  }

  /** The first node of the live page from an index on, before which new ones go. */
  function behind(lives, from) {
    for (let i = from; i < lives.length; i++) {
      if (lives[i]?.isConnected) {
        return lives[i];
      }
    }
    return null;
  }

  const clean = (page) => {
    const copy = page.documentElement.cloneNode(true);
    copy.querySelectorAll('[data-quillpress], .quillpress-live').forEach((node) => node.remove());
    copy.querySelectorAll('[data-made-by]').forEach((node) => node.removeAttribute('data-made-by'));
    return copy;
  };

  async function update() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        const next = await load();
        patch(document.documentElement, base ?? clean(document), next.page.documentElement);
        base = next.page.documentElement;
        label(document.documentElement, base);
        shown = next.version;
        await tell().catch(() => {});
      } while (again);
      document.dispatchEvent(new CustomEvent('quillpress:update', { detail: { version: shown } }));
    } catch {
      // the preview is gone: when it is back, it says its version, which is another
    } finally {
      busy = false;
    }
  }

  /** Files that were changed under the same address. */
  function reloadFiles(addresses) {
    const newer = (url) => url.split('?')[0] + '?' + shown;
    for (const address of addresses) {
      const names = (value) => value && value.split(/[\s,]+/).some((url) => url.split('?')[0] === address);
      let found = false;
      for (const node of document.querySelectorAll('[src], [srcset], [poster], link[href]')) {
        for (const name of ['src', 'srcset', 'poster', 'href']) {
          const value = node.getAttribute(name);
          if (!names(value)) {
            continue;
          }
          found = true;
          if (node.nodeName === 'SCRIPT') {
            location.reload();
            return;
          }
          const fresh = value.replace(/[^\s,]+/g, (url) => (url.split('?')[0] === address ? newer(url) : url));
          if (node.nodeName === 'LINK' && node.rel === 'stylesheet') {
            const sheet = node.cloneNode();
            sheet.href = fresh;
            swapStyle(node, sheet);
          } else {
            node.setAttribute(name, fresh);
          }
        }
      }
      if (!found) {
        // a style sheet may show it
        for (const sheet of document.querySelectorAll('link[rel="stylesheet"]:not([data-quillpress])')) {
          const fresh = sheet.cloneNode();
          fresh.href = newer(sheet.getAttribute('href'));
          swapStyle(sheet, fresh);
        }
      }
    }
  }

  // --- what is said beside it ----------------------------------------------------------------------------------------------------

  function element(name, content, className) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...[content].flat());
    return made;
  }

  /** A link that opens a file in the editor, if it is one of the source. */
  function place(file, line, column) {
    const words = file + (line ? ':' + line + (column ? ':' + column : '') : '');
    if (!state.editor || !state.source || file.startsWith('themes/')) {
      return element('span', words);
    }
    const link = element('a', words);
    const path = (state.source + '/' + file).replaceAll('\\', '/');
    const encoded = path.split('/').map(encodeURIComponent).join('/').replace('%3A', ':');
    link.href = state.editor
      .replace('/{file}', '/' + encoded.replace(/^\//, ''))
      .replace('{file}', encoded)
      .replace('{line}', line || 1)
      .replace('{column}', column || 1);
    return link;
  }

  function problem(each) {
    const item = element('li', [element('span', each.severity, 'quillpress-live-' + each.severity), ' ']);
    if (each.file) {
      item.append(place(each.file, each.line, each.column), ' ');
    }
    item.append(each.message + ' [' + each.code + ']');
    if (each.excerpt) {
      item.append(element('pre', each.excerpt));
    }
    if (each.hint) {
      item.append(element('div', each.hint));
    }
    return item;
  }

  function draw() {
    document.querySelector('.quillpress-live')?.remove();
    const box = element('div', [], 'quillpress-live');
    box.lang = 'en';
    const failed = state.problems.some((each) => each.severity === 'error');
    if (state.whole === false && !failed) {
      box.append(element('p', 'The other stories are being read: this page may change.', 'quillpress-live-note'));
    }
    const early = state.early[location.pathname];
    if (early) {
      box.append(element('p', early[0].toUpperCase() + early.slice(1) + '.', 'quillpress-live-note'));
    }
    if (asked) {
      const note = element('p', ['Made by ', place(asked.file, asked.line, 0), ' '], 'quillpress-live-note');
      box.append(note);
    }
    if (failed || open) {
      const close = element('button', 'Close');
      close.type = 'button';
      close.addEventListener('click', () => {
        open = false;
        state.dismissed = true;
        box.remove();
        draw();
      });
      if (!(failed && state.dismissed)) {
        const list = element('section', [element('h2', failed ? 'There are errors: the site is shown as it was before them' : 'Problems'), element('ol', state.problems.map(problem))], 'quillpress-live-list');
        if (state.count > state.problems.length) {
          list.append(element('p', 'And ' + (state.count - state.problems.length) + ' more.'));
        }
        list.setAttribute('role', 'alert');
        list.append(close);
        box.append(list);
        if (failed) {
          box.dataset.failed = '';
        }
      }
    }
    if (state.count && (!failed || state.dismissed) && !open) {
      const show = element('button', state.count + (state.count === 1 ? ' problem' : ' problems'));
      show.type = 'button';
      show.addEventListener('click', () => {
        open = true;
        state.dismissed = false;
        draw();
      });
      box.append(element('p', show, 'quillpress-live-note'));
    }
    if (box.childNodes.length) {
      document.body.append(box);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const reason = link.origin === location.origin ? state.early[link.pathname] : undefined;
      link.toggleAttribute('data-quillpress-early', Boolean(reason));
    }
  }

  async function tell() {
    const answer = await fetch(own + 'state.json', { cache: 'no-store' });
    state = await answer.json();
    draw();
  }

  // --- which line made an element ------------------------------------------------------------------------------------------------

  document.addEventListener(
    'click',
    (event) => {
      const hit = event.altKey && event.target instanceof Element ? event.target.closest('[data-made-by]') : null;
      document.querySelector('[data-quillpress-asked]')?.removeAttribute('data-quillpress-asked');
      if (!hit) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const [, file, line] = hit.dataset.madeBy.match(/^(.*?)(?::(\d+))?$/s);
      asked = { file, line: Number(line ?? 0) };
      hit.setAttribute('data-quillpress-asked', '');
      draw();
    },
    true,
  );

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.querySelector('.quillpress-live')) {
      asked = null;
      open = false;
      state.dismissed = true;
      document.querySelector('[data-quillpress-asked]')?.removeAttribute('data-quillpress-asked');
      draw();
    }
  });

  // --- the line to the server ----------------------------------------------------------------------------------------------------

  /** A page that nobody sees holds no connection: browsers have few for each host. */
  function listen() {
    if (events || document.hidden) {
      return;
    }
    events = new EventSource(own + 'events');
    events.onmessage = async (event) => {
      const said = JSON.parse(event.data);
      if (said.jump && said.jump !== location.pathname) {
        location.assign(said.jump);
        return;
      }
      if (said.version !== shown || !base) {
        await update();
      }
      reloadFiles(said.files ?? []);
    };
  }

  function hush() {
    events?.close();
    events = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? hush() : listen()));
  addEventListener('pagehide', hush);

  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });

  load()
    .then((sent) => {
      if (sent.version === shown) {
        base = sent.page.documentElement;
      }
    })
    .then(tell)
    .finally(listen);
})();
