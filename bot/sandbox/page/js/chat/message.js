// One message as a bubble: who, what it answers, what it carries, its words, when; its buttons below.

import { readable } from "../core/colour.js";
import { el, hidden, iconButton, opensMenu } from "../core/dom.js";
import { fullName, time } from "../core/format.js";
import { attachment, gist, serviceWords } from "./attachments.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";

const BOT_COLOUR = "#2f3f6b";

/** @typedef {import("../core/state.js").Message} Message */
/**
 * @typedef {Object} MessageActs
 * @property {(message: Message, button: any, place: [number, number]) => Promise<{wait: Promise<unknown> | null}>} press
 * @property {(message: Message, anchor: HTMLElement, at?: DOMRect) => void} menu
 * @property {(url: string) => void} link
 * @property {(text: string) => void} command
 * @property {(id: number) => void} jump
 */
/**
 * @typedef {Object} Scene
 * @property {boolean} group
 * @property {number} writer whose messages stand on the right
 * @property {string | null} language of the bot's words here
 * @property {(id: number) => string | null} languageOf of a person's words
 * @property {(id: number) => string | undefined} colourOf
 */

/** @param {Message} message */
const forwardedFrom = (message) => {
  const origin = message.forward_origin;
  if (!origin) return message.forward_from ? fullName(message.forward_from) : null;
  return origin.sender_user_name ?? fullName(origin.sender_user ?? origin.sender_chat ?? origin.chat);
};

/** @param {Message} message @param {MessageActs} acts */
function quote(message, acts) {
  const original = message.reply_to_message;
  if (!original) return null;
  return el("button", { type: "button", class: "quote", onclick: () => acts.jump(original.message_id) },
    hidden("In answer to "), el("strong", { dir: "auto" }, fullName(original.from)),
    el("span", { dir: "auto" }, message.quote?.text ?? gist(original)));
}

/** @param {Message} message @param {MessageActs} acts @param {string | null} language @param {Node} meta stands at the end of the last line */
function words(message, acts, language, meta) {
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  const alone = !message.entities?.length && /^\p{Extended_Pictographic}(\u200d\p{Extended_Pictographic}|\ufe0f){0,4}$/u.test(text);
  return el("div", { class: `words${alone ? " big" : ""}`, dir: "auto", lang: language },
    richText(text, message.entities ?? message.caption_entities, acts), meta);
}

/** Long presses open the menu where fingers cannot press the other button. @param {HTMLElement} bubble @param {(at: DOMRect) => void} open */
function longPress(bubble, open) {
  let timer = 0;
  const cancel = () => clearTimeout(timer);
  bubble.addEventListener("touchstart", (event) => {
    const { clientX, clientY } = event.touches[0];
    timer = window.setTimeout(() => open(new DOMRect(clientX, clientY, 0, 0)), 550);
  }, { passive: true });
  for (const name of ["touchend", "touchmove", "touchcancel"]) bubble.addEventListener(name, cancel, { passive: true });
  bubble.addEventListener("contextmenu", (event) => {
    if (window.getSelection()?.toString() || /** @type {Element} */ (event.target).closest("a, img")) return;
    event.preventDefault();
    cancel();
    open(new DOMRect(event.clientX, event.clientY, 0, 0));
  });
}

/**
 * @param {Message} message
 * @param {Scene} scene
 * @param {MessageActs} acts
 * @returns {HTMLElement}
 */
export function messageNode(message, scene, acts) {
  const service = serviceWords(message);
  const shared = { "data-message-id": message.message_id, "data-from": message.from?.id ?? null, role: "article", tabindex: "-1" };
  if (service) return el("div", { ...shared, class: "message service" }, el("span", {}, service));

  const carried = attachment(message);
  const own = !message.out && message.from?.id === scene.writer;
  const language = message.out ? scene.language : scene.languageOf(message.from?.id);
  const sender = fullName(message.from);
  const forwarded = forwardedFrom(message);
  const rows = message.reply_markup?.inline_keyboard;

  const menuButton = iconButton("more", "What to do with this message", { ...opensMenu, class: "message-menu", "data-testid": "message-menu" });
  menuButton.addEventListener("click", () => acts.menu(message, menuButton));

  const meta = el("span", { class: "meta", lang: "en", dir: "ltr" },
    message.edited ? el("span", { class: "edited" }, "edited") : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, time(message.date * 1000)));

  const text = words(message, acts, language, meta);

  const named = scene.group && !own;
  const name = named ? el("strong", { class: "sender", dir: "auto" }, sender) : hidden(`${own ? "You" : sender}: `);
  const bubble = el("div", { class: `bubble${carried?.bare ? " bare" : ""}${carried && !carried.bare ? " carries" : ""}` },
    name,
    forwarded ? el("span", { class: "forwarded" }, "Forwarded from ", el("bdi", {}, forwarded)) : null,
    quote(message, acts),
    carried?.node,
    text ?? (carried ? null : el("div", { class: "words unknown" }, "A message of a kind that this page does not draw.")),
    text ? null : meta);
  if (named) bubble.style.setProperty("--sender", readable(message.out ? BOT_COLOUR : scene.colourOf(message.from?.id), message.from?.id ?? 0));
  longPress(bubble, (at) => acts.menu(message, menuButton, at));

  return el("div", { ...shared, class: `message ${own ? "own" : "other"}${message.out ? " bot" : ""}` },
    el("div", { class: "bubble-line" }, bubble, menuButton),
    rows?.length ? inlineKeyboard(rows, language, (button, place) => acts.press(message, button, place)) : null);
}
