// One phone: a person's chat with the bot, or a group. It shows what the store holds and sends what is done on it.

import { api } from "../core/api.js";
import { readable } from "../core/colour.js";
import { button, el, freshId } from "../core/dom.js";
import { fullName } from "../core/format.js";
import { openMenu } from "../ui/menu.js";
import { pickPlace } from "../ui/map.js";
import { copy, toast } from "../ui/toast.js";
import { Composer } from "./composer.js";
import { phoneHeader, writerChoice } from "./header.js";
import { replyKeyboard } from "./keyboard.js";
import { attempt, followLink, startLinkIn } from "./links.js";
import { Log } from "./log.js";

/** @typedef {import("../core/state.js").Message} Message */
/** @typedef {import("../core/state.js").Chat} Chat */

const TYPING_LASTS = 5200;

/** A phone on the table. */
export class Phone {
  /**
   * @param {import("../core/state.js").Store} store
   * @param {Chat} chat
   * @param {import("./taps.js").Taps} taps
   * @param {import("../table/table.js").Table} table
   */
  constructor(store, chat, taps, table) {
    this.store = store;
    this.chat = chat;
    this.taps = taps;
    this.table = table;
    this.unseen = 0;
    this.typingTimer = 0;
    this.keyboardUsed = null;
    const owner = store.owner(chat);
    this.writer = owner?.id ?? this.#people()[0]?.id ?? 0;
    const name = fullName(owner ?? chat);

    this.scene = {
      group: !owner,
      writer: this.writer,
      language: owner?.language_code ?? null,
      languageOf: (/** @type {number} */ id) => store.people.get(id)?.language_code ?? null,
      colourOf: (/** @type {number} */ id) => store.people.get(id)?.colour,
    };
    this.log = new Log(`Messages of ${name}`, store.thread(chat.id), this.scene, {
      press: (message, pressed, place) => this.#press(message, pressed, place),
      menu: (message, anchor, at) => this.#menu(message, anchor, at),
      link: (url) => this.#follow(url, this.writer),
      command: (text) => attempt(() => this.say({ text })),
      jump: (id) => this.log.jump(id),
    }, () => store.now());
    this.composer = new Composer(`Write a message as ${name}`, {
      say: (content) => this.say(content),
      edit: (message, text) => api.edit(this.writer, this.chat.id, message.message_id, text),
      pickPlace: () => this.#pickPlace(),
      commands: () => store.commands,
    });
    this.top = el("div", { class: "phone-top" });
    this.begin = el("div", { class: "begin" });
    this.banner = el("div", { class: "banner", hidden: true });
    this.keyboard = el("div", { class: "keyboard-place" });
    this.alerts = el("div", { class: "alerts", role: "status", "aria-live": "assertive" });
    this.log.node.append(this.begin);
    this.node = el("section", {
      class: `phone${owner ? "" : " of-group"}`, "data-phone": chat.id, "data-person": owner?.id ?? null,
    }, this.top, this.log.node, this.alerts, this.banner, this.keyboard, this.composer.node);
    this.refresh();
    this.#begin();
  }

