// The two keyboards of a bot: buttons under a message, and buttons in place of typing.

import { el, icon } from "../core/dom.js";

/**
 * @typedef {{text: string, callback_data?: string, url?: string, copy_text?: {text: string}, login_url?: {url: string},
 *   request_contact?: boolean, request_location?: boolean}} Button
 */

const PATIENCE = 8000;

/**
 * @param {Button[][]} rows
 * @param {string | null} language of what stands on them
 * @param {(button: Button, place: [number, number]) => Promise<{wait: Promise<unknown> | null}>} press
 *   gives what is to be waited for before the button rests again
 */
export function inlineKeyboard(rows, language, press) {
  return el("div", { class: "inline-keyboard", role: "group", "aria-label": "Buttons of this message" },
    ...rows.map((row, rowAt) =>
      el("div", { class: "key-row" }, ...row.map((button, columnAt) => {
        const out = button.url || button.login_url;
        const node = el("button", {
          type: "button", class: "key", dir: "auto", lang: language, "data-testid": "inline-button", "data-row": rowAt, "data-column": columnAt,
        }, el("span", {}, button.text), out ? icon("link") : button.copy_text ? icon("copy") : null);
        node.addEventListener("click", async () => {
          if (node.getAttribute("aria-busy") === "true") return;
          node.setAttribute("aria-busy", "true");
          try {
            const { wait } = await press(button, [rowAt, columnAt]);
            if (wait) await Promise.race([wait, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
          } finally {
            node.removeAttribute("aria-busy");
          }
        });
        return node;
      }))));
}

/**
 * @param {{keyboard: (Button | string)[][], one_time_keyboard?: boolean, resize_keyboard?: boolean}} markup
 * @param {(button: Button) => void} press
 * @param {string | null} language
 */
export function replyKeyboard(markup, press, language) {
  return el("div", { class: "reply-keyboard", role: "group", "aria-label": "Suggested answers" },
    ...(markup.keyboard ?? []).map((row) =>
      el("div", { class: "key-row" }, ...row.map((given) => {
        const button = typeof given === "string" ? { text: given } : given;
        const sign = button.request_location ? icon("pin") : button.request_contact ? icon("person") : null;
        return el("button", {
          type: "button", class: "key", dir: "auto", lang: language, "data-testid": "reply-button", onclick: () => press(button),
        }, sign, el("span", {}, button.text));
      }))));
}
