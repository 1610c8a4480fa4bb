// One chip for each phone: where it is, and whether something new waits there. On a narrow screen this is how one changes phones.

import { el, hidden, icon } from "../core/dom.js";
import { fullName } from "../core/format.js";
import { avatar } from "../chat/header.js";
import { openMenu } from "../ui/menu.js";

const NARROW = matchMedia("(max-width: 700px)");

/** The row of chips above the phones. */
export class Strip {
  /** @param {HTMLElement} root @param {import("./table.js").Table} table */
  constructor(root, table) {
    this.table = table;
    this.list = el("ul", { class: "strip-list" });
    this.awayButton = el("button", {
      type: "button", class: "chip away", hidden: true, "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "away",
      onclick: () => openMenu(this.awayButton, table.away().map((chat) => ({
        label: fullName(table.store.owner(chat) ?? chat), icon: "person", act: () => {
          table.show(chat.id);
          table.goTo(chat.id);
        },
      })), "Phones out of view"),
    });
    root.append(this.list, this.awayButton);
    this.waiting = false;
  }

  /** Draws at the next frame, however often it was asked. */
  draw() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.#now();
    });
  }

  #now() {
    const { table } = this;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.tab;
    this.list.replaceChildren(...table.shown().map((chat) => {
      const who = table.store.owner(chat) ?? chat;
      const unseen = table.phones.get(chat.id)?.unseen ?? 0;
      const active = chat.id === table.active;
      return el("li", {}, el("button", {
        type: "button", class: "chip", "aria-current": active ? "true" : null, "data-tab": chat.id, "data-testid": "tab",
        onclick: () => table.goTo(chat.id, !NARROW.matches), // a keyboard that slides in would cover the phone
      }, avatar(who, "small"), el("bdi", {}, who.title ?? who.first_name),
      unseen ? el("span", { class: "badge" }, unseen > 99 ? "99+" : unseen, hidden(" new")) : null));
    }));
    if (focused) /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-tab="${CSS.escape(focused)}"]`))?.focus({ preventScroll: true });
    const away = table.away().length;
    this.awayButton.hidden = !away;
    this.awayButton.replaceChildren(icon("hide"), `${away} out of view`);
    const current = /** @type {HTMLElement | null} */ (this.list.querySelector('[aria-current="true"]'));
    if (current && this.lastActive !== table.active) {
      this.lastActive = table.active;
      current.scrollIntoView({ inline: "nearest", block: "nearest" });
    }
  }
}
