// "How to begin": four steps that tick themselves off. Whether a step is done is read from what stands in the chats and
// from the clock, never from what the bot keeps: this page knows no more than Telegram would.

import { api } from "../core/api.js";
import { el, hidden, icon } from "../core/dom.js";
import { fullName } from "../core/format.js";
import { attempt } from "../chat/links.js";
import { copy } from "../ui/toast.js";

const KEPT = "minga-steps";
const MOVED = 60_000;

/** @typedef {import("../core/state.js").Store} Store */
/** @typedef {{done: boolean[], clockAt: number | null, presses: number[], folded: boolean, code: string | null}} Progress */

const fresh = () => /** @type {Progress} */ ({ done: [false, false, false, false], clockAt: null, presses: [], folded: matchMedia("(max-width: 700px), (max-height: 860px)").matches, code: null });

/** @returns {Progress} */
function read() {
  try {
    return { ...fresh(), ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };
  } catch {
    return fresh();
  }
}

/** @param {any} message */
const freeWords = (message) => !message.out && typeof message.text === "string" && !message.text.startsWith("/") && message.text.length > 12;

/**
 * Whether a person wrote a sentence to the bot and the bot then reacted twice: a card, and the card agreed.
 * @param {Store} store @param {number} person @param {number} [since] the message id after which it counts
 * @returns {number | null} the date of that sentence, seconds
 */
function sentenceTaken(store, person, since = 0) {
  const chat = store.privateChat(person);
  if (!chat) return null;
  const { list } = store.thread(chat.id);
  for (let at = 0; at < list.length; at += 1) {
    if (list[at].message_id <= since || !freeWords(list[at])) continue;
    const after = list.slice(at + 1).filter(({ out }) => out);
    if (after.length + after.filter(({ edited }) => edited).length >= 2) return list[at].date;
  }
  return null;
}

/** The message that tells the link by which others join. @param {Store} store @param {number} person @returns {any} */
function joinLink(store, person) {
  const chat = store.privateChat(person);
  const linked = (/** @type {any} */ message) => message.out && /t\.me\/\w+\?start=/.test(
    [message.text, message.caption, ...(message.entities ?? []).map((/** @type {any} */ e) => e.url), ...(message.reply_markup?.inline_keyboard ?? []).flat().map((/** @type {any} */ b) => b.url)].join(" "));
  return chat && store.thread(chat.id).list.find(linked);
}

/** Who sent the set-up code, or would. @param {Store} store */
function steward(store) {
  const people = [...store.people.values()];
  return people.find(({ id }) => {
    const chat = store.privateChat(id);
    return chat && store.setupCode && store.thread(chat.id).list.some((message) => !message.out && message.text === `/start ${store.setupCode}`);
  }) ?? people[0];
}

/** @param {Store} store */
const codeSent = (store) => Boolean(store.setupCode) && [...store.threads.values()].some(({ list }) =>
  list.some((message) => !message.out && message.text === `/start ${store.setupCode}`));

/** Ticks what has happened. @param {Store} store @param {Progress} progress */
function observe(store, progress) {
  const { done } = progress;
  const first = steward(store);
  if (!first) return;
  const others = [...store.people.values()].filter(({ id }) => id !== first.id);
  const link = joinLink(store, first.id);
  if (link && (codeSent(store) || !store.setupCode)) done[0] = true;
  if (others.some(({ id }) => sentenceTaken(store, id) !== null)) done[1] = true;
  if (done[0] && !done[2]) {
    const asked = sentenceTaken(store, first.id, link?.message_id ?? 0);
    const invited = asked !== null && others.some(({ id }) => {
      const chat = store.privateChat(id);
      return chat && store.thread(chat.id).list.some((message) => message.out && message.date >= asked && message.reply_markup?.inline_keyboard?.length);
    });
    if (invited) {
      done[2] = true;
      progress.clockAt = store.clock.offset_ms;
      progress.presses = [];
    }
  }
  if (done[2] && progress.clockAt !== null && store.clock.offset_ms - progress.clockAt > MOVED && progress.presses.length >= 2) done[3] = true;
}