  /** @returns {import("../core/state.js").Person[]} whoever of the page's people is in this chat */
  #people() {
    return this.chat.members.map((id) => this.store.people.get(id)).filter((person) => person !== undefined);
  }

  /** Draws what depends on the person and the chat, not on the messages. */
  refresh() {
    this.chat = this.store.chats.get(this.chat.id) ?? this.chat;
    const owner = this.store.owner(this.chat);
    this.node.style.setProperty("--person", readable(owner?.colour, this.chat.id));
    this.node.setAttribute("aria-label", owner ? `${fullName(owner)}'s phone` : `${fullName(this.chat)}, group`);
    const people = this.#people();
    if (!owner && !people.some(({ id }) => id === this.writer)) this.#write(people[0]?.id ?? 0);
    const focused = this.top.contains(document.activeElement);
    this.top.replaceChildren(
      phoneHeader({ store: this.store, chat: this.chat, items: () => this.table.phoneItems(this) }),
      ...(owner ? [] : [writerChoice(people, this.writer, (id) => this.#write(id))]));
    if (focused) /** @type {HTMLElement | null} */ (this.top.querySelector("button"))?.focus();
    this.banner.hidden = !owner?.blocked;
    this.banner.replaceChildren("You blocked the bot: nothing reaches this phone. ", button("Unblock", {
      class: "quiet", "data-testid": "unblock", onclick: () => attempt(() => api.block(this.writer, false)),
    }));
    this.#keyboard();
  }

  /** The whole thread anew, after the state was loaded. */
  reload() {
    this.refresh();
    this.log.redraw(this.store.thread(this.chat.id));
    this.#begin();
  }

  /** @param {Message} message */
  add(message) {
    this.log.add(message);
    this.#begin();
    if (message.out && message.reply_markup?.force_reply) this.composer.placeholder(message.reply_markup.input_field_placeholder);
  }

  showTyping() {
    this.log.showTyping(true);
    clearTimeout(this.typingTimer);
    this.typingTimer = window.setTimeout(() => this.log.showTyping(false), TYPING_LASTS);
  }

  /** What the bot answered to a press. @param {{text?: string, show_alert?: boolean, url?: string}} answer */
  answer({ text, show_alert: alert, url }) {
    if (url) this.#follow(url, this.writer);
    if (!text) return;
    if (!alert) {
      toast(text, { place: this.alerts });
      return;
    }
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    const inside = this.node.contains(before);
    const words = freshId("alert");
    const close = () => {
      box.remove();
      if (inside && before?.isConnected) before.focus({ preventScroll: true });
    };
    const fine = button("OK", { class: "button primary", "data-testid": "alert-ok", onclick: close });
    const box = el("div", {
      class: "alert", role: "alertdialog", "aria-modal": "false", "aria-describedby": words, "aria-label": "The bot says", "data-testid": "alert",
    }, el("div", { class: "alert-card" }, el("p", { id: words, dir: "auto", lang: this.scene.language }, text), fine));
    box.addEventListener("keydown", (event) => event.key === "Escape" && close());
    this.node.append(box);
    if (inside) fine.focus({ preventScroll: true });
  }

  focus() {
    this.composer.input.focus({ preventScroll: true });
  }

  /** @param {Record<string, unknown>} content */
  async say(content) {
    await api.say({ person: this.writer, chat: this.chat.id, ...content });
    const markup = this.chat.reply_keyboard;
    if (markup?.one_time_keyboard) {
      this.keyboardUsed = markup;
      this.#keyboard();
    }
  }

  /** @param {number} person */
  #write(person) {
    this.writer = person;
    this.scene.writer = person;
    this.log.redraw();
  }

  #begin() {
    const empty = this.scene.group === false && !this.store.thread(this.chat.id).list.length;
    this.begin.hidden = !empty;
    if (!empty) return;
    const bot = this.store.bot?.first_name ?? "The bot";
    this.begin.replaceChildren(
      el("p", {}, `${bot} has not met ${fullName(this.store.owner(this.chat))} yet.`),
      button("Start", { class: "button primary large", "data-testid": "start", onclick: () => attempt(() => api.start(this.writer)) }));
  }

  #keyboard() {
    const markup = this.chat.reply_keyboard;
    this.composer.placeholder(markup?.input_field_placeholder);
    if (!markup?.keyboard || markup === this.keyboardUsed) {
      this.keyboard.replaceChildren();
      return;
    }
    this.keyboard.replaceChildren(replyKeyboard(markup, (pressed) => {
      if (pressed.request_location) this.#pickPlace();
      else attempt(() => this.say(pressed.request_contact ? { own_contact: true } : { text: pressed.text }));
    }, this.scene.language));
  }

  /** @param {Message} message @param {any} pressed @param {[number, number]} place */
  async #press(message, pressed, place) {
    /** @type {Promise<unknown> | null} */
    let wait = null;
    await attempt(async () => {
      if (pressed.copy_text) {
        await copy(pressed.copy_text.text);
      } else if (pressed.url || pressed.login_url) {
        await this.#follow(pressed.url ?? pressed.login_url.url, this.writer);
      } else if (pressed.callback_data !== undefined) {
        const sent = await this.taps.press(this.writer, this.chat.id, message.message_id, place);
        wait = sent.wait;
        if (sent.url) await this.#follow(sent.url, this.writer);
      } else {
        toast("This kind of button is not part of the stand-in.", { place: this.alerts });
      }
    });
    return { wait };
  }

  /** @param {string} url @param {number} person */
  #follow(url, person) {
    const goTo = (/** @type {number} */ chat) => this.table.goTo(chat);
    return attempt(() => followLink(url, { store: this.store, person, goTo, addGroup: () => this.table.addGroup() }));
  }

  #pickPlace() {
    pickPlace(this.table.knownPlaces(), (location) => this.say({ location }));
  }

  /** @param {Message} message @param {HTMLElement} anchor @param {DOMRect} [at] */
  #menu(message, anchor, at) {
    const own = !message.out && message.from?.id === this.writer;
    const words = message.text ?? message.caption;
    const link = startLinkIn(message, this.store.bot?.username);
    openMenu(anchor, [
      { label: "Answer this", icon: "reply", act: () => this.composer.aimAt("reply", message), testid: "reply" },
      own && message.text !== undefined && { label: "Change it", icon: "edit", act: () => this.composer.aimAt("edit", message), testid: "edit" },
      { label: "Forward it", icon: "forward", act: () => this.table.forward(this, message), testid: "forward" },
      link && { label: "Open its link as somebody else", icon: "link", act: () => this.table.openLinkAs(link), testid: "link-as" },
      words && { label: "Copy its words", icon: "copy", act: () => copy(words), testid: "copy-words" },
    ], "What to do with this message", at);
  }
}
