// The table's questions: who comes, which group, who opens this link, where this message goes, which keys there are.

import { api } from "../core/api.js";
import { el } from "../core/dom.js";
import { fullName, language } from "../core/format.js";
import { avatar } from "../chat/header.js";
import { attempt } from "../chat/links.js";
import { field, openDialog } from "../ui/dialog.js";

const LANGUAGES = ["en", "cy", "es", "de", "fr", "pt", "pl", "uk", "ar"];

/** @param {(chat: number) => void} goTo @param {import("../core/state.js").Store} store */
export function addPerson(store, goTo) {
  const first = el("input", { type: "text", required: true, autofocus: true, maxlength: 64, "data-testid": "first-name", autocomplete: "off" });
  const last = el("input", { type: "text", maxlength: 64, "data-testid": "last-name", autocomplete: "off" });
  const phone = el("input", { type: "tel", placeholder: "+44 7700 900123", "data-testid": "phone", autocomplete: "off" });
  const spoken = el("select", { "data-testid": "language" }, ...LANGUAGES.map((code) => el("option", { value: code }, language(code))));
  openDialog({
    title: "Add a person",
    testid: "person-dialog",
    body: el("div", {},
      el("div", { class: "field-row" }, field("First name", first), field("Last name (if you like)", last)),
      field("Language of their Telegram", spoken, "The bot takes its first language from this."),
      field("Telephone number (if you like)", phone, "Only seen by the bot when this person shares it.")),
    actions: [{ label: "Add this person", primary: true, testid: "add-person-now" }],
    onSubmit: async () => {
      const name = first.value.trim();
      if (!name) throw new Error("A first name is needed.");
      const person = await api.addPerson({
        first_name: name, language_code: spoken.value,
        ...(last.value.trim() ? { last_name: last.value.trim() } : {}), ...(phone.value.trim() ? { phone: phone.value.trim() } : {}),
      });
      setTimeout(() => goTo(store.privateChat(person.id)?.id ?? person.id), 150);
    },
  });
}

/** @param {import("../core/state.js").Person} person @param {boolean} checked */
function personBox(person, checked) {
  const box = el("input", { type: "checkbox", value: person.id, checked });
  return { box, node: el("label", { class: "person-box" }, box, avatar(person, "small"), el("bdi", {}, fullName(person))) };
}

/** @param {import("../core/state.js").Store} store @param {(chat: number) => void} goTo */
export function addGroup(store, goTo) {
  const title = el("input", { type: "text", required: true, autofocus: true, maxlength: 128, "data-testid": "group-title" });
  const withBot = el("input", { type: "checkbox", checked: true });
  const boxes = [...store.people.values()].map((person, index) => personBox(person, index < 4));
  openDialog({
    title: "Add a group",
    testid: "group-dialog",
    body: el("div", {}, field("Its name", title),
      el("fieldset", {}, el("legend", {}, "Who is in it"), el("div", { class: "boxes" }, ...boxes.map(({ node }) => node))),
      el("label", { class: "person-box" }, withBot, "The bot is in it too")),
    actions: [{ label: "Add this group", primary: true, testid: "add-group-now" }],
    onSubmit: async () => {
      const members = boxes.filter(({ box }) => box.checked).map(({ box }) => Number(box.value));
      if (!title.value.trim()) throw new Error("The group needs a name.");
      if (!members.length) throw new Error("The group needs at least one person.");
      const chat = await api.addGroup({ title: title.value.trim(), members, with_bot: withBot.checked, admins: members.slice(0, 1) });
      setTimeout(() => goTo(chat.id), 150);
    },
  });
}

/**
 * Who is in a group: each box joins or leaves at once.
 * @param {import("../core/state.js").Store} store @param {import("../core/state.js").Chat} chat
 */
export function groupMembers(store, chat) {
  const boxes = [...store.people.values()].map((person) => {
    const { box, node } = personBox(person, chat.members.includes(person.id));
    box.addEventListener("change", async () => {
      const done = await attempt(() => api.member(chat.id, person.id, box.checked));
      if (!done) box.checked = !box.checked;
    });
    return node;
  });
  openDialog({
    title: `Who is in “${fullName(chat)}”`,
    body: el("div", { class: "boxes" }, ...boxes),
    actions: [{ label: "Done", primary: true }],
  });
}

/**
 * @param {string} title
 * @param {{who: any, label: string, act: () => unknown}[]} choices
 */
export function choose(title, choices) {
  const { close } = openDialog({
    title,
    testid: "choose",
    body: el("div", { class: "choices" }, ...choices.map(({ who, label, act }) =>
      el("button", { type: "button", class: "choice", onclick: () => {
        close();
        act();
      } }, avatar(who, "small"), el("bdi", {}, label)))),
  });
}

const KEYS = [
  ["Alt + → / ←", "to the next or the previous phone"],
  ["Enter", "sends what you wrote; Shift + Enter begins a new line"],
  ["/", "in an empty field opens the list of commands"],
  ["Shift + Tab", "from the field back to the newest message and its buttons"],
  ["↑ ↓ Home End", "on a message: to the messages before and after"],
  ["Enter", "on a message: answer, change, forward, copy"],
  ["Esc", "closes menus and dialogs, leaves an answer or a change"],
];

export function help() {
  openDialog({
    title: "How this table works",
    testid: "help-dialog",
    body: el("div", {},
      el("p", {}, "Every phone here is a person (or a group) as Telegram would show them to the bot. "
        + "The people are made up, and nothing leaves this machine."),
      el("p", {}, "The clock on top is the one that the bot lives by. Move it ahead to see reminders and deadlines come; it never goes back."),
      el("h3", {}, "By keyboard"),
      el("dl", { class: "keys" }, ...KEYS.map(([key, words]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, words))))),
    actions: [{ label: "Good", primary: true }],
  });
}