/** @param {Store} store @param {Progress} progress */
function words(store, progress) {
  const first = steward(store);
  const name = first ? first.first_name : "The first person";
  return [
    { title: "Set up the circle", hint: `${name} sends the set-up code, then answers a few questions.` },
    { title: "A neighbour joins and offers", hint: "In another phone: Start, agree, then “I can drive people on Tuesday mornings”." },
    { title: "A need is written", hint: `${name} writes: “Someone to drive a neighbour to the hospital next Tuesday 9:30 to 11”.` },
    { title: "Accept, move the clock, agree", hint: "Say yes to the invitation. Move the clock to each next thing. Say how long it took, and confirm it." },
  ].map((step, index) => ({ ...step, done: progress.done[index] }));
}

/** @param {HTMLElement} root @param {Store} store */
export function stepsPanel(root, store) {
  let progress = read();
  const keep = () => localStorage.setItem(KEPT, JSON.stringify(progress));

  const codeRow = () => {
    const first = steward(store);
    return el("div", { class: "code" },
      el("code", { "data-testid": "setup-code" }, store.setupCode),
      el("button", { type: "button", class: "icon-button", "aria-label": "Copy the set-up code", "data-testid": "copy-code", onclick: () => copy(String(store.setupCode)) }, icon("copy")),
      el("button", {
        type: "button", class: "button primary", "data-testid": "send-code", disabled: !first,
        onclick: () => first && attempt(() => api.start(first.id, String(store.setupCode))),
      }, first ? `Send it as ${fullName(first)}` : "Add a person first"));
  };

  const draw = () => {
    const steps = words(store, progress);
    const current = steps.findIndex(({ done }) => !done);
    const needsCode = store.setupCode && !codeSent(store);
    const fold = el("button", {
      type: "button", class: "fold quiet", "aria-expanded": String(!progress.folded), "data-testid": "fold-steps",
      onclick: () => {
        progress.folded = !progress.folded;
        keep();
        draw();
        /** @type {HTMLElement | null} */ (root.querySelector(".fold"))?.focus();
      },
    }, icon("down"), current < 0 ? "How to begin: done. You have played the whole loop." : progress.folded ? `How to begin, ${current + 1} of 4` : "How to begin");
    const focused = root.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.testid : null;
    root.replaceChildren(fold, el("ol", {}, ...steps.map(({ title, hint, done }, index) =>
      el("li", { class: done ? "done" : index === current ? "current" : null, "data-testid": `step-${index + 1}`, "data-done": String(done), "aria-current": index === current ? "step" : null },
        el("span", { class: "step-sign", "aria-hidden": "true" }, done ? icon("check") : index + 1),
        el("div", {}, el("strong", {}, title, done ? hidden(" (done)") : null),
          el("p", {}, hint), index === 0 && needsCode ? codeRow() : null)))));
    root.toggleAttribute("data-folded", progress.folded);
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector(`[data-testid="${focused}"]`))?.focus();
  };

  let waiting = 0;
  let drawn = "";
  const look = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (progress.code !== store.setupCode || !store.people.size) progress = { ...fresh(), folded: progress.folded, code: store.setupCode };
    observe(store, progress);
    const picture = JSON.stringify([progress, steward(store)?.id, store.setupCode, codeSent(store)]);
    if (picture === drawn) return;
    drawn = picture;
    keep();
    draw();
  };
  const update = () => {
    waiting ||= window.setTimeout(look, 120);
  };
  store.on("loaded", look); // at once: nothing may move under a finger after the first frame
  for (const topic of /** @type {const} */ (["message", "edit", "person", "chat", "clock", "bot"])) store.on(topic, update);
  store.on("answer", ({ person_id: person }) => {
    const moved = progress.clockAt !== null && store.clock.offset_ms - progress.clockAt > MOVED;
    if (moved && !progress.presses.includes(person)) progress.presses.push(person);
    update();
  });
  draw();
}
