// The article page: claims are walked and cut by keyboard and mouse. Comfort only: each step is a plain form as well.
// The server counts code points, a browser UTF-16 units: places are code points everywhere but in the DOM itself.
"use strict";

const root = document.querySelector("[data-article]");
const tools = document.getElementById("tools");
const said = document.getElementById("said");

const points = (text) => [...text].length;
const units = (text, count) => [...text].slice(0, count).join("").length;

const ownText = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("[data-extra]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};

// A block is a paragraph, or the title: a stretch of the stored text with the place where it begins.
const blocks = [...root.querySelectorAll("[data-at]")].map((element) => {
  const nodes = ownText(element);
  const text = nodes.map((node) => node.data).join("");
  const at = Number(element.dataset.at);
  return { element, nodes, text, at, end: at + points(text), kind: element.dataset.kind };
});

const blockAt = (kind, place) => blocks.find((block) => block.kind === kind && block.at <= place && place <= block.end);

const placeOf = (node, offset) => {
  const inside = node instanceof Element ? node : node.parentElement;
  const block = blocks.find(({ element }) => element.contains(inside));
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block.element, 0);
  before.setEnd(node, offset);
  let text = "";
  for (const own of block.nodes) {
    if (own === node) text += own.data.slice(0, offset);
    else if (before.comparePoint(own, own.length) <= 0) text += own.data;
  }
  return { kind: block.kind, place: block.at + points(text) };
};

// At the seam of two text nodes a beginning belongs to the later one, an end to the earlier one.
const domAt = (kind, place, isEnd) => {
  const block = blockAt(kind, place);
  let left = units(block.text, place - block.at);
  for (const node of block.nodes) {
    if (left < node.length || (isEnd && left === node.length)) return [node, left];
    left -= node.length;
  }
  const last = block.nodes.at(-1);
  return [last, last.length];
};

const blank = /^\s*$/u;
const segmenter = new Intl.Segmenter(root.querySelector(".prose").lang || undefined, { granularity: "word" });

// Where ends may come to stand: at words, and at what is written together with them, such as a closing bracket.
const stops = new Map();
const stopsOf = (kind) => {
  if (!stops.has(kind)) {
    const starts = new Set();
    const ends = new Set();
    for (const { text, at } of blocks.filter((block) => block.kind === kind)) {
      const pieces = [...segmenter.segment(text)].filter((piece) => piece.isWordLike).map((piece) => [piece.index, piece.segment]);
      const tokens = [...text.matchAll(/\S+/gu)].map((token) => [token.index, token[0]]);
      for (const [index, words] of [...pieces, ...tokens]) {
        starts.add(at + points(text.slice(0, index)));
        ends.add(at + points(text.slice(0, index + words.length)));
      }
    }
    const inOrder = (places) => [...places].sort((a, b) => a - b);
    stops.set(kind, { starts: inOrder(starts), ends: inOrder(ends) });
  }
  return stops.get(kind);
};

const wordsOf = ({ kind, start, end }) =>
  blocks.filter((block) => block.kind === kind && block.at < end && block.end > start)
    .map(({ text, at }) => text.slice(units(text, Math.max(0, start - at)), units(text, end - at))).join("\n");

// Claims, in reading order; a claim that runs over a line's end has several marks, of which the first stands for it.
const claims = [...root.querySelectorAll("mark a[id]")].map((mark) => ({
  mark,
  id: mark.dataset.claim,
  number: mark.dataset.number,
  version: mark.dataset.version,
  kind: mark.dataset.kind,
  start: Number(mark.dataset.start),
  end: Number(mark.dataset.end),
}));
const standing = claims.filter(({ number }) => number !== "0");
const overlapping = ({ kind, start, end }) =>
  standing.filter((claim) => claim.kind === kind && claim.start < end && claim.end > start);
const distance = (claim, { start, end }) => Math.max(claim.start - end, start - claim.end, 0);
const nearest = (span) =>
  standing.filter(({ kind }) => kind === span.kind).sort((a, b) => distance(a, span) - distance(b, span))[0];
const following = (claim) => {
  const next = standing[standing.indexOf(claim) + 1];
  return next && next.kind === claim.kind ? next : null;
};

let current = null; // the claim that was focused last
let mode = null; // while ends move: { do, claim, kind, start, end }

const say = (words) => { if (said) said.textContent = words; };

const chosen = () => {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (!from || !to || from.kind !== to.kind || from.place >= to.place) return null;
  const words = wordsOf({ kind: from.kind, start: from.place, end: to.place });
  if (blank.test(words)) return null;
  const start = from.place + points(words) - points(words.trimStart());
  return { kind: from.kind, start, end: start + points(words.trim()) };
};

const select = ({ kind, start, end }) => {
  const [from, to] = [domAt(kind, start, false), domAt(kind, end, true)];
  getSelection().setBaseAndExtent(...from, ...to);
};

