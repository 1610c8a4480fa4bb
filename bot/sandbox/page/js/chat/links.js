// Where an address leads. An address of the bot itself is acted on in the phone; everything else asks first,
// because it leads out of this page.

import { api } from "../core/api.js";
import { el } from "../core/dom.js";
import { confirm, openDialog } from "../ui/dialog.js";
import { copy, toast } from "../ui/toast.js";

/** @param {string} url @param {string | undefined} bot its user name @returns {{payload: string, group: boolean} | null} */
export function startLink(url, bot) {
  let parsed;
  try {
    parsed = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
  } catch {
    return null;
  }
  const web = ["t.me", "telegram.me"].includes(parsed.hostname);
  const name = web ? parsed.pathname.slice(1).replace(/\/$/, "") : parsed.searchParams.get("domain") ?? "";
  if ((!web && parsed.protocol !== "tg:") || !bot || name.toLowerCase() !== bot.toLowerCase()) return null;
  const group = parsed.searchParams.has("startgroup");
  return { payload: parsed.searchParams.get(group ? "startgroup" : "start") ?? "", group };
}

/** The first address in a message that starts the bot. @param {any} message @param {string | undefined} bot @returns {string | null} */
export function startLinkIn(message, bot) {
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const entities = [...(message.entities ?? []), ...(message.caption_entities ?? [])];
  const text = message.text ?? message.caption ?? "";
  const candidates = [
    ...buttons.map((/** @type {any} */ button) => button.url),
    ...entities.map((entity) => entity.url),
    ...(text.match(/(?:https?:\/\/)?t\.me\/[^\s<>"]+/g) ?? []),
  ];
  return candidates.find((url) => url && startLink(url, bot)?.group === false) ?? null;
}

/**
 * @param {string} url
 * @param {{store: import("../core/state.js").Store, person: number, goTo: (chat: number) => void, addGroup: () => void}} where
 */
export async function followLink(url, { store, person, goTo, addGroup }) {
  const start = startLink(url, store.bot?.username);
  if (start?.group) {
    addGroup();
    return;
  }
  if (start) {
    await api.start(person, start.payload || undefined);
    const chat = store.privateChat(person);
    if (chat) goTo(chat.id);
    return;
  }
  const share = new URL(url);
  if (share.hostname === "t.me" && share.pathname === "/share/url") {
    shareDialog(share.searchParams.get("url") ?? "", share.searchParams.get("text") ?? "");
    return;
  }
  const sure = await confirm({ title: "This link leads out of here", text: url, yes: "Open in a new tab" });
  if (sure) window.open(url, "_blank", "noopener,noreferrer");
}

/** @param {string} url @param {string} text */
function shareDialog(url, text) {
  const words = [text, url].filter(Boolean).join("\n");
  openDialog({
    title: "Share this",
    body: el("p", { class: "preview" }, words),
    actions: [{ label: "Copy the words", primary: true, act: () => copy(words) }],
  });
}

/** Does it, and says so when it was refused. @param {() => Promise<unknown>} act @returns {Promise<boolean>} */
export async function attempt(act) {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    toast(error.message, { kind: "problem" });
    return false;
  }
}
