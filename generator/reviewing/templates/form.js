"use strict";
// A sheet of sentences on one page: it checks while one types, keeps what is written, and saves it to a file.
// What it says of a wording is said again at the import, by more checks than fit here.

const main = document.querySelector("main");
const items = [...document.querySelectorAll("article")].map(readItem);
const byKey = new Map(items.map((item) => [item.key, item]));
const reviewer = document.getElementById("reviewer");
const scope = document.getElementById("scope");
const store = `polybrief-review ${main.dataset.store}`;
let isKept = false; // whether the browser keeps what is written
let isSaved = true; // whether the last file holds everything

function readItem(article) {
  const forms = [...article.querySelectorAll(".form")].map((box) => {
    const area = box.querySelector("textarea");
    return { box, area, was: area.value, english: box.dataset.english, needed: JSON.parse(box.dataset.needed) };
  });
  const fields = Object.fromEntries([...article.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field]));
  const verdicts = [...article.querySelectorAll("input[type=radio]")];
  const { key, base, slots, places } = article.dataset;
  return { article, key, base, forms, fields, verdicts, slots: JSON.parse(slots), places: JSON.parse(places) };
}

// What is wrong with a wording, in plain English; nothing for one that is empty.

const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g; // the import takes these away
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u200d\u2060-\u2065\ufffd]/;
const OTHER_BRACKETS = /[[(<«‹（［｛{]\s*([a-z][a-z0-9_]*)\s*[\])>»›）］｝}]/gi;
const SLOT = /\{([a-z][a-z0-9_]*)\}/g;

function problemsOf(text, needed, slots, english) {
  const shown = text.replace(MARKS, "").replace(/[\t\r\n\v\f\u2028\u2029]+/g, " ").trim();
  if (!shown) return [];
  const plain = shown.replace(/\{\{|\}\}/g, "  ");
  const found = [...plain.matchAll(SLOT)].map((match) => match[1]);
  const inOther = new Set([...plain.matchAll(OTHER_BRACKETS)].map((match) => match[1].toLowerCase()));
  const problems = [];
  for (const name of new Set(slots)) {
    const times = found.filter((each) => each === name).length;
    if (times > 1) problems.push(`{${name}} stands there ${times} times. Use it once.`);
    if (times || !needed.includes(name)) continue;
    problems.push(inOther.has(name) ? `Write {${name}} with curly brackets.` : `{${name}} is missing. The site writes a number, date or name there.`);
  }
  for (const name of new Set(found)) {
    if (!slots.includes(name)) problems.push(`{${name}} is not in the English. Names in curly brackets are never translated.`);
  }
  if (/[{}]/.test(plain.replace(SLOT, ""))) problems.push("A curly bracket stands alone, or the name in it is not as in the English. Copy it from there.");
  const known = new Set(numbersIn(english));
  const number = numbersIn(shown).find((each) => !known.has(each));
  if (number) problems.push(`A number is typed in (${number}). The site writes numbers itself: use the name in curly brackets.`);
  if (INVISIBLE.test(shown)) problems.push("There is a character that nobody can see. Type the words again.");
  return problems;
}

// Numbers in links, addresses and tags are none of the sentence's.
const ADDRESSES = /https?:\/\/[^\s<>"'()[\]{}،؛]+|[\w.+-]+@[\w.-]+|<\/?[a-z][^<>]*>|&#?\w+;/gi;

function numbersIn(text) {
  const visible = text.replace(/\{\w*\}/g, " ").replace(ADDRESSES, " ");
  return (visible.match(/\p{Nd}+/gu) || []).map((run) => [...run].map(digitOf).join(""));
}

function digitOf(character) {
  // The digits of a script follow one another, ten by ten: the place in the row is the value.
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(character.codePointAt(0) - before - 1))) before += 1;
  return before % 10;
}

// What a reviewer has done with an item.

const isNew = (item) => item.forms.some((form) => form.area.value !== form.was);
const isWorded = (item) => item.forms.every((form) => form.area.value.trim());
const verdictOf = (item) => item.verdicts.find((radio) => radio.checked).value;

function choose(item, value) {
  for (const radio of item.verdicts) radio.checked = radio.value === value;
}

function show(item) {
  let number = 0;
  for (const form of item.forms) {
    const problems = problemsOf(form.area.value, form.needed, item.slots, form.english);
    if (verdictOf(item) === "right" && !form.area.value.trim()) problems.push("There is no wording yet.");
    form.area.setAttribute("aria-invalid", problems.length ? "true" : "false");
    const told = form.box.querySelector(".problem");
    told.replaceChildren(...problems.map((problem) => Object.assign(document.createElement("p"), { textContent: problem })));
    number += problems.length;
  }
  item.forms.forEach((form, index) => preview(item, form, index, number));
  item.article.classList.toggle("decided", verdictOf(item) !== "");
  item.problems = number;
}

function preview(item, form, index, problems) {
  const line = form.box.querySelector(".preview");
  const place = item.places.find((each) => each.form === index);
  line.hidden = !place || problems > 0 || !form.area.value.trim();
  if (line.hidden) return;
  const fill = (_, name) => `\u2068${place.values[name] ?? name}\u2069`;
  line.lastElementChild.textContent = form.area.value.replace(SLOT, fill).replace(/\{\{/g, "{").replace(/\}\}/g, "}");
}

