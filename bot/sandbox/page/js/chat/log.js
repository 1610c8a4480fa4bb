// The messages of one phone. Only a window of them is drawn, so a thousand stay as light as fifty; whoever
// reads further up is left where they are, and told by a pill that there is more below.

import { el, icon } from "../core/dom.js";
import { day, dayKey } from "../core/format.js";
import { messageNode } from "./message.js";

/** @typedef {import("../core/state.js").Message} Message */

const PAGE = 60;
const MOST = 240;
const NEAR = 48;

/** A chat's log: the newest messages, more when one scrolls up. */
export class Log {
  /**
   * @param {string} label
   * @param {import("../core/state.js").Thread} thread
   * @param {import("./message.js").Scene} scene
   * @param {import("./message.js").MessageActs} acts
   * @param {() => number} now
   */
  constructor(label, thread, scene, acts, now) {
    this.thread = thread;
    this.scene = scene;
    this.acts = acts;
    this.now = now;
    this.first = 0;
    this.unread = 0;
    /** @type {Map<number, HTMLElement>} */
    this.nodes = new Map();
    this.list = el("div", {
      class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": label, "data-testid": "log",
    });
    this.pill = el("button", { type: "button", class: "pill", hidden: true, "data-testid": "new-messages", onclick: () => this.toEnd(true) });
    this.typing = el("div", { class: "typing", hidden: true, "data-testid": "typing" },
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), el("span", { class: "visually-hidden" }, "Minga is writing"));
    this.scroller = el("div", { class: "scroller" }, this.list, this.typing);
    this.node = el("div", { class: "log-area" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.list.addEventListener("keydown", (event) => this.#keys(event));
    this.list.addEventListener("focusin", (event) => this.#current(/** @type {Element} */ (event.target).closest(".message")));
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(this.scroller);
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(this.list);
    this.stuck = true;
    this.lastTop = 0;
    this.redraw();
  }

  /** Draws the newest page anew. @param {import("../core/state.js").Thread} [thread] */
  redraw(thread = this.thread) {
    const top = this.scroller.scrollTop;
    const { stuck } = this;
    const drawn = Math.max(PAGE, this.nodes.size);
    this.thread = thread;
    this.list.setAttribute("aria-busy", "true");
    this.list.replaceChildren();
    this.nodes.clear();
    this.first = Math.max(0, thread.list.length - drawn);
    this.#draw(this.first, thread.list.length, null);
    this.#mend();
    this.#current(null);
    setTimeout(() => this.list.removeAttribute("aria-busy"), 50);
    if (stuck) this.toEnd();
    else this.scroller.scrollTop = top;
  }

  /** @param {Message} message a new one */
  add(message) {
    this.showTyping(false);
    const at = this.thread.indexOf(message.message_id);
    if (at < this.first) {
      this.first += 1;
      return;
    }
    const after = this.thread.list[at + 1];
    const node = this.#make(message);
    node.classList.add("fresh");
    this.list.insertBefore(node, after ? this.nodes.get(after.message_id) ?? null : null);
    const free = !this.list.contains(document.activeElement);
    this.#mend();
    if (free) this.#current(node);
    const own = !message.out && message.from?.id === this.scene.writer;
    if (this.stuck || own) {
      if (this.nodes.size > MOST) this.#trim();
      this.toEnd();
    } else {
      this.unread += 1;
      this.#pill();
    }
  }

  /** @param {Message} message */
  change(message) {
    const old = this.nodes.get(message.message_id);
    if (!old) return;
    const focused = old.contains(document.activeElement);
    const key = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".key"))?.dataset;
    const node = this.#make(message);
    node.tabIndex = old.tabIndex;
    old.replaceWith(node);
    this.#mend();
    if (old.tabIndex === 0) this.#current(node);
    if (focused) {
      const same = key && node.querySelector(`.key[data-row="${key.row}"][data-column="${key.column}"]`);
      /** @type {HTMLElement} */ (same ?? node.querySelector(".key") ?? node).focus({ preventScroll: true });
    }
    if (this.stuck) this.toEnd();
  }

  /** @param {number} id */
  remove(id) {
    const node = this.nodes.get(id);
    if (!node) {
      this.first = Math.max(0, this.first - 1);
      return;
    }
    const inside = node.contains(document.activeElement);
    const next = /** @type {HTMLElement | null} */ (node.nextElementSibling ?? node.previousElementSibling);
    this.nodes.delete(id);
    node.remove();
    this.#mend();
    this.#current(next);
    if (inside) next?.focus();
  }

  /** @param {boolean} on */
  showTyping(on) {
    if (this.typing.hidden === !on) return;
    this.typing.hidden = !on;
    if (this.stuck) this.toEnd();
  }

  /** @param {boolean} [smoothly] */
  toEnd(smoothly = false) {
    this.stuck = true;
    this.unread = 0;
    this.#pill();
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smoothly ? "smooth" : "instant" });
  }

  /** @param {number} id */
  jump(id) {
    const at = this.thread.indexOf(id);
    if (this.thread.list[at]?.message_id !== id) return;
    while (at < this.first) this.#earlier();
    const node = this.nodes.get(id);
    this.stuck = false;
    node?.scrollIntoView({ block: "center" });
    node?.classList.add("pointed");
    setTimeout(() => node?.classList.remove("pointed"), 1600);
    this.#current(node ?? null);
  }

  /** @param {Message} message */
  #make(message) {
    const node = messageNode(message, this.scene, this.acts);
    for (const inner of node.querySelectorAll("button, a, pre, [tabindex]")) inner.setAttribute("tabindex", "-1");
    this.nodes.set(message.message_id, node);
    return node;
  }

  /** @param {number} from @param {number} to @param {Node | null} before */
  #draw(from, to, before) {
    const fragment = document.createDocumentFragment();
    for (const message of this.thread.list.slice(from, to)) fragment.append(this.#make(message));
    this.list.insertBefore(fragment, before);
  }

  #earlier() {
    if (this.first === 0) return;
    const from = Math.max(0, this.first - PAGE);
    const height = this.scroller.scrollHeight;
    const top = this.scroller.scrollTop;
    this.list.setAttribute("aria-busy", "true");
    this.#draw(from, this.first, this.list.firstChild);
    this.first = from;
    this.#mend();
    this.scroller.scrollTop = top + (this.scroller.scrollHeight - height);
    setTimeout(() => this.list.removeAttribute("aria-busy"), 50);
  }

  #trim() {
    const surplus = this.nodes.size - PAGE * 2;
    for (const message of this.thread.list.slice(this.first, this.first + surplus)) {
      this.nodes.get(message.message_id)?.remove();
      this.nodes.delete(message.message_id);
    }
    this.first += surplus;
    this.#mend();
  }

  /** Day lines where the day changes; neighbours of one sender stand close. Lines that are right stay untouched, so nobody hears them twice. */
  #mend() {
    const lines = new Set(this.list.querySelectorAll(".day"));
    /** @type {Message | null} */
    let before = null;
    for (const message of this.thread.list.slice(this.first)) {
      const node = this.nodes.get(message.message_id);
      if (!node) continue;
      const at = message.date * 1000;
      const key = dayKey(at);
      const newDay = !before || dayKey(before.date * 1000) !== key;
      if (newDay) {
        const old = /** @type {HTMLElement | null} */ (node.previousElementSibling);
        const line = old?.dataset.day === key ? old : el("div", { class: "day", role: "separator", "data-day": key }, el("span", {}));
        const words = day(at, this.now());
        if (line.textContent !== words) /** @type {Element} */ (line.firstChild).textContent = words;
        if (line !== old) node.before(line);
        lines.delete(line);
      }
      const close = !newDay && before?.from?.id === message.from?.id && message.date - (before?.date ?? 0) < 300;
      node.classList.toggle("joined", close);
      before = message;
    }
    for (const line of lines) line.remove();
    this.node.classList.toggle("empty", !this.thread.list.length);
  }

  /** The clock has come to another day. */
  newDay() {
    this.#mend();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    // Growing content also scrolls; only whoever moves up themselves has left the end.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.stuck = true;
    else if (scrollTop < this.lastTop - 2) this.stuck = false;
    this.lastTop = scrollTop;
    if (this.stuck && this.unread) this.unread = 0;
    this.#pill();
    if (scrollTop < 200 && !this.stuck) this.#earlier();
  }

  #pill() {
    this.pill.hidden = this.stuck;
    const words = this.unread === 0 ? "To the newest" : this.unread === 1 ? "1 new message" : `${this.unread} new messages`;
    this.pill.replaceChildren(icon("down"), words);
    this.pill.classList.toggle("news", this.unread > 0);
  }

  /** The one message that the Tab key stops at. @param {Element | null} node */
  #current(node) {
    const chosen = /** @type {HTMLElement | null} */ (node ?? this.list.querySelector(".message:last-child"));
    const old = this.list.querySelector('.message[tabindex="0"]');
    for (const [message, index] of /** @type {[Element | null, string][]} */ ([[old, "-1"], [chosen, "0"]])) {
      if (!message?.classList.contains("message")) continue;
      for (const inner of [message, ...message.querySelectorAll("button, a, pre")]) inner.setAttribute("tabindex", index);
    }
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    const here = /** @type {Element} */ (event.target).closest(".message");
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll(".message")]);
    const at = all.indexOf(/** @type {HTMLElement} */ (here));
    const goal = /** @type {Record<string, number>} */ ({ ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 })[event.key];
    if (goal !== undefined) {
      event.preventDefault();
      if (goal < 0) this.#earlier();
      all[Math.max(0, Math.min(goal, all.length - 1))]?.focus();
    } else if (event.key === "Enter" && event.target === here) {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (here.querySelector(".message-menu"))?.click();
    }
  }
}
