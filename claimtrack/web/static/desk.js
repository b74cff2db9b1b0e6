// Comfort only: every page works without this file. Keys go by physical position, so they work under an Arabic layout.
"use strict";

const writing = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])");

const step = (direction) => {
  const rows = [...document.querySelectorAll("[data-rows] a.text")];
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (direction > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + direction, 0), rows.length - 1);
  rows[next].focus();
  return true;
};

const choose = (code) => {
  const radio = document.querySelector(`input[type=radio][data-key="${code.replace(/^(Digit|Numpad)/, "")}"]`);
  if (!radio) return false;
  radio.checked = true;
  radio.focus();
  return true;
};

const onKey = (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = target.closest("form") ?? document.querySelector("form[data-main]");
    if (form) {
      form.requestSubmit(form.querySelector("button.main") ?? undefined);
      event.preventDefault();
    }
    return;
  }
  if (event.code === "Escape" && writing(target)) {
    target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(target)) return;
  const done =
    (event.code === "KeyJ" && step(1)) ||
    (event.code === "KeyK" && step(-1)) ||
    (/^(Digit|Numpad)[1-9]$/.test(event.code) && choose(event.code));
  if (done) event.preventDefault();
};

document.addEventListener("keydown", onKey);