// What can be done with selected words, and with which claims.
const offers = (span) => {
  const over = overlapping(span);
  const [only] = over;
  const inside = over.length === 1 && only.start < span.start && span.end <= only.end;
  const speaking = current && standing.includes(current) ? current : nearest(span);
  return {
    add: over.length === 0 ? [] : null,
    trim: over.length === 1 && !(only.start === span.start && only.end === span.end) ? [only] : null,
    split: inside ? [only] : null,
    merge: over.length === 2 ? over : null,
    speaker: speaking ? [speaking] : null,
  };
};

const label = (button, about) => {
  const words = button.querySelector("[data-words]");
  words.textContent = words.dataset.words.replace("#", about.map(({ number }) => number).join(" + "));
};

const place = () => {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (!range) return;
  const box = range.getBoundingClientRect();
  // While its ends move, the whole claim stays in sight.
  const cut = mode && (mode.do === "trim" || mode.do === "split") ? mode.claim.mark.getBoundingClientRect().bottom : 0;
  const home = root.getBoundingClientRect();
  const size = tools.getBoundingClientRect();
  const inline = Math.max(0, Math.min(box.left + box.width / 2 - size.width / 2 - home.left, home.width - size.width));
  tools.style.left = `${inline}px`;
  tools.style.top = `${Math.max(box.bottom, cut) - home.top + 10}px`;
};

const showTools = () => {
  if (!tools) return;
  const span = mode ?? chosen();
  tools.hidden = !span;
  if (!span) return;
  const open = mode ? {} : offers(span);
  for (const button of tools.querySelectorAll("[data-do]")) {
    const about = open[button.dataset.do];
    button.hidden = !about;
    if (about) label(button, about);
  }
  for (const button of tools.querySelectorAll("[data-save], [data-leave]")) {
    button.hidden = !mode;
    label(button, []);
  }
  const doing = tools.querySelector("[data-doing]");
  const hint = tools.querySelector("[data-hint]");
  doing.textContent = mode ? tools.querySelector(`[data-do=${mode.do}] [data-words]`).dataset.words.replace("#", mode.claim?.number ?? "") : "";
  hint.textContent = mode ? (mode.do === "split" ? hint.dataset.hintSplit : hint.dataset.hint) : "";
  place();
};

const send = (what, span, about) => {
  const [claim, other] = about;
  const home = root.dataset.article;
  const form = tools.querySelector("form");
  const field = (name, value) => { form.elements[name].value = value ?? ""; };
  // A refused step comes back with its form, which is what the reader should see then.
  form.action = `${home}/claims${what === "add" ? "" : `/${claim.id}/${what}`}#change`;
  field("place", span && what !== "speaker" ? `${span.kind}:${span.start}:${span.end}` : "");
  field("words", span ? wordsOf(span) : "");
  field("version_seen", claim?.version);
  field("other", other?.id);
  field("other_version_seen", other?.version);
  form.submit();
};

// The claim's speaker where the same paragraph names them before the claim, else the paragraph's beginning.
const speakerAt = ({ kind, start, mark }) => {
  const { text, at } = blockAt(kind, start);
  const named = mark.title ? text.lastIndexOf(mark.title, units(text, start - at)) : -1;
  const from = at + points(text.slice(0, Math.max(named, 0)));
  return { from, to: named < 0 ? undefined : from + points(mark.title) };
};

const begin = (what, claim) => {
  const { starts, ends } = stopsOf(claim?.kind ?? "body");
  const after = claim ? claim.end : 0;
  const free = starts.find((start) => start >= after && !overlapping({ kind: "body", start, end: start + 1 }).length);
  const middle = claim && starts.filter((start) => claim.start < start && start < claim.end);
  const from = {
    trim: claim?.start,
    split: middle?.[Math.floor(middle.length / 2)],
    speaker: claim && speakerAt(claim).from,
    add: claim?.kind === "headline" ? stopsOf("body").starts[0] : free,
  }[what];
  if (from === undefined) return;
  const kind = what === "add" ? "body" : claim.kind;
  const to = { trim: claim?.end, split: claim?.end, speaker: claim && speakerAt(claim).to }[what]
    ?? stopsOf(kind).ends.find((end) => end > from) ?? ends.at(-1);
  mode = { do: what, claim, kind, start: from, end: to };
  draw();
};

const draw = () => {
  select(mode);
  const [node] = domAt(mode.kind, mode.end, true);
  node.parentElement.scrollIntoView({ block: "nearest" });
  showTools();
  say(wordsOf(mode));
};

const leave = () => {
  const back = mode?.claim?.mark;
  mode = null;
  getSelection().removeAllRanges();
  showTools();
  say("");
  back?.focus();
};

