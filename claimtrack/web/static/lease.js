// Holds: the time that each has left ticks; one's own is renewed while its page is open and ends when it is left.
const RENEW = 60_000;
const SECOND = 1000;

const left = (until) => {
  const seconds = Math.max(0, Math.round((new Date(until) - Date.now()) / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const tick = () => {
  for (const clock of document.querySelectorAll(".clock[data-until]")) clock.textContent = left(clock.dataset.until);
};

const hold = (element) => {
  const state = element.querySelector("[data-lease-state]");
  const body = new FormData();
  body.set("csrf_token", element.querySelector("input[name=csrf_token]").value);
  let mine = "mine" in element.dataset;
  let staying = false;
  let asking = false;

  // What the page said of the hold when it was opened is true no more.
  const show = (words, held) => {
    element.querySelectorAll("form").forEach((form) => form.remove());
    state.textContent = `${words} `;
    state.toggleAttribute("data-refused", !held);
    if (!held) return;
    const clock = document.createElement("bdi");
    clock.className = "clock";
    clock.dataset.until = "";
    state.append(clock);
  };

  const renew = async () => {
    if (asking) return;
    asking = true;
    try {
      const request = { method: "POST", body, headers: { Accept: "application/json" } };
      const answer = await fetch(element.dataset.lease, request);
      if (!(answer.headers.get("content-type") ?? "").includes("json")) return;
      const said = await answer.json();
      if (!answer.ok || !mine) show(said.words, answer.ok);
      mine = answer.ok;
      const clock = element.querySelector(".clock");
      if (mine && clock) clock.dataset.until = new Date(Date.now() + said.seconds * SECOND).toISOString();
    } catch {
      // The desk cannot be reached for now: the hold lasts, and the next minute asks again.
    } finally {
      asking = false;
    }
  };

  // Whoever begins to write has the claim; whoever only reads leaves it to others.
  document.addEventListener("input", (event) => {
    if (!mine && event.target.form?.matches("[data-draft]")) renew();
  });
  setInterval(() => mine && renew(), RENEW);
  // A judged link brings the page back: that is no leaving. Saving, skipping and setting aside end the hold themselves.
  addEventListener("submit", () => {
    staying = true;
  });
  addEventListener("pagehide", () => {
    if (mine && !staying) navigator.sendBeacon(element.dataset.release, body);
  });
};

document.querySelectorAll("[data-lease]").forEach(hold);
if (document.querySelector(".clock, [data-lease]")) setInterval(tick, SECOND);
tick();
