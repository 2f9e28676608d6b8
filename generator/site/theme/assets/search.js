// The search: folds what is asked as the index was folded (generator/search/folding.py, step by step), asks Pagefind which
// pages have it, and shows their passages as the reader's page has them. It writes text only, never markup.

const ROOT = new URL("../", import.meta.url); // the language's folder
const MORE = 5; // results shown at once; the next follow when the end of the list comes into view
const SHOWN_PASSAGES = 2;
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
const NEWEST = ""; // the group of pages whose index is at hand; older ones have indexes of their own
const PAUSE = 150; // milliseconds without a key before a search

const NOT_WORD = /[\p{M}\p{Cf}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** The folding of one language by the table that the build wrote. */
export function folding(table) {
  const known = new Map();
  const groups = new RegExp(table.groups, "g");
  const words = new RegExp(table.words, "g");
  const clitic = table.clitic && new RegExp(`([^ ,.'])${table.clitic}`, "g");
  const particles = new Set(table.particles);
  const letter = (char) => {
    if (Object.hasOwn(table.letters, char)) return table.letters[char];
    if (DIGIT.test(char)) {
      const point = char.codePointAt(0);
      return String(point - table.zeros.findLast((zero) => zero <= point));
    }
    if (NOT_WORD.test(char)) return "";
    return LETTER.test(char) ? char : " ";
  };
  const character = (char) => {
    if (!known.has(char)) known.set(char, [...char.normalize("NFKD").toLowerCase()].map(letter).join(""));
    return known.get(char);
  };
  const shorter = (word, affixes, cut) => {
    for (let round = 0; round < table.rounds; round++) {
      const length = [...word].length;
      const affix = affixes.find((each) => length - [...each].length >= table.least && cut.fits(word, each));
      if (affix === undefined) break;
      word = cut.without(word, affix);
    }
    return word;
  };
  const front = { fits: (word, each) => word.startsWith(each), without: (word, each) => word.slice(each.length) };
  const back = { fits: (word, each) => word.endsWith(each), without: (word, each) => word.slice(0, word.length - each.length) };
  const stem = (word) => {
    if (particles.has(word)) return "";
    word = [...word].slice(0, table.longest).join("");
    if (/^[0-9]/.test(word)) return word;
    word = shorter(shorter(word, table.prefixes, front), table.suffixes, back).replace(/(.)\1+/gu, "$1");
    const long = [...word].length;
    const final = table.finals.find(([end, changed]) => word.endsWith(end) && long - [...end].length + [...changed].length >= table.least);
    return final ? word.slice(0, word.length - final[0].length) + final[1] : word;
  };
  return (text) => {
    let folded = text.replace(/[^]/gu, character).replace(groups, (_, before, first, rest) => before + first + rest.replace(/[^0-9]/g, ""));
    if (clitic) folded = folded.replace(clitic, "$1 ");
    return (folded.replaceAll("'", "").match(words) ?? []).map(stem).filter(Boolean);
  };
}

/** A word of a query as Pagefind is asked: with the mark of its end where only that very word is meant. */
const isOpen = (word, table) => [...word].length >= table.open && !/^[0-9]/.test(word);
const asked = (word, table) => (isOpen(word, table) ? word : word + table.end);

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** A text that may come with the language that it is borrowed from, for an attribute. */
const bare = (text) => (Array.isArray(text) ? text[0] : text);

const json = async (path) => {
  const answer = await fetch(new URL(path, ROOT));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

let dialog; // a promise of it, made once

/** Open the search, and make it before where it is opened first; the focus goes back to the button in the end. */
export async function open(button) {
  dialog ??= json("search/settings.json").then((settings) => new Dialog(settings, button));
  try {
    (await dialog).show();
  } catch {
    dialog = undefined; // the next time may have a network
    location.assign(button.dataset.archive);
  }
}

class Dialog {
  constructor(settings, button) {
    this.settings = settings;
    this.button = button;
    this.fold = folding(settings.folding);
    this.latest = 0;
    this.older = settings.older ?? [];
    const { texts } = settings;
    this.input = element("input", {
      type: "search", class: "pb-find-input", "aria-label": bare(texts.title), placeholder: bare(texts.placeholder),
      maxlength: "10000", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
    });
    this.close = element("button", { type: "button", class: "pb-find-close", "aria-label": bare(texts.close) }, "×");
    this.status = element("p", { class: "pb-find-status", role: "status" });
    this.list = element("ol", { class: "pb-find-results" });
    this.end = element("div", { class: "pb-find-end" });
    this.box = element(
      "dialog", { class: "pb-find", "aria-label": bare(texts.title) },
      element("div", { class: "pb-find-bar", role: "search" }, this.input, this.close), this.status, this.list, this.end,
    );
    document.head.append(element("link", { rel: "stylesheet", href: new URL("assets/search.css", ROOT).href }));
    document.body.append(this.box);
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), PAUSE);
    });
    this.close.addEventListener("click", () => this.box.close());
    this.box.addEventListener("close", () => this.button.focus({ preventScroll: true }));
    this.box.addEventListener("click", (event) => {
      if (event.target === this.box || event.target.closest("a")) this.box.close(); // beside the dialog, or away from it
    });
    this.box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter" && event.target === this.input) this.search().then(() => this.list.querySelector("a")?.focus());
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [this.input, ...this.list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      event.preventDefault();
      next?.focus();
    });
    this.watch = new IntersectionObserver((seen) => {
      if (seen.at(-1).isIntersecting) this.more().catch(() => this.fail());
    });
    this.watch.observe(this.end);
  }

  show() {
    if (!this.box.open) this.box.showModal();
    this.input.focus();
    this.input.select();
    this.engine ??= this.load();
    this.engine.catch(() => this.fail());
  }

  /** Pagefind with the index of the newest group; of the older ones `merged` are at hand. */
  async load() {
    const { createInstance } = await import(new URL("search/pagefind.js", ROOT));
    const mark = this.older.length ? { mergeFilter: { group: NEWEST } } : {};
    const engine = createInstance({ basePath: new URL("search/", ROOT).pathname, noWorker: true, ...mark });
    await engine.init();
    this.merged = 0;
    return engine;
  }

  async search() {
    clearTimeout(this.timer);
    const words = [...new Set(this.fold(this.input.value.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
    const asking = words.join(" ") || this.input.value.trim();
    if (asking === this.asking) return;
    this.asking = asking;
    const turn = ++this.latest;
    this.list.setAttribute("aria-busy", "true");
    try {
      const found = words.length ? await this.results(words, NEWEST) : [];
      if (turn !== this.latest) return; // another query was asked since
      this.words = words;
      this.found = found;
      this.number = found.length;
      this.searched = words.length ? 0 : this.older.length; // how many of the older groups
      this.list.replaceChildren();
      await this.more();
      if (turn !== this.latest) return;
      this.tell();
      this.list.removeAttribute("aria-busy");
    } catch {
      if (turn === this.latest) this.fail();
    }
  }

  /** Say how many were found; of all, or so far. */
  tell() {
    const { texts } = this.settings;
    const all = this.searched === this.older.length;
    const said = this.number ? (all ? texts.results : texts.so_far) : this.input.value.trim() && texts.none;
    const shown = said ? [this.said(said, [this.digits(this.number)])] : [];
    if (this.status.textContent !== shown.map((each) => each.textContent).join("")) this.status.replaceChildren(...shown);
  }

  /** The results of one group, the best first. */
  async results(words, group) {
    this.engine ??= this.load();
    const engine = await this.engine;
    const terms = words.map((word) => asked(word, this.settings.folding));
    const only = this.older.length ? { filters: { group } } : {};
    // Pagefind leaves out of a query what no page has; to a reader such a query has found nothing.
    for (const term of terms.length > 1 ? terms : []) if (!(await engine.search(term, only)).results.length) return [];
    const found = (await engine.search(terms.join(" "), only)).results;
    return found.map(({ id, words: places }) => ({ folder: group && `older/${group}/`, id, places }));
  }

  /** Search older groups, twice as many each time, until something is found or nothing is left. */
  async further(turn) {
    this.list.setAttribute("aria-busy", "true");
    this.status.replaceChildren(this.said(this.settings.texts.older));
    while (turn === this.latest && !this.found.length && this.searched < this.older.length) {
      const engine = await this.engine;
      const until = Math.min(2 * this.searched + 1, this.older.length);
      const coming = this.older.slice(this.merged, until);
      this.merged = Math.max(this.merged, until);
      const merge = (group) => engine.mergeIndex(new URL(`search/older/${group}/`, ROOT).pathname, { mergeFilter: { group } });
      this.merging = Promise.all([this.merging, ...coming.map(merge)]);
      await this.merging;
      const found = [];
      for (const group of this.older.slice(this.searched, until)) found.push(...(await this.results(this.words, group)));
      if (turn !== this.latest) return;
      this.searched = until;
      this.found.push(...found);
      this.number += found.length;
    }
  }

  fail() {
    this.engine = this.merging = this.asking = this.found = undefined; // the next time may have a network
    this.list.removeAttribute("aria-busy");
    const { texts } = this.settings;
    this.status.replaceChildren(this.said(texts.failed));
    if (this.list.children.length) return; // what was found so far stays
    this.list.replaceChildren(element("li", {}, element("a", { href: this.button.dataset.archive }, this.said(texts.archive))));
  }

  digits(value) {
    return String(value).replace(/[0-9]/g, (digit) => this.settings.digits[digit]);
  }

  /** Whether there may be more to show. */
  goesOn() {
    return Boolean(this.found && (this.found.length || this.searched < this.older.length));
  }

  /** Show the next results, as long as the end of the list is in view. */
  async more() {
    const turn = this.latest;
    while (this.goesOn() && turn === this.latest && this.busy !== turn) {
      this.busy = turn;
      await this.next(turn).finally(() => {
        if (this.busy === turn) this.busy = 0;
      });
      if (this.end.getBoundingClientRect().top > this.box.getBoundingClientRect().bottom) break;
    }
    // It tells of changes only: an end that left the view and came back between two frames would never be told.
    this.watch.unobserve(this.end);
    if (this.goesOn()) this.watch.observe(this.end);
  }

  async next(turn) {
    const isFurther = !this.found.length;
    if (isFurther) await this.further(turn);
    if (turn !== this.latest) return;
    const next = this.found.splice(0, MORE);
    const pages = await Promise.all(next.map(({ folder, id }) => json(`search/${folder}pages/${id}.json`)));
    if (turn !== this.latest) return;
    this.list.append(...pages.map((page, index) => this.result(page, next[index].places)));
    if (!isFurther) return;
    this.tell();
    this.list.removeAttribute("aria-busy");
  }

  result(page, places) {
    const title = element("a", { href: new URL(page.url, ROOT).href }, ...this.text(page.title));
    const head = element("p", { class: "pb-find-title" }, title);
    const meta = element("p", { class: "pb-find-meta" });
    if (page.date[0]) meta.append(element("time", { datetime: page.date[0] }, page.date[1]), " ");
    meta.append(...this.state(page.state, page.title));
    const item = element("li", {}, head, ...(meta.childNodes.length ? [meta] : []));
    for (const [anchor, , state, text, by] of this.passages(page, places)) {
      const address = new URL(page.url, ROOT);
      if (anchor) address.hash = anchor;
      const elsewhere = address.href !== title.href;
      const line = element("p", { class: "pb-find-passage" });
      line.append(...(elsewhere ? [element("a", { href: address.href }, ...this.text(text))] : this.text(text)));
      if (state !== page.state || state === "fallback") line.append(" ", ...this.state(state, text));
      item.append(line);
      if (by) item.append(element("p", { class: "pb-find-by" }, ...this.marked(by)));
    }
    return item;
  }

  /** The passages found, in the order of the page: those whose own text has most of the query; the first where only the title has it. */
  passages(page, places) {
    let start = page.words;
    const counted = page.passages.map((passage, index) => {
      const end = start + passage[1];
      const hits = places.filter((place) => start <= place && place < end).length;
      start = end;
      return { passage, index, hits, told: hits && this.told(passage[3]) };
    });
    const order = (one, two) => two.told - one.told || two.hits - one.hits || one.index - two.index;
    const best = counted.filter(({ hits }) => hits).sort(order);
    const chosen = best.length ? best.slice(0, SHOWN_PASSAGES) : counted.slice(0, 1);
    return chosen.sort((one, two) => one.index - two.index).map(({ passage }) => passage).filter(([, , , text]) => text.length);
  }

  /** How much of the query a text has itself: two for each of its words as it is, one where a word only begins with it. */
  told(text) {
    const words = this.fold(Array.isArray(text) ? text[0] : text);
    return this.words.reduce((sum, each) => sum + (words.includes(each) ? 2 : words.some((word) => this.fits(word, each)) ? 1 : 0), 0);
  }

  fits(word, each) {
    return isOpen(each, this.settings.folding) ? word.startsWith(each) : word === each;
  }

  state(state, text) {
    const name = this.settings.states[state];
    if (!name) return []; // the original needs no word
    const [language] = this.settings.languages[Array.isArray(text) ? text[1] : ""] ?? [""];
    const inner = this.said(name, state === "fallback" ? [element("bdi", {}, language)] : []);
    return [element("span", { class: `pb-find-state pb-find-state--${state}` }, inner)];
  }

  /** A text of the site with something in its slot, in an element with its language where it is borrowed from that. */
  said(text, slot = []) {
    const [before, after = ""] = bare(text).split(/\{\w+\}/);
    const attributes = Array.isArray(text) ? { lang: text[1], dir: this.settings.languages[text[1]][1] } : {};
    return element("span", attributes, before, ...(after || bare(text).includes("{") ? slot : []), after);
  }

  /** A text with the words found marked, in an element with its language where that is not the page's. */
  text(text) {
    if (!Array.isArray(text)) return this.marked(text);
    const [shown, language] = text;
    return [element("span", { lang: language, dir: this.settings.languages[language][1] }, ...this.marked(shown))];
  }

  marked(text) {
    const fits = (word) => this.words.some((each) => this.fits(word, each));
    return text.split(/( )/).map((part) => (this.fold(part).some(fits) ? element("mark", {}, part) : part));
  }
}
