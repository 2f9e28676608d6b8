// Tools of the preview, in no published page: sentences that nobody reviewed are marked, and the English stands beside
// every sentence that has it among its details. Both choices are kept while one moves from page to page.
(() => {
  const html = document.documentElement;
  const kept = (name) => sessionStorage.getItem(`polybrief-preview-${name}`) === "yes";
  const keep = (name, chosen) => sessionStorage.setItem(`polybrief-preview-${name}`, chosen ? "yes" : "no");

  for (const original of document.querySelectorAll(".pb-more p[lang=en]")) {
    const sentence = original.closest("[id]").querySelector(".pb-sentence");
    const beside = original.cloneNode(true);
    beside.className = "pb-preview-english";
    sentence.after(beside);
  }

  function choice(name, label) {
    const box = document.createElement("input");
    const apply = () => html.classList.toggle(`pb-preview-${name}`, box.checked);
    box.type = "checkbox";
    box.checked = kept(name);
    box.addEventListener("change", () => { keep(name, box.checked); apply(); });
    apply();
    const line = document.createElement("label");
    line.append(box, ` ${label}`);
    return line;
  }

  const bar = document.createElement("aside");
  bar.className = "pb-preview";
  bar.lang = "en";
  bar.dir = "ltr";
  bar.setAttribute("aria-label", "Preview");
  bar.append(choice("marked", "mark what is not reviewed"), choice("beside", "English beside it"));
  document.body.append(bar);
})();