function count() {
  const decided = items.filter((item) => verdictOf(item) !== "");
  const faulty = items.filter((item) => item.problems && verdictOf(item) !== "bad");
  const more = faulty.length ? ` ${faulty.length} with a problem: they would be refused.` : "";
  document.getElementById("progress").textContent = `${decided.length} of ${items.length} decided.${more}`;
}

// The same record is kept by the browser and saved to the file. `open` is what is not decided yet.

function record() {
  const answers = [];
  const open = [];
  for (const item of items) {
    const verdict = verdictOf(item);
    const note = item.fields.note.value;
    const decision = verdict === "right" ? (isNew(item) ? "changed" : "good") : verdict;
    if (!decision && !isNew(item) && !note) continue;
    (decision ? answers : open).push({
      key: item.key, base: item.base, decision, wording: item.forms.map((form) => form.area.value),
      category: item.fields.category.value, gravity: item.fields.gravity.value || "neutral", note,
    });
  }
  const now = new Date();
  const on = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const { format, language } = main.dataset;
  return { format, language, reviewer: reviewer.value.trim(), on, scope: scope.value.trim(), answers, open };
}

function restore(saved) {
  if (saved?.format !== main.dataset.format || saved.language !== main.dataset.language) return -1;
  if (typeof saved.reviewer === "string") reviewer.value = saved.reviewer;
  if (typeof saved.scope === "string") scope.value = saved.scope;
  let strange = 0;
  for (const answer of [saved.answers, saved.open].filter(Array.isArray).flat()) {
    const item = byKey.get(answer?.key);
    if (!item || !Array.isArray(answer.wording) || answer.wording.length !== item.forms.length) {
      strange += 1;
      continue;
    }
    item.forms.forEach((form, index) => { form.area.value = String(answer.wording[index]); });
    choose(item, answer.decision === "bad" ? "bad" : answer.decision ? "right" : "");
    for (const name of ["category", "gravity", "note"]) {
      if (typeof answer[name] === "string") item.fields[name].value = answer[name];
    }
    show(item);
  }
  count();
  return strange;
}

function keep() {
  const text = JSON.stringify(record(), null, 1);
  document.getElementById("text").value = text;
  isSaved = false;
  try {
    localStorage.setItem(store, text);
    isKept = true;
  } catch {
    isKept = false;
  }
  sayKept();
}

function sayKept() {
  document.getElementById("kept").textContent = isKept
    ? "This browser keeps what you write as you go. Save to a file when you are done, and send the file back."
    : "This browser does not keep what you write: save to a file before you close the page.";
}

const tell = (text) => { document.getElementById("told").textContent = text; };

function save() {
  if (!reviewer.value.trim()) {
    tell("Please write your name first: it is recorded with what you reviewed.");
    reviewer.focus();
    return;
  }
  const saved = record();
  const name = saved.reviewer.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(saved, null, 1)], { type: "application/json" }));
  link.download = `review-${saved.language}-${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  isSaved = true;
  tell(`Saved ${saved.answers.length} answers as ${link.download}. Send this file back.`);
}

async function load(event) {
  const [file] = event.target.files;
  if (!file) return;
  const text = await file.text();
  event.target.value = ""; // the same file may be chosen again
  let strange = -1;
  try {
    strange = restore(JSON.parse(text));
  } catch {
    // said below: the file is none that this page saved
  }
  if (strange >= 0) keep();
  if (strange < 0) tell("This is no file of this review: nothing was changed.");
  else tell(strange ? `Read. ${strange} answers are for sentences that are not on this page.` : "Read. You can go on.");
}

function goOn() {
  const at = items.findIndex((item) => item.article.contains(document.activeElement));
  const next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => verdictOf(item) === "");
  if (next) next.forms[0].area.focus();
  else tell("Every sentence is decided.");
}

function insert(button, item) {
  const { area } = item.forms.find((form) => form.box.contains(button));
  area.setRangeText(`{${button.dataset.slot}}`, area.selectionStart, area.selectionEnd, "end");
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

for (const item of items) {
  item.article.addEventListener("input", (event) => {
    const isWording = item.forms.some((form) => form.area === event.target);
    if (isWording) choose(item, isNew(item) && isWorded(item) ? "right" : "");
    show(item);
    count();
    keep();
  });
  item.article.addEventListener("click", (event) => {
    if (event.target.dataset.slot) insert(event.target, item);
  });
  show(item);
}
for (const field of [reviewer, scope]) field.addEventListener("input", keep);
document.getElementById("save").addEventListener("click", save);
document.getElementById("next").addEventListener("click", goOn);
document.getElementById("load").addEventListener("change", load);
window.addEventListener("beforeunload", (event) => {
  if (!isSaved && !isKept) event.preventDefault();
});
try {
  localStorage.setItem(`${store} test`, "");
  localStorage.removeItem(`${store} test`);
  isKept = true;
  restore(JSON.parse(localStorage.getItem(store)) ?? {});
} catch {
  // a browser without storage, or a record that is none: the page begins as it was exported
}
sayKept();
count();
