// The head of a phone: whose it is, what language it speaks, and what can be done with it.

import { initials, readable } from "../core/colour.js";
import { el, icon, iconButton, opensMenu } from "../core/dom.js";
import { fullName, language } from "../core/format.js";
import { openMenu } from "../ui/menu.js";

/** @typedef {import("../core/state.js").Person} Person */

/** @param {{id: number, title?: string, first_name?: string, last_name?: string, colour?: string}} who @param {string} [extra] */
export function avatar(who, extra = "") {
  const node = el("span", { class: `avatar ${extra}`, "aria-hidden": "true" }, initials(fullName(who)));
  node.style.setProperty("--person", readable(who.colour, who.id));
  return node;
}

/**
 * @param {{store: import("../core/state.js").Store, chat: import("../core/state.js").Chat, items: () => any[]}} what
 */
export function phoneHeader({ store, chat, items }) {
  const owner = store.owner(chat);
  const label = `Menu of ${fullName(owner ?? chat)}`;
  const menu = iconButton("menu", label, { ...opensMenu, "data-testid": "phone-menu" });
  menu.addEventListener("click", () => openMenu(menu, items(), label));

  const people = chat.members.map((id) => store.people.get(id)).filter((person) => person !== undefined);
  const under = el("span", { class: "under" }, ...(owner
    ? [el("span", { lang: owner.language_code }, language(owner.language_code)), owner.username ? el("bdi", {}, `@${owner.username}`) : null]
    : [el("span", {}, `Group · ${people.length} people${chat.bot_member === false ? "" : " and the bot"}`)]));
  return el("header", { class: "phone-head" },
    avatar(owner ?? chat, owner ? "" : "of-group"),
    el("div", { class: "phone-name" },
      el("h2", {}, el("bdi", {}, fullName(owner ?? chat))),
      under),
    menu);
}

/**
 * Which member one writes as in a group.
 * @param {Person[]} people @param {number} writer @param {(person: number) => void} choose
 */
export function writerChoice(people, writer, choose) {
  const select = el("select", { "aria-label": "Write as", "data-testid": "write-as" },
    ...people.map((person) => el("option", { value: person.id, selected: person.id === writer }, fullName(person))));
  select.addEventListener("change", () => choose(Number(select.value)));
  return el("div", { class: "writer" }, icon("edit"), el("span", { "aria-hidden": "true" }, "Write as"), select);
}
