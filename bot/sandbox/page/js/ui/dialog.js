// Dialogs are the browser's own: they keep the focus, close with Escape, and give the focus back.

import { el, freshId, iconButton } from "../core/dom.js";

/** @typedef {{label: string, act?: () => unknown, primary?: boolean, danger?: boolean, testid?: string, stays?: boolean}} Action */

/**
 * @param {{title: string, body: Node | null, actions?: Action[], wide?: boolean, testid?: string,
 *   onSubmit?: () => unknown, onClose?: () => void}} what
 *   `onSubmit` makes the body a form; a promise that gives false (or fails) keeps the dialog open
 * @returns {{dialog: HTMLDialogElement, close: () => void, problem: (text: string) => void}}
 */
export function openDialog({ title, body, actions = [], wide = false, testid, onSubmit, onClose }) {
  const heading = freshId("dialog");
  const problems = el("p", { class: "problem", role: "alert", hidden: true });
  const close = () => dialog.close();

  const buttons = actions.map((action) =>
    el("button", {
      type: action.primary && onSubmit ? "submit" : "button",
      class: `button${action.primary ? " primary" : ""}${action.danger ? " danger" : ""}`,
      "data-testid": action.testid ?? null,
      onclick: action.primary && onSubmit ? null : () => {
        if (!action.stays) close();
        action.act?.();
      },
    }, action.label));

  const form = el(onSubmit ? "form" : "div", { class: "dialog-form", novalidate: onSubmit ? true : null },
    el("header", {},
      el("h2", { id: heading }, title),
      iconButton("close", "Close", { "data-testid": "close-dialog", onclick: close })),
    el("div", { class: "dialog-body" }, body),
    problems,
    buttons.length ? el("footer", {}, ...buttons) : null);

  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (
    el("dialog", { class: wide ? "wide" : null, "aria-labelledby": heading, "data-testid": testid ?? null }, form)));

  const problem = (/** @type {string} */ text) => {
    problems.textContent = text;
    problems.hidden = !text;
  };

  if (onSubmit) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem("");
      try {
        if ((await onSubmit()) !== false) close();
      } catch (error) {
        problem(error instanceof Error ? error.message : String(error));
      }
    });
  }
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = /** @type {HTMLElement | null} */ (dialog.querySelector("[autofocus]"));
  first?.focus();
  return { dialog, close, problem };
}

/**
 * @param {{title: string, text: string, yes: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function confirm({ title, text, yes, danger = false }) {
  return new Promise((resolve) => {
    openDialog({
      title,
      body: el("p", {}, text),
      actions: [
        { label: "Leave it", act: () => resolve(false) },
        { label: yes, primary: !danger, danger, act: () => resolve(true), testid: "confirm" },
      ],
      onClose: () => resolve(false),
    });
  });
}

let fields = 0;
/**
 * A labelled field.
 * @param {string} label
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
export function field(label, input, hint) {
  fields += 1;
  input.id ||= `field-${fields}`;
  const hintId = `${input.id}-hint`;
  if (hint) input.setAttribute("aria-describedby", hintId);
  return el("div", { class: "field" },
    el("label", { for: input.id }, label),
    input,
    hint ? el("p", { class: "hint", id: hintId }, hint) : null);
}
