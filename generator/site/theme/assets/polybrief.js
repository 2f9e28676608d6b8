// Light and dark colours: the reader's choice, else the system's. Menus close on Escape and on a click elsewhere.
(() => {
  const source = document.currentScript.src;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".pb-theme");
  const stored = () => { try { return localStorage.getItem("polybrief-theme"); } catch { return null; } };
  const dark = () => (stored() ? stored() === "dark" : system.matches);
  const show = () => {
    document.body.dataset.mdColorScheme = dark() ? "slate" : "default";
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
  const menus = [...document.querySelectorAll(".pb-bar details")];
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus.filter((each) => each.open)) { menu.open = false; menu.querySelector("summary").focus(); }
  });
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
