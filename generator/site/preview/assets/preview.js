// Tools of the preview, in no published page: sentences that nobody reviewed are marked unless one chooses otherwise, and
// the English can stand beside every sentence that has it among its details. Choices are kept from page to page.
(() => {
  const html = document.documentElement;
  const kept = (name, usual) => (sessionStorage.getItem(`polybrief-preview-${name}`) ?? usual) === "yes";
  const keep = (name, chosen) => sessionStorage.setItem(`polybrief-preview-${name}`, chosen ? "yes" : "no");

  for (const original of document.querySelectorAll(".pb-more p[lang=en]")) {
    const sentence = original.closest("[id]").querySelector(".pb-sentence");
    const beside = original.cloneNode(true);
    beside.className = "pb-preview-english";
    sentence.after(beside);
  }

  function choice(name, label, usual) {
    const box = document.createElement("input");
    const apply = () => html.classList.toggle(`pb-preview-${name}`, box.checked);
    box.type = "checkbox";
    box.checked = kept(name, usual);
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
  bar.append(choice("marked", "mark what is not reviewed", "yes"), choice("beside", "English beside it", "no"));
  document.body.append(bar);
})();
