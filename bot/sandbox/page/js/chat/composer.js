// Where a person writes: words, what goes with them, an answer to one message, or a change to an earlier one.

import { el, icon, iconButton, opensMenu } from "../core/dom.js";
import { openDialog, field } from "../ui/dialog.js";
import { openMenu } from "../ui/menu.js";
import { CommandList } from "./commands.js";
import { gist } from "./attachments.js";
import { attempt } from "./links.js";

const MOST_BYTES = 10 * 1024 * 1024;
const STICKERS = ["👍", "❤️", "🙏", "😊", "🎉", "👋", "🤔", "😴", "🌻", "☕", "🚗", "🧶"];

/** @typedef {import("../core/state.js").Message} Message */
/**
 * @typedef {Object} ComposerActs
 * @property {(content: Record<string, unknown>) => Promise<unknown>} say
 * @property {(message: Message, text: string) => Promise<unknown>} edit
 * @property {() => void} pickPlace
 * @property {() => {command: string, description: string}[]} commands
 */

/** @param {File} file @returns {Promise<string>} its bytes in base64 */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(new Error("This file cannot be read."));
    reader.readAsDataURL(file);
  });
}

/** The row below a chat. */
export class Composer {
  /** @param {string} label @param {ComposerActs} acts */
  constructor(label, acts) {
    this.acts = acts;
    /** @type {{kind: "reply" | "edit", message: Message} | null} */
    this.aim = null;
    this.sending = false;
    this.input = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (el("textarea", {
      rows: 1, placeholder: "Write a message", "aria-label": label, "data-testid": "input", autocomplete: "off", dir: "auto", enterkeyhint: "send",
    })));
    this.list = new CommandList(this.input, acts.commands, (text) => {
      this.input.value = text;
      this.send();
    });
    this.clip = iconButton("clip", "Share something", { ...opensMenu, "data-testid": "attach" });
    this.slash = el("button", { type: "button", class: "icon-button slash", "aria-label": "Commands", "data-testid": "slash" },
      el("span", { "aria-hidden": "true" }, "/"));
    this.sendButton = iconButton("send", "Send", { type: "submit", class: "icon-button send", "data-testid": "send" });
    this.aimWords = el("div", { class: "aim", hidden: true });
    this.photoInput = this.#fileInput("image/png,image/jpeg,image/webp,image/gif", "photo");
    this.fileInput = this.#fileInput("", "document");
    this.node = el("form", { class: "composer" }, this.list.node, this.aimWords,
      el("div", { class: "composer-row" }, this.clip, this.input, this.slash, this.sendButton), this.photoInput, this.fileInput);

    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("input", () => this.#grow());
    this.clip.addEventListener("click", () => this.#menu());
    this.slash.addEventListener("click", () => {
      this.input.value = "/";
      this.input.focus();
      this.list.update();
    });
  }

  /** @param {string | undefined} words what the bot suggests to write */
  placeholder(words) {
    this.input.placeholder = words || "Write a message";
  }

  /** @param {"reply" | "edit"} kind @param {Message} message */
  aimAt(kind, message) {
    this.aim = { kind, message };
    this.aimWords.replaceChildren(
      icon(kind),
      el("span", {}, el("strong", {}, kind === "edit" ? "Change your message" : "Answer"), el("span", { dir: "auto" }, gist(message))),
      iconButton("close", "Leave it", { "data-testid": "drop-aim", onclick: () => this.#drop(kind === "edit") }));
    this.aimWords.hidden = false;
    if (kind === "edit") this.input.value = message.text ?? message.caption ?? "";
    this.#grow();
    this.input.focus();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text || this.sending) return;
    const { aim } = this;
    this.sending = true;
    const done = await attempt(() =>
      aim?.kind === "edit"
        ? this.acts.edit(aim.message, text)
        : this.acts.say({ text, ...(aim ? { reply_to: aim.message.message_id } : {}) }));
    this.sending = false;
    if (done && this.input.value.trim() === text) this.#drop(true);
  }

  /** @param {boolean} clear */
  #drop(clear) {
    this.aim = null;
    this.aimWords.hidden = true;
    if (clear) this.input.value = "";
    this.list.close();
    this.#grow();
  }

  #grow() {
    this.input.style.setProperty("height", "auto");
    this.input.style.setProperty("height", `${Math.min(this.input.scrollHeight, 140)}px`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || this.list.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.aim) {
      this.#drop(this.aim.kind === "edit");
    }
  }

  /** @param {string} accept @param {"photo" | "document"} kind */
  #fileInput(accept, kind) {
    const label = kind === "photo" ? "Picture" : "Document";
    const input = el("input", { type: "file", accept: accept || null, hidden: true, "aria-label": label, "data-testid": `${kind}-file` });
    input.addEventListener("change", async () => {
      const file = input.files?.[0];
      input.value = "";
      if (file) await attempt(() => this.sendFile(file, kind));
    });
    return input;
  }

  /** @param {File} file @param {"photo" | "document"} kind */
  async sendFile(file, kind) {
    if (file.size > MOST_BYTES) throw new Error(`“${file.name}” is larger than the 10 MB that this page can send.`);
    const bytes = await base64(file);
    const caption = this.input.value.trim();
    const document = { file_name: file.name, base64: bytes, mime_type: file.type || "application/octet-stream" };
    const content = kind === "photo" ? { photo: bytes } : { document };
    await this.acts.say({ ...content, ...(caption ? { caption } : {}) });
    this.#drop(true);
  }

  #menu() {
    openMenu(this.clip, [
      { label: "A place", icon: "pin", act: this.acts.pickPlace, testid: "attach-place" },
      { label: "My phone number", icon: "person", act: () => attempt(() => this.acts.say({ own_contact: true })), testid: "attach-contact" },
      { label: "A picture", icon: "picture", act: () => this.photoInput.click(), testid: "attach-photo" },
      { label: "A document", icon: "file", act: () => this.fileInput.click(), testid: "attach-document" },
      { label: "A sticker", icon: "sticker", act: () => this.#stickers(), testid: "attach-sticker" },
      { label: "Somebody else's contact", icon: "people", act: () => this.#contact(), testid: "attach-other-contact" },
    ], "Share something");
  }

  #stickers() {
    const { close } = openDialog({
      title: "Send a sticker",
      body: el("div", { class: "stickers" }, ...STICKERS.map((emoji) =>
        el("button", { type: "button", "aria-label": `Sticker ${emoji}`, onclick: () => {
          close();
          attempt(() => this.acts.say({ sticker: { emoji } }));
        } }, emoji))),
    });
  }

  #contact() {
    const name = el("input", { type: "text", required: true, autofocus: true });
    const phone = el("input", { type: "tel", required: true, placeholder: "+44 29 2018 0000" });
    openDialog({
      title: "Share somebody's contact",
      body: el("div", {}, field("Name", name), field("Telephone number", phone)),
      actions: [{ label: "Share", primary: true }],
      onSubmit: () => {
        if (!name.value.trim() || !phone.value.trim()) throw new Error("Both a name and a number are needed.");
        return this.acts.say({ contact: { first_name: name.value.trim(), phone_number: phone.value.trim() } });
      },
    });
  }
}
