// The head of the page: what this is, the clock, what can be put on the table, and how the bot is doing.

import { api } from "../core/api.js";
import { button, el, icon, iconButton, svg } from "../core/dom.js";
import { attempt } from "../chat/links.js";
import { confirm } from "../ui/dialog.js";
import { toast } from "../ui/toast.js";
import { clockPanel } from "./clock.js";
import { addPerson, help } from "./dialogs.js";

const THEME = "minga-theme";
const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
const THEME_SIGNS = /** @type {const} */ ({ auto: "half", light: "sun", dark: "moon" });
const BUSY_AFTER = 300;

const sign = () => svg("svg", { class: "sign", viewBox: "0 0 40 40", "aria-hidden": "true" },
  svg("path", { class: "sign-outer", d: "M20 2 38 20 20 38 2 20Z" }),
  svg("path", { class: "sign-middle", d: "M20 10 30 20 20 30 10 20Z" }),
  svg("path", { class: "sign-inner", d: "M20 15.5 24.5 20 20 24.5 15.5 20Z" }));

function themeButton() {
  let theme = /** @type {"auto" | "light" | "dark"} */ (localStorage.getItem(THEME) ?? "auto");
  const toggle = iconButton("half", "Colours", { "data-testid": "theme", onclick: () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    localStorage.setItem(THEME, theme);
    show();
  } });
  const show = () => {
    document.documentElement.dataset.theme = theme;
    toggle.replaceChildren(icon(THEME_SIGNS[theme] ?? "half"));
    toggle.title = `Colours: ${theme === "auto" ? "as this device" : theme}. Change`;
    toggle.setAttribute("aria-label", toggle.title);
  };
  show();
  return toggle;
}

/** @param {import("../core/state.js").Store} store */
function botState(store) {
  const words = el("span", { "data-testid": "bot-words" });
  const node = el("div", { class: "bot-state", role: "status", "data-testid": "bot-state" }, el("i", { class: "dot", "aria-hidden": "true" }), words);
  let timer = 0;
  const say = (/** @type {string} */ state, /** @type {string} */ text) => {
    node.dataset.state = state;
    if (words.textContent !== text) words.textContent = text;
  };
  const show = () => {
    clearTimeout(timer);
    if (!store.bot) say("away", "The bot is not here yet");
    else if (store.clock.idle) say("idle", "The bot is waiting");
    else timer = window.setTimeout(() => say("busy", "The bot is working…"), BUSY_AFTER);
  };
  for (const topic of /** @type {const} */ (["loaded", "bot", "clock"])) store.on(topic, show);
  return node;
}

/** @param {HTMLElement} button @param {() => Promise<unknown>} act @param {string} done */
async function whileBusy(button, act, done) {
  button.setAttribute("aria-busy", "true");
  if (await attempt(act)) toast(done);
  button.removeAttribute("aria-busy");
}

/**
 * @param {HTMLElement} root the head of the page
 * @param {HTMLElement} acts where the table's own buttons go
 * @param {import("../core/state.js").Store} store
 * @param {import("./table.js").Table} table
 */
export function topBar(root, acts, store, table) {
  const person = button("Add a person", {
    "data-testid": "add-person", onclick: () => addPerson(store, (chat) => table.goTo(chat)),
  }, "plus");
  const group = button("Add a group", { "data-testid": "add-group", onclick: () => table.addGroup() }, "plus");
  const sample = button("Fill in a neighbourhood", {
    "data-testid": "sample", onclick: () => whileBusy(sample, api.sample, "Neighbours are moving in. They write by themselves."),
  }, "people");
  const fresh = button("Start afresh", { "data-testid": "fresh", onclick: async () => {
    const sure = await confirm({
      title: "Start afresh?",
      text: "All people, messages and everything the bot remembers here are forgotten. The clock goes back to now.",
      yes: "Forget it all",
      danger: true,
    });
    if (sure) await whileBusy(fresh, api.fresh, "The table is empty again.");
  } }, "restart");
  const more = iconButton("menu", "Clock and table", {
    class: "icon-button more", "aria-expanded": "false", "aria-controls": "table-acts", "data-testid": "more", onclick: () => {
      const open = document.documentElement.toggleAttribute("data-tools");
      more.setAttribute("aria-expanded", String(open));
    },
  });

  root.append(
    el("div", { class: "weave", "aria-hidden": "true" }),
    el("div", { class: "brand" }, sign(),
      el("div", {}, el("h1", {}, "Minga"), el("p", {}, "Neighbours and services doing things together, tried out on pretend phones."))),
    el("div", { class: "head-acts" }, botState(store), themeButton(),
      iconButton("help", "Help and keys", { "data-testid": "help", onclick: help }), more),
    clockPanel(store, () => {
      for (const phone of table.phones.values()) phone.log.newDay();
    }));
  acts.append(person, group, sample, fresh);
}
