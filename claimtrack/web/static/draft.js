// Keeps what a reviewer types on the server, a moment after each change. Without this file the form's own button does it.
const PAUSE = 800;
const AGAIN = 5000;

const keepDraft = (form) => {
  const state = form.querySelector("[data-draft-state]");
  let timer = 0;
  let unsent = false;
  let handedIn = false;
  let sending = null;

  const say = (words, refused) => {
    state.textContent = words;
    state.toggleAttribute("data-refused", refused);
  };

  const send = async () => {
    unsent = false;
    sending = new AbortController();
    const request = {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
      signal: sending.signal,
    };
    try {
      const answer = await fetch(form.dataset.draft, request);
      say((await answer.json()).words, !answer.ok);
    } catch {
      if (handedIn) return;
      say(form.dataset.unsaved, true);
      unsent = true;
      timer = setTimeout(send, AGAIN);
    }
  };

  const changed = () => {
    unsent = true;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  };

  // Boxes outside the form belong to it too: their events reach the document only.
  const own = (event) => event.target.form === form && changed();
  document.addEventListener("input", own);
  document.addEventListener("change", own);
  form.addEventListener("submit", () => {
    handedIn = true;
    clearTimeout(timer);
    sending?.abort();
  });
  // The browser's way back shows the page as it was left.
  addEventListener("pageshow", () => {
    handedIn = false;
  });
  addEventListener("pagehide", () => {
    if (unsent && !handedIn) navigator.sendBeacon(form.dataset.draft, new FormData(form));
  });
};

document.querySelectorAll("form[data-draft]").forEach(keepDraft);
