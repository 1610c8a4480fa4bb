// A small menu beside its button: arrow keys inside, Escape and a press elsewhere close it.

import { el, icon } from "../core/dom.js";

/** @typedef {{label: string, icon?: any, act: () => unknown, danger?: boolean, testid?: string}} Item */

/** @type {(() => void) | null} */
let closeOpen = null;

/** @param {DOMRect} anchor @param {HTMLElement} menu @param {number} edge the right edge it should stay within */
function place(anchor, menu, edge) {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + 4;
  const top = below + height > window.innerHeight - 8 ? Math.max(8, anchor.top - height - 4) : below;
  const wanted = anchor.left + width <= edge ? anchor.left : anchor.right - width;
  const left = Math.min(wanted, window.innerWidth - width - 8);
  menu.style.setProperty("top", `${top}px`);
  menu.style.setProperty("left", `${Math.max(8, left)}px`);
}

/**
 * @param {HTMLElement} anchor gets the focus back
 * @param {(Item | null | false | undefined)[]} items
 * @param {string} label
 * @param {DOMRect} [at] when it should open elsewhere than at its button
 */
export function openMenu(anchor, items, label, at) {
  closeOpen?.();
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label });
  const close = (/** @type {boolean} */ back) => {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("resize", away);
    closeOpen = null;
    if (back && anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  const away = () => close(false);
  const outside = (/** @type {Event} */ event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) close(false);
  };
  for (const item of items) {
    if (!item) continue;
    menu.append(el("button", {
      type: "button", role: "menuitem", tabindex: "-1", class: item.danger ? "danger" : null, "data-testid": item.testid ?? null,
      onclick: () => {
        close(true);
        item.act();
      },
    }, item.icon ? icon(item.icon) : null, el("span", {}, item.label)));
  }
  menu.addEventListener("keydown", (event) => {
    const choices = /** @type {HTMLElement[]} */ ([...menu.children]);
    const at = choices.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const moves = /** @type {Record<string, number>} */ ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 });
    if (event.key in moves) {
      choices[(moves[event.key] + choices.length) % choices.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      close(true);
    } else {
      return;
    }
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  const within = anchor.closest(".phone")?.getBoundingClientRect().right ?? window.innerWidth;
  place(at ?? anchor.getBoundingClientRect(), menu, Math.min(within, window.innerWidth) - 8);
  anchor.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("resize", away);
  closeOpen = () => close(false);
  /** @type {HTMLElement | null} */ (menu.firstElementChild)?.focus({ preventScroll: true });
}
