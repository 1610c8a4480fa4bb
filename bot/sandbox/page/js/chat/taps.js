// Presses of buttons that wait for the bot's answer. The answer can be here before the stand-in has said
// under which id the press went out; both orders are right.

import { api } from "../core/api.js";

const REMEMBERED = 200;

/** Presses under way. */
export class Taps {
  constructor() {
    /** @type {Map<string, () => void>} */
    this.waiting = new Map();
    /** @type {Set<string>} */
    this.answered = new Set();
    /** Where a person pressed last. @type {Map<number, number>} */
    this.lastChat = new Map();
  }

  /**
   * @param {number} person @param {number} chat @param {number} message @param {[number, number]} place
   * @returns {Promise<{url?: string, wait: Promise<void> | null}>} `wait` ends when the bot has answered
   */
  async press(person, chat, message, place) {
    this.lastChat.set(person, chat);
    const { callback_query_id: id, url } = await api.tap(person, chat, message, place);
    if (!id || this.answered.has(id)) return { url, wait: null };
    return { url, wait: new Promise((resolve) => { this.waiting.set(id, resolve); }) };
  }

  /** @param {{person_id: number, callback_query_id: string}} answer @returns {number | undefined} the chat it was pressed in */
  answer({ person_id: person, callback_query_id: id }) {
    this.answered.add(id);
    if (this.answered.size > REMEMBERED) this.answered.delete(this.answered.values().next().value ?? "");
    this.waiting.get(id)?.();
    this.waiting.delete(id);
    return this.lastChat.get(person);
  }
}
