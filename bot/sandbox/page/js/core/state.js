// What the page knows: one copy of the stand-in's state, kept true by its events. Views never ask the
// server; they listen here. Messages of a chat are in the order of their ids.

/**
 * @typedef {{id: number, first_name: string, last_name?: string, username?: string, language_code: string, phone?: string,
 *   colour?: string, blocked?: boolean}} Person
 * @typedef {{id: number, type: string, title?: string, person_id?: number, members: number[], bot_member?: boolean,
 *   migrated_to?: number, reply_keyboard?: any}} Chat
 */
/** @typedef {Record<string, any> & {message_id: number, date: number, out?: boolean, edited?: boolean}} Message */
/** @typedef {{offset_ms: number, now_ms: number, next_due_ms: number | null, idle: boolean}} Clock */
/** @typedef {"loaded" | "message" | "edit" | "delete" | "typing" | "answer" | "person" | "chat" | "clock" | "commands" | "bot" | "setup"} Topic */

/** The messages of one chat. */
export class Thread {
  constructor() {
    /** @type {Message[]} */
    this.list = [];
    /** @type {Map<number, Message>} */
    this.byId = new Map();
  }

  /** @param {Message} message @returns {boolean} whether it is new here */
  put(message) {
    const known = this.byId.has(message.message_id);
    this.byId.set(message.message_id, message);
    if (known) {
      this.list[this.indexOf(message.message_id)] = message;
    } else if (!this.list.length || this.list[this.list.length - 1].message_id < message.message_id) {
      this.list.push(message);
    } else {
      this.list.splice(this.indexOf(message.message_id), 0, message);
    }
    return !known;
  }

  /** @param {number} id */
  remove(id) {
    if (!this.byId.delete(id)) return;
    this.list.splice(this.indexOf(id), 1);
  }

  /** Where `id` is, or would be. @param {number} id @returns {number} */
  indexOf(id) {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle].message_id < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The page's copy of the state, and who listens to it. */
export class Store {
  constructor() {
    this.seq = 0;
    /** @type {{id: number, username?: string, first_name: string} | null} */
    this.bot = null;
    /** @type {string | null} */
    this.setupCode = null;
    /** @type {Clock} */
    this.clock = { offset_ms: 0, now_ms: Date.now(), next_due_ms: null, idle: true };
    this.clockSeenAt = performance.now();
    /** @type {Map<number, Person>} */
    this.people = new Map();
    /** @type {Map<number, Chat>} */
    this.chats = new Map();
    /** @type {Map<number, Thread>} */
    this.threads = new Map();
    /** @type {{command: string, description: string}[]} */
    this.commands = [];
    /** @type {Map<string, Set<(payload: any) => void>>} */
    this.listeners = new Map();
  }

  /** @param {Topic} topic @param {(payload: any) => void} listener */
  on(topic, listener) {
    if (!this.listeners.has(topic)) this.listeners.set(topic, new Set());
    this.listeners.get(topic)?.add(listener);
  }

  /** @param {Topic} topic @param {any} payload */
  emit(topic, payload) {
    for (const listener of this.listeners.get(topic) ?? []) listener(payload);
  }

  /** The moved clock's instant. @returns {number} ms since 1970, UTC */
  now() {
    return this.clock.now_ms + (performance.now() - this.clockSeenAt);
  }

  /** @param {number} chat @returns {Thread} */
  thread(chat) {
    let thread = this.threads.get(chat);
    if (!thread) this.threads.set(chat, (thread = new Thread()));
    return thread;
  }

  /** Whose phone shows this chat; nobody's when it is a group. @param {Chat} chat @returns {Person | undefined} */
  owner(chat) {
    return chat.type === "private" ? this.people.get(chat.person_id ?? chat.id) : undefined;
  }

  /** @param {number} person @returns {Chat | undefined} */
  privateChat(person) {
    for (const chat of this.chats.values()) {
      if (chat.type === "private" && (chat.person_id ?? chat.id) === person) return chat;
    }
    return undefined;
  }

  /** Takes the whole state in place of what was known. @param {any} state */
  load(state) {
    this.seq = state.seq ?? 0;
    this.bot = state.bot ?? null;
    this.setupCode = state.setup_code ?? null;
    this.commands = state.commands ?? [];
    this.people = new Map((state.people ?? []).map((/** @type {Person} */ person) => [person.id, person]));
    this.chats = new Map((state.chats ?? []).map((/** @type {Chat} */ chat) => [chat.id, chat]));
    this.threads = new Map();
    for (const [chat, messages] of Object.entries(state.messages ?? {})) {
      const thread = this.thread(Number(chat));
      for (const message of /** @type {Message[]} */ (messages)) thread.put(message);
    }
    this.setClock(state.clock);
    this.emit("loaded", this);
  }

  /** @param {Clock | undefined} clock */
  setClock(clock) {
    if (!clock) return;
    this.clock = clock;
    this.clockSeenAt = performance.now();
    this.emit("clock", clock);
  }

  /** One event of the stand-in; anything already known is left alone. @param {any} event */
  apply(event) {
    if (event.seq !== undefined) {
      if (event.seq <= this.seq) return;
      this.seq = event.seq;
    }
    const { kind } = event;
    if (kind === "message") {
      const fresh = this.thread(event.chat_id).put(event.message);
      this.emit(fresh ? "message" : "edit", event);
    } else if (kind === "edit") {
      const thread = this.thread(event.chat_id);
      const fresh = thread.put(event.message);
      this.emit(fresh ? "message" : "edit", event);
    } else if (kind === "delete") {
      this.thread(event.chat_id).remove(event.message_id);
      this.emit("delete", event);
    } else if (kind === "person") {
      this.people.set(event.person.id, event.person);
      this.emit("person", event.person);
    } else if (kind === "chat") {
      this.chats.set(event.chat.id, event.chat);
      this.emit("chat", event.chat);
    } else if (kind === "clock") {
      this.setClock(event.clock);
    } else if (kind === "commands") {
      this.commands = event.commands ?? [];
      this.emit("commands", this.commands);
    } else if (kind === "bot") {
      this.bot = event.bot ?? null;
      if ("setup_code" in event) this.setupCode = event.setup_code;
      this.emit("bot", this.bot);
    } else if (kind === "typing" || kind === "answer") {
      this.emit(kind, event);
    }
  }
}
