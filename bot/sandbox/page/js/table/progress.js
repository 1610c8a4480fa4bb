// How far somebody has come. It is read from what stands in the chats and from the clock, never from what the bot keeps: this
// page knows no more than Telegram would.

import { startLinkIn } from "../chat/links.js";

const KEPT = "minga-steps";
const MOVED = 60_000;

/** @typedef {import("../core/state.js").Store} Store */
/** @typedef {{done: boolean[], clockAt: number | null, presses: number[], folded: boolean, code: string | null}} Progress */

const LITTLE_ROOM = "(max-width: 700px), (max-height: 860px)";

/** Nothing done yet. @returns {Progress} */
export const freshProgress = () => ({
  done: [false, false, false, false], clockAt: null, presses: [], folded: matchMedia(LITTLE_ROOM).matches, code: null,
});

/** What this browser remembers. @returns {Progress} */
export function readProgress() {
  try {
    return { ...freshProgress(), ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };
  } catch {
    return freshProgress();
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
  const bot = store.bot?.username;
  return chat && store.thread(chat.id).list.find((message) => message.out && startLinkIn(message, bot));
}

/** Who sent the set-up code, or would. @param {Store} store */
export function steward(store) {
  const people = [...store.people.values()];
  return people.find(({ id }) => {
    const chat = store.privateChat(id);
    return chat && store.setupCode && store.thread(chat.id).list.some((message) => !message.out && message.text === `/start ${store.setupCode}`);
  }) ?? people[0];
}

/** Whether somebody sent the code that is valid now. @param {Store} store */
export const codeSent = (store) => Boolean(store.setupCode) && [...store.threads.values()].some(({ list }) =>
  list.some((message) => !message.out && message.text === `/start ${store.setupCode}`));

/** Whether the clock has moved since the need was written. @param {Store} store @param {Progress} progress */
export const clockMoved = (store, progress) => progress.clockAt !== null && store.clock.offset_ms - progress.clockAt > MOVED;

/** Ticks what has happened. @param {Store} store @param {Progress} progress */
export function observe(store, progress) {
  const { done } = progress;
  const first = steward(store);
  if (!first) return;
  const others = [...store.people.values()].filter(({ id }) => id !== first.id);
  const link = joinLink(store, first.id);
  if (link && (codeSent(store) || !store.setupCode)) done[0] = true;
  if (!done[1] && others.some(({ id }) => sentenceTaken(store, id) !== null)) done[1] = true;
  if (done[0] && !done[2]) {
    const asked = sentenceTaken(store, first.id, link?.message_id ?? 0);
    const invited = asked !== null && others.some(({ id }) => {
      const chat = store.privateChat(id);
      return chat && store.thread(chat.id).list.some((message) =>
        message.out && message.date >= asked && message.reply_markup?.inline_keyboard?.length);
    });
    if (invited) {
      done[2] = true;
      progress.clockAt = store.clock.offset_ms;
      progress.presses = [];
    }
  }
  if (done[2] && clockMoved(store, progress) && progress.presses.length >= 2) done[3] = true;
}

/** @param {Progress} progress */
export const keepProgress = (progress) => localStorage.setItem(KEPT, JSON.stringify(progress));
