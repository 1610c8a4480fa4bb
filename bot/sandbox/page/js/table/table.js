// The phones side by side: which are shown, in which order, which one is in hand.

import { api } from "../core/api.js";
import { button, el } from "../core/dom.js";
import { fullName } from "../core/format.js";
import { attempt, followLink } from "../chat/links.js";
import { Phone } from "../chat/phone.js";
import { addGroup, choose, groupMembers } from "./dialogs.js";
import { layStarters } from "./starters.js";
import { Strip } from "./strip.js";

/** @typedef {import("../core/state.js").Chat} Chat */

const KEPT = "minga-table";
const mac = /mac/i.test(navigator.platform);

/** The table with all phones on it. */
export class Table {
  /**
   * @param {HTMLElement} root where the phones lie
   * @param {HTMLElement} strip where their chips go
   * @param {import("../core/state.js").Store} store
   * @param {import("../chat/taps.js").Taps} taps
   */
  constructor(root, strip, store, taps) {
    this.root = root;
    this.store = store;
    this.taps = taps;
    /** @type {Map<number, Phone>} */
    this.phones = new Map();
    this.kept = this.#read();
    /** @type {number | null} */
    this.active = null;
    this.strip = new Strip(strip, this);
    this.watch = new IntersectionObserver((entries) => this.#seen(entries), { threshold: 0.55 });
    store.on("loaded", () => this.lay(true));
    store.on("chat", (chat) => {
      this.phones.get(chat.id)?.refresh();
      if (!this.phones.has(chat.id) || chat.migrated_to) this.lay(false);
    });
    store.on("person", () => {
      for (const phone of this.phones.values()) phone.refresh();
      this.strip.draw();
    });
    store.on("message", ({ chat_id: id, message }) => this.#arrived(id, message));
    store.on("edit", ({ chat_id: id, message }) => this.phones.get(id)?.log.change(message));
    store.on("delete", ({ chat_id: id, message_id: message }) => this.phones.get(id)?.log.remove(message));
    store.on("typing", ({ chat_id: id }) => this.phones.get(id)?.showTyping());
    store.on("answer", (answer) => {
      const chat = taps.answer(answer) ?? store.privateChat(answer.person_id)?.id;
      if (chat !== undefined) this.phones.get(chat)?.answer(answer);
    });
    document.addEventListener("keydown", (event) => this.#keys(event));
  }

  /** @returns {Chat[]} in the order of the table */
  ordered() {
    const place = new Map(this.kept.order.map((id, index) => [id, index]));
    return [...this.store.chats.values()].sort((a, b) => (place.get(a.id) ?? 1e6) - (place.get(b.id) ?? 1e6));
  }

  /** @returns {Chat[]} */
  shown() {
    return this.ordered().filter(({ id, migrated_to: moved }) => !moved && !this.kept.away.includes(id));
  }

  /** @returns {Chat[]} */
  away() {
    return this.ordered().filter(({ id }) => this.kept.away.includes(id));
  }

  /** Lays out the phones that are there. @param {boolean} anew whether their messages are drawn again */
  lay(anew) {
    const shown = this.shown();
    const wanted = new Set(shown.map(({ id }) => id));
    for (const [id, phone] of this.phones) {
      if (wanted.has(id)) continue;
      this.watch.unobserve(phone.node);
      phone.node.remove();
      this.phones.delete(id);
    }
    this.root.querySelector(".empty-table")?.remove();
    shown.forEach((chat, index) => {
      let phone = this.phones.get(chat.id);
      if (phone && anew) phone.reload();
      if (!phone) {
        phone = new Phone(this.store, chat, this.taps, this);
        this.phones.set(chat.id, phone);
        this.watch.observe(phone.node);
      }
      if (this.root.children[index] !== phone.node) {
        this.root.insertBefore(phone.node, this.root.children[index] ?? null);
        if (phone.log.stuck) phone.log.toEnd();
      }
    });
    if (!this.active || !wanted.has(this.active)) this.active = shown[0]?.id ?? null;
    this.#mark();
    if (!shown.length) this.root.append(this.#empty());
  }

  /** @param {number} chat @param {boolean} [focus] */
  goTo(chat, focus = true) {
    if (this.kept.away.includes(chat)) this.show(chat);
    const phone = this.phones.get(chat);
    if (!phone) return;
    this.active = chat;
    phone.unseen = 0;
    this.#mark();
    phone.node.scrollIntoView({ behavior: "smooth", inline: "center", block: "nearest" });
    if (focus) phone.focus();
  }

  /** @param {number} chat */
  show(chat) {
    this.kept.away = this.kept.away.filter((id) => id !== chat);
    this.#write();
    this.lay(false);
  }

  /** What a phone's menu offers. @param {Phone} phone */
  phoneItems(phone) {
    const { chat } = phone;
    const owner = this.store.owner(chat);
    return [
      owner && { label: "Press Start again", icon: "restart", act: () => attempt(() => api.start(owner.id)), testid: "start-again" },
      owner && (owner.blocked
        ? { label: "Unblock the bot", icon: "check", act: () => attempt(() => api.block(owner.id, false)), testid: "block" }
        : { label: "Block the bot", icon: "block", danger: true, act: () => attempt(() => api.block(owner.id, true)), testid: "block" }),
      !owner && { label: "Who is in it", icon: "people", act: () => groupMembers(this.store, chat), testid: "group-members" },
      !owner && (chat.bot_member === false
        ? { label: "Add the bot", icon: "plus", act: () => attempt(() => api.member(chat.id, "bot", true)), testid: "group-bot" }
        : { label: "Remove the bot", icon: "minus", act: () => attempt(() => api.member(chat.id, "bot", false)), testid: "group-bot" }),
      chat.type === "group" && { label: "Make it a supergroup", icon: "group", act: () => attempt(() => api.migrate(chat.id)), testid: "migrate" },
      { label: "Move it to the left", icon: "left", act: () => this.#move(chat.id, -1), testid: "move-left" },
      { label: "Move it to the right", icon: "right", act: () => this.#move(chat.id, 1), testid: "move-right" },
      { label: "Remove it from view", icon: "hide", act: () => this.#putAway(chat.id), testid: "remove" },
    ];
  }

  addGroup() {
    addGroup(this.store, (chat) => this.goTo(chat));
  }

  /** @param {Phone} from @param {import("../core/state.js").Message} message */
  forward(from, message) {
    const targets = [...this.store.chats.values()].filter((chat) => {
      const owner = this.store.owner(chat);
      return owner ? owner.id === from.writer : chat.members.includes(from.writer);
    });
    choose("Forward it to", targets.map((chat) => ({
      who: this.store.bot && chat.type === "private" ? this.store.bot : chat,
      label: chat.type === "private" ? `${fullName(this.store.bot ?? undefined)}, in their own chat` : fullName(chat),
      act: () => attempt(() => api.say({ person: from.writer, chat: chat.id, forward_from: { chat: from.chat.id, message_id: message.message_id } })),
    })));
  }

  /** @param {string} url */
  openLinkAs(url) {
    const where = { store: this.store, goTo: (/** @type {number} */ chat) => this.goTo(chat), addGroup: () => this.addGroup() };
    choose("Who opens this link?", [...this.store.people.values()].map((person) => ({
      who: person,
      label: fullName(person),
      act: () => attempt(() => followLink(url, { ...where, person: person.id })),
    })));
  }

  /** Places already shared here, the latest last, each once. */
  knownPlaces() {
    const places = new Map();
    for (const [chat, thread] of this.store.threads) {
      for (const message of thread.list) {
        const location = message.location ?? message.venue?.location;
        if (!location) continue;
        const who = message.venue?.title ?? fullName(message.from ?? this.store.chats.get(chat));
        places.set(`${location.latitude.toFixed(4)},${location.longitude.toFixed(4)}`, { ...location, name: who });
      }
    }
    return [...places.values()].slice(-5);
  }

  /** @param {number} id @param {import("../core/state.js").Message} message */
  #arrived(id, message) {
    const phone = this.phones.get(id);
    phone?.add(message);
    const seen = phone && phone.node.dataset.seen === "yes" && phone.log.stuck;
    if (phone && message.out && !seen) phone.unseen += 1;
    this.strip.draw();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const node = /** @type {HTMLElement} */ (target);
      node.dataset.seen = isIntersecting ? "yes" : "no";
      const phone = this.phones.get(Number(node.dataset.phone));
      if (phone && isIntersecting) {
        phone.unseen = 0;
        if (phone.log.stuck) phone.log.toEnd();
      }
    }
    this.strip.draw();
  }

  #mark() {
    for (const [id, phone] of this.phones) phone.node.toggleAttribute("data-active", id === this.active);
    this.strip.draw();
  }

  /** @param {number} chat @param {number} by */
  #move(chat, by) {
    const shown = this.shown().map(({ id }) => id);
    const at = shown.indexOf(chat);
    const to = Math.max(0, Math.min(shown.length - 1, at + by));
    shown.splice(to, 0, ...shown.splice(at, 1));
    this.kept.order = [...shown, ...this.kept.away];
    this.#write();
    this.lay(false);
    this.goTo(chat);
  }

  /** @param {number} chat */
  #putAway(chat) {
    this.kept.away.push(chat);
    this.#write();
    this.lay(false);
  }

  #empty() {
    return el("div", { class: "empty-table" },
      el("h2", {}, "An empty table"),
      el("p", {}, "Put some phones on it: three neighbours, one of whom looks after the circle, and the group of their street. "
        + "Or add people one by one."),
      button("Put four phones on the table", {
        class: "button primary large", "data-testid": "starters", onclick: (/** @type {any} */ event) => {
          event.currentTarget.disabled = true;
          attempt(() => layStarters());
        },
      }));
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (!event.altKey || event.shiftKey || event.metaKey || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    if (mac && !event.ctrlKey && event.target instanceof HTMLTextAreaElement && event.target.value) return;
    if (document.querySelector("dialog[open]")) return;
    const shown = this.shown().map(({ id }) => id);
    if (!shown.length) return;
    event.preventDefault();
    const here = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".phone"))?.dataset.phone;
    const at = here ? shown.indexOf(Number(here)) : event.key === "ArrowRight" ? -1 : shown.length;
    this.goTo(shown[(at + (event.key === "ArrowRight" ? 1 : -1) + shown.length) % shown.length]);
  }

  /** @returns {{order: number[], away: number[]}} */
  #read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
      return { order: kept.order ?? [], away: kept.away ?? [] };
    } catch {
      return { order: [], away: [] };
    }
  }

  #write() {
    localStorage.setItem(KEPT, JSON.stringify(this.kept));
  }
}
