// "How to begin": four steps that tick themselves off.

import { api } from "../core/api.js";
import { button, el, hidden, icon, iconButton } from "../core/dom.js";
import { fullName } from "../core/format.js";
import { attempt } from "../chat/links.js";
import { copy } from "../ui/toast.js";
import { clockMoved, codeSent, freshProgress, keepProgress, observe, readProgress, steward } from "./progress.js";

/** @typedef {import("../core/state.js").Store} Store */
/** @typedef {import("./progress.js").Progress} Progress */

/** @param {Store} store @param {Progress} progress */
function words(store, progress) {
  const first = steward(store);
  const name = first ? first.first_name : "The first person";
  return [
    { title: "Set up the circle", hint: `${name} sends the set-up code, then answers a few questions.` },
    { title: "A neighbour joins and offers", hint: "In another phone: Start, agree, then “I can drive people on Tuesday mornings”." },
    { title: "A need is written", hint: `${name} writes: “Someone to drive a neighbour to the hospital next Tuesday 9:30 to 11”.` },
    {
      title: "Accept, move the clock, agree",
      hint: "Say yes to the invitation. Move the clock to each next thing. Say how long it took, and confirm it.",
    },
  ].map((step, index) => ({ ...step, done: progress.done[index] }));
}

/** @param {HTMLElement} root @param {Store} store */
export function stepsPanel(root, store) {
  let progress = readProgress();

  const codeRow = () => {
    const first = steward(store);
    return el("div", { class: "code" },
      el("code", { "data-testid": "setup-code" }, store.setupCode),
      iconButton("copy", "Copy the set-up code", { "data-testid": "copy-code", onclick: () => copy(String(store.setupCode)) }),
      button(first ? `Send it as ${fullName(first)}` : "Add a person first", {
        class: "button primary", "data-testid": "send-code", disabled: !first,
        onclick: () => first && attempt(() => api.start(first.id, String(store.setupCode))),
      }));
  };

  const heading = (/** @type {number} */ current) => {
    if (current < 0) return "How to begin: done. You have played the whole loop.";
    return progress.folded ? `How to begin, ${current + 1} of 4` : "How to begin";
  };

  const draw = () => {
    const steps = words(store, progress);
    const current = steps.findIndex(({ done }) => !done);
    const needsCode = store.setupCode && !codeSent(store);
    const fold = el("button", {
      type: "button", class: "fold quiet", "aria-expanded": String(!progress.folded), "data-testid": "fold-steps",
      onclick: () => {
        progress.folded = !progress.folded;
        keepProgress(progress);
        draw();
        /** @type {HTMLElement | null} */ (root.querySelector(".fold"))?.focus();
      },
    }, icon("down"), heading(current));
    const focused = root.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.testid : null;
    root.replaceChildren(fold, el("ol", {}, ...steps.map(({ title, hint, done }, index) => {
      const state = done ? "done" : index === current ? "current" : null;
      const marks = { "data-testid": `step-${index + 1}`, "data-done": String(done), "aria-current": state === "current" ? "step" : null };
      return el("li", { class: state, ...marks },
        el("span", { class: "step-sign", "aria-hidden": "true" }, done ? icon("check") : index + 1),
        el("div", {}, el("strong", {}, title, done ? hidden(" (done)") : null),
          el("p", {}, hint), index === 0 && needsCode ? codeRow() : null));
    })));
    root.toggleAttribute("data-folded", progress.folded);
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector(`[data-testid="${focused}"]`))?.focus();
  };

  let waiting = 0;
  let drawn = "";
  const look = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (progress.code !== store.setupCode || !store.people.size) progress = { ...freshProgress(), folded: progress.folded, code: store.setupCode };
    observe(store, progress);
    const picture = JSON.stringify([progress, steward(store)?.id, store.setupCode, codeSent(store)]);
    if (picture === drawn) return;
    drawn = picture;
    keepProgress(progress);
    draw();
  };
  const update = () => {
    waiting ||= window.setTimeout(look, 120);
  };
  store.on("loaded", look); // at once: nothing may move under a finger after the first frame
  for (const topic of /** @type {const} */ (["message", "edit", "person", "chat", "clock", "bot"])) store.on(topic, update);
  store.on("answer", ({ person_id: person }) => {
    if (clockMoved(store, progress) && !progress.presses.includes(person)) progress.presses.push(person);
    update();
  });
  draw();
}
