// What the page can do better with a script; without one everything is readable and within reach.
(() => {
  const source = document.currentScript.src;
  // Light and dark colours: the reader's choice, else the system's.
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".pb-theme");
  const stored = () => { try { return localStorage.getItem("polybrief-theme"); } catch { return null; } };
  const dark = () => (stored() ? stored() === "dark" : system.matches);
  const show = () => {
    root.dataset.theme = dark() ? "dark" : "light";
    if (button) button.setAttribute("aria-label", dark() ? button.dataset.light : button.dataset.dark);
  };
  show();
  system.addEventListener("change", show);
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      try { localStorage.setItem("polybrief-theme", dark() ? "light" : "dark"); } catch { /* private mode: nothing to keep it in */ }
      show();
    });
  }
  // When the page is done: what keeps pages on the device. Nobody's first visit waits for it, or pays for it at once.
  addEventListener("load", () => setTimeout(() => {
    const script = document.createElement("script");
    script.src = new URL("offline.js", source);
    if (location.protocol.startsWith("http")) document.head.append(script);
  }, 3000));

  // Menus close on a click elsewhere; they and the details of a fact close on Escape, and the focus goes back.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".pb-bar details[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.activeElement.closest("details[open]");
    for (const each of open ? [open] : document.querySelectorAll(".pb-bar details[open]")) {
      each.open = false;
      each.querySelector("summary").focus();
    }
  });

  // The mark of a wording's state opens the details of its fact.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".pb-sentence > .pb-state");
    const more = mark && mark.closest(".pb-fact, .pb-card")?.querySelector(".pb-more");
    if (more) { more.open = true; more.querySelector("summary").focus(); }
  });

  // A fact as text for a message: line by line what generator/edition/sharing.py says, read off the page, and its link.
  const words = document.querySelector(".pb-words")?.content.children;
  const plain = (element) => [...element.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(".pb-state")) return "";
    return node.localName === "bdi" ? `\u2068${plain(node)}\u2069` : plain(node); // isolated, so that messengers keep the order
  }).join("").trim();
  const account = (item) => `${plain(item.querySelector("strong"))} (${plain(item.querySelector("span"))})`;
  const accounts = (title) => `${plain(title)}: ${[...title.nextElementSibling.children].map(account).join(" · ")}`;
  const text = (fact) => {
    const all = (part, said) => [...fact.querySelectorAll(part)].map(said);
    const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    return [
      ...all(".pb-sentence", plain),
      ...all(".pb-sentence > .pb-state:not(.pb-state--reviewed)", (state) => state.textContent),
      ...all(".pb-by", plain),
      ...all(".pb-figure > :is(.pb-date, .pb-accounts-title)", (line) => (line.matches(".pb-date") ? plain(line) : accounts(line))),
      ...all(".pb-note > :first-child", plain),
      ...all(".pb-foot .pb-standing", (standing) => `${plain(words[2])}: ${plain(standing)}`),
      ...all(".pb-published", plain),
      `${plain(document.querySelector(".pb-brand"))} · ${plain(document.querySelector(".pb-as-of"))}`,
      `${address}#${fact.id}`,
    ].join("\n");
  };
  document.addEventListener("toggle", (event) => {
    const more = event.target;
    if (!more.matches?.(".pb-more[open]") || more.querySelector(".pb-copy") || !words) return;
    const copy = document.createElement("button");
    const shown = document.createElement("p");
    const say = (word) => copy.replaceChildren(...word.cloneNode(true).childNodes);
    copy.type = "button";
    copy.className = "pb-copy";
    copy.setAttribute("aria-live", "polite");
    say(words[0]);
    shown.className = "pb-share";
    shown.dir = "auto";
    copy.addEventListener("click", async () => {
      shown.textContent = text(more.closest(".pb-fact, .pb-card"));
      copy.after(shown); // what no clipboard takes, from a file or an old browser, can be marked by hand
      getSelection().selectAllChildren(shown);
      try {
        await navigator.clipboard.writeText(shown.textContent);
        say(words[1]);
      } catch { /* it stands there, marked */ }
    });
    more.append(copy);
  }, true);
  // The search: nothing of it is loaded before the reader opens it. From a file there is none: browsers let no file read another.
  const search = document.querySelector(".pb-search");
  if (search && location.protocol !== "file:" && "showModal" in HTMLDialogElement.prototype) {
    const open = () => import(new URL(search.dataset.script, document.baseURI)).then(
      (module) => module.open(search),
      () => location.assign(search.dataset.archive),
    );
    search.hidden = false;
    search.addEventListener("click", open);
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      open();
    });
  }
})();
