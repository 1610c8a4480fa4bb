// The local API of the stand-in. Whatever goes wrong comes back as a sentence that can be shown.

/** Something the server refused, or did not answer; its message is for people. */
export class Refused extends Error {
  /** @param {string} message @param {number} status 0 when there was no answer */
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** @param {Response} response @returns {Promise<string>} */
async function sentence(response) {
  const text = await response.text();
  try {
    const body = JSON.parse(text);
    const said = body.error ?? body.description ?? body.message;
    if (typeof said === "string" && said) return said;
  } catch {
    // not JSON: the text itself is the sentence
  }
  return text.trim().slice(0, 300) || `The stand-in answered ${response.status} without a reason.`;
}

/** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
async function request(path, init) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...init });
  } catch {
    throw new Refused("The stand-in does not answer. Is it still running?", 0);
  }
  if (!response.ok) throw new Refused(await sentence(response), response.status);
  const text = await response.text();
  return text ? JSON.parse(text) : {};
}

/** @param {string} name @param {unknown} [body] @returns {Promise<any>} */
const post = (name, body = {}) =>
  request(`/sandbox/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const api = {
  state: () => request("/sandbox/state"),
  /** @param {{first_name: string, language_code: string, last_name?: string, username?: string, phone?: string}} person */
  addPerson: (person) => post("people", person),
  /** @param {{title: string, members: number[], with_bot: boolean, admins?: number[]}} group */
  addGroup: (group) => post("groups", group),
  /** @param {number} chat @param {number | "bot"} person @param {boolean} joined */
  member: (chat, person, joined) => post(`groups/${chat}/members`, { person, joined }),
  /** A group becomes a supergroup, under another id. @param {number} chat */
  migrate: (chat) => post(`groups/${chat}/migrate`),
  /** @param {number} person @param {string} [payload] */
  start: (person, payload) => post("start", payload ? { person, payload } : { person }),
  /** @param {Record<string, unknown>} said person, chat and one kind of content */
  say: (said) => post("say", said),
  /** @param {number} person @param {number} chat @param {number} message @param {[number, number]} button row, column */
  tap: (person, chat, message, button) => post("tap", { person, chat, message_id: message, button }),
  /** @param {number} person @param {number} chat @param {number} message @param {string} text */
  edit: (person, chat, message, text) => post("edit", { person, chat, message_id: message, text }),
  /** @param {number} person @param {boolean} blocked */
  block: (person, blocked) => post("block", { person, blocked }),
  /** @param {Record<string, unknown>} move */
  clock: (move) => post("clock", move),
  sample: () => post("sample"),
  fresh: () => post("fresh"),
  /** @param {string} id */
  fileUrl: (id) => `/sandbox/file/${encodeURIComponent(id)}`,
};
