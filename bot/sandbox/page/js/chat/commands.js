// The list of the bot's commands that opens while one types "/".

import { el, freshId } from "../core/dom.js";

/** @typedef {{command: string, description: string}} Command */

/** Suggestions above a text field; the field keeps the focus (ARIA's combobox pattern). */
export class CommandList {
  /** @param {HTMLTextAreaElement} input @param {() => Command[]} commands @param {(text: string) => void} choose */
  constructor(input, commands, choose) {
    this.input = input;
    this.commands = commands;
    this.choose = choose;
    this.at = 0;
    /** @type {Command[]} */
    this.offered = [];
    this.id = freshId("commands");
    this.node = el("div", { class: "commands", id: this.id, role: "listbox", "aria-label": "Commands", hidden: true, "data-testid": "commands" });
    input.setAttribute("aria-controls", this.id);
    input.setAttribute("aria-autocomplete", "list");
    input.addEventListener("input", () => this.update());
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  get open() {
    return !this.node.hidden;
  }

  update() {
    const typed = /^\/(\w*)$/.exec(this.input.value)?.[1];
    const fitting = typed === undefined ? [] : this.commands().filter(({ command }) => command.startsWith(typed.toLowerCase()));
    if (!fitting.length) {
      this.close();
      return;
    }
    this.offered = fitting;
    this.at = Math.min(this.at, fitting.length - 1);
    this.node.replaceChildren(...fitting.map(({ command, description }, index) =>
      el("button", {
        type: "button", role: "option", id: `${this.id}-${index}`, tabindex: "-1", "aria-selected": index === this.at,
        onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
        onclick: () => this.#take(command),
      }, el("strong", {}, `/${command}`), el("span", { dir: "auto" }, description))));
    this.node.hidden = false;
    this.#mark();
  }

  close() {
    this.node.hidden = true;
    this.at = 0;
    this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was for this list */
  key(event) {
    if (!this.open) return false;
    const count = this.node.children.length;
    if (event.key === "ArrowDown") this.at = (this.at + 1) % count;
    else if (event.key === "ArrowUp") this.at = (this.at + count - 1) % count;
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" || event.key === "Tab") this.#take(this.offered[this.at].command);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.#mark();
    return true;
  }

  #mark() {
    if (!this.open) return;
    [...this.node.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
    this.input.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    this.node.children[this.at].scrollIntoView({ block: "nearest" });
  }

  /** @param {string} command */
  #take(command) {
    this.close();
    this.choose(`/${command}`);
  }
}