const move = (forward, beginning) => {
  const edge = beginning || mode.do === "split" ? "start" : "end";
  const places = stopsOf(mode.kind)[`${edge}s`];
  const next = forward ? places.find((at) => at > mode[edge]) : places.findLast((at) => at < mode[edge]);
  if (next === undefined) return;
  const inside = mode.do !== "split" || (mode.claim.start < next && next < mode.claim.end);
  if (inside && (edge === "start" ? next < mode.end : next > mode.start)) mode[edge] = next;
  draw();
};

const save = () => send(mode.do, mode, mode.claim ? [mode.claim] : []);

const walk = (step) => {
  const at = claims.findIndex(({ mark }) => mark === document.activeElement);
  const from = at < 0 && current ? claims.indexOf(current) : at;
  const next = from < 0 ? (step > 0 ? 0 : claims.length - 1) : Math.min(Math.max(from + step, 0), claims.length - 1);
  claims[next]?.mark.focus();
};

const mergeOn = (claim) => {
  const next = following(claim);
  if (next) send("merge", null, [claim, next]);
  else say(said.dataset.noNeighbour);
};

// A key does with the selection what its button does; without one it begins with the focused claim.
const act = (what) => {
  const span = chosen();
  const about = span && offers(span)[what];
  if (about) send(what, span, about);
  else if (what === "merge") { if (current) mergeOn(current); }
  else if (current || what === "add") begin(what, current);
};

const DOES = { KeyT: "trim", KeyS: "split", KeyM: "merge", KeyA: "add", KeyP: "speaker" };

const onMode = (event) => {
  const toRight = event.code === "ArrowRight";
  if (toRight || event.code === "ArrowLeft") {
    const rightToLeft = getComputedStyle(blockAt(mode.kind, mode.start).element).direction === "rtl";
    move(toRight !== rightToLeft, event.shiftKey);
  } else if (event.code === "Enter" || event.code === "NumpadEnter") save();
  else if (event.code === "Escape") leave();
  else return;
  event.preventDefault();
};

const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.matches("textarea, select, input")) return;
  if (mode && !(event.target instanceof HTMLButtonElement && event.code === "Enter")) {
    onMode(event);
    return;
  }
  if (event.shiftKey) return;
  const editable = "editable" in root.dataset;
  if (event.code === "KeyJ") walk(1);
  else if (event.code === "KeyK") walk(-1);
  else if (event.code === "Escape" && chosen()) leave();
  else if (editable && DOES[event.code]) act(DOES[event.code]);
  else if (editable && event.code === "KeyX" && current) location.assign(`${root.dataset.article}?claim=${current.id}&do=aside`);
  else if (editable && event.code === "KeyU") document.querySelector("#undo button")?.click();
  else return;
  event.preventDefault();
};

// Text and list show each other: what is under the pointer or the focus stands out in both.
const light = (name, value) => {
  for (const element of root.querySelectorAll("[data-on]")) element.removeAttribute("data-on");
  if (value) for (const element of root.querySelectorAll(`[data-${name}="${CSS.escape(value)}"]`)) element.setAttribute("data-on", "");
};
const onPoint = ({ target }) => {
  const claim = target.closest("[data-claim]");
  const speaker = target.closest("nav [data-speaker]");
  light(speaker ? "speaker" : "claim", speaker?.dataset.speaker ?? claim?.dataset.claim);
  if (target.closest("mark a")) current = claims.find(({ id }) => id === claim.dataset.claim) ?? current;
};

const caretAt = ({ clientX, clientY }) => {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  if (caret) return [caret.offsetNode, caret.offset];
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? [range.startContainer, range.startOffset] : null;
};

// Browsers select no words from inside a link, and every claim is one.
const onPress = (event) => {
  const link = event.target.closest("mark a");
  const from = link && event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && caretAt(event);
  if (!from) return;
  event.preventDefault();
  mode = null;
  link.focus({ preventScroll: true });
  getSelection().removeAllRanges();
  const onDrag = (moved) => {
    const to = caretAt(moved);
    if (to) getSelection().setBaseAndExtent(...from, ...to);
  };
  document.addEventListener("mousemove", onDrag);
  document.addEventListener("mouseup", () => document.removeEventListener("mousemove", onDrag), { once: true });
};

root.addEventListener("mouseover", onPoint);
root.addEventListener("focusin", onPoint);
document.addEventListener("keydown", onKey);
if (tools) {
  document.addEventListener("selectionchange", () => { if (!mode) showTools(); });
  addEventListener("resize", showTools);
  root.addEventListener("mousedown", onPress);
  // A drag that ends on its own claim selects words; it does not follow the link.
  root.addEventListener("click", (event) => { if (event.target.closest("mark a") && chosen()) event.preventDefault(); });
  tools.addEventListener("mousedown", (event) => event.preventDefault());
  tools.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if ("save" in button.dataset) save();
    else if ("leave" in button.dataset) leave();
    else { const span = chosen(); send(button.dataset.do, span, offers(span)[button.dataset.do]); }
  });
}

const named = document.getElementById(location.hash.slice(1));
if (named?.matches("mark a, #change")) named.focus();
