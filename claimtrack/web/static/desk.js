// Comfort only: every page works without this file. Keys go by physical position, so they work under an Arabic layout.
"use strict";

// What each key does for the person who is signed in, by its place on the keyboard; nothing where keys are off.
const does = JSON.parse(document.body.dataset.keys ?? "{}");
const TWINS = { NumpadAdd: "Equal", NumpadSubtract: "Minus", NumpadDivide: "Slash", NumpadEnter: "Enter" };
// These marks lie elsewhere on some keyboards: what they write counts before where they lie.
const MARKS = { "+": "Equal", "-": "Minus", "/": "Slash", "?": "Shift+Slash" };

const writing = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])");

const nameOf = (event) => {
  const place = TWINS[event.code] ?? event.code;
  return does[MARKS[event.key]] ?? does[event.shiftKey ? `Shift+${place}` : place];
};

const step = (direction) => {
  const rows = [...document.querySelectorAll("[data-row]")].filter((row) => row.checkVisibility());
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement.closest("[data-row]"));
  const next = at < 0 ? (direction > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + direction, 0), rows.length - 1);
  rows[next].focus();
  return true;
};

const choose = (code) => {
  const radio = document.querySelector(`input[type=radio][data-key="${code.replace(/^(Digit|Numpad)/, "")}"]`);
  if (!radio) return false;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  radio.focus();
  return true;
};

// What stands in the row in focus comes before the page's own; a box or a field is entered, anything else pressed.
const press = (name) => {
  const wanted = `[data-do="${name}"]`;
  const row = document.activeElement.closest("[data-row], li");
  const found =
    row?.querySelector(wanted) ?? document.querySelector(`main ${wanted}`) ?? document.querySelector(wanted);
  if (!found) return false;
  if (found.matches("[data-row] *") && !row) return step(1);
  if (found.form?.id === "selected") tickRowInFocus();
  if (found instanceof HTMLDetailsElement) {
    found.open = true;
    found.querySelector("textarea, input:not([type=hidden]), select")?.focus();
  } else if (writing(found)) found.focus();
  else found.click();
  return true;
};

// Without a ticked claim, the one in focus is meant.
const tickRowInFocus = () => {
  if (document.querySelector("input[name=claim]:checked")) return;
  const box = document.activeElement.closest("li")?.querySelector("input[name=claim]");
  if (box) box.checked = true;
};

const native = "a, button, summary, select, input[type=radio], input[type=checkbox]";

const act = (event, target) => {
  const name = nameOf(event);
  if (!name || (event.code === "Enter" && target.matches(native))) return false;
  if (name === "next") return step(1);
  if (name === "previous") return step(-1);
  return press(name);
};

const saveFrom = (target) => {
  const form = target.closest("form") ?? document.querySelector("form[data-main]");
  form?.requestSubmit(form.querySelector("button.main, button[type=submit]") ?? undefined);
  return Boolean(form);
};

const onKey = (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
    if (saveFrom(target)) event.preventDefault();
    return;
  }
  if (event.code === "Escape" && writing(target)) {
    target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(target)) return;
  if (document.querySelector("dialog[open]")) return;
  const digit = /^(Digit|Numpad)[1-9]$/.test(event.code) && !event.shiftKey && document.body.dataset.keys;
  if ((digit && choose(event.code)) || act(event, target)) event.preventDefault();
};

const help = document.querySelector("dialog#keys");

document.addEventListener("keydown", onKey);
document.querySelectorAll("a[data-do=help]").forEach((link) =>
  link.addEventListener("click", (event) => {
    if (!help) return;
    help.showModal();
    event.preventDefault();
  }),
);
// After a link was judged the page comes back to it: its row keeps the focus.
if (location.hash.startsWith("#link-")) document.getElementById(location.hash.slice(1))?.focus();
